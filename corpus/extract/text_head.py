"""The lines of a text file in; the labelled lines at its head ("Title: ...", "Author: ...") with what they say, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.evidence import Statement
from corpus.extract.author_names import names_in
from corpus.extract.dates import declared_date
from corpus.extract.text_lines import Line
from corpus.names import csl_name, is_body

_TITLE = r"title|judul"
_AUTHOR = r"authors?|by|penulis|pengarang|oleh"
_DAY = r"date|tanggal(?: terbit)?|year|tahun(?: terbit)?|published"
_SOURCE = r"source|sumber"
_OTHER = (
    r"translators?|penerjemah|editors?|penyunting|illustrators?|contributors?|language|bahasa|release date|"
    r"posting date|credits|produced by|character set encoding|original publication|most recently updated|"
    r"e-?book(?: no)?|topik|topic|keywords|kata kunci"
)
_LABELLED = re.compile(rf"(?P<label>{_TITLE}|{_AUTHOR}|{_DAY}|{_SOURCE}|{_OTHER})\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
# What only the data of another work has: a review begins with those of its book.
_OF_A_BOOK = re.compile(r"(?:penerbit|publisher|isbn|tebal|jumlah halaman|pages|cetakan)\s*:", re.IGNORECASE)
# A source in which a text was printed: a name with capitals, and a word that periodicals call themselves by.
_PERIODICAL = re.compile(
    r"\b(?:majalah|jurnal|harian|koran|tabloid|buletin|suara|warta|kabar|pos|kompas|tempo|"
    r"journal|magazine|bulletin|review|times|post|news|gazette|herald|quarterly)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|dan|and|of|the|untuk|for)\s?){1,7}")
_STARTS = re.compile(r"\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b.*", re.IGNORECASE)
_ENDS = re.compile(r"\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b.*", re.IGNORECASE)
_PLACE = "head of the text"
# The licence before the work of an archive has no more lines than this.
_MOST = 60
_LEAST = 2


class TextHead(NamedTuple):
    """The labelled head of a text: its lines, what they say, lines that are no text, and the lines of the text."""

    lines: Sequence[Line]
    said: list[Statement]
    dropped: Sequence[Line]
    rest: Sequence[Line]


def labelled_head(lines: Sequence[Line]) -> TextHead:
    """Part the head of a text from the text.

    In an archive's files a line says where the work starts and where the archive's own terms follow; in others the
    head is the labelled lines with which they begin, a title among them.
    """
    starts = next((at for at, line in enumerate(lines[:_MOST]) if _STARTS.match(line.text)), None)
    if starts is None:
        count = _labelled(lines)
        return TextHead(lines[:count], _said(lines[:count]), (), lines[count:])
    ends = next((at for at in range(len(lines) - 1, starts, -1) if _ENDS.match(lines[at].text)), len(lines))
    mark = starts + 1
    while mark < len(lines) and not lines[mark - 1].text.endswith("***") and not lines[mark].gap:
        mark += 1
    dropped = [*lines[starts:mark], *lines[ends:]]
    return TextHead(lines[:starts], _said(lines[:starts]), dropped, lines[mark:ends])


def _labelled(lines: Sequence[Line]) -> int:
    """Return how many lines the labelled head has, or 0 where it names no title or may be that of another work."""
    count = 0
    for line in lines[:_MOST]:
        if _OF_A_BOOK.match(line.text):
            return 0
        if not _LABELLED.fullmatch(line.text) and not (count and line.indent and not line.gap):
            break
        count += 1
    labels = [match["label"].lower() for line in lines[:count] if (match := _LABELLED.fullmatch(line.text))]
    titled = any(re.fullmatch(_TITLE, label) for label in labels)
    return count if titled and len(labels) >= _LEAST and count < len(lines) else 0


def _said(lines: Sequence[Line]) -> list[Statement]:
    """Read title and authors; a value goes on in lines set in below it."""
    found: list[Statement] = []
    for at, line in enumerate(lines):
        match = _LABELLED.fullmatch(line.text)
        if match is None:
            continue
        value = match["value"]
        for below in lines[at + 1 :]:
            if not below.indent or below.gap or _LABELLED.fullmatch(below.text):
                break
            value += f" {below.text}"
        found += [Statement(key, said, _PLACE, line=line.text) for key, said in _values(match["label"].lower(), value)]
    return found


def _values(label: str, value: str) -> Iterator[tuple[str, object]]:
    """Yield what a labelled value says, by its key."""
    if re.fullmatch(_TITLE, label):
        yield "title", value
    elif re.fullmatch(_AUTHOR, label):
        yield "author", [csl_name(value)] if is_body(value) else [csl_name(name) for name in names_in(value)]
    elif re.fullmatch(_DAY, label):
        yield "issued", declared_date(value.strip(" ."))
    elif re.fullmatch(_SOURCE, label):
        if re.fullmatch(r"https?://\S+\.\S+", value):
            yield "URL", value
        elif (name := value.split(",", maxsplit=1)[0].strip()) and _NAME.fullmatch(name) and _PERIODICAL.search(name):
            yield "container-title", name
