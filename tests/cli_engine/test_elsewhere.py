#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Commands that stay connected to an engine that is reached through mutual TLS, through ssh, or at its socket.
Runs under tests/engine/with_engine.py.

usage: test_elsewhere.py PLUMBLINE"""
import contextlib
import hashlib
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

from elsewhere import throughSsh, throughTls  # noqa: E402
from pseudo_terminal import Terminal  # noqa: E402

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "fartest"
COMPOSE = """
services:
  web:
    image: busybox:1
    command: [sh, -c, "while true; do sleep 1; done"]
    init: true
"""


class Elsewhere:
    """What every way has to do; way() leads there."""

    @classmethod
    def setUpClass(cls):
        place = tempfile.TemporaryDirectory(prefix="plumbline-far-")
        cls.addClassCleanup(place.cleanup)
        cls.s_folder = place.name
        (Path(cls.s_folder) / "compose.yaml").write_text(COMPOSE)
        leading = cls.enterClassContext(cls.way(cls.s_folder, os.environ["DOCKER_HOST"].removeprefix("unix://")))
        cls.s_environment = os.environ | {"HOME": cls.s_folder} | leading
        cls.addClassCleanup(cls.plumbline, "down", "--yes", "--remove-orphans")
        done = cls.plumbline("up", "--yes")
        assert done.returncode == 0, done.stdout + done.stderr

    @classmethod
    def words(cls, *words: str) -> list[str]:
        return [PLUMBLINE, "-p", PROJECT, *words]

    @classmethod
    def plumbline(cls, *words: str, **options) -> subprocess.CompletedProcess:
        given = {"stdin": subprocess.DEVNULL} if "input" not in options else {}
        return subprocess.run(cls.words(*words), cwd=cls.s_folder, env=cls.s_environment, capture_output=True,
                              timeout=100, **given, **options)

    def terminal(self, *words: str) -> Terminal:
        return Terminal(self.words(*words), self.s_folder, 91, 33, self.s_environment)

    def testACommandIsGivenItsInputToTheEnd(self):
        for words in (["exec", "-T"], ["run", "--rm", "-T"]):
            done = self.plumbline(*words, "web", "sh", "-c", "cat; echo problem >&2; exit 7", input=b"some\nlines\n")
            self.assertEqual((done.returncode, done.stdout), (7, b"some\nlines\n"), done.stderr)
            self.assertIn(b"problem\n", done.stderr)

    def testWithoutInputItEnds(self):
        done = self.plumbline("exec", "-T", "web", "cat")
        self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr)

    def testMuchGoesBothWaysAtOnce(self):
        sent = os.urandom(1 << 20) * 16
        done = self.plumbline("exec", "-T", "web", "cat", input=sent)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(hashlib.sha256(done.stdout).hexdigest(), hashlib.sha256(sent).hexdigest())

    def testMuchComesWhileInputStaysOpen(self):
        done = self.plumbline("exec", "-T", "web", "sh", "-c", "read line; head -c 20000000 /dev/zero; exit 3",
                              input=b"go\n")
        self.assertEqual((done.returncode, len(done.stdout)), (3, 20_000_000), done.stderr)

    def testTheTerminalIsTheCommands(self):
        for words in (["exec", "web"], ["run", "--rm", "web"]):
            terminal = self.terminal(*words, "sh")
            terminal.type("stty size; tty && echo $((40 + 2)) here\n")
            terminal.awaitText("33 91")
            terminal.awaitText("42 here")
            terminal.resize(120, 40)
            terminal.type("until stty size | grep -q '40 120'; do :; done; echo fits $((1 + 1))\n")
            terminal.awaitText("fits 2")
            terminal.type("sh -c 'echo sleeps $((3 + 3)); exec sleep 1000'\n")
            terminal.awaitText("sleeps 6")  # so it is that one's terminal by now
            terminal.type("\x03")  # it is the command's
            terminal.type("echo again $((2 + 2))\n")
            terminal.awaitText("again 4")
            terminal.type("exit 5\n")
            self.assertEqual(terminal.end(), 5)

    def testARefusalIsTheEngines(self):
        done = self.plumbline("exec", "-T", "web", "nosuchprogram", input=b"")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(b"nosuchprogram", done.stderr + done.stdout)


class TestSocket(Elsewhere, unittest.TestCase):
    @staticmethod
    def way(_folder: str, _socket: str):
        return contextlib.nullcontext({})


class TestTls(Elsewhere, unittest.TestCase):
    way = staticmethod(throughTls)


class TestSsh(Elsewhere, unittest.TestCase):
    way = staticmethod(throughSsh)

    def testEachConnectionIsLedOn(self):
        seen = Path(self.s_folder) / "seen"
        seen.unlink(missing_ok=True)
        self.plumbline("exec", "-T", "web", "cat", input=b"x")
        lines = seen.read_text().splitlines()
        self.assertGreater(len(lines), 1)
        self.assertTrue(all(line.endswith("-- build docker system dial-stdio") for line in lines), lines)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
