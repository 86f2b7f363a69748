# SPDX-License-Identifier: Apache-2.0
"""Three environments aligned and compared, beside half as many services: cost grows with the size and no faster."""
from dataclasses import replace
from pathlib import Path

from measure import Row, Tools, alternate, rowsOf

SERVICES = 1000
GROWTH = 2.4  # twice the work, and what a cache no longer holds


def program(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "measure_parity"


def whyNot(tools: Tools) -> str | None:
    return None if program(tools).is_file() else f"not built: {program(tools)}"


def measure(tools: Tools) -> list[Row]:
    services = 20 if tools.isSmoke else SERVICES
    taken = alternate(
        {
            "ours": lambda: tools.run([program(tools), "compare", str(services)], Path.cwd()),
            "peer": lambda: tools.run([program(tools), "compare", str(services // 2)], Path.cwd()),
        },
        tools.runs,
    )
    rows = rowsOf(f"compare, 3 x {services} services", taken, GROWTH)
    return [replace(row, baseName="half the size") for row in rows]
