"""Figures on how well the two annotated documents are read: gold annotations in, figures and misses out."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpus.build import build_document
from corpus.document import Document, Passage, Source
from corpus.extract.text import extract_text
from corpus.ids import source_sha256
from corpus.language.sentences import sentence_spans

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold"
# The gold's row 1009-1028 and the like name lines as printed; lists count as one.
_LIST_KINDS = ("list item",)


@cache
def read_seed(prefix: str) -> Document:
    """Read the annotated document whose file name begins with `prefix`."""
    path = next((SHARED / "seeds").glob(f"{prefix}_*.txt"))
    data = path.read_bytes()
    return build_document(extract_text(data, path.name), Source(path.name, source_sha256(data), len(data), "text"))


def rows(name: str) -> list[dict[str, str]]:
    """Read a table of the gold annotations."""
    with (GOLD / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def hyphen_misses() -> tuple[int, list[str]]:
    """Return how many annotated hyphens there are, and those that the reading text has otherwise."""
    checked, misses = 0, []
    for row in rows("hyphens.tsv"):
        if row["doc"] != "000":
            continue
        checked += 1
        text = folded(read_seed("000").text)
        if row["position"] == "inline":
            printed = [f"{row['left']}{dash}{row['right']}" for dash in ("-", " - ")]
            form = next((form for form in printed if form in text), "")
        else:
            form = row["joined"] if row["joined"] in text else ""
        if not form:
            misses.append(f"{row['line']}: {row['joined']}")
    return checked, misses


def changed_keep_forms() -> tuple[int, list[str]]:
    """Return how many forms must stay as they are, and those that the reading text lacks."""
    checked, misses = 0, []
    for row in rows("ocr_noise.tsv"):
        if row["action"] == "keep":
            checked += 1
            if folded(row["wrong"]).rstrip("-") not in folded(read_seed(row["doc"]).text):
                misses.append(f"{row['doc']}:{row['line']}: {row['wrong']}")
    return checked, misses


def furniture_left() -> tuple[int, list[str]]:
    """Return how many furniture lines there are, and those that are still in the reading text."""
    checked, misses = 0, []
    for row in rows("chrome.tsv"):
        if row["class"] not in ("chrome", "disclaimer") or row["doc"] != "002":
            continue
        checked += 1
        if row["text"] in read_seed("002").text.split("\n"):
            misses.append(f"{row['line']}: {row['text']}")
    return checked, misses


def stray_marks_left() -> list[str]:
    """Return the passages outside tables that still hold a stray mark or a doubled space."""
    marks = (" ~ ", " | ", " @ ", " = ", "  ")
    return [
        passage.text
        for prefix in ("000", "002")
        for passage in read_seed(prefix).passages
        if passage.kind != "table" and any(mark in passage.text for mark in marks)
    ]


def quotations() -> Iterator[tuple[str, dict[str, object], Document]]:
    """Yield each expected quotation of the gold queries with its query and document."""
    for line in (GOLD / "queries.jsonl").read_text(encoding="utf-8").splitlines():
        query = json.loads(line)
        for expected in query["expected"]:
            yield query["query_id"], expected, read_seed(expected["doc"])


def quotation_misses() -> tuple[int, list[str]]:
    """Return how many quotations there are, and those not whole in one passage with right section and lines."""
    checked, misses = 0, []
    for query_id, expected, document in quotations():
        checked += 1
        holding = [passage for passage in document.passages if str(expected["quote"]) in passage.text]
        if not any(_placed(passage, expected, document) for passage in holding):
            found = [(passage.lines, section_path(passage, document)) for passage in holding]
            misses.append(f"{query_id} {expected['quote_lines']} {expected['passage_lines']}: {found}")
    return checked, misses


def section_path(passage: Passage, document: Document) -> list[str]:
    """Return the titles of the sections around a passage, outermost first."""
    path: list[str] = []
    index = passage.section
    while index is not None:
        path.insert(0, document.sections[index].title)
        index = document.sections[index].parent
    return path


def _placed(passage: Passage, expected: dict[str, object], document: Document) -> bool:
    assert passage.lines is not None
    first, last = passage.lines
    quote_first, quote_last = _range(expected["quote_lines"])
    gold_first, gold_last = _range(expected["passage_lines"])
    inside = gold_first <= first and last <= gold_last
    holds = first <= quote_first and quote_last <= last
    whole_list = expected["kind"] == "list-item" and passage.kind == "list item"
    return holds and (inside or whole_list) and section_path(passage, document) == expected["section_path"]


def _range(value: object) -> tuple[int, int]:
    assert isinstance(value, list)
    return int(value[0]), int(value[1])


def sentence_misses(name: str = "sentences.txt") -> tuple[int, list[str]]:
    """Return how many hand-made paragraphs there are, and those cut otherwise than annotated."""
    checked, misses = 0, []
    path = Path(__file__).parents[1] / "data" / name
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        checked += 1
        expected = line.split(" ¶ ")
        text = " ".join(expected)
        if [text[start:end] for start, end in sentence_spans(text)] != expected:
            misses.append(text)
    return checked, misses
