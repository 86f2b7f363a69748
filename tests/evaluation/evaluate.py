#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how right `plumbline check` is, on products of several styles.

usage: evaluate.py PLUMBLINE [--product NAME] [--verbose]

Two figures: findings of warning or above on environments that differ only as they should (at most 2 a
product), and the share of planted drift that is found under the right rule (at least 95 of 100). Drift
counts as found when the check of the changed product has a finding under such a rule that the check
of the product as it is has not, or has with other evidence.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from mutations import MUTATIONS, REVISION_KEYS, REVISIONS  # noqa: E402

NOW = 1764000000  # 24 November 2025: the day of every check
DAY = 86400
MOST_NOISE = 2
LEAST_FOUND = 0.95


class Checker:
    """Runs the command on folders, away from the settings of whoever runs this."""

    def __init__(self, command, scratch):
        self.command = command
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(scratch), "LC_ALL": "C.UTF-8",
            "SOURCE_DATE_EPOCH": str(NOW), "XDG_STATE_HOME": str(scratch / "state"),
        }

    def findings(self, folder):
        run = subprocess.run([self.command, "check", "--format", "json", "--fail-on", "never"],
                             cwd=folder, env=self.environment, capture_output=True, text=True,
                             check=False)
        if not run.stdout:
            raise RuntimeError(f"check says nothing in {folder}: {run.stderr}")
        return json.loads(run.stdout)["findings"]


def identity(finding):
    """A finding as it is told: what it is about, and what its environments have."""
    evidence = [(one["environment"], one["state"], one.get("value"), one.get("group"))
                for one in finding["evidence"]]
    return json.dumps([finding["fingerprint"], finding["severity"], finding["message"], evidence])


def line_of(finding):
    return (f"{finding['severity']:7} {finding['rule']:32} {finding['service'] or '-'}: "
            f"{finding['subject']}: {finding['message']}")


def replace_in(folder, mutation):
    path = folder / mutation["file"]
    text = path.read_text(encoding="utf-8")
    count = text.count(mutation["old"])
    if count != mutation["times"]:
        raise RuntimeError(f"{path}: {mutation['old']!r} is there {count} times")
    path.write_text(text.replace(mutation["old"], mutation["new"]), encoding="utf-8")


def git(folder, *arguments, day=0):
    when = f"{NOW - day * DAY} +0000"
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1",
                   "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@dev.example",
                   "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@dev.example",
                   "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    return subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True,
                          text=True, check=True).stdout.strip()


def make_repository(folder):
    """A product's history: main with six commits, and a hotfix that is not on it."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    commits = {}
    for number in range(6):
        (folder / "NOTES.md").write_text(f"{number}\n", encoding="utf-8")
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", f"change {number}", day=75 - 14 * number)
        commits["last"] = git(folder, "rev-parse", "HEAD")
        commits.setdefault("first", commits["last"])
    git(folder, "checkout", "-q", "-b", "hotfix")
    (folder / "NOTES.md").write_text("mended\n", encoding="utf-8")
    git(folder, "commit", "-q", "-a", "-m", "mend it", day=1)
    commits["hotfix"] = git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "-q", "main")
    return commits


def deploy(folder, place, registry, revision, version):
    """Says in the manifests of an environment which commit and version its own images are."""
    at = folder / place
    for path in [at] if at.is_file() else sorted(at.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        image = f"image: {registry}"
        if image not in text:
            continue
        lines = []
        for line in text.splitlines():
            if image in line:
                line = line.rsplit(":", 1)[0] + ":" + version
            lines.append(line)
            if line.strip() == "metadata:" and lines[-2].strip() == "template:":
                indent = line[:len(line) - len(line.lstrip())] + "  "
                lines.append(f"{indent}annotations: {{org.opencontainers.image.revision: \"{revision}\"}}")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class Product:
    def __init__(self, checker, scratch, name):
        self.checker = checker
        self.scratch = scratch
        self.name = name
        self.findings = checker.findings(self.copy("as it is"))
        self.known = {identity(finding) for finding in self.findings}

    def copy(self, what):
        folder = self.scratch / f"{self.name} {what}"
        shutil.copytree(HERE / "products" / self.name, folder)
        return folder

    def noise(self):
        return [finding for finding in self.findings if finding["severity"] in ("error", "warning")]

    def plant(self, number, mutation):
        folder = self.copy(f"{number}")
        replace_in(folder, mutation)
        outcome = self.judge(mutation["kind"], mutation["rules"], folder, self.known)
        return outcome | {"what": f"{mutation['file']}: {mutation['old']!r} becomes {mutation['new']!r}"}

    def plant_revision(self, number, kind, rules, place, registry, revision, version):
        folder, commits, known = self.repository(f"revision {number}")
        deploy(folder, place, registry, revision.format(**commits), version)
        return self.judge(kind, rules, folder, known)

    def plant_revision_key(self, number, mutation):
        folder, commits, known = self.repository(f"revision key {number}")
        replace_in(folder, mutation | {"new": mutation["new"].format(**commits)})
        return self.judge(mutation["kind"], mutation["rules"], folder, known)

    def repository(self, what):
        folder = self.copy(what)
        commits = make_repository(folder)
        return folder, commits, {identity(finding) for finding in self.checker.findings(folder)}

    def judge(self, kind, rules, folder, known):
        new = [finding for finding in self.checker.findings(folder)
               if identity(finding) not in known]
        found = any(finding["rule"] in rules for finding in new)
        return {"product": self.name, "kind": kind, "rules": rules, "found": found, "new": new}


def measure(checker, scratch, names, verbose):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        products = dict(zip(names, pool.map(lambda name: Product(checker, scratch, name), names)))
        jobs = []
        for name in names:
            for number, mutation in enumerate(MUTATIONS[name]):
                jobs.append(pool.submit(products[name].plant, number, mutation))
            for number, mutation in enumerate(REVISION_KEYS.get(name, [])):
                jobs.append(pool.submit(products[name].plant_revision_key, number, mutation))
        for number, (kind, rules, name, *rest) in enumerate(REVISIONS):
            if name in products:
                jobs.append(pool.submit(products[name].plant_revision, number, kind, rules, *rest))
        outcomes = [job.result() for job in jobs]
    for outcome in outcomes:
        if outcome["found"] and not verbose:
            continue
        mark = "found" if outcome["found"] else "MISSED"
        print(f"{mark} {outcome['product']}: {outcome['kind']} ({', '.join(sorted(outcome['rules']))})")
        if "what" in outcome:
            print(f"    {outcome['what']}")
        for finding in outcome["new"]:
            print(f"    {line_of(finding)}")
    worst = 0
    for name, product in products.items():
        noise = product.noise()
        worst = max(worst, len(noise))
        print(f"{name}: {len(noise)} of warning or above where all is as it should be")
        for finding in noise:
            print(f"    {line_of(finding)}")
    return outcomes, worst


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumbline")
    parser.add_argument("--product", action="append")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        outcomes, worst = measure(Checker(arguments.plumbline, scratch), scratch,
                                  arguments.product or sorted(MUTATIONS), arguments.verbose)
    kinds = collections.Counter(outcome["kind"] for outcome in outcomes)
    found = collections.Counter(outcome["kind"] for outcome in outcomes if outcome["found"])
    for kind in sorted(kinds):
        print(f"{kind:32} {found[kind]:3} of {kinds[kind]}")
    total = sum(kinds.values())
    share = sum(found.values()) / total
    print(f"planted drift found: {sum(found.values())} of {total} ({share:.0%}, at least {LEAST_FOUND:.0%})")
    print(f"most noise in a product: {worst} (at most {MOST_NOISE})")
    return 0 if share >= LEAST_FOUND and worst <= MOST_NOISE else 1


if __name__ == "__main__":
    sys.exit(main())
