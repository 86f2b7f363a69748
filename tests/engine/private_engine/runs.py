# SPDX-License-Identifier: Apache-2.0
"""The folder of one run, and clearing away what crashed runs left."""
import json
import os
import shutil
import tempfile
from pathlib import Path

PREFIX = "plumbline-engine-"
CGROUPS = Path("/sys/fs/cgroup")


def startTime(pid: int) -> str:
    """Tells a process from a later one with the same id."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[19]
    except (OSError, IndexError):
        return ""


def processNamespace() -> str:
    """Where the ids of processes mean what they say here."""
    return os.readlink("/proc/self/ns/pid")


class Run:
    """`folder` holds sockets and logs; `data` the engine's images and containers."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.data = folder / "data"
        self.spare = folder / "root"
        self.cgroup = f"/{folder.name}"

    @staticmethod
    def create(place: Path | None) -> "Run":
        if place:
            place.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        folder.chmod(0o711)
        run = Run(folder)
        run.spare.mkdir()
        owner = {"pid": os.getpid(), "started": startTime(os.getpid()), "namespace": processNamespace()}
        (folder / "owner.json").write_text(json.dumps(owner))
        return run

    def isAbandoned(self) -> bool:
        """Of a run beside this one; within another run's engine nothing can be said of those outside."""
        try:
            owner = json.loads((self.folder / "owner.json").read_text())
        except (OSError, ValueError):
            return False  # not ours, or just being made
        return owner.get("namespace") == processNamespace() and startTime(owner["pid"]) != owner["started"]

    def remove(self) -> None:
        """Only after every process of the run has ended. Never walks into something that is still mounted."""
        mounts = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
        if any(place.startswith(f"{self.folder}/") for place in mounts):
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        for parent in (CGROUPS, *CGROUPS.glob("*")):
            removeCgroup(parent / self.folder.name)


def handDownControllers() -> None:
    """Inside a container with cgroups of its own (version 2), controllers can only be handed down once no process
    sits in the topmost group: they move one level down, as every engine inside a container has to do it."""
    if not (CGROUPS / "cgroup.type").exists():
        return  # version 1, or the machine's true root, which is exempt
    words = {name: (CGROUPS / name).read_text().split() for name in ("cgroup.controllers", "cgroup.subtree_control")}
    lacking = [word for word in words["cgroup.controllers"] if word not in words["cgroup.subtree_control"]]
    if not lacking:
        return
    try:
        (CGROUPS / "everything-else").mkdir(exist_ok=True)
        for pid in (CGROUPS / "cgroup.procs").read_text().split():
            (CGROUPS / "everything-else" / "cgroup.procs").write_text(pid)
        (CGROUPS / "cgroup.subtree_control").write_text(" ".join(f"+{word}" for word in lacking))
    except OSError:
        pass  # dockerd says what it lacks


def removeCgroup(folder: Path) -> None:
    """A cgroup's files cannot be unlinked; its folders go from the inside out."""
    if not folder.is_dir():
        return
    for path, _, _ in os.walk(folder, topdown=False):
        try:
            os.rmdir(path)
        except OSError:
            return  # still in use


def removeAbandoned(place: Path | None) -> None:
    for folder in Path(place or tempfile.gettempdir()).glob(f"{PREFIX}*"):
        run = Run(folder)
        if folder.is_dir() and not folder.is_symlink() and folder.stat().st_uid == os.getuid() and run.isAbandoned():
            run.remove()
