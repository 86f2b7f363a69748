#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""up --swarm and its relatives on a Swarm of one node. Runs under tests/engine/with_engine.py, alone on its engine.

usage: test_swarm.py PLUMBLINE"""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

SKIPPED = 77
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from instrumented import isInstrumented  # noqa: E402

PLUMBLINE = (sys.argv + [""])[1]
PASSWORD = "tide-and-time-7"
COMPOSE = """
name: swarmtest
services:
  web:
    image: nginx:1.22
    environment: {GREETING: hello, API_TOKEN: only-for-a-test-1}
    secrets: [{source: password, target: db-password, mode: 0400}]
    configs: [{source: page, target: /usr/share/nginx/html/index.html}]
    volumes: [kept:/kept]
    healthcheck: {test: [CMD, curl, -fs, 'http://127.0.0.1/'], interval: 1s, retries: 10}
    stop_grace_period: 2s
    deploy:
      replicas: 2
      labels: {team: harbour}
      update_config: {parallelism: 1, order: start-first, failure_action: rollback, monitor: 1s}
      restart_policy: {condition: any, delay: 500ms}
      resources: {limits: {memory: 64M, cpus: '0.5'}, reservations: {memory: 16M}}
  talker:
    image: busybox:1
    command: [sh, -c, 'echo one from talker; trap exit TERM; while true; do sleep 1; done']
    depends_on: [web]
    networks: {default: {aliases: [voice]}}
secrets: {password: {file: ./password.txt}}
configs: {page: {content: 'first page'}}
volumes: {kept: {}}
"""
# Healthy once all is written.
LOUD = """
name: swarmtest
services:
  loud:
    image: busybox:1
    command: [sh, -c, "seq 100000 | sed 's/$/ {padding}/'; echo end; touch /written; exec sleep 1000"]
    stop_grace_period: 0s
    healthcheck: {{test: [CMD, test, -e, /written], interval: 1s, retries: 120}}
    deploy: {{replicas: 2}}
  long:
    image: busybox:1
    command: [sh, -c, 'head -c 40000 /dev/zero | tr "\\0" x; echo; exec sleep 1000']
    stop_grace_period: 0s
  terminal:
    image: busybox:1
    tty: true
    command: [sh, -c, 'echo one; echo two; exec sleep 1000']
    stop_grace_period: 0s
  nowhere:
    image: busybox:1
    deploy: {{placement: {{constraints: [node.labels.tide == high]}}}}
""".format(padding="x" * 120)
# Without what only newer readers of the file know.
PLAIN = """
version: "3.8"
services:
  web:
    image: nginx:1.22
    entrypoint: [sh, -c]
    command: ['exec nginx -g "daemon off;"']
    environment: {GREETING: hello}
    user: root
    working_dir: /tmp
    hostname: web
    init: true
    read_only: false
    stop_signal: SIGQUIT
    stop_grace_period: 3s
    extra_hosts: ['buoy:10.1.2.3']
    dns: [9.9.9.9]
    cap_add: [NET_ADMIN]
    labels: {of: container}
    healthcheck: {test: [CMD, 'true'], interval: 2s, timeout: 1s, retries: 2, start_period: 3s}
    logging: {driver: json-file, options: {max-size: 64k}}
    ports: ['8099:80']
    volumes: ['kept:/kept', './shared:/shared:ro']
    networks: {back: {aliases: [site]}}
    configs: [{source: page, target: /page, uid: '33', gid: '33', mode: 0440}]
    secrets: [password]
    sysctls: {net.core.somaxconn: '512'}
    ulimits: {nofile: {soft: 1024, hard: 2048}}
    deploy:
      mode: replicated
      replicas: 1
      endpoint_mode: vip
      labels: {of: service}
      placement:
        constraints: ['node.role == manager']
        max_replicas_per_node: 2
        preferences: [{spread: node.labels.zone}]
      update_config:
        {parallelism: 2, delay: 1s, failure_action: continue, monitor: 2s, max_failure_ratio: 0.5, order: stop-first}
      rollback_config: {parallelism: 1, order: stop-first}
      restart_policy: {condition: on-failure, delay: 2s, max_attempts: 4, window: 20s}
      resources: {limits: {cpus: '0.5', memory: 50M}, reservations: {cpus: '0.1', memory: 10M}}
  each:
    image: busybox:1
    command: [sleep, '1000']
    init: true
    stop_grace_period: 0s
    networks: [back]
    deploy: {mode: global}
networks: {back: {attachable: true, driver_opts: {encrypted: ''}}}
configs: {page: {file: ./page.txt}}
secrets: {password: {file: ./password.txt}}
volumes: {kept: {driver: local, labels: {of: volume}}}
"""


def docker(*words: str) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"docker {' '.join(words)}: {done.stderr}"
    return done.stdout


def leave() -> None:
    subprocess.run(["docker", "swarm", "leave", "--force"], capture_output=True, timeout=60, check=False)
    subprocess.run(["docker", "network", "rm", "docker_gwbridge"], capture_output=True, timeout=60, check=False)


class TestSwarm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        docker("swarm", "init", "--advertise-addr", "127.0.0.1")
        cls.addClassCleanup(leave)

    def setUp(self):
        self.m_folder = Path(tempfile.mkdtemp(prefix="swarm-test-"))
        self.addCleanup(shutil.rmtree, self.m_folder)
        self.m_env = os.environ | {"XDG_DATA_HOME": str(self.m_folder / "data")}
        self.write(COMPOSE)
        (self.m_folder / "password.txt").write_text(PASSWORD)
        (self.m_folder / "page.txt").write_text("a page\n")
        (self.m_folder / "shared").mkdir()
        self.addCleanup(self.plumbline, "down", "--swarm")

    def write(self, compose: str) -> None:
        (self.m_folder / "compose.yaml").write_text(compose)

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        command = [PLUMBLINE, *words]
        done = subprocess.run(
            command, cwd=self.m_folder, env=self.m_env, capture_output=True, text=True, timeout=200, check=False
        )
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        return done

    def ends(self, code: int, *words: str) -> subprocess.CompletedProcess:
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, code, f"plumbline {' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done

    def up(self, *words: str) -> dict:
        return json.loads(self.ends(0, "up", "--swarm", "--format", "json", *words).stdout)

    def tasks(self, service: str) -> list[str]:
        """Containers of its tasks that run."""
        return docker("ps", "-q", "--filter", f"label=com.docker.swarm.service.name={service}").split()

    def inWeb(self, *words: str) -> str:
        return docker("exec", self.tasks("swarmtest_web")[0], *words)

    def testAPublishedPortAnswersFromOutside(self):
        """In mode host: the routing mesh of the other mode wants IPVS, which not every kernel has."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.write(
            "services: {web: {image: 'nginx:1.22', configs: [{source: page, target: /usr/share/nginx/html/index.html}],"
            f" ports: [{{target: 80, published: {port}, mode: host}}]}}}}\n"
            "configs: {page: {content: served}}\nname: swarmtest\n"
        )
        self.up()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as page:
            self.assertEqual(page.read(), b"served")

    def testAStackIsLaunchedKeptRolledAndRemoved(self):
        done = self.ends(0, "up", "--swarm", "--format", "json")
        outcome = json.loads(done.stdout)
        self.assertIn("depends_on is not heeded", done.stderr)
        running = {one["name"]: (one["running"], one["wanted"]) for one in outcome["services"]}
        self.assertEqual(running, {"swarmtest_web": (2, 2), "swarmtest_talker": (1, 1)})
        self.assertEqual(self.inWeb("cat", "/run/secrets/db-password"), PASSWORD)
        self.assertEqual(self.inWeb("curl", "-s", "http://127.0.0.1/"), "first page")
        voice = docker("exec", self.tasks("swarmtest_talker")[0], "nslookup", "voice")
        self.assertIn("Address", voice)

        # Once more nothing is done: the same tasks run on.
        before = self.tasks("swarmtest_web")
        again = self.up()
        self.assertEqual(again["steps"], [])
        self.assertEqual(sorted(again["kept"]), ["swarmtest_talker", "swarmtest_web"])
        self.assertEqual(self.tasks("swarmtest_web"), before)

        # Another replica changes no task; another variable rolls them, and is named before it is done.
        self.write(COMPOSE.replace("replicas: 2", "replicas: 3"))
        self.up()
        self.assertLessEqual(set(before), set(self.tasks("swarmtest_web")))
        self.write(COMPOSE.replace("hello", "good morning").replace("for-a-test-1", "for-a-test-2"))
        planned = self.ends(0, "plan", "--swarm")
        self.assertIn("environment.GREETING: hello  ->  good morning", planned.stdout)
        self.assertIn("environment.API_TOKEN: ********", planned.stdout)
        self.up()
        after = self.tasks("swarmtest_web")
        self.assertEqual((len(after), set(before) & set(after)), (2, set()))
        self.assertEqual(self.inWeb("printenv", "GREETING"), "good morning\n")

        shown = json.loads(self.ends(0, "ps", "--swarm", "--format", "json").stdout)
        names = [task["name"] for service in shown["services"] for task in service["tasks"]]
        self.assertEqual(sorted(names), ["talker.1", "web.1", "web.2"])
        self.assertEqual(self.ends(0, "logs", "--swarm", "talker").stdout, "talker.1  | one from talker\n")
        told = json.loads(self.ends(0, "logs", "--swarm", "--format", "json", "talker").stdout)
        self.assertEqual([told[name] for name in ("kind", "service", "container", "replica", "stream", "message")],
                         ["line", "talker", "talker.1", 1, "stdout", "one from talker"])
        self.assertEqual(self.ends(0, "logs", "--swarm", "--grep", "two", "talker").stdout, "")

        self.ends(0, "down", "--swarm")
        for kind in ("service", "secret", "config", "network"):
            listed = docker(kind, "ls", "-q", "--filter", "label=com.docker.stack.namespace=swarmtest")
            self.assertEqual(listed, "", kind)
        self.assertIn("swarmtest_kept", docker("volume", "ls", "-q"))
        self.assertIn("nothing of a stack swarmtest", self.ends(2, "down", "--swarm").stderr)

    def testALongLogIsReadInOrderAndInLittleMemory(self):
        self.write(LOUD)
        self.ends(1, "up", "--swarm", "--timeout", "60")  # nowhere is nowhere
        file = self.m_folder / "log"
        with file.open("w") as out:
            run = subprocess.Popen(
                [PLUMBLINE, "logs", "--swarm", "--timestamps"], cwd=self.m_folder, env=self.m_env, stdout=out
            )
            _, status, use = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(run.returncode, 0)
        if not isInstrumented(PLUMBLINE):
            self.assertLess(use.ru_maxrss, 64 * 1024, f"KiB of memory for {file.stat().st_size} bytes")
        words, stamps = {}, []
        for line in file.read_text().splitlines():
            task, stamp, text = re.fullmatch(r"(\S+)  \| (\S+) (.*)", line).groups()
            words.setdefault(task, []).append(text.removesuffix(" " + "x" * 120))
            stamps.append(stamp)
        numbers = [str(number) for number in range(1, 100_001)]
        self.assertEqual(sorted(words), ["long.1", "loud.1", "loud.2", "terminal.1"])
        for task in ("loud.1", "loud.2"):
            self.assertEqual(words[task][-1], "end")
            self.assertEqual(words[task][:-1], numbers)
        self.assertEqual(words["long.1"], ["x" * 40_000])
        self.assertEqual(words["terminal.1"], ["one", "two"])
        self.assertEqual(stamps, sorted(stamps))
        tails = self.ends(0, "logs", "--swarm", "--tail", "1", "--no-log-prefix", "loud", "terminal").stdout
        self.assertEqual(sorted(tails.splitlines()), ["end", "end", "two"])
        self.assertEqual(self.ends(0, "logs", "--swarm", "nowhere").stdout, "")

    def testAStackIsASourceOfAnEnvironment(self):
        self.up()
        (self.m_folder / "plumbline.yaml").write_text(
            "version: 1\nname: swarmtest\nenvironments:\n"
            "  dev: {sources: [{compose: compose.yaml}]}\n"
            "  prod: {sources: [{swarm: swarmtest}]}\n"
        )
        shown = json.loads(self.ends(0, "show", "prod", "--format", "json").stdout)
        services = {service["name"]: service for service in shown["services"]}
        self.assertEqual(sorted(services), ["talker", "web"])
        web = services["web"]
        self.assertEqual(web["replicas"]["value"]["count"], 2, web["replicas"])
        config = {var["name"]: var for var in web["config"]}
        self.assertEqual(config["GREETING"]["value"], "hello")
        self.assertEqual(config["GREETING"]["origin"]["object"], "Swarm service swarmtest_web")
        (self.m_folder / "compose.yaml").write_text(COMPOSE.replace("nginx:1.22", "nginx:1.20"))
        found = self.ends(1, "check", "dev", "prod", "--format", "json").stdout
        self.assertIn("image", found)
        self.assertNotIn("only-for-a-test", found)

    def testAnotherSecretIsAnotherObject(self):
        self.up()
        (self.m_folder / "password.txt").write_text("another-one-8")
        outcome = self.up()
        steps = {step["object"]: step for step in outcome["steps"]}
        self.assertEqual(steps["secret swarmtest_password-2"]["why"], "its content changed")
        self.assertEqual(steps["service swarmtest_web"]["changes"][0]["field"], "secrets.db-password")
        self.assertEqual(self.inWeb("cat", "/run/secrets/db-password"), "another-one-8")
        kept = docker("secret", "ls", "--format", "{{.Name}}").split()
        self.assertEqual(kept, ["swarmtest_password-2"])

    def testAnUpdateThatFailsIsToldWithItsLastWords(self):
        self.up()
        before = self.tasks("swarmtest_web")
        image = "    image: nginx:1.22\n"
        self.write(COMPOSE.replace(image, image + "    command: [sh, -c, 'echo no tide; exit 3']\n"))
        failed = self.ends(1, "up", "--swarm", "--timeout", "60")
        self.assertIn("no tide", failed.stderr)
        self.assertLessEqual(set(self.tasks("swarmtest_web")) & set(before), set(before))
        self.write(COMPOSE)
        self.up()
        self.assertEqual(self.inWeb("curl", "-s", "http://127.0.0.1/"), "first page")

    def testWhatIsNobodysOfOursStays(self):
        docker("service", "create", "--detach", "--name", "swarmtest_web", "busybox:1", "sleep", "1000")
        self.addCleanup(docker, "service", "rm", "swarmtest_web")
        refused = self.ends(2, "up", "--swarm")
        self.assertIn("is not this stack's", refused.stderr)
        self.ends(2, "down", "--swarm")
        self.assertIn("swarmtest_web", docker("service", "ls", "--format", "{{.Name}}"))

    def testAServiceThatNoNodeTakes(self):
        placement = "replicas: 1\n      placement: {constraints: [node.labels.tide == high]}"
        self.write(COMPOSE.replace("replicas: 2", placement))
        failed = self.ends(1, "up", "--swarm", "--timeout", "40")
        self.assertIn("no node takes its tasks", failed.stderr)

    def testServicesAreThoseOfDockerStackDeploy(self):
        self.write(PLAIN)
        docker("stack", "deploy", "--resolve-image", "never", "-c", str(self.m_folder / "compose.yaml"), "peer")
        try:
            wanted = {service: self.specOf("peer", service) for service in ("web", "each")}
            wantedNetwork = self.networkOf("peer_back")
        finally:
            docker("stack", "rm", "peer")
        try:
            self.ends(0, "-p", "ours", "up", "--swarm", "--no-wait")
            for service in ("web", "each"):
                self.assertEqual(self.specOf("ours", service), wanted[service], service)
            self.assertEqual(self.networkOf("ours_back"), wantedNetwork)
        finally:
            self.ends(0, "-p", "ours", "down", "--swarm")

    def networkOf(self, name: str) -> list[str]:
        shown = docker("network", "inspect", "-f", "{{json .Options}} {{.Attachable}} {{.Driver}} {{.Internal}}", name)
        return re.sub(r'vxlanid_list":"[0-9]+"', "", shown).split()

    def specOf(self, stack: str, service: str) -> dict:
        """The definition, without what the stack's own name and our labels make of it."""
        text = docker("service", "inspect", "-f", "{{json .Spec}}", f"{stack}_{service}").replace(f"{stack}_", "STACK_")
        spec = json.loads(text)
        container = spec["TaskTemplate"]["ContainerSpec"]
        for labels in (spec["Labels"], container["Labels"]):
            for name in [name for name in labels if name.startswith("dev.plumbline.")]:
                del labels[name]
            labels["com.docker.stack.namespace"] = "STACK"
        # What says nothing is written by one and left out by the other.
        if not any((container.get("Privileges") or {}).values()):
            container.pop("Privileges", None)
        if spec.get("EndpointSpec") == {"Mode": "vip"}:
            del spec["EndpointSpec"]
        for mount in container.get("Mounts", []):
            if "VolumeOptions" in mount:
                mount["VolumeOptions"]["Labels"]["com.docker.stack.namespace"] = "STACK"
        for file in container.get("Secrets", []) + container.get("Configs", []):
            file.pop("SecretID", None), file.pop("ConfigID", None)
        for network in spec["TaskTemplate"].get("Networks", []):
            network["Aliases"].sort()
            target = network["Target"].replace("STACK_", f"{stack}_")
            name = docker("network", "inspect", "-f", "{{.Name}}", target).strip()
            network["Target"] = name.replace(f"{stack}_", "STACK_")
        return spec


class TestWithoutSwarm(unittest.TestCase):
    def testItIsSaid(self):
        leave()
        folder = Path(tempfile.mkdtemp(prefix="swarm-test-"))
        self.addCleanup(shutil.rmtree, folder)
        (folder / "compose.yaml").write_text("services: {web: {image: 'busybox:1'}}\n")
        done = subprocess.run(
            [PLUMBLINE, "up", "--swarm"], cwd=folder, capture_output=True, text=True, timeout=60, check=False
        )
        self.assertEqual(done.returncode, 2)
        self.assertIn("in no Swarm", done.stderr)
        self.assertIn("docker swarm init", done.stderr)


if __name__ == "__main__":
    missing = os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING") or (
        "" if os.environ.get("PLUMBLINE_TEST_ENGINE") else "run it under tests/engine/with_engine.py"
    )
    if missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
