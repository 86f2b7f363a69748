#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds images by `plumbline build` and `up` on a real engine. Runs under tests/engine/with_engine.py.

usage: test_build.py PLUMBLINE

What needs BuildKit is built by Debian trixie's buildx, and what comes out is compared with what docker-compose builds, where
tests/peer/fetch.sh has fetched them."""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

SKIPPED = 77
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from instrumented import isInstrumented  # noqa: E402

PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "buildtest"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "plumbline" / "peer"
PEER = os.environ.get("PLUMBLINE_PEER") or str(CACHE / "docker-compose")
BUILDX = os.environ.get("PLUMBLINE_BUILDX") or str(CACHE / "docker-buildx")


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


class TestBuild(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="plumbline-build-")
        self.addCleanup(folder.cleanup)
        self.m_root = pathlib.Path(folder.name) / "project"
        self.m_root.mkdir()
        # A Docker configuration of its own: what this machine has there is no part of the tests.
        self.m_config = pathlib.Path(folder.name) / "docker"
        self.m_config.mkdir()
        self.m_variables = {"NO_COLOR": "1", "DOCKER_CONFIG": str(self.m_config)}
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
        return subprocess.run([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_root, env=os.environ | self.m_variables,
                              capture_output=True, text=True, timeout=150)

    def succeeds(self, *words: str) -> str:
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, 0, f"plumbline {' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done.stderr

    def shows(self, image: str, command: str) -> str:
        return docker("run", "--rm", "--network", "none", image, "sh", "-c", command).strip()

    def useBuildx(self):
        if not os.access(BUILDX, os.X_OK):
            self.skipTest("no docker-buildx: run tests/peer/fetch.sh docker-buildx")
        if not shutil.which("docker"):
            self.skipTest("no docker command here")
        plugins = self.m_config / "cli-plugins"
        plugins.mkdir()
        (plugins / "docker-buildx").symlink_to(BUILDX)

    def inspected(self, image: str) -> dict:
        return json.loads(docker("image", "inspect", image))[0]

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

    def testNetworkHostsAndShmSizeHoldWhileBuilding(self):
        self.compose("""
services:
  web:
    build: {context: ., network: none, extra_hosts: ["db=10.9.8.7"], shm_size: 96m, ulimits: {nofile: {soft: 300, hard: 400}}}
""")
        self.write(Dockerfile="FROM busybox:1\nRUN ls /sys/class/net > /net; cat /etc/hosts > /hosts; df -m /dev/shm > /shm; "
                              "ulimit -n > /files\n")
        self.succeeds("build")
        seen = self.shows(f"{PROJECT}-web", "cat /net; echo; cat /hosts; echo; cat /shm; cat /files")
        self.assertEqual(seen.split()[0], "lo")
        self.assertNotIn("eth0", seen)
        self.assertRegex(seen, r"10\.9\.8\.7\s+db")
        self.assertRegex(seen, r"shm\s+96\s")
        self.assertEqual(seen.split()[-1], "300")

    def testImageNamedByCacheFromIsUsed(self):
        self.write(Dockerfile="FROM busybox:1\nRUN date +%s%N > /when\nRUN true\n")
        self.compose("services:\n  web: {build: {context: ., tags: ['buildtest-cache:1']}}\n")
        self.succeeds("build")
        first = self.shows(f"{PROJECT}-web", "cat /when")
        self.compose("services:\n  web: {build: {context: ., cache_from: ['buildtest-cache:1']}}\n")
        self.assertIn("Using cache", self.succeeds("build"))
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /when"), first)
        self.compose("services:\n  web: {build: {context: ., no_cache: true}}\n")
        self.assertNotIn("Using cache", self.succeeds("build"))
        self.assertNotEqual(self.shows(f"{PROJECT}-web", "cat /when"), first)

    def testPlatformIsTheServices(self):
        self.write(Dockerfile="FROM busybox:1\n")
        self.compose("services:\n  web: {build: ., platform: linux/amd64}\n")
        self.succeeds("build")
        self.assertEqual(self.inspected(f"{PROJECT}-web")["Architecture"], "amd64")
        self.compose("services:\n  web: {build: {context: ., platforms: [linux/s390x]}}\n")
        done = self.plumbline("build")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("service web asks for platform linux/s390x", done.stderr)

    def testDockerfileMayLieOutsideItsContext(self):
        self.compose("services:\n  web:\n    build: {context: app, dockerfile: ../images/web.Dockerfile, args: [FROM_SHELL, UNSET]}\n")
        self.write(images__web_dot_Dockerfile="FROM busybox:1\nARG FROM_SHELL\nARG UNSET=kept\nCOPY . /app\n"
                                              "RUN echo $FROM_SHELL $UNSET > /args\n",
                   app__file="x")
        self.m_variables["FROM_SHELL"] = "shell"
        self.succeeds("build")
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /args; ls -A /app"), "shell kept\nfile")

    def testIgnoreRulesKeepTheirExceptions(self):
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nCOPY . /app\n",
                   _dot_dockerignore="# comment\n*\n!src\n**/*.tmp\n!src/deep/keep.tmp\n/src/no\nsrc/[xy]?\n",
                   src__main="m", src__a_dot_tmp="t", src__deep__b_dot_tmp="t", src__deep__keep_dot_tmp="t", src__no__file="n",
                   src__x1="x", src__z1="z", other="o")
        self.succeeds("build")
        self.assertEqual(self.shows(f"{PROJECT}-web", "cd /app; find . -type f | sort"),
                         "./src/deep/keep.tmp\n./src/main\n./src/z1")

    def testImageIsLikeTheOneOfDockerCompose(self):
        if not os.access(PEER, os.X_OK):
            self.skipTest("no docker-compose: run tests/peer/fetch.sh")
        self.compose("""
services:
  web:
    image: buildtest-named:1
    build:
      context: .
      args: {A: one}
      tags: ["buildtest-second:1"]
      labels: {com.example.a: "1", com.example.b: }
  list:
    build: {context: ., dockerfile: Second, labels: ["com.example.c=3"]}
""")
        self.write(Dockerfile="FROM busybox:1\nARG A\nENV A=$A\nEXPOSE 80\nVOLUME /v\nCMD [\"x\"]\n",
                   Second="FROM busybox:1\nLABEL own=1\n")
        seen = []
        for command in ([PEER], [PLUMBLINE]):
            done = subprocess.run([*command, "-p", PROJECT, "build"], cwd=self.m_root, capture_output=True, text=True, timeout=150,
                                  env=os.environ | self.m_variables | {"DOCKER_BUILDKIT": "0"}, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            images = {}
            for name in ("buildtest-named:1", "buildtest-second:1", f"{PROJECT}-list"):
                config = self.inspected(name)["Config"]
                # Its own labels docker-compose only gives what BuildKit builds.
                labels = {key: value for key, value in config["Labels"].items() if not key.startswith("com.docker.compose.")}
                images[name] = [labels, config["Env"], config["Cmd"], config.get("ExposedPorts") or {}, config.get("Volumes") or {}]
                docker("image", "rm", "-f", name)
            seen.append(images)
        self.assertEqual(*seen)

    def testBuildxBuildsWhatNeedsBuildKit(self):
        self.useBuildx()
        self.compose("""
services:
  web:
    build:
      context: .
      target: final
      args: {VERSION: "2"}
      labels: {com.example: x}
      tags: ["buildtest-other:1"]
      network: none
      extra_hosts: ["db=10.9.8.7"]
      secrets: [file, {source: variable, target: var}]
secrets:
  file: {file: ./token}
  variable: {environment: TOKEN}
""")
        self.write(token="from a file", kept="k", dropped="d", _dot_dockerignore="dropped\n",
                   Dockerfile="FROM busybox:1 AS final\nARG VERSION\nCOPY . /app\n"
                              "RUN --mount=type=secret,id=file --mount=type=secret,id=var cat /run/secrets/file /run/secrets/var > /seen\n"
                              "RUN echo $VERSION > /version; cat /etc/hosts > /hosts; ls /sys/class/net > /net\n"
                              "FROM busybox:1\nRUN false\n")
        self.m_variables["TOKEN"] = "from the shell"
        talk = self.succeeds("build")
        self.assertNotIn("from the shell", talk)
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /seen /version /net; ls /app"),
                         "from a filefrom the shell2\nlo\nDockerfile\ncompose.yaml\nkept\ntoken")
        self.assertRegex(self.shows(f"{PROJECT}-web", "cat /hosts"), r"10\.9\.8\.7\s+db")
        labels = self.inspected("buildtest-other:1")["Config"]["Labels"]
        self.assertEqual((labels["com.example"], labels["com.docker.compose.service"]), ("x", "web"))

    def testBuildxTakesInlineDockerfilesAndNamesWhatFailed(self):
        self.useBuildx()
        self.compose("""
services:
  web:
    build:
      context: .
      dockerfile_inline: |
        FROM busybox:1
        RUN --mount=type=cache,target=/c echo inline > /made
""")
        self.succeeds("build")
        self.assertEqual(self.shows(f"{PROJECT}-web", "cat /made"), "inline")
        self.compose("services:\n  web: {build: .}\n")
        self.write(Dockerfile="FROM busybox:1\nRUN --mount=type=cache,target=/c echo because >&2; exit 7\n")
        done = self.plumbline("build")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("cannot build service web", done.stderr)
        self.assertIn("because", done.stderr)
        self.assertIn("exit code: 7", done.stderr)

    def testAdditionalContextsAreUsedOrRefusedInWords(self):
        self.useBuildx()
        self.compose("""
services:
  base: {build: {context: base}}
  web: {build: {context: app, additional_contexts: {files: ./files, base: "service:base"}}}
""")
        self.write(base__Dockerfile="FROM busybox:1\nRUN echo base > /base\n", files__one="1",
                   app__Dockerfile="FROM base\nCOPY --from=files one /one\n")
        done = self.plumbline("build")
        if int(docker("version", "-f", "{{.Server.Version}}").split(".")[0]) >= 23:
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(self.shows(f"{PROJECT}-web", "cat /base /one"), "base\n1")
        else:
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("service web has additional_contexts, which the BuildKit of this engine does not know", done.stderr)

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
        if subprocess.run(["docker", "buildx", "version"], env=os.environ | self.m_variables, capture_output=True, timeout=30,
                          check=False).returncode == 0:
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
        if not isInstrumented(PLUMBLINE):
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
