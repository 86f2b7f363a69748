#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""volume ls, snapshot, restore, clone and reset on a real engine. Runs under tests/engine/with_engine.py.

usage: test_volumes.py PLUMBLINE"""
import json
import os
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from instrumented import isInstrumented  # noqa: E402

PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "volumetest"
COMPOSE = """
services:
  db:
    image: postgres:15
    environment: {POSTGRES_PASSWORD: x}
    volumes: ["data:/var/lib/postgresql/data"]
    healthcheck: {test: [CMD, pg_isready, -h, 127.0.0.1], interval: 1s, retries: 60}
  files:
    image: busybox:1
    command: [sleep, "1000"]
    init: true
    volumes: ["box:/box"]
volumes: {data: {}, box: {}}
"""


def docker(*words: str, check: bool = True) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=100, check=check)
    return done.stdout.strip()


class TestVolumes(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="plumbline-volumes-")
        self.addCleanup(place.cleanup)
        self.m_folder = place.name
        (Path(self.m_folder) / "compose.yaml").write_text(COMPOSE)
        for words in (["init", "-q", "-b", "feature/tides"], ["commit", "-q", "--allow-empty", "-m", "begin"]):
            who = ["-c", "user.name=Tess", "-c", "user.email=tess@example.org"]
            subprocess.run(["git", *who, *words], cwd=self.m_folder, check=True)
        self.addCleanup(self.plumbline, "down", "-v", "--yes")

    def plumbline(self, *words: str, project: str = PROJECT) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, "--project-directory", self.m_folder, "-p", project, *words]
        return subprocess.run(command, cwd=self.m_folder, capture_output=True, text=True, timeout=200)

    def out(self, *words: str, **options) -> str:
        done = self.plumbline(*words, **options)
        self.assertEqual(done.returncode, 0, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def inBox(self, command: str) -> str:
        return self.out("exec", "-T", "files", "sh", "-c", command)

    def helpers(self) -> str:
        return docker("ps", "-aq", "--filter", "label=dev.plumbline.volume-helper")

    def query(self, statement: str) -> str:
        return self.out("exec", "-T", "db", "psql", "postgres://postgres:x@127.0.0.1", "-Atc", statement).strip()

    def testADatabaseComesBackAsItWas(self):
        self.out("up", "db")
        self.query("create table boats (name text)")
        self.query("insert into boats values ('tide')")
        rows = {one["volume"]: one for one in json.loads(self.out("volume", "--format", "json"))["volumes"]}
        data = rows["data"]
        self.assertEqual(data["database"], {"server": "PostgreSQL", "version": "15", "isMeasured": True})
        self.assertGreater(data["sizeBytes"], 10_000_000)
        self.assertEqual([(one["service"], one["state"]) for one in data["users"]], [("db", "running")])

        refused = self.plumbline("volume", "snapshot", "data", "-o", "s.tar")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--stop", refused.stderr)
        self.assertFalse((Path(self.m_folder) / "s.tar").exists())

        done = json.loads(self.out("volume", "snapshot", "data", "--stop", "--format", "json"))
        file = Path(done["file"])
        self.assertTrue(file.name.startswith("data-feature-tides-20"), file.name)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        self.assertEqual(done["origin"]["branch"], "feature/tides")
        self.assertEqual(done["stopped"], [f"{PROJECT}-db-1"])
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", f"{PROJECT}-db-1"), "true")

        self.out("up", "db")
        self.query("drop table boats")
        restored = self.plumbline("volume", "restore", "data", file.name, "--yes", "--format", "json")
        self.assertEqual(restored.returncode, 0, restored.stderr)
        self.assertEqual(json.loads(restored.stdout)["removed"], [f"{PROJECT}-db-1"])
        self.out("up", "db")
        self.assertEqual(self.query("select name from boats"), "tide")
        self.assertIn("feature/tides", self.out("volume", "ls"))

        asked = self.plumbline("volume", "reset", "data")
        self.assertEqual(asked.returncode, 2, "nobody could be asked")
        self.assertIn("is emptied", asked.stderr)
        self.assertEqual(self.query("select name from boats"), "tide")
        self.out("volume", "reset", "data", "-y")
        self.out("up", "db")
        self.assertEqual(self.query("select count(*) from pg_tables where tablename = 'boats'"), "0")
        self.assertEqual(self.helpers(), "")

    def testFilesKeepWhatTheyAre(self):
        self.out("up", "files")
        self.inBox("mkdir -p /box/a; echo hi >/box/a/f; chown 1234:99 /box /box/a/f; chmod 751 /box; chmod 640 /box/a/f;"
                   "ln -s f /box/a/link; ln /box/a/f /box/a/hard; mkfifo /box/pipe; touch \"/box/$(printf '%0200d' 1)\"")
        look = "cd /box; find . | sort; stat -c '%a %u %g %h' . a/f; readlink a/link; cat a/hard"
        before = self.inBox(look)
        self.out("volume", "snapshot", "box", "--stop", "-o", "box.tar")
        with tarfile.open(Path(self.m_folder) / "box.tar") as archive:
            self.assertEqual(archive.getnames()[:2], ["plumbline-volume.json", "plumbline-volume"])
        self.inBox("rm -r /box/a; touch /box/new")
        self.out("volume", "restore", "box", "box.tar", "-y")
        self.out("up", "files")
        self.assertEqual(self.inBox(look), before)

        self.addCleanup(docker, "volume", "rm", "-f", "tide-box", check=False)
        self.assertEqual(self.out("volume", "clone", "box", "tide-box", "--stop"), "tide-box\n")
        again = self.plumbline("volume", "clone", "box", "tide-box", "--stop")
        self.assertEqual(again.returncode, 2)
        self.assertIn("already", again.stderr)
        cloned = docker("run", "--rm", "--network", "none", "-v", "tide-box:/box", "busybox:1", "sh", "-c", look)
        self.assertEqual(cloned, before.strip())

        other = PROJECT + "two"
        self.addCleanup(self.plumbline, "down", "-v", "--yes", project=other)
        self.out("volume", "clone", "box", "--stop", "--into", other)
        self.out("up", "files", project=other)
        self.assertEqual(self.out("exec", "-T", "files", "sh", "-c", look, project=other), before)
        # Named in full, another project's volume is: with its own containers, and nothing else of this one.
        named = self.plumbline("volume", "reset", f"{other}_box", "-y", project=PROJECT)
        self.assertEqual(named.returncode, 0, named.stderr)
        self.assertEqual(docker("ps", "-aq", "--filter", f"label=com.docker.compose.project={other}"), "")
        self.assertEqual(self.inBox(look), before)
        self.assertEqual(self.helpers(), "")

    def testSnapshotsAreFoundAndDeletedAfterAYes(self):
        self.assertIn("no snapshots of volumes", self.plumbline("volume", "snapshots").stderr)
        self.out("up", "files")
        for name in ("first.tar", "second.tar"):
            self.out("volume", "snapshot", "box", "--stop", "-o", name)
        (Path(self.m_folder) / "other.tar").write_bytes(b"no snapshot")
        listed = json.loads(self.out("volume", "snapshots", "box", "--format", "json"))["snapshots"]
        self.assertEqual(sorted(Path(one["file"]).name for one in listed), ["first.tar", "second.tar"])
        self.assertEqual(json.loads(self.out("volume", "snapshots", "data", "--format", "json"))["snapshots"], [])

        asked = self.plumbline("volume", "discard", "first.tar")
        self.assertEqual(asked.returncode, 2, "nobody could be asked")
        self.assertIn("is deleted", asked.stderr)
        foreign = self.plumbline("volume", "discard", "other.tar", "-y")
        self.assertEqual(foreign.returncode, 2, foreign.stderr)
        self.out("volume", "discard", "first.tar", "-y")
        left = sorted(file.name for file in Path(self.m_folder).glob("*.tar"))
        self.assertEqual(left, ["other.tar", "second.tar"])
        self.assertEqual(len(self.out("volume", "snapshots").splitlines()), 2)  # the head and one

    def testAContainerOfNoProjectIsLeftAlone(self):
        self.out("up", "files")
        guest = docker("run", "-d", "--network", "none", "-v", f"{PROJECT}_box:/box", "busybox:1", "sleep", "1000")
        self.addCleanup(docker, "rm", "-f", guest)
        for words in (("snapshot", "box", "--stop"), ("reset", "box", "-y")):
            done = self.plumbline("volume", *words)
            self.assertEqual(done.returncode, 2)
            self.assertIn("left alone", done.stderr)
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", guest), "true")
        self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", f"{PROJECT}-files-1"), "true")

    def testAnInterruptedSnapshotLeavesTheOldOne(self):
        self.out("up", "files")
        self.inBox("head -c 400000000 /dev/zero >/box/large")
        file = Path(self.m_folder) / "box.tar"
        file.write_text("the old one")
        words = [PLUMBLINE, "-p", PROJECT, "volume", "snapshot", "box", "--stop", "-o", "box.tar"]
        for ending, code in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
            run = subprocess.Popen(words, cwd=self.m_folder, stderr=subprocess.DEVNULL)
            deadline = time.monotonic() + 60
            while not [one for one in Path(self.m_folder).glob("box.tar.*") if one.stat().st_size > 1_000_000]:
                self.assertLess(time.monotonic(), deadline)
                self.assertIsNone(run.poll())
            run.send_signal(ending)
            self.assertEqual(run.wait(timeout=60), code)
            self.assertEqual(file.read_text(), "the old one")
            if ending == signal.SIGINT:
                self.assertEqual(list(Path(self.m_folder).glob("box.tar.*")), [])
                self.assertEqual(self.helpers(), "")
                self.assertEqual(docker("inspect", "-f", "{{.State.Running}}", f"{PROJECT}-files-1"), "true")
        # Killed, it could clear nothing away: the next one does, and up starts what was stopped.
        self.assertNotEqual(self.helpers(), "")
        self.out("up", "files")
        peak = self.peakOf("volume", "snapshot", "box", "--stop", "-o", "box.tar")
        self.assertGreater(file.stat().st_size, 400_000_000)
        if not isInstrumented(PLUMBLINE):
            self.assertLess(peak, 64 * 1024, "KiB of memory for 400 MB")
        self.assertEqual(self.helpers(), "")

    def peakOf(self, *words: str) -> int:
        run = subprocess.Popen([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_folder, stdout=subprocess.DEVNULL)
        _, status, use = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(run.returncode, 0)
        return use.ru_maxrss


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
