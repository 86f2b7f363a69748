#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""exec, port, top, pause, stats and events on a real engine. Runs under tests/engine/with_engine.py.

usage: test_containers.py PLUMBLINE"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pseudo_terminal import Terminal  # noqa: E402

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "insidetest"
COMPOSE = """
services:
  web:
    image: busybox:1
    command: [sh, -c, "while true; do sleep 1; done"]
    init: true
    environment: {GREETING: hello}
    ports: ["127.0.0.1::8000", "127.0.0.1::8001/udp"]
    deploy: {replicas: 2}
  idle:
    image: busybox:1
    command: ["true"]
"""


class TestContainers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.s_place = tempfile.TemporaryDirectory(prefix="plumbline-inside-")
        cls.addClassCleanup(cls.s_place.cleanup)
        cls.s_folder = cls.s_place.name
        (Path(cls.s_folder) / "compose.yaml").write_text(COMPOSE)
        cls.addClassCleanup(cls.plumbline, "down", "-v", "--yes")
        started = cls.plumbline("up", "--no-wait")  # nobody listens on its ports
        assert started.returncode == 0, started.stderr

    @classmethod
    def plumbline(cls, *words: str, **options) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, "-p", PROJECT, *words]
        return subprocess.run(command, cwd=cls.s_folder, capture_output=True, text=True, timeout=60, **options)

    def out(self, *words: str, **options) -> str:
        done = self.plumbline(*words, **options)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def testACommandHasItsInputOutputAndExitCode(self):
        done = self.plumbline("exec", "web", "sh", "-c", "cat; echo problem >&2; exit 7", input="some\nlines\n")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (7, "some\nlines\n", "problem\n"))

    def testMuchGoesThroughBothWays(self):
        data = "0123456789abcdef\n" * 65536
        self.assertEqual(self.out("exec", "-T", "web", "cat", input=data), data)

    def testItIsRunAsAsked(self):
        text = self.out(
            "exec", "-e", "NAME=tide", "-w", "/tmp", "-u", "1000", "--index", "2", "web",
            "sh", "-c", "echo $GREETING $NAME $(pwd) $(id -u) $(hostname)",
        )
        name = self.out("exec", "--index=2", "web", "hostname").strip()
        self.assertEqual(text, f"hello tide /tmp 1000 {name}\n")
        self.assertNotEqual(name, self.out("exec", "web", "hostname").strip())

    def testTheServiceMayFollowAVariable(self):
        text = self.out("exec", "-e", "ONE=1", "--env", "TWO=2", "web", "sh", "-c", "echo $ONE $TWO")
        self.assertEqual(text, "1 2\n")

    def testACommandsOwnOptionsStayItsOwn(self):
        self.assertEqual(self.out("exec", "web", "echo", "-n", "--help", "-f"), "--help -f")

    def testATerminalIsPassedOn(self):
        terminal = Terminal([PLUMBLINE, "-p", PROJECT, "exec", "web", "sh"], self.s_folder, 91, 33)
        terminal.type("stty size\n")
        terminal.awaitText("33 91")
        terminal.resize(120, 40)
        # The size travels by itself; the shell is asked until it has arrived.
        terminal.type("until [ \"$(stty size)\" = '40 120' ]; do usleep 50000; done; echo now $(stty size)\n")
        terminal.awaitText("now 40 120")
        # What says so has the keys already.
        terminal.type("sh -c 'echo beg\"\"un; exec sleep 100'\n")
        terminal.awaitText("begun")
        terminal.type("\x03")  # Ctrl+C is the command's, not ours
        terminal.type("echo still $((6 * 7))\n")
        terminal.awaitText("still 42")
        terminal.type("exit 5\n")
        self.assertEqual(terminal.end(), 5)

    def testWhatDoesNotRunIsSaid(self):
        done = self.plumbline("exec", "idle", "true")
        self.assertEqual(done.returncode, 2)
        self.assertIn("no container of idle runs", done.stderr)
        done = self.plumbline("exec", "webb", "true")
        self.assertIn("did you mean web?", done.stderr)
        done = self.plumbline("exec", "web", "no-such-program")
        self.assertIn("no-such-program", done.stdout + done.stderr)
        self.assertIn(done.returncode, (126, 127))

    def testPortsAreTold(self):
        address = self.out("port", "web", "8000").strip()
        self.assertRegex(address, r"^127\.0\.0\.1:\d+$")
        self.assertNotEqual(address, self.out("port", "--index", "2", "web", "8000").strip())
        self.assertIn(f"8000/tcp {address}\n", self.out("port", "web"))
        done = self.plumbline("port", "web", "9000")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, "it publishes .*8000/tcp")

    def testProcessesAreListed(self):
        text = self.out("top", "web")
        self.assertIn(f"{PROJECT}-web-1\n", text)
        self.assertIn(f"{PROJECT}-web-2\n", text)
        self.assertIn("PID", text)
        self.assertIn("while true", text)

    def testContainersArePausedAndGoOn(self):
        self.out("pause", "web")
        self.addCleanup(self.plumbline, "unpause")
        state = json.loads(self.out("ps", "--format", "json"))["services"]
        self.assertEqual({c["state"] for s in state if s["service"] == "web" for c in s["containers"]}, {"paused"})
        self.assertIn("nothing to do", self.plumbline("pause", "web").stderr)
        self.out("unpause")
        state = json.loads(self.out("ps", "--format", "json"))["services"]
        self.assertEqual({c["state"] for s in state if s["service"] == "web" for c in s["containers"]}, {"running"})

    def testUseIsMeasured(self):
        document = json.loads(self.out("stats", "--no-stream", "--format", "json"))
        self.assertEqual(document["project"], PROJECT)
        names = [one["container"] for one in document["containers"]]
        self.assertEqual(names, [f"{PROJECT}-web-1", f"{PROJECT}-web-2"])
        for one in document["containers"]:
            self.assertGreater(one["memoryBytes"], 0)
            self.assertGreaterEqual(one["cpuPercent"], 0)
            self.assertGreater(one["pids"], 0)

    def testWhatHappensIsTold(self):
        words = [PLUMBLINE, "-p", PROJECT, "events", "--json", "--since", "0", "web"]
        watch = subprocess.Popen(words, cwd=self.s_folder, stdout=subprocess.PIPE, text=True)
        self.addCleanup(watch.stdout.close)
        self.addCleanup(watch.wait)
        self.addCleanup(watch.kill)
        self.out("restart", "-t", "0", "web")
        dead = set()
        while len(dead) < 2:
            event = json.loads(watch.stdout.readline())
            self.assertEqual(event["service"], "web")
            if event["action"] == "die":
                self.assertIsInstance(event["exitCode"], int)
                dead.add((event["name"], event["exitCode"]))
        self.assertEqual({name for name, _ in dead}, {f"{PROJECT}-web-1", f"{PROJECT}-web-2"})
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(timeout=20), 130)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
