#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Leads to an engine that listens at a Unix socket as if it were elsewhere: through mutual TLS, or through ssh.

usage: elsewhere.py tls|ssh -- COMMAND...

Runs COMMAND on the engine that tests/engine/with_engine.py has started, PLUMBLINE_TEST_ENGINE leading there that way."""
import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

RELAY = Path(__file__).resolve().parent / "relay.py"
SSH = """#!/bin/sh
echo "$@" >> "$SEEN"
exec python3 "$RELAY" stdio "$LEADS_TO"
"""


def openssl(folder: str, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True, timeout=60)


def makeCertificates(folder: str) -> None:
    """ca.pem, the server's, and cert.pem and key.pem of a client."""
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl(folder, "req", "-x509", *key, "-days", "2", "-subj", "/CN=ca", "-keyout", "ca-key.pem", "-out", "ca.pem")
    for name, keyFile, extension in (("server", "server-key.pem", "subjectAltName=IP:127.0.0.1"),
                                     ("cert", "key.pem", "extendedKeyUsage=clientAuth")):
        (Path(folder) / f"{name}.ext").write_text(extension + "\n")
        openssl(folder, "req", *key, "-subj", f"/CN={name}", "-keyout", keyFile, "-out", f"{name}.csr")
        openssl(folder, "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca-key.pem", "-CAcreateserial",
                "-days", "2", "-extfile", f"{name}.ext", "-out", f"{name}.pem")


@contextlib.contextmanager
def throughTls(folder: str, socket: str) -> Iterator[dict[str, str]]:
    """The variables that lead there, as long as this lasts."""
    makeCertificates(folder)
    with subprocess.Popen([sys.executable, RELAY, "tls", socket, "server.pem", "server-key.pem", "ca.pem"], cwd=folder,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as relay:
        port = relay.stdout.readline().strip()
        yield {"DOCKER_HOST": f"tcp://127.0.0.1:{port}", "DOCKER_CERT_PATH": folder, "DOCKER_TLS_VERIFY": "1"}
        relay.stdin.close()  # that is its end


@contextlib.contextmanager
def throughSsh(folder: str, socket: str) -> Iterator[dict[str, str]]:
    """The variables that lead there. How ssh is called is written to `seen` in the folder, a call a line."""
    place = Path(folder) / "bin"
    place.mkdir()
    (place / "ssh").write_text(SSH)
    (place / "ssh").chmod(0o755)
    yield {"DOCKER_HOST": "ssh://ann@build", "PATH": f"{place}:{os.environ['PATH']}", "LEADS_TO": socket,
           "RELAY": str(RELAY), "SEEN": str(Path(folder) / "seen")}


WAYS = {"tls": throughTls, "ssh": throughSsh}


def main(words: list[str]) -> int:
    if len(words) < 3 or words[0] not in WAYS or words[1] != "--":
        sys.exit(__doc__)
    host = os.environ.get("PLUMBLINE_TEST_ENGINE", "")
    if not host:  # the command says why it cannot do without
        return subprocess.run(words[2:]).returncode
    with tempfile.TemporaryDirectory(prefix="plumbline-far-") as folder:
        with WAYS[words[0]](folder, host.removeprefix("unix://")) as variables:
            leading = variables | {"PLUMBLINE_TEST_ENGINE": variables["DOCKER_HOST"]}
            return subprocess.run(words[2:], env=os.environ | leading).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
