"""XLSX: bytes in, entries out, and the other way, over the zip and the XML of Office Open XML (ECMA-376).

Ours and not openpyxl's: one table of text needs a hundred lines, and every limit against hostile files is in sight.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from corpus.errors import SourceError
from glossary.entries import Entry
from glossary.exchange.batch import MAX_BYTES, Batch, malformed
from glossary.exchange.rows import entries_from_rows, guard, rows_from_entries, unguard
from glossary.exchange.safe_xml import parse_xml

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_SHEET}" xmlns:r="{_RELATIONS}"><sheets>'
    '<sheet name="terms" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
_REFERENCE = re.compile(r"([A-Z]{1,3})\d{1,7}\Z")
_MAX_COLUMNS = 200
_MAX_ELEMENTS = 4_000_000  # of a full sheet: nine cells a row, three elements a cell
# Made of the same bytes on every run: the time of a zip entry is no part of a table.
_TIME = (1980, 1, 1, 0, 0, 0)


def write_xlsx(entries: Sequence[Entry]) -> bytes:
    """Write a workbook of one sheet; every cell is text, never a formula."""
    rows = "".join(_row(cells) for cells in rows_from_entries(entries))
    sheet = f'{_HEAD}<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**_PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), text.encode(), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _row(cells: Sequence[str]) -> str:
    texts = (escape(guard(cell)) for cell in cells)
    inside = "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' for text in texts)
    return f"<row>{inside}</row>"


def read_xlsx(data: bytes, *, name: str, field: str) -> Batch:
    """Read the first sheet of a workbook.

    Raises:
        SourceError: it is no workbook, too large when unpacked, or holds formulas.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            strings = _shared_strings(archive)
            sheet = parse_xml(_part(archive, _first_sheet(archive)), most_elements=_MAX_ELEMENTS)
    # NotImplementedError and RuntimeError: packed in a way that `zipfile` cannot undo, or encrypted.
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise malformed(f"it is no XLSX workbook: {error}") from error
    return entries_from_rows(_rows(sheet, strings), field=field)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as file:
            data = file.read(MAX_BYTES + 1)
    except KeyError as error:
        raise malformed(f"it is no XLSX workbook: {name} is missing") from error
    if len(data) > MAX_BYTES:
        raise SourceError("bomb", f"{name} unpacks to more than 64 MB.", "Split the table; nothing was changed.")
    return data


def _first_sheet(archive: zipfile.ZipFile) -> str:
    book = parse_xml(_part(archive, "xl/workbook.xml"))
    sheet = next(_all(book, "sheet"), None)
    wanted = sheet.get(f"{{{_RELATIONS}}}id") if sheet is not None else None
    for relation in _all(parse_xml(_part(archive, "xl/_rels/workbook.xml.rels")), "Relationship"):
        if relation.get("Id") == wanted:
            target = relation.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise malformed("its workbook names no sheet")


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_text(item) for item in _all(parse_xml(_part(archive, "xl/sharedStrings.xml")), "si")]


def _rows(sheet: Element, strings: Sequence[str]) -> Iterator[list[str]]:
    for number, row in enumerate(_all(sheet, "row"), 1):
        cells: list[str] = []
        for cell in _all(row, "c"):
            if next(_all(cell, "f"), None) is not None:
                raise malformed(f"row {number} holds a formula; keep its value only")
            column = _column(cell.get("r"), len(cells))
            cells += [""] * (column - len(cells)) + [unguard(_value(cell, strings))]
        yield cells


def _column(reference: str | None, default: int) -> int:
    match = _REFERENCE.match(reference or "")
    if match is None:
        return default
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > _MAX_COLUMNS:
        raise malformed(f"it has more than {_MAX_COLUMNS} columns")
    return max(default, column - 1)


def _value(cell: Element, strings: Sequence[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    value = next((node.text or "" for node in _all(cell, "v")), "")
    if kind != "s":
        return value
    if not value.isdecimal() or int(value) >= len(strings):
        raise malformed("a cell refers to a text that is not there")
    return strings[int(value)]


def _text(node: Element) -> str:
    return "".join(text.text or "" for text in _all(node, "t"))


def _all(node: Element, name: str) -> Iterator[Element]:
    return node.iter(f"{{{_SHEET if name != 'Relationship' else f'{_PACKAGE}/relationships'}}}{name}")
