#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Gives `plumbline config` files that were made to eat a machine, under a limit of memory.

Each must end with exit status 2 and a reason that names its place, or load within the limit.
"""
import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from instrumented import isInstrumented  # noqa: E402

MEMORY_LIMIT = 1 << 30
# A guard against a hang only; what is tested is memory.
TIMEOUT_S = 120
PLACE = re.compile(r"[^\s:]+:\d+:\d+: error: ")
FILE_ONLY = re.compile(r"(/\S+|compose\.yaml)")


def alias_bomb(folder):
    text = "x-0: &a0 [l, l, l, l, l, l, l, l, l]\n"
    text += "".join(f"x-{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12))
    (folder / "compose.yaml").write_text(text + "services: {a: {image: x}}\n")


def merge_bomb(folder):
    text = "x-0: &a0 {k0: v}\n"
    text += "".join(f"x-{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}], k{i}: *a{i - 1}}}\n" for i in range(1, 40))
    (folder / "compose.yaml").write_text(text + "services: {a: {image: x}}\n")


def alias_of_itself(folder):
    (folder / "compose.yaml").write_text("x-a: &a [*a]\nservices: {a: {image: x}}\n")


def lone_comma(folder):
    (folder / "compose.yaml").write_text(",\n")


def include_circle(folder):
    (folder / "compose.yaml").write_text("include: [b.yaml]\n")
    (folder / "b.yaml").write_text("include: [compose.yaml]\n")


def include_fan(folder):
    (folder / "compose.yaml").write_text("include: [f1.yaml, f1.yaml, f1.yaml]\nservices: {a: {image: x}}\n")
    for i in range(1, 12):
        (folder / f"f{i}.yaml").write_text(f"include: [f{i + 1}.yaml, f{i + 1}.yaml, f{i + 1}.yaml]\n")
    (folder / "f12.yaml").write_text("services: {b: {image: x}}\n")


def include_depth(folder):
    (folder / "compose.yaml").write_text("include: [d1.yaml]\n")
    for i in range(1, 200):
        (folder / f"d{i}.yaml").write_text(f"include: [d{i + 1}.yaml]\n")
    (folder / "d200.yaml").write_text("services: {b: {image: x}}\n")


def extends_circle(folder):
    (folder / "compose.yaml").write_text("services:\n  a: {image: x, extends: b}\n  b: {image: x, extends: a}\n")


def extends_fan(folder):
    lines = ["services:", "  s0: {image: x, labels: {" + ", ".join(f"k{i}: v" for i in range(2000)) + "}}"]
    lines += [f"  s{i}: {{extends: s{i - 1}}}" for i in range(1, 3000)]
    (folder / "compose.yaml").write_text("\n".join(lines) + "\n")


def deep_nesting(folder):
    (folder / "compose.yaml").write_text("services: {a: {image: x}}\nx-deep: " + "[" * 100_000 + "\n")


def deep_blocks(folder):
    (folder / "compose.yaml").write_text("".join(" " * i + f"x-{i}:\n" for i in range(3000)))


def hundred_megabytes(folder):
    with open(folder / "compose.yaml", "w", encoding="utf-8") as file:
        file.write("services: {a: {image: x}}\n")
        for i in range(1_000_000):
            file.write(f"x-{i:07}: {'v' * 90}\n")


def million_keys(folder):
    with open(folder / "compose.yaml", "w", encoding="utf-8") as file:
        file.write("services:\n  a:\n    image: x\n    environment:\n")
        for i in range(1_000_000):
            file.write(f"      K{i}: v\n")


def million_items(folder):
    with open(folder / "compose.yaml", "w", encoding="utf-8") as file:
        file.write("services: {a: {image: x}}\nx-l: [" + "a," * 2_000_000 + "]\n")


def port_fan(folder):
    ports = ", ".join(['"1-65535:1-65535"'] * 50)
    (folder / "compose.yaml").write_text(f"services: {{a: {{image: x, ports: [{ports}]}}}}\n")


def variable_bomb(folder):
    (folder / ".env").write_text("V0=" + "x" * 10_000 + "\n"
                                 + "".join(f"V{i}={f'${{V{i - 1}}}' * 10}\n" for i in range(1, 12)))
    (folder / "compose.yaml").write_text("services: {a: {image: 'x${V11}'}}\n")


def nested_defaults(folder):
    (folder / "compose.yaml").write_text("services: {a: {image: '" + "${A:-" * 5000 + "}" * 5000 + "'}}\n")


def control_characters(folder):
    (folder / "compose.yaml").write_text('services: {"a\\e[31m\\nb": {image: x}}\n')


def raw_control_characters(folder):
    (folder / "compose.yaml").write_bytes(b"services: {a: {image: x\x1b[2J}}\n")


def fifo(folder):
    os.mkfifo(folder / "compose.yaml")


def device(folder):
    os.symlink("/dev/zero", folder / "compose.yaml")


def env_file_device(folder):
    (folder / "compose.yaml").write_text("services: {a: {image: x, env_file: /dev/zero}}\n")


def env_file_fifo(folder):
    os.mkfifo(folder / "a.env")
    (folder / "compose.yaml").write_text("services: {a: {image: x, env_file: a.env}}\n")


def extends_device(folder):
    (folder / "compose.yaml").write_text("services: {a: {extends: {file: /dev/zero, service: a}}}\n")


def invalid_utf8(folder):
    (folder / "compose.yaml").write_bytes(b"services:\n  a: {image: \xff\xfe}\n")


def utf16(folder):
    (folder / "compose.yaml").write_bytes("services: {a: {image: x}}\n".encode("utf-16"))


def binary(folder):
    (folder / "compose.yaml").write_bytes(bytes(range(256)) * 1000)


# Loading may succeed, within the limit of memory, for these.
MAY_LOAD = {"million_keys", "extends_fan", "utf16", "variable_bomb"}
# The reason is about a whole file.
WITHOUT_LINE = {"fifo", "device", "hundred_megabytes"}
CASES = [alias_bomb, merge_bomb, alias_of_itself, lone_comma, include_circle, include_fan, include_depth, extends_circle, extends_fan,
         deep_nesting, deep_blocks, hundred_megabytes, million_keys, million_items, port_fan, variable_bomb, nested_defaults,
         control_characters, raw_control_characters, fifo, device, env_file_device, env_file_fifo, extends_device,
         invalid_utf8, utf16, binary]


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def problem(name, process, talk):
    """What is wrong with how the program ended; nothing if all is well."""
    if process.returncode == 0 and name in MAY_LOAD:
        return None
    if process.returncode != 2:
        return f"exit status {process.returncode}"
    pattern = FILE_ONLY if name in WITHOUT_LINE else PLACE
    if not pattern.search(talk):
        return "the reason names no place"
    if any(ord(c) < 32 and c != "\n" for c in talk):
        return "control characters reach the terminal"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plumbline", required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    failures = 0
    for make in CASES:
        if options.only and options.only not in make.__name__:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "project"
            folder.mkdir()
            make(folder)
            process = subprocess.run([os.path.abspath(options.plumbline), "config", "--format", "json"], cwd=folder,
                                     env={"PATH": "/usr/bin:/bin", "HOME": scratch, "LC_ALL": "C.UTF-8"},
                                     stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                     preexec_fn=None if isInstrumented(options.plumbline) else limit_memory,
                                     timeout=TIMEOUT_S, check=False)
        talk = process.stderr.decode(errors="replace")
        wrong = problem(make.__name__, process, talk)
        first = next((line for line in talk.splitlines() if "error" in line), talk.splitlines()[0] if talk else "loaded")
        print(f"{'FAIL' if wrong else 'ok':5}{make.__name__}: {wrong or ''} {first[:160]}")
        failures += wrong is not None
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
