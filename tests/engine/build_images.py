#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the test images into the cache, and hands them out.

    build_images.py build [NAME...]             all of them when none is named
    build_images.py list                        names, tags and sizes
    build_images.py archive [NAME...] > FILE    one archive for `docker load`
"""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from images import specs  # noqa: E402
from images.packages import PackageError  # noqa: E402
from images.store import Store  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("build", "list", "archive"))
    parser.add_argument("names", nargs="*", metavar="NAME")
    asked = parser.parse_args()
    unknown = [name for name in asked.names if name not in specs.ALL]
    if unknown:
        parser.error(f"no such image: {', '.join(unknown)} (there are {', '.join(specs.ALL)})")
    names = asked.names or list(specs.ALL)
    store = Store(say=lambda text: print(text, file=sys.stderr, flush=True))
    try:
        store.ensure(names)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    if asked.verb == "archive":
        store.writeArchive(names, sys.stdout.buffer)
    if asked.verb == "list":
        for name, tags in store.tags(names).items():
            sizes = [store.layerPath(layer).stat().st_size for layer in store.recipe(name)["layers"]]
            mib = " + ".join(f"{size / 2**20:.0f}" for size in sizes)
            print(f"{name:10} {mib:>24} MiB  {' '.join(tags)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
