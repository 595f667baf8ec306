"""Exchange metadata with reference managers: their files in, references matched to documents out, and back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from citations.cited import CitedDocument
from citations.exchange.biblatex import write_biblatex
from citations.exchange.bibtex import citation_keys, read_bibtex, write_bibtex
from citations.exchange.csl_json import read_csl_json, write_csl_json
from citations.exchange.reference import ForeignReference
from citations.exchange.ris import read_ris, write_ris
from corpus.errors import UsageError

FORMATS = ("bibtex", "biblatex", "ris", "csl-json")
_EXTENSIONS = {".bib": "bibtex", ".bibtex": "bibtex", ".ris": "ris", ".json": "csl-json", ".csljson": "csl-json"}


@dataclass(frozen=True, slots=True)
class Match:
    """A reference that belongs to a document, and what showed it: DOI, title or file name."""

    document_id: str
    reference: ForeignReference
    by: str


@dataclass(frozen=True, slots=True)
class Matching:
    """What a file of references says of the library: shown to the user before anything is changed.

    `unmatched` references fit no document; `doubtful` ones fit several, or one that another reference fits too.
    """

    matches: tuple[Match, ...]
    unmatched: tuple[ForeignReference, ...]
    doubtful: tuple[ForeignReference, ...]


def read_references(content: bytes, file_name: str) -> tuple[ForeignReference, ...]:
    """Read a .bib, .ris or .json file of references, as Zotero, Mendeley and EndNote export them.

    Raises:
        UsageError: the file is of no such kind, or holds no reference.
    """
    text = _decoded(content)
    kind = _EXTENSIONS.get(re.sub(r".*(?=\.)", "", file_name.lower())) or _guessed(text)
    readers = {"bibtex": read_bibtex, "ris": read_ris, "csl-json": read_csl_json}
    if kind not in readers:
        raise UsageError(f"{file_name} is no BibTeX, RIS or CSL-JSON file.", "Export as .bib, .ris or CSL JSON.")
    references = readers[kind](text)
    if not references:
        raise UsageError(f"{file_name} holds no references.", "Export them once more as .bib, .ris or CSL JSON.")
    return references


def _decoded(content: bytes) -> str:
    """Decode UTF-8 or, as old exports are, Windows-1252; a mark at the start tells UTF-16."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _guessed(text: str) -> str:
    start = text.lstrip()[:2000]
    if start[:1] in ("[", "{"):
        return "csl-json"
    if re.match(r"TY  ?-", start):
        return "ris"
    return "bibtex" if re.search(r"@\s*[A-Za-z]+\s*\{", start) else ""


def write_references(records: Sequence[Mapping[str, object]], kind: str) -> bytes:
    """Write CSL records in one of FORMATS; no character of a value can end it or begin a command.

    Raises:
        UsageError: there is no such format.
    """
    if kind == "bibtex":
        return write_bibtex(records).encode("utf-8", "backslashreplace")
    if kind == "biblatex":
        return write_biblatex(records).encode("utf-8", "backslashreplace")
    if kind == "ris":
        return write_ris(records).encode("utf-8", "backslashreplace")
    if kind == "csl-json":
        return write_csl_json(records, citation_keys(records)).encode("utf-8", "backslashreplace")
    raise UsageError(f"There is no reference format '{kind}'.", f"Use one of: {', '.join(FORMATS)}.")


def match_documents(references: Sequence[ForeignReference], documents: Iterable[CitedDocument]) -> Matching:
    """Match references to documents by DOI, else by title, else by the name of an attached file."""
    known = tuple(documents)
    indexes = {by: _index(known, keys_of) for by, (keys_of, _) in _KEYS.items()}
    return _sorted_out([(reference, *_fitting(reference, indexes)) for reference in references])


def _fitting(reference: ForeignReference, indexes: Mapping[str, Mapping[str, set[str]]]) -> tuple[set[str], str]:
    """Return the documents that a reference fits, by the first kind of key that fits any."""
    for by, index in indexes.items():
        hits = {hit for key in _KEYS[by][1](reference) if key for hit in index.get(key, ())}
        if hits:
            return hits, by
    return set(), ""


def _sorted_out(found: Sequence[tuple[ForeignReference, set[str], str]]) -> Matching:
    """Keep what fits exactly one document that nothing else fits."""
    claims = [hit for _, hits, _ in found for hit in hits]
    matches, unmatched, doubtful = [], [], []
    for reference, hits, by in found:
        if not hits:
            unmatched.append(reference)
        elif len(hits) == 1 and claims.count(min(hits)) == 1:
            matches.append(Match(min(hits), reference, by))
        else:
            doubtful.append(reference)
    return Matching(tuple(matches), tuple(unmatched), tuple(doubtful))


def _index(documents: Iterable[CitedDocument], key_of: Callable[[CitedDocument], str]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for document in documents:
        if key := key_of(document):
            index.setdefault(key, set()).add(document.document_id)
    return index


def _doi(csl: Mapping[str, object]) -> str:
    return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", str(csl.get("DOI") or "").strip().lower())


def _title(csl: Mapping[str, object]) -> str:
    """Return a title folded by case, accents and punctuation; too short a title tells nothing."""
    plain = unicodedata.normalize("NFKD", str(csl.get("title") or "")).casefold()
    folded = " ".join(re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter))))
    return folded if len(folded) > 9 else ""


def _file(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


_Keys = tuple[Callable[[CitedDocument], str], Callable[[ForeignReference], list[str]]]
# What shows that a reference and a document are the same work, the surest first.
_KEYS: Mapping[str, _Keys] = {
    "DOI": (lambda document: _doi(document.csl), lambda reference: [_doi(reference.csl)]),
    "title": (lambda document: _title(document.csl), lambda reference: [_title(reference.csl)]),
    "file name": (
        lambda document: _file(document.file_name),
        lambda reference: [_file(name) for name in reference.files],
    ),
}
