"""Documents that LibreOffice and pandoc made, full of traps, read as a person reads them on the screen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.extract.formats import extract
from corpus.ids import source_sha256
from tests.quality.office_programs import saved_by_libreoffice, written_by_pandoc

SAVED = [
    ("heading", "Pendahuluan"),
    ("paragraph", "Harga ikan segar naik tajam tahun ini."),
    ("footnote", "Catatan kaki pertama."),
    ("footnote", "Catatan akhir."),
    ("paragraph", "Lihat situs dinas serta kata ketergantungan dan e-commerce dengan tab baris baru spasi."),
    ("paragraph", "Paragraf dengan kotak."),
    ("paragraph", "Isi kotak teks sekali saja."),
    ("caption", "Tabel 1. Harga ikan"),
    ("table", "Kota Ton\nBitung Sarang 230"),
    ("paragraph", "Kolom pertama berisi cerita panjang tentang pasar."),
    ("paragraph", "Ditulis pada 4 Juni 2022."),
]
WRITTEN = [
    ("paragraph", "Abstrak singkat tentang pasar."),
    ("heading", "Pendahuluan"),
    ("paragraph", "Rumus E=mc2 terkenal. Kata dicoret tetap, H2O dan m2 juga. Kata kecil dan kode."),
    ("footnote", "Catatan kaki dengan tautan."),
    ("paragraph", "\u2211i=1nxi=ab"),
    ("quotation", "Kutipan panjang dari seseorang."),
    ("list item", "Satu"),
    ("list item", "Dua"),
    ("list item", "anak"),
    ("caption", "Harga ikan"),
    ("table", "Kota Ton\nBitung 230"),
    ("heading", "Daftar Pustaka"),
    ("reference", "Rahma, S. (2018). Judul. Penerbit."),
]


def _read(data: bytes, kind: str) -> Document:
    extraction = extract(kind, data, f"a.{kind}")
    document = build_document(extraction, Source(f"a.{kind}", source_sha256(data), len(data), kind))
    assert undo(document.text, document.edits) == extraction.text
    return document


def _parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end].rstrip()) for block in document.blocks]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("kind", ["odt", "docx", "doc"])
def test_what_libreoffice_saves_reads_as_it_shows(kind: str, tmp_path: Path) -> None:
    parts = _parts(_read(saved_by_libreoffice(tmp_path, kind), kind))
    if kind == "doc":
        # There the heading above a table of contents is no part of it.
        assert parts.pop(0) == ("heading", "Daftar Isi")
    # The hyphen that does not break is a character of its own in one format and none in the other.
    assert [(role, text.replace("\u2011", "-")) for role, text in parts] == SAVED


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
@pytest.mark.parametrize("kind", ["odt", "docx", "epub"])
def test_what_pandoc_writes_reads_as_it_shows(kind: str, tmp_path: Path) -> None:
    document = _read(written_by_pandoc(tmp_path, kind), kind)
    parts = _parts(document)
    assert parts[0] == ("title", "Pasar dan Laut")
    assert sorted(set(WRITTEN) - set(parts)) == []
    assert document.metadata.csl["issued"] == {"date-parts": [[2022, 6, 4]]}
    assert document.metadata.csl["author"] == [{"family": "Rahma", "given": "Siti"}, {"literal": "Sukarno"}]
