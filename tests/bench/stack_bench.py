# SPDX-License-Identifier: Apache-2.0
"""`up`, `ps` and `down` on an engine, with images present; with and without a service that is slow to start."""
import os
import tempfile
from pathlib import Path

from critical_path import Engine, Launch
from measure import Row, Series, Tools, Usage, mebibytes, milliseconds
from products import composeText, product

IMAGES = ("busybox", "nginx", "postgres", "rabbitmq", "redis")
UP = {False: 0.7, True: 0.95}  # of the peer's, by whether a broker is in it
UP_OF_CRITICAL_PATH = 1.1
UNCHANGED = 0.1
PS = 0.15
DOWN = 0.9
RUNS_FOR_ONE_LAUNCH = 3  # a cold launch takes seconds: one for as many runs of the short commands
REPEATS = 3  # of the short commands on each running stack


def whyNot(tools: Tools) -> str | None:
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        return os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run it under tests/engine/with_engine.py")
    missing = set(IMAGES) - set(os.environ.get("PLUMBLINE_TEST_IMAGES", "").split(","))
    return f"the engine lacks {', '.join(sorted(missing))}" if missing else None


def measure(tools: Tools) -> list[Row]:
    rows = measureStack(tools, hasBroker=False)
    return rows if tools.isSmoke else rows + measureStack(tools, hasBroker=True)


class Launcher:
    """One of the two commands, with its words for the same jobs."""

    def __init__(self, tools: Tools, folder: Path, project: str, program: Path, up: list[str], down: list[str]):
        self.m_start = lambda *words: tools.run([program, "-p", project, *words], folder)
        self.m_up, self.m_down = up, down
        self.taken: dict[str, list[Usage]] = {"up": [], "unchanged": [], "ps": [], "down": []}

    def round(self, repeats: int) -> None:
        self.note("up", *self.m_up)
        try:
            for _ in range(repeats):
                self.note("unchanged", *self.m_up)
                self.note("ps", "ps")
        finally:
            self.note("down", *self.m_down)

    def note(self, what: str, *words: str) -> None:
        self.taken[what].append(self.m_start(*words))


def measureStack(tools: Tools, hasBroker: bool) -> list[Row]:
    services = product(hasBroker)
    engine = Engine(os.environ["PLUMBLINE_TEST_ENGINE"])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "compose.yaml").write_text(composeText(services))
        ours = Launcher(tools, folder, "bench-ours", tools.plumbline, ["up"], ["down", "-v", "-y"])
        peer = Launcher(tools, folder, "bench-peer", tools.peer, ["up", "-d", "--wait"], ["down", "-v"])
        least: list[float] = []
        launch(engine, services)  # reads the images from disk once, for whoever comes first
        for _ in range(max(1, tools.runs // RUNS_FOR_ONE_LAUNCH)):
            ours.round(REPEATS)
            least.append(launch(engine, services))
            peer.round(REPEATS)
    case = "with RabbitMQ" if hasBroker else "web product"
    oursUp = milliseconds(ours.taken["up"])
    rows = [
        Row(f"up, {case}", "wall", "ms", oursUp, milliseconds(peer.taken["up"]), limit=UP[hasBroker]),
        Row(f"up, {case}", "wall", "ms", oursUp, seriesOf(least), "critical path", UP_OF_CRITICAL_PATH),
    ]
    for what, limit in (("unchanged", UNCHANGED), ("ps", PS), ("down", DOWN)):
        title = {"unchanged": "up, nothing to do", "ps": "ps", "down": "down -v"}[what]
        times = milliseconds(ours.taken[what]), milliseconds(peer.taken[what])
        rows.append(Row(f"{title}, {case}", "wall", "ms", *times, limit=limit))
        if what == "ps":
            memory = mebibytes(ours.taken[what]), mebibytes(peer.taken[what])
            rows.append(Row(f"{title}, {case}", "peak memory", "MiB", *memory))
    return rows


def seriesOf(seconds: list[float]) -> Series:
    return Series(tuple(value * 1000 for value in seconds))


def launch(engine: Engine, services) -> float:
    stack = Launch(engine, "bench-raw", services)
    try:
        return stack.up()
    finally:
        stack.down()
