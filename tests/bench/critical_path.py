# SPDX-License-Identifier: Apache-2.0
"""What the engine itself needs for a stack: the same calls over its socket, each as early as it is legal.

A network and the volumes, then all containers are created at once; each is started the moment what it needs answers
in its own protocol. Nothing is read back, compared or shown. What it does not do is choose: a launcher that spares the
engine work while the slowest service starts can be a little faster.
"""
import http.client
import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

from measure import BenchError
from products import Service

SECOND = 1_000_000_000
PROBE_EVERY_S = 0.005
PROBE_TIMEOUT_S = 1
DEADLINE_S = 120


class Connection(http.client.HTTPConnection):
    def __init__(self, path: str):
        super().__init__("engine", timeout=DEADLINE_S)
        self.m_path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.m_path)


class Engine:
    def __init__(self, host: str):
        if not host.startswith("unix://"):
            raise BenchError(f"DOCKER_HOST is {host or 'not set'}, and the critical path is walked over a Unix socket")
        self.m_path = host.removeprefix("unix://")

    def call(self, method: str, target: str, body: dict | None = None) -> dict:
        connection = Connection(self.m_path)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, target, text, {"Content-Type": "application/json"} if text else {})
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        if response.status >= 400:
            raise BenchError(f"{method} {target}: {response.status} {content.decode(errors='replace').strip()}")
        return json.loads(content) if content.strip().startswith(b"{") else {}


class Launch:
    """One stack, from nothing to ready and back."""

    def __init__(self, engine: Engine, project: str, services: dict[str, Service]):
        self.m_engine = engine
        self.m_project = project
        self.m_services = services
        self.m_network = f"{project}_default"
        self.m_ready = {name: threading.Event() for name in services}

    def up(self) -> float:
        """Seconds until every service is ready."""
        began = time.monotonic()
        with ThreadPoolExecutor(len(self.m_services) + 4) as pool:
            volumes = [service.volume[0] for service in self.m_services.values() if service.volume]
            first = [pool.submit(self.m_engine.call, "POST", "/networks/create", {"Name": self.m_network})]
            for volume in volumes:
                first.append(pool.submit(self.m_engine.call, "POST", "/volumes/create", {"Name": self.named(volume)}))
            for job in first:
                job.result()
            for job in [pool.submit(self.bring, name, service) for name, service in self.m_services.items()]:
                job.result()
        return time.monotonic() - began

    def down(self) -> None:
        def remove(name: str) -> None:
            self.m_engine.call("DELETE", f"/containers/{self.named(name)}?force=1&v=1")

        with ThreadPoolExecutor(len(self.m_services)) as pool:
            list(pool.map(remove, self.m_services))
        self.m_engine.call("DELETE", f"/networks/{self.m_network}")
        for service in self.m_services.values():
            if service.volume:
                self.m_engine.call("DELETE", f"/volumes/{self.named(service.volume[0])}")

    def named(self, name: str) -> str:
        return f"{self.m_project}_{name}"

    def bring(self, name: str, service: Service) -> None:
        path = f"/containers/{self.named(name)}"
        self.m_engine.call("POST", f"/containers/create?name={quote(self.named(name))}", self.body(name, service))
        for need in service.needs:
            if not self.m_ready[need].wait(DEADLINE_S):
                raise BenchError(f"{need} is not ready after {DEADLINE_S} s")
        self.m_engine.call("POST", f"{path}/start")
        if service.probe:
            networks = self.m_engine.call("GET", f"{path}/json")["NetworkSettings"]["Networks"]
            awaitAnswer(name, service, networks[self.m_network]["IPAddress"])
        self.m_ready[name].set()

    def body(self, name: str, service: Service) -> dict:
        host: dict = {"NetworkMode": self.m_network}
        body: dict = {"Image": service.image, "HostConfig": host}
        if service.command:
            body["Cmd"] = list(service.command)
        if service.variables:
            body["Env"] = [f"{key}={value}" for key, value in service.variables.items()]
        if service.check:  # the engine runs the checks beside us, as it does for any launcher
            times = {"Interval": SECOND, "Timeout": 10 * SECOND, "Retries": 60}
            body["Healthcheck"] = {"Test": list(service.check)} | times
        if service.volume:
            host["Binds"] = [f"{self.named(service.volume[0])}:{service.volume[1]}"]
        if service.isPublished:
            host["PortBindings"] = {f"{service.port}/tcp": [{"HostIp": "127.0.0.1", "HostPort": ""}]}
            body["ExposedPorts"] = {f"{service.port}/tcp": {}}
        body["NetworkingConfig"] = {"EndpointsConfig": {self.m_network: {"Aliases": [name]}}}
        return body


def awaitAnswer(name: str, service: Service, address: str) -> None:
    ask = PROBES[service.probe]
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline:
        try:
            with socket.create_connection((address, service.port), timeout=PROBE_TIMEOUT_S) as connection:
                if ask(connection, service):
                    return
        except OSError:
            pass
        time.sleep(PROBE_EVERY_S)
    raise BenchError(f"{name} gave no answer on {address}:{service.port} for {DEADLINE_S} s")


def speaksPostgres(connection: socket.socket, service: Service) -> bool:
    """A server that can take sessions asks for the password; one that still starts says so in an error."""
    fields = (b"user", service.variables["POSTGRES_USER"].encode(), b"database", service.variables["POSTGRES_DB"].encode())
    body = (196608).to_bytes(4, "big") + b"".join(field + b"\0" for field in fields) + b"\0"
    connection.sendall((len(body) + 4).to_bytes(4, "big") + body)
    return connection.recv(1) == b"R"


def speaksRedis(connection: socket.socket, service: Service) -> bool:
    connection.sendall(b"PING\r\n")
    return connection.recv(16).startswith(b"+PONG")


def speaksAmqp(connection: socket.socket, service: Service) -> bool:
    """The answer to the greeting is Connection.Start, a method frame on channel 0."""
    connection.sendall(b"AMQP\x00\x00\x09\x01")
    return connection.recv(3) == b"\x01\x00\x00"


def speaksHttp(connection: socket.socket, service: Service) -> bool:
    connection.sendall(b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
    return b" 200 " in connection.recv(64).partition(b"\r\n")[0]


PROBES = {"postgres": speaksPostgres, "redis": speaksRedis, "amqp": speaksAmqp, "http": speaksHttp}
