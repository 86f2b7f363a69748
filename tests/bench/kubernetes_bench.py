# SPDX-License-Identifier: Apache-2.0
"""A list as `kubectl get -o json` gives one: the whole import beside the time a JSON library takes to read the text."""
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from measure import BenchError, Row, Tools, alternate, rowsOf

MEGABYTES = 50
TIME = 2.0


def program(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "measure_kubernetes"


def whyNot(tools: Tools) -> str | None:
    return None if program(tools).is_file() else f"not built: {program(tools)}"


def measure(tools: Tools) -> list[Row]:
    size = 1 if tools.isSmoke else MEGABYTES
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "list.json")
        if subprocess.run([program(tools), "make", file, str(size)]).returncode != 0:
            raise BenchError("the list could not be written")
        taken = alternate(
            {
                "ours": lambda: tools.run([program(tools), "load", file], Path(folder)),
                "peer": lambda: tools.run([program(tools), "parse", file], Path(folder)),
            },
            tools.runs,
        )
    rows = rowsOf(f"kubectl list, {size} MB", taken, TIME)
    return [replace(row, baseName="JSON library") for row in rows]
