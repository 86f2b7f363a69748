# SPDX-License-Identifier: Apache-2.0
"""The window beside an empty Qt Quick one: its first frame, what it takes while nothing happens, its memory; a matrix
of many keys, and a log of many lines.

Both run on an X server of their own (Xvfb) with the software renderer, so that no graphics card counts.
"""
import contextlib
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from measure import BenchError, Row, Series, Tools, cpuSeconds

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "desktop"))
from with_screen import ScreenError, screen  # noqa: E402

FIRST_FRAME = 1.5  # of the empty window's
IDLE_CPU_PERCENT = 1.0
MEMORY_MIB = 150.0
KEYS = 10_000
SHOWN_MS = 500.0
FILTER_MS = 50.0
FRAME_MS = 16.0  # beside what an unchanged frame costs the software renderer
LOG_LINES = 1_000_000
LOG_LINES_A_SECOND = 50_000
LOG_FRAME_MS = 1000 / 30
LOG_MEMORY_MIB = 300.0
FRAME = b"Frame rendered"  # what Qt logs for each one
CALM_S = 0.7  # no frame for so long: the start is over
IDLE_S = 20.0
SETTLE_S = 3.0
LIMIT_S = 30.0
IMAGES = ("busybox", "nginx", "postgres", "rabbitmq", "redis")


def whyNot(tools: Tools) -> str | None:
    if not shutil.which("Xvfb"):
        return "Xvfb is not installed"
    missing = [str(path) for path in (desktop(tools), emptyWindow(tools), matrix(tools), log(tools)) if not path.is_file()]
    return f"not built: {', '.join(missing)}" if missing else None


def measure(tools: Tools) -> list[Row]:
    with drawing(tools) as environment:
        rows = measureStart(tools, environment)
        idle = [measureRest("sample open", tools, environment, ["--offline", "--sample"])]
        if hasEngine() and not tools.isSmoke:
            with runningSample(tools) as folder:
                idle.append(measureRest("sample running", tools, environment, [str(folder)]))
        many = measureMatrix(tools, environment) + measureLog(tools, environment)
    return rows + [row for pair in idle for row in pair] + many


def measureMatrix(tools: Tools, environment: dict[str, str]) -> list[Row]:
    """Many keys of six environments: shown, filtered, scrolled."""
    keys = 200 if tools.isSmoke else KEYS
    runs = runsOf(tools, environment, matrix(tools), keys)
    return limited(f"window, {keys} keys x 6", runs, {
        "shownMs": ("shown after loading", "ms", SHOWN_MS),
        "worstFilterMs": ("slowest filter", "ms", FILTER_MS),
        "scrollMs": ("scroll, 95th percentile", "ms", FRAME_MS + runs[0]["emptyFrameMs"]),
    })


def measureLog(tools: Tools, environment: dict[str, str]) -> list[Row]:
    """Many lines that come fast: drawn while they come, held, looked through."""
    lines, rate = (20_000, 20_000) if tools.isSmoke else (LOG_LINES, LOG_LINES_A_SECOND)
    runs = runsOf(tools, environment, log(tools), lines, rate)
    return limited(f"log, {lines} lines, {rate} a second", runs, {
        "frameMs": ("frame, 95th percentile", "ms", LOG_FRAME_MS),
        "memoryMiB": ("memory with all held", "MiB", LOG_MEMORY_MIB),
        "firstFoundMs": ("first line found", "ms", FILTER_MS),
    })


def runsOf(tools: Tools, environment: dict[str, str], program: Path, *numbers: int) -> list[dict]:
    quiet = environment | {"QT_LOGGING_RULES": "*.debug=false"}
    return [json.loads(subprocess.run([program, *map(str, numbers)], env=quiet, check=True, capture_output=True,
                                      timeout=300).stdout) for _ in range(1 if tools.isSmoke else 3)]


def limited(case: str, runs: list[dict], figures: dict[str, tuple[str, str, float]]) -> list[Row]:
    return [Row(case, name, unit, Series(tuple(run[figure] for run in runs)), Series((limit,)), "limit", 1.0)
            for figure, (name, unit, limit) in figures.items()]


def matrix(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "measure_window"


def log(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "measure_log"


def desktop(tools: Tools) -> Path:
    return tools.build / "app" / "desktop" / "plumbline-desktop"


def emptyWindow(tools: Tools) -> Path:
    return tools.build / "tests" / "bench" / "empty_window"


def hasEngine() -> bool:
    there = set(os.environ.get("PLUMBLINE_TEST_IMAGES", "").split(","))
    return bool(os.environ.get("PLUMBLINE_TEST_ENGINE")) and there.issuperset(IMAGES)


@contextlib.contextmanager
def drawing(tools: Tools) -> Iterator[dict[str, str]]:
    """The environment to draw on an X server of our own."""
    try:
        with screen() as display:
            yield tools.environment() | {
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "software",
                "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true",
                "XDG_RUNTIME_DIR": str(tools.home),
            }
    except ScreenError as error:
        raise BenchError(str(error)) from error


@dataclass(frozen=True)
class Start:
    firstFrameS: float
    lastFrameS: float  # after it nothing moves any more


@contextlib.contextmanager
def window(command: list, environment: dict[str, str]) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        process.stderr.close()


def start(command: list, environment: dict[str, str]) -> Start:
    """Starts a window, waits until it rests, and ends it."""
    began = time.monotonic()
    with window(command, environment) as process:
        frames = [when - began for when in framesOf(process, began)]
    if not frames:
        raise BenchError(f"{command[0]} shows nothing")
    return Start(frames[0], frames[-1])


def framesOf(process: subprocess.Popen, began: float) -> Iterator[float]:
    """The times of the frames until there has been none for a while."""
    seen, last = False, began
    descriptor = process.stderr.fileno()
    while time.monotonic() - last < (CALM_S if seen else LIMIT_S):
        if not select.select([descriptor], [], [], 0.05)[0]:
            continue
        said = os.read(descriptor, 65536)
        if not said:
            raise BenchError(f"{process.args[0]} ended: exit code {process.wait()}")
        if FRAME in said:
            seen, last = True, time.monotonic()
            yield last


def measureStart(tools: Tools, environment: dict[str, str]) -> list[Row]:
    taken: dict[str, list[Start]] = {"ours": [], "empty": []}
    commands = {"ours": [desktop(tools), "--offline"], "empty": [emptyWindow(tools)]}
    for command in commands.values():
        start(command, environment)  # reads the programs from disk, for both alike
    for _ in range(tools.runs):
        for name, command in commands.items():
            taken[name].append(start(command, environment))
    first = {name: Series(tuple(1000 * run.firstFrameS for run in runs)) for name, runs in taken.items()}
    last = {name: Series(tuple(1000 * run.lastFrameS for run in runs)) for name, runs in taken.items()}
    return [
        Row("window", "first frame", "ms", first["ours"], first["empty"], "empty window", FIRST_FRAME),
        Row("window", "start page whole", "ms", last["ours"], last["empty"], "empty window"),
    ]


@contextlib.contextmanager
def runningSample(tools: Tools) -> Iterator[Path]:
    """The bundled sample, launched on the engine by the command, and removed after."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "tidewatch"
        shutil.copytree(ROOT / "resources" / "samples" / "tidewatch", folder)
        (folder / ".env").write_text(f"COMPOSE_PROJECT_NAME=bench-window\nWEB_PORT={freePort()}\n")
        try:
            tools.run([tools.plumbline, "up"], folder)
            yield folder
        finally:
            tools.run([tools.plumbline, "down", "-v", "-y"], folder)


def freePort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def measureRest(case: str, tools: Tools, environment: dict[str, str], arguments: list[str]) -> list[Row]:
    """What the window takes once it is there and nobody touches it."""
    quiet = environment | {"QT_LOGGING_RULES": "*.debug=false"}
    seconds = 1.0 if tools.isSmoke else IDLE_S
    with window([desktop(tools), *arguments], quiet) as process:
        time.sleep(SETTLE_S)
        before, began = cpuSeconds(process.pid), time.monotonic()
        time.sleep(seconds)
        percent = 100 * (cpuSeconds(process.pid) - before) / (time.monotonic() - began)
        memory = residentMiB(process.pid)
    return [
        Row(f"window, {case}", "idle CPU", "%", Series((percent,)), Series((IDLE_CPU_PERCENT,)), "limit", 1.0),
        Row(f"window, {case}", "memory", "MiB", Series((memory,)), Series((MEMORY_MIB,)), "limit", 1.0),
    ]


def residentMiB(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise BenchError("the window has ended")
