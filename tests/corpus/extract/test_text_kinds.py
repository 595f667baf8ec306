"""Text files that are neither prose nor pasted pages: subtitles, letters, talks, other encodings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.formats import extract, format_of
from corpus.extract.markdown import read_markdown
from corpus.extract.text import extract_text
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, texts_of

CUES = """1
00:00:01,000 --> 00:00:03,000
<i>Nelayan di teluk itu</i>

2
00:00:03,200 --> 00:00:05,000
menunggu kapal pengganti.

3
00:00:09,000 --> 00:00:11,000
{\\an8}Sampai kapan?

4
00:00:11,100 --> 00:00:12,000
- Sampai Juli.
"""


@pytest.mark.parametrize("name", ["wawancara.srt", "wawancara.txt"])
def test_subtitles_are_read_as_what_is_said(name: str) -> None:
    extraction = extract(format_of(Path(name)), CUES.encode(), name)
    assert texts_of(extraction, "paragraph") == [
        "Nelayan di teluk itu menunggu kapal pengganti.",
        "Sampai kapan?",
        "- Sampai Juli.",
    ]


def test_web_subtitles_without_numbers_and_hours() -> None:
    cues = "WEBVTT\n\n" + "\n\n".join(f"00:0{at}.000 --> 00:0{at + 1}.000 align:start\nkata {at}" for at in range(4))
    assert texts_of(extract_text(cues.encode(), "a.vtt"), "paragraph") == ["kata 0 kata 1 kata 2 kata 3"]


def test_a_letter_gives_its_head_as_facts_and_quoted_lines_as_quotations() -> None:
    letter = (
        "From: Siti Rahma <siti@contoh.ac.id>\nTo: redaksi@contoh.id\nSubject: Revisi naskah\n"
        "Date: Sat, 4 Jun 2022 13:00:00 +0700\n\nYth. Redaksi,\n\n"
        "Naskah sudah kami perbaiki menurut saran kedua\npenelaah, dan tabelnya kami ganti.\n\n"
        "> Mohon tabel diganti\n> sebelum Juli.\n\nSalam,\nSiti\n-- \nSiti Rahma\nUniversitas Teluk\n"
    )
    extraction = extract_text(letter.encode(), "surat.txt")
    assert extraction.csl == {
        "title": "Revisi naskah",
        "author": [{"family": "Rahma", "given": "Siti"}],
        "issued": {"date-parts": [[2022, 6, 4]]},
    }
    assert kinds_and_texts(extraction) == [
        ("paragraph", "Yth. Redaksi,"),
        ("paragraph", "Naskah sudah kami perbaiki menurut saran kedua penelaah, dan tabelnya kami ganti."),
        ("quotation", "Mohon tabel diganti sebelum Juli."),
        ("paragraph", "Salam,"),
        ("paragraph", "Siti"),
        ("metadata", "Siti Rahma Universitas Teluk"),
    ]
    assert len(dropped_texts(extraction, "metadata")) == 4


def test_turns_of_a_talk_are_no_headings_and_no_web_page() -> None:
    turns = (
        "Transkrip Wawancara\nNarasumber: Yosep Tukan\nTanggal: 4 Juni 2022\nPewawancara: Apa yang mendesak?\n"
        "Yosep: Kapal pengganti, karena kapal lama sudah karam tahun lalu.\nPewawancara: Sudah ada jawaban?\n"
        "Yosep: Belum ada jawaban dari siapa pun sampai hari ini.\n"
    )
    extraction = extract_text(turns.encode(), "wawancara.txt")
    assert texts_of(extraction, "heading") == []
    assert "type" not in extraction.csl


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_signature_are_read(encoding: str) -> None:
    text = "Nelayan menunggu.\n\nKapal pengganti belum juga tiba di teluk itu."
    assert extract_text(text.encode(encoding), "a.txt").text == text


def test_a_running_head_that_stands_below_the_title_first_is_furniture_there_too() -> None:
    head = "Jurnal Selat, Vol. 8, No. 1, Juni 2022"
    page = (
        "Nelayan dari pulau itu menunggu kepastian soal\njalur tangkap yang sejak lama mereka pakai\nbersama tetangga."
    )
    text = f"NELAYAN\n\n{head}\n\n{page}\n\n15\n\n\n\n{head}\n\n{page}\n\n16\n\n\n\n{head}\n\n{page}\n"
    assert head not in [block for _, block in kinds_and_texts(extract_text(text.encode(), "a.txt"))]


def test_addresses_in_markdown_are_text_and_comparisons_are_no_tags() -> None:
    text = "Lihat https://contoh.id/a_b_/_c_ dan <https://contoh.id/x>, <siti@contoh.id>; a<b, c>d <br/> *miring*."
    assert kinds_and_texts(read_markdown(text, "utf-8")) == [
        ("paragraph", "Lihat https://contoh.id/a_b_/_c_ dan https://contoh.id/x, siti@contoh.id; a<b, c>d  miring.")
    ]


def test_what_stands_for_a_picture_in_markdown_is_a_caption() -> None:
    assert texts_of(read_markdown("Kata.\n\n![Dermaga tua](a.jpg)\n", "utf-8"), "caption") == ["Dermaga tua"]


@given(st.lists(st.sampled_from(["https://a.id/_b", "<", ">", "*", "_", "`", "[", "](", ")", "![", "kata", " ", "\\"])))
def test_reading_markdown_comes_to_an_end(pieces: list[str]) -> None:
    extraction = read_markdown("".join(pieces) + "x", "utf-8")
    spans = [span for block in extraction.blocks for line in block.lines for span in line.spans]
    assert all(start < end for start, end in spans)


def test_a_title_in_capitals_over_its_authors_name_is_one_without_a_heading_below() -> None:
    prose = "Nelayan dari pulau itu menunggu kepastian soal\njalur tangkap yang sejak lama mereka pakai\n" * 3
    text = (
        f"NELAYAN MENUNGGU KAPAL PENGGANTI\n\nMaria Goreti Kewa\nUniversitas Nusa Cendana\n\n{prose}bersama tetangga."
    )
    extraction = extract_text(text.encode(), "a.txt")
    assert extraction.csl["title"] == "NELAYAN MENUNGGU KAPAL PENGGANTI"
    assert extraction.csl["author"] == [{"family": "Kewa", "given": "Maria Goreti"}]
    assert texts_of(extraction, "heading") == []


def test_the_cells_of_a_table_that_copying_leaves_on_a_line_each_are_a_table() -> None:
    cells = ["Lokasi", "Rumah tangga", "Hasil", "Larantuka", "97,83", "5,17", "Kediri", "83,61", "65,62"]
    prose = (
        "Nelayan dari pulau itu menunggu kepastian soal\njalur tangkap yang sejak lama mereka pakai\nbersama tetangga."
    )
    text = f"{prose}\n\n" + "\n\n".join(cells) + f"\n\n{prose}\n"
    extraction = extract_text(text.encode(), "a.txt")
    assert [kind for kind, _ in kinds_and_texts(extraction)] == ["paragraph", "table", "paragraph"]
    assert texts_of(extraction, "table") == [" ".join(cells)]


@pytest.mark.parametrize(
    "names", ["Siti Rahma\nBudi Santoso", "Siti Rahma, Budi Santoso", "Siti Rahma dan Budi Santoso\nUniversitas Teluk"]
)
def test_authors_right_below_a_title_and_above_the_abstract_are_no_part_of_either(names: str) -> None:
    prose = "Nelayan dari pulau itu menunggu kepastian soal jalur tangkap yang sejak\nlama mereka pakai bersama\n" * 3
    head = "Diplomasi kota pesisir dan nelayan di sepanjang pantai utara\nJawa"
    extraction = extract_text(f"{head}\n{names}\nAbstrak\n{prose}tetangga.".encode(), "a.txt")
    assert extraction.csl["title"] == "Diplomasi kota pesisir dan nelayan di sepanjang pantai utara Jawa"
    assert extraction.csl["author"] == [
        {"family": "Rahma", "given": "Siti"},
        {"family": "Santoso", "given": "Budi"},
    ]
    assert [kind for kind, _ in kinds_and_texts(extraction)][:3] == ["title", "metadata", "heading"]
