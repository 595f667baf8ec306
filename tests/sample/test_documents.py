"""Every document of the sample corpus is whole, small, and what its source says."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest

from tests.sample.make_pdfs import FLATTENED_SOURCE, LATEX_SOURCES, SAMPLE, WEB_SOURCES
from tests.sample.sources import documents, letters, paragraphs

PDF_NAMES = (*WEB_SOURCES, *LATEX_SOURCES)
LARGEST = 150_000


def test_corpus_has_documents_of_every_format() -> None:
    counts = Counter(path.suffix for path in documents())
    assert counts == {".pdf": 4, ".html": 3, ".txt": 3, ".md": 5}


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_document_is_small(path: Path) -> None:
    assert 2_000 < path.stat().st_size < LARGEST


@pytest.mark.parametrize("name", PDF_NAMES)
def test_pdf_holds_the_letters_of_its_source(name: str) -> None:
    with pdfplumber.open(SAMPLE / f"{name}.pdf") as pdf:
        printed = Counter(letters("".join(page.extract_text() for page in pdf.pages)))
    written = Counter(letters("".join(paragraphs(f"{name}.pdf"))))
    missing = written - printed
    # a PDF adds running headers and page numbers; what LaTeX commands leave behind is missing from it
    assert missing.total() <= 0.03 * written.total()
    assert (printed - written).total() <= 0.06 * written.total()


@pytest.mark.parametrize("name", PDF_NAMES)
def test_pdf_carries_its_fonts(name: str) -> None:
    with pdfplumber.open(SAMPLE / f"{name}.pdf") as pdf:
        fonts = {str(letter["fontname"]) for page in pdf.pages for letter in page.chars}
    # an embedded subset is named ABCDEF+Name (ISO 32000-1, 9.6.4)
    assert all(font[6:7] == "+" for font in fonts)


def test_flattened_text_keeps_columns_hyphens_and_page_breaks() -> None:
    text = (SAMPLE / f"{FLATTENED_SOURCE}.txt").read_text(encoding="utf-8")
    assert text.count("\f") == 2
    assert text.count("-\n") > 50
    assert "Penutupan tambang batu bara kerap\ndibicarakan" in text


def test_sidecars_belong_to_documents() -> None:
    sidecars = sorted(SAMPLE.glob("*.meta.json"))
    stems = {path.stem for path in documents()}
    assert len(sidecars) == 2
    for sidecar in sidecars:
        assert sidecar.name.removesuffix(".meta.json") in stems
        assert json.loads(sidecar.read_text(encoding="utf-8"))["language"] in ("id", "en")
