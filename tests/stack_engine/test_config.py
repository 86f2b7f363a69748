#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `plumbline config` says with the help of an engine and a registry. Runs under tests/engine/with_engine.py.

usage: test_config.py PLUMBLINE"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.request

SKIPPED = 77
PLUMBLINE = (sys.argv + [""])[1]
REGISTRY = os.environ.get("PLUMBLINE_TEST_REGISTRY", "")


class TestConfig(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="plumbline-config-")
        self.addCleanup(folder.cleanup)
        self.m_root = pathlib.Path(folder.name)

    def compose(self, text: str):
        (self.m_root / "compose.yaml").write_text(text)

    def plumbline(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([PLUMBLINE, *words], cwd=self.m_root, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True,
                              timeout=60, check=False)

    def output(self, *words: str) -> str:
        done = self.plumbline(*words)
        self.assertEqual(done.returncode, 0, f"{' '.join(words)}\n{done.stderr}")
        return done.stdout

    def testDigestsAreThoseOfTheRegistry(self):
        digest = "sha256:" + "a" * 64
        self.compose(f"""
services:
  one: {{image: "{REGISTRY}/busybox:1"}}
  two: {{image: "{REGISTRY}/plumbline/layered:1"}}
  pinned: {{image: "redis:7@{digest}"}}
  built: {{build: .}}
""")
        model = json.loads(self.output("config", "--resolve-image-digests", "--format", "json"))
        images = {name: service.get("image") for name, service in model["services"].items()}
        self.assertEqual(images, {
            "one": f"{REGISTRY}/busybox:1@{self.digest('busybox')}",
            "two": f"{REGISTRY}/plumbline/layered:1@{self.digest('plumbline/layered')}",
            "pinned": f"docker.io/library/redis@{digest}",
            "built": None,
        })

    def digest(self, name: str) -> str:
        request = urllib.request.Request(f"http://{REGISTRY}/v2/{name}/manifests/1", method="HEAD")
        request.add_header("Accept", "application/vnd.docker.distribution.manifest.v2+json")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.headers["Docker-Content-Digest"]

    def testLockFilePinsWhenItIsLaidOver(self):
        self.compose(f"services:\n  one: {{image: '{REGISTRY}/busybox:1', command: own}}\n")
        lock = self.output("config", "--lock-image-digests")
        self.assertRegex(lock, rf"\Aservices:\n  one:\n    image: {REGISTRY}/busybox:1@sha256:[0-9a-f]{{64}}\n\Z")
        (self.m_root / "lock.yaml").write_text(lock)
        both = json.loads(self.output("-f", "compose.yaml", "-f", "lock.yaml", "config", "--format", "json"))
        self.assertIn("@sha256:", both["services"]["one"]["image"])
        self.assertEqual(both["services"]["one"]["command"], ["own"])

    def testRegistryWithoutTheImageIsAnError(self):
        self.compose(f"services:\n  one: {{image: '{REGISTRY}/no/such:1'}}\n")
        done = self.plumbline("config", "--resolve-image-digests")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("no/such:1", done.stderr)
        self.assertEqual(done.stdout, "")

    def testImageIsTheLowestLayer(self):
        engine = subprocess.run(["docker", "image", "inspect", "busybox:1"], capture_output=True, text=True, timeout=60, check=True)
        config = json.loads(engine.stdout)[0]["Config"]
        path = next(line for line in config["Env"] if line.startswith("PATH=")).removeprefix("PATH=")
        self.compose("services:\n  own: {image: 'busybox:1', environment: {PATH: /mine}}\n  its: {image: 'busybox:1'}\n"
                     "  absent: {image: 'no-such-image:1'}\n")
        said = self.output("config", "--image-defaults")
        self.assertRegex(said, rf"PATH: /mine +# .*compose.yaml:2:\d+; replaces \"{path}\" from busybox:1")
        self.assertRegex(said, rf"PATH: {path} +# busybox:1 \(image\)")
        self.assertRegex(said, rf"- {config['Cmd'][0]} +# busybox:1 \(image\)")
        self.assertNotIn("(image)", self.output("config", "--origins"))


if __name__ == "__main__":
    if not os.environ.get("PLUMBLINE_TEST_ENGINE"):
        print(os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under tests/engine/with_engine.py"))
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1], verbosity=2)
