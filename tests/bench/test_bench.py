#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that the driver runs and gives figures; test_bench.py [--build FOLDER] ConfigBench|DiffBench|KubernetesBench|LogsBench|ParityBench|ReportBench|StackBench|WindowBench...

Nothing here is about speed. Plumbline stands in for the peer too, so that no other program has to be at hand.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from measure import Row, Series  # noqa: E402
from products import composeText, product  # noqa: E402

SKIPPED = 77
BUILD = HERE.parents[1] / "build" / "dev"
# The peer removes volumes without asking.
STAND_IN = """#!/bin/sh
[ "$3" != down ] || set -- "$@" -y
exec '{plumbline}' "$@"
"""


class Bench(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.peer = Path(self.folder.name, "peer")
        self.peer.write_text(STAND_IN.format(plumbline=BUILD / "app" / "cli" / "plumbline"))
        self.peer.chmod(0o755)

    def bench(self, *words: str) -> tuple[int, str, dict]:
        """The exit status, what was printed, and the figures."""
        figures = Path(self.folder.name, "figures.json")
        command = [sys.executable, HERE / "bench.py", "--build", BUILD, "--peer", self.peer, "--json", figures, *words]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertTrue(figures.is_file(), done.stdout)
        return done.returncode, done.stdout, json.loads(figures.read_text())

    def checkRow(self, row: dict) -> None:
        for side in (row["ours"], row["base"]):
            self.assertGreater(side["min"], 0)
            self.assertLessEqual(side["min"], side["median"])
            self.assertLessEqual(side["median"], side["max"])
        self.assertAlmostEqual(row["ratio"], row["ours"]["median"] / row["base"]["median"], places=3)


class ConfigBench(Bench):
    def test_givesFiguresOfEverySize(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "config")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["config"]
        seen = [(row["case"], row["measure"]) for row in rows]
        for case in ("config, sample", "config, 1 services", "config, 2 services"):
            self.assertIn((case, "wall"), seen)
            self.assertIn((case, "peak memory"), seen)
        self.assertIn(("config, 2 services", "growth"), seen)
        for row in rows:
            self.checkRow(row)
            self.assertIn(row["case"], text)

    def test_aRatioAboveItsLimitIsSaid(self) -> None:
        """Against itself a program is not ten times as fast."""
        code, text, _ = self.bench("--smoke", "config")
        self.assertEqual(code, 1, text)
        self.assertIn("MISSED", text)

    def test_aCommandThatFailsIsNoFigure(self) -> None:
        self.peer.write_text("#!/bin/sh\necho the peer is ill >&2\nexit 3\n")
        code, text, figures = self.bench("--smoke", "config")
        self.assertEqual(code, 2, text)
        self.assertIn("the peer is ill", figures["notMeasured"]["config"])
        self.assertEqual(figures["benches"], {})

    def test_aRatioComparesMedians(self) -> None:
        row = Row("case", "wall", "ms", Series((1.0, 2.0, 9.0)), Series((30.0, 10.0, 20.0)), limit=0.1)
        self.assertEqual(row.ratio, 0.1)
        self.assertTrue(row.isMet)
        self.assertEqual(row.toJson()["ours"], {"median": 2.0, "min": 1.0, "max": 9.0, "runs": 3})

    def test_productsAreComposeFiles(self) -> None:
        for hasBroker in (False, True):
            Path(self.folder.name, "compose.yaml").write_text(composeText(product(hasBroker)))
            done = subprocess.run(
                [BUILD / "app" / "cli" / "plumbline", "config", "--format", "json"],
                cwd=self.folder.name,
                stdout=subprocess.PIPE,
                check=True,
            )
            services = json.loads(done.stdout)["services"]
            self.assertEqual("broker" in services, hasBroker)
            # the shell of the container is to see its dollar signs
            self.assertIn("$$!", services["worker"]["command"][-1])


class KubernetesBench(Bench):
    def test_readsTheListWithBoth(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "kubernetes")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["kubernetes"]
        self.assertEqual([row["measure"] for row in rows], ["wall", "peak memory"])
        for row in rows:
            self.checkRow(row)


class ParityBench(Bench):
    def test_comparesTwoSizes(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "parity")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["parity"]
        self.assertEqual([row["measure"] for row in rows], ["wall", "peak memory"])
        for row in rows:
            self.checkRow(row)


class LogsBench(Bench):
    def test_readsWithThreeAndFollows(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "logs")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["logs"]
        self.assertEqual([row["base"]["name"] for row in rows], ["curl", "peer", "limit", "peer", "peer", "limit"])
        for row in rows[:-1]:  # nothing at all may be taken while nothing comes
            self.checkRow(row)


class ReportBench(Bench):
    def test_rendersTwoSizes(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "report")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["report"]
        self.assertEqual([row["measure"] for row in rows], ["wall", "peak memory"] * 2)
        for row in rows:
            self.checkRow(row)


class DiffBench(Bench):
    def test_comparesTwoSizes(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "diff")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["diff"]
        self.assertEqual([row["measure"] for row in rows], ["wall", "peak memory"] * 2)
        for row in rows:
            self.checkRow(row)


class StackBench(Bench):
    def test_launchesWithBothCommandsAndOverTheSocket(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "stack")
        self.assertEqual(code, 0, text)
        rows = figures["benches"]["stack"]
        self.assertEqual(
            [(row["case"].partition(",")[0], row["base"]["name"]) for row in rows if row["measure"] == "wall"],
            [("up", "peer"), ("up", "critical path"), ("up", "peer"), ("ps", "peer"), ("down -v", "peer")],
        )
        for row in rows:
            self.checkRow(row)


class WindowBench(Bench):
    def test_startsBothWindowsAndLetsOursRest(self) -> None:
        code, text, figures = self.bench("--smoke", "--no-limits", "window")
        self.assertEqual(code, 0, text)
        rows = {(row["case"], row["measure"]): row for row in figures["benches"]["window"]}
        for measure in ("first frame", "start page whole"):
            self.checkRow(rows["window", measure])
        self.assertGreater(rows["window, sample open", "memory"]["ours"]["min"], 10)
        self.assertIn(("window, sample open", "idle CPU"), rows)
        self.checkRow(rows["log, 20000 lines, 20000 a second", "memory with all held"])


def main() -> int:
    global BUILD
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=BUILD)
    parser.add_argument("tests", nargs="+", choices=["ConfigBench", "DiffBench", "KubernetesBench", "LogsBench", "ParityBench", "ReportBench", "StackBench", "WindowBench"])
    asked = parser.parse_args()
    BUILD = asked.build.resolve()
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under tests/engine/with_engine.py")
    if {"LogsBench", "StackBench"} & set(asked.tests) and not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print(f"SKIP: no engine to test with: {missing}")
        return SKIPPED
    if "WindowBench" in asked.tests and not (shutil.which("Xvfb") and (BUILD / "tests/bench/empty_window").is_file()):
        print("SKIP: no Xvfb, or a build without the window")
        return SKIPPED
    suite = unittest.TestLoader().loadTestsFromNames(asked.tests, sys.modules[__name__])
    return 0 if unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
