"""A small library for the tests of `verify`: two invented articles, one with printed page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from citations.proof.draft import Quotation
from citations.proof.judge import Verdict, judge
from citations.proof.quoted import quotations_of
from citations.proof.readers.formats import READERS, read_draft
from citations.proof.sources import Sources, record_words
from commands.hooks import render_references
from corpus.build import build_document
from corpus.document import Document, Metadata, Page, Source
from corpus.extract.formats import extract
from corpus.ids import source_sha256
from corpus.save import save_document
from corpus.store import Store, create_library, open_store, transaction

HARBOUR = """Diplomasi Pelabuhan Kecil

PENDAHULUAN

Pelabuhan kecil tidak pernah menjadi pusat perhatian para perunding. Padahal, menurut catatan syahbandar tahun 1987, lebih dari 4.300 perahu singgah setiap musim timur. Para juru mudi menyebutnya “rumah kedua” dan bukan sekadar tempat berlabuh.

Kesepakatan tahun 2009 mengubah keadaan itu. Nelayan anak-anak pulau memperoleh izin lintas batas, tetapi syahbandar belum memiliki peralatan untuk mencatatnya dengan teliti.
\f
PEMBAHASAN

Temuan kami sederhana: perunding yang pernah tinggal di pelabuhan kecil lebih sabar, lebih teliti, dan jarang meninggalkan meja. Kesabaran itu tidak diajarkan di sekolah diplomasi.
"""  # noqa: E501
MARKET = """The Night Market Ledger

INTRODUCTION

The ledger was never meant for strangers. Its keeper, who did not trust banks, wrote down every debt in pencil and erased it only when both parties were present. We counted 612 entries for the year 1993 alone.
"""  # noqa: E501
AUTHORS: dict[str, dict[str, Any]] = {
    "pelabuhan.txt": {
        "title": "Diplomasi Pelabuhan Kecil",
        "author": [{"family": "Wattimena", "given": "Siti"}],
        "issued": {"date-parts": [[2018]]},
    },
    "market.txt": {
        "title": "The Night Market Ledger",
        "author": [{"family": "Okafor", "given": "Ruth"}, {"family": "Tan", "given": "Mei"}],
        "issued": {"date-parts": [[2020]]},
    },
}


def a_document(name: str, text: str, first_page: int | None = None, kind: str = "text") -> Document:
    data = text.encode()
    source = Source(name, source_sha256(data), len(data), kind)
    document = build_document(extract(kind, data, name), source)
    pages = document.pages
    if first_page is not None:
        pages = tuple(
            Page(page.number, str(first_page + page.number - 1), page.start, page.end) for page in document.pages
        )
    csl = AUTHORS[name]
    return replace(document, pages=pages, metadata=Metadata(csl, dict.fromkeys(csl, "user"), {"language": "id"}))


def save(store: Store, document: Document) -> None:
    with transaction(store) as connection:
        save_document(connection, document, render_references(document.metadata, document.source.path))
        record_words(connection, document.document_id, document.text)


def a_library(folder: Path) -> Store:
    create_library(folder)
    store = open_store(folder, write=True)
    save(store, a_document("pelabuhan.txt", HARBOUR, first_page=71))
    save(store, a_document("market.txt", MARKET))
    return store


def judged(store: Store, text: str, suffix: str = ".md") -> tuple[Verdict, ...]:
    """Judge the quotations of a draft, given as text."""
    from importlib import import_module

    module, name = READERS[suffix]
    reader = getattr(import_module(f"citations.proof.readers.{module}"), name)
    return judge(Sources(store), quotations_of(reader(text.encode())))


def judged_file(store: Store, path: Path) -> tuple[Verdict, ...]:
    return judge(Sources(store), quotations_of(read_draft(path)))


def statuses(verdicts: Sequence[Verdict]) -> list[str]:
    return [verdict.status for verdict in verdicts]


def of_text(store: Store, text: str) -> Verdict:
    """Judge a lone quotation."""
    return judge(Sources(store), [Quotation(text, "here")])[0]
