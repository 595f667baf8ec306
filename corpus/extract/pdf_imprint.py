"""The first page and the running heads in; what they say of journal, volume, pages, date and DOI, line by line, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from corpus.evidence import Statement, Sure
from corpus.extract.dates import cover_date, without_history
from corpus.extract.imprint_lines import (
    READ_AT,
    date_behind_label,
    dated,
    has_pages,
    imprint_of,
    is_meeting,
    journal_name,
    names_journal,
    tells_date,
)
from corpus.extract.other_works import is_own_label, speaks_of_another
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_join import Piece
from corpus.extract.pdf_title_block import first_page, join_lines

_CITES = re.compile(r"\A\s*\[\d+\]|[“\"].{15,}[”\"]|\b(?:et al|dkk|lihat|ibid|op\.? ?cit|cf|see)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\b10\.\d{4,9}/)\S*")
_NOTE_NUMBER = re.compile(r"\A(\d{1,3})\s+(?=\S)")
_PROSE_WORDS = 6
# What is said of another work in one sentence has no more lines than this.
_FEW_LINES = 3
_COPYRIGHT = re.compile(r"©|\(c\)\s*(?:19|20)\d\d|\b(?:copyright|hak cipta|licen[cs]e|lisensi)\b", re.IGNORECASE)
_PUBLISHER = re.compile(
    r"\b(?:press|penerbit|publish(?:er|ers|ing)|books|pustaka|universit\w+|institut\w*)\b", re.IGNORECASE
)
_PLACE_AND_YEAR = re.compile(r"(?:[A-ZÀ-Þ][^\W\d_]+\s){1,3}((?:19|20)\d\d)")
# "First published 2024 ISBN ..." is said of a book itself.
_FIRST_PUBLISHED = re.compile(
    r"\W*(?:first\s+published|diterbitkan|cetakan\s+(?:pertama|ke-?\s?\d+|I)\b|terbitan\s+pertama|published)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 12
_RIGHTS_SINCE = re.compile(
    r"(?:©|\([cC]\)|\bcopyright|\bhak cipta)(?:\W{1,3}(?:©|\([cC]\)))?(?:\W{1,2}|\s+by\s+)"
    r"((?:19|20)\d\d)(?!\s*[-–]\s*\d)\b",
    re.I,
)
# What a line ends with; the sign may be one whose letter is not known, with the c in it.
_RIGHTS = re.compile(r"©|\([cC]\)\s*(?:19|20)\d\d|\(cid:\d+\)\s*c?\s*(?:19|20)\d\d|\b(?:copyright|hak cipta)\b", re.I)
_DOI_LINE = re.compile(r"\W*(?:doi\b|https?://(?:dx\.)?doi\.org)", re.IGNORECASE)


class Printed(NamedTuple):
    """A line as printed, what place it is, and its page, from 1; None where there are no pages.

    What is `repeated` at the edges of several pages is the text's own, and no note.
    """

    text: str
    place: str
    page: int | None = None
    repeated: bool = False


def edge_lines(edges: Sequence[Sequence[str]]) -> list[list[Printed]]:
    """Name the lines at the edges of each page; what comes again is a running head or foot, on the first page too."""
    seen = Counter(key for group in edges for key in {_without_numbers(text) for text in group})
    later = {_without_numbers(text) for group in edges[1:] for text in group}
    return [[_at_edge(text, page, seen, later) for text in group] for page, group in enumerate(edges, 1)]


def _at_edge(text: str, page: int, seen: Counter[str], later: set[str]) -> Printed:
    key = _without_numbers(text)
    place = "masthead" if page == 1 and key not in later else "running head"
    return Printed(text, place, page, repeated=bool(key) and seen[key] > 1)


def head_statements(lines: Sequence[Printed], title: str) -> list[Statement]:
    """Read lines at the head of a text without pages, whose title is known or ""."""
    return imprint_statements((), [lines], partial(speaks_of_another, title=title))


def imprint_statements(
    pieces: Sequence[Piece], edges: Sequence[Sequence[Printed]], is_other: Callable[[str], bool]
) -> list[Statement]:
    """Read what the head of the first page and the running heads say; the most trusted comes first.

    `is_other` tells of a line or a note whether it speaks of another work, as citations do.
    """
    first = first_page(pieces) if pieces else []
    edges = [_own_lines(group, is_other) for group in edges]
    telling = [piece for piece in first if not _is_prose(_text_of(piece))]
    front = _own_lines(list(_front_lines(telling, first, is_other)), is_other)
    notes = [
        [Printed(line.text, "note", line.page) for line in piece.lines]
        for piece in telling
        if piece.kind == "footnote" and not _cites(piece) and not _is_citation(piece, is_other)
    ]
    groups = [*edges[:1], front, *notes, *edges]
    found = _each_once(statement for group in groups for statement in _issue_statements(group))
    own = [line for group in groups for line in group]
    own += [Printed(text, "note", piece.page) for piece in first if _tells_issue(text := _text_of(piece))]
    keys = {statement.key for statement in found}
    if keys & {"volume", "ISSN"} and "container-title" not in keys:
        found += [
            _said("container-title", line.text.strip(), line, "guess") for line in own if names_journal(line.text)
        ]
    found += [_said(key, value, line) for line in own for key, value in date_behind_label(line.text).items()]
    covers = [(line, dated(line.text)) for line in own if tells_date(line.text)]
    found += [_said("issued", cover["issued"], line, "guess") for line, cover in covers if cover]
    # A title page gives the year a line of its own, with the place perhaps.
    found += [_said("issued", date, line, "guess") for line in front if (date := cover_date(line.text))]
    found += _years_of_publishers(front)
    rights = ((line, _RIGHTS_SINCE.search(line.text)) for line in own)
    found += [_said("issued", {"date-parts": [[int(since[1])]]}, line, "guess") for line, since in rights if since]
    return _each_once(found)


def _tells_issue(text: str) -> bool:
    """Tell whether a block says where a work was read, or in a few words that it was published."""
    return READ_AT.match(text) is not None or (
        len(text.split()) <= _FEW_WORDS and _FIRST_PUBLISHED.match(text) is not None
    )


def _years_of_publishers(lines: Sequence[Printed]) -> Iterator[Statement]:
    """Yield the year of a place below the name of a publisher: "Samudra University Press / Pangkalpinang 2024"."""
    for above, line in pairwise(lines):
        if _PUBLISHER.search(above.text) and (placed := _PLACE_AND_YEAR.fullmatch(line.text.strip())):
            yield _said("issued", {"date-parts": [[int(placed[1])]]}, line, "guess")


def _each_once(statements: Iterable[Statement]) -> list[Statement]:
    """Return what each kind of place first says: running heads say it on every page of a long document."""
    seen: dict[tuple[str, str, str], Statement] = {}
    for said in statements:
        seen.setdefault((said.key, str(said.value), said.place), said)
    return list(seen.values())


def _issue_statements(group: Sequence[Printed]) -> Iterator[Statement]:
    """Yield what each of some lines names of the issue, and the journal's name on the line above its volume."""
    before = Printed("", "")
    for line in group:
        here = imprint_of(line.text) or (imprint_of(f"{before.text}, {line.text}") if _goes_on(before, line) else {})
        for key, value in here.items():
            if value:
                yield _said(key, value, line)
        # The journal's name may have a line of its own above its volume.
        bare = _RIGHTS.split(_ADDRESS.sub("", before.text))[0]
        above = "" if re.search(r"[^\w\s&:'-]|\d", bare) else journal_name(bare)
        if "volume" in here and "container-title" not in here and above:
            yield _said("container-title", above, before)
        before = line if re.search(r"[^\W\d_]", line.text) else before


def _goes_on(before: Printed, line: Printed) -> bool:
    """Tell whether a line with place, date and pages goes on with the name of a meeting above it."""
    return is_meeting(before.text) and not is_meeting(line.text) and has_pages(line.text)


def _said(key: str, value: object, line: Printed, sure: Sure = "likely") -> Statement:
    return Statement(key, value, _place_of(line, key), sure=sure, page=line.page, line=line.text)


def _place_of(line: Printed, key: str) -> str:
    """Call a line by what it says of itself, else by where it stands."""
    if is_own_label(line.text):
        return "citation line"
    if _COPYRIGHT.search(line.text):
        return "copyright line"
    return "DOI line" if key == "DOI" and _DOI_LINE.match(line.text) else line.place


def _front_lines(
    telling: Sequence[Piece], first: Sequence[Piece], is_other: Callable[[str], bool]
) -> Iterator[Printed]:
    title = next((index for index, piece in enumerate(first) if piece.kind == "title"), 0)
    above = {id(piece) for piece in first[:title]}
    for piece in telling:
        if piece.kind == "metadata":
            place = "masthead" if id(piece) in above else "title block"
            yield from (Printed(line.text, place, line.page) for line in _own_part(piece, is_other))


def _own_part(piece: Piece, is_other: Callable[[str], bool]) -> Sequence[PrintedLine]:
    """Return the lines of a block up to those that speak of another work."""
    lines = piece.lines
    if not _is_citation(piece, is_other):
        return lines
    parts = ((join_lines(line.text for line in lines[:at]), at) for at in range(len(lines) - 1, 0, -1))
    rests = ((before, at, join_lines(line.text for line in lines[at:])) for before, at in parts)
    return lines[: next((at for before, at, rest in rests if is_other(rest) and not is_other(before)), 0)]


def _own_lines(lines: Sequence[Printed], is_other: Callable[[str], bool]) -> list[Printed]:
    """Return the lines that speak of the document itself, without the dates of its manuscript."""
    texts = ["", *(line.text for line in lines)]
    own = [line._replace(text=without_history(line.text, before)) for before, line in zip(texts, lines, strict=False)]
    return [line for line in own if line.text.strip() and (line.repeated or not is_other(line.text))]


def _is_citation(piece: Piece, is_other: Callable[[str], bool]) -> bool:
    """Tell whether a note, or a block of a few lines, speaks of another work as a whole."""
    text = _text_of(piece)
    if piece.kind == "footnote":
        # A note is one whatever became of its number; with one in front it is no imprint.
        return is_other(text) or is_other(f"1 {text}") or is_other(_NOTE_NUMBER.sub(r"\1. ", text))
    return len(piece.lines) <= _FEW_LINES and is_other(text)


def _cites(piece: Piece) -> bool:
    """Tell whether a note names another work: by a number in brackets, a title in quotation marks, or a word."""
    return _CITES.search(_text_of(piece)) is not None


def _is_prose(text: str) -> bool:
    """Tell whether a note talks of a work ("dibahas dalam Hadi, Jurnal Lain Vol. 3") rather than being its imprint."""
    before = re.split(r"\bvol\b", _ADDRESS.sub("", text), maxsplit=1, flags=re.IGNORECASE)[0]
    words = re.findall(r"[^\W\d_]{2,}", before)
    return len(words) >= _PROSE_WORDS and sum(word.islower() for word in words) > len(words) / 2


def _text_of(piece: Piece) -> str:
    return join_lines(line.text for line in piece.lines)


def _without_numbers(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).casefold()
