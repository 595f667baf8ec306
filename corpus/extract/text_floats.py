"""Captions, sources and tables of a flattened text: lines and a position in, how many lines belong out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.text_lines import Line

_CAPTION = re.compile(
    r"(?P<what>Tabel|Table|Gambar|Figure|Fig\.|Grafik|Bagan|Diagram|Chart|Graph|Peta|Map|Skema|Kotak|Box)\s+"
    r"(?P<number>\d{1,3}(?:[.\-]\d{1,3})*|[IVX]{1,5})\b\s*[.:]?\s*(?P<rest>.*)\Z",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:Sumber|Source|Sources|Catatan|Note|Notes|Keterangan)\s*:\s*\S")
_TABLE = re.compile(r"tabel|table", re.IGNORECASE)
_NUMBER = re.compile(r"[(]?[-+±<>]?(?:Rp|USD|US\$|\$|€)?\d[\d.,]*%?[)]?\Z")
_CELL_GAP = re.compile(r"\t|\s{3,}|\s\|\s")
_LONGEST_TABLE = 120
_LONGEST_CAPTION = 5
_LEAST_CELLS, _LONGEST_CELL, _MOST_CELL_WORDS = 8, 30, 4


def caption_length(lines: Sequence[Line], index: int, *, starts: bool) -> int:
    """Return how many lines from `index` on are the caption of a table or figure, or 0.

    `starts` says that a block may begin here. "Tabel 3 menunjukkan bahwa" is prose.
    """
    match = _CAPTION.match(lines[index].text)
    if not match or not starts or not match["what"][0].isupper():
        return 0
    rest = match["rest"]
    if rest and not (rest[0].isupper() or rest[0] in '(“"‘' or rest[0].isdigit()):
        return 0
    length = 1
    while length < _LONGEST_CAPTION and index + length < len(lines):
        line = lines[index + length]
        if line.gap or is_row(line) or ((length > 1 or rest) and lines[index + length - 1].terminal):
            break
        length += 1
    closed = index + length >= len(lines) or lines[index + length].gap or is_row(lines[index + length])
    # Without an empty line after it only the label and one line are sure.
    return length if closed else min(length, 1 if rest else 2)


def is_table_caption(line: Line) -> bool:
    """Tell whether a caption's first line names a table."""
    return _TABLE.match(line.text) is not None


def source_length(lines: Sequence[Line], index: int, *, starts: bool) -> int:
    """Return how many lines from `index` on say where a table or figure comes from, or 0."""
    if not starts or not _SOURCE.match(lines[index].text):
        return 0
    length = 1
    while index + length < len(lines) and not lines[index + length].gap and not lines[index + length - 1].terminal:
        length += 1
        if length > 4:
            return 0
    return length


def table_length(lines: Sequence[Line], index: int, width: float) -> int:
    """Return how many lines from `index` on, right after a table's caption, are its cells."""
    end = min(len(lines), index + _LONGEST_TABLE)
    for source in range(index, end):
        if _SOURCE.match(lines[source].text):
            prose = sum(1 for line in lines[index:source] if is_prose(line, width))
            if prose <= 0.3 * (source - index):
                return source - index
            break
    length = 0
    while index + length < end and not _prose_begins(lines, index + length, width):
        length += 1
    return length - 1 if length > 1 and _is_heading_below(lines, index + length - 1) else length


def _is_heading_below(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the last line before the prose below a table stands apart from its rows, and is none."""
    if index + 1 >= len(lines) or not lines[index].gap or is_row(lines[index]):
        return False
    line, above = lines[index], lines[index - 1]
    ends = is_row(above) or _NUMBER.match(above.text.split()[-1]) is not None
    return ends and line.text[0].isupper() and len(line.text.split()) > 1 and line.text[-1].isalpha()


def rows_length(lines: Sequence[Line], index: int) -> int:
    """Return how many lines from `index` on are rows of a table without a caption: at least three, or 0."""
    length = 0
    while (
        index + length < len(lines) and is_row(lines[index + length]) and (not length or lines[index + length].gap < 2)
    ):
        length += 1
    return length if length >= 3 else 0


def cells_length(lines: Sequence[Line], index: int) -> int:
    """Return how many lines from `index` on are the cells of a table, a line each as copying leaves them, or 0.

    Eight at least, two fifths of them numbers, a number the last.
    """
    end = index
    while end < len(lines) and _may_be_cell(lines[end]):
        end += 1
    while end > index and not _NUMBER.match(lines[end - 1].text):
        end -= 1
    numbers = sum(1 for line in lines[index:end] if _NUMBER.match(line.text))
    return end - index if end - index >= _LEAST_CELLS and numbers >= 0.4 * (end - index) else 0


def _may_be_cell(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CELL and len(line.text.split()) <= _MOST_CELL_WORDS


def is_row(line: Line) -> bool:
    """Tell whether a line looks like a row: cells apart, or two numbers and few words."""
    if len(_CELL_GAP.findall(line.text)) >= 2:
        return True
    tokens = line.text.split()
    numbers = sum(1 for token in tokens if _NUMBER.match(token))
    return numbers >= 2 and len(tokens) - numbers <= 4 and not line.text.endswith((",", ";"))


def is_prose(line: Line, width: float) -> bool:
    """Tell whether a line looks like running text: long, most words in small letters, few digits."""
    words = line.text.split()
    small = sum(1 for word in words if word[0].islower())
    return line.width >= 0.7 * width and len(words) >= 4 and small >= 0.55 * len(words)


def _prose_begins(lines: Sequence[Line], index: int, width: float) -> bool:
    if is_row(lines[index]) or not is_prose(lines[index], width):
        return False
    return index + 1 >= len(lines) or is_prose(lines[index + 1], width) or lines[index + 1].terminal
