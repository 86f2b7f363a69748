# SPDX-License-Identifier: Apache-2.0
"""Runs commands and takes their time and memory; what every bench has in common."""
import json
import os
import signal
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class BenchError(Exception):
    """A command that is measured did not do what it was started for."""


@dataclass(frozen=True)
class Usage:
    seconds: float
    cpuSeconds: float
    peakKiB: int
    exitCode: int


@dataclass
class Tools:
    """The programs that are compared, and how they are started."""

    plumbline: Path
    peer: Path
    measurer: Path  # measure_command, see there why it stands between
    home: Path  # an empty home, so that nobody's settings count
    runs: int
    isSmoke: bool = False  # as little as shows that all of it works
    build: Path | None = None

    def environment(self) -> dict[str, str]:
        names = ("PATH", "DOCKER_HOST", "TMPDIR", "LSAN_OPTIONS", "TSAN_OPTIONS")  # the last two: of builds with a sanitizer
        kept = {name: os.environ[name] for name in names if name in os.environ}
        return kept | {"HOME": str(self.home), "LC_ALL": "C.UTF-8"}

    def run(self, command: list[str | Path], folder: Path, timeoutS: float = 180) -> Usage:
        """What the command took. Its output goes nowhere; its talk is shown if it fails."""
        readEnd, writeEnd = os.pipe()
        with os.fdopen(readEnd) as report:
            process = subprocess.Popen(
                [self.measurer, str(writeEnd), *command],
                cwd=folder,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=[writeEnd],
                start_new_session=True,
            )
            os.close(writeEnd)
            try:
                talk = process.communicate(timeout=timeoutS)[1].decode(errors="replace")
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
                raise BenchError(f"{shown(command)}: not done after {timeoutS} s") from None
            answer = report.readline()
        if not answer:
            raise BenchError(f"{shown(command)}: {talk.strip()}")
        usage = Usage(**json.loads(answer))
        if usage.exitCode != 0:
            raise BenchError(f"{shown(command)}: exit code {usage.exitCode}\n{talk.strip()[-2000:]}")
        return usage


def shown(command: list[str | Path]) -> str:
    return " ".join(str(word) for word in command)


def alternate(actions: dict[str, Callable[[], Usage]], runs: int) -> dict[str, list[Usage]]:
    """Runs the actions in turn, A B A B: what disturbs the machine for a while disturbs all of them alike."""
    taken: dict[str, list[Usage]] = {name: [] for name in actions}
    for _ in range(runs):
        for name, action in actions.items():
            taken[name].append(action())
    return taken


@dataclass(frozen=True)
class Series:
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def summary(self) -> dict:
        return {"median": self.median, "min": min(self.values), "max": max(self.values), "runs": len(self.values)}


@dataclass(frozen=True)
class Row:
    """One figure of ours beside the one it is held against."""

    case: str
    measure: str
    unit: str  # ms, MiB
    ours: Series
    base: Series
    baseName: str = "peer"
    limit: float | None = None  # of ours / base

    @property
    def ratio(self) -> float:
        return self.ours.median / self.base.median

    @property
    def isMet(self) -> bool:
        return self.limit is None or self.ratio <= self.limit

    def toJson(self) -> dict:
        return {
            "case": self.case,
            "measure": self.measure,
            "unit": self.unit,
            "ours": self.ours.summary(),
            "base": self.base.summary() | {"name": self.baseName},
            "ratio": round(self.ratio, 4),
            "limit": self.limit,
            "isMet": self.isMet,
        }


def rowsOf(case: str, taken: dict[str, list[Usage]], time: float | None, memory: float | None = None) -> list[Row]:
    """Wall time and peak memory of "ours" against "peer", with their limits."""
    ours, peer = taken["ours"], taken["peer"]
    return [
        Row(case, "wall", "ms", milliseconds(ours), milliseconds(peer), limit=time),
        Row(case, "peak memory", "MiB", mebibytes(ours), mebibytes(peer), limit=memory),
    ]


def cpuSeconds(process: int) -> float:
    """What a process has taken of the processor so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def milliseconds(taken: list[Usage]) -> Series:
    return Series(tuple(usage.seconds * 1000 for usage in taken))


def mebibytes(taken: list[Usage]) -> Series:
    return Series(tuple(usage.peakKiB / 1024 for usage in taken))
