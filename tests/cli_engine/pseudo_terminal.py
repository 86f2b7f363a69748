# SPDX-License-Identifier: Apache-2.0
"""A command on a terminal of its own."""
import os
import pty
import select
import struct
import termios
import time
from fcntl import ioctl


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, words: list[str], folder: str, columns: int, rows: int, environment: dict | None = None):
        self.m_pid, self.m_side = pty.fork()
        if self.m_pid == 0:
            os.chdir(folder)
            os.execve(words[0], words, (environment or dict(os.environ)) | {"TERM": "xterm"})
        self.m_text = ""
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        ioctl(self.m_side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text: str) -> None:
        os.write(self.m_side, text.encode())

    def awaitText(self, wanted: str) -> None:
        deadline = time.monotonic() + 20
        while wanted not in self.m_text:
            ready, _, _ = select.select([self.m_side], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise AssertionError(f"{wanted!r} did not come: {self.m_text!r}")
            self.m_text += os.read(self.m_side, 4096).decode(errors="replace")

    def end(self) -> int:
        try:
            while os.read(self.m_side, 4096):
                pass
        except OSError:
            pass  # Linux says so when the other side is gone
        os.close(self.m_side)
        return os.waitstatus_to_exitcode(os.waitpid(self.m_pid, 0)[1])
