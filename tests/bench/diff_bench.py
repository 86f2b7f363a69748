# SPDX-License-Identifier: Apache-2.0
"""`plumbline diff` and `check` of three environments read from kubectl's JSON, beside half as many services: linear in
their size."""
import json
import tempfile
from dataclasses import replace
from pathlib import Path

from measure import Row, Tools, alternate, rowsOf

SERVICES = 1000
VARIABLES = 100
ENVIRONMENTS = ("dev", "staging", "prod")
GROWTH = 2.4  # twice the work, and what a cache no longer holds


def variable(environment: str, service: int, index: int) -> dict[str, str]:
    """Every tenth differs between the environments, every twentieth is a credential."""
    name = f"SETTING_{index}" if index % 20 else f"SETTING_{index}_PASSWORD"
    value = f"value {service % 7} of {index}"
    return {"name": name, "value": f"{value} in {environment}" if index % 10 == 0 else value}


def deployment(environment: str, service: int, variables: int) -> dict:
    name = f"service-{service}"
    container = {
        "name": name,
        "image": f"registry.example/{name}:1.{service % 9}",
        "ports": [{"containerPort": 8000 + service % 50}],
        "env": [variable(environment, service, index) for index in range(variables)],
    }
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "namespace": "shop"},
        "spec": {"replicas": 2, "template": {"metadata": {"labels": {"app": name}}, "spec": {"containers": [container]}}},
    }


def writeWorkspace(folder: Path, services: int, variables: int) -> None:
    folder.mkdir()
    manifest = {"version": 1, "environments": {}}
    for environment in ENVIRONMENTS:
        items = [deployment(environment, service, variables) for service in range(services)]
        (folder / f"{environment}.json").write_text(json.dumps({"apiVersion": "v1", "kind": "List", "items": items}))
        manifest["environments"][environment] = {"sources": [{"kubernetes": f"{environment}.json"}]}
    (folder / "plumbline.yaml").write_text(json.dumps(manifest))  # JSON is YAML


def whyNot(tools: Tools) -> str | None:
    return None if tools.plumbline.is_file() else f"not built: {tools.plumbline}"


def measure(tools: Tools) -> list[Row]:
    services = 20 if tools.isSmoke else SERVICES
    variables = 5 if tools.isSmoke else VARIABLES
    commands = {
        "diff": [tools.plumbline, "diff", "--format", "json"],
        "check": [tools.plumbline, "check", "--fail-on", "never", "--format", "csv"],
    }
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as top:
        whole, half = Path(top, "whole"), Path(top, "half")
        writeWorkspace(whole, services, variables)
        writeWorkspace(half, services // 2, variables)
        for name, command in commands.items():
            taken = alternate(
                {
                    "ours": lambda command=command: tools.run(command, whole),
                    "peer": lambda command=command: tools.run(command, half),
                },
                tools.runs,
            )
            rows += rowsOf(f"{name}, 3 x {services} services", taken, GROWTH)
    return [replace(row, baseName="half the size") for row in rows]
