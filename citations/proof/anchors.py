"""Read what an exported excerpt says of its place: lines below a quotation, or a row's values, in; an anchor out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from citations.export.wording import LABELS
from citations.proof.draft import Anchor
from corpus.document import Language

_LANGUAGES: tuple[Language, ...] = ("en", "id")


def _labelled(names: Iterable[str], value: str) -> re.Pattern[str]:
    """Match a label of either language and its value, however the format sets them apart."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})[\s:*|]*[`\"]?({value})")


_PASSAGE = _labelled((LABELS[language].passage for language in _LANGUAGES), r"[0-9a-f]{12}:\d{1,7}")
_SHA256 = _labelled((LABELS[language].sha256 for language in _LANGUAGES), r"[0-9a-f]{64}")
_CHARACTERS = _labelled((LABELS[language].characters for language in _LANGUAGES), r"\d+-\d+(?:, \d+-\d+)*")


def anchor_in(texts: Iterable[str], span: tuple[int, int] | None = None) -> Anchor | None:
    """Read the labelled lines that Kutip prints below a quotation; None where there is no passage id.

    `span` are the quotation's characters where the format says them elsewhere.
    """
    text = "\n".join(texts)
    passage = _PASSAGE.search(text)
    if passage is None:
        return None
    following = _PASSAGE.search(text, passage.end())
    text = text[: following.start()] if following else text
    sha256, characters = _SHA256.search(text), _CHARACTERS.search(text)
    numbers = [int(number) for number in re.findall(r"\d+", characters[1])] if characters else span or (None,)
    return Anchor(passage[1].split(":")[0], sha256[1] if sha256 else "", passage[1], numbers[0], numbers[-1])


def anchor_of_row(row: Mapping[str, str]) -> Anchor:
    """Read the columns of a table of excerpts."""
    return Anchor(
        row.get("document_id", ""),
        row.get("source_sha256", ""),
        row.get("passage_id", ""),
        _number(row.get("start", "")),
        _number(row.get("end", "")),
        _ends(row.get("pages", "")),
        _ends(row.get("page_labels", "")),
    )


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _ends(text: str) -> tuple[str, str] | None:
    """Read "5", "5-6" or "xii-xiii"."""
    first, dash, last = text.strip().partition("-")
    return (first, last if dash else first) if first else None
