#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""watch and up --watch on a real engine. Runs under tests/engine/with_engine.py.

usage: test_watch.py PLUMBLINE"""
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PEER = os.environ.get("PLUMBLINE_PEER", "")
PROJECT = "watchtest"
COMPOSE = """
services:
  web:
    build: .
    image: watchtest-web
    init: true
    command: [sh, -c, 'echo >> /starts; while true; do sleep 1; done']
    deploy: {replicas: 2}
    develop:
      watch:
        - {action: sync, path: ./src, target: /srv, ignore: [node_modules/, '*.log']}
        - {action: rebuild, path: ./Dockerfile}
        - {action: sync+restart, path: ./app.conf, target: /etc/app/}
        - action: sync+exec
          path: ./page
          target: /page
          exec: {command: [sh, -c, 'cat /page >> /seen; test "$(cat /page)" != bad'], user: root}
        - {action: restart, path: ./touched}
        - {action: sync, path: ./assets, target: /assets, initial_sync: true, include: ['**/*.css']}
  idle:
    image: busybox:1
    init: true
    command: [sleep, '1000']
"""
ANOTHERS = """
services:
  web:
    image: busybox:1
    init: true
    user: '1000:1001'
    command: [sleep, '1000']
    develop: {watch: [{action: sync, path: ./src, target: /tmp/kept}]}
"""
# What docker-compose 2.26 knows of it.
OLDER = """
services:
  web:
    build: .
    image: watchtest-web
    init: true
    command: [sh, -c, 'echo >> /tmp/starts; while true; do sleep 1; done']
    user: '1000'
    develop:
      watch:
        - {action: sync, path: ./src, target: /srv, ignore: [node_modules/, '*.log']}
        - {action: sync+restart, path: ./app.conf, target: /tmp/app.conf}
        - {action: rebuild, path: ./Dockerfile}
"""
BROKEN = """
services:
  web:
    image: busybox:1
    develop:
      watch:
        - {action: rebuild, path: ./src}
        - {action: sync+exec, path: ./src, target: /srv}
"""


class Watch:
    """A watch that runs, and the lines of JSON that it writes."""

    def __init__(self, folder: str, *words: str):
        self.m_process = subprocess.Popen(
            [PLUMBLINE, "-p", PROJECT, *words, "--format", "json"], cwd=folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        self.m_bytes = b""

    def readUntil(self, stream, known: bytes, text: bytes) -> bytes:
        deadline = time.monotonic() + 90
        while text not in known:
            readable, _, _ = select.select([stream], [], [], max(0, deadline - time.monotonic()))
            more = os.read(stream.fileno(), 65536) if readable else b""
            if not more:
                self.m_process.kill()
                raise AssertionError(f"it said no more: {known.decode()}{self.m_process.communicate()[1].decode()}")
            known += more
        return known

    def line(self) -> dict:
        line, self.m_bytes = self.readUntil(self.m_process.stdout, self.m_bytes, b"\n").split(b"\n", 1)
        return json.loads(line)

    def awaitTalk(self, text: str) -> None:
        self.readUntil(self.m_process.stderr, b"", text.encode())

    def awaitReport(self, action: str) -> dict:
        """The next report of that action; reports before it must be of success."""
        while True:
            report = self.line()
            if report["action"] == action:
                return report
            if report["error"]:
                raise AssertionError(report)

    def interrupt(self) -> tuple[int, str]:
        self.m_process.send_signal(signal.SIGINT)
        out, talk = self.m_process.communicate(timeout=60)
        return self.m_process.returncode, (self.m_bytes + out).decode() + talk.decode()

    def kill(self) -> None:
        self.m_process.kill()
        self.m_process.communicate()


def docker(*words: str, check: bool = True) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=100, check=check)
    return done.stdout.strip()


class WatchTest(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-watch-")
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name).resolve()
        for name in ("src", "assets"):
            (self.m_folder / name).mkdir()
        for name in ("page", "app.conf", "touched", "assets/a.css", "assets/a.txt"):
            (self.m_folder / name).write_text("before")
        (self.m_folder / ".dockerignore").write_text("src/generated\n")
        self.writeDockerfile("one")
        (self.m_folder / "compose.yaml").write_text(COMPOSE)
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def writeDockerfile(self, version: str, rest: str = "") -> None:
        """In one go, as editors do it, so that no half of it is ever built."""
        text = f"FROM busybox:1\nRUN mkdir /srv /etc/app && echo {version} > /version\n{rest}"
        beside = self.m_folder / "Dockerfile~"
        beside.write_text(text)
        beside.rename(self.m_folder / "Dockerfile")

    def writeCompose(self, text: str) -> None:
        """In one go as well."""
        beside = self.m_folder / "compose.yaml~"
        beside.write_text(text)
        beside.rename(self.m_folder / "compose.yaml")

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, capture_output=True, text=True,
            timeout=200, stdin=subprocess.DEVNULL,
        )

    def begin(self, *words: str) -> Watch:
        watch = Watch(str(self.m_folder), *words)
        self.addCleanup(watch.kill)
        self.m_begun = watch.awaitReport("watch")
        return watch

    def inside(self, command: str, number: int = 1) -> str:
        return docker("exec", f"{PROJECT}-web-{number}", "sh", "-c", command)

    def ids(self) -> list[str]:
        label = f"label=com.docker.compose.project={PROJECT}"
        return sorted(docker("ps", "-q", "--no-trunc", "--filter", label).split())


class TestWatch(WatchTest):
    def testContainersFollowTheirFiles(self):
        watch = self.begin("watch")
        self.assertIn(str(self.m_folder / "src"), self.m_begun["paths"])
        both = [f"{PROJECT}-web-1", f"{PROJECT}-web-2"]

        with self.subTest("an initial sync takes what is included"):
            report = watch.awaitReport("sync")
            self.assertEqual((report["copied"], report["containers"]), (["/assets/a.css"], both))
            self.assertEqual(self.inside("ls /assets", 2), "a.css")

        with self.subTest("a file reaches every container"):
            (self.m_folder / "src/hello.txt").write_text("hello")
            report = watch.awaitReport("sync")
            self.assertEqual(report["copied"], ["/srv/hello.txt"])
            self.assertEqual([self.inside("cat /srv/hello.txt", n) for n in (1, 2)], ["hello"] * 2)

        with self.subTest("what is ignored does not"):
            (self.m_folder / "src/node_modules").mkdir()
            (self.m_folder / "src/generated").mkdir()
            for name in ("node_modules/a.js", "generated/b.js", "c.log", "d.txt"):
                (self.m_folder / "src" / name).write_text("x")
            self.assertEqual(watch.awaitReport("sync")["copied"], ["/srv/d.txt"])
            self.assertEqual(self.inside("ls /srv"), "d.txt\nhello.txt")

        with self.subTest("a folder comes with what it holds, and goes"):
            shutil.copytree(self.m_folder / "assets", self.m_folder / "src/deep/er")
            self.assertEqual(watch.awaitReport("sync")["copied"], [f"/srv/deep{rest}" for rest in ("", "/er", "/er/a.css", "/er/a.txt")])
            shutil.rmtree(self.m_folder / "src/deep")
            (self.m_folder / "src/hello.txt").unlink()
            removed = watch.awaitReport("sync")["removed"]
            self.assertLessEqual({"/srv/deep", "/srv/hello.txt"}, set(removed))
            self.assertEqual(self.inside("ls /srv"), "d.txt")

        with self.subTest("a link stays one"):
            (self.m_folder / "src/link").symlink_to("d.txt")
            watch.awaitReport("sync")
            self.assertEqual(self.inside("readlink /srv/link"), "d.txt")

        before = self.ids()
        with self.subTest("sync+restart puts a file into a folder and restarts"):
            (self.m_folder / "app.conf").write_text("after")
            self.assertEqual(watch.awaitReport("sync")["copied"], ["/etc/app/app.conf"])
            self.assertEqual(watch.awaitReport("restart")["containers"], both)
            self.assertEqual(self.inside("cat /etc/app/app.conf; wc -l < /starts"), "after2")

        with self.subTest("restart copies nothing"):
            (self.m_folder / "touched").write_text("after")
            watch.awaitReport("restart")
            self.assertEqual(self.inside("wc -l < /starts; ls /touched 2>&1 | head -c 3"), "3\nls:")
            self.assertEqual(self.ids(), before)

        with self.subTest("sync+exec runs a command, and says when it fails"):
            (self.m_folder / "page").write_text("good")
            self.assertIsNone(watch.awaitReport("exec")["error"])
            (self.m_folder / "page").write_text("bad")
            self.assertIn("ended with code 1", watch.awaitReport("exec")["error"]["message"])
            self.assertEqual(self.inside("cat /seen"), "goodbad")

        with self.subTest("a rebuild replaces the service's containers alone"):
            self.writeDockerfile("two")
            self.assertEqual(watch.awaitReport("rebuild")["containers"], both)
            self.assertEqual(self.inside("cat /version", 2), "two")
            self.assertEqual(watch.awaitReport("sync")["copied"], ["/assets/a.css"])
            self.assertEqual(len(set(self.ids()) & set(before)), 1)

        with self.subTest("a broken build leaves all as it is, and is mended by the next change"):
            before = self.ids()
            self.writeDockerfile("three", "RUN false\n")
            self.assertIsNotNone(watch.awaitReport("rebuild")["error"])
            self.assertEqual(self.ids(), before)
            self.writeDockerfile("three")
            self.assertIsNone(watch.awaitReport("rebuild")["error"])
            self.assertEqual(self.inside("cat /version"), "three")

        watch.awaitReport("sync")
        before = self.ids()
        rule = "- {action: restart, path: ./touched}"
        with self.subTest("the project's own files are read again in the same run"):
            (self.m_folder / "more").mkdir()
            self.writeCompose(COMPOSE.replace(rule, "- {action: sync, path: ./more, target: /more}"))
            self.assertIn(str(self.m_folder / "more"), watch.awaitReport("reread")["paths"])
            (self.m_folder / "more/a").write_text("x")
            self.assertEqual(watch.awaitReport("sync")["copied"], ["/more/a"])
            (self.m_folder / "touched").write_text("once more")  # no rule is about it now

        with self.subTest("mistakes in them leave the rules as they were"):
            self.writeCompose(COMPOSE.replace("restart", "dance"))
            self.assertIn("dance", watch.awaitReport("reread")["error"]["message"])
            (self.m_folder / "more/b").write_text("x")
            self.assertEqual(watch.awaitReport("sync")["copied"], ["/more/b"])

        code, said = watch.interrupt()
        self.assertEqual(code, 130, said)
        self.assertEqual(self.ids(), before)

    def testAContainerThatFellIsMended(self):
        (self.m_folder / "compose.yaml").write_text(COMPOSE.replace("echo >> /starts;", "test -e /etc/app/app.conf;"
                                                                    " test ! -e /srv/bug || exit 3;"))
        watch = self.begin("watch")
        watch.awaitReport("sync")
        (self.m_folder / "src/bug").write_text("x")
        watch.awaitReport("sync")
        (self.m_folder / "app.conf").write_text("one")
        watch.awaitReport("restart")
        docker("wait", f"{PROJECT}-web-1", f"{PROJECT}-web-2")
        (self.m_folder / "src/fine").write_text("x")
        report = watch.awaitReport("sync")
        self.assertEqual((report["containers"], report["error"]), ([f"{PROJECT}-web-1", f"{PROJECT}-web-2"], None))
        (self.m_folder / "src/bug").unlink()
        self.assertIn("does not run", watch.awaitReport("sync")["error"]["message"])

    def testUpWatchesAndPrunesNothingUnasked(self):
        watch = self.begin("up", "--watch", "--no-wait", "web")
        watch.awaitReport("sync")
        old = docker("image", "inspect", "-f", "{{.Id}}", "watchtest-web")
        self.writeDockerfile("two")
        watch.awaitReport("rebuild")
        watch.awaitReport("sync")
        self.assertEqual(watch.interrupt()[0], 130)
        self.assertEqual(docker("image", "inspect", "-f", "{{.Id}}", old), old)
        self.assertEqual(len(self.ids()), 2)

    def testFilesBelongToTheContainersUser(self):
        (self.m_folder / "compose.yaml").write_text(ANOTHERS)
        watch = self.begin("watch")
        (self.m_folder / "src/deep").mkdir()
        (self.m_folder / "src/deep/a").write_text("x")
        self.assertIsNone(watch.awaitReport("sync")["error"])
        self.assertEqual(self.inside("stat -c %u:%g /tmp/kept/deep /tmp/kept/deep/a"), "1000:1001\n1000:1001")
        shutil.rmtree(self.m_folder / "src/deep")
        self.assertIsNone(watch.awaitReport("sync")["error"])
        self.assertEqual(self.inside("ls /tmp/kept"), "")

    def testWithoutUpItStartsNothing(self):
        watch = self.begin("watch", "--no-up")
        self.assertIn("no container of web", watch.awaitReport("sync")["error"]["message"])
        self.assertEqual(self.ids(), [])
        self.assertEqual(self.plumbline("up", "--no-wait").returncode, 0)
        (self.m_folder / "src/late.txt").write_text("x")
        # What could not be copied before comes first.
        self.assertEqual([watch.awaitReport("sync")["copied"] for _ in range(2)], [["/assets/a.css"], ["/srv/late.txt"]])

    def testAnInterruptedRebuildLeavesAllAsItIs(self):
        watch = self.begin("watch", "web")
        watch.awaitReport("sync")
        before = self.ids()
        self.writeDockerfile("two", "RUN sleep 300\n")
        watch.awaitTalk("RUN sleep 300")
        self.assertEqual(watch.interrupt()[0], 130)
        self.assertEqual(self.ids(), before)

    def testAReplacedImageIsPruned(self):
        watch = self.begin("watch", "web", "--prune")
        watch.awaitReport("sync")
        old = docker("image", "inspect", "-f", "{{.Id}}", "watchtest-web")
        self.writeDockerfile("pruned")
        watch.awaitReport("rebuild")
        self.assertEqual(watch.awaitReport("prune")["image"], old)
        self.assertEqual(docker("image", "inspect", old, check=False), "[]")


@unittest.skipUnless(PEER, "PLUMBLINE_PEER names no docker-compose")
class TestPeer(WatchTest):
    def awaitInside(self, command: str, answer: str, again=lambda: None) -> None:
        deadline = time.monotonic() + 60
        name = f"{PROJECT}-web-1"
        while docker("exec", name, "sh", "-c", command, check=False) != answer:
            self.assertLess(time.monotonic(), deadline, f"{command} never was {answer}")
            again()
            time.sleep(0.1)

    def listingUnder(self, program: str) -> str:
        """What the container holds after changes of every kind; the folder is as before afterwards."""
        source = self.m_folder / "src"
        shutil.rmtree(source)
        for name in ("old", "node_modules"):
            (source / name).mkdir(parents=True)
        for name in ("old/a", "gone"):
            (source / name).write_text("one")
        self.writeDockerfile("one", "COPY --chown=1000 src /srv\nRUN chown 1000 /srv\n")
        (self.m_folder / "app.conf").write_text("one")
        process = subprocess.Popen(
            [program, "-p", PROJECT, "watch"], cwd=self.m_folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=os.environ | {"DOCKER_BUILDKIT": "0"},
        )
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.awaitInside("cat /srv/ready", "yes", lambda: (source / "ready").write_text("yes"))
        for name in ("generated", "empty"):
            (source / name).mkdir()
        for name in ("generated/x", "node_modules/x", "x.log", "private"):
            (source / name).write_text("x")
        (source / "private").chmod(0o600)
        (source / "link").symlink_to("private")
        shutil.copytree(source / "old", source / "new/er")
        (source / "old").rename(source / "moved")
        (source / "gone").unlink()
        (source / "last").write_text("x")
        self.awaitInside("cat /srv/last; test -e /srv/gone || echo y", "xy")
        listing = self.inside("cd /srv; find . -exec stat -c '%n %F %a %u:%g %s' {} + | sort")
        (self.m_folder / "app.conf").write_text("two")
        self.awaitInside("cat /tmp/app.conf; wc -l < /tmp/starts", "two2")
        self.writeDockerfile("two")
        self.awaitInside("cat /version", "two")
        before = self.ids()
        process.send_signal(signal.SIGINT)
        listing += f"\n{process.wait(timeout=60)} {before == self.ids()}"
        self.plumbline("down", "-v", "--yes")
        return listing

    def testBothLeaveTheSameFiles(self):
        (self.m_folder / "compose.yaml").write_text(OLDER)
        ours = self.listingUnder(PLUMBLINE)
        self.assertIn("./new/er/a regular file", ours)
        self.assertEqual(ours, self.listingUnder(PEER))


class TestRules(WatchTest):
    def testABrokenRuleIsToldWithItsPlace(self):
        (self.m_folder / "compose.yaml").write_text(BROKEN)
        done = self.plumbline("watch")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("compose.yaml:7:20: error: services.web: the watch action rebuild needs a `build`", done.stderr)
        self.assertIn("compose.yaml:8:20: error: services.web: the watch action sync+exec needs an `exec`", done.stderr)
        self.assertEqual(self.ids(), [])

    def testThatNothingIsWatchedIsSaid(self):
        done = self.plumbline("watch", "idle")
        self.assertEqual(done.returncode, 2)
        self.assertIn("idle has no `develop.watch`", done.stderr)
        done = self.plumbline("watch", "webb")
        self.assertIn("did you mean `web`?", done.stderr)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
