#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds images by `plumbline build` and `up` on a real engine. Runs under tests/engine/with_engine.py.

usage: test_build.py PLUMBLINE"""
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import unittest

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "buildtest"


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


class TestBuild(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="plumbline-build-")
        self.addCleanup(folder.cleanup)
        self.m_root = pathlib.Path(folder.name)
        self.addCleanup(self.removeAll)

    def removeAll(self):
        self.plumbline("down", "-v", "--yes")
        for image in docker("image", "ls", "-q", "--filter", f"label=com.docker.compose.project={PROJECT}").split():
            subprocess.run(["docker", "image", "rm", "-f", image], capture_output=True, timeout=60, check=False)

    def write(self, **files: str):
        for name, text in files.items():
            path = self.m_root / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_root, env=os.environ | {"NO_COLOR": "1"},
                              capture_output=True, text=True, timeout=150)

    def succeeds(self, *words: str) -> str:
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, 0, f"plumbline {' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done.stderr

    def shows(self, image: str, command: str) -> str:
        return docker("run", "--rm", "--network", "none", image, "sh", "-c", command).strip()

    def compose(self, text: str):
        self.write(**{"compose_dot_yaml": text})

    def testContextArgumentsTargetAndLabels(self):
        self.compose("""
services:
  web:
    build: {context: app, target: final, args: {VERSION: "1.2"}, labels: {com.example: x}, tags: ["buildtest-other:1"]}
""")
        self.write(app__Dockerfile='FROM busybox:1 AS final\nARG VERSION\nCOPY . /app\nRUN echo "$VERSION" > /version\n'
                                   'FROM busybox:1\nRUN false\n',
                   app___dot_dockerignore="*\n!src\nsrc/*.o\n", app__src__main="main", app__src__main_dot_o="no", app__secret="no")
        talk = self.succeeds("build")
        self.assertRegex(talk, r"web: Step 4/\d+ : RUN echo")
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /version; find /app -type f"), "1.2\n/app/src/main")
        details = json.loads(docker("image", "inspect", "buildtest-other:1"))[0]
        labels = details["Config"]["Labels"]
        self.assertEqual(labels["com.example"], "x")
        self.assertEqual(labels["com.docker.compose.project"], PROJECT)
        self.assertEqual(labels["com.docker.compose.service"], "web")
        self.succeeds("build", "web", "--build-arg", "VERSION=2", "--no-cache")
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /version"), "2")

    def testInlineDockerfileIsNoPartOfTheImage(self):
        self.compose("services:\n  web:\n    build: {context: ., dockerfile_inline: \"FROM busybox:1\\nCOPY . /app\\n\"}\n")
        self.write(kept="kept")
        self.succeeds("build")
        self.assertEqual(self.shows(f"{PROJECT}-web", "ls -A /app"), "compose.yaml\nkept")

    def testIgnoredDockerfileStillBuilds(self):
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nCOPY . /app\n", _dot_dockerignore="Dockerfile\n.dockerignore\n", kept="kept")
        self.succeeds("build")
        self.assertEqual(self.shows(f"{PROJECT}-web", "ls -A /app"), "compose.yaml\nkept")

    def testFailingStepIsNamed(self):
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nRUN echo why >&2; exit 3\n")
        done = self.plumbline("build")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stderr, r"cannot build service web: it failed at Step 2/\d+ : RUN echo why")
        self.assertIn("non-zero code: 3", done.stderr)
        self.assertIn("why", done.stderr)

    def testUpBuildsWhatIsMissingAndAnewWhenAsked(self):
        self.compose("services:\n  web: {build: ., command: [sleep, '1000'], stop_grace_period: 0s}\n")
        self.write(Dockerfile="FROM busybox:1\nCOPY a /a\n", a="one")
        self.succeeds("up")
        first = docker("ps", "-q", "--filter", f"label=com.docker.compose.project={PROJECT}")
        self.assertNotIn("building", self.succeeds("up"))
        self.write(a="two")
        self.assertNotIn("building", self.succeeds("up"))
        self.assertIn("recreated", self.succeeds("up", "--build"))
        second = docker("ps", "-q", "--filter", f"label=com.docker.compose.project={PROJECT}").strip()
        self.assertNotEqual(first.strip(), second)
        self.assertEqual(docker("exec", second, "cat", "/a"), "two")
        self.succeeds("up", "--build")
        third = docker("ps", "-q", "--filter", f"label=com.docker.compose.project={PROJECT}").strip()
        self.assertEqual(second, third, "an image that came out the same recreates nothing")

    def testNoBuildSaysWhatIsMissing(self):
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\n")
        done = self.plumbline("up", "--no-build")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nothing shall be built", done.stderr)

    def testWhatNeedsBuildKitIsToldClearly(self):
        if subprocess.run(["docker", "buildx", "version"], capture_output=True, timeout=30, check=False).returncode == 0:
            self.skipTest("buildx is here")
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nRUN --mount=type=cache,target=/c true\n")
        done = self.plumbline("build")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("because of RUN --mount, and docker has no buildx here", done.stderr)

    def testLargeContextStaysOutOfMemory(self):
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nCOPY Dockerfile /\n")
        with open(self.m_root / "large", "wb") as file:
            file.truncate(300 << 20)
        self.succeeds("build")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        self.assertLess(peak, 100, "MiB that the largest child took")

    def testHooksRunInTheContainer(self):
        self.compose("""
services:
  web:
    image: busybox:1
    command: [sh, -c, "sleep 1000"]
    stop_grace_period: 0s
    volumes: ["./shared:/shared"]
    post_start: [{command: [sh, -c, "echo started by $$WHO > /shared/started"], environment: [WHO=hook]}]
    pre_stop: [{command: [sh, -c, "echo stopping > /shared/stopping"]}]
""")
        self.succeeds("up")
        self.assertEqual((self.m_root / "shared" / "started").read_text(), "started by hook\n")
        self.succeeds("down")
        self.assertTrue(re.match("stopping", (self.m_root / "shared" / "stopping").read_text()))


if __name__ == "__main__":
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print(os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under tests/engine/with_engine.py"))
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1], verbosity=2)
