#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A prod with settings, accounts and a topology of its own, and one service that nothing stands in for, mirrored on a
real engine. Runs under with_engine.py.

usage: test_ledger_mirror.py PLUMBLINE WORKSPACE"""
import json
import subprocess
import sys

from mirror_case import MirrorCase, docker, main

PLUMBLINE, LEDGER = (sys.argv + ["", ""])[1:3]


class TestLedgerMirror(MirrorCase):
    COMMAND = PLUMBLINE
    WORKSPACE = LEDGER

    def inApp(self, command: str) -> str:
        """What a command says in the app's container, with the app's own config."""
        words = ["docker", "exec", "ledger-prod-app-1", "sh", "-c", command]
        return subprocess.run(words, capture_output=True, text=True, timeout=60, check=True).stdout.strip()

    def testWhatHasNoStandInIsSaidBeforeAnythingStarts(self):
        planned = self.ends(0, "plan", "--mirror", "prod", "--format", "json")
        unmirrored = json.loads(planned.stdout)["mirror"]["unmirrored"]
        self.assertEqual([one["severity"] for one in unmirrored][:1], ["error"])
        self.assertIn("aws_redshift_cluster.ledger", unmirrored[0]["subject"])
        self.assertIn("aws_redshift_cluster.ledger", planned.stderr)
        self.assertEqual(docker("ps", "-aq", "--filter", "label=com.docker.compose.project=ledger-prod"), [])

    def testSettingsAccountsAndTopologyAreProds(self):
        done = self.ends(0, "up", "--mirror", "prod", "--format", "json")
        talk = done.stderr
        self.assertLess(talk.index("aws_redshift_cluster.ledger"), talk.index("ledger-prod: "))
        checks = {(one["service"], one["subject"]): one for one in json.loads(done.stdout)["mirror"]["checks"]}
        for subject in ("character_set_server", "collation_server", "max_connections"):
            self.assertEqual(checks["db", subject]["verdict"], "as asked", checks)
        self.assertEqual(checks["cache", "topology"]["verdict"], "as asked", checks)
        self.assertEqual(checks["sessions", "version"]["verdict"], "other version", checks)

        # What the app is told leads to all of them, by the accounts that prod has.
        self.assertEqual(self.inApp("echo $DB_HOST $DB_USER $DB_NAME"), "db ledger_app accounts")
        slots = self.inApp('redis-cli -c -u "$REDIS_URL" set tide 3 && redis-cli -c -u "$REDIS_URL" cluster info')
        self.assertIn("cluster_slots_ok:16384", slots)
        sql = "SELECT CONCAT(CURRENT_USER(), ' ', DATABASE(), ' ', @@collation_server)"
        asked = docker(
            "exec", "ledger-prod-db-1", "sh", "-c",
            f'MYSQL_PWD="$MARIADB_PASSWORD" mariadb -h 127.0.0.1 -u "$MARIADB_USER" -N -e "{sql}" "$MARIADB_DATABASE"',
        )
        self.assertEqual(asked, ["ledger_app@%", "accounts", "latin1_german1_ci"])

    def testServersSpeakTlsWhereItIsAskedFor(self):
        tls = ["--tls", "cache", "--tls", "db", "--tls", "ware"]
        done = self.ends(0, "up", "--mirror", "prod", *tls, "--format", "json")
        checks = {(one["service"], one["subject"]): one for one in json.loads(done.stdout)["mirror"]["checks"]}
        self.assertEqual(checks["cache", "TLS"]["verdict"], "as asked")
        self.assertEqual(checks["db", "TLS"]["verdict"], "as asked")
        self.assertEqual(checks["cache", "topology"]["verdict"], "as asked")
        self.assertIn("TLS of ware", done.stderr)
        verified = "mariadb -h 127.0.0.1 --ssl-ca=/tmp/tls.pem --ssl-verify-server-cert -u root -N"
        asked = docker(
            "exec", "ledger-prod-db-1", "sh", "-c",
            f'MYSQL_PWD="$MARIADB_ROOT_PASSWORD" {verified} -e "SHOW STATUS LIKE \'Ssl_version\'"',
        )
        self.assertEqual(asked, ["Ssl_version", "TLSv1.3"])
        self.assertEqual(self.inApp("echo $REDIS_URL"), "rediss://cache:6379")
        trusted = 'redis-cli -c --cacert /etc/plumbline/cache.pem -u "$REDIS_URL"'
        self.assertEqual(self.inApp(f"{trusted} set tide 3 && {trusted} get tide").split(), ["OK", "3"])

    def testTheRestRunsBesideTheStackAsWritten(self):
        self.succeeds("up")
        self.succeeds("up", "--mirror", "prod", "--beside")
        names = set(docker("ps", "--format", "{{.Names}}"))
        self.assertLessEqual({f"ledger-{name}-1" for name in ("app", "db", "cache", "sessions")}, names)
        self.assertLessEqual({f"ledger-prod-{name}-1" for name in ("app", "db", "cache", "sessions")}, names)
        self.succeeds("stop", "--mirror", "prod", "cache")
        self.assertNotIn("ledger-prod-cache-1", docker("ps", "--format", "{{.Names}}"))
        self.assertIn("ledger-cache-1", docker("ps", "--format", "{{.Names}}"))


if __name__ == "__main__":
    main()
