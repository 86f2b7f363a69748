# SPDX-License-Identifier: Apache-2.0
"""dockerd and two registries, started inside namespaces that `namespaces.forkFirstProcess` made."""
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import namespaces
from .api import Api

REGISTRY_USER = "plumbline"
REGISTRY_PASSWORD = "only-for-tests"
# bcrypt of the password above; the registry is reachable from this network namespace alone
HTPASSWD = f"{REGISTRY_USER}:$2b$05$B68mhKDz4xssTXPhAJoTJuhLY5p3901LBHFIZpxXPC5PAEeA92iUy\n"

PROXY_PLACES = ("/usr/sbin/docker-proxy", "/usr/bin/docker-proxy", "/usr/libexec/docker/docker-proxy")


class EngineError(Exception):
    pass


@dataclass(frozen=True)
class Registry:
    address: str
    storage: Path
    user: str = ""
    password: str = ""


def startEngine(folder: Path, data: Path, cgroupParent: str,
                within: Sequence[str] = ()) -> tuple[subprocess.Popen, Api]:
    """Ready when this returns. `within` are words before the command that become it: unshare and the like."""
    socketPath = folder / "docker.sock"
    command = [
        *within,
        "dockerd",
        f"--host=unix://{socketPath}",
        f"--data-root={data}",
        f"--exec-root={folder / 'exec'}",
        f"--pidfile={folder / 'dockerd.pid'}",
        f"--cgroup-parent={cgroupParent}",
        f"--config-file={folder / 'daemon.json'}",
        "--iptables=false",
        "--ip6tables=false",
        "--exec-opt=native.cgroupdriver=cgroupfs",
        "--shutdown-timeout=5",
        "--max-concurrent-downloads=4",
        "--group=root",
    ]
    proxy = next((place for place in PROXY_PLACES if os.path.exists(place)), None)
    if proxy:
        command.append(f"--userland-proxy-path={proxy}")
    (folder / "daemon.json").write_text("{}")
    with open(folder / "dockerd.log", "wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    api = Api(str(socketPath))
    waitUntil(api.isUp, process, folder / "dockerd.log", 60)
    return process, api


def startRegistry(folder: Path, program: Path, name: str, needsLogin: bool) -> tuple[subprocess.Popen, Registry]:
    """Ready when this returns."""
    port = freePort()
    storage = folder / name
    storage.mkdir()
    lines = [
        "version: 0.1",
        "log: {level: warn}",
        f"storage: {{filesystem: {{rootdirectory: {json.dumps(str(storage))}}}, delete: {{enabled: true}}}}",
        f"http: {{addr: '127.0.0.1:{port}'}}",
    ]
    if needsLogin:
        (folder / f"{name}.htpasswd").write_text(HTPASSWD)
        lines.append(f"auth: {{htpasswd: {{realm: {name}, path: {json.dumps(str(folder / f'{name}.htpasswd'))}}}}}")
    config = folder / f"{name}.yml"
    config.write_text("\n".join(lines) + "\n")
    log = open(folder / f"{name}.log", "wb")
    process = subprocess.Popen([program, "serve", config], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    waitUntil(lambda: answers(port), process, folder / f"{name}.log", 20)
    account = (REGISTRY_USER, REGISTRY_PASSWORD) if needsLogin else ()
    return process, Registry(f"127.0.0.1:{port}", storage, *account)


def waitUntil(isReady, process: subprocess.Popen, log: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not isReady():
        if process.poll() is not None or time.monotonic() > deadline:
            tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
            state = "ended" if process.returncode is not None else f"was not ready after {seconds:.0f} s"
            raise EngineError(f"{process.args[0]} {state}:\n{tail}")
        time.sleep(0.02)


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False


def fileSystemOf(path: Path) -> str:
    """The kind of file system that holds `path`."""
    best, kind = "", ""
    for line in Path("/proc/self/mounts").read_text().splitlines():
        _, place, name = line.split()[:3]
        inside = place == "/" or f"{path}/".startswith(f"{place}/")
        if inside and len(place) >= len(best):
            best, kind = place, name
    return kind


def prepareData(data: Path) -> None:
    """overlay2 cannot stand on an overlay (a container's own root): memory stands in for it there."""
    data.mkdir(parents=True, exist_ok=True)
    if fileSystemOf(data) == "overlay":
        namespaces.mount("plumbline-engine", str(data), "tmpfs", options="mode=0711")


def whyNot() -> str:
    """Why no engine can be started here, or nothing."""
    if os.geteuid() != 0:
        return "a private engine needs root"
    for program in ("dockerd", "containerd", "runc"):
        if not shutil.which(program):
            return f"{program} is not installed (Debian package docker.io)"
    if not Path("/sys/fs/cgroup").is_dir() or not any(Path("/sys/fs/cgroup").iterdir()):
        return "no cgroups are mounted on /sys/fs/cgroup"
    return ""
