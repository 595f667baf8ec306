"""Rows of figures in; an aligned table, CSV, TSV or JSON out."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from citations.export.csv_table import guarded
from commands.output.drawing import shortened
from commands.output.envelope import print_json
from commands.output.plain import one_line, width, write

Cell = str | int | float | None
# Short ones, so that a table of figures leaves room for bars on eighty columns.
_HEADINGS = {
    "language": "lang",
    "together": "near",
    "frequency": "freq",
    "expected": "chance",
    "rest_per_million": "rest per m",
}
_LEAST_SHORTENED = 20
_LEAST_BAR, _LONGEST_BAR = 6, 24
_EIGHTHS = " ▏▎▍▌▋▊▉"


class Column(NamedTuple):
    """A column: its name in CSV and JSON, and how many decimals and what heading a person is shown."""

    name: str
    decimals: int = 2

    @property
    def heading(self) -> str:
        """Its name for a person."""
        return _HEADINGS.get(self.name, self.name.replace("_", " "))


class Table(NamedTuple):
    """Figures in rows, each as long as the columns.

    On a terminal the column at `flexible` is shortened where a row would be too long, and a bar for each of `bars`
    stands beside its row; a pipe gets neither.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    flexible: int = 0
    bars: tuple[float, ...] = ()


def print_table(schema: str, table: Table, form: str, *, facts: Mapping[str, object]) -> None:
    """Print a table in one of the forms; JSON has the `facts` before the rows."""
    if form == "json":
        names = [column.name for column in table.columns]
        rows = [dict(zip(names, row, strict=True)) for row in table.rows]
        print_json(schema, ok=True, **facts, total=len(rows), rows=rows)
    elif form == "table":
        _print_aligned(table)
    else:
        print_separated([column.name for column in table.columns], table.rows, form)


def print_separated(names: Sequence[str], rows: Sequence[Sequence[Cell]], form: str) -> None:
    """Print rows as CSV or TSV (RFC 4180, quoted where needed), with a header row and no cell a formula.

    Numbers are whole, with a point; only texts are guarded, so that figures stay figures.
    """
    for row in (names, *rows):
        buffer = io.StringIO()
        writer = csv.writer(buffer, delimiter="\t" if form == "tsv" else ",", lineterminator="")
        writer.writerow([guarded(one_line(cell)) if isinstance(cell, str) else cell for cell in row])
        write(buffer.getvalue())


def shown(cell: Cell, decimals: int) -> str:
    """Return a cell as a person reads it."""
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:.{decimals}f}"
    return one_line(str(cell))


def _print_aligned(table: Table) -> None:
    """Print columns, texts flush left and figures flush right; nothing at all for no rows."""
    if not table.rows:
        return
    texts = [
        [shown(cell, column.decimals) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
    ]
    names = [column.heading for column in table.columns]
    widths = _fitted([max(map(len, cells)) for cells in zip(names, *texts, strict=True)], table)
    flush = [all(isinstance(row[at], str) for row in table.rows) for at in range(len(names))]
    bars = ["", *text_bars(table.bars, width() - sum(widths) - 2 * len(widths))]
    for at, cells in enumerate((names, *texts)):
        aligned = [
            shortened(cell, size).ljust(size) if left else cell.rjust(size)
            for cell, size, left in zip(cells, widths, flush, strict=True)
        ]
        write("  ".join((*aligned, bars[at] if at < len(bars) else "")).rstrip())


def _fitted(widths: list[int], table: Table) -> list[int]:
    """Return the columns' widths, that of the flexible one so much less as a row is too long for the terminal."""
    columns = width()
    room = columns - (_LEAST_BAR + 2) * bool(table.bars)
    excess = sum(widths) + 2 * (len(widths) - 1) - room
    if columns and excess > 0:
        at = table.flexible
        widths[at] = min(widths[at], max(_LEAST_SHORTENED, widths[at] - excess))
    return widths


def text_bars(values: Sequence[float], room: int) -> list[str]:
    """Return a bar for the size of each value, the longest at most 24 columns; none where there is no room."""
    longest = max((abs(value) for value in values), default=0.0)
    columns = min(room, _LONGEST_BAR)
    return [_text_bar(abs(value) / longest * columns) for value in values] if longest and columns >= _LEAST_BAR else []


def _text_bar(length: float) -> str:
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
    if encoding != "utf8":
        return "#" * round(length)
    eighths = round(length * 8)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
