# SPDX-License-Identifier: Apache-2.0
"""Debian packages: what a set of them needs, and their files.

apt resolves and downloads (so signatures and checksums are checked), with state folders of our own: it works for any
user and never looks at, or changes, what is installed on this machine.
"""
import gzip
import io
import lzma
import os
import re
import subprocess
import tarfile
from pathlib import Path

RELEASE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
HOST_LISTS = Path("/var/lib/apt/lists")


class PackageError(Exception):
    pass


def hostIsRelease() -> bool:
    try:
        text = Path("/etc/os-release").read_text()
    except OSError:
        return False
    return "ID=debian" in text and f"VERSION_CODENAME={RELEASE}" in text


def hostListsStamp() -> str:
    """Changes when somebody ran `apt-get update`; empty where this machine's lists are not used."""
    if not hostIsRelease():
        return ""
    releases = sorted(HOST_LISTS.glob("*Release"))
    return ";".join(f"{p.name}:{p.stat().st_mtime_ns}" for p in releases)


class Apt:
    """apt-get with its own state below `folder`."""

    def __init__(self, folder: Path):
        self.m_folder = folder
        for part in ("state", "lists/partial", "archives/partial", "parts"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "status").write_text("")
        self.m_usesHostLists = hostIsRelease() and any(HOST_LISTS.glob("*_Packages*"))
        if not self.m_usesHostLists:
            self.update()

    def update(self) -> None:
        """Fetches package lists into our own folder, for machines whose lists are missing or too old."""
        self.m_usesHostLists = False
        self.run("update", timeout=180)

    def options(self) -> list[str]:
        f = self.m_folder
        values = {
            "Dir::State": f / "state",
            "Dir::State::status": f / "status",
            "Dir::State::lists": HOST_LISTS if self.m_usesHostLists else f / "lists",
            "Dir::Cache::archives": f / "archives",
            "Dir::Cache::pkgcache": f / "pkgcache.bin",
            "Dir::Cache::srcpkgcache": f / "srcpkgcache.bin",
            "APT::Install-Recommends": "false",
            "APT::Get::Assume-Yes": "true",
            "APT::Sandbox::User": "root" if os.geteuid() == 0 else "",
            "Debug::NoLocking": "true",
            "APT::Architecture": "amd64",
            "Acquire::Languages": "none",
            "APT::Update::Post-Invoke-Success": "",
            "APT::Update::Error-Mode": "any",
        }
        if not hostIsRelease():
            source = f / "sources.list"
            source.write_text(
                "".join(
                    f"deb [signed-by={KEYRING}] {uri} {suite} main\n"
                    for uri, suite in (
                        (MIRROR, RELEASE),
                        (MIRROR, f"{RELEASE}-updates"),
                        (f"{MIRROR}-security", f"{RELEASE}-security"),
                    )
                )
            )
            values |= {"Dir::Etc::SourceList": source, "Dir::Etc::SourceParts": f / "parts"}
        return [word for key, value in values.items() for word in ("-o", f"{key}={value}")]

    def run(self, *words: str, timeout: int, cwd: Path | None = None) -> str:
        command = ["apt-get", "-qq", *self.options(), *words]
        try:
            done = subprocess.run(
                command, cwd=cwd, capture_output=True, text=True, timeout=timeout, env={**os.environ, "LC_ALL": "C"}
            )
        except FileNotFoundError:
            raise PackageError("apt-get is not on this machine: images are made from Debian packages") from None
        except subprocess.TimeoutExpired:
            raise PackageError(f"apt-get {words[0]} took longer than {timeout} s") from None
        if done.returncode != 0:
            reasons = done.stderr.strip().splitlines()
            more = f"\n... and {len(reasons) - 3} more like it" if len(reasons) > 3 else ""
            raise PackageError(f"apt-get {words[0]} failed: " + "\n".join(reasons[:3]) + more)
        return done.stdout

    def closure(self, names: list[str]) -> dict[str, str]:
        """Every package that `names` need, themselves included: name -> file name (which holds the version)."""
        listing = self.run("--print-uris", "install", *names, timeout=120)
        files = re.findall(r"^'[^']+' (\S+) \d+", listing, re.MULTILINE)
        return {file.split("_")[0]: file for file in files}

    def download(self, names: list[str], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.run("download", *names, timeout=600, cwd=folder)


def openData(deb: Path) -> tarfile.TarFile:
    """The files of a package: the data member of its ar archive."""
    content = deb.read_bytes()
    if content[:8] != b"!<arch>\n":
        raise PackageError(f"{deb.name} is not a Debian package")
    at = 8
    while at + 60 <= len(content):
        header = content[at : at + 60]
        name = header[:16].decode().strip().rstrip("/")
        size = int(header[48:58])
        body = content[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
        if name.startswith("data.tar"):
            return tarfile.open(fileobj=io.BytesIO(decompress(name, body)))
    raise PackageError(f"{deb.name} holds no files")


def decompress(name: str, body: bytes) -> bytes:
    if name.endswith(".xz"):
        return lzma.decompress(body)
    if name.endswith(".gz"):
        return gzip.decompress(body)
    if name.endswith(".zst"):
        return subprocess.run(["zstd", "-dc"], input=body, capture_output=True, check=True).stdout
    return body
