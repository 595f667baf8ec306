from __future__ import annotations

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.extract.text import extract_markdown
from corpus.ids import source_sha256

NOTES = """\
---
title: "Catatan Pasar"
author: [Sari Melati, Budi]
date: 2021-03-05
tags:
  - pasar
  - sungai
---

# Catatan Pasar

Pasar ini **sangat ramai**; lihat [laporan](https://example.org/a_b) dan `kode_satu`.
Baris kedua dari *paragraf* dengan nama_berkas_ini dan 5 * 3 = 15.

## Latar belakang

- butir satu
- butir *dua*
  lanjutan

> Kutipan
> dua baris.

| Tahun | Kapal |
|-------|------:|
| 2020  | **15** |

Catatan.[^1]

[^1]: Isi catatan.

Daftar Pustaka
--------------

Melati, S. (2020). *Sungai*. Apung.
"""


def read(text: str) -> Document:
    data = text.encode()
    document = build_document(
        extract_markdown(data, "c.md"), Source("c.md", source_sha256(data), len(data), "markdown")
    )
    assert undo(document.text, document.edits) == text
    return document


def test_reading_text_is_what_a_reader_sees() -> None:
    document = read(NOTES)
    blocks = [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]
    assert blocks == [
        ("title", "Catatan Pasar"),
        (
            "paragraph",
            "Pasar ini sangat ramai; lihat laporan dan kode_satu. Baris kedua dari paragraf dengan nama_berkas_ini "
            "dan 5 * 3 = 15.",
        ),
        ("heading", "Latar belakang"),
        ("list item", "butir satu"),
        ("list item", "butir dua lanjutan"),
        ("quotation", "Kutipan dua baris."),
        ("table", "Tahun Kapal\n2020 15"),
        ("paragraph", "Catatan."),
        ("footnote", "Isi catatan."),
        ("heading", "Daftar Pustaka"),
        ("reference", "Melati, S. (2020). Sungai. Apung."),
    ]


def test_front_matter_becomes_metadata() -> None:
    metadata = read(NOTES).metadata
    assert metadata.csl["author"] == [{"family": "Melati", "given": "Sari"}, {"literal": "Budi"}]
    assert metadata.csl["issued"] == {"date-parts": [[2021, 3, 5]]}
    assert metadata.extra["tags"] == ["pasar", "sungai"]
    assert metadata.origins["title"] == "file"


def test_the_only_top_heading_is_the_section_around_the_others() -> None:
    assert [(section.title, section.parent) for section in read(NOTES).sections] == [
        ("Catatan Pasar", None),
        ("Latar belakang", 0),
        ("Daftar Pustaka", 0),
    ]


def test_code_is_kept_line_by_line_and_its_signs_are_no_markup() -> None:
    document = read("Contoh:\n\n```\nx = *a* + _b_\ny = 2\n```\n\nSelesai sudah.\n")
    assert "x = *a* + _b_\ny = 2" in document.text


def _blocks(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]


def test_a_stated_title_leaves_the_first_heading_a_heading() -> None:
    text = '---\ntitle: "Garam dan Malam"\n---\n\n# Pendahuluan\n\nGaram rakyat dijual di pasar.\n'
    assert read(text).metadata.csl["title"] == "Garam dan Malam"
    assert _blocks(text)[0] == ("heading", "Pendahuluan")


def test_escaped_signs_are_signs_and_names_of_headings_are_markup() -> None:
    text = "# Awal {#awal .kelas}\n\n# Akhir {-}\n\nHarga \\*naik\\* 2 \\_kali\\_ dan *turun*.\n"
    assert _blocks(text) == [
        ("heading", "Awal"),
        ("heading", "Akhir"),
        ("paragraph", "Harga *naik* 2 _kali_ dan turun."),
    ]


def test_notes_written_in_a_line_stand_behind_it_and_captions_behind_their_table() -> None:
    text = (
        "Pasar sepi.^[Lihat *laporan* [2019](https://example.org/a), hlm. 3.] Lalu ramai ^[lagi.\n\n"
        "| Tahun | Ton |\n|---|---|\n| 2019 | 15 |\n\n: Hasil garam\n\n: tanpa tabel\n"
    )
    assert _blocks(text) == [
        ("paragraph", "Pasar sepi. Lalu ramai ^[lagi."),
        ("footnote", "Lihat laporan 2019, hlm. 3."),
        ("table", "Tahun Ton\n2019 15"),
        ("caption", "Hasil garam"),
        ("paragraph", ": tanpa tabel"),
    ]


def test_who_wrote_and_when_right_below_the_title_is_metadata() -> None:
    text = "# Air di Hilir\n\n*Oleh Wiryawan, 4 Maret 2019*\n\nOleh karena itu, air dibagi pada 5 Mei 2019.\n"
    extraction = extract_markdown(text.encode(), "a.md")
    assert extraction.csl["author"] == [{"literal": "Wiryawan"}]
    assert extraction.csl["issued"] == {"date-parts": [[2019, 3, 4]]}
    assert [block.kind for block in extraction.blocks] == ["title", "metadata", "paragraph"]
    assert extraction.origins["author"] == "page"
