"""Invented documents and passages for the tests of citations."""

from __future__ import annotations

import ast
import functools
from typing import Any

from citations.cited import CitedDocument, CitedPassage
from citations.reference import render_reference
from corpus.document import Page

SHA256 = "3f2a91bc0a1d" + "0" * 52
DOCUMENT_ID = SHA256[:12]

WEB_PAGE: dict[str, Any] = {
    "type": "webpage",
    "title": "Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru",
    "author": [{"family": "Lestari", "given": "Wulan"}],
    "issued": {"date-parts": [[2022, 6, 4]]},
    "container-title": "ruang laut",
}
ARTICLE: dict[str, Any] = {
    "type": "article-journal",
    "title": "Port diplomacy and the Sulu Sea: Who gains?",
    "author": [{"literal": "Suparno"}, {"family": "Tan", "given": "Mei Ling"}],
    "issued": {"date-parts": [[2020, 3]]},
    "container-title": "Jurnal Bahari Nusantara",
    "volume": 14,
    "issue": "1",
    "page": "17–30",
    "DOI": "https://doi.org/10.5555/jbn.14.1",
}


def a_document(
    csl: dict[str, Any] | None = None, file_name: str = "naskah.txt", description: str = ""
) -> CitedDocument:
    return _document(repr(WEB_PAGE if csl is None else csl), file_name, description)


@functools.cache
def _document(printed_csl: str, file_name: str, description: str) -> CitedDocument:
    """Render each invented document once, as rendering takes most of the time of these tests."""
    known = ast.literal_eval(printed_csl)
    return CitedDocument(
        document_id=DOCUMENT_ID,
        rendered={
            "en": render_reference(known, language="en", file_name=file_name, description=description),
            "id": render_reference(known, language="id", file_name=file_name, description=description),
        },
        source_sha256=SHA256,
        file_name=file_name,
        csl=known,
        description=description,
    )


def a_passage(text: str, **values: Any) -> CitedPassage:
    return CitedPassage(**{"passage_id": f"{DOCUMENT_ID}:7", "start": 100, **values}, text=text)


def pages_at(first: int, labels: tuple[str | None, str | None], break_at: int) -> tuple[Page, Page]:
    """Two pages whose break stands at `break_at` of the reading text."""
    return Page(first, labels[0], 0, break_at), Page(first + 1, labels[1], break_at, break_at + 5000)
