#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a folder includes another one that the layering table does not allow it, or a source its own header late.

usage: check_layering.py PROJECT_ROOT
"""
import pathlib
import re
import sys

EVERYTHING = {
    "base", "model", "compose", "engine", "sources", "parity", "mirror", "stack",
    "onboarding", "history", "report", "fixes", "workspace",
}
ALLOWED = {
    "base": set(),
    "model": {"base"},
    "compose": {"base", "model"},
    "engine": {"base"},
    "sources": {"base", "model", "compose"},
    "parity": {"base", "model"},
    "fixes": {"base", "model", "compose", "parity"},
    "mirror": {"base", "model", "compose"},
    "stack": {"base", "model", "compose", "engine"},
    "onboarding": {"base", "model", "compose", "parity", "fixes", "engine", "stack"},
    "history": {"base", "model", "parity"},
    "report": {"base", "model", "parity", "history", "onboarding"},
    "workspace": EVERYTHING,
}
# Third-party headers that only these folders may see; the others meet the values behind them.
THIRD_PARTY = {
    r"curl/": {"engine"},
    r"yaml-cpp/": {"compose", "sources", "workspace"},
    r"nlohmann/": {"compose", "engine", "sources", "stack", "report", "workspace"},
    r"sodium": {"base"},
    r"sqlite3": {"history"},
    r"git2": {"sources"},
    r"zlib": {"report", "stack"},
}
# These stay out of headers, so that nobody inherits them.
NOT_IN_HEADERS = (r"curl/", r"yaml-cpp/", r"sodium", r"sqlite3", r"git2", r"zlib")
# Headers that may name one of them all the same: nothing outside of their own folder includes them.
OF_ONE_FOLDER = {"core/engine/exchange.h", "core/sources/git/library.h", "core/sources/git/objects.h"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def own_header_first(root, path):
    """So compiling the source shows that its header compiles alone; the build verifies only the other headers."""
    header = path.with_suffix(".h")
    if path.suffix != ".cpp" or not header.exists():
        return
    expected = header.relative_to(root).as_posix()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            if found.group(2) != expected:
                yield number, f'include "{expected}" first'
            return


def complaints(root, path):
    folder = path.relative_to(root / "core").parts[0]
    own = ALLOWED.get(folder)
    if own is None:
        yield 1, f"core/{folder} is not in the layering table"
        return
    # one importer reads live engines; nobody else in sources/ may
    extra = {"engine"} if path.relative_to(root / "core").parts[:2] == ("sources", "docker") else set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        kind, name = found.groups()
        if kind == "<" and re.match(r"Q[A-Z]|Qt", name):
            yield number, f"core must not include Qt (<{name}>)"
        if kind == '"':
            parts = name.split("/")
            if parts[0] == "app":
                yield number, "core must not include app"
            elif parts[0] != "core":
                yield number, f'include from the repository root, not "{name}"'
            elif parts[1] not in own | extra | {folder}:
                yield number, f"core/{folder} must not include core/{parts[1]}"
            elif name in OF_ONE_FOLDER and path.parent != root / pathlib.Path(name).parent:
                yield number, f"{name} is for its own folder"
        for pattern, folders in THIRD_PARTY.items():
            if re.match(pattern, name) and kind == "<":
                if folder not in folders:
                    yield number, f"core/{folder} must not include <{name}>"
                elif path.relative_to(root).as_posix() in OF_ONE_FOLDER:
                    continue
                elif path.suffix == ".h" and any(re.match(p, name) for p in NOT_IN_HEADERS):
                    yield number, f"<{name}> belongs into a .cpp file"


def app_complaints(root, path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found or found.group(1) != '"':
            continue
        parts = found.group(2).split("/")
        if parts[:2] == ["app", "cli"] and "desktop" in path.relative_to(root).parts:
            yield number, "app/desktop must not include app/cli"
        if parts[:2] == ["app", "desktop"] and "cli" in path.relative_to(root).parts:
            yield number, "app/cli must not include app/desktop"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    failures = 0
    files = set()
    checks = (("core", complaints), ("core", own_header_first), ("app", app_complaints), ("app", own_header_first))
    for base, check in checks:
        for path in sorted((root / base).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            files.add(path)
            for number, message in check(root, path):
                failures += 1
                print(f"{path.relative_to(root)}:{number}: {message}")
    if not files:
        print(f"no sources below {root}/core: nothing was checked")
        return 1
    print(f"{len(files)} files checked, {failures} violations")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
