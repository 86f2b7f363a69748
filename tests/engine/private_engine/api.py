# SPDX-License-Identifier: Apache-2.0
"""The few Engine API calls that setting up needs, over a Unix socket."""
import base64
import http.client
import json
import os
import socket
import threading


class ApiError(Exception):
    pass


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: str, timeout: float):
        super().__init__("engine", timeout=timeout)
        self.m_path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.m_path)


class Api:
    def __init__(self, path: str):
        self.m_path = path

    def request(self, method: str, target: str, body=None, headers=None, timeout: float = 120) -> bytes:
        connection = UnixConnection(self.m_path, timeout)
        try:
            connection.request(method, target, body, headers or {}, encode_chunked=hasattr(body, "read"))
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        if response.status >= 400:
            raise ApiError(f"{method} {target}: {response.status} {content.decode(errors='replace').strip()}")
        return content

    def isUp(self) -> bool:
        try:
            return self.request("GET", "/_ping", timeout=2) == b"OK"
        except (OSError, ApiError, http.client.HTTPException):
            return False

    def version(self) -> dict:
        return json.loads(self.request("GET", "/version"))

    def load(self, writeArchive) -> None:
        """Loads what `writeArchive(file)` writes, without keeping a copy of it anywhere."""
        readEnd, writeEnd = os.pipe()

        def write() -> None:
            with os.fdopen(writeEnd, "wb") as out:
                writeArchive(out)

        writer = threading.Thread(target=write)
        writer.start()
        with os.fdopen(readEnd, "rb") as archive:
            headers = {"Content-Type": "application/x-tar", "Transfer-Encoding": "chunked"}
            answer = self.request("POST", "/images/load?quiet=1", archive, headers, timeout=300)
        writer.join()
        raiseOnErrorLine(answer)

    def hasImage(self, reference: str) -> bool:
        try:
            self.request("GET", f"/images/{reference}/json")
            return True
        except ApiError as error:
            if ": 404 " in str(error):
                return False
            raise

    def tag(self, reference: str, repository: str, tag: str) -> None:
        self.request("POST", f"/images/{reference}/tag?repo={repository}&tag={tag}")

    def push(self, repository: str, tag: str, user: str = "", password: str = "") -> None:
        account = {"username": user, "password": password} if user else {}
        header = base64.urlsafe_b64encode(json.dumps(account).encode()).decode()
        answer = self.request("POST", f"/images/{repository}/push?tag={tag}", headers={"X-Registry-Auth": header})
        raiseOnErrorLine(answer)

    def removeImage(self, reference: str) -> None:
        self.request("DELETE", f"/images/{reference}")


def raiseOnErrorLine(answer: bytes) -> None:
    """Progress streams answer 200 and put a failure into a line."""
    for line in answer.splitlines():
        message = json.loads(line)
        if "error" in message:
            raise ApiError(message["error"])
