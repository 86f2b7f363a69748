#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Readiness of services without a healthcheck, on a real engine. Runs under tests/engine/with_engine.py.

usage: test_readiness.py PLUMBLINE"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "readytest"
SLOW_HTTP = "sleep 2; mkdir -p /www/ok; exec httpd -f -p 8000 -h /www"
COMPOSE = f"""
services:
  cache:
    image: redis:7
  web:
    image: busybox:1
    init: true
    command: [sh, -c, "{SLOW_HTTP}"]
    expose: ["8000"]
  worker:
    image: busybox:1
    init: true
    command: [sleep, "1000"]
"""


class TestReadiness(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-ready-")
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name)
        self.write("compose.yaml", COMPOSE)
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def write(self, name: str, text: str) -> None:
        (self.m_folder / name).write_text(text)

    def declare(self, readiness: str) -> None:
        self.write("plumbline.yaml", "version: 1\nreadiness:\n" + readiness)

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, "-p", PROJECT, *words]
        return subprocess.run(command, cwd=self.m_folder, capture_output=True, text=True, timeout=200)

    def up(self, *words: str, code: int = 0) -> dict:
        done = self.plumbline("up", "--format", "json", *words)
        self.assertEqual(done.returncode, code, f"{done.stdout}\n{done.stderr}")
        return json.loads(done.stdout)

    def notes(self, outcome: dict) -> dict:
        return {step["service"]: step["note"] for step in outcome["steps"] if step["action"] == "await"}

    def test1WhatCanBeInferredIsWaitedFor(self):
        plan = json.loads(self.plumbline("plan", "--format", "json").stdout)
        told = {step["service"]: step["readiness"] for step in plan["steps"] if step["action"] == "await"}
        self.assertEqual(told["cache"]["by"], "protocol")
        self.assertEqual(told["web"]["text"], "accepts connections on port 8000")
        self.assertIsNone(told["worker"])
        notes = self.notes(self.up())
        self.assertEqual(notes["cache"], "answers PING")
        self.assertEqual(notes["web"], "accepts connections")
        self.assertEqual(notes["worker"], "")
        again = self.up()
        self.assertEqual(again["steps"], [])

    def test2WhatIsDeclaredIsAsked(self):
        self.declare(
            "  web: {http: /ok/, port: 8000, within: 60s}\n"
            "  cache: {log: 'Ready to accept connections'}\n"
            "  worker: {command: 'test -d /proc/1', every: 300ms}\n"
        )
        self.write("compose.yaml", COMPOSE.replace("/www/ok;", "/www/ok; echo hi > /www/ok/index.html;"))
        notes = self.notes(self.up())
        self.assertEqual(notes, {"web": "answers HTTP", "cache": "its log says so", "worker": "its command passes"})

    def test3WhatIsNeverReadyFailsWithItsEvidence(self):
        self.declare(
            "  worker: {command: 'echo not yet; exit 3', every: 500ms, within: 3s}\n"
            "  web: {log: never, within: 60s}\n"
        )
        outcome = self.up("worker", code=1)
        failure = outcome["failures"][0]
        self.assertEqual(failure["service"], "worker")
        self.assertIn("did not become ready", failure["error"]["message"])
        self.assertIn("within 3s", failure["error"]["message"])
        self.assertIn("ended with code 3: not yet", failure["error"]["message"])

    def test4MistakesStopBeforeAnythingIsDone(self):
        self.declare("  web: {http: ok, port: 8000}\n")
        done = self.plumbline("up")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("plumbline.yaml:3:15", done.stderr)
        self.declare("  worke: {tcp: 8000}\n")
        done = self.plumbline("plan")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('did you mean "worker"?', done.stderr)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
