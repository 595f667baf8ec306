"""Read exported tables of excerpts (CSV, XLSX, JSON Lines, Web Annotations): bytes in, quotations with anchors out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from citations.export.csv_table import unguarded
from citations.joints import ELISION
from citations.proof.anchors import anchor_of_row
from citations.proof.draft import Anchor, Draft, Quotation
from citations.proof.readers.archive import Archive
from citations.proof.readers.decode import decoded
from citations.proof.stated import Stated, stated_in_text
from corpus.errors import UsageError

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The column names that Kutip writes, and what people call them.
_QUOTATION = ("quotation", "quote", "kutipan", "text", "teks")
_COLUMN = re.compile(r"[A-Z]+")


def read_csv(data: bytes) -> Draft:
    """Read a CSV file with a header row, separated by commas, semicolons or tabs."""
    text = decoded(data)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return Draft("csv", quotations=tuple(_of_rows(list(rows))))


def read_xlsx(data: bytes) -> Draft:
    """Read every sheet of a workbook that has a column of quotations."""
    archive = Archive(data)
    shared = _shared(archive)
    sheets = sorted(name for name in archive.names if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
    found: list[Quotation] = []
    for name in sheets:
        rows = [_cells(row, shared) for row in archive.tree(name).iter(f"{_MAIN}row")]
        if rows and _quotation_column(rows[0]) is not None:
            found += _of_rows(rows)
    if not found:
        raise _no_column()
    return Draft("xlsx", quotations=tuple(found))


def _of_rows(rows: Sequence[Sequence[str]]) -> Iterator[Quotation]:
    column = _quotation_column(rows[0]) if rows else None
    if column is None:
        raise _no_column()
    header = [cell.strip().casefold() for cell in rows[0]]
    for number, cells in enumerate(rows[1:], 2):
        row = {name: unguarded(cell) for name, cell in zip(header, cells, strict=False)}
        if row.get(header[column]):
            stated = _cited(row.get("citation", ""))
            anchor = anchor_of_row(row) if "document_id" in row else None
            yield Quotation(row[header[column]], f"row {number}", stated, anchor)


def _quotation_column(header: Sequence[str]) -> int | None:
    names = [cell.strip().casefold() for cell in header]
    return next((names.index(name) for name in _QUOTATION if name in names), None)


def _no_column() -> UsageError:
    return UsageError("The table has no column of quotations.", "Call its column 'quotation' in the first row.")


def _shared(archive: Archive) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.names:
        return []
    return [_joined(entry) for entry in archive.tree("xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _joined(element: Element) -> str:
    """Return the text of a cell; readings beside East Asian characters are left out, escapes (`_x000D_`) undone."""
    texts = (node.text or "" for run in element.iter() if run.tag != f"{_MAIN}rPh" for node in run.findall(f"{_MAIN}t"))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), "".join(texts))


def _cells(row: Element, shared: Sequence[str]) -> list[str]:
    """Return a row's cells in the order of their columns, empty ones included."""
    cells: dict[int, str] = {}
    for at, cell in enumerate(row.iter(f"{_MAIN}c")):
        reference = _COLUMN.match(cell.get("r", ""))
        value = cell.find(f"{_MAIN}v")
        text = "" if value is None else value.text or ""
        if cell.get("t") == "s":
            text = shared[int(text)]
        elif cell.get("t") == "inlineStr":
            text = _joined(cell)
        cells[_column(reference[0]) if reference else at] = text
    return [cells.get(at, "") for at in range(max(cells, default=-1) + 1)]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def read_jsonl(data: bytes) -> Draft:
    """Read JSON Lines of `kutip.excerpt/1`."""
    found: list[Quotation] = []
    for number, line in enumerate(decoded(data).split("\n"), 1):
        if line.strip():
            found += _of_excerpt(_object(line, number), number)
    return Draft("jsonl", quotations=tuple(found))


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise UsageError(f"Line {number} is no JSON: {error}.", "Export the excerpts once more.") from error
    if not isinstance(value, dict):
        raise UsageError(f"Line {number} is no JSON object.", "Export the excerpts once more.")
    return value


def _of_excerpt(row: Mapping[str, Any], number: int) -> Iterator[Quotation]:
    text = str(row.get("quotation", ""))
    citation = row.get("citation")
    stated = _cited(str(citation.get("inline", ""))) if isinstance(citation, Mapping) else ()
    source = row.get("source")
    further = [each for segment in row.get("further") or () for each in segment.get("selectors") or ()]
    exact, start, end = _selected([*(row.get("selectors") or ()), *further])
    anchor = Anchor(
        str(row.get("document_id", "")),
        str(source.get("sha256", "")) if isinstance(source, Mapping) else "",
        str(row.get("passage_id", "")),
        start,
        end,
        _ends(row.get("pages")),
        _ends(row.get("page_labels")),
    )
    yield Quotation(text, f"line {number}", stated, anchor)
    if exact and exact != text:
        yield Quotation(exact, f"line {number}, selector", stated, anchor)


def _selected(selectors: Iterable[Any]) -> tuple[str, int | None, int | None]:
    """Return what the W3C selectors say: the exact words of all segments, where the first begins, the last ends."""
    known = [each for each in selectors if isinstance(each, Mapping)]
    exact = [str(each.get("exact", "")) for each in known if each.get("type") == "TextQuoteSelector"]
    positions = [each for each in known if each.get("type") == "TextPositionSelector"]
    start, end = (positions[0].get("start"), positions[-1].get("end")) if positions else (None, None)
    return (
        f" {ELISION} ".join(exact),
        start if isinstance(start, int) else None,
        end if isinstance(end, int) else None,
    )


def _ends(value: object) -> tuple[str, str] | None:
    if not isinstance(value, Mapping) or value.get("first") is None:
        return None
    return str(value["first"]), str(value.get("last", value["first"]))


def read_annotations(data: bytes) -> Draft:
    """Read W3C Web Annotations, as a collection, a page or a list."""
    try:
        value = json.loads(decoded(data))
    except ValueError as error:
        raise UsageError(f"The file is no JSON: {error}.", "Export the excerpts once more.") from error
    found = [_of_annotation(item, number) for number, item in enumerate(_annotations(value), 1)]
    return Draft("jsonld", quotations=tuple(quotation for quotation in found if quotation.text))


def _annotations(value: object) -> list[Mapping[str, Any]]:
    if isinstance(value, list):
        return [each for item in value for each in _annotations(item)]
    if not isinstance(value, Mapping):
        return []
    if value.get("type") == "Annotation":
        return [value]
    return _annotations(value.get("first") or value.get("items") or ())


def _of_annotation(item: Mapping[str, Any], number: int) -> Quotation:
    target: Mapping[str, Any] = item.get("target") or {}
    source: Mapping[str, Any] = target.get("source") or {}
    exact, start, end = _selected(target.get("selector") or ())
    sha256 = str(source.get("id", "")).removeprefix("urn:sha256:")
    passage_id = str(target.get("schema:identifier", ""))
    bodies = [body for body in item.get("body") or () if isinstance(body, Mapping)]
    described = next((str(body.get("value", "")) for body in bodies if body.get("purpose") == "describing"), "")
    anchor = Anchor(sha256[:12] or passage_id.split(":", maxsplit=1)[0], sha256, passage_id, start, end)
    return Quotation(exact, f"annotation {number}", _cited(described), anchor)


def _cited(citation: str) -> tuple[Stated, ...]:
    """Return the works of a row's citation: those of its first parenthesis."""
    found = stated_in_text(citation)
    return tuple(stated for at, _, stated in found if at == found[0][0])
