#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""plumbline probe on a real engine. Runs under tests/engine/with_engine.py.

usage: test_probe.py PLUMBLINE"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "probetest"
GOOD = "trap 'exit 0' TERM; echo up; httpd -p 8000 -h /tmp; while :; do sleep 0.1; done"
BAD = (
    "trap '' TERM; mkdir -p /srv/logs; dd if=/dev/zero of=/srv/state bs=1024 count=2048 2>/dev/null; "
    "echo begun > /srv/logs/app.log; httpd -p 9100 -h /tmp; while :; do sleep 0.1; done"
)
COMPOSE = f"""
services:
  good:
    image: busybox:1
    command: [sh, -c, "{GOOD}"]
    expose: ["8000"]
    volumes: ["box:/box"]
  bad:
    image: busybox:1
    command: [sh, -c, "{BAD}"]
    stop_grace_period: 2s
volumes: {{box: {{}}}}
"""


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=100, check=True)
    return done.stdout.strip()


def isRunning(name: str) -> bool:
    return docker("inspect", "-f", "{{.State.Running}}", f"{PROJECT}-{name}-1") == "true"


class TestProbe(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-probe-")
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name) / "shop"
        self.m_folder.mkdir()
        self.m_environment = {**os.environ, "XDG_DATA_HOME": str(Path(place.name) / "data")}
        (self.m_folder / "compose.yaml").write_text(COMPOSE)
        (self.m_folder / "plumbline.yaml").write_text(
            "version: 1\nname: shop\nenvironments:\n  dev: {sources: [{compose: compose.yaml}]}\n"
        )
        self.addCleanup(self.plumbline, "down", "-v", "--yes")
        up = self.plumbline("up")
        self.assertEqual(up.returncode, 0, up.stderr)

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [PLUMBLINE, "-p", PROJECT, *words],
            cwd=self.m_folder,
            env=self.m_environment,
            capture_output=True,
            text=True,
            timeout=200,
        )

    def findings(self) -> set:
        done = self.plumbline("check", "--format", "json", "--fail-on", "never")
        report = json.loads(done.stdout)
        return {(one["rule"], one["service"]) for one in report["findings"]}

    def testServicesAreMeasuredAndJudged(self):
        before = {name: docker("inspect", "-f", "{{.Id}}", f"{PROJECT}-{name}-1") for name in ("good", "bad")}
        self.assertNotIn(("sigterm-ignored", "bad"), self.findings())
        done = self.plumbline("probe", "-y", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        probe = json.loads(done.stdout)
        self.assertEqual(probe["environment"], "dev")
        services = {one["service"]: one for one in probe["services"]}
        good, bad = services["good"], services["bad"]

        self.assertEqual(good["termExitCode"]["value"], 0)
        self.assertLess(good["termToExitSeconds"]["value"], 8)
        self.assertIs(good["graceExceeded"], False)
        self.assertGreater(good["timeToReadySeconds"]["value"], 0)
        self.assertGreater(good["killToReadySeconds"]["value"], 0)
        self.assertEqual([one["port"] for one in good["sockets"]["value"]], [8000])
        self.assertEqual(good["undeclaredSockets"], [])
        self.assertGreater(good["standardOutputBytes"]["value"], 0)
        self.assertEqual(good["writtenFiles"]["value"], [])

        self.assertEqual(bad["termExitCode"]["value"], 137)
        self.assertGreaterEqual(bad["termToExitSeconds"]["value"], 2)
        self.assertIs(bad["graceExceeded"], True)
        self.assertEqual(bad["timeToReadySeconds"]["state"], "unknown")
        self.assertEqual([one["port"] for one in bad["undeclaredSockets"]], [9100])
        self.assertEqual(bad["standardOutputBytes"]["value"], 0)
        files = {one["path"]: one for one in bad["writtenFiles"]["value"]}
        self.assertEqual(files["/srv/state"]["bytes"], 2048 * 1024)
        self.assertTrue(files["/srv/logs/app.log"]["isLog"])

        for name, identity in before.items():
            self.assertEqual(docker("inspect", "-f", "{{.Id}}", f"{PROJECT}-{name}-1"), identity)
            self.assertTrue(isRunning(name))
        found = self.findings()
        for rule in ("sigterm-ignored", "runtime-fs-writes", "undeclared-port", "no-stdout-output", "logs-to-files"):
            self.assertIn((rule, "bad"), found)
            self.assertNotIn((rule, "good"), found)

    def testNothingIsStoppedWhereNobodyAnswers(self):
        started = docker("inspect", "-f", "{{.State.StartedAt}}", f"{PROJECT}-good-1")
        done = self.plumbline("probe", "good")
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"this stops, kills and starts again: {PROJECT}-good-1", done.stderr)
        self.assertIn("pass -y", done.stderr)
        self.assertEqual(docker("inspect", "-f", "{{.State.StartedAt}}", f"{PROJECT}-good-1"), started)

    def testAnInterruptLeavesTheStackRunning(self):
        for moment in ("is told to stop", "is started again", "is killed"):
            run = subprocess.Popen(
                [PLUMBLINE, "-p", PROJECT, "probe", "bad", "-y"],
                cwd=self.m_folder,
                env=self.m_environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            deadline = time.monotonic() + 60
            while moment not in (line := run.stderr.readline()):
                self.assertNotEqual(line, "", "it ended before that")
                self.assertLess(time.monotonic(), deadline)
            run.send_signal(signal.SIGINT)
            _, talk = run.communicate(timeout=100)
            self.assertEqual(run.returncode, 130, talk)
            self.assertIn("runs as before", talk, moment)
            self.assertTrue(isRunning("bad"))
            self.assertTrue(isRunning("good"))


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
