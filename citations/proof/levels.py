"""Check exported excerpts more deeply: verdicts in; for each what the stored text and the source's bytes say, out.

Levels: `stored` (text and position), `source` (the bytes kept have the SHA-256 that the excerpt names), `fresh` (a new
extraction has the words at these characters), `second_engine` (another PDF reader has them on that page). None: it
could not be asked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from citations.proof.comparing import in_position
from citations.proof.judge import Verdict
from citations.proof.second_engine import letters, pages_lines
from citations.proof.sources import Facts
from corpus.catalog import document_row
from corpus.document import Source
from corpus.errors import SourceError
from corpus.originals import original_path
from corpus.parser_pool import ParserPool
from corpus.store import Store

_RIGHT = ("verbatim", "verbatim after normalisation", "as recognised")


@dataclass(frozen=True, slots=True)
class Depth:
    """Which of the deeper checks to carry out."""

    fresh: bool = False
    second_engine: bool = False


def with_levels(store: Store, verdicts: Iterable[Verdict], depth: Depth) -> tuple[Verdict, ...]:
    """Add the levels to the verdicts on exported excerpts; each source is read once."""
    hashes = lru_cache(maxsize=None)(lambda facts: _has_its_bytes(_original(store, facts), facts.sha256))
    fresh = lru_cache(maxsize=None)(lambda facts: _fresh_text(store, facts) if depth.fresh else None)
    second = lru_cache(maxsize=4)(lambda facts: _second_text(store, facts) if depth.second_engine else None)

    def checked(verdict: Verdict) -> Verdict:
        if verdict.quotation.anchor is None or verdict.found is None or verdict.difference is not None:
            return verdict
        facts = verdict.found.source.facts
        levels: dict[str, bool | None] = {
            "stored": in_position(verdict.quotation.anchor, verdict.found),
            "source": hashes(facts),
        }
        verdict = replace(verdict, levels=levels)
        if depth.fresh:
            verdict = _compared(verdict, fresh(facts))
        if depth.second_engine:
            verdict = replace(verdict, levels={**verdict.levels, "second_engine": _is_seen(verdict, second(facts))})
        return verdict

    return tuple(map(checked, verdicts))


def _original(store: Store, facts: Facts) -> Path:
    return original_path(store.library, facts.sha256, facts.file_name)


def _has_its_bytes(path: Path, sha256: str) -> bool | None:
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def _fresh_text(store: Store, facts: Facts) -> str | None:
    """Extract the kept original anew, in a child process."""
    path = _original(store, facts)
    if not path.is_file():
        return None
    row = document_row(store, facts.document_id)
    source = Source(facts.file_name, facts.sha256, row.size, row.format)
    with ParserPool(1) as pool:
        try:
            return pool.submit(path, source, row.language).result().text
        except SourceError:
            return None


def _compared(verdict: Verdict, text: str | None) -> Verdict:
    """Add whether a fresh reading has the very words at the very characters; elsewhere they are in a wrong position."""
    found = verdict.found
    if text is None or found is None:
        return replace(verdict, levels={**verdict.levels, "fresh": None})
    exact = [found.source.text[start:end] for start, end in found.spans]
    if all(text[start:end] == piece for (start, end), piece in zip(found.spans, exact, strict=True)):
        return replace(verdict, levels={**verdict.levels, "fresh": True})
    verdict = replace(verdict, levels={**verdict.levels, "fresh": False})
    places = [text.find(piece) for piece in exact]
    if min(places) < 0:
        remark = "a fresh extraction does not have these words: it reads the file otherwise than the library does"
        return replace(verdict, remarks=(*verdict.remarks, remark))
    where = ", ".join(f"{at}-{at + len(piece)}" for at, piece in zip(places, exact, strict=True))
    remark = f"a fresh extraction has the words at characters {where}"
    status = "verbatim, wrong position" if verdict.status in _RIGHT else verdict.status
    return replace(verdict, status=status, remarks=(*verdict.remarks, remark))


def _second_text(store: Store, facts: Facts) -> tuple[str, ...] | None:
    path = _original(store, facts)
    if path.suffix != ".pdf" or not path.is_file():
        return None
    pages = pages_lines(path)
    return None if pages is None else tuple(" ".join(line.text for line in page) for page in pages)


def _is_seen(verdict: Verdict, pages: tuple[str, ...] | None) -> bool | None:
    """Look for the letters of the words on their pages; engines differ in white space, hyphens and order of columns."""
    found = verdict.found
    if pages is None or found is None:
        return None
    for start, end in found.spans:
        for page in found.source.pages_at(start, end):
            seen = letters(pages[page.number - 1]) if page.number <= len(pages) else ""
            if not _mostly_in(found.source.text[max(start, page.start) : min(end, page.end)], seen):
                return False
    return True


def _mostly_in(text: str, seen: str) -> bool:
    """Tell whether most runs of three words are there: list numbers, note marks and table cells tear a few apart."""
    words = text.split()
    runs = [letters("".join(words[at : at + 3])) for at in range(max(1, len(words) - 2))]
    return sum(run in seen for run in runs) >= 0.6 * len(runs)
