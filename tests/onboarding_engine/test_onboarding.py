#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample, from a fresh clone without a .env to a healthy stack with data. Runs under with_engine.py.

usage: test_onboarding.py PLUMBLINE SAMPLE"""
import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

SKIPPED = 77
PLUMBLINE, SAMPLE = (sys.argv + ["", ""])[1:3]
PROJECT = "onboarding-test"
LIMIT = 150


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class TestOnboarding(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.m_clone = Path(place.name) / "tidewatch"
        home = Path(place.name) / "home"
        home.mkdir()
        shutil.copytree(SAMPLE, self.m_clone)
        self.m_port = freePort()
        kept = {name: os.environ[name] for name in ("PATH", "DOCKER_HOST")}
        self.m_env = kept | {"HOME": str(home), "LC_ALL": "C", "XDG_RUNTIME_DIR": str(home)}
        for words in (["init", "-q"], ["add", "-A"],
                      ["-c", "user.name=Ada", "-c", "user.email=ada@tidewatch.example", "commit", "-q", "-m", "x"]):
            subprocess.run(["git", *words], cwd=self.m_clone, env=self.m_env, check=True, timeout=60)
        (home / "answers.env").write_text(f"WEB_PORT={self.m_port}\nGAUGE_INTERVAL_SECONDS=1\n")
        self.m_onboard = [PLUMBLINE, "-p", PROJECT, "onboard", "--non-interactive", "--trust-commands",
                          "--answers", str(home / "answers.env")]
        self.addCleanup(self.plumbline, "down", "-v", "--yes", "-t", "0")

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_clone, env=self.m_env,
                              capture_output=True, text=True, timeout=LIMIT)

    def onboard(self, *words: str) -> subprocess.CompletedProcess:
        done = subprocess.run([*self.m_onboard, *words], cwd=self.m_clone, env=self.m_env,
                              capture_output=True, text=True, timeout=LIMIT)
        self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
        return done

    def killAt(self, words: str):
        """Starts a run and ends it, with no time to clean up, once it says that this step has begun."""
        run = subprocess.Popen(self.m_onboard, cwd=self.m_clone, env=self.m_env, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
        self.addCleanup(run.stdout.close)
        seen = []
        for line in run.stdout:
            seen.append(line)
            if words in line:
                break
        run.send_signal(signal.SIGKILL)
        run.wait(timeout=LIMIT)
        self.assertIn(words, "".join(seen))

    def containers(self) -> str:
        """All of them, with when each was started."""
        asked = ["docker", "ps", "-aq", "--filter", f"label=com.docker.compose.project={PROJECT}"]
        names = subprocess.run(asked, env=self.m_env, capture_output=True, text=True, timeout=60, check=True).stdout.split()
        looked = ["docker", "inspect", "-f", "{{.Id}} {{.State.StartedAt}}", *names]
        return subprocess.run(looked, env=self.m_env, capture_output=True, text=True, timeout=60, check=True).stdout

    def readings(self) -> int:
        asked = "SELECT count(*) FROM readings WHERE station = 'harbour-south'"
        done = subprocess.run(["docker", "exec", f"{PROJECT}-db-1", "psql", "-At", "-U", "tidewatch", "-d", "tidewatch",
                               "-c", asked], env=self.m_env, capture_output=True, text=True, timeout=60, check=True)
        return int(done.stdout)

    def assertGreen(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.m_port}/", timeout=5) as answer:
            self.assertEqual(answer.status, 200)
        self.assertEqual(self.readings(), 12)

    def testAFreshCloneIsHealthyInOneGo(self):
        done = self.onboard()
        self.assertIn("ready in", done.stdout)
        self.assertIn(f"http://127.0.0.1:{self.m_port}", done.stdout)
        self.assertGreen()
        written = self.m_clone / ".env"
        self.assertEqual(stat.S_IMODE(written.stat().st_mode), 0o600)
        values = dict(line.split("=", 1) for line in written.read_text().splitlines() if "=" in line and line[0] != "#")
        self.assertGreaterEqual(len(values["DB_PASSWORD"]), 24)
        self.assertIn("# Passwords of the local database and broker", written.read_text())
        for text in (done.stdout, done.stderr):
            self.assertNotIn(values["DB_PASSWORD"], text)
        clean = subprocess.run(["git", "status", "--porcelain"], cwd=self.m_clone, env=self.m_env, capture_output=True,
                               text=True, timeout=60, check=True)
        self.assertEqual(clean.stdout, "")

        before = self.containers()
        again = self.onboard()
        self.assertEqual(self.containers(), before)
        self.assertIn("nothing to do", again.stdout)
        report = json.loads(self.onboard("--format", "json").stdout)
        self.assertTrue(report["isHealthy"])
        # How much room this machine has is its own business.
        left = [step for step in report["steps"] if step["status"] not in ("done", "not-applicable") and step["id"] != "disk"]
        self.assertEqual(left, [])

    def testKilledAtAnyStepItGoesOn(self):
        self.killAt("Config vars are filled in")
        self.killAt("The stack is up and healthy")
        self.killAt("container")  # in the middle of the launch
        self.killAt("A second station")
        self.onboard()
        self.assertGreen()

    def testNewDataIsSeededAnew(self):
        self.onboard()
        self.plumbline("down", "-v", "--yes", "-t", "0")
        self.onboard()
        self.assertGreen()

    def testDataThatOthersMadeAnewIsSeededAnew(self):
        self.onboard()
        self.plumbline("restart", "db")  # the same volume: nothing of it is forgotten
        again = self.onboard()
        self.assertNotIn("A second station", again.stderr)
        self.plumbline("down", "-v", "--yes", "-t", "0")
        self.plumbline("up", "-y")  # new volumes of the same names
        self.onboard()
        self.assertGreen()

    def testSecretsStayInTheKeyring(self):
        """With a real Secret Service, on a bus of its own."""
        self.m_env["XDG_DATA_HOME"] = self.m_env["HOME"] + "/data"
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=self.m_env,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(bus.wait, 30)
        self.addCleanup(bus.terminate)
        self.addCleanup(bus.stdout.close)
        self.m_env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        service = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                   env=self.m_env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(service.wait, 30)
        self.addCleanup(service.terminate)
        self.addCleanup(service.stdout.close)
        service.stdin.write(b"planted-login")
        service.stdin.close()
        service.stdout.readline()  # its address: it is there

        done = self.onboard("--keyring")
        self.assertIn("kept in the system's keyring: DB_PASSWORD, QUEUE_PASSWORD", done.stderr)
        self.assertGreen()
        written = (self.m_clone / ".env").read_text()
        self.assertRegex(written, r"(?m)^DB_PASSWORD=keyring\{[0-9a-f]{12}/\.env:DB_PASSWORD\}$")
        asked = ["docker", "inspect", "-f", "{{range .Config.Env}}{{println .}}{{end}}", f"{PROJECT}-db-1"]
        inside = subprocess.run(asked, env=self.m_env, capture_output=True, text=True, timeout=60, check=True).stdout
        password = dict(line.split("=", 1) for line in inside.splitlines() if "=" in line)["POSTGRES_PASSWORD"]
        self.assertGreaterEqual(len(password), 24)
        self.assertIn("nothing to do", self.onboard().stdout)
        for words in (["plan", "--format", "json"], ["config"], ["diff", "--all"], ["onboard", "--dry-run"]):
            said = self.plumbline(*words)
            self.assertIn(said.returncode, (0, 1), said.stderr)
            self.assertNotIn(password, said.stdout + said.stderr, words)
        self.assertEqual(self.plumbline("plan").stdout.count("keep container"), 8)
        labels = subprocess.run(["docker", "inspect", "-f", "{{json .Config.Labels}}", f"{PROJECT}-db-1"],
                                env=self.m_env, capture_output=True, text=True, timeout=60, check=True).stdout
        self.assertNotIn(password, labels)

        service.terminate()
        service.wait(30)
        self.m_env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.m_env['HOME']}/no-bus"
        refused = self.plumbline("up", "-y")
        self.assertEqual(refused.returncode, 3, refused.stderr)
        self.assertIn("the system's keyring does not answer", refused.stderr)
        self.assertGreen()  # what runs is left alone


if __name__ == "__main__":
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print("no engine to test with:", os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under with_engine.py"))
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
