# SPDX-License-Identifier: Apache-2.0
"""What tests of mirrors on a real engine have in common: a workspace of their own, and the command run in it."""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def docker(*words: str) -> list[str]:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


class MirrorCase(unittest.TestCase):
    """A copy of a workspace. Its stacks, as written and mirrored, are gone when the test has ended."""

    COMMAND = ""
    WORKSPACE = ""

    def setUp(self):
        self.m_folder = Path(tempfile.mkdtemp(prefix="mirror-test-"))
        self.addCleanup(shutil.rmtree, self.m_folder)
        self.m_app = self.m_folder / Path(self.WORKSPACE).name
        shutil.copytree(self.WORKSPACE, self.m_app)
        self.m_env = os.environ | {"XDG_DATA_HOME": str(self.m_folder / "data")}
        self.addCleanup(self.plumbline, "down", "-v", "--yes")
        self.addCleanup(self.plumbline, "down", "--mirror", "prod", "-v", "--yes")

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        command = [self.COMMAND, *words]
        return subprocess.run(command, cwd=self.m_app, env=self.m_env, capture_output=True, text=True, timeout=200)

    def passwords(self) -> dict[str, str]:
        """Those that were made for the mirror of prod; none before there is one."""
        for kept in (self.m_folder / "data/plumbline/mirrors").glob("*-prod.passwords"):
            lines = kept.read_text().splitlines()
            return dict(line.split("=", 1) for line in lines if not line.startswith("#"))
        return {}

    def ends(self, code: int, *words: str) -> subprocess.CompletedProcess:
        """Runs the command, which ends with that code and shows no password."""
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, code, f"plumbline {' '.join(words)}\n{done.stdout}\n{done.stderr}")
        for password in self.passwords().values():
            self.assertNotIn(password, done.stdout + done.stderr)
        return done

    def succeeds(self, *words: str) -> str:
        return self.ends(0, *words).stdout


def main() -> None:
    """Runs the tests of the calling script, or says why not."""
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
