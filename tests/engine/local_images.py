#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Loads equivalents of the images that a folder's Compose files name into the user's engine."""
import argparse
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from images import specs  # noqa: E402
from images.packages import PackageError  # noqa: E402
from images.store import Store  # noqa: E402
from private_engine.api import Api, ApiError  # noqa: E402

SAMPLES = HERE.parent.parent / "resources" / "samples"
FILES = re.compile(r"^(docker-)?compose(\..+)?\.ya?ml$")
IMAGE = re.compile(r"""^\s*image:\s*["']?([^\s"'#]+)""", re.MULTILINE)
DEFAULTED = re.compile(r"\$\{\w+:?-([^}]*)\}")


def namedImages(folder: Path) -> list[str]:
    """References in the Compose files of `folder`, variables replaced by their defaults."""
    found = set()
    for path in folder.iterdir():
        if path.is_file() and FILES.match(path.name):
            found |= {DEFAULTED.sub(r"\1", name) for name in IMAGE.findall(path.read_text())}
    return sorted(name for name in found if "$" not in name)


def equivalent(reference: str) -> str | None:
    """Which of our images stands in for `reference`: the official image of that name, whatever its tag."""
    repository = reference.split("@")[0].rsplit(":", 1)[0] if ":" in reference.rsplit("/", 1)[-1] else reference
    repository = re.sub(r"^(docker\.io/)?(library/)?", "", repository)
    return repository if repository in specs.ALL else None


def socketPath() -> str:
    host = os.environ.get("DOCKER_HOST", "")
    if host and not host.startswith("unix://"):
        sys.exit(f"DOCKER_HOST is {host}; for an engine that is not on a Unix socket use\n"
                 f"  {HERE}/build_images.py archive | docker load")
    rootless = f"{os.environ.get('XDG_RUNTIME_DIR', '')}/docker.sock"
    default = rootless if os.path.exists(rootless) and not os.path.exists("/var/run/docker.sock") else "/var/run/docker.sock"
    return host.removeprefix("unix://") or default


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-y", "--yes", action="store_true", help="do not ask")
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    asked = parser.parse_args()
    folders = asked.folders or sorted(path for path in SAMPLES.iterdir() if path.is_dir())
    api = Api(socketPath())
    if not api.isUp():
        print(f"No Docker Engine answers on {socketPath()}; is it running, and may you use it?", file=sys.stderr)
        return 3
    references = sorted({name for folder in folders for name in namedImages(folder)})
    absent = [name for name in references if not api.hasImage(name)]
    retag: dict[str, list[str]] = {}
    for name in absent:
        image = equivalent(name)
        if image:
            retag.setdefault(image, []).append(name)
        else:
            print(f"  {name}: nothing here stands in for it", file=sys.stderr)
    if not retag:
        print("Nothing to load.", file=sys.stderr)
        return 0
    store = Store(say=lambda text: print(text, file=sys.stderr, flush=True))
    try:
        store.ensure(list(retag))
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    print("These images are not in your engine; equivalents made from Debian packages can stand in:", file=sys.stderr)
    for image, names in retag.items():
        exact = store.recipe(image)["tags"][-1]
        print(f"  {', '.join(names)}  <-  {exact}", file=sys.stderr)
    if not asked.yes and input("Load them under these names? [y/N] ").strip().lower() not in ("y", "yes"):
        return 130
    try:
        api.load(lambda out: store.writeArchive(list(retag), out, retag))
    except ApiError as error:
        print(error, file=sys.stderr)
        return 1
    print("Loaded.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
