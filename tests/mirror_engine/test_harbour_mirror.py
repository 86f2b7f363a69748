#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Replicas behind the load balancer that prod's router names, on a real engine. Runs under with_engine.py.

usage: test_harbour_mirror.py PLUMBLINE WORKSPACE"""
import http.client
import json
import sys
import time

from mirror_case import MirrorCase, docker, freePort, main

PLUMBLINE, HARBOUR = (sys.argv + ["", ""])[1:3]
BALANCER = "harbour-prod-berth-balancer-1"


class TestHarbourMirror(MirrorCase):
    COMMAND = PLUMBLINE
    WORKSPACE = HARBOUR

    def setUp(self):
        super().setUp()
        self.m_port = freePort()
        self.m_env |= {"HARBOUR_PORT": str(self.m_port)}

    def ask(self, cookie: str = "") -> tuple[str, str]:
        """Which replica answers, and the cookie that comes with it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.m_port, timeout=10)
        try:
            connection.request("GET", "/", headers={"Cookie": cookie} if cookie else {})
            answer = connection.getresponse()
            said = answer.read().decode().strip()
            return (said if answer.status == 200 else ""), (answer.getheader("Set-Cookie") or "").split(";")[0]
        except OSError:
            return "", ""
        finally:
            connection.close()

    def awaitAnswersFrom(self, wanted: set[str]):
        """Until so many of the last answers come from exactly these."""
        last: list[str] = []
        end = time.monotonic() + 60
        while time.monotonic() < end:
            last = [*last, self.ask()[0]][-12:]
            if len(last) == 12 and set(last) == wanted:
                return
        self.fail(f"answers of {wanted} were awaited, the last came from {last}")

    def replicas(self) -> list[str]:
        names = [f"harbour-prod-berth-{number}" for number in (1, 2)]
        return docker("inspect", "-f", "{{.Config.Hostname}}", *names)

    def testRequestsGoRoundAndPastOneThatIsGone(self):
        self.succeeds("up", "--mirror", "prod", "--replicas")
        self.assertRegex(docker("inspect", "-f", "{{.Config.Image}}", BALANCER)[0], r"^haproxy:2\.6")
        first, second = self.replicas()
        self.awaitAnswersFrom({first, second})
        docker("stop", "-t", "1", "harbour-prod-berth-1")
        self.awaitAnswersFrom({second})

    def testASessionStaysWhereItStaysInProd(self):
        prod = self.m_app / "prod/berth.yaml"
        written = prod.read_text()
        sticky = "annotations: {haproxy-ingress.github.io/affinity: cookie}"
        prod.write_text(written.replace("annotations: {}", sticky))
        self.succeeds("up", "--mirror", "prod", "--replicas")
        self.awaitAnswersFrom(set(self.replicas()))
        cookies = dict(self.ask() for _ in range(6))
        self.assertEqual(set(cookies), set(self.replicas()))
        for replica, cookie in cookies.items():
            self.assertTrue(cookie.startswith("REPLICA="), cookie)
            self.assertEqual({self.ask(cookie)[0] for _ in range(6)}, {replica})

    def testLogsGoWhereTheyGoThere(self):
        self.addCleanup(self.plumbline, "down", "--mirror", "staging", "-v", "--yes")
        self.succeeds("up", "--mirror", "staging", "--logs-as-there")
        self.awaitAnswersFrom(set(docker("inspect", "-f", "{{.Config.Hostname}}", "harbour-staging-berth-1")))
        logging = docker("inspect", "-f", "{{json .HostConfig.LogConfig}}", "harbour-staging-berth-1")
        self.assertEqual(
            json.loads("".join(logging)), {"Type": "json-file", "Config": {"max-file": "2", "max-size": "64k"}}
        )
        self.assertIn("GET / HTTP/1.1", self.succeeds("logs", "--mirror", "staging", "berth"))


if __name__ == "__main__":
    main()
