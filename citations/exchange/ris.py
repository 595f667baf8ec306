"""RIS in, CSL-JSON out, and back; the tags are those of Zotero's, Mendeley's and EndNote's exports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from citations.csl_record import csl_record, names_of
from citations.exchange.reference import ForeignReference, base_name, date_of, iso_date
from corpus.names import csl_name

_LINE = re.compile(r"^\s*([A-Z][A-Z0-9])  ?-(?: (.*))?$")
_TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "MGZN": "article-magazine", "NEWS": "article-newspaper",
    "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "THES": "thesis", "RPRT": "report",
    "GOVDOC": "report", "ELEC": "webpage", "WEB": "webpage", "ICOMM": "webpage", "BLOG": "post-weblog",
    "DATA": "dataset", "GEN": "document",
}  # fmt: skip
_TYPES_BACK = {csl: ris for ris, csl in reversed(_TYPES.items())} | {"webpage": "ELEC", "paper-conference": "CPAPER"}
_NAMES = {"AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A4": "translator"}
_TEXTS = {
    "TI": "title", "T1": "title", "CT": "title", "T2": "container-title", "JO": "container-title",
    "JF": "container-title", "BT": "container-title", "JA": "container-title-short", "PB": "publisher",
    "CY": "publisher-place", "VL": "volume", "IS": "issue", "ET": "edition", "DO": "DOI", "UR": "URL",
    "AB": "abstract", "N2": "abstract", "LA": "language", "T3": "collection-title", "M3": "genre",
}  # fmt: skip
_SERIAL_NUMBERS = {"book": "ISBN", "chapter": "ISBN", "report": "number"}
_WRITTEN = {
    "TI": "title", "T2": "container-title", "PB": "publisher", "CY": "publisher-place", "VL": "volume",
    "IS": "issue", "ET": "edition", "DO": "DOI", "UR": "URL", "M3": "genre",
}  # fmt: skip


def read_ris(text: str) -> tuple[ForeignReference, ...]:
    """Read the records of a RIS file; a record ends with ER or where the next begins."""
    found: list[list[tuple[str, str]]] = []
    for line in text.splitlines():
        match = _LINE.match(line)
        if match and match[1] == "TY":
            found.append([])
        if found and match:
            found[-1].append((match[1], (match[2] or "").strip()))
        elif found and found[-1] and line.strip():  # a value that runs on
            tag, value = found[-1][-1]
            found[-1][-1] = (tag, f"{value} {line.strip()}".strip())
    return tuple(_read(fields) for fields in found)


def _read(fields: list[tuple[str, str]]) -> ForeignReference:
    csl: dict[str, Any] = {}
    first: dict[str, str] = {}
    for tag, value in fields:
        first.setdefault(tag, value)
        if tag in _NAMES and value:
            csl.setdefault(_NAMES[tag], []).append(_name(value))
        elif tag in _TEXTS and value:
            csl.setdefault(_TEXTS[tag], value)
    csl["type"] = _TYPES.get(first.get("TY", ""), "document")
    pages = "-".join(dict.fromkeys(filter(None, (first.get("SP"), first.get("EP")))))
    if pages:
        csl["page"] = pages
    if first.get("SN"):
        csl[_SERIAL_NUMBERS.get(csl["type"], "ISSN")] = first["SN"]
    for key, tags in (("issued", ("DA", "PY", "Y1")), ("accessed", ("Y2",))):
        date = next((date for tag in tags if (date := date_of(first.get(tag, "")))), {})
        if date:
            csl[key] = date
    attached = (value for tag, value in fields if tag in ("L1", "L2", "L4"))
    return ForeignReference(csl, first.get("ID", ""), tuple(filter(None, map(base_name, attached))))


def _name(value: str) -> dict[str, str]:
    """Read "Family, Given, Suffix"; a name without a comma is that of a body or a single name, and stays whole."""
    parts = [part.strip() for part in value.split(",")]
    if len(parts) > 2 and all(parts[:3]):
        return {"family": parts[0], "given": parts[1], "suffix": parts[2]}
    return csl_name(value) if "," in value else {"literal": value}


def write_ris(records: Iterable[Mapping[str, object]]) -> str:
    """Write clean CSL records as RIS."""
    return "\r\n".join(_written(csl_record(record)) for record in records)


def _written(record: Mapping[str, object]) -> str:
    lines = [("TY", _TYPES_BACK.get(str(record["type"]), "GEN"))]
    lines += [("AU", _printed(name)) for name in names_of(record, "author")]
    lines += [("ED", _printed(name)) for name in names_of(record, "editor")]
    lines += [(tag, str(record[key])) for tag, key in _WRITTEN.items() if key in record]
    issued: Any = record.get("issued")
    if issued:
        lines.append(("PY", iso_date(issued)[:4] if "date-parts" in issued else iso_date(issued)))
        lines += [("DA", iso_date(issued).replace("-", "/"))] if "date-parts" in issued else []
    first, _, last = str(record.get("page", "")).partition("-")
    lines += [("SP", first)] if first else []
    lines += [("EP", last)] if last else []
    lines += [("SN", str(record[key])) for key in ("ISBN", "ISSN", "number") if key in record][:1]
    accessed = record.get("accessed")
    lines += [("Y2", iso_date(accessed).replace("-", "/"))] if accessed else []
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines) + "ER  - \r\n"


def _printed(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    return ", ".join(filter(None, (family, name.get("given"), name.get("suffix"))))
