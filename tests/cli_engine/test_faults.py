#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An engine that dies, a connection that is cut, a disk that is full, containers removed by hand: `up` says so in words, and the
next one converges. On an engine of the test's own, which it may kill. Runs under tests/engine/with_engine.py.

usage: test_faults.py PLUMBLINE"""
import json
import os
import selectors
import socket
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "engine"))
from private_engine import engine as private  # noqa: E402

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
PROJECT = "faults"
LIMIT = 90
# The second service waits for the first one, so that every kind of step comes to pass.
COMPOSE = """
services:
  first:
    image: busybox:1
    command: [sh, -c, "sleep 1; touch /tmp/ready; while true; do sleep 1; done"]
    init: true
    stop_grace_period: 1s
    healthcheck: {test: [CMD, test, -e, /tmp/ready], interval: 1s, retries: 60}
    volumes: ["data:/data"]
  second:
    image: busybox:1
    command: [sh, -c, "while true; do sleep 1; done"]
    init: true
    stop_grace_period: 1s
    depends_on: {first: {condition: service_healthy}}
volumes:
  data:
"""


def ownArguments() -> dict:
    """How the engine that the tests share was started."""
    folder = Path(os.environ["PLUMBLINE_TEST_ENGINE_LOG"]).parent
    process = (folder / "dockerd.pid").read_text().strip()
    words = Path(f"/proc/{process}/cmdline").read_bytes().decode().split("\0")
    return dict(word.split("=", 1) for word in words if "=" in word)


class Engine:
    """Another dockerd beside the one that the tests share."""

    def __init__(self, folder: Path, data: Path):
        self.m_folder = folder
        self.m_data = data
        self.m_cgroup = ownArguments()["--cgroup-parent"]
        self.m_process = None
        self.start()

    @property
    def socket(self) -> Path:
        return self.m_folder / "docker.sock"

    @property
    def host(self) -> str:
        return f"unix://{self.socket}"

    def start(self) -> None:
        (self.m_folder / "dockerd.pid").unlink(missing_ok=True)
        self.socket.unlink(missing_ok=True)
        # in a network of its own: two engines in one would take each other's bridges
        self.m_process, _ = private.startEngine(self.m_folder, self.m_data, self.m_cgroup, ["unshare", "--net"])

    def kill(self) -> None:
        self.m_process.kill()
        self.m_process.wait(timeout=LIMIT)

    def stop(self) -> None:
        self.m_process.terminate()
        self.m_process.wait(timeout=LIMIT)
        # one that was killed has left its mounts
        left = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
        for place in sorted((place for place in left if place.startswith(f"{self.m_folder}/")), reverse=True):
            subprocess.run(["umount", "--lazy", place], check=True, timeout=LIMIT)

    def docker(self, *words: str, **more) -> subprocess.CompletedProcess:
        return subprocess.run(["docker", "-H", self.host, *words], check=True, timeout=LIMIT, capture_output=True, **more)


class Cutter:
    """Passes on what an engine and its client say to each other, and ends every connection for good once the engine has said so
    many bytes."""

    def __init__(self, place: Path, target: Path, most: int):
        self.m_target = str(target)
        self.m_left = most
        self.m_listener = socket.socket(socket.AF_UNIX)
        self.m_listener.bind(str(place))
        self.m_listener.listen()
        self.m_wakeup, self.m_wake = socket.socketpair()
        self.m_thread = threading.Thread(target=self.work)
        self.m_thread.start()

    def work(self) -> None:
        selector = selectors.DefaultSelector()
        selector.register(self.m_listener, selectors.EVENT_READ, None)
        selector.register(self.m_wakeup, selectors.EVENT_READ, None)
        while True:
            for key, _ in selector.select():
                if key.fileobj is self.m_wakeup:
                    return self.close(selector)
                if key.fileobj.fileno() < 0:
                    continue  # its other end has just ended both
                if key.fileobj is self.m_listener:
                    client, _ = self.m_listener.accept()
                    server = socket.socket(socket.AF_UNIX)
                    server.connect(self.m_target)
                    selector.register(client, selectors.EVENT_READ, (server, False))
                    selector.register(server, selectors.EVENT_READ, (client, True))
                else:
                    self.carry(selector, key.fileobj, *key.data)

    def carry(self, selector, source: socket.socket, sink: socket.socket, isAnswer: bool) -> None:
        try:
            data = source.recv(65536)
            if isAnswer:
                data = data[:self.m_left]
                self.m_left -= len(data)
            if data:
                sink.sendall(data)
        except OSError:
            data = b""
        if not data or (isAnswer and self.m_left == 0):
            for end in (source, sink):
                selector.unregister(end)
                end.close()

    def close(self, selector) -> None:
        for key in list(selector.get_map().values()):
            key.fileobj.close()
        selector.close()

    def stop(self) -> None:
        self.m_wake.send(b"x")
        self.m_thread.join(timeout=LIMIT)
        self.m_wake.close()


class TestFaults(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.m_folder = Path(place.name)
        self.m_project = self.m_folder / "project"
        self.m_project.mkdir()
        (self.m_project / "compose.yaml").write_text(COMPOSE)
        self.m_variables = {}

    def begin(self, data: Path | None = None) -> None:
        self.m_engine = Engine(self.m_folder, data or self.m_folder / "data")
        self.addCleanup(self.m_engine.stop)
        archive = subprocess.run(["docker", "save", "busybox:1"], check=True, timeout=LIMIT, capture_output=True).stdout
        self.m_engine.docker("load", input=archive)

    def start(self, *words: str, host: str = "") -> subprocess.Popen:
        env = os.environ | {"DOCKER_HOST": host or self.m_engine.host, "HOME": str(self.m_folder), "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(self.m_folder)} | self.m_variables
        return subprocess.Popen([PLUMBLINE, "-p", PROJECT, *words], cwd=self.m_project, env=env, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def run_(self, *words: str, host: str = "") -> tuple[int, str]:
        process = self.start(*words, host=host)
        said, _ = process.communicate(timeout=LIMIT)
        return process.returncode, said

    def assertConverges(self):
        """The next `up` ends well with everything there once, and `down` leaves nothing."""
        code, said = self.run_("up")
        self.assertEqual(code, 0, said)
        names = self.m_engine.docker("ps", "-a", "--format", "{{.Names}} {{.State}}", text=True).stdout.split("\n")
        self.assertEqual(sorted(filter(None, names)), [f"{PROJECT}-first-1 running", f"{PROJECT}-second-1 running"])
        code, said = self.run_("down", "-v", "-y")
        self.assertEqual(code, 0, said)
        for kind in (["ps", "-aq"], ["volume", "ls", "-q"]):
            self.assertEqual(self.m_engine.docker(*kind, text=True).stdout, "")

    def upUntil(self, words: str) -> tuple[subprocess.Popen, list[str]]:
        """A run of `up` that has just said these words."""
        process = self.start("up")
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.addCleanup(process.stdout.close)
        said = []
        for line in process.stdout:
            said.append(line)
            if words in line:
                return process, said
        self.fail(f"it never said {words}: {''.join(said)}")

    def testAnEngineThatDiesAtAnyStep(self):
        self.begin()
        for step in ("network faults_default created", "first-1 created", "first-1 started", "first waiting", "second-1 started"):
            with self.subTest(step):
                process, said = self.upUntil(step)
                self.m_engine.kill()
                try:
                    rest, _ = process.communicate(timeout=LIMIT)
                finally:
                    self.m_engine.start()
                said = "".join(said) + rest
                if step != "second-1 started":  # it may be ready by then
                    self.assertEqual(process.returncode, 3, said)
                    self.assertIn("engine", rest)
                self.assertNotIn("internal error", said)
                self.assertConverges()

    def testAConnectionCutInTheMiddleOfAReply(self):
        self.begin()
        for most in (1, 120, 700, 1500, 2500, 4000, 6000, 9000):
            with self.subTest(most):
                place = self.m_folder / f"cut{most}.sock"
                cutter = Cutter(place, self.m_engine.socket, most)
                try:
                    code, said = self.run_("up", host=f"unix://{place}")
                finally:
                    cutter.stop()
                self.assertIn(code, (1, 3), said)
                self.assertIn("error", said)
                self.assertNotIn("internal error", said)
                self.assertConverges()

    def mount(self, name: str, size: str) -> Path:
        """A small disk, which goes with the engine."""
        place = self.m_folder / name
        place.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", place], check=True, timeout=LIMIT)
        return place

    def fill(self, place: Path) -> Path:
        filler = place / "filler"
        with self.assertRaises(OSError), open(filler, "wb") as file:
            while True:
                file.write(b"x" * 4096)
                file.flush()
        return filler

    def testADiskThatIsFull(self):
        data = self.mount("small", "48m")
        self.begin(data)
        filler = self.fill(data)
        code, said = self.run_("up")
        self.assertEqual(code, 1, said)
        self.assertIn("no space left on device", said)
        self.assertIn("free disk space", said)
        filler.unlink()
        self.assertConverges()

    def testADiskThatIsFullWhereWeKeepThings(self):
        state = self.mount("state", "64k")
        self.fill(state)
        self.m_variables = {"XDG_STATE_HOME": str(state)}
        (self.m_project / "compose.yaml").write_text(COMPOSE.replace("touch /tmp/ready", "echo ready; touch /tmp/ready"))
        self.begin()
        code, said = self.run_("up")
        self.assertEqual(code, 0, said)
        self.assertIn("| ready", self.run_("logs", "first")[1])
        code, said = self.run_("down")
        self.assertEqual(code, 0, said)
        self.assertIn("logs are not kept", said)
        self.assertIn("No space left on device", said)
        self.assertConverges()

    def testContainersRemovedByHand(self):
        self.begin()
        process, said = self.upUntil("first waiting")
        self.m_engine.docker("rm", "-f", f"{PROJECT}-first-1")
        rest, _ = process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 1, "".join(said) + rest)
        self.assertIn("first", rest)
        code, said = self.run_("up")
        self.assertEqual(code, 0, said)
        self.m_engine.docker("rm", "-f", f"{PROJECT}-second-1")
        plan = json.loads(self.run_("plan", "--format", "json")[1])
        self.assertEqual({step["service"] for step in plan["steps"] if step["action"] == "create"}, {"second"})
        self.assertConverges()


if __name__ == "__main__":
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print("skipped:", os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under with_engine.py"))
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
