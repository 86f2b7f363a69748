# SPDX-License-Identifier: Apache-2.0
"""One image layer: a tar of package files, folders, links and files of our own."""
import hashlib
import io
import os
import tarfile
from pathlib import Path

from .packages import openData

EPOCH = 1700000000  # same input, same bytes, same image id
MERGED = ("bin", "sbin", "lib", "lib64")  # /bin is /usr/bin and so on; packages still name the old places
NOT_NEEDED = (
    "usr/share/doc/",
    "usr/share/man/",
    "usr/share/info/",
    "usr/share/locale/",
    "usr/share/lintian/",
    "usr/share/doc-base/",
    "usr/share/bug/",
    "usr/share/bash-completion/",
    "usr/lib/systemd/",
    "etc/init.d/",
    "etc/cron.daily/",
    "etc/logrotate.d/",
)


class DigestWriter:
    """A file that knows the SHA-256 of what went through it."""

    def __init__(self, path: Path):
        self.m_file = open(path, "wb")
        self.m_digest = hashlib.sha256()

    def write(self, chunk: bytes) -> int:
        self.m_digest.update(chunk)
        return self.m_file.write(chunk)

    def tell(self) -> int:
        return self.m_file.tell()

    def close(self) -> str:
        self.m_file.close()
        return self.m_digest.hexdigest()


class Layer:
    def __init__(self, path: Path, leaveOut: tuple[str, ...] = ()):
        self.m_writer = DigestWriter(path)
        self.m_tar = tarfile.open(fileobj=self.m_writer, mode="w|", format=tarfile.GNU_FORMAT)
        self.m_seen: set[str] = set()
        self.m_leaveOut = NOT_NEEDED + leaveOut

    def add(self, info: tarfile.TarInfo, content=None) -> None:
        if info.name in self.m_seen:
            return  # the first one wins: engines refuse a path that comes twice
        self.m_seen.add(info.name)
        info.mtime = EPOCH
        info.uname = info.gname = ""
        self.m_tar.addfile(info, content)

    def entry(self, name: str, kind: bytes, mode: int, owner: int = 0, link: str = "") -> tarfile.TarInfo:
        info = tarfile.TarInfo(name)
        info.type, info.mode, info.uid, info.gid, info.linkname = kind, mode, owner, owner, link
        return info

    def addFile(self, name: str, content: bytes, mode: int = 0o644, owner: int = 0) -> None:
        info = self.entry(name, tarfile.REGTYPE, mode, owner)
        info.size = len(content)
        self.add(info, io.BytesIO(content))

    def addFolder(self, name: str, mode: int = 0o755, owner: int = 0) -> None:
        self.add(self.entry(name, tarfile.DIRTYPE, mode, owner))

    def addLink(self, name: str, target: str) -> None:
        self.add(self.entry(name, tarfile.SYMTYPE, 0o777, link=target))

    def addHardLink(self, name: str, target: str) -> None:
        self.add(self.entry(name, tarfile.LNKTYPE, 0o755, link=target))

    def addPackage(self, deb: Path) -> None:
        with openData(deb) as files:
            for info in files:
                name = merged(info.name)
                if not name or f"{name}/".startswith(self.m_leaveOut):
                    continue
                info.name = name
                if info.islnk():
                    info.linkname = merged(info.linkname)
                self.add(info, files.extractfile(info) if info.isreg() else None)

    def close(self) -> str:
        """The layer's SHA-256."""
        self.m_tar.close()
        return self.m_writer.close()


def merged(name: str) -> str:
    """The path on a system whose /bin, /sbin and /lib live in /usr."""
    name = os.path.normpath(name).lstrip("/")
    if name == ".":
        return ""
    return f"usr/{name}" if name.split("/", 1)[0] in MERGED else name
