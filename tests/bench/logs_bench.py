# SPDX-License-Identifier: Apache-2.0
"""The log of one container beside curl that reads the same bytes off the socket, of four merged beside the peer, and what it takes
to follow fifty containers of which nothing comes."""
import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from critical_path import Engine
from measure import BenchError, Row, Series, Tools, alternate, cpuSeconds, mebibytes, milliseconds

LINES = 1_000_000
CONTAINERS = 50
OF_CURL = 1 / 0.9  # of its time
OF_PEER = 1.0
MEMORY_MIB = 64.0
REST_CPU_PERCENT = 5.0
REST_S = 20.0
SETTLE_S = 5.0
RUNS_FOR_ONE_READING = 3  # a million lines take seconds
PROJECT = "bench-logs"
WORDS = 'GET /api/levels/42 HTTP/1.1 200 4312 "-" "Mozilla/5.0 (X11; Linux x86_64)"'


def whyNot(tools: Tools) -> str | None:
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        return os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run it under tests/engine/with_engine.py")
    if "busybox" not in os.environ.get("PLUMBLINE_TEST_IMAGES", "").split(","):
        return "the engine lacks busybox"
    return None if shutil.which("curl") else "curl is not installed"


def measure(tools: Tools) -> list[Row]:
    lines = 2000 if tools.isSmoke else LINES
    return measureReading(tools, lines) + measureRest(tools, 3 if tools.isSmoke else CONTAINERS)


@contextlib.contextmanager
def stack(tools: Tools, services: dict) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "compose.yaml").write_text(json.dumps({"name": PROJECT, "services": services}))
        try:
            tools.run([tools.plumbline, "up", "--no-wait"], folder)
            yield folder
        finally:
            tools.run([tools.plumbline, "down", "-y"], folder)


def talker(lines: int) -> dict:
    said = WORDS.replace('"', '\\"')
    return {"image": "busybox:1", "command": ["sh", "-c", f'yes "{said}" | head -n {lines}']}


def measureReading(tools: Tools, lines: int) -> list[Row]:
    engine = Engine(os.environ["DOCKER_HOST"])
    socket = os.environ["DOCKER_HOST"].removeprefix("unix://")
    names = ["one", *(f"part{number}" for number in range(4))]
    services = {name: talker(lines if name == "one" else lines // 4) for name in names}
    with stack(tools, services) as folder:
        for name in names:
            engine.call("POST", f"/containers/{PROJECT}-{name}-1/wait")
        bytesOf = f"http://engine/containers/{PROJECT}-one-1/logs?stdout=1&stderr=1"
        ours = [tools.plumbline, "logs", "--current", "--no-color"]
        peer = [tools.peer, "-p", PROJECT, "logs", "--no-color"]
        runs = max(1, tools.runs // RUNS_FOR_ONE_READING)
        one = alternate({
            "ours": lambda: tools.run([*ours, "one"], folder),
            "curl": lambda: tools.run(["curl", "-sSf", "--unix-socket", socket, bytesOf], folder),
            "peer": lambda: tools.run([*peer, "one"], folder),
        }, runs)
        four = alternate({
            "ours": lambda: tools.run([*ours, *names[1:]], folder),
            "peer": lambda: tools.run([*peer, *names[1:]], folder),
        }, runs)
    case, merged = f"logs, {lines} lines", f"logs, {lines} lines of four merged"
    limit = Series((MEMORY_MIB,))
    return [
        Row(case, "wall", "ms", milliseconds(one["ours"]), milliseconds(one["curl"]), "curl", OF_CURL),
        Row(case, "wall", "ms", milliseconds(one["ours"]), milliseconds(one["peer"])),
        Row(case, "peak memory", "MiB", mebibytes(one["ours"]), limit, "limit", 1.0),
        Row(merged, "wall", "ms", milliseconds(four["ours"]), milliseconds(four["peer"]), limit=OF_PEER),
        Row(merged, "peak memory", "MiB", mebibytes(four["ours"]), mebibytes(four["peer"])),
    ]


def measureRest(tools: Tools, containers: int) -> list[Row]:
    """Logs, events and figures followed at once."""
    seconds, settle = (1.0, 1.0) if tools.isSmoke else (REST_S, SETTLE_S)
    idle = {"image": "busybox:1", "init": True, "stop_grace_period": "1s", "scale": containers,
            "command": ["sh", "-c", "echo here; exec sleep 100000"]}
    with stack(tools, {"idle": idle}) as folder:
        followers = [subprocess.Popen([tools.plumbline, *words], cwd=folder, env=tools.environment(),
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                     for words in (["logs", "-f"], ["events"], ["stats"])]
        try:
            time.sleep(settle)
            before, began = sum(cpuSeconds(one.pid) for one in followers), time.monotonic()
            time.sleep(seconds)
            if any(one.poll() is not None for one in followers):
                raise BenchError("something that follows has ended")
            taken = sum(cpuSeconds(one.pid) for one in followers) - before
            percent = 100 * taken / (time.monotonic() - began)
        finally:
            for one in followers:
                one.terminate()
                one.communicate()
    return [Row(f"{containers} containers followed", "CPU", "%", Series((percent,)), Series((REST_CPU_PERCENT,)), "limit", 1.0)]
