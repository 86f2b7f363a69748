#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""with_engine.py leaves nothing behind, however it ends, and hands exit codes on."""
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
WITH_ENGINE = str(Path(__file__).resolve().parent / "with_engine.py")


class TestWithEngine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.m_place = Path(folder.name)

    def run_(self, *command: str, env: dict | None = None) -> subprocess.Popen:
        return subprocess.Popen(
            [WITH_ENGINE, "--images", "busybox", "--place", self.m_place, "--", *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | (env or {}),
        )

    def runs(self) -> list[Path]:
        return list(self.m_place.glob("plumbline-engine-*"))

    def processes(self) -> list[str]:
        """Command lines of processes that belong to a run below our folder."""
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if f"{self.m_place}/plumbline-engine-" in words:
                found.append(words)
        return found

    def assertSoon(self, isTrue, what: str) -> None:
        deadline = time.monotonic() + 20
        while not isTrue():
            self.assertLess(time.monotonic(), deadline, what)
            time.sleep(0.02)

    def testExitCodeIsTheCommandsAndNothingStays(self):
        run = self.run_("sh", "-c", 'docker run -d busybox:1 sleep 1000 >/dev/null && echo "$DOCKER_HOST"; exit 7')
        said, _ = run.communicate(timeout=90)
        self.assertEqual(run.returncode, 7)
        self.assertIn(str(self.m_place), said)
        self.assertEqual((self.processes(), self.runs()), ([], []))

    def testKilledWrapperTakesEverythingAlongAndTheNextOneTidiesUp(self):
        run = self.run_("sh", "-c", "docker run -d busybox:1 sleep 1000; sleep 1000")
        self.assertTrue(run.stdout.readline())
        run.kill()
        run.communicate()
        self.assertSoon(lambda: not self.processes(), "processes of the killed run went on")
        self.assertEqual(len(self.runs()), 1)
        following = self.run_("true")
        following.communicate(timeout=90)
        self.assertEqual((following.returncode, self.runs()), (0, []))

    def testTerminationReachesTheCommand(self):
        run = self.run_("sh", "-c", "trap 'echo told; exit 3' TERM; echo ready; while :; do sleep 0.1; done")
        self.assertEqual(run.stdout.readline().strip(), "ready")
        run.send_signal(signal.SIGTERM)
        said, _ = run.communicate(timeout=30)
        self.assertEqual((said.strip(), run.returncode), ("told", 3))
        self.assertEqual((self.processes(), self.runs()), ([], []))

    def testWithoutDockerdTheCommandRunsAndKnowsWhy(self):
        tools = self.m_place / "bin"
        tools.mkdir()
        for program in ("python3", "env", "sh"):
            path = subprocess.run(["sh", "-c", f"command -v {program}"], capture_output=True, text=True).stdout.strip()
            (tools / program).symlink_to(path)
        env = {"PATH": str(tools), "PLUMBLINE_REQUIRE_ENGINE": "", "PLUMBLINE_TEST_ENGINE": ""}
        run = self.run_("sh", "-c", 'echo "$PLUMBLINE_TEST_ENGINE_MISSING"', env=env)
        said, _ = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 0)
        self.assertIn("dockerd is not installed", said)
        required = self.run_("true", env=env | {"PLUMBLINE_REQUIRE_ENGINE": "1"})
        required.communicate(timeout=30)
        self.assertEqual(required.returncode, 1)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main()
