#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What containers wrote outlives them, on a real engine. Runs under tests/engine/with_engine.py.

usage: test_logs.py PLUMBLINE"""
import json
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "logstest"
PASSWORD = "correct-horse-battery"
COMPOSE = """
services:
  web:
    image: busybox:1
    init: true
    stop_grace_period: 1s
    environment:
      ROUND: "{round}"
      API_PASSWORD: {password}
    command: [sh, -c, "for i in $$(seq 1 {lines}); do echo round $$ROUND line $$i; done; echo password $$API_PASSWORD; exec sleep 1000"]
  worker:
    image: busybox:1
    init: true
    stop_grace_period: 1s
    command: [sh, -c, "echo worker at work; exec sleep 1000"]
"""
AGAIN = re.compile(r"^--- web-1: started again, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d ---$")
BOUNDARY = re.compile(r"^--- web-1: new container [0-9a-f]{12}, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d ---$")


class TestLogs(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-logs-")
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name)
        self.m_state = self.m_folder / "state"
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def environment(self) -> dict:
        return os.environ | {"XDG_STATE_HOME": str(self.m_state)}

    def plumbline(self, *words: str, **variables) -> subprocess.CompletedProcess:
        return subprocess.run(
            [PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, capture_output=True, text=True, timeout=120,
            env=self.environment() | variables,
        )

    def out(self, *words: str, **variables) -> str:
        done = self.plumbline(*words, **variables)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def write(self, number: int, lines: int = 5):
        text = COMPOSE.format(round=number, lines=lines, password=PASSWORD)
        (self.m_folder / "compose.yaml").write_text(text)

    def launch(self, number: int, lines: int = 5):
        self.write(number, lines)
        self.out("up")
        self.await_in_log(f"round {number} line {lines}")

    def await_in_log(self, words: str):
        """Follows until they come."""
        with self.follow("web") as following:
            for line in following.stdout:
                if words in line:
                    following.terminate()
                    return
        self.fail(f"{words} did not come")

    def follow(self, *words: str, **options) -> subprocess.Popen:
        return subprocess.Popen(
            [PLUMBLINE, "-p", PROJECT, "logs", "-f", "--current", *words], cwd=self.m_folder,
            stdout=subprocess.PIPE, text=True, env=self.environment(), **options,
        )

    @staticmethod
    def rounds(log: str) -> list:
        return re.findall(r"round (\d+ line \d+)", log)

    @staticmethod
    def expected(*numbers: int, lines: int = 5) -> list:
        return [f"{number} line {i}" for number in numbers for i in range(1, lines + 1)]

    def segments(self) -> list:
        return sorted(self.m_state.glob("plumbline/logs/logstest-*/*.log"))

    def testLinesOutliveRecreationAndDown(self):
        self.launch(1)
        self.launch(2)
        log = self.out("logs")
        self.assertEqual(self.rounds(log), self.expected(1, 2))
        self.assertEqual(log.count("worker at work"), 1)
        lines = log.splitlines()
        boundaries = [line for line in lines if BOUNDARY.match(line)]
        self.assertEqual(len(boundaries), 1, log)
        self.assertLess(lines.index(boundaries[0]), next(i for i, line in enumerate(lines) if "round 2" in line))
        self.assertGreater(lines.index(boundaries[0]), max(i for i, line in enumerate(lines) if "round 1" in line))
        self.assertEqual(self.rounds(self.out("logs", "web")), self.expected(1, 2))
        self.assertEqual(self.rounds(self.out("logs", "--current")), self.expected(2))

        down = self.plumbline("down")
        self.assertIn("its log is kept in " + str(self.m_state), down.stderr)
        after = self.plumbline("logs")
        self.assertIn("logstest is down: this is what was kept of its log", after.stderr)
        self.assertEqual(self.rounds(after.stdout), self.expected(1, 2))
        self.assertEqual(after.stdout.count("worker at work"), 1)

        self.launch(3)
        self.out("down")
        log = self.out("logs", "--timestamps")
        self.assertEqual(self.rounds(log), self.expected(1, 2, 3))
        stamps = re.findall(r"\d{4}-\d\d-\d\dT[\d:.]+Z", log)
        self.assertEqual(stamps, sorted(stamps))
        self.assertEqual(len([line for line in log.splitlines() if line.startswith("--- web-1")]), 2)

    def testEveryLineIsAJsonDocument(self):
        self.launch(1)
        self.launch(2)
        documents = [json.loads(line) for line in self.out("logs", "--format", "json").splitlines()]
        lines = [one for one in documents if one["kind"] == "line" and one["service"] == "web"]
        self.assertEqual(self.rounds("\n".join(one["message"] for one in lines)), self.expected(1, 2))
        self.assertEqual({(one["container"], one["replica"], one["stream"]) for one in lines},
                         {("logstest-web-1", 1, "stdout")})
        self.assertEqual(len({one["run"] for one in lines}), 2)
        runs = [one for one in documents if one["kind"] == "run"]
        self.assertEqual([(one["container"], one["event"]) for one in runs], [("logstest-web-1", "created")])
        self.assertEqual(runs[0]["run"], lines[-1]["run"])
        times = [one["time"] for one in documents if one["kind"] == "line"]
        self.assertTrue(all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", time) for time in times), times)
        found = self.out("logs", "--format", "json", "--grep", "line 3", "web").splitlines()
        self.assertEqual([json.loads(line)["kind"] for line in found], ["line", "run", "line"])
        self.out("logs", "--format", "json", "-o", "shop.jsonl", "worker")
        kept = [json.loads(line) for line in (self.m_folder / "shop.jsonl").read_text().splitlines()]
        self.assertEqual([one["message"] for one in kept], ["worker at work"])

    def testTailAndSinceReachIntoTheStore(self):
        self.launch(1)
        self.launch(2)
        tail = self.out("logs", "--tail", "8", "web")
        self.assertEqual(self.rounds(tail), ["1 line 5"] + self.expected(2))
        self.assertEqual(self.rounds(self.out("logs", "--tail", "2", "web")), ["2 line 5"])
        stamped = self.out("logs", "-t", "web")
        since = re.search(r"(\S+Z) round 1 line 4", stamped).group(1)
        self.assertEqual(self.rounds(self.out("logs", "--since", since, "web")),
                         ["1 line 4", "1 line 5"] + self.expected(2))
        self.out("down")
        self.assertEqual(self.rounds(self.out("logs", "--until", since, "web")), ["1 line 1", "1 line 2", "1 line 3", "1 line 4"])
        self.assertEqual(self.rounds(self.out("logs", "--tail", "3", "web")), ["2 line 4", "2 line 5"])

    def testFollowingShowsWhatWasBefore(self):
        self.launch(1)
        self.launch(2)
        following = subprocess.Popen(
            [PLUMBLINE, "-p", PROJECT, "logs", "-f", "web"], cwd=self.m_folder, stdout=subprocess.PIPE, text=True,
            env=self.environment(),
        )
        seen = []
        for line in following.stdout:
            seen += self.rounds(line)
            if "2 line 5" in line:
                break
        following.terminate()
        following.communicate()
        self.assertEqual(seen, self.expected(1, 2))

    def testAContainerThatIsStartedAgainBeginsAnotherRun(self):
        self.launch(1)
        with self.follow() as following:
            lines = [following.stdout.readline()]
            while "password" not in "".join(lines):
                lines.append(following.stdout.readline())
            self.out("restart", "web")
            while "".join(lines).count("password") < 2:
                lines.append(following.stdout.readline())
            following.terminate()
        self.checkRuns([line.rstrip("\n") for line in lines if "worker" not in line])
        for words in (("logs",), ("logs", "web"), ("logs", "--timestamps", "web")):
            self.checkRuns([line for line in self.out(*words).splitlines() if "worker" not in line])
        self.assertNotIn("started again", self.out("logs", "worker"))

    def checkRuns(self, lines: list):
        """Twice the same, and between them where the second begins."""
        boundaries = [place for place, line in enumerate(lines) if AGAIN.match(line)]
        self.assertEqual(len(boundaries), 1, lines)
        self.assertEqual(self.rounds("\n".join(lines[:boundaries[0]])), self.expected(1))
        self.assertEqual(self.rounds("\n".join(lines[boundaries[0]:])), self.expected(1))

    def testAFollowerThatIsKilledLosesNothing(self):
        self.write(1, lines=20000)
        self.out("up")
        for _ in range(3):
            with self.follow("web") as following:
                for line in following.stdout:
                    if "line 15000" in line:
                        following.send_signal(signal.SIGKILL)
                        break
        with self.follow("--tail", "3", "web") as following:  # one with a gap before it
            following.stdout.readline()
            following.terminate()
        self.out("down")
        self.assertEqual(self.rounds(self.out("logs", "web")), self.expected(1, lines=20000))

    def testAContainerThatOthersRemoveIsKeptAsFarAsItWasFollowed(self):
        self.launch(1)  # follows it
        found = self.out("ps", "--format", "json")
        identity = re.search(r'"id": "([0-9a-f]{64})"[^{]*"name": "logstest-web-1"', found)
        subprocess.run(
            ["curl", "-sS", "--unix-socket", os.environ["DOCKER_HOST"].removeprefix("unix://"), "-X", "DELETE",
             f"http://engine/containers/{identity.group(1)}?force=1"], check=True, timeout=60,
        )
        self.assertEqual(self.rounds(self.out("logs", "web")), self.expected(1))

    def testSecretsAreNotInIt(self):
        self.launch(1)
        self.out("down")
        log = self.out("logs", "web")
        self.assertIn("password ********", log)
        self.assertNotIn(PASSWORD, log)

    def testItIsTheOwnersAndCanBeWrittenOutAndForgotten(self):
        self.launch(1)
        self.out("down")
        self.assertTrue(self.segments())
        for segment in self.segments():
            self.assertEqual(stat.S_IMODE(segment.stat().st_mode), 0o600)
            self.assertEqual(stat.S_IMODE(segment.parent.stat().st_mode), 0o700)
        self.out("logs", "-o", "shop.log")
        written = self.m_folder / "shop.log"
        self.assertEqual(self.rounds(written.read_text()), self.expected(1))
        self.assertEqual(stat.S_IMODE(written.stat().st_mode), 0o600)

        refused = self.plumbline("logs", "--forget")
        self.assertEqual(refused.returncode, 2, refused.stderr)
        self.assertTrue(self.segments())
        self.out("logs", "--forget", "-y")
        self.assertEqual(self.segments(), [])
        self.assertEqual(self.out("logs"), "")

    def testDamageIsSaidAndTheRestShown(self):
        self.launch(1)
        self.launch(2)
        self.out("down")
        segment = self.segments()[0]
        content = bytearray(segment.read_bytes())
        self.assertGreater(len(content), 200)
        content[20] ^= 0xFF
        segment.write_bytes(content)
        done = self.plumbline("logs", "web")
        self.assertEqual(done.returncode, 0)
        self.assertIn("is damaged", done.stderr)
        self.assertEqual(self.rounds(done.stdout), self.expected(2))

    def testWhereNothingCanBeKeptDownGoesOn(self):
        self.launch(1)
        done = self.plumbline("down", XDG_STATE_HOME="/proc/nowhere")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr.count("logs are not kept"), 1, done.stderr)
        self.write(2)
        self.out("up")
        self.out("down", PLUMBLINE_LOG_SIZE="0")
        self.assertNotIn("2 line", self.out("logs"))


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
