"""Excerpts in, the files of a research package out: excerpts, bibliography, glossary, anchors, an RO-Crate description.

The folder can be read without Kutip: https://www.researchobject.org/ro-crate/1.1/ describes its description.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as calendar_date

from citations.cited import CitedDocument
from citations.export.annotation import as_annotations
from citations.export.bibliography import as_bibtex, as_csl_json
from citations.export.csv_table import as_csv, csv_bytes
from citations.export.jsonl import as_jsonl, safe_json
from citations.export.markdown import as_markdown
from citations.export.prose import title_of
from citations.export.record import ExcerptList, describe
from citations.hidden import show_hidden, show_steering

DESCRIPTION = "ro-crate-metadata.json"
_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_PROFILE = "https://w3id.org/ro/crate/1.1"
_RIGHTS = "The rights in the quotations and texts are those of the works they are taken from; no licence is given here."


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One file of a package; `about` says in a sentence what it holds."""

    name: str
    content: bytes
    media_type: str
    about: str


def package_files(excerpts: ExcerptList, texts: Mapping[str, str]) -> tuple[PackageFile, ...]:
    """Return the files of a package, its description last.

    Args:
        excerpts: finished, with counterparts where the glossary is to have their terms.
        texts: reading texts by document id, of documents that may be passed on.
    """
    files = (
        PackageFile("excerpts.md", as_markdown(excerpts), "text/markdown", "The quotations with citations, to be read"),
        PackageFile("excerpts.jsonl", as_jsonl(excerpts), "application/jsonl", "The same, one JSON object a line"),
        PackageFile("excerpts.csv", as_csv(excerpts), "text/csv", "The same as a table"),
        PackageFile(
            "anchors.jsonld", as_annotations(excerpts), "application/ld+json", "Where they stand: W3C Web Annotations"
        ),
        PackageFile("bibliography.bib", as_bibtex(excerpts), "application/x-bibtex", "The works quoted from"),
        PackageFile("bibliography.json", as_csl_json(excerpts), "application/json", "The same as CSL-JSON"),
        PackageFile("glossary.csv", _glossary(excerpts), "text/csv", "The terms that the quotations use"),
        *(_text_file(document_id, text) for document_id, text in texts.items()),
    )
    return (*files, _description(excerpts, files))


def published_on(date: str) -> str:
    """Return a date as RO-Crate wants it (ISO 8601), or an empty text for what is none.

    >>> published_on("2026-11-22"), published_on("22 November 2026")
    ('2026-11-22', '')
    """
    try:
        if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", date) and calendar_date.fromisoformat(f"{date}-01-01"[:10]):
            return date
    except ValueError:
        pass
    return ""


def _glossary(excerpts: ExcerptList) -> bytes:
    pairs = {pair for record in excerpts.records if record.counterpart for pair in record.counterpart.terms}
    rows = [[show_hidden(term), show_hidden(other)] for term, other in sorted(pairs)]
    return csv_bytes(("term", "equivalents"), rows)


def _text_file(document_id: str, text: str) -> PackageFile:
    # A name of hexadecimal digits alone: what the user's file was called says the description.
    name = f"texts/{re.sub('[^0-9a-f]', '', document_id)}.txt"
    content = text.encode("utf-8", "backslashreplace")
    return PackageFile(name, content, "text/plain", "Reading text, to which offsets refer")


def _description(excerpts: ExcerptList, files: Iterable[PackageFile]) -> PackageFile:
    """Describe the package; a date of publication is stated only if the user gave one.

    RO-Crate 1.1 (Root Data Entity) asks for name, description, datePublished and license of the whole.
    """
    documents = {record.document.document_id: record.document for record in excerpts.quoted()}
    works = [_work(document, excerpts) for document in documents.values()]
    parts = [_part(file) for file in files]
    root: dict[str, object] = {
        "@id": "./",
        "@type": "Dataset",
        "name": title_of(excerpts),
        "description": f"{len(excerpts.records)} quotations with citations and anchors, collected with Kutip.",
        "hasPart": [{"@id": part["@id"]} for part in parts],
        "mentions": [{"@id": work["@id"]} for work in works],
        "license": _RIGHTS,
        **({"datePublished": date} if (date := published_on(excerpts.date)) else {}),
    }
    head = {
        "@id": DESCRIPTION,
        "@type": "CreativeWork",
        "conformsTo": {"@id": _PROFILE},
        "about": {"@id": "./"},
    }
    crate = {"@context": _CONTEXT, "@graph": [head, root, *parts, *works]}
    content = (safe_json(crate, indent=2) + "\n").encode()
    return PackageFile(DESCRIPTION, content, "application/ld+json", "What this folder holds (RO-Crate)")


def _part(file: PackageFile) -> dict[str, object]:
    return {
        "@id": file.name,
        "@type": "File",
        "name": file.name,
        "description": file.about,
        "encodingFormat": file.media_type,
        "contentSize": str(len(file.content)),
        "identifier": f"urn:sha256:{hashlib.sha256(file.content).hexdigest()}",
    }


def _work(document: CitedDocument, excerpts: ExcerptList) -> dict[str, object]:
    known = describe(document)
    return {
        "@id": f"urn:sha256:{document.source_sha256}",
        "@type": "CreativeWork",
        "name": known.title or known.file_name,
        "alternateName": known.file_name,
        "author": list(known.authors),
        "citation": show_steering(document.rendered[excerpts.language].reference),
        "identifier": document.document_id,
    }
