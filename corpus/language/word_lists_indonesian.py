"""The name of a word list beside this file in, its rows out; and the compounds, which stems and joined words need."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of one of the word lists beside this file, without its head; no cell holds a comma."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.split(",") for line in lines[1:]]


@cache
def compounds() -> Mapping[str, tuple[str, str]]:
    """Return the parts of each compound by its joined form: `kerjasama` is `kerja`, `sama`."""
    return {joined: (first, second) for joined, first, second in rows_of("indonesian_compounds.csv")}
