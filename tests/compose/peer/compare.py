#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs `config --format json` of Plumbline and of docker-compose over many Compose projects and compares what they mean.

The corpus is tests/data/compose_peer/*.txt (see README.md beside this file); --folder adds projects that lie in folders of their own.
The exit status is 1 if there is a difference that intended.json does not explain, or an explanation that nothing needs any more.
"""
import argparse
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "support"))

from instrumented import isInstrumented  # noqa: E402

CORPUS = HERE.parent.parent / "data" / "compose_peer"
COMPOSE_NAMES = ("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml")
# The peer is known to take all memory for some inputs and to outlive its parent then.
MEMORY_LIMIT = 4 << 30
TIMEOUT_S = 60


class Case:
    """One project: its files, and with which arguments and variables both programs run."""

    def __init__(self, name):
        self.name = name
        self.files = {}
        self.arguments = []
        self.config = ["--format", "json"]
        self.variables = {}
        self.input = None
        self.folder = None


def read_group(path):
    """The cases of one corpus file: `=== name`, then `@args`, `@config`, `@env`, `@input` and `--- file` parts; text before a file part is compose.yaml."""
    cases = []
    current_file = None
    for line in path.read_text().splitlines():
        if line.startswith("=== "):
            cases.append(Case(f"{path.stem}/{line[4:].strip()}"))
            current_file = "compose.yaml"
        elif not cases:
            continue
        elif line.startswith("--- "):
            current_file = line[4:].strip()
            cases[-1].files[current_file] = ""
        elif line.startswith("@args "):
            cases[-1].arguments = line[6:].split()
        elif line.startswith("@config "):
            cases[-1].config = line[8:].split()
        elif line.startswith("@input "):
            cases[-1].input = line[7:].strip()
        elif line.startswith("@env "):
            key, _, value = line[5:].partition("=")
            cases[-1].variables[key] = value
        else:
            cases[-1].files[current_file] = cases[-1].files.get(current_file, "") + line + "\n"
    return cases


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def run(program, case, folder, home):
    """(model, None), or (None, why there is none). The model of a view that is no JSON is its lines, in any order."""
    variables = {"PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8"} | case.variables
    command = [program, *case.arguments, "config", *case.config]
    # What is read from the standard input is a file of the case.
    with open(os.path.join(folder, case.input) if case.input else os.devnull, "rb") as given, \
            subprocess.Popen(command, cwd=folder, env=variables, stdin=given, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, start_new_session=True,
                             preexec_fn=None if isInstrumented(program) else limit_memory) as process:
        try:
            output, talk = process.communicate(timeout=TIMEOUT_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return None, "timeout"
    if process.returncode < 0:
        return None, f"signal {-process.returncode}"
    if process.returncode != 0:
        lines = talk.decode(errors="replace").strip().splitlines()
        return None, " | ".join(lines[-4:]) or f"exit {process.returncode}"
    if "json" not in case.config:
        return sorted(line.rstrip() for line in output.decode(errors="replace").splitlines()), None
    try:
        return json.loads(output), None
    except ValueError as error:
        return None, f"bad JSON: {error}"


def differences(ours, theirs, path=""):
    """Where two models differ, as lines."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        found = []
        for key in sorted(ours.keys() | theirs.keys()):
            place = f"{path}.{key}" if path else key
            if key not in theirs:
                found.append(f"{place}: only ours: {json.dumps(ours[key])[:200]}")
            elif key not in ours:
                found.append(f"{place}: only the peer's: {json.dumps(theirs[key])[:200]}")
            else:
                found += differences(ours[key], theirs[key], place)
        return found
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        return [line for i, pair in enumerate(zip(ours, theirs)) for line in differences(*pair, f"{path}.{i}")]
    if type(ours) is type(theirs) and ours == theirs:
        return []
    return [f"{path}: ours {json.dumps(ours)[:200]}, the peer's {json.dumps(theirs)[:200]}"]


def compare(case, programs):
    """The case's name, whether the peer accepts it, and the differences."""
    with tempfile.TemporaryDirectory() as scratch:
        home = os.path.join(scratch, "home")
        os.mkdir(home)
        folder = case.folder
        if folder is None:
            folder = os.path.join(scratch, "project")
            os.mkdir(folder)
            for name, text in case.files.items():
                target = os.path.join(folder, name)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "w", encoding="utf-8") as file:
                    file.write(text)
        (ours, our_error), (theirs, their_error) = (run(program, case, folder, home) for program in programs)
    for error in (our_error, their_error):
        if error and error.startswith(("signal", "timeout", "bad JSON")):
            return case.name, False, [f"broken run: ours {our_error}, the peer {their_error}"]
    if our_error and their_error:
        return case.name, False, []
    if our_error:
        return case.name, True, [f"only we refuse: {our_error}"]
    if their_error:
        return case.name, False, [f"only the peer refuses: {their_error}"]
    return case.name, True, differences(ours, theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plumbline", required=True, help="the program under test")
    parser.add_argument("--peer", help="docker-compose; by default what tests/peer/fetch.sh fetched")
    parser.add_argument("--only", default="*", help="a pattern of group/case names")
    parser.add_argument("--folder", help="projects of other people: every folder below with a Compose file")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    peer = options.peer or os.environ.get("PLUMBLINE_PEER") or str(cache / "plumbline" / "peer" / "docker-compose")
    if not os.access(peer, os.X_OK):
        print(f"SKIP: no peer at {peer}; tests/peer/fetch.sh fetches it")
        return 77
    intended = json.loads((HERE / "intended.json").read_text())
    cases = []
    if options.folder:
        for root, _, names in sorted(os.walk(options.folder)):
            if any(name in names for name in COMPOSE_NAMES):
                case = Case(os.path.relpath(root, options.folder))
                case.folder = root
                cases.append(case)
    else:
        cases = [case for group in sorted(CORPUS.glob("*.txt")) for case in read_group(group)]
    cases = [case for case in cases if fnmatch.fnmatch(case.name, options.only)]
    programs = (os.path.abspath(options.plumbline), os.path.abspath(peer))
    equal = explained = accepted = 0
    failures = []
    needed = set()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name, peer_accepts, lines in pool.map(lambda case: compare(case, programs), cases):
            accepted += peer_accepts
            if not lines:
                equal += 1
                continue
            reason = next((pattern for pattern in intended if fnmatch.fnmatch(name, pattern)), None)
            if reason:
                needed.add(reason)
                explained += 1
                continue
            failures.append(name)
            print(f"{name}:")
            for line in lines[:12]:
                print(f"    {line}")
    if options.only == "*" and not options.folder:
        for pattern in sorted(set(intended) - needed):
            failures.append(pattern)
            print(f"{pattern}: intended.json explains a difference that is not there")
    total = len(cases)
    print(f"{total} projects ({accepted} accepted by the peer): {equal} equal ({100 * equal / max(total, 1):.1f} %), "
          f"{explained} differ as intended, {len(failures)} unexplained")
    return 1 if failures or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
