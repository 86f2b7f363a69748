#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The drift that the sample's DRIFT.md says was planted is what `plumbline diff` finds: test_tidewatch_diff.py PLUMBLINE SAMPLE"""
import json
import subprocess
import sys
import unittest
from pathlib import Path

COMMAND = Path(sys.argv.pop(1))
SAMPLE = Path(sys.argv.pop(1))

# service, key: the verdict, and what dev, staging and prod have (None: it is not there)
PLANTED = {
    ("db", "version"): ("drift", ["15", "14", "14.9"]),
    ("cache", "version"): ("drift", ["7", "7", "6.2"]),
    ("queue", "version"): ("equal", ["3.10", "3.10", "3.10.25"]),
    ("web", "image"): ("drift", ["nginx:1.22", "nginx:1.22", "nginx:1.24"]),
    ("web", "PUBLIC_URL"): ("missing", [None, "https://staging.tidewatch.example", "https://tidewatch.example"]),
    ("api", "LOG_LEVEL"): ("expected", ["info", "debug", "warning"]),
    ("api", "MAX_LEVEL_METRES"): ("drift", ["12", "15", "12"]),
    ("api", "FEATURE_FORECAST"): ("missing", [None, "true", None]),
    ("worker", "CACHE_TTL_SECONDS"): ("drift", ["600", "60", "60"]),
    ("worker", "PGUSER"): ("drift", ["tidewatch", "tidewatch", "tidewatch_app"]),
    ("worker", "PGSSLMODE"): ("missing", [None, None, "verify-full"]),
    ("worker", "QUEUE_VHOST"): ("equal", ["tidewatch", "tidewatch", "tidewatch"]),
    ("api", "RELEASE"): ("missing", [None, None, "1.8.2"]),
    ("worker", "replicas"): ("expected", ["1", "2", "2"]),
    ("api", "replicas"): ("expected", ["1", "1", "3"]),
    ("worker", "memory-limit"): ("missing", [None, None, "256 MiB"]),
    ("api", "memory-limit"): ("missing", [None, "128 MiB", "128 MiB"]),
    ("worker", "stop-grace"): ("drift", ["15s", "15s", "30s"]),
    ("api", "read-only-root"): ("drift", ["no", "no", "yes"]),
    ("api", "image"): ("drift", ["busybox:1", "busybox:1", "registry.tidewatch.example/api:1.8.2"]),
    ("gauge", "process"): ("missing", ["long-running", None, None]),
}
EACH_ITS_OWN = [("api", "QUEUE_PASSWORD"), ("worker", "PGPASSWORD"), ("api", "SENTRY_DSN")]


class TidewatchDiff(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        done = subprocess.run(
            [COMMAND, "diff", "--all", "--format", "json"], cwd=SAMPLE, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stderr
        cls.document = json.loads(done.stdout)
        cls.rows = {(row["service"], row["key"]): row for row in cls.document["rows"]}

    def test_theThreeEnvironmentsAreCompared(self) -> None:
        self.assertEqual(self.document["environments"], ["dev", "staging", "prod"])

    def test_whatWasPlantedIsFound(self) -> None:
        for subject, (verdict, values) in PLANTED.items():
            with self.subTest(subject=subject):
                row = self.rows[subject]
                cells = [row["cells"][name] for name in ("dev", "staging", "prod")]
                found = [cell.get("value") if cell["state"] == "set" else None for cell in cells]
                self.assertEqual(found, values)
                self.assertEqual(row["verdict"], verdict, row["reason"])

    def test_secretsAreEachTheirOwnAndMeantToBe(self) -> None:
        for subject in EACH_ITS_OWN:
            with self.subTest(subject=subject):
                self.assertEqual(self.rows[subject]["verdict"], "expected")

    def test_everyValueSaysWhereItStands(self) -> None:
        for subject, row in self.rows.items():
            for name, cell in row["cells"].items():
                if cell["state"] == "set" and not cell.get("isDefault") and subject[1] != "service":
                    with self.subTest(subject=subject, environment=name):
                        self.assertTrue(cell["origin"]["file"])
                        self.assertTrue((SAMPLE / cell["origin"]["file"]).is_file(), cell["origin"])


if __name__ == "__main__":
    unittest.main()
