"""The lines at the head of a review or of minutes in; who wrote the review, and of which day the minutes are, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.evidence import Statement
from corpus.extract.author_names import names_in
from corpus.extract.dates import date_parts, find_date
from corpus.extract.pdf_authors import authors_of

_REVIEWED = re.compile(
    r"(?:(?:reviewed|review)\s+by|(?:diresensi|diulas|resensi)\s+oleh|peresensi\s*:?)\s+(?P<who>[A-ZÀ-Þ].{2,100})",
    re.IGNORECASE,
)
# What is said of the book above: its number, its pages or its price.
_BOOK = re.compile(
    r"\bISBN\b|\b(?:[xivlc]+\s?[,+]\s?)?\d{2,4}\s?(?:pp?\b|pages\b|halaman\b|hlm\b|hal\b)|\bpp?\.\s?(?:[xivlc]+\b|\d{2,4}\b)",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:notul(?:en|a|ensi)|risalah|berita\sacara|minutes|minutes\sof|meeting\sminutes)\b.{0,100}", re.IGNORECASE
)
_HELD = re.compile(
    r"(?:hari\s*(?:[/,&]|dan)\s*)?(?:tanggal|tgl\.?)\s*:?\s+.*|(?:date|held\son)\s*:?\s+.*", re.IGNORECASE
)
_HEAD_LINES = 15


def head_statements_of(lines: Sequence[str]) -> Iterator[Statement]:
    """Yield what the head of a book's review or of minutes tells of it, and nothing of any other text.

    Journals name those who judged a paper ("Edited by", "Reviewed by:"): no book is described above them.

    Args:
        lines: the first lines or paragraphs of a document.
    """
    head = lines[:_HEAD_LINES]
    for at, line in enumerate(head):
        reviewed = _REVIEWED.fullmatch(line)
        if reviewed and any(_BOOK.search(above) for above in head[:at]):
            names = names_in(reviewed["who"].split(",")[0])
            signed = authors_of([f"by {name}" for name in names]).names if len(names) == 1 else []
            yield Statement("author", signed, "byline", line=line)
    if not any(_MINUTES.fullmatch(line.strip()) for line in head[:2]):
        return
    for line in head:
        if _HELD.fullmatch(line.strip()) and (day := find_date(line)):
            yield Statement("issued", date_parts(day), "head of the minutes", sure="guess", line=line)
