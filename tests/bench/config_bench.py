# SPDX-License-Identifier: Apache-2.0
"""`config`: on the bundled sample, and on products of 10, 100 and 1000 services with 100 variables each."""
import tempfile
from pathlib import Path

from measure import Row, Tools, alternate, milliseconds, rowsOf

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "tidewatch"
VARIABLES = 100
TIME = 0.1
SAMPLE_MEMORY = 0.3
MEMORY = 1.0
GROWTH = 11  # times the time for ten times the services

SERVICE = """\
  service-{number:04d}:
    image: registry.example.com/team/service-{kind}:1.{number}
    command: ["serve", "--port", "{port}", "--workers", "4"]
    restart: unless-stopped
    depends_on:
      service-{before:04d}:
        condition: service_started
    ports:
      - "127.0.0.1:{port}:8080"
    volumes:
      - ./data/{number}:/srv/data:ro
      - shared:/srv/shared
    healthcheck:
      test: ["CMD", "curl", "-fsS", "http://127.0.0.1:8080/healthz"]
      interval: 5s
      retries: 3
    environment:
"""


def whyNot(tools: Tools) -> str | None:
    return None


def product(services: int) -> str:
    """A Compose file as teams write them: block style, a few interpolations, every variable a little different."""
    text = "name: product\nvolumes:\n  shared: {}\nservices:\n"
    for number in range(services):
        service = SERVICE.format(number=number, kind=number % 7, port=10000 + number, before=(number or 1) - 1)
        if number == 0:
            service = service.replace("    depends_on:\n      service-0000:\n        condition: service_started\n", "")
        text += service
        for variable in range(VARIABLES):
            value = (
                f"https://service-{(number + variable) % services:04d}.internal.example.com/v1",
                f"value {variable} of {number}",
                f'"{variable * 37}"',
                f"${{SETTING_{variable}:-default-{variable}}}",
            )[variable % 4]
            text += f"      SETTING_{variable:03d}: {value}\n"
    return text


def measure(tools: Tools) -> list[Row]:
    rows = rowsOf("config, sample", pairs(tools, SAMPLE, tools.runs), TIME, SAMPLE_MEMORY)
    sizes = (1, 2) if tools.isSmoke else (10, 100, 1000)
    before = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "compose.yaml").write_text(product(size))
            taken = pairs(tools, Path(folder), tools.runs if size < 1000 else max(1, tools.runs // 3))
        rows += rowsOf(f"config, {size} services", taken, TIME, MEMORY)
        ours = milliseconds(taken["ours"])
        if before:
            rows.append(Row(f"config, {size} services", "growth", "ms", ours, before[1], f"{before[0]} services", GROWTH))
        before = (size, ours)
    return rows


def pairs(tools: Tools, folder: Path, runs: int):
    return alternate(
        {
            "ours": lambda: tools.run([tools.plumbline, "config"], folder),
            "peer": lambda: tools.run([tools.peer, "config"], folder),
        },
        runs,
    )
