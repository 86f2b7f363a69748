#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Commands that stay connected to an engine that is reached through mutual TLS, through ssh, or at its socket.
Runs under tests/engine/with_engine.py.

usage: test_elsewhere.py PLUMBLINE"""
import hashlib
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pseudo_terminal import Terminal  # noqa: E402

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
RELAY = Path(__file__).resolve().parents[1] / "support" / "relay.py"
PROJECT = "fartest"
COMPOSE = """
services:
  web:
    image: busybox:1
    command: [sh, -c, "while true; do sleep 1; done"]
    init: true
"""
SSH = """#!/bin/sh
echo "$@" >> "$SEEN"
exec python3 "$RELAY" stdio "$LEADS_TO"
"""


def openssl(folder: str, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True, timeout=60)


def makeCertificates(folder: str) -> None:
    """ca.pem, the server's, and cert.pem and key.pem of a client."""
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl(folder, "req", "-x509", *key, "-days", "2", "-subj", "/CN=ca", "-keyout", "ca-key.pem", "-out", "ca.pem")
    for name, keyFile, extension in (("server", "server-key.pem", "subjectAltName=IP:127.0.0.1"),
                                     ("cert", "key.pem", "extendedKeyUsage=clientAuth")):
        (Path(folder) / f"{name}.ext").write_text(extension + "\n")
        openssl(folder, "req", *key, "-subj", f"/CN={name}", "-keyout", keyFile, "-out", f"{name}.csr")
        openssl(folder, "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca-key.pem", "-CAcreateserial",
                "-days", "2", "-extfile", f"{name}.ext", "-out", f"{name}.pem")


class Elsewhere:
    """What every way has to do; lead() says which."""

    @classmethod
    def setUpClass(cls):
        place = tempfile.TemporaryDirectory(prefix="plumbline-far-")
        cls.addClassCleanup(place.cleanup)
        cls.s_folder = place.name
        (Path(cls.s_folder) / "compose.yaml").write_text(COMPOSE)
        cls.s_environment = os.environ | {"HOME": cls.s_folder} | cls.lead(os.environ["DOCKER_HOST"].removeprefix("unix://"))
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
            terminal.type("echo sleeps $((3 + 3)); sleep 1000\n")
            terminal.awaitText("sleeps 6")
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
    @classmethod
    def lead(cls, _socket: str) -> dict[str, str]:
        return {}


class TestTls(Elsewhere, unittest.TestCase):
    @classmethod
    def lead(cls, socket: str) -> dict[str, str]:
        makeCertificates(cls.s_folder)
        front = subprocess.Popen([sys.executable, RELAY, "tls", socket, "server.pem", "server-key.pem", "ca.pem"],
                                 cwd=cls.s_folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(front.stdout.close)
        cls.addClassCleanup(front.wait)
        cls.addClassCleanup(front.stdin.close)
        port = front.stdout.readline().strip()
        return {"DOCKER_HOST": f"tcp://127.0.0.1:{port}", "DOCKER_CERT_PATH": cls.s_folder, "DOCKER_TLS_VERIFY": "1"}


class TestSsh(Elsewhere, unittest.TestCase):
    @classmethod
    def lead(cls, socket: str) -> dict[str, str]:
        place = Path(cls.s_folder) / "bin"
        place.mkdir()
        (place / "ssh").write_text(SSH)
        (place / "ssh").chmod(0o755)
        return {"DOCKER_HOST": "ssh://ann@build", "PATH": f"{place}:{os.environ['PATH']}", "LEADS_TO": socket,
                "RELAY": str(RELAY), "SEEN": str(Path(cls.s_folder) / "seen")}

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
