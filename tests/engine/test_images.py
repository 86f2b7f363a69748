#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The images keep the contract that users of the official ones rely on. Runs under with_engine.py."""
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77  # what ctest is told to read as "skipped"


def docker(*words: str, check: bool = True) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=90)
    if check and done.returncode != 0:
        raise AssertionError(f"docker {' '.join(words)}: {done.stdout}{done.stderr}")
    return (done.stdout + done.stderr).strip()


class TestImages(unittest.TestCase):
    def setUp(self):
        self.m_folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.m_folder.cleanup)

    def start(self, image: str, *words: str, env: dict | None = None, command: tuple = ()) -> str:
        options = [word for key, value in (env or {}).items() for word in ("-e", f"{key}={value}")]
        container = docker("run", "-d", *options, *words, image, *command)
        self.addCleanup(docker, "rm", "-fv", container)
        return container

    def write(self, name: str, text: str, mode: int = 0o644) -> str:
        path = Path(self.m_folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.parent.chmod(0o755)
        path.write_text(text)
        path.chmod(mode)
        return str(path)

    def untilTrue(self, container: str, *words: str, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while subprocess.run(["docker", "exec", container, *words], capture_output=True).returncode != 0:
            if time.monotonic() > deadline or docker("inspect", "-f", "{{.State.Running}}", container) != "true":
                self.fail(f"{words} never succeeded:\n{docker('logs', '--tail', '30', container)}")

    def assertStopsCleanly(self, container: str, code: str = "0") -> None:
        docker("stop", "-t", "30", container)
        self.assertEqual(docker("inspect", "-f", "{{.State.ExitCode}}", container), code)

    def testPostgresReadsPasswordFileAndRunsInitFilesInOrder(self):
        self.write("secret/password", "s3cret\n")
        self.write("init/1.sql", "create table colours (name text);")
        self.write("init/2.sh", 'psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -c "insert into colours values (\'red\')"\n')
        plain = self.write("init/3.sql", "insert into colours values ('green');")
        subprocess.run(["gzip", plain], check=True)
        container = self.start(
            "postgres:15",
            *("-v", f"{self.m_folder.name}/init:/docker-entrypoint-initdb.d:ro"),
            *("-v", f"{self.m_folder.name}/secret:/run/secrets:ro"),
            env={
                "POSTGRES_PASSWORD_FILE": "/run/secrets/password",
                "POSTGRES_USER": "ada",
                "POSTGRES_DB": 'a "shop"',
                "POSTGRES_INITDB_ARGS": "--data-checksums",
            },
        )
        self.untilTrue(container, "pg_isready", "-h", "127.0.0.1")
        query = "select string_agg(name, ',') || ' ' || current_setting('data_checksums') from colours"
        address = docker("inspect", "-f", "{{.NetworkSettings.IPAddress}}", container)  # loopback needs no password
        ask = ["psql", "-h", address, "-U", "ada", "-d", 'a "shop"', "-Atc", query]
        self.assertEqual(docker("exec", "-e", "PGPASSWORD=s3cret", container, *ask), "red,green on")
        refused = docker("exec", "-e", "PGPASSWORD=wrong", container, *ask, check=False)
        self.assertIn("password authentication failed", refused)
        self.assertStopsCleanly(container)

    def testPostgresWithoutPasswordSaysWhatToSet(self):
        said = docker("run", "--rm", "postgres:15", check=False)
        self.assertIn("POSTGRES_PASSWORD", said)

    def testPostgresKeepsItsVolumeAndTakesArguments(self):
        volume = docker("volume", "create")
        self.addCleanup(docker, "volume", "rm", "-f", volume)
        env = {"POSTGRES_HOST_AUTH_METHOD": "trust"}
        first = self.start("postgres:15", "-v", f"{volume}:/var/lib/postgresql/data", env=env)
        self.untilTrue(first, "psql", "-h", "127.0.0.1", "-U", "postgres", "-c", "create table kept ()")
        docker("rm", "-f", first)
        second = self.start(
            "postgres:15", "-v", f"{volume}:/var/lib/postgresql/data", command=("-c", "max_connections=33")
        )
        ask = ["psql", "-h", "127.0.0.1", "-U", "postgres", "-Atc"]
        self.untilTrue(second, *ask, "table kept")
        self.assertEqual(docker("exec", second, *ask, "show max_connections"), "33")

    def testMariadbMakesDatabaseAndUserAndRunsInitFiles(self):
        self.write("secret/password", "it's\n")
        self.write("init/1.sql", "create table colours (name text); insert into colours values ('blue');")
        container = self.start(
            "mariadb:10.11",
            *("-v", f"{self.m_folder.name}/init:/docker-entrypoint-initdb.d:ro"),
            *("-v", f"{self.m_folder.name}/secret:/run/secrets:ro"),
            env={
                "MARIADB_ROOT_PASSWORD": "root\\'s",
                "MYSQL_DATABASE": "shop",
                "MARIADB_USER": "ada",
                "MARIADB_PASSWORD_FILE": "/run/secrets/password",
            },
        )
        self.untilTrue(container, "healthcheck.sh", "--connect", "--innodb_initialized")
        ask = ["-h127.0.0.1", "-Ne"]
        self.assertEqual(
            docker("exec", container, "mariadb", "-uada", "-pit's", *ask, "select name from shop.colours"), "blue"
        )
        self.assertEqual(docker("exec", container, "mariadb", "-uroot", "-proot\\'s", *ask, "select 1"), "1")
        self.assertStopsCleanly(container)

    def testRabbitmqMakesUserAndVirtualHost(self):
        container = self.start(
            "rabbitmq:3.10",
            env={"RABBITMQ_DEFAULT_USER": "bob", "RABBITMQ_DEFAULT_PASS": "p#w$x", "RABBITMQ_DEFAULT_VHOST": "shop"},
        )
        self.untilTrue(container, "rabbitmq-diagnostics", "-q", "check_running", seconds=80)
        self.assertIn("Success", docker("exec", container, "rabbitmqctl", "authenticate_user", "bob", "p#w$x"))
        self.assertIn("shop", docker("exec", container, "rabbitmqctl", "-q", "list_vhosts"))
        self.assertStopsCleanly(container)

    def testRedisTakesArgumentsAndAnswersOtherContainers(self):
        container = self.start("redis:7", command=("--requirepass", "pw", "--appendonly", "yes"))
        self.untilTrue(container, "redis-cli", "-a", "pw", "ping")
        address = docker("inspect", "-f", "{{.NetworkSettings.IPAddress}}", container)
        said = docker("run", "--rm", "redis:7", "redis-cli", "-h", address, "-a", "pw", "--no-auth-warning", "ping")
        self.assertEqual(said, "PONG")
        self.assertIn("NOAUTH", docker("exec", container, "redis-cli", "ping", check=False))
        self.assertStopsCleanly(container)

    def testNginxFillsInTemplatesAndRunsStartScripts(self):
        self.write("templates/site.conf.template", "server { listen 8080; return 200 '${GREETING} $host'; }")
        self.write("start/10-mark.sh", "#!/bin/sh\ntouch /started\n", 0o755)
        container = self.start(
            "nginx:1.22",
            *("-v", f"{self.m_folder.name}/templates:/etc/nginx/templates:ro"),
            *("-v", f"{self.m_folder.name}/start:/docker-entrypoint.d:ro"),
            env={"GREETING": "hello"},
        )
        self.untilTrue(container, "curl", "-sf", "http://localhost/")
        self.assertEqual(docker("exec", container, "curl", "-s", "http://localhost:8080/"), "hello localhost")
        docker("exec", container, "test", "-e", "/started")
        self.assertStopsCleanly(container)

    def testMemcachedAndNatsAnswer(self):
        memcached = self.start("memcached:1", command=("-m", "16"))
        nats = self.start("nats:2")
        address = docker("inspect", "-f", "{{.NetworkSettings.IPAddress}}", memcached)
        ask = f"for i in 1 2 3 4 5 6 7 8 9; do printf 'version\\r\\nquit\\r\\n' | nc {address} 11211 && exit; sleep 0.2; done"
        self.assertIn("VERSION 1.6", docker("run", "--rm", "busybox:1", "sh", "-c", ask))
        monitor = docker("inspect", "-f", "{{.NetworkSettings.IPAddress}}", nats)
        said = docker("run", "--rm", "busybox:1", "wget", "-qO-", f"http://{monitor}:8222/healthz")
        self.assertIn("ok", said)
        self.assertStopsCleanly(memcached)
        self.assertStopsCleanly(nats, "1")


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main()
