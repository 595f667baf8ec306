"""Excerpts in, an XLSX workbook out: one row an excerpt as in the CSV export, and a sheet with the references.

Every cell is a text with a style that says so (`quotePrefix`), so that no spreadsheet takes one for a formula, not even
after the cell was edited; the text itself needs no guard. A writer of our own: openpyxl writes the time into its files.
"""

from __future__ import annotations

import re

from citations.export.csv_table import COLUMNS, cells_of
from citations.export.packed import packed, part, xml_document, xml_text
from citations.export.record import ExcerptList
from citations.export.wording import LABELS
from citations.hidden import show_steering
from corpus.errors import UsageError

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
# The most that a cell holds (ECMA-376, Excel's limits).
_LONGEST = 32_767
_WIDTHS = {"quotation": 70, "citation": 34, "reference": 60, "title": 40, "source_file": 28, "source_sha256": 20}
# Readers take `_x0041_` for the letter A; an underscore that would begin such a code is coded itself.
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_HEADER, _TEXT = 1, 2


def as_xlsx(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as a workbook.

    Raises:
        UsageError: a quotation is longer than a cell can hold.
    """
    rows = [[cells_of(record)[column] for column in COLUMNS] for record in excerpts.records]
    references = [["".join(run.text for run in runs)] for runs in excerpts.references()] if rows else []
    labels = LABELS[excerpts.language]
    return packed(
        (
            ("[Content_Types].xml", part("xlsx_content_types.xml")),
            ("_rels/.rels", part("xlsx_package_rels.xml")),
            ("xl/workbook.xml", xml_document(_workbook(labels.excerpts, labels.references))),
            ("xl/_rels/workbook.xml.rels", part("xlsx_workbook_rels.xml")),
            ("xl/styles.xml", part("xlsx_styles.xml")),
            ("xl/worksheets/sheet1.xml", xml_document(_sheet(COLUMNS, rows))),
            ("xl/worksheets/sheet2.xml", xml_document(_sheet(("reference",), references))),
        )
    )


def _workbook(*names: str) -> str:
    sheets = "".join(
        f'<sheet name="{xml_text(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    return f"<workbook {_MAIN} {_R}><sheets>{sheets}</sheets></workbook>"


def _sheet(columns: tuple[str, ...], rows: list[list[str]]) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_WIDTHS.get(column, 16)}" customWidth="1"/>'
        for at, column in enumerate(columns, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    lines = [_row(1, columns, _HEADER), *(_row(at, cells, _TEXT) for at, cells in enumerate(rows, 2))]
    return (
        f'<worksheet {_MAIN}><sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )


def _row(number: int, cells: tuple[str, ...] | list[str], style: int) -> str:
    return f'<row r="{number}">{"".join(_cell(at, number, text, style) for at, text in enumerate(cells))}</row>'


def _cell(column: int, row: int, text: str, style: int) -> str:
    shown = _CODE.sub("_x005F_", show_steering(text))
    if len(shown) > _LONGEST:
        raise UsageError(
            f"A cell of a workbook holds {_LONGEST:,} characters; a text here has {len(shown):,}.",
            "Export it in another format, such as -f csv or -f docx.",
        )
    where = f"{_letters(column)}{row}"
    return f'<c r="{where}" t="inlineStr" s="{style}"><is><t xml:space="preserve">{xml_text(shown)}</t></is></c>'


def _letters(column: int) -> str:
    """Return A ... Z, AA ... for 0 ..."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
