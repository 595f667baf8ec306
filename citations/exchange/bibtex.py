"""BibTeX and BibLaTeX in, CSL-JSON out, and back; the dialect is that of Zotero's and Mendeley's exports."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from citations.csl_record import csl_record, names_of
from citations.exchange.bibtex_entries import BibtexEntry, bibtex_entries
from citations.exchange.reference import ForeignReference, base_name, date_of, iso_date
from citations.exchange.tex import from_tex, to_tex, to_verbatim
from corpus.names import csl_name

_TYPES = {
    "article": "article-journal", "book": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
}  # fmt: skip
_TYPES_BACK = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "thesis": "phdthesis", "report": "techreport",
    "webpage": "online", "post-weblog": "online", "post": "online",
}  # fmt: skip
# Field of BibTeX or BibLaTeX -> CSL; the first of two fields with one key wins.
_FIELDS = {
    "title": "title", "shorttitle": "title-short", "journal": "container-title", "journaltitle": "container-title",
    "booktitle": "container-title", "publisher": "publisher", "school": "publisher", "institution": "publisher",
    "organization": "publisher", "address": "publisher-place", "location": "publisher-place", "volume": "volume",
    "number": "issue", "issue": "issue", "pages": "page", "edition": "edition", "doi": "DOI", "url": "URL",
    "isbn": "ISBN", "issn": "ISSN", "series": "collection-title", "type": "genre", "howpublished": "medium",
    "abstract": "abstract", "language": "language", "langid": "language",
}  # fmt: skip
# Where the type says what a field means.
_KEYS_BY_TYPE = {("number", "report"): "number", ("organization", "webpage"): "container-title"}
_SUFFIX = re.compile(r"(?:jr|sr)\.?|i{2,3}|iv", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_HOSTS = {"chapter": "booktitle", "paper-conference": "booktitle"}
_VERBATIM = frozenset({"doi", "url", "isbn", "issn"})


def read_bibtex(text: str) -> tuple[ForeignReference, ...]:
    """Read the entries of a BibTeX or BibLaTeX file; entries that cannot be parsed are passed over."""
    return tuple(_read(entry) for entry in bibtex_entries(text))


def _read(entry: BibtexEntry) -> ForeignReference:
    fields = entry.fields
    csl: dict[str, object] = {"type": _type_of(entry)}
    for field, key in _FIELDS.items():
        value = _plain(field, fields.get(field, ""))
        if value:
            csl.setdefault(_KEYS_BY_TYPE.get((field, str(csl["type"])), key), value)
    for field in ("author", "editor", "translator"):
        names = [_name(name) for name in _split_names(fields.get(field, ""))]
        if names:
            csl[field] = names
    if csl["type"] in ("book", "report", "thesis") and str(csl.get("page", "")).isdigit():
        csl["number-of-pages"] = csl.pop("page")  # how Zotero writes the number of pages
    if issued := _issued(fields):
        csl["issued"] = issued
    if accessed := date_of(fields.get("urldate", "")):
        csl["accessed"] = accessed
    return ForeignReference(csl, entry.key, _files(fields.get("file", "")))


def _type_of(entry: BibtexEntry) -> str:
    if entry.kind == "misc" and ("url" in entry.fields or "howpublished" in entry.fields):
        return "webpage"
    return _TYPES.get(entry.kind, "document")


def _plain(field: str, value: str) -> str:
    if field in _VERBATIM:
        return value.strip().strip("{}").replace("\\_", "_").replace("\\%", "%").replace("\\&", "&").replace("\\#", "#")
    text = from_tex(value)
    return text.replace("–", "-") if field == "pages" else text


def _split_names(value: str) -> list[str]:
    """Split at the word "and" outside braces."""
    names, depth, start = [], 0, 0
    for match in re.finditer(r"[{}]|\s+and\s+", value):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0 and match[0] not in "{}":
            names.append(value[start : match.start()])
            start = match.end()
    return [name.strip() for name in (*names, value[start:]) if name.strip() not in ("", "others")]


def _name(raw: str) -> dict[str, str]:
    """Read one name; a name in braces as a whole is that of a body."""
    if _is_one_group(raw):
        return {"literal": from_tex(raw)}
    parts = [from_tex(part) for part in raw.split(",")]
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):
        parts[1], parts[2] = parts[2], parts[1]
    if len(parts) > 2:
        return {"family": parts[0], "suffix": parts[1], "given": ", ".join(parts[2:])}
    if len(parts) == 2 and all(parts):
        return {"family": parts[0], "given": parts[1]}
    return csl_name(from_tex(raw).strip(","))


def _is_one_group(raw: str) -> bool:
    """Tell whether the first brace of a text closes at its end."""
    if not (raw.startswith("{") and raw.endswith("}")):
        return False
    depth = 0
    for at, character in enumerate(raw):
        depth += (character == "{") - (character == "}")
        if depth == 0:
            return at == len(raw) - 1
    return False


def _issued(fields: Mapping[str, str]) -> dict[str, object]:
    if fields.get("date"):
        return date_of(from_tex(fields["date"]))
    year = from_tex(fields.get("year", ""))
    month = from_tex(fields.get("month", "")).lower()
    named = _MONTHS.find(month[:3]) // 4 + 1 if len(month) > 2 else 0
    number = int(month) if month.isascii() and month.isdigit() else named
    if re.fullmatch(r"\d{4}", year) and 0 < number < 13:
        return {"date-parts": [[int(year), number]]}
    return date_of(year)


def _files(value: str) -> tuple[str, ...]:
    """Read the `file` field: paths joined by `;`, with Zotero's and JabRef's "title:path:type" around them."""
    paths = []
    for part in re.split(r"(?<!\\);", value.replace("{", "").replace("}", "")):
        pieces = re.split(r"(?<!\\):(?!\\\\|[\\/])", part)
        path = max(pieces[:-1] or pieces, key=lambda piece: ("." in base_name(piece), len(piece)))
        paths.append(base_name(path.replace("\\:", ":").replace("\\;", ";")))
    return tuple(path for path in paths if path)


def write_bibtex(records: Iterable[Mapping[str, object]]) -> str:
    """Write CSL records as BibTeX with keys such as lestari2022; titles in double braces keep their case."""
    known = [csl_record(record) for record in records]
    entries = []
    for record, key in zip(known, citation_keys(known), strict=True):
        lines = [f"  {field} = {{{value}}}" for field, value in fields_of(record).items() if value]
        kind = _TYPES_BACK.get(str(record["type"]), "misc")
        entries.append(f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n")
    return "\n".join(entries)


def fields_of(record: Mapping[str, object]) -> dict[str, str]:
    """Return the BibTeX fields of a clean record, written as TeX; those that it lacks are empty."""
    kind = str(record["type"])
    host = (
        "booktitle" if kind in ("chapter", "paper-conference") else "journal" if "article" in kind else "journaltitle"
    )
    house = {"thesis": "school", "report": "institution"}.get(kind, "publisher")
    issued: Any = record.get("issued")
    year = iso_date(issued)[:4] if issued and "date-parts" in issued else iso_date(issued)
    month = issued["date-parts"][0][1:2] if issued and "date-parts" in issued else ()

    def text(key: str) -> str:
        return to_tex(str(record.get(key, "")))

    title = text("title")
    return {
        "author": _names(record, "author"),
        "editor": _names(record, "editor"),
        "title": f"{{{title}}}" if title else "",
        host: text("container-title"),
        house: text("publisher"),
        "address": text("publisher-place"),
        "year": to_tex(year),
        "month": str(month[0]) if month else "",
        "date": iso_date(issued) if month else "",
        "volume": text("volume"),
        "number": text("number") if kind == "report" else text("issue"),
        "pages": re.sub(r"(?<=\w)-(?=\w)", "--", to_tex(str(record.get("page", "")))),
        "edition": text("edition"),
        "type": text("genre"),
        "doi": to_verbatim(str(record.get("DOI", ""))),
        "url": to_verbatim(str(record.get("URL", ""))),
        "urldate": to_tex(iso_date(record.get("accessed"))),
        "isbn": text("ISBN"),
        "issn": text("ISSN"),
    }


def _names(record: Mapping[str, object], key: str) -> str:
    printed = []
    for name in names_of(record, key):
        if "literal" in name:
            printed.append(f"{{{to_tex(name['literal'])}}}")
        else:
            family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
            parts = (family, name.get("suffix", ""), name.get("given", ""))
            printed.append(", ".join(to_tex(part) for part in parts if part))
    return " and ".join(printed)


def citation_keys(records: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    """Return a citation key for each record, of plain letters and digits: lestari2022, lestari2022-2 ..."""
    keys: dict[str, int] = {}
    unique = []
    for record in records:
        key = _citation_key(csl_record(record))
        keys[key] = keys.get(key, 0) + 1
        unique.append(key if keys[key] == 1 else f"{key}-{keys[key]}")
    return tuple(unique)


def _citation_key(record: Mapping[str, object]) -> str:
    """Return the first name, else the first word of the title, and the year."""
    names = names_of(record, "author") or names_of(record, "editor")
    name = (names[0].get("family") or names[0]["literal"]) if names else str(record.get("title", ""))
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    year = iso_date(record.get("issued"))[:4]
    return (words[0] if words else "work") + (year if year.isdigit() else "nd")
