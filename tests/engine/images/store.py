# SPDX-License-Identifier: Apache-2.0
"""The image cache: builds what is missing or stale, and hands images out as one `docker load` archive.

    <cache>/layers/<sha256>.tar     layers, shared between images
    <cache>/recipes/<source>/       one recipe an image: what it was made from, its layers, configuration and tags;
                                    two checkouts whose images differ keep apart and do not rebuild each other's
    <cache>/tools/<package>/        programs taken from packages without installing them
"""
import fcntl
import hashlib
import io
import json
import os
import random
import shutil
import tarfile
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator

from . import specs
from .layer import EPOCH, Layer
from .packages import Apt, PackageError, hostListsStamp, openData

HERE = Path(__file__).resolve().parent
KEPT_SOURCES = 8  # a few checkouts side by side
CREATED = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(EPOCH))


def cacheFolder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "plumbline" / "images"


def sourceStamp() -> str:
    """Changes when anything that decides what an image holds changes."""
    digest = hashlib.sha256()
    for path in sorted([*HERE.glob("*.py"), *(HERE / "entrypoints").iterdir()]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


class Store:
    def __init__(self, folder: Path | None = None, say: Callable[[str], None] = lambda text: None):
        self.m_folder = folder or cacheFolder()
        self.m_say = say
        self.m_recipes = self.m_folder / "recipes" / sourceStamp()[:16]
        for folder in (self.m_recipes, self.m_folder / "layers", self.m_folder / "tools"):
            folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        with open(self.m_folder / ".lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    # What is there

    def recipe(self, name: str) -> dict | None:
        try:
            recipe = json.loads((self.m_recipes / f"{name}.json").read_text())
        except (OSError, ValueError):
            return None
        layers = [self.layerPath(layer) for layer in recipe["layers"]]
        return recipe if all(path.exists() for path in layers) else None

    def layerPath(self, digest: str) -> Path:
        return self.m_folder / "layers" / f"{digest}.tar"

    def write(self, name: str, recipe: dict) -> None:
        beside = self.m_recipes / f".{name}.json.new"
        beside.write_text(json.dumps(recipe, indent=1))
        beside.replace(self.m_recipes / f"{name}.json")

    # Building

    def ensure(self, names: list[str]) -> None:
        """Builds what is missing or stale. Asks nobody when neither the recipes nor apt's lists have changed."""
        with self.locked():
            lists = hostListsStamp()
            stale = [n for n in names if (self.recipe(n) or {}).get("lists") != lists]
            if stale:
                self.build(stale, lists)

    def build(self, names: list[str], lists: str) -> None:
        began = time.monotonic()
        work = self.m_folder / "work"
        apt = Apt(self.m_folder / "apt")
        wanted = self.resolve(apt, names)
        todo = []
        for name in names:
            old = self.recipe(name)
            if old and old["packages"] == wanted[name]:
                self.write(name, old | {"lists": lists})  # newer lists, the same packages
            else:
                todo.append(name)
        if not todo:
            return
        self.m_say(f"building images {', '.join(todo)} from Debian packages")
        try:
            self.fetch(apt, wanted, todo, work)
            self.assemble(todo, wanted, lists, work)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        self.dropUnusedLayers()
        self.m_say(f"built {len(todo)} images in {time.monotonic() - began:.1f} s")

    def resolve(self, apt: Apt, names: list[str]) -> dict[str, dict[str, str]]:
        """image -> package -> file, without what the shared base holds; the base under the name "base".

        (A newer base alone does not make a service stale: it is the same software.)"""

        def closure(packages: list[str], without=()) -> dict[str, str]:
            found = apt.closure(packages)
            return {p: f for p, f in sorted(found.items()) if p not in specs.NEVER and p not in without}

        base = closure(specs.BASE)
        services = [specs.ALL[n] for n in names if n not in ("busybox", "layered")]
        with ThreadPoolExecutor(2) as pool:
            closures = list(pool.map(lambda i: closure([*specs.BASE, *i.packages], i.without), services))
        wanted = {"base": base}
        for image, found in zip(services, closures):
            wanted[image.name] = {p: f for p, f in found.items() if p not in base}
        if {"busybox", "layered"} & set(names):
            wanted["busybox"] = {p: f for p, f in apt.closure(["busybox-static"]).items() if p == "busybox-static"}
            wanted["layered"] = wanted["busybox"]
        return wanted

    def fetch(self, apt: Apt, wanted: dict, todo: list[str], work: Path) -> None:
        names = {p for image in todo for p in wanted[image]}
        if any(n not in ("busybox", "layered") for n in todo):
            names |= set(wanted["base"])
        try:
            apt.download(sorted(names), work / "debs")
        except PackageError as error:
            try:  # perhaps the mirror has moved on since the lists were fetched
                apt.update()
            except PackageError:
                raise error from None
            wanted |= self.resolve(apt, todo)
            apt.download(sorted(names), work / "debs")

    def assemble(self, todo: list[str], wanted: dict, lists: str, work: Path) -> None:
        services = [n for n in todo if n not in ("busybox", "layered")]
        def add(name: str, fill: Callable, packages: dict[str, str]) -> str:
            return makeLayer(self.m_folder / "layers", work, name, fill, packages)

        base = add("base", writeBase, wanted["base"]) if services else ""
        small = ""
        if "busybox" in todo or "layered" in todo:
            small = add("busybox", writeBusybox, wanted["busybox"])
        with ProcessPoolExecutor(2) as pool:
            made = {n: pool.submit(makeLayer, self.m_folder / "layers", work, n, writeService, wanted[n]) for n in services}
        layers = {n: [base, future.result()] for n, future in made.items()}
        if "busybox" in todo:
            layers["busybox"] = [small]
        if "layered" in todo:
            noise = [add(f"noise-{i}", writeNoise, {}) for i in range(6)]
            layers["layered"] = [small, *noise]
        for name in todo:
            image = specs.ALL[name]
            self.write(
                name,
                {
                    "lists": lists,
                    "packages": wanted[name],
                    "layers": layers[name],
                    "config": image.config(),
                    "tags": [*image.tags, *exactTags(image, wanted[name])],
                },
            )

    def dropUnusedLayers(self) -> None:
        sources = sorted((self.m_folder / "recipes").iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in sources[KEPT_SOURCES:]:
            shutil.rmtree(old, ignore_errors=True)
        recipes = [json.loads(path.read_text()) for path in (self.m_folder / "recipes").glob("*/*.json")]
        used = {layer for recipe in recipes for layer in recipe["layers"]}
        for path in (self.m_folder / "layers").iterdir():
            if path.stem not in used:
                path.unlink()

    # Handing out

    def tags(self, names: list[str]) -> dict[str, list[str]]:
        return {name: self.recipe(name)["tags"] for name in names}

    def writeArchive(self, names: list[str], out, retag: dict[str, list[str]] | None = None) -> None:
        """One archive as `docker load` reads it; a layer that several images share is in it once."""
        tar = tarfile.open(fileobj=out, mode="w|", format=tarfile.GNU_FORMAT)
        manifest, done = [], set()
        for name in names:
            recipe = self.recipe(name)
            config = json.dumps(imageConfig(recipe)).encode()
            configName = f"{hashlib.sha256(config).hexdigest()}.json"
            if configName not in done:
                done.add(configName)
                addBytes(tar, configName, config)
            for digest in recipe["layers"]:
                if digest in done:
                    continue
                done.add(digest)
                info = tarfile.TarInfo(f"{digest}/layer.tar")
                info.size = self.layerPath(digest).stat().st_size
                with open(self.layerPath(digest), "rb") as content:
                    tar.addfile(info, content)
            tags = (retag or {}).get(name, recipe["tags"])
            layers = [f"{digest}/layer.tar" for digest in recipe["layers"]]
            manifest.append({"Config": configName, "RepoTags": tags, "Layers": layers})
        addBytes(tar, "manifest.json", json.dumps(manifest).encode())
        tar.close()

    def tool(self, package: str, program: str) -> Path:
        """A program from a package that is not installed (installing some would start a service)."""
        found = shutil.which(program)
        if found:
            return Path(found)
        with self.locked():
            target = self.m_folder / "tools" / package / program
            if not target.exists():
                work = self.m_folder / "work"
                try:
                    Apt(self.m_folder / "apt").download([package], work)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with openData(next(work.glob(f"{package}_*.deb"))) as files:
                        content = files.extractfile(f"./usr/bin/{program}").read()
                    target.with_suffix(".new").write_bytes(content)
                    target.with_suffix(".new").chmod(0o755)
                    target.with_suffix(".new").replace(target)
                finally:
                    shutil.rmtree(work, ignore_errors=True)
            return target


def makeLayer(layers: Path, work: Path, name: str, fill: Callable, packages: dict[str, str]) -> str:
    """Runs in a process of its own for big layers: unpacking is the slow part of a build."""
    path = work / f"{name}.tar"
    layer = Layer(path, specs.ALL[name].leaveOut if name in specs.ALL else ())
    fill(layer, name, [downloaded(work / "debs", p, f) for p, f in packages.items()])
    digest = layer.close()
    path.replace(layers / f"{digest}.tar")
    return digest


def downloaded(folder: Path, package: str, file: str) -> Path:
    exact = folder / file
    if exact.exists():
        return exact
    for path in folder.glob(f"{package}_*.deb"):
        return path
    raise PackageError(f"{file} was not downloaded")


def exactTags(image: specs.Image, packages: dict[str, str]) -> list[str]:
    """postgres:15.13 from postgresql-15_15.13-0+deb12u1_amd64.deb."""
    if not image.versionOf:
        return []
    version = packages[image.versionOf].split("_")[1].replace("%3a", ":").split(":")[-1]
    version = version.split("-")[0].split("+")[0]
    return [f"{image.name}:{version}"]


def imageConfig(recipe: dict) -> dict:
    return {
        "architecture": "amd64",
        "os": "linux",
        "created": CREATED,
        "config": recipe["config"],
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{layer}" for layer in recipe["layers"]]},
        "history": [{"created": CREATED, "created_by": "made from Debian packages"} for _ in recipe["layers"]],
    }


def addBytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    tar.addfile(info, io.BytesIO(content))


# What goes into each kind of layer


def accounts(users: tuple[specs.User, ...]) -> tuple[bytes, bytes]:
    people = [("root", 0, "/root", "/bin/bash"), ("daemon", 1, "/usr/sbin", "/usr/sbin/nologin")]
    people += [("www-data", 33, "/var/www", "/usr/sbin/nologin"), ("nobody", 65534, "/nonexistent", "/usr/sbin/nologin")]
    people += [(user.name, user.id, user.home, "/bin/bash") for user in users]
    groups = [("tty", 5), ("nogroup", 65534)] + [(name, id) for name, id, _, _ in people if name != "nobody"]
    passwd = "".join(f"{name}:x:{id}:{id}::{home}:{shell}\n" for name, id, home, shell in people)
    return passwd.encode(), "".join(f"{name}:x:{id}:\n" for name, id in groups).encode()


def addAccounts(layer: Layer, users: tuple[specs.User, ...]) -> None:
    passwd, group = accounts(users)
    layer.addFile("etc/passwd", passwd)
    layer.addFile("etc/group", group)


def writeBase(layer: Layer, name: str, debs: list[Path]) -> None:
    layer.addFolder("usr")
    for folder in ("bin", "sbin", "lib", "lib64"):
        layer.addFolder(f"usr/{folder}")
        layer.addLink(folder, f"usr/{folder}")
    addAccounts(layer, ())
    layer.addFile("etc/nsswitch.conf", b"passwd: files\ngroup: files\nhosts: files dns\n")
    layer.addFolder("root", 0o700)
    layer.addFolder("run")
    layer.addFolder("tmp", 0o1777)
    layer.addFolder("var/tmp", 0o1777)
    layer.addLink("usr/bin/awk", "mawk")
    for deb in debs:
        layer.addPackage(deb)
    # what ca-certificates does when it is installed
    layer.addFile("etc/ssl/certs/ca-certificates.crt", certificates(debs))


def certificates(debs: list[Path]) -> bytes:
    (deb,) = [path for path in debs if path.name.startswith("ca-certificates_")]
    with openData(deb) as files:
        found = [i for i in files if i.isreg() and i.name.endswith(".crt")]
        return b"".join(files.extractfile(i).read() for i in sorted(found, key=lambda i: i.name))


def writeService(layer: Layer, name: str, debs: list[Path]) -> None:
    image = specs.ALL[name]
    ids = {"root": 0} | {user.name: user.id for user in image.users}
    addAccounts(layer, image.users)
    for folder in image.folders:
        layer.addFolder(folder.path, folder.mode, ids[folder.user])
    for file in image.files:
        layer.addFile(file.path, (HERE / "entrypoints" / file.source).read_bytes(), file.mode)
    for path, target in image.links:
        layer.addLink(path, target)
    for deb in debs:
        layer.addPackage(deb)


def writeBusybox(layer: Layer, name: str, debs: list[Path]) -> None:
    with openData(debs[0]) as files:
        (info,) = [i for i in files if i.isreg() and i.name.endswith("bin/busybox")]
        program = files.extractfile(info).read()
    for folder in ("bin", "dev", "etc", "home", "proc", "root", "sys", "usr", "var"):
        layer.addFolder(folder)
    layer.addFolder("tmp", 0o1777)
    layer.addFolder("usr/sbin")
    layer.addFile("bin/busybox", program, 0o755)
    for applet in sorted(applets(program)):
        layer.addHardLink(f"bin/{applet}", "bin/busybox")
    layer.addLink("sbin", "bin")
    layer.addLink("usr/bin", "../bin")
    addAccounts(layer, ())


def applets(program: bytes) -> set[str]:
    """The names that the program goes by: it carries them as one run of zero-ended words, from [ and [[ on."""
    start = program.index(b"\0[\0[[\0") + 1
    end = program.index(b"\0\0", start)
    return {word.decode() for word in program[start:end].split(b"\0")} - {"busybox"}


def writeNoise(layer: Layer, name: str, debs: list[Path]) -> None:
    layer.addFile(f"noise/{name}", random.Random(name).randbytes(1536 * 1024))
