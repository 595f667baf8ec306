"""CSL records in, BibLaTeX out, in UTF-8 for biber: the fields that BibLaTeX names otherwise than BibTeX."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from citations.csl_record import csl_record
from citations.exchange.bibtex import citation_keys, fields_of
from citations.exchange.reference import iso_date
from citations.exchange.tex import to_tex

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "thesis": "thesis", "report": "report",
    "webpage": "online", "post-weblog": "online", "post": "online", "dataset": "dataset",
}  # fmt: skip
_RENAMED = {"journal": "journaltitle", "address": "location", "school": "institution"}
_DATE_PARTS = frozenset({"year", "month", "date"})


def write_biblatex(records: Iterable[Mapping[str, object]]) -> str:
    """Write CSL records as BibLaTeX, with the same keys as in BibTeX."""
    known = [csl_record(record) for record in records]
    return "\n".join(_entry(record, key) for record, key in zip(known, citation_keys(known), strict=True))


def _entry(record: Mapping[str, object], key: str) -> str:
    kind = _TYPES.get(str(record["type"]), "misc")
    fields = {_RENAMED.get(name, name): value for name, value in fields_of(record).items() if name not in _DATE_PARTS}
    fields |= _house(record, kind, fields) | _date(record)
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _house(record: Mapping[str, object], kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Name the web site, and the kind of a thesis, where BibLaTeX wants them."""
    if kind == "online":
        return {
            "organization": fields.get("journaltitle") or fields.get("publisher", ""),
            "journaltitle": "",
            "publisher": "",
        }
    if kind == "thesis":
        return {"type": fields.get("type") or "phdthesis"}
    return {}


def _date(record: Mapping[str, object]) -> dict[str, str]:
    """Return an ISO date; a year in other words ("ca. 1900") goes into `year`, which BibLaTeX prints as it stands."""
    issued: Any = record.get("issued")
    if not issued:
        return {}
    return {"date" if "date-parts" in issued else "year": to_tex(iso_date(issued))}
