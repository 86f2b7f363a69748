#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample, from `plumbline up` to a reading on its page and to nothing left. Runs under with_engine.py.

usage: test_tidewatch_launch.py PLUMBLINE SAMPLE"""
import json
import os
import socket
import subprocess
import sys
import time
import unittest
import urllib.request

SKIPPED = 77
PLUMBLINE, SAMPLE = (sys.argv + ["", ""])[1:3]
PROJECT = "tidewatch-test"


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def docker(*words: str) -> list[str]:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


class TestTidewatchLaunch(unittest.TestCase):
    def setUp(self):
        self.m_port = freePort()
        self.m_env = os.environ | {"WEB_PORT": str(self.m_port), "GAUGE_INTERVAL_SECONDS": "1"}
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, "-p", PROJECT, *words]
        return subprocess.run(command, cwd=SAMPLE, env=self.m_env, capture_output=True, text=True, timeout=150)

    def succeeds(self, *words: str) -> str:
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, 0, f"plumbline {' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def levels(self) -> list[dict]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.m_port}/api/levels", timeout=5) as answer:
            return json.load(answer)["levels"]

    def testReadingsFlowAndNothingStays(self):
        self.succeeds("up")
        deadline = time.monotonic() + 20
        while not self.levels():
            self.assertLess(time.monotonic(), deadline, "no reading came through queue, worker and cache")
            time.sleep(0.1)
        self.assertEqual(self.levels()[0]["station"], "harbour-north")
        services = {entry["service"] for entry in json.loads(self.succeeds("ps", "--format", "json"))["services"]}
        self.assertLessEqual({"web", "api", "worker", "gauge", "db", "cache", "queue"}, services)
        mine = docker("ps", "-aq", "--filter", f"label=com.docker.compose.project={PROJECT}")
        before = docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", *mine)
        self.succeeds("up")
        self.assertEqual(docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", *mine), before)
        self.succeeds("down", "-v", "--yes")
        label = f"label=com.docker.compose.project={PROJECT}"
        self.assertEqual(docker("ps", "-aq", "--filter", label), [])
        self.assertEqual(docker("volume", "ls", "-q", "--filter", label), [])
        self.assertEqual(docker("network", "ls", "-q", "--filter", label), [])


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
