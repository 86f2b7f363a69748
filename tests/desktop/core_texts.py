# SPDX-License-Identifier: Apache-2.0
"""What core and the window's jobs say to people, for the translators: lupdate reads calls of `tr`, and core has none.

Reads the sources for phrases (`phrase("...")`, `ours("...")`), the words of rules, those of the factors and the
notes of the table of backing services, and writes them as C++ that lupdate understands, all in one context.
"""
import json
import re
from pathlib import Path

CONTEXT = "Core"
LITERAL = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = rf"{LITERAL}(?:\s*{LITERAL})*"
CALL = re.compile(rf"\b(?:phrase|ours)\(\s*({LITERALS})")
PLACE = re.compile(r"\{[^{}]*\}")
WORD = re.compile(r"[^\W\d_]")
HIDDEN = re.compile(r"\.(?:message|hint|reason|why|likelyCause) \+?=\s*(?:fmt::format\(|\")"
                    r"|\bfail\(\s*[\w:]+,\s*fmt::format\("
                    r"|\bPhrase\(\s*fmt::format\("
                    r"|\b(?:phrase|ours)\(\s*R\"")
HIDDEN_FINE = re.compile(r"^core/(report|engine/simulated|parity/rules)/|/render_")
FIELD = re.compile(rf"\.(?:title|rationale|guards|remedy)\s*=\s*({LITERALS})")
FACTOR = re.compile(rf'\{{\s*"[IVX]+",\s*({LITERALS}),\s*({LITERALS})\}}')


def coreTexts(sources: Path) -> list[str]:
    """Every text with words in it, as it stands in the source: with C++'s escapes, without its quotes."""
    texts: dict[str, None] = {}
    files = [file for folder in ("core", "app/desktop") for kind in ("*.cpp", "*.h")
             for file in sorted((sources / folder).rglob(kind))]
    for file in files:
        source = file.read_text(encoding="utf-8")
        patterns = [CALL]
        if file.parent.name == "rules":
            patterns.append(FIELD)
        if file.name == "factors.cpp":
            patterns.append(FACTOR)
        for pattern in patterns:
            for match in pattern.finditer(source):
                for literals in match.groups():
                    texts["".join(piece[1:-1] for piece in re.findall(LITERAL, literals))] = None
    table = json.loads((sources / "resources" / "backing_services.json").read_text(encoding="utf-8"))
    for entry in table["managed"]:
        if note := entry.get("note"):
            texts[json.dumps(note, ensure_ascii=False)[1:-1]] = None
    return [text for text in texts if WORD.search(PLACE.sub("", text))]


def hiddenTexts(sources: Path) -> list[str]:
    """Where an error, a remark or a reason is put together as plain text, which stays English."""
    return [f"{file.relative_to(sources)}:{source.count(chr(10), 0, match.start()) + 1}"
            for file in sorted((sources / "core").rglob("*.cpp"))
            if not HIDDEN_FINE.search(file.relative_to(sources).as_posix())
            for source in [file.read_text(encoding="utf-8")]
            for match in HIDDEN.finditer(source)]


def writeCoreTexts(sources: Path, file: Path) -> None:
    """Writes them as marks that lupdate finds."""
    lines = [f'QT_TRANSLATE_NOOP("{CONTEXT}", "{text}")' for text in coreTexts(sources)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
