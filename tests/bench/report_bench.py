# SPDX-License-Identifier: Apache-2.0
"""A report with 100,000 cells as HTML and PDF, beside half as many: cost grows with the size and no faster."""
from dataclasses import replace
from pathlib import Path

from measure import Row, Tools, alternate, rowsOf

CELLS = 100_000
GROWTH = 2.4  # twice the work, and what a cache no longer holds


def program(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "measure_report"


def whyNot(tools: Tools) -> str | None:
    return None if program(tools).is_file() else f"not built: {program(tools)}"


def measure(tools: Tools) -> list[Row]:
    cells = 2_000 if tools.isSmoke else CELLS
    rows: list[Row] = []
    for form in ("html", "pdf"):
        taken = alternate(
            {
                "ours": lambda form=form: tools.run([program(tools), form, str(cells)], Path.cwd()),
                "peer": lambda form=form: tools.run([program(tools), form, str(cells // 2)], Path.cwd()),
            },
            tools.runs,
        )
        rows += rowsOf(f"{form}, {cells} cells", taken, GROWTH)
    return [replace(row, baseName="half the size") for row in rows]
