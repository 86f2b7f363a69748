#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a command on an X server of its own, whose number nobody else can take meanwhile.

usage: with_screen.py -- COMMAND..."""
import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator


class ScreenError(Exception):
    """The server does not start."""


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """The DISPLAY of a server that ends with the block."""
    readEnd, writeEnd = os.pipe()
    # without a reset at each end of its last client, during which it refuses the next one
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writeEnd), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writeEnd],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writeEnd)
    try:
        with os.fdopen(readEnd) as report:
            number = report.readline().strip()
        if not number:
            raise ScreenError("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    if sys.argv[1:2] != ["--"] or len(sys.argv) < 3:
        sys.exit(__doc__)
    with screen() as display:
        code = subprocess.run(sys.argv[2:], env=os.environ | {"DISPLAY": display}).returncode
    sys.exit(code)
