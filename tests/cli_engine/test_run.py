#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run and task on a real engine. Runs under tests/engine/with_engine.py.

usage: test_run.py PLUMBLINE"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pseudo_terminal import Terminal  # noqa: E402

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PEER = os.environ.get("PLUMBLINE_PEER", "")
PROJECT = "oncetest"
COMPOSE = """
services:
  db:
    image: postgres:15
    environment: {POSTGRES_PASSWORD: x, POSTGRES_HOST_AUTH_METHOD: trust}
    volumes: ["data:/var/lib/postgresql/data"]
    healthcheck: {test: [CMD, pg_isready, -h, 127.0.0.1], interval: 1s, retries: 60}
  web:
    image: busybox:1
    command: [sh, -c, "while true; do sleep 1; done"]
    init: true
    restart: always
    environment: {GREETING: hello}
    ports: ["127.0.0.1::8000"]
    secrets: [token]
  plain:
    image: busybox:1
  asks:
    image: postgres:15
    depends_on: {db: {condition: service_healthy}}
    profiles: [admin]
    entrypoint: [psql, -h, db, -U, postgres]
volumes: {data: {}, scratch: {}}
secrets: {token: {environment: TIDE_TOKEN}}
"""
MANIFEST = """
version: 1
tasks:
  count: {service: asks, command: '-Atc "select 6 * 7"', description: Count}
  talk: {service: web, command: 'echo $GREETING | tr a-z A-Z && echo given:'}
  script: {service: web, command: 'sh tide.sh'}
  fails: {service: web, command: 'sh -c "exit 4"'}
  waits: {service: web, command: 'sleep 100'}
"""


def docker(*words: str, check: bool = True) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=100, check=check)
    return done.stdout.strip()


def awaitTrue(condition) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("it did not become true")
        time.sleep(0.05)


class OnceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        place = tempfile.TemporaryDirectory(prefix="plumbline-once-")
        cls.addClassCleanup(place.cleanup)
        cls.s_folder = place.name
        (Path(cls.s_folder) / "compose.yaml").write_text(COMPOSE)
        (Path(cls.s_folder) / "plumbline.yaml").write_text(MANIFEST)
        for words in (["init", "-q", "-b", "main"], ["commit", "-q", "--allow-empty", "-m", "begin"]):
            who = ["-c", "user.name=Tess", "-c", "user.email=tess@example.org"]
            subprocess.run(["git", *who, *words], cwd=cls.s_folder, check=True)
        cls.s_environment = os.environ | {
            "TIDE_TOKEN": "moon",
            "HOME": cls.s_folder,
            "XDG_DATA_HOME": cls.s_folder + "/.data",
            "XDG_STATE_HOME": cls.s_folder + "/.state",
        }
        cls.addClassCleanup(cls.plumbline, "down", "-v", "--yes", "--remove-orphans")

    @classmethod
    def words(cls, *words: str) -> list[str]:
        return [PLUMBLINE, "-p", PROJECT, *words]

    @classmethod
    def plumbline(cls, *words: str, **options) -> subprocess.CompletedProcess:
        given = {"stdin": subprocess.DEVNULL} if "input" not in options else {}
        return subprocess.run(
            cls.words(*words), cwd=cls.s_folder, env=cls.s_environment, capture_output=True, text=True,
            timeout=200, **given, **options,
        )

    def out(self, *words: str, **options) -> str:
        done = self.plumbline(*words, **options)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def terminal(self, *words: str) -> Terminal:
        return Terminal(self.words(*words), self.s_folder, 91, 33, self.s_environment)

    def begin(self, *words: str) -> subprocess.Popen:
        process = subprocess.Popen(
            self.words(*words), cwd=self.s_folder, env=self.s_environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def oneOffs(self) -> list[str]:
        label = f"label=com.docker.compose.project={PROJECT}"
        text = docker("ps", "-a", "--filter", label, "--filter", "label=com.docker.compose.oneoff=True",
                      "--format", "{{.Names}}")
        return text.split()

    def clear(self) -> None:
        for name in self.oneOffs():
            docker("rm", "-f", name)


class TestRun(OnceTest):
    def tearDown(self):
        self.clear()

    def testItHasInputOutputAndExitCode(self):
        done = self.plumbline("run", "--rm", "web", "sh", "-c", "cat; echo problem >&2; exit 7", input="some\nlines\n")
        self.assertEqual((done.returncode, done.stdout), (7, "some\nlines\n"))
        self.assertIn("problem\n", done.stderr)
        self.assertEqual(self.oneOffs(), [])

    def testMuchGoesThroughBothWays(self):
        data = "0123456789abcdef\n" * 65536
        self.assertEqual(self.out("run", "--rm", "-T", "web", "cat", input=data), data)

    def testWhatItWritesFirstIsNotMissed(self):
        for _ in range(5):
            self.assertEqual(self.out("run", "--rm", "web", "echo", "-n", "--help", "-f"), "--help -f")
            self.assertEqual(self.out("run", "--rm", "--no-interactive", "web", "echo", "tide"), "tide\n")

    def testItIsTheServicesButForWhatIsAsked(self):
        (Path(self.s_folder) / "more.env").write_text("ONE=1\nTWO=2\n")
        (Path(self.s_folder) / "given.txt").write_text("given\n")
        text = self.out(
            "run", "--rm", "--env-from-file", "more.env", "-e", "TWO=two", "-e", "TIDE_TOKEN", "-w", "/tmp", "-u", "1000",
            "-v", "./given.txt:/given.txt:ro", "-v", "scratch:/scratch", "-l", "team=tides", "--name", "oncetest-named",
            "web", "sh", "-c",
            "echo $GREETING $ONE $TWO $TIDE_TOKEN $(pwd) $(id -u) $(cat /given.txt) $(cat /run/secrets/token)",
        )
        self.assertEqual(text, "hello 1 two moon /tmp 1000 given moon\n")
        self.assertEqual(
            docker("volume", "inspect", "-f", '{{index .Labels "com.docker.compose.volume"}}', f"{PROJECT}_scratch"),
            "scratch",
        )

    def testItIsSeenAndGoesWithTheStack(self):
        done = self.plumbline("run", "web", "sh", "-c", "exit 3")
        self.assertEqual(done.returncode, 3)
        name, = self.oneOffs()
        self.assertRegex(name, rf"^{PROJECT}-web-run-[0-9a-f]{{12}}$")
        details = json.loads(docker("inspect", name))[0]
        self.assertEqual(details["HostConfig"]["RestartPolicy"]["Name"], "no")
        self.assertFalse(details["HostConfig"]["PortBindings"])
        aliases = details["NetworkSettings"]["Networks"][f"{PROJECT}_default"]["Aliases"]
        self.assertNotIn("web", aliases or [])
        self.assertNotIn(name, self.out("ps"))
        self.assertIn(name, self.out("ps", "-a"))
        self.out("up", "web")
        self.assertEqual(self.oneOffs(), [name], "up leaves it alone")
        self.out("down")
        self.assertEqual(self.oneOffs(), [])

    def testPortsAreItsOwnWhenAskedFor(self):
        identity = self.out("run", "-d", "-P", "-p", "127.0.0.1::9000", "web").strip()
        ports = json.loads(docker("inspect", identity))[0]["NetworkSettings"]["Ports"]
        self.assertTrue(ports["8000/tcp"] and ports["9000/tcp"], ports)

    def testDetachedItGoesOn(self):
        identity = self.out("run", "-d", "--rm", "web", "sleep", "100").strip()
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", identity), "true")
        docker("stop", "-t", "0", identity)
        awaitTrue(lambda: self.oneOffs() == [])

    def testATerminalIsPassedOn(self):
        terminal = self.terminal("run", "--rm", "web", "sh")
        terminal.type("stty size\n")
        terminal.awaitText("33 91")
        terminal.resize(120, 40)
        terminal.type("until [ \"$(stty size)\" = '40 120' ]; do usleep 50000; done; echo now $(stty size)\n")
        terminal.awaitText("now 40 120")
        terminal.type("sh -c 'echo beg\"\"un; exec sleep 100'\n")
        terminal.awaitText("begun")
        terminal.type("\x03")  # Ctrl+C is the command's, not ours
        terminal.type("echo still $((6 * 7))\n")
        terminal.awaitText("still 42")
        terminal.type("exit 5\n")
        self.assertEqual(terminal.end(), 5)
        self.assertEqual(self.oneOffs(), [])

    def testATerminalCanBeLeft(self):
        terminal = self.terminal("run", "web", "sh")
        terminal.type("echo beg''un\n")
        terminal.awaitText("begun")
        terminal.type("\x10\x11")
        terminal.awaitText("goes on")
        self.assertEqual(terminal.end(), 0)
        name, = self.oneOffs()
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", name), "true")

    def testAnInterruptStopsIt(self):
        for options in ([], ["--no-interactive"]):
            process = self.begin("run", "--rm", *options, "web", "sh", "-c",
                                 "trap 'echo last words; exit 9' TERM; echo begun; while true; do sleep 0.1; done")
            self.assertEqual(process.stdout.readline(), "begun\n")
            process.send_signal(signal.SIGINT)
            out, talk = process.communicate(timeout=60)
            self.assertEqual((process.returncode, out), (130, "last words\n"), talk)
            self.assertIn("was stopped", talk)
            self.assertEqual(self.oneOffs(), [])

    def testOtherSignalsAreTheCommands(self):
        process = self.begin("run", "--rm", "web", "sh", "-c",
                             "trap 'echo reread' USR1; trap 'echo turned' USR2; trap 'echo dumped; exit 9' QUIT;"
                             " echo begun; while true; do sleep 0.1; done")
        self.assertEqual(process.stdout.readline(), "begun\n")
        for number, said in ((signal.SIGUSR1, "reread\n"), (signal.SIGUSR2, "turned\n"), (signal.SIGQUIT, "dumped\n")):
            process.send_signal(number)
            self.assertEqual(process.stdout.readline(), said)
        _, talk = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 9, talk)
        self.assertEqual(self.oneOffs(), [])

    def testAnInterruptWithATerminalAround(self):
        process = self.begin("run", "web", "sleep", "1000")
        # the interrupt may come before the engine has said that it was started
        awaitTrue(lambda: self.oneOffs() and docker("inspect", "-f", "{{.State.Running}}", self.oneOffs()[0]) == "true")
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130)
        name, = self.oneOffs()
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", name), "false")

    def testKilledOurselvesItIsRemovedAtItsEnd(self):
        process = self.begin("run", "--rm", "web", "sh", "-c", "echo begun; sleep 2")
        self.assertEqual(process.stdout.readline(), "begun\n")
        process.kill()
        awaitTrue(lambda: self.oneOffs() == [])

    def testWhatCannotBeRunIsSaidAndNothingIsLeft(self):
        for options in ([], ["--rm"], ["-d"]):
            done = self.plumbline("run", *options, "plain", "no-such-program")
            self.assertEqual(done.returncode, 127, done.stderr)
            self.assertIn("no-such-program", done.stderr)
            self.assertEqual(self.oneOffs(), [])
        self.assertEqual(self.plumbline("run", "plain", "/etc/passwd").returncode, 126)
        done = self.plumbline("run", "wep", "true")
        self.assertEqual(done.returncode, 2)
        self.assertIn("did you mean `web`?", done.stderr)

    def testANameThatIsHeldIsLeftAlone(self):
        self.out("up", "web")
        done = self.plumbline("run", "--name", f"{PROJECT}-web-1", "web", "true")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", f"{PROJECT}-web-1"), "true")

    def testWhatItDependsOnIsAwaited(self):
        self.out("down", "-v", "-y")
        # its profile is switched on by its name; the entrypoint is the service's
        self.assertEqual(self.out("run", "--rm", "asks", "-Atc", "select 6 * 7"), "42\n")
        # its protocol answered, which is some time before the engine looks again
        awaitTrue(lambda: docker("inspect", "-f", "{{.State.Health.Status}}", f"{PROJECT}-db-1") == "healthy")
        text = self.out("run", "--rm", "-T", "asks", "-At", input="create table boats (name text);\nselect count(*) from boats;\n")
        self.assertIn("0\n", text)
        self.out("down", "-v", "-y")
        done = self.plumbline("run", "--rm", "--no-deps", "asks", "-Atc", "select 1")
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(docker("ps", "-aq", "--filter", f"name={PROJECT}-db-1"), "")

    def testDockerComposeSeesAndRemovesIt(self):
        if not PEER:
            self.skipTest("PLUMBLINE_PEER does not name a docker-compose (tests/peer/fetch.sh gets one)")
        def peer(*words):
            return subprocess.run([PEER, "-p", PROJECT, *words], cwd=self.s_folder, env=self.s_environment,
                                  capture_output=True, text=True, timeout=100, check=True).stdout
        self.out("run", "web", "true")
        ours, = self.oneOffs()
        peer("run", "web", "true")
        theirs, = set(self.oneOffs()) - {ours}
        self.assertIn(ours, peer("ps", "-a", "--format", "{{.Name}}"))
        self.assertIn(theirs, self.out("ps", "-a"))
        left, right = (json.loads(docker("inspect", name))[0] for name in (ours, theirs))
        for key in ("Cmd", "Entrypoint", "Image", "Tty", "OpenStdin", "StdinOnce", "AttachStdin", "AttachStdout", "User"):
            self.assertEqual(left["Config"][key], right["Config"][key], key)
        compared = {name for name in right["Config"]["Labels"] if name.startswith("com.docker.compose.")}
        self.assertEqual(compared - set(left["Config"]["Labels"]), set())
        for name in ("oneoff", "project", "service", "container-number", "image", "depends_on"):
            label = "com.docker.compose." + name
            self.assertEqual(left["Config"]["Labels"][label], right["Config"]["Labels"][label], name)
        for key in ("AutoRemove", "NetworkMode", "PortBindings", "Binds"):
            self.assertEqual(left["HostConfig"][key] or {}, right["HostConfig"][key] or {}, key)
        peer("down", "--remove-orphans")  # which it takes those that have ended for
        self.assertEqual(self.oneOffs(), [])


class TestTask(OnceTest):
    def tearDown(self):
        self.clear()

    def runs(self) -> list[dict]:
        return json.loads(self.out("task", "history", "--format", "json"))["runs"]

    def testTheCommandIsAskedForBeforeItsFirstRun(self):
        done = self.plumbline("task", "talk")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("echo $GREETING | tr a-z A-Z", done.stderr)
        self.assertIn("pass -y", done.stderr)
        terminal = self.terminal("task", "talk")
        terminal.awaitText("[y/N]")
        terminal.type("n\n")
        terminal.awaitText("nothing was run")
        self.assertEqual(terminal.end(), 130)
        terminal = self.terminal("task", "talk", "--", "tide", "and time")
        terminal.awaitText("[y/N]")
        terminal.type("y\n")
        terminal.awaitText("given: tide and time")
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(self.out("task", "talk"), "HELLO\ngiven:\n")  # not asked again

    def testAChangedScriptIsAskedForAnew(self):
        script = Path(self.s_folder) / "tide.sh"
        script.write_text("true\n")
        self.plumbline("task", "-y", "script")
        done = self.plumbline("task", "script")
        self.assertNotIn("pass -y", done.stderr)
        script.write_text("false\n")
        done = self.plumbline("task", "script")
        self.assertEqual(done.returncode, 2)
        self.assertIn("pass -y", done.stderr)

    def testRunsAreRemembered(self):
        self.assertEqual(self.out("task", "-y", "count"), "42\n")
        self.assertEqual(self.plumbline("task", "-y", "fails").returncode, 4)
        commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=self.s_folder, capture_output=True, text=True).stdout.strip()
        count = [run for run in self.runs() if run["task"] == "count"][-1]
        self.assertEqual((count["exitCode"], count["service"], count["commit"]), (0, "asks", commit))
        self.assertGreater(count["seconds"], 0)
        listed = {one["name"]: one for one in json.loads(self.out("task", "--format", "json"))["tasks"]}
        self.assertEqual(listed["fails"]["last"]["exitCode"], 4)
        self.assertTrue(listed["count"]["isTrusted"])
        self.assertIn("fails", self.out("task", "history", "fails"))
        self.assertEqual(self.oneOffs(), [])

    def testAnInterruptIsRemembered(self):
        process = self.begin("task", "-y", "waits")
        awaitTrue(lambda: self.oneOffs() and docker("inspect", "-f", "{{.State.Running}}", self.oneOffs()[0]) == "true")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(self.oneOffs(), [])
        self.assertIsNone([run for run in self.runs() if run["task"] == "waits"][-1]["exitCode"])


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
