#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The bundled sample on Podman's compatible service, where podman is installed. Runs under with_engine.py, as root.

The service, its images, containers and sockets are the test's own; the images come from the test engine.

usage: test_podman.py PLUMBLINE SAMPLE"""
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

SKIPPED = 77
PLUMBLINE, SAMPLE = (sys.argv + ["", ""])[1:3]
PROJECT = "podtest"
LIMIT = 200
IMAGES = ["busybox:1", "nginx:1.22", "postgres:15", "rabbitmq:3.10", "redis:7"]
# Limits of open files and processes that every machine grants; no service manager is needed.
SETTINGS = """[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
"""
# Where podman has its programs.
HELPERS = [Path(folder) for folder in ("/usr/local/libexec/podman", "/usr/local/lib/podman", "/usr/libexec/podman",
                                       "/usr/lib/podman")]
NAMELESS = """services:
  db: {image: 'busybox:1', command: [sleep, '1000']}
  migrate: {image: 'busybox:1', command: [ping, -c, '1', db], depends_on: [db]}
  web: {image: 'busybox:1', command: [sleep, '1000'], depends_on: {migrate: {condition: service_completed_successfully}}}
"""


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def whyNot() -> str:
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        return os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under with_engine.py")
    if not shutil.which("podman"):
        return "podman is not installed"
    there = set(os.environ.get("PLUMBLINE_TEST_IMAGES", "").split(","))
    missing = {image.split(":")[0] for image in IMAGES} - there
    return f"images are missing: {', '.join(sorted(missing))}" if missing else ""


class Podman:
    """A service of its own in a folder of its own."""

    def __init__(self, folder: Path):
        self.m_settings = folder / "containers.conf"
        self.m_settings.write_text(SETTINGS)
        self.m_socket = folder / "podman.sock"
        self.m_layers = folder / "root" / "overlay"
        self.m_words = ["podman", "--root", str(folder / "root"), "--runroot", str(folder / "run")]
        runtime = shutil.which("runc")
        if runtime:
            self.m_words += ["--runtime", runtime]
        self.m_service = None

    @property
    def host(self) -> str:
        return f"unix://{self.m_socket}"

    def run(self, *words: str) -> None:
        subprocess.run([*self.m_words, *words], env=self.environment(), check=True, timeout=LIMIT,
                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def environment(self) -> dict:
        return os.environ | {"CONTAINERS_CONF": str(self.m_settings)}

    def start(self) -> None:
        self.m_service = subprocess.Popen([*self.m_words, "system", "service", "--time", "0", self.host],
                                          env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while not self.answers():
            if time.monotonic() > deadline or self.m_service.poll() is not None:
                raise RuntimeError("the service of podman does not start")

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self.m_socket))
            except OSError:
                return False
            probe.settimeout(5)
            probe.sendall(b"GET /_ping HTTP/1.0\r\nHost: podman\r\n\r\n")
            return b" 200 " in probe.recv(64)

    def stop(self) -> None:
        if self.m_service is not None:
            self.m_service.terminate()
            self.m_service.wait(timeout=30)
        # podman mounts the folder of its layers onto itself, and leaves it so
        subprocess.run(["umount", "--lazy", str(self.m_layers)], check=False, timeout=LIMIT, capture_output=True)


class TestPodman(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        folder = Path(place.name)
        archive = folder / "images.tar"
        subprocess.run(["docker", "save", "-o", str(archive), *IMAGES], check=True, timeout=LIMIT)
        self.m_podman = Podman(folder)
        self.m_podman.run("load", "-i", str(archive))
        self.addCleanup(self.m_podman.stop)
        self.m_podman.start()
        self.m_folder = folder / "tidewatch"
        shutil.copytree(SAMPLE, self.m_folder)
        self.m_port = freePort()
        self.m_env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C", "XDG_RUNTIME_DIR": str(folder),
                      "DOCKER_HOST": self.m_podman.host, "WEB_PORT": str(self.m_port)}
        self.addCleanup(self.plumbline, "down", "-v", "-y", "-t", "0")

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, env=self.m_env,
                              capture_output=True, text=True, timeout=LIMIT)

    def ended(self, *words: str) -> subprocess.CompletedProcess:
        ended = self.plumbline(*words)
        self.assertEqual(ended.returncode, 0, f"{words}:\n{ended.stdout}\n{ended.stderr}")
        return ended

    def result(self, *words: str) -> str:
        return self.ended(*words).stdout

    def done(self, *words: str) -> str:
        """The result and what was said on the way."""
        ended = self.ended(*words)
        return ended.stdout + ended.stderr

    def states(self) -> dict:
        services = json.loads(self.result("ps", "-a", "--format", "json"))["services"]
        return {service["service"]: service["containers"][0]["state"] for service in services}

    def assertAnswers(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.m_port}/", timeout=5) as answer:
            self.assertEqual(answer.status, 200)

    def testTheSampleLivesThere(self):
        self.assertIn("Podman", self.done("doctor"))
        up = self.done("up")
        # no health check runs without a service manager: what the services themselves say counts
        for words in ("accepts PostgreSQL connections", "answers PING", "speaks AMQP", "answers HTTP"):
            self.assertIn(words, up)
        self.assertAnswers()
        self.assertIn(f"127.0.0.1:{self.m_port}->80/tcp", self.done("ps"))
        self.assertIn("8 kept", self.done("up"))
        self.assertIn("listening on port", self.done("logs", "--no-color", "api"))
        asked = self.result("exec", "-T", "db", "psql", "-At", "-U", "tidewatch", "-d", "tidewatch",
                            "-c", "SELECT count(*) >= 0 FROM readings")
        self.assertEqual(asked.strip(), "t")
        self.done("restart", "web")
        self.done("up", "web")  # which waits until it answers again
        self.assertAnswers()
        self.done("stop")
        self.assertEqual(set(self.states().values()), {"exited"})
        self.done("start")
        self.assertAnswers()
        self.assertIn("PostgreSQL 15", self.done("volume", "ls"))
        self.assertIn("8 removed, 1 network removed, 2 volumes removed", self.done("down", "-v", "-y"))
        self.assertEqual(self.states(), {})

    def testThatNamesAreNotResolvedIsSaid(self):
        """Without aardvark-dns Podman starts everything all the same."""
        there = [folder for folder in HELPERS if (folder / "aardvark-dns").exists()]
        if not there:
            self.skipTest("this podman has no aardvark-dns")
        self.assertNotIn("aardvark-dns", self.done("doctor"))
        bare = Path(self.m_folder.parent / "helpers")
        bare.mkdir()
        for program in there[0].iterdir():
            if program.name != "aardvark-dns":
                shutil.copy(program, bare)
        for folder in there:
            subprocess.run(["mount", "--bind", str(bare), str(folder)], check=True, timeout=LIMIT)
            self.addCleanup(subprocess.run, ["umount", "--lazy", str(folder)], check=True, timeout=LIMIT)
        self.m_podman.stop()
        self.m_podman.start()
        self.assertIn("services do not find each other by name: install package aardvark-dns", self.done("doctor"))
        (self.m_folder / "compose.yaml").write_text(NAMELESS)
        (self.m_folder / "plumbline.yaml").unlink()
        failed = self.plumbline("up")
        self.assertNotEqual(failed.returncode, 0)
        # Before anything is made, and again as the cause of what came of it.
        said = failed.stderr.index("services do not find each other by name")
        self.assertLess(said, failed.stderr.index("bad address 'db'"))
        self.assertIn("Podman resolves the names of services by aardvark-dns", failed.stderr)


if __name__ == "__main__":
    if reason := whyNot():
        print("skipped:", reason)
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
