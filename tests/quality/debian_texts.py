"""The Debian Administrator's Handbook in both languages: paragraphs that are each other's translation.

The texts come from Debian's package `debian-handbook` and are read where they are installed, never copied here.
"""

from __future__ import annotations

import gzip
import html
import re
from pathlib import Path
from typing import NamedTuple

HANDBOOK = Path("/usr/share/doc/debian-handbook/html")
FREEDICT = Path("/usr/share/dictd/freedict-eng-ind.dict.dz")
_REFERENCE_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_PARAGRAPH = re.compile(r'<div class="para">(.*?)</div>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
SHORTEST = 80
_CODE = re.compile(r"[|$#<>{}=\\]|\+--|^\W*\d+\.", re.MULTILINE)
_WORD = re.compile(r"\w{3,}")


class Pair(NamedTuple):
    """A paragraph in both languages, and the page and place it comes from."""

    page: str
    place: int
    indonesian: str
    english: str


REFERENCE = Path("/usr/share/debian-reference")


def reference_text(language: str) -> str:
    """Return the prose of the Debian Reference: lines in a row that hold no code, joined."""
    path = REFERENCE / f"debian-reference.{language}.txt.gz"
    if not path.exists():
        return ""
    paragraphs = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n")
    prose = [" ".join(paragraph.split()) for paragraph in paragraphs if not _CODE.search(paragraph)]
    return " ".join(paragraph for paragraph in prose if len(paragraph) >= SHORTEST)


def is_installed() -> bool:
    """Tell whether both editions are here."""
    return all((HANDBOOK / edition).is_dir() for edition in ("id-ID", "en-US"))


def pairs() -> tuple[Pair, ...]:
    """Return the aligned paragraphs of pages that have the same number of them in both editions."""
    found: dict[tuple[str, str], Pair] = {}
    for page in sorted((HANDBOOK / "id-ID").glob("*.html")):
        indonesian = _paragraphs(page)
        english = _paragraphs(HANDBOOK / "en-US" / page.name)
        if len(indonesian) != len(english):
            continue
        for place, texts in enumerate(zip(indonesian, english, strict=True)):
            if min(map(len, texts)) >= SHORTEST and _is_translated(*texts):
                # Chapter pages repeat their sections' pages; each paragraph counts once.
                found.setdefault(texts, Pair(page.stem, place, *texts))
    return tuple(found.values())


def reference_pairs() -> tuple[Pair, ...]:
    """Return the aligned paragraphs of the Debian Reference; none where it is not installed."""
    found: dict[tuple[str, str], Pair] = {}
    for page in sorted(REFERENCE.glob("*.id.html")):
        editions = page, page.with_name(page.name.replace(".id.", ".en."))
        indonesian, english = (_paragraphs(edition, _REFERENCE_PARAGRAPH) for edition in editions)
        if len(indonesian) != len(english):
            continue
        for place, texts in enumerate(zip(indonesian, english, strict=True)):
            if min(map(len, texts)) >= SHORTEST and _is_translated(*texts):
                found.setdefault(texts, Pair(page.stem, place, *texts))
    return tuple(found.values())


def _is_translated(indonesian: str, english: str) -> bool:
    """Tell whether the Indonesian edition has a translation here, not the English words left as they were."""
    ours, theirs = (set(_WORD.findall(text.lower())) for text in (indonesian, english))
    return len(ours & theirs) < 0.4 * max(1, min(len(ours), len(theirs)))


def _paragraphs(page: Path, pattern: re.Pattern[str] = _PARAGRAPH) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [" ".join(html.unescape(_TAG.sub("", part)).split()) for part in pattern.findall(text)]
