# SPDX-License-Identifier: Apache-2.0
"""Whether a program is built with a sanitizer: it then takes many times its own memory, so that what is measured or limited of
that says nothing of the program."""
import functools
from pathlib import Path


@functools.cache
def isInstrumented(program: str) -> bool:
    built = Path(program).read_bytes()
    return any(mark in built for mark in (b"__asan_init", b"__tsan_init"))
