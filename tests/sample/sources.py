"""A file of the sample corpus in, the plain text that stands behind it out: its own, or its source's if it is a PDF."""

from __future__ import annotations

import html
import re
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "sample"
SOURCES = Path(__file__).parent / "sources"

_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_TEX_COMMAND = re.compile(r"\\[A-Za-z]+\*?(\[[^]\\\n]*])?")
_BLANK_LINES = re.compile(r"\n\s*\n|\n(?=[#\d-])")
_BLOCK_END = re.compile(r"</(p|li|h[1-6]|td|th|figcaption|div)>")


def documents() -> list[Path]:
    """Return the documents of the sample corpus by name, without the sidecars."""
    return sorted(path for path in SAMPLE.iterdir() if not path.name.endswith(".meta.json"))


def paragraphs(file_name: str) -> list[str]:
    """Return the paragraphs behind a document of the sample corpus, mark-up removed.

    A flattened text has no paragraphs of its own, so those of its source stand for it.
    """
    stem = Path(file_name).stem
    candidates = (SOURCES / f"{stem}.html", SOURCES / f"{stem}.tex", SAMPLE / file_name)
    path = next(candidate for candidate in candidates if candidate.exists())
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n\n", _HIDDEN.sub("", text))))
    elif path.suffix == ".tex":
        text = _TEX_COMMAND.sub(" ", text)
    return [paragraph for paragraph in _BLANK_LINES.split(text) if paragraph.strip()]


def letters(text: str) -> str:
    """Return the letters and digits of a text, folded by case: what line breaks, hyphens and mark-up leave alone."""
    return "".join(character for character in text.casefold() if character.isalnum())
