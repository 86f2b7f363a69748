#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a command beside a private Docker Engine, two registries and real images, and takes them away afterwards.

    with_engine.py [--images a,b] -- COMMAND...    for one command
    with_engine.py --shell                         for an interactive shell
    with_engine.py --keep FOLDER                   until it is ended; FOLDER/env.sh says how to reach it
    with_engine.py --join FOLDER -- COMMAND...     a command in the network of a kept engine

The command sees
    DOCKER_HOST, PLUMBLINE_TEST_ENGINE       unix://... of the engine
    PLUMBLINE_TEST_ENGINE_LOG                what dockerd says
    PLUMBLINE_TEST_IMAGES                    names of the loaded images, comma separated
    PLUMBLINE_TEST_REGISTRY                  127.0.0.1:PORT, open
    PLUMBLINE_TEST_AUTH_REGISTRY             127.0.0.1:PORT, asks for
    PLUMBLINE_TEST_REGISTRY_USER, PLUMBLINE_TEST_REGISTRY_PASSWORD
    PLUMBLINE_TEST_REGISTRY_STORAGE          the open one's folder, to break blobs in
    XDG_STATE_HOME                           a folder of the run: logs of removed containers are no person's
Both registries hold busybox:1 and plumbline/layered:1 (seven layers); the engine itself does not hold the latter.

The command, the engine and its containers share network, mount and process namespaces of their own: published
ports answer on the command's 127.0.0.1, any port is free, several runs do not meet, and nothing outlives them.

Where no engine can be started, PLUMBLINE_TEST_ENGINE_MISSING says why and the command runs all the same;
with PLUMBLINE_REQUIRE_ENGINE=1 that is a failure.
"""
import argparse
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from images import specs  # noqa: E402
from images.packages import PackageError  # noqa: E402
from images.store import Store  # noqa: E402
from private_engine import engine, namespaces  # noqa: E402
from private_engine.api import ApiError  # noqa: E402
from private_engine.runs import Run, handDownControllers, removeAbandoned, startTime  # noqa: E402

GRACE = 10  # seconds between asking the command to end and ending it
PUSHED = (("busybox:1", "busybox", "1"), ("plumbline/layered:1", "plumbline/layered", "1"))


def say(text: str) -> None:
    print(f"with_engine: {text}", file=sys.stderr, flush=True)


def parseArguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", default=",".join(specs.ALL), help="which to load (all)")
    parser.add_argument("--place", type=Path, help="where the run's folder is made (the temporary folder)")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--shell", action="store_true")
    mode.add_argument("--keep", type=Path, metavar="FOLDER")
    mode.add_argument("--join", type=Path, metavar="FOLDER")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args()
    asked.command = asked.command[1:] if asked.command[:1] == ["--"] else asked.command
    if asked.shell:
        asked.command = [os.environ.get("SHELL", "/bin/sh")]
    outer = os.environ.get("PLUMBLINE_TEST_ENGINE_LOG")
    if not asked.place and outer:  # a run within another one goes with it
        asked.place = Path(outer).parent
    asked.images = [name for name in asked.images.split(",") if name]
    unknown = [name for name in asked.images if name not in specs.ALL]
    if unknown:
        parser.error(f"no such image: {', '.join(unknown)} (there are {', '.join(specs.ALL)})")
    if not asked.command and not asked.keep:
        parser.error("give a command after --")
    return asked


def main() -> int:
    asked = parseArguments()
    if asked.join:
        return join(asked.join, asked.command)
    names = [*asked.images, *(n for n in ("busybox", "layered") if n not in asked.images)]
    store = Store(say=say)
    reason = engine.whyNot()
    if not reason:
        try:
            store.ensure(names)
            registry = store.tool("docker-registry", "docker-registry")
        except PackageError as error:
            reason = f"no images: {error}"
    if reason:
        return withoutEngine(reason, asked.command)
    removeAbandoned(asked.place)
    handDownControllers()
    run = Run.create(asked.place)
    try:
        return supervise(run, asked.keep, lambda: Session(run, store, registry, asked, names).main())
    finally:
        run.remove()
        for name in ("env.sh", "first.pid") if asked.keep else ():
            (asked.keep / name).unlink(missing_ok=True)


def withoutEngine(reason: str, command: list[str]) -> int:
    say(f"no engine: {reason}")
    if os.environ.get("PLUMBLINE_REQUIRE_ENGINE") == "1" or not command:
        return 1
    return subprocess.run(command, env=os.environ | {"PLUMBLINE_TEST_ENGINE_MISSING": reason}).returncode


def supervise(run: Run, keep: Path | None, session) -> int:
    """Waits for the first process of the namespaces; its end is the end of everything in them."""
    signals = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    child = namespaces.forkFirstProcess(session, str(run.spare))
    if keep:  # its id as seen from outside, for --join
        keep.mkdir(parents=True, exist_ok=True)
        (keep / "first.pid").write_text(f"{child} {startTime(child)}")

    def forward(number: int, frame) -> None:
        if number != signal.SIGINT:  # the terminal has told our whole group
            os.kill(child, signal.SIGTERM)

    for number in signals:
        signal.signal(number, forward)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, signals)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


class Session:
    """Runs as process 1 of the new namespaces."""

    def __init__(self, run: Run, store: Store, registryProgram: Path, asked: argparse.Namespace, names: list[str]):
        self.m_run = run
        self.m_store = store
        self.m_registryProgram = registryProgram
        self.m_asked = asked
        self.m_names = names
        self.m_command: subprocess.Popen | None = None
        self.m_ended = False
        self.m_isStarting = False  # the command runs, perhaps, but we do not know its id yet
        self.m_waiting: int | None = None

    def main(self) -> int:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
        began = time.monotonic()
        try:
            env = self.start()
        except (engine.EngineError, ApiError, OSError) as error:
            if self.m_ended:
                return 130
            return withoutEngine(str(error), self.m_asked.command)
        say(f"engine with {len(self.m_names)} images ready after {time.monotonic() - began:.1f} s")
        if self.m_asked.keep:
            return self.keep(env)
        self.m_isStarting = True
        self.m_command = subprocess.Popen(self.m_asked.command, env=os.environ | env)
        self.m_isStarting = False
        if self.m_waiting:
            self.stop(self.m_waiting, None)
        return self.wait()

    def start(self) -> dict[str, str]:
        run = self.m_run
        engine.prepareData(run.data)
        _, api = engine.startEngine(run.folder, run.data, run.cgroup)
        _, open_ = engine.startRegistry(run.folder, self.m_registryProgram, "registry", needsLogin=False)
        _, closed = engine.startRegistry(run.folder, self.m_registryProgram, "auth-registry", needsLogin=True)
        api.load(lambda out: self.m_store.writeArchive(self.m_names, out))
        for source, repository, tag in PUSHED:
            for registry in (open_, closed):
                target = f"{registry.address}/{repository}"
                api.tag(source, target, tag)
                api.push(target, tag, registry.user, registry.password)
                api.removeImage(f"{target}:{tag}")
        api.removeImage("plumbline/layered:1")
        return {
            "DOCKER_HOST": f"unix://{run.folder}/docker.sock",
            "PLUMBLINE_TEST_ENGINE": f"unix://{run.folder}/docker.sock",
            "PLUMBLINE_TEST_ENGINE_LOG": str(run.folder / "dockerd.log"),
            "PLUMBLINE_TEST_IMAGES": ",".join(name for name in self.m_names if name != "layered"),
            "PLUMBLINE_TEST_REGISTRY": open_.address,
            "PLUMBLINE_TEST_AUTH_REGISTRY": closed.address,
            "PLUMBLINE_TEST_REGISTRY_USER": closed.user,
            "PLUMBLINE_TEST_REGISTRY_PASSWORD": closed.password,
            "PLUMBLINE_TEST_REGISTRY_STORAGE": str(open_.storage),
            "XDG_STATE_HOME": str(run.folder / "state"),
        }

    def keep(self, env: dict[str, str]) -> int:
        folder = self.m_asked.keep
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "env.sh").write_text("".join(f"export {k}={shlex.quote(v)}\n" for k, v in env.items()))
        say(f"kept until SIGTERM; `. {folder}/env.sh` for its socket, `{sys.argv[0]} --join {folder} -- COMMAND` for its ports")
        while True:
            self.reap()  # `stop` ends us

    def wait(self) -> int:
        """The command's exit code, as a shell would say it. As process 1 we also collect orphans."""
        while True:
            code = self.reap()
            if code is not None:
                return code if code >= 0 else 128 - code

    def reap(self) -> int | None:
        """Waits for any child to end; the exit code if it was the command."""
        try:
            pid, status = os.waitpid(-1, 0)
        except ChildProcessError:
            return 1
        if self.m_command and pid == self.m_command.pid:
            return os.waitstatus_to_exitcode(status)
        return None

    def stop(self, number: int, frame) -> None:
        """Asks the command to end, once; then the namespaces end with us and take everything along."""
        if self.m_isStarting:
            self.m_waiting = number
            return
        if self.m_ended or not self.m_command:
            os._exit(128 + number)
        self.m_ended = True
        if number != signal.SIGINT:  # a terminal has told the whole group already
            self.m_command.send_signal(number)
        signal.signal(signal.SIGALRM, lambda *_: os._exit(128 + number))
        signal.alarm(GRACE)


def join(folder: Path, command: list[str]) -> int:
    owner = (folder / "first.pid").read_text().split()
    if startTime(int(owner[0])) != owner[1]:
        say(f"the engine of {folder} has ended")
        return 1
    env = {}
    for line in (folder / "env.sh").read_text().splitlines():
        key, value = line.removeprefix("export ").split("=", 1)
        env[key] = shlex.split(value)[0] if value != "''" else ""
    namespaces.enter(int(owner[0]))
    os.execvpe(command[0], command, os.environ | env)


if __name__ == "__main__":
    sys.exit(main())
