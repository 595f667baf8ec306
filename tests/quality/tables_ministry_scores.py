"""A paper's plan and its reading in; which of its tables, rows, heads, captions and paragraphs came out whole, out."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Document
from tests.quality.examined_texts import prose
from tests.quality.tables_ministry import SHEETS, SHEETS_SECOND, Paper, Sheet, cells_of, line_of
from tests.quality.tables_ministry_print import Piece

Count = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """Counts of a paper as (whole, of so many); `left` are words that it has not, of all; `wrong` is for the eye."""

    tables: Count
    rows: Count
    labels: Count
    paragraphs: Count
    left: Count
    false_tables: int
    wrong: tuple[str, ...]


def pieces_of(paper: Paper, seed: int) -> list[Piece]:
    """Return a heading, prose, and the tables of a paper between paragraphs."""
    draw = random.Random(seed)
    title = {"id": "Pelabuhan kecil dan pasarnya", "en": "Small ports and their markets"}[paper.language]
    pieces: list[Piece] = [("h", title), ("p", _prose(draw, paper, 5))]
    for names in paper.tables:
        pieces += [
            ("p", _prose(draw, paper, 4)),
            tuple((SHEETS | SHEETS_SECOND)[name] for name in names.split()),
            ("p", _prose(draw, paper, 5)),
        ]
    return [*pieces, ("p", _prose(draw, paper, 4))]


def _prose(draw: random.Random, paper: Paper, sentences: int) -> str:
    return prose(draw, paper.language, sentences).replace("*", "").replace("’", "'")


def told_of(pieces: Sequence[Piece], document: Document) -> Told:
    """Compare a reading with what was printed.

    A table is whole if one block of kind table begins with the words of its head, in any order, has each row of its
    body as a line, and nothing else.
    """
    sheets = [sheet for piece in pieces for sheet in piece if isinstance(sheet, Sheet)]
    blocks = [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]
    read = [[_folded(line) for line in text.split("\n")] for kind, text in blocks if kind == "table"]
    wrong: list[str] = []
    whole = rows = 0
    for sheet in sheets:
        wanted = [_bare(sheet, _folded(line_of(row))) for row in sheet.body]
        found = [[_bare(sheet, line) for line in lines] for lines in read]
        rows += max((sum(line in lines for line in wanted) for lines in found), default=0)
        if any(_is_whole(sheet, wanted, lines) for lines in found):
            whole += 1
        else:
            best = max(read, key=lambda lines: len(set(lines) & set(wanted)), default=[])
            wrong.append("TABLE " + " / ".join(wanted) + "\n   GOT " + " / ".join(best))
    captions = [_folded(text) for kind, text in blocks if kind == "caption"]
    labels = [_folded(text) for sheet in sheets for text in (sheet.caption, *sheet.notes)]
    kept = [label for label in labels if label in captions]
    wrong += [f"LABEL {label}" for label in labels if label not in kept]
    texts = [_folded(str(piece[1])) for piece in pieces if piece[0] == "p"]
    there = {_folded(text) for kind, text in blocks if kind == "paragraph"}
    wrong += [f"PARAGRAPH {text}" for text in texts if text not in there]
    known = {word for sheet in sheets for row in (*sheet.head, *sheet.body) for word in _words(line_of(row))}
    false = [lines for lines in read if sum(word in known for line in lines for word in _words(line)) < 3]
    wrong += ["NO TABLE " + " / ".join(lines) for lines in false]
    extra = Counter(_words(document.text)) - Counter(_words(_printed(pieces)))
    wrong += [f"EXTRA {dict(extra)}"] if extra else []
    return Told(
        (whole, len(sheets)), (rows, sum(len(sheet.body) for sheet in sheets)), (len(kept), len(labels)),
        (sum(text in there for text in texts), len(texts)), (extra.total(), len(_words(document.text))),
        len(false), tuple(wrong),
    )  # fmt: skip


def _bare(sheet: Sheet, line: str) -> str:
    """Return a row without a cell that reaches over several: it may be read in any of them."""
    spanning = {cell.text for row in sheet.body for cell in cells_of(row) if cell.down > 1}
    first, _, rest = line.partition(" ")
    return rest if first in spanning and rest else line


def _is_whole(sheet: Sheet, wanted: Sequence[str], lines: Sequence[str]) -> bool:
    head = lines[: len(lines) - len(wanted)]
    words = Counter(word for row in sheet.head for word in _words(line_of(row)))
    return list(lines[len(head) :]) == list(wanted) and Counter(word for line in head for word in _words(line)) == words


def _printed(pieces: Sequence[Piece]) -> str:
    found = []
    for piece in pieces:
        for part in piece:
            if isinstance(part, Sheet):
                found += [part.caption, *map(line_of, (*part.head, *part.body)), *part.notes]
        if isinstance(piece[1] if len(piece) > 1 else None, str):
            found.append(str(piece[1]))
    return "\n".join(found)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))
