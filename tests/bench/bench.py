#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures Plumbline beside docker-compose on the same machine in the same minutes, and prints ratios.

    bench.py config                                    needs no engine
    ../engine/with_engine.py -- ./bench.py stack logs  on a private engine
    bench.py --list                                    which there are, and whether they can run here

The exit status is 1 if a ratio is above its limit, 2 if something could not be measured.
"""
import argparse
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import config_bench  # noqa: E402
import diff_bench  # noqa: E402
import kubernetes_bench  # noqa: E402
import logs_bench  # noqa: E402
import parity_bench  # noqa: E402
import report_bench  # noqa: E402
import stack_bench  # noqa: E402
import window_bench  # noqa: E402
from measure import BenchError, Row, Tools  # noqa: E402

# A bench is a module with `whyNot(tools) -> str | None` and `measure(tools) -> list[Row]`.
BENCHES = {
    "config": config_bench,
    "diff": diff_bench,
    "kubernetes": kubernetes_bench,
    "logs": logs_bench,
    "parity": parity_bench,
    "report": report_bench,
    "stack": stack_bench,
    "window": window_bench,
}
RUNS = 9


def parseArguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", nargs="*", metavar="BENCH", help=f"of {', '.join(BENCHES)} (all)")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release", help="build folder (build/release)")
    parser.add_argument("--peer", type=Path, help="docker-compose to compare with (what tests/peer/fetch.sh gives)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each short command ({RUNS})")
    parser.add_argument("--smoke", action="store_true", help="the least that shows that the driver works")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--no-limits", action="store_true", help="exit with 0 whatever the ratios are")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    unknown = [name for name in asked.bench if name not in BENCHES]
    if unknown:
        parser.error(f"no such bench: {', '.join(unknown)} (there are {', '.join(BENCHES)})")
    asked.bench = asked.bench or list(BENCHES)
    return asked


def main() -> int:
    asked = parseArguments()
    with tempfile.TemporaryDirectory() as home:
        tools = Tools(
            plumbline=asked.build.resolve() / "app" / "cli" / "plumbline",
            peer=asked.peer.resolve() if asked.peer else fetchedPeer(),
            measurer=asked.build.resolve() / "tests" / "bench" / "measure_command",
            home=Path(home),
            build=asked.build.resolve(),
            runs=1 if asked.smoke else asked.runs,
            isSmoke=asked.smoke,
        )
        missing = [str(path) for path in (tools.plumbline, tools.peer, tools.measurer) if not path.is_file()]
        if missing:
            print(f"bench.py: not there: {', '.join(missing)} (see README.md)", file=sys.stderr)
            return 2
        if asked.list:
            for name, bench in BENCHES.items():
                print(f"{name:10}{bench.whyNot(tools) or 'can run'}")
            return 0
        return run(asked, tools)


def run(asked: argparse.Namespace, tools: Tools) -> int:
    figures: dict[str, list[Row]] = {}
    skipped: dict[str, str] = {}
    for name in asked.bench:
        reason = BENCHES[name].whyNot(tools)
        if reason:
            skipped[name] = reason
            print(f"bench.py: {name}: not measured: {reason}", file=sys.stderr)
            continue
        try:
            figures[name] = BENCHES[name].measure(tools)
        except BenchError as error:
            skipped[name] = str(error)
            print(f"bench.py: {name}: {error}", file=sys.stderr)
    print(machine())
    print(table([row for rows in figures.values() for row in rows]))
    if asked.json:
        asked.json.write_text(json.dumps(toJson(tools, figures, skipped), indent=2) + "\n")
    if skipped:
        return 2
    isMet = all(row.isMet for rows in figures.values() for row in rows)
    return 0 if isMet or asked.no_limits else 1


def toJson(tools: Tools, figures: dict[str, list[Row]], skipped: dict[str, str]) -> dict:
    return {
        "schemaVersion": 1,
        "machine": machine(),
        "plumbline": versionOf([tools.plumbline, "version"]),
        "peer": versionOf([tools.peer, "version", "--short"]),
        "benches": {name: [row.toJson() for row in rows] for name, rows in figures.items()},
        "notMeasured": skipped,
    }


def table(rows: list[Row]) -> str:
    head = ("case", "measure", "ours (min-max)", "against", "base (min-max)", "ratio", "limit", "")
    lines = [head]
    for row in rows:
        verdict = "" if row.limit is None else "met" if row.isMet else "MISSED"
        limit = "" if row.limit is None else f"{row.limit:g}"
        ours, base = (spread(series.summary(), row.unit) for series in (row.ours, row.base))
        lines.append((row.case, row.measure, ours, row.baseName, base, f"{row.ratio:.3f}", limit, verdict))
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def spread(summary: dict, unit: str) -> str:
    return f"{summary['median']:.1f} {unit} ({summary['min']:.1f}-{summary['max']:.1f})"


def fetchedPeer() -> Path:
    answer = subprocess.run([ROOT / "tests" / "peer" / "fetch.sh"], stdout=subprocess.PIPE, text=True)
    return Path(answer.stdout.strip() or "docker-compose")


def machine() -> str:
    processor, memory = platform.machine(), 0
    cores = 0
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = line.split(":", 1)[1].strip()
            cores += 1
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemTotal"):
            memory = round(int(line.split()[1]) / 1024 / 1024)
    return f"{cores} x {processor}, {memory} GiB, Linux {platform.release()}"


def versionOf(command: list) -> str:
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return answer.stdout.strip().partition("\n")[0]


if __name__ == "__main__":
    sys.exit(main())
