# SPDX-License-Identifier: Apache-2.0
"""Every text of the window is translated, with the places that it has.

check_translations.py LUPDATE SOURCES: brings a copy of each translation up to the sources, and looks at it.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACE = re.compile(r"%L?\d|%n")


def main() -> int:
    lupdate, sources = sys.argv[1], Path(sys.argv[2])
    files = sorted((sources / "resources" / "translations").glob("*.ts"))
    mistakes = [mistake for file in files for mistake in mistakesOf(lupdate, sources, file)]
    print("\n".join(mistakes) or f"{len(files)} translation(s) are complete")
    return 1 if mistakes or not files else 0


def mistakesOf(lupdate: str, sources: Path, file: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        subprocess.run([lupdate, "-I", ".", "app/desktop", "qml", "-locations", "none", "-no-obsolete", "-ts", copy],
                       cwd=sources, check=True, capture_output=True)
        return [f"{file.name}: {context.findtext('name')}: {words}"
                for context in ElementTree.parse(copy).iter("context")
                for message in context.iter("message")
                if (words := mistakeOf(message))]


def mistakeOf(message: ElementTree.Element) -> str:
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished" or not translation.text:
        return f"not translated: {source}"
    if sorted(PLACE.findall(source)) != sorted(PLACE.findall(translation.text)):
        return f"other places than in: {source}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
