"""The parts of a page and its reading in; which tables, rows, captions and paragraphs came out whole, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Document
from tests.quality.tables_texts import Part, Table


@dataclass(frozen=True, slots=True)
class Found:
    """Counts of a page as (whole, of so many), and what is wrong with it, for the eye."""

    tables: tuple[int, int]
    rows: tuple[int, int]
    captions: tuple[int, int]
    paragraphs: tuple[int, int]
    false_tables: int
    wrong: tuple[str, ...]


def found_in(parts: Sequence[Part], document: Document) -> Found:
    """Compare a reading with the parts that were printed.

    A table is whole if one block of kind table has its rows, each as one line, and nothing else; a row counts that is
    a line of some table's block; a caption or source line that is a caption's block, or the whole of some.
    """
    blocks = [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]
    read = [[_folded(line) for line in text.split("\n")] for kind, text in blocks if kind == "table"]
    tables = [part.table for part in parts if part.table]
    wrong: list[str] = []
    whole = rows = 0
    for table in tables:
        wanted = [_folded(line) for line in table.lines()]
        whole += wanted in read
        rows += max((sum(line in lines for line in wanted) for lines in read), default=0)
        wrong += [] if wanted in read else ["TABLE " + " / ".join(wanted)]
    captions = [_folded(text) for kind, text in blocks if kind == "caption"]
    labels = [_folded(text) for table in tables for text in (table.caption, table.source) if text]
    kept = [label for label in labels if label in captions]
    wrong += [f"CAPTION {label}" for label in labels if label not in kept]
    texts = [_folded(part.text) for part in parts if part.kind == "paragraph"]
    there = {_folded(text) for kind, text in blocks if kind == "paragraph"}
    wrong += [f"PARAGRAPH {text}" for text in texts if text not in there]
    known = [_words(line) for table in tables for line in table.lines()]
    false = [lines for lines in read if not any(_words(line) and _words(line) in known for line in lines)]
    false = [lines for lines in false if not _is_part_of(lines, tables)]
    wrong += ["NO TABLE " + " / ".join(lines) for lines in false]
    return Found(
        (whole, len(tables)), (rows, sum(len(table.rows) for table in tables)), (len(kept), len(labels)),
        (sum(text in there for text in texts), len(texts)), len(false), tuple(wrong),
    )  # fmt: skip


def _is_part_of(lines: Sequence[str], tables: Sequence[Table]) -> bool:
    words = [word for line in lines for word in _words(line)]
    return any(set(words) <= {word for line in table.lines() for word in _words(line)} for table in tables)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
