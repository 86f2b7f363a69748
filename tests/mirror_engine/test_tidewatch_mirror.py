#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample's prod, mirrored on a real engine: the app is well on it, both stacks keep their data when they take turns,
and docker-compose takes the written file as it is. Runs under with_engine.py.

usage: test_tidewatch_mirror.py PLUMBLINE SAMPLE FETCH_PEER"""
import json
import socket
import ssl
import stat
import subprocess
import sys
import time
import urllib.request

from mirror_case import MirrorCase, docker, freePort, main

PLUMBLINE, SAMPLE, FETCH_PEER = (sys.argv + ["", "", ""])[1:4]


class TestTidewatchMirror(MirrorCase):
    COMMAND = PLUMBLINE
    WORKSPACE = SAMPLE

    def setUp(self):
        super().setUp()
        self.m_before = {path: path.read_bytes() for path in self.m_app.rglob("*") if path.is_file()}
        self.m_port = freePort()
        self.m_env |= {"WEB_PORT": str(self.m_port), "GAUGE_INTERVAL_SECONDS": "1"}

    def levels(self) -> list[dict]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.m_port}/api/levels", timeout=5) as answer:
            return json.load(answer)["levels"]

    def awaitReading(self) -> None:
        deadline = time.monotonic() + 40
        while True:
            try:
                if self.levels():
                    return
            except OSError:
                pass
            self.assertLess(time.monotonic(), deadline, "no reading came through queue, worker and cache")
            time.sleep(0.2)

    def readings(self, project: str, user: str) -> int:
        """How many readings the database of a stack holds."""
        sql = "SELECT count(*) FROM readings"
        return int(docker("exec", f"{project}-db-1", "psql", "-XAtq", "-U", user, "-d", "tidewatch", "-c", sql)[0])

    def testTheAppIsWellOnProdsServicesAndBothKeepTheirData(self):
        self.succeeds("up")
        self.awaitReading()
        writtenReadings = self.readings("tidewatch", "tidewatch")
        self.assertGreater(writtenReadings, 0)

        plan = json.loads(self.succeeds("plan", "--mirror", "prod", "--format", "json"))
        self.assertTrue(any(step["action"] == "stop" for step in plan["steps"]))
        images = {one["service"]: one["image"] for one in plan["mirror"]["services"]}
        # Prod runs PostgreSQL 14.9, Redis 6.2 and RabbitMQ 3.10.25; these are the nearest that are here.
        series = {service: ".".join(image.split(".")[:1]) for service, image in images.items()}
        self.assertEqual(series, {"db": "postgres:15", "cache": "redis:7", "queue": "rabbitmq:3"})

        done = json.loads(self.succeeds("up", "--mirror", "prod", "--format", "json"))
        checks = {(one["service"], one["subject"]): one for one in done["mirror"]["checks"]}
        for service, asked in (("db", "14.9"), ("cache", "6.2"), ("queue", "3.10.25")):
            self.assertEqual(checks[service, "version"]["asked"], asked)
            self.assertEqual(checks[service, "version"]["verdict"], "other version")
        self.awaitReading()
        self.assertGreater(self.readings("tidewatch-prod", "tidewatch_app"), 0)
        running = docker("ps", "--format", "{{.Names}}")
        self.assertFalse([name for name in running if name.startswith("tidewatch-") and "-prod-" not in name])
        mirrored = self.readings("tidewatch-prod", "tidewatch_app")

        services = json.loads(self.succeeds("ps", "--mirror", "prod", "--format", "json"))["services"]
        self.assertLessEqual({"web", "api", "worker", "db"}, {entry["service"] for entry in services})

        self.succeeds("up")
        self.awaitReading()
        self.assertGreaterEqual(self.readings("tidewatch", "tidewatch"), writtenReadings)
        self.succeeds("up", "--mirror", "prod")
        self.awaitReading()
        self.assertGreaterEqual(self.readings("tidewatch-prod", "tidewatch_app"), mirrored)

        after = {path: path.read_bytes() for path in self.m_app.rglob("*") if path.is_file()}
        self.assertEqual(after, self.m_before, "a user's file was changed")

    def testAnImageThatIsNotWhatItsTagSaysIsAFinding(self):
        docker("tag", "postgres:15", "postgres:14.9")
        self.addCleanup(docker, "rmi", "postgres:14.9")
        done = self.ends(1, "up", "--mirror", "prod", "--format", "json")
        checks = json.loads(done.stdout)["mirror"]["checks"]
        version = next(one for one in checks if (one["service"], one["subject"]) == ("db", "version"))
        self.assertEqual(version["verdict"], "differs")
        self.assertTrue(version["reported"].startswith("15."), version)
        self.assertEqual(version["origin"]["file"], "deploy/prod/terraform.json")
        self.assertIn("1 of what prod has is otherwise here", done.stderr)

    def testDatabaseAndBrokerSpeakTlsWhereItIsAskedFor(self):
        tls = ["--tls", "db", "--tls", "queue"]
        done = self.ends(0, "up", "--mirror", "prod", *tls, "--format", "json")
        checks = {(one["service"], one["subject"]): one for one in json.loads(done.stdout)["mirror"]["checks"]}
        self.assertEqual(checks["db", "TLS"]["verdict"], "as asked")
        self.assertEqual(checks["queue", "TLS"]["verdict"], "as asked")
        self.awaitReading()
        # A client that trusts what the worker is given shakes hands with the broker, by its name.
        words = ["exec", "tidewatch-prod-worker-1", "cat", "/etc/plumbline/queue.pem"]
        trusted = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=60, check=True).stdout
        networks = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
        address = docker("inspect", "-f", networks, "tidewatch-prod-queue-1")[0]
        context = ssl.create_default_context(cadata=trusted)
        with socket.create_connection((address, 5671), 10) as plain:
            with context.wrap_socket(plain, server_hostname="queue") as secured:
                secured.sendall(b"AMQP\x00\x00\x09\x01")
                self.assertEqual(secured.recv(1), b"\x01")
        with self.assertRaises(ConnectionRefusedError):
            socket.create_connection((address, 5672), 10)
        # By the worker's own config: verify-full, as prod has it, against the mirror's certificate.
        sql = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        words = ["exec", "--mirror", "prod", "-T", "worker", "psql", "-XAtq", "-c", sql]
        self.assertEqual(self.succeeds(*words), "t|TLSv1.3\n")
        self.assertEqual(self.succeeds("exec", "--mirror", "prod", "worker", "printenv", "PGSSLMODE"), "verify-full\n")
        # Asked for again it is the same certificate: nothing is made anew.
        again = json.loads(self.succeeds("plan", "--mirror", "prod", *tls, "--format", "json"))
        self.assertEqual([step for step in again["steps"] if step["service"] in ("db", "queue")], [])

    def testReplicasRunBehindABalancer(self):
        self.succeeds("up", "--mirror", "prod", "--replicas")
        self.awaitReading()
        names = docker("ps", "--format", "{{.Names}}")
        for service in ("api", "web", "worker"):
            self.assertLessEqual({f"tidewatch-prod-{service}-{number}" for number in (1, 2)}, set(names))
        self.assertIn("tidewatch-prod-web-balancer-1", names)
        published = docker("port", "tidewatch-prod-web-balancer-1", "80")
        self.assertIn(f"127.0.0.1:{self.m_port}", published)

    def testDockerComposeTakesTheFileAsItIs(self):
        fetched = subprocess.run(["sh", FETCH_PEER], capture_output=True, text=True, timeout=120, check=False)
        if fetched.returncode != 0:
            self.skipTest(fetched.stderr.strip())
        peer = fetched.stdout.strip()
        self.succeeds("mirror", "prod", "-o", "compose.mirror.yaml")
        kept = self.m_folder / "data/plumbline/mirrors/tidewatch-prod.passwords"
        self.assertEqual(stat.S_IMODE(kept.stat().st_mode), 0o600)
        written = self.m_app / "compose.mirror.yaml"
        secrets = self.m_app / "compose.mirror.secrets"
        self.assertEqual(stat.S_IMODE(secrets.stat().st_mode), 0o700)
        self.assertEqual({stat.S_IMODE(path.stat().st_mode) for path in secrets.glob("*.env")}, {0o600})
        self.assertEqual((secrets / ".gitignore").read_text(), "*\n")
        self.assertNotIn(self.passwords()["db"], written.read_text())

        def compose(*words: str) -> str:
            command = [peer, "-f", "compose.mirror.yaml", *words]
            done = subprocess.run(
                command, cwd=self.m_app, env=self.m_env, capture_output=True, text=True, timeout=200
            )
            self.assertEqual(done.returncode, 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
            return done.stdout

        model = json.loads(compose("config", "--format", "json"))
        self.assertEqual(model["name"], "tidewatch-prod")
        self.assertEqual(model["services"]["worker"]["environment"]["PGPASSWORD"], self.passwords()["db"])
        self.addCleanup(compose, "down", "-v")
        # Not --wait: of this version it takes a job that has ended for a failure.
        compose("up", "-d", "--pull", "never")
        self.awaitReading()
        for name in ("db", "cache", "queue", "api", "web"):
            state = docker("inspect", "-f", "{{.State.Health.Status}}", f"tidewatch-prod-{name}-1")
            self.assertEqual(state, ["healthy"], name)


if __name__ == "__main__":
    main()
