"""Rows of figures in; an aligned table, CSV, TSV or JSON out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from citations.export.csv_table import guarded
from commands.output.envelope import print_json
from commands.output.plain import one_line, write

Cell = str | int | float | None


class Column(NamedTuple):
    """A column: its name in CSV and JSON, and how many decimals a person is shown."""

    name: str
    decimals: int = 2


class Table(NamedTuple):
    """Figures in rows, each as long as the columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def print_table(schema: str, table: Table, form: str, *, facts: Mapping[str, object], bars: Sequence[str] = ()) -> None:
    """Print a table in one of the forms; JSON has the `facts` before the rows, and `bars` stand beside a table."""
    if form == "json":
        names = [column.name for column in table.columns]
        rows = [dict(zip(names, row, strict=True)) for row in table.rows]
        print_json(schema, ok=True, **facts, total=len(rows), rows=rows)
    elif form == "table":
        _print_aligned(table, bars)
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


def _print_aligned(table: Table, bars: Sequence[str]) -> None:
    texts = [
        [shown(cell, column.decimals) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
    ]
    names = [column.name.replace("_", " ") for column in table.columns]
    widths = [max(map(len, cells)) for cells in zip(names, *texts, strict=True)]
    left = [all(isinstance(row[at], str) for row in table.rows) for at in range(len(names))]
    for at, cells in enumerate((names, *texts)):
        aligned = [
            cell.ljust(width) if flush else cell.rjust(width)
            for cell, width, flush in zip(cells, widths, left, strict=True)
        ]
        bar = bars[at - 1] if bars and at else ""
        write("  ".join((*aligned, bar)).rstrip())
