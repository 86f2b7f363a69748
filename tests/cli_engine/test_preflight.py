#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What up finds in its way on a real engine, before it changes anything. Runs under tests/engine/with_engine.py.

usage: test_preflight.py PLUMBLINE"""
import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "preflighttest"


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


class TestPreflight(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-preflight-")
        self.addCleanup(place.cleanup)
        self.m_folder = place.name
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def write(self, text: str) -> None:
        (Path(self.m_folder) / "compose.yaml").write_text(text)

    def plumbline(self, *words: str, **variables: str) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, "-p", PROJECT, *words]
        return subprocess.run(command, cwd=self.m_folder, env=os.environ | variables, capture_output=True, text=True,
                              timeout=100)

    def containers(self) -> str:
        return docker("ps", "-a", "--filter", f"label=com.docker.compose.project={PROJECT}", "--format", "{{.ID}}")

    def testAProcessThatHoldsAPortIsNamed(self):
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            held.listen()
            port = held.getsockname()[1]
            self.write(f"services:\n  web:\n    image: busybox:1\n    command: [sleep, '60']\n"
                       f"    init: true\n    ports: ['127.0.0.1:{port}:80']\n")
            done = self.plumbline("up")
            self.assertEqual(done.returncode, 2, done.stderr)
            # Who holds it can be seen only where /proc shows that process's descriptors.
            self.assertRegex(done.stderr, rf"service web publishes port {port}, which .*process.* holds")
            self.assertIn("compose.yaml:6:13", done.stderr)
            self.assertEqual(self.containers(), "")
        self.assertEqual(self.plumbline("up").returncode, 0)
        # Its own container holds it now, which is nothing in the way.
        again = self.plumbline("up", "--force-recreate")
        self.assertEqual(again.returncode, 0, again.stderr)

    def testAPortThatIsTakenIsMovedAndRemembered(self):
        state = {"XDG_STATE_HOME": str(Path(self.m_folder) / "state")}
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            held.listen()
            port = held.getsockname()[1]
            self.write(f"services:\n  web:\n    image: busybox:1\n    command: [sleep, '60']\n"
                       f"    init: true\n    ports: ['127.0.0.1:{port}:80']\n")
            refused = self.plumbline("up", **state)
            self.assertEqual(refused.returncode, 2, refused.stderr)
            self.assertIn("plumbline up --move-ports", refused.stderr)
            tried = self.plumbline("up", "--move-ports", "--dry-run", **state)
            self.assertEqual(tried.returncode, 0, tried.stderr)
            self.assertEqual(self.plumbline("up", **state).returncode, 2)

            done = self.plumbline("up", "--move-ports", **state)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stderr, rf"port {port} of service web is held by .*: \d+ is published in its place, from now on")
            moved = self.plumbline("port", "web", "80", **state).stdout.strip().rpartition(":")[2]
            self.assertGreater(int(moved), port)

            # The next one has it without being asked, and says so to whoever wants to know.
            before = self.containers()
            again = self.plumbline("-v", "up", **state)
            self.assertEqual(again.returncode, 0, again.stderr)
            self.assertIn(f"service web publishes port {moved} in place of {port} on this machine", again.stderr)
            self.assertEqual(self.containers(), before)
            self.assertEqual(self.plumbline("up", "--move-ports", **state).returncode, 0)  # its own is not in its way
            self.assertEqual(self.containers(), before)
        back = self.plumbline("up", "--written-ports", **state)
        self.assertEqual(back.returncode, 0, back.stderr)
        self.assertEqual(self.plumbline("port", "web", "80", **state).stdout.strip().rpartition(":")[2], str(port))

    def testADatabaseIsNotStartedOnAnotherVersionsData(self):
        made = docker("create", "postgres:15")
        self.addCleanup(docker, "rmi", "postgres:14")
        docker("commit", "--change", "ENV PG_MAJOR=14", made, "postgres:14")
        docker("rm", made)
        self.write("services:\n  db:\n    image: ${IMAGE:-postgres:15}\n    environment: {POSTGRES_PASSWORD: x}\n"
                   "    volumes: ['data:/var/lib/postgresql/data']\nvolumes: {data: {}}\n")
        self.assertEqual(self.plumbline("up").returncode, 0)
        before = self.containers()
        done = self.plumbline("up", IMAGE="postgres:14")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn(f"service db: {PROJECT}_data was written by PostgreSQL 15, which 14 cannot start on", done.stderr)
        self.assertIn("compose.yaml:3:12", done.stderr)
        self.assertEqual(self.containers(), before)
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", before), "true")


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
