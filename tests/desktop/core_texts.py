# SPDX-License-Identifier: Apache-2.0
"""What core says to people, for the translators: lupdate reads calls of `tr`, and core has none.

Reads core's sources for phrases (`phrase("...")`, `ours("...")`), the words of rules and those of the
factors, and writes them as C++ that lupdate understands, all in one context.
"""
import re
from pathlib import Path

CONTEXT = "Core"
LITERAL = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = rf"{LITERAL}(?:\s*{LITERAL})*"
CALL = re.compile(rf"\b(?:phrase|ours)\(\s*({LITERALS})")
FIELD = re.compile(rf"\.(?:title|rationale|guards|remedy)\s*=\s*({LITERALS})")
FACTOR = re.compile(rf'\{{\s*"[IVX]+",\s*({LITERALS}),\s*({LITERALS})\}}')


def coreTexts(sources: Path) -> list[str]:
    """Every text, as it stands in the source: with C++'s escapes and without its quotes."""
    texts: dict[str, None] = {}
    for file in sorted((sources / "core").rglob("*.cpp")) + sorted((sources / "core").rglob("*.h")):
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
    texts.pop("", None)
    return list(texts)


def writeCoreTexts(sources: Path, file: Path) -> None:
    """Writes them as marks that lupdate finds."""
    lines = [f'QT_TRANSLATE_NOOP("{CONTEXT}", "{text}")' for text in coreTexts(sources)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
