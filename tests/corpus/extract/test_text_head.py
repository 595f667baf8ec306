"""The head of a text file: labelled lines, titles over two lines, the frame that an archive puts around a work."""

from __future__ import annotations

from corpus.extract.extraction import Extraction
from corpus.extract.text import extract_text
from tests.corpus.extract.readings import dropped_texts, texts_of

PROSE = (
    "This article examines how night work on the quays was first\n"
    "tolerated, then licensed, and finally forbidden. It draws on the\n"
    "harbour master's day books and on the petitions of lightermen to\n"
    "argue that light, rather than labour, was what was regulated.\n"
)


def read(text: str) -> Extraction:
    """Extract a text file."""
    return extract_text(text.encode(), "a.txt")


def test_the_frame_of_an_archive_says_title_and_author_and_is_no_text() -> None:
    name = "PROJECT GUTENBERG EBOOK LANTERNS ON THE QUAY ***"
    head = "Title: Lanterns on the Quay\n\nAuthor: Harriet M. Quill\n\nRelease date: May 4, 2019\n\n"
    work = f"LANTERNS ON THE QUAY\n\nBy Harriet M. Quill\n\n\nCHAPTER I.\n\nTHE LIGHT\n\n{PROSE}\n"
    extraction = read(f"{head}*** START OF THE {name}\n\n\n{work}\n*** END OF THE {name}\n\nTerms of use follow.\n")
    assert extraction.csl == {"title": "Lanterns on the Quay", "author": [{"family": "Quill", "given": "Harriet M."}]}
    assert texts_of(extraction, "heading") == ["CHAPTER I.", "THE LIGHT"]
    assert "Terms of use follow." in dropped_texts(extraction)


def test_the_data_of_a_book_above_a_review_are_not_the_texts_own() -> None:
    extraction = read(
        f"Judul: Sejarah Kapal Kayu\nPenulis: Hendra Oematan\nPenerbit: Pustaka Ombak\n\n{PROSE}\n{PROSE}"
    )
    assert "author" not in extraction.csl


def test_a_title_runs_on_in_the_next_line_and_names_nobody() -> None:
    head = "Tata Kelola Air di Dataran Rendah: Studi\nKasus Subak Pesisir Wanagiri\nKetut Darmika Wiryawan"
    extraction = read(f"{head}\n\nAbstrak\n{PROSE}")
    assert extraction.csl["title"] == "Tata Kelola Air di Dataran Rendah: Studi Kasus Subak Pesisir Wanagiri"
    assert extraction.csl["author"] == [{"family": "Wiryawan", "given": "Ketut Darmika"}]


def test_a_hyphen_at_a_line_end_of_a_title_is_resolved() -> None:
    text = f"Pembagian Air di Dataran Rendah: Kasus Pesi-\nsir Wanagiri\n\nKetut Wiryawan\n\nAbstrak\n\n{PROSE}"
    assert read(text).csl["title"] == "Pembagian Air di Dataran Rendah: Kasus Pesisir Wanagiri"


def test_a_numbered_name_of_a_table_is_a_caption_where_a_paragraph_is_a_line() -> None:
    long = "Debit diukur dua kali sehari di tiga bangunan bagi selama dua musim tanam oleh para petani sendiri. " * 3
    extraction = read(f"Pembagian Air\n\n{long}\n\nTabel 1. Debit rata-rata pada tiga bangunan bagi\n\n{long}\n")
    assert texts_of(extraction, "caption") == ["Tabel 1. Debit rata-rata pada tiga bangunan bagi"]


_LONG = "Debit diukur dua kali sehari di tiga bangunan bagi selama dua musim tanam oleh para petani sendiri. " * 3


def test_below_the_kind_of_a_work_stand_its_title_its_author_and_its_year() -> None:
    cover = "TESIS\n\nPEMBAGIAN AIR DI DATARAN RENDAH\nPADA MUSIM KERING\n\nOleh:\nKETUT WIRYAWAN\nNIM 19031104\n"
    extraction = read(f"{cover}\nUNIVERSITAS WANAGIRI\n2019\n\n{_LONG}\n\n{_LONG}\n")
    assert extraction.csl["title"] == "PEMBAGIAN AIR DI DATARAN RENDAH PADA MUSIM KERING"
    assert extraction.csl["author"] == [{"family": "WIRYAWAN", "given": "KETUT"}]
    assert extraction.csl["issued"] == {"date-parts": [[2019]]}
    assert "TESIS" in texts_of(extraction, "metadata")


def test_names_below_a_title_of_one_line_are_its_authors() -> None:
    head = "PEMBAGIAN AIR DI DATARAN RENDAH\n\nKetut Wiryawan, Made Suarsa\nUniversitas Wanagiri\n\nAbstrak\n\n"
    extraction = read(f"{head}{_LONG}\n\n{_LONG}\n")
    assert extraction.csl["title"] == "PEMBAGIAN AIR DI DATARAN RENDAH"
    assert [name["family"] for name in extraction.csl["author"]] == ["Wiryawan", "Suarsa"]  # type: ignore[attr-defined]


def test_a_labelled_head_says_day_and_periodical_but_no_other_source() -> None:
    head = "Judul: Air di Hilir\nPenulis: Ketut Wiryawan\n"
    csl = read(f"{head}Tanggal: 4 Maret 2019\nSumber: Majalah Subak, edisi 4\n\n{_LONG}\n\n{_LONG}\n").csl
    assert (csl["issued"], csl["container-title"]) == ({"date-parts": [[2019, 3, 4]]}, "Majalah Subak")
    csl = read(f"{head}Tahun: 2019\nSumber: dokumentasi pribadi\n\n{_LONG}\n\n{_LONG}\n").csl
    assert csl["issued"] == {"date-parts": [[2019]]}
    assert "container-title" not in csl


def test_neither_a_label_nor_the_kind_of_a_work_is_a_title() -> None:
    review = f"Judul: Air di Hilir\nPengarang: Ketut Wiryawan\nPenerbit: Ombak\n\n{_LONG}\n\n{_LONG}\n"
    assert "title" not in read(review).csl
    assert "title" not in read(f"MAKALAH\n\n{_LONG}\n\n{_LONG}\n").csl
    cover = "MAKALAH\nPEMBAGIAN AIR DI HILIR\n\nKelompok 4\n\nSMA NEGERI 2 WANAGIRI\n2019\n"
    csl = read(f"{cover}\n{_LONG}\n\n{_LONG}\n").csl
    assert (csl["title"], csl.get("author")) == ("PEMBAGIAN AIR DI HILIR", None)
