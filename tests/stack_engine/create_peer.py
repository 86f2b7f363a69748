#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Creates the same Compose projects with docker-compose and with Plumbline on one engine, and compares what the engine then holds.

usage: create_peer.py PLUMBLINE [CASE ...]      under tests/engine/with_engine.py

The corpus is tests/data/create_peer/*.txt, in the format of tests/compose/peer. A difference that is meant has its reason in
intended.json beside the corpus: {"reason": ..., "paths": [pattern ...]}, patterns as of fnmatch over `case:object:path`.
The exit status is 1 if there is another difference, or an explanation that nothing needs any more; 77 if it cannot run here.

Besides what tests/compose/peer reads, a case may begin with
    @network NAME, @volume NAME    something that is there already
    @container NAME                a container of busybox:1 with a volume, which is not of the project
    @image NAME CHANGE             an image that differs from busybox:1 by one instruction of a Dockerfile
    @requests                      the engine here refuses it (no such hardware, say): compare what it was asked for
"""
import fnmatch
import http.client
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "compose" / "peer"))
from compare import read_group  # noqa: E402

CORPUS = HERE.parent / "data" / "create_peer"
PROJECT = "createpeer"
TIMEOUT_S = 120

# What no two containers share, or what only tells when something was made.
VOLATILE = {
    "container": {"Id", "Created", "State", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver", "SizeRw",
                  "SizeRootFs", "NetworkSettings", "RestartCount", "Image", "ExecIDs", "ProcessLabel", "MountLabel"},
    "network": {"Id", "Created", "Containers"},
    "volume": {"CreatedAt", "Mountpoint"},
}
OURS = "dev.plumbline."
IMAGE = "com.docker.compose.image"
DEPENDS_ON = "com.docker.compose.depends_on"
CHOSEN_BY_THE_CORPUS = ("10.213.", "fd00:213:")  # other subnets are the engine's choice, a new one each time
PEERS_OWN_LABELS = {"com.docker.compose.version"}
UNORDERED = {"Env", "Binds", "CapAdd", "CapDrop", "ExtraHosts", "Links", "Aliases", "SecurityOpt", "GroupAdd", "VolumesFrom", "Ulimits"}


class Engine:
    """The little of the Engine API that looking takes."""

    def __init__(self, host):
        self.path = host.removeprefix("unix://")

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("engine", timeout=TIMEOUT_S)
        connection.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.sock.connect(self.path)
        connection.request(method, path, body and json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {text.decode()}")
        return json.loads(text) if text else None

    def get(self, path):
        return self.call("GET", path)

    def listed(self, kind):
        filters = urllib.parse.quote(json.dumps({"label": [f"com.docker.compose.project={PROJECT}"]}))
        return self.get(f"/{kind}/json?all=1&filters={filters}" if kind == "containers" else f"/{kind}?filters={filters}")


class Recorder:
    """A socket before the engine's that keeps the bodies of the requests to create containers."""

    def __init__(self, engine_path, path):
        self.engine_path = engine_path
        self.bodies = {}
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(path)
        self.listener.listen()
        self.host = f"unix://{path}"
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            engine = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            engine.connect(self.engine_path)
            sent = bytearray()
            threading.Thread(target=self.carry, args=(client, engine, sent), daemon=True).start()
            threading.Thread(target=self.carry, args=(engine, client, None), daemon=True).start()

    def carry(self, source, target, sent):
        try:
            while piece := source.recv(65536):
                if sent is not None:
                    sent += piece
                    self.keep(sent)
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            source.close()

    def keep(self, sent):
        """Takes whole requests off the front; none that matter here is chunked."""
        while (end := sent.find(b"\r\n\r\n")) >= 0:
            first, *lines = sent[:end].decode().split("\r\n")
            headers = {line.split(":", 1)[0].lower(): line.split(":", 1)[1].strip() for line in lines}
            length = int(headers.get("content-length", 0))
            if len(sent) < end + 4 + length:
                return
            target = urllib.parse.urlsplit(first.split()[1])
            if target.path.endswith("/containers/create"):
                name = urllib.parse.parse_qs(target.query)["name"][0]
                self.bodies[f"request {name}"] = describe_request(json.loads(sent[end + 4:end + 4 + length]))
            del sent[:end + 4 + length]


def without_ours(labels):
    labels = {key: value for key, value in (labels or {}).items() if not key.startswith(OURS) and key not in PEERS_OWN_LABELS}
    if DEPENDS_ON in labels:  # a set, written in any order
        labels[DEPENDS_ON] = sorted(labels[DEPENDS_ON].split(","))
    return labels


def describe_request(body):
    """Without zeroes: leaving a setting out is the same as sending its zero."""
    def without_zeroes(value):
        if isinstance(value, dict):
            return {key: without_zeroes(inner) for key, inner in value.items() if inner not in (0, False)}
        return [without_zeroes(item) for item in value] if isinstance(value, list) else value
    body["Labels"] = without_ours(body.get("Labels"))
    if body["HostConfig"].get("RestartPolicy", {}).get("Name") in ("no", ""):
        del body["HostConfig"]["RestartPolicy"]
    body["HostConfig"].pop("ConsoleSize", None)
    binds, mounts = volumes_as_binds(body["HostConfig"])
    body["HostConfig"].update(Binds=binds, Mounts=mounts)
    return tidy(without_zeroes(body))


def tidy(value, key=""):
    """Without nulls and empty things, which the engine writes or leaves out as it likes, and with sets in one order."""
    if isinstance(value, dict):
        cleaned = {name: tidy(inner, name) for name, inner in value.items()}
        return {name: inner for name, inner in cleaned.items() if inner not in (None, {}, [], "")}
    if isinstance(value, list):
        items = [tidy(item) for item in value]
        return sorted(items, key=lambda item: json.dumps(item, sort_keys=True)) if key in UNORDERED else items
    return value


def volumes_as_binds(host):
    """(Binds, Mounts) with named volumes as binds: docker-compose uses either form for them, an older one the other than a newer."""
    binds, mounts = list(host.get("Binds") or []), []
    for mount in host.get("Mounts") or []:
        if mount["Type"] == "volume" and mount.get("Source") and not mount.get("VolumeOptions"):
            binds.append(f"{mount['Source']}:{mount['Target']}:{'ro' if mount.get('ReadOnly') else 'rw'}")
        else:
            mounts.append(mount)
    return sorted(binds), sorted(mounts, key=lambda mount: mount["Target"])  # docker-compose keeps no order


def describe_container(details, names, given):
    result = {key: value for key, value in details.items() if key not in VOLATILE["container"]}
    labels = without_ours(details["Config"].get("Labels"))
    if labels.get(IMAGE) == details["Image"]:
        labels[IMAGE] = "its image's"  # one that a case makes has another id each time
    result["Config"] = dict(details["Config"], Labels=labels)
    if details["Config"].get("Hostname", "") and details["Id"].startswith(details["Config"]["Hostname"]):
        result["Config"]["Hostname"] = "of its id"
    host = dict(details["HostConfig"])
    host["Binds"], host["Mounts"] = volumes_as_binds(host)
    for key in ("NetworkMode", "IpcMode", "PidMode"):
        mode = host.get(key) or ""
        for name, endpoint in details["NetworkSettings"]["Networks"].items():
            if endpoint.get("NetworkID") == mode or mode == given.get(name):
                host[key] = name  # an external network may be named by its id
        if mode.startswith("container:"):
            host[key] = "container:" + names.get(mode.rsplit(":", 1)[1], mode)
    host["VolumesFrom"] = [
        ":".join([names.get(part.split(":")[0], part.split(":")[0])] + part.split(":")[1:]) for part in host.get("VolumesFrom") or []]
    if host.get("RestartPolicy", {}).get("Name") in ("no", ""):
        host["RestartPolicy"] = {}  # two ways to say that there is none
    result["HostConfig"] = host
    result["Mounts"] = sorted(
        ({key: ("of its own" if key in ("Name", "Source") and len(mount.get("Name", "")) == 64 else value)
          for key, value in mount.items() if key != "Mode"} for mount in details.get("Mounts", [])),
        key=lambda mount: mount["Destination"])
    result["Networks"] = {
        name: {key: value for key, value in (endpoint or {}).items() if key in ("IPAMConfig", "Links", "Aliases", "DriverOpts")}
        for name, endpoint in details["NetworkSettings"]["Networks"].items()}
    for endpoint in result["Networks"].values():
        # the engine adds the short id as an alias
        endpoint["Aliases"] = [alias for alias in endpoint.get("Aliases") or [] if not details["Id"].startswith(alias)]
    return tidy(result)


def observe(engine):
    """Everything of the project that the engine holds, by kind and name."""
    held = {}
    containers = [engine.get(f"/containers/{one['Id']}/json") for one in engine.listed("containers")]
    given = {network["Name"]: network["Id"] for network in engine.get("/networks")}
    every = [(one["Id"], one["Names"][0]) for one in engine.get("/containers/json?all=1")]
    names = dict(every) | {name.lstrip("/"): name for _, name in every}
    for details in containers:
        held[f"container {details['Name']}"] = describe_container(details, names, given)
    for network in engine.listed("networks"):
        details = engine.get(f"/networks/{network['Id']}")
        details = {key: value for key, value in details.items() if key not in VOLATILE["network"]}
        details["Labels"] = without_ours(details.get("Labels"))
        details["IPAM"] = dict(details["IPAM"], Config=[one for one in details["IPAM"].get("Config") or []
                                                        if one["Subnet"].startswith(CHOSEN_BY_THE_CORPUS)])
        held[f"network {network['Name']}"] = tidy(details)
    for volume in engine.listed("volumes").get("Volumes") or []:
        details = {key: value for key, value in volume.items() if key not in VOLATILE["volume"]}
        details["Labels"] = without_ours(details.get("Labels"))
        held[f"volume {volume['Name']}"] = tidy(details)
    return held


def differences(left, right, path=""):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted(left.keys() | right.keys()):
            yield from differences(left.get(key), right.get(key), f"{path}.{key}" if path else key)
    elif left != right:
        yield path, left, right


def run(command, case, folder, host):
    environment = dict(os.environ, COMPOSE_PROJECT_NAME=PROJECT, DOCKER_HOST=host, **case.variables)
    done = subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True, timeout=TIMEOUT_S, check=False)
    return done.returncode, (done.stderr or done.stdout).strip()


def create(engine, program, verb, case, base, other=None):
    """What the engine holds, or was asked for, after one program created the project, which is removed again.

    With `other` also what that command, run next, did not leave as it was."""
    folder = base / "project"
    for name, text in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    recorder = Recorder(engine.path, str(base / "engine.sock"))
    given = make_given(engine, case.given)
    status, talk = run([*program, *case.arguments, *verb], case, folder, recorder.host)
    try:
        held = recorder.bodies if case.by_request else observe(engine)
        changed = []
        if other and not status and not case.by_request:
            before = ids(engine)
            run([other[0], *case.arguments, *other[1:]], case, folder, recorder.host)
            after = ids(engine)
            changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    finally:
        run([*program, *case.arguments, "down", "-v", "--remove-orphans"] + (["-y"] if "--no-start" in verb else []),
            case, folder, recorder.host)
        left = observe(engine)
        for path in reversed(given):
            engine.call("DELETE", path)
        recorder.close()
        shutil.rmtree(folder)
        (base / "engine.sock").unlink()
    return status, talk, held, left, changed


def make_given(engine, given):
    """What is there before the project is; the answer takes it away again."""
    removals = []
    for kind, name, *rest in given:
        if kind in ("network", "volume"):
            engine.call("POST", f"/{kind}s/create", {"Name": name})
            removals.append(f"/{kind}s/{name}")
            continue
        of_image = kind == "image"
        container = "createpeer-commit" if of_image else name
        engine.call("POST", f"/containers/create?name={container}", {"Image": "busybox:1", "Volumes": {} if of_image else {"/given": {}}})
        removals.append(f"/containers/{container}?v=1&force=1")
        if of_image:
            repository, tag = name.split(":")
            query = urllib.parse.urlencode({"container": container, "repo": repository, "tag": tag, "changes": " ".join(rest)})
            engine.call("POST", f"/commit?{query}", {})
            engine.call("DELETE", removals.pop())
            removals.append(f"/images/{name}")
    return removals


def ids(engine):
    return {one["Names"][0]: one["Id"] for one in engine.listed("containers")}


def read_corpus():
    for path in sorted(CORPUS.glob("*.txt")):
        for case in read_group(path):
            lines = case.files["compose.yaml"].splitlines()
            case.by_request = "@requests" in lines
            case.given = [line[1:].split() for line in lines if line.startswith(("@network ", "@volume ", "@container ", "@image "))]
            case.files["compose.yaml"] = "\n".join(line for line in lines if not line.startswith("@")) + "\n"
            yield case


def compare(engine, peer, plumbline, case):
    # Both work in one folder: its path is in labels, in binds and in what the hashes are made of.
    with tempfile.TemporaryDirectory(prefix="createpeer-") as base:
        theirs_command, ours_command = [peer, "create"], [plumbline, "up", "--no-start"]
        theirs_status, theirs_talk, theirs, _, retaken = create(engine, [peer], ["create"], case, pathlib.Path(base), ours_command)
        ours_status, ours_talk, ours, left, given_up = create(
            engine, [plumbline], ["up", "--no-start"], case, pathlib.Path(base), theirs_command)
    if bool(theirs_status) != bool(ours_status) or (theirs_status and not case.by_request):
        yield "status", f"{theirs_status} {theirs_talk}", f"{ours_status} {ours_talk}"
    if left:
        yield "left over", [], list(left)
    for name in retaken:
        yield f"container {name}:recreated", "made it", "made it anew"
    for name in given_up:
        yield f"container {name}:recreated", "made it anew", "made it"
    for name in sorted(theirs.keys() | ours.keys()):
        if name not in theirs or name not in ours:
            yield f"{name}:", name in theirs, name in ours
        else:
            for path, a, b in differences(theirs[name], ours[name]):
                yield f"{name}:{path}", a, b


def main():
    plumbline, wanted = sys.argv[1], sys.argv[2:]
    peer = os.environ.get("PLUMBLINE_PEER") or os.path.expanduser(
        os.path.join(os.environ.get("XDG_CACHE_HOME") or "~/.cache", "plumbline/peer/docker-compose"))
    host = os.environ.get("PLUMBLINE_TEST_ENGINE")
    if not host:
        print(os.environ.get("PLUMBLINE_TEST_ENGINE_MISSING", "run under tests/engine/with_engine.py"))
        return 77
    if not os.access(peer, os.X_OK):
        print("no docker-compose to compare with: run tests/peer/fetch.sh")
        return 77
    engine = Engine(host)
    intended = json.loads((CORPUS / "intended.json").read_text())
    used = set()
    failures = 0
    cases = [case for case in read_corpus() if not wanted or any(fnmatch.fnmatch(case.name, pattern) for pattern in wanted)]
    for case in cases:
        unexplained = []
        for path, a, b in compare(engine, peer, plumbline, case):
            reasons = [index for index, entry in enumerate(intended)
                       if any(fnmatch.fnmatchcase(f"{case.name}:{path}", pattern) for pattern in entry["paths"])]
            used.update(reasons)
            if not reasons:
                unexplained.append((path, a, b))
        print(f"{'FAIL' if unexplained else 'ok'}   {case.name}")
        for path, a, b in unexplained:
            failures += 1
            print(f"     {path}\n       docker-compose {json.dumps(a)}\n       plumbline      {json.dumps(b)}")
    if not wanted:
        for index, entry in enumerate(intended):
            if index not in used:
                failures += 1
                print(f"FAIL intended.json: nothing needs \"{entry['reason']}\" any more")
    print(f"{len(cases)} cases, {failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
