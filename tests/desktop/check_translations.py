# SPDX-License-Identifier: Apache-2.0
"""Every text that the window shows is translated, with the places that it has: its own and core's.

check_translations.py LUPDATE SOURCES: brings a copy of each translation up to the sources, and looks at it.
With --update it brings the translations themselves up to the sources; new texts are unfinished in them.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from core_texts import CONTEXT, hiddenTexts, writeCoreTexts

PLACE = re.compile(r"%L?\d|%n")
CORE_PLACE = re.compile(r"\{(\d*)[^{}]*\}")


def main() -> int:
    isUpdate = "--update" in sys.argv
    lupdate, sources = [argument for argument in sys.argv[1:] if argument != "--update"]
    files = sorted((Path(sources) / "resources" / "translations").glob("*.ts"))
    if isUpdate:
        for file in files:
            update(lupdate, Path(sources), file)
        return 0
    mistakes = [f"no translator sees it: {place}" for place in hiddenTexts(Path(sources))]
    mistakes += [mistake for file in files for mistake in mistakesOf(lupdate, Path(sources), file)]
    print("\n".join(mistakes) or f"{len(files)} translation(s) are complete")
    return 1 if mistakes or not files else 0


def update(lupdate: str, sources: Path, file: Path) -> None:
    """Brings a translation up to what the sources say."""
    with tempfile.TemporaryDirectory() as folder:
        coreTexts = Path(folder) / "core_texts.h"
        writeCoreTexts(sources, coreTexts)
        subprocess.run([lupdate, "-I", ".", "app/desktop", "qml", coreTexts,
                        "-locations", "none", "-no-obsolete", "-ts", file.absolute()],
                       cwd=sources, check=True, capture_output=True)


def mistakesOf(lupdate: str, sources: Path, file: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        update(lupdate, sources, copy)
        return [f"{file.name}: {name}: {words}"
                for context in ElementTree.parse(copy).iter("context")
                if (name := context.findtext("name"))
                for message in context.iter("message")
                if (words := mistakeOf(message, name == CONTEXT))]


def mistakeOf(message: ElementTree.Element, isOfCore: bool) -> str:
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished" or not translation.text:
        return f"not translated: {source}"
    places = corePlacesOf if isOfCore else placesOf
    if places(source) != places(translation.text):
        return f"other places than in: {source}"
    return ""


def placesOf(text: str) -> list[str]:
    return sorted(PLACE.findall(text))


def corePlacesOf(text: str) -> list[int]:
    """The numbers of the arguments, each `{}` being the next one: a translation may change their order."""
    return sorted(int(number or place) for place, number in enumerate(CORE_PLACE.findall(text)))


if __name__ == "__main__":
    sys.exit(main())
