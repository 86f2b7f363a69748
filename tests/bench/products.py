# SPDX-License-Identifier: Apache-2.0
"""The stacks that are launched: once as values, given to both commands as a Compose file and to critical_path as they are."""
import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Service:
    image: str
    probe: str  # the protocol it is ready by: postgres, redis, amqp, http, or "" where running is enough
    port: int = 0
    command: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)
    check: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    volume: tuple[str, str] | None = None  # name, target
    isPublished: bool = False


NAP = "while :; do sleep 1 & wait $!; done"
ON_TERM = "trap 'exit 0' TERM"


def product(hasBroker: bool) -> dict[str, Service]:
    backing = ("db", "cache", "broker") if hasBroker else ("db", "cache")
    services = {
        "db": Service(
            image="postgres:15",
            probe="postgres",
            port=5432,
            variables={"POSTGRES_USER": "app", "POSTGRES_DB": "app", "POSTGRES_PASSWORD": "only-for-the-bench"},
            check=("CMD-SHELL", "pg_isready -h 127.0.0.1 -U app -d app"),
            volume=("db-data", "/var/lib/postgresql/data"),
        ),
        "cache": Service(image="redis:7", probe="redis", port=6379, check=("CMD", "redis-cli", "ping")),
        "app": Service(
            image="busybox:1",
            probe="http",
            port=8000,
            command=(
                "sh",
                "-c",
                f"mkdir -p /www; echo ok > /www/index.html; httpd -p 8000 -h /www; {ON_TERM}; {NAP}",
            ),
            check=("CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8000/"),
            needs=backing,
        ),
        "worker": Service(image="busybox:1", probe="", command=("sh", "-c", f"{ON_TERM}; {NAP}"), needs=backing),
        "web": Service(
            image="nginx:1.22",
            probe="http",
            port=80,
            check=("CMD", "curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1/"),
            needs=("app",),
            isPublished=True,
        ),
    }
    if hasBroker:
        services["broker"] = Service(
            image="rabbitmq:3.10",
            probe="amqp",
            port=5672,
            check=("CMD", "rabbitmq-diagnostics", "-q", "check_port_connectivity"),
        )
    return services


def composeText(services: dict[str, Service]) -> str:
    """YAML takes JSON as it is."""
    written: dict = {"services": {}, "volumes": {}}
    for name, service in services.items():
        entry: dict = {"image": service.image}
        if service.command:
            entry["command"] = [word.replace("$", "$$") for word in service.command]
        if service.variables:
            entry["environment"] = service.variables
        if service.check:
            entry["healthcheck"] = {"test": list(service.check), "interval": "1s", "timeout": "10s", "retries": 60}
        if service.needs:
            entry["depends_on"] = {need: {"condition": "service_healthy"} for need in service.needs}
        if service.volume:
            entry["volumes"] = [":".join(service.volume)]
            written["volumes"][service.volume[0]] = {}
        if service.isPublished:
            entry["ports"] = [f"127.0.0.1::{service.port}"]
        written["services"][name] = entry
    return json.dumps(written, indent=2) + "\n"
