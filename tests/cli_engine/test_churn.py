#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stacks that are restarted, killed, recreated and scaled over and over, while others follow them: neither memory, descriptors nor
objects of the engine are left. Some rounds here; an hour and more with PLUMBLINE_CHURN_ROUNDS=900. Runs under
tests/engine/with_engine.py.

usage: test_churn.py PLUMBLINE"""
import os
import subprocess
import sys
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "churntest"
BYSTANDER = "churntest-bystander"
ROUNDS = int(os.environ.get("PLUMBLINE_CHURN_ROUNDS", "2"))
LIMIT = 90
SLACK_KIB = 6 * 1024
COMPOSE = """
services:
  db:
    image: busybox:1
    init: true
    stop_grace_period: 1s
    command: [sh, -c, "touch /tmp/ready; exec sleep 100000"]
    healthcheck: {{test: [CMD, test, -e, /tmp/ready], interval: 1s, start_interval: 100ms}}
    volumes: ["data:/data"]
  web:
    image: busybox:1
    init: true
    stop_grace_period: 1s
    environment: {{ROUND: "{round}"}}
    command: [sh, -c, "echo begins round $$ROUND; exec sleep 100000"]
    depends_on: {{db: {{condition: service_healthy}}}}
volumes:
  data:
"""


@dataclass(frozen=True)
class Held:
    descriptors: int
    threads: int
    residentKiB: int


def heldBy(process: subprocess.Popen) -> Held:
    place = Path(f"/proc/{process.pid}")
    said = dict(line.split(":", 1) for line in (place / "status").read_text().splitlines())
    return Held(len(os.listdir(place / "fd")), int(said["Threads"]), int(said["VmRSS"].split()[0]))


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], check=True, timeout=LIMIT, capture_output=True, text=True)
    return done.stdout


class TestChurn(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-churn-")
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name)
        self.m_followers = {}
        self.write(0)
        docker("run", "-d", "--init", "--name", BYSTANDER, "busybox:1", "sleep", "100000")
        self.addCleanup(docker, "rm", "-f", BYSTANDER)
        self.addCleanup(self.start, "down", "-v", "--yes")

    def write(self, number: int) -> None:
        (self.m_folder / "compose.yaml").write_text(COMPOSE.format(round=number))

    def environment(self) -> dict:
        """A build with the address sanitizer would hold on to what is freed, and that counts here."""
        return os.environ | {"XDG_STATE_HOME": str(self.m_folder / "state"), "PLUMBLINE_LOG_SIZE": "1m",
                             "ASAN_OPTIONS": "quarantine_size_mb=1:thread_local_quarantine_size_kb=64"}

    def start(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, capture_output=True, text=True,
                              timeout=LIMIT, env=self.environment())

    def plumbline(self, *words: str) -> None:
        done = self.start(*words)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}\n{done.stderr}")

    def follow(self, *words: str) -> None:
        process = subprocess.Popen([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, stdout=subprocess.PIPE, text=True,
                                   env=self.environment())
        self.m_followers[words[0]] = process

        def end() -> None:
            process.terminate()
            process.wait(timeout=LIMIT)
            process.stdout.close()

        self.addCleanup(end)

    def awaitFrom(self, command: str, words: str) -> None:
        """Reads what it prints until the words come."""
        for line in self.m_followers[command].stdout:
            if words in line:
                return
        self.fail(f"{command} ended before it said: {words}")

    def round(self, number: int) -> None:
        """Everything that can befall a stack, of which one container runs at any time: otherwise its log is over. At its
        end the followers have seen all of it."""
        self.plumbline("restart", "web")
        docker("kill", f"{PROJECT}-db-1")
        self.plumbline("up")
        docker("rm", "-f", f"{PROJECT}-web-1")
        self.plumbline("up")
        self.plumbline("stop", "web")
        self.plumbline("start", "web")
        self.plumbline("up", "--scale", "web=3")
        self.write(number)
        self.plumbline("up", "--scale", "web=1")
        self.plumbline("pause", "web")
        self.plumbline("unpause", "web")
        self.awaitFrom("logs", f"begins round {number}")
        self.awaitFrom("events", "unpause")

    def held(self) -> dict:
        return {name: heldBy(process) for name, process in self.m_followers.items()}

    def testNothingIsLeft(self):
        bystander = docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", BYSTANDER)
        self.plumbline("up")
        self.follow("logs", "-f")
        self.follow("events")
        self.round(1)
        self.round(2)  # caches are filled
        before = self.held()
        for number in range(3, 3 + ROUNDS):
            self.round(number)
        after = self.held()
        for name, then in before.items():
            self.assertLessEqual(after[name].descriptors, then.descriptors + 1, name)
            self.assertLessEqual(after[name].threads, then.threads, name)
            self.assertLessEqual(after[name].residentKiB, then.residentKiB + SLACK_KIB, name)
        print(f"{ROUNDS} rounds: before {before}\n         after {after}", file=sys.stderr)

        self.plumbline("down", "-v", "--yes")
        mine = f"label=com.docker.compose.project={PROJECT}"
        self.assertEqual(docker("ps", "-aq", "--filter", mine), "")
        self.assertEqual(docker("network", "ls", "-q", "--filter", mine), "")
        self.assertEqual(docker("volume", "ls", "-q", "--filter", mine), "")
        self.assertEqual(docker("inspect", "-f", "{{.Id}} {{.State.StartedAt}}", BYSTANDER), bystander)


if __name__ == "__main__":
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print(f"SKIP: no engine to test with: {os.environ.get('PLUMBLINE_TEST_ENGINE_MISSING', 'run under tests/engine/with_engine.py')}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
