"""Whether title, authors and issue are read from the first page of an Office file where no style names them."""

from __future__ import annotations

import pytest

from corpus.extract.docx import extract_docx
from corpus.extract.extraction import Extraction
from corpus.extract.odt import extract_odt
from tests.corpus.extract.office_files import ODF_NAMES, W_NAMES, docx, odt, w_p, w_r
from tests.corpus.extract.readings import kinds_and_texts, texts_of

_CENTRED = '<w:jc w:val="center"/>'
_PROSE = w_p("Kota pelabuhan itu tumbuh pesat sejak dermaga barunya dibuka bagi kapal barang dari seberang laut. " * 2)
_TITLE = "Harga Ikan di Pasar Bitung"


def read(*parts: str) -> Extraction:
    return extract_docx(docx("".join(parts) + _PROSE * 2), "a.docx")


def set_by_hand(*lines: str, bold: bool = False) -> str:
    drawn = [w_r(line, "<w:b/>" if bold else "") for line in lines]
    return w_p("<w:r><w:br/></w:r>".join(drawn), "", _CENTRED)


def test_the_only_first_heading_is_the_title_and_the_lines_below_it_say_who_and_where() -> None:
    found = read(
        w_p(_TITLE, "Judul1"),
        w_p("Sulastri, Benediktus Bili, dan H. Abdul Muis"),
        w_p("Jurnal Laut Sulawesi 5 (2), 2023: 77–90"),
        w_p("DOI 10.7777/jls.v5i2.65"),
        w_p("Latar yang lain", "Judul2"),
    )
    assert found.csl["title"] == _TITLE
    assert found.csl["author"] == [
        {"literal": "Sulastri"}, {"family": "Bili", "given": "Benediktus"}, {"family": "Muis", "given": "Abdul"},
    ]  # fmt: skip
    assert (found.csl["container-title"], found.csl["volume"], found.csl["page"]) == (
        "Jurnal Laut Sulawesi",
        "5",
        "77-90",
    )
    assert found.csl["DOI"] == "10.7777/jls.v5i2.65"
    assert [(block.kind, block.level) for block in found.blocks if block.level] == [("heading", 1)]


@pytest.mark.parametrize("styled", [True, False])
def test_a_thesis_says_on_its_title_page_whose_it_is_and_from_when(styled: bool) -> None:
    title = w_p(_TITLE.upper(), "Judul1") if styled else set_by_hand(_TITLE.upper(), bold=True)
    found = read(
        set_by_hand("TESIS", bold=True) if styled else "",
        title,
        set_by_hand("Diajukan untuk memenuhi sebagian persyaratan", "memperoleh gelar Magister Hukum"),
        set_by_hand("Oleh:", "JOSINA LATUCONSINA", "NIM 2018.45.0071", bold=True),
        set_by_hand("FAKULTAS HUKUM", "UNIVERSITAS PATTIMURA", "AMBON", "2019", bold=True),
        w_p("BAB I PENDAHULUAN", "Judul2") if styled else set_by_hand("BAB I PENDAHULUAN", bold=True),
    )
    assert found.csl["title"] == _TITLE.upper()
    assert found.csl["author"] == [{"family": "LATUCONSINA", "given": "JOSINA"}]
    assert found.csl["issued"] == {"date-parts": [[2019]]}
    assert texts_of(found, "heading") == ["BAB I PENDAHULUAN"]


def test_headings_of_one_level_above_plain_text_are_no_title() -> None:
    found = read(w_p("Kapal dan Dermaga", "Judul1"), _PROSE, w_p("Ikan dan Garam", "Judul1"))
    assert "title" not in found.csl
    assert [kind for kind, _ in kinds_and_texts(found)][:1] == ["heading"]


def test_a_first_heading_that_names_a_part_is_no_title() -> None:
    found = read(w_p("Pendahuluan", "Judul1"), w_p("Siti Rahma"), w_p("Latar", "Judul2"))
    assert "title" not in found.csl


_RUNNING_HEAD = "Insan Laut Journal of Foreign Affairs Vol. 6, No. 1, April 2019, 33-48"


def test_the_running_head_names_journal_and_issue_in_word_files() -> None:
    head = f"<w:hdr {W_NAMES}>{w_p(_RUNNING_HEAD)}</w:hdr>"
    body = w_p(_TITLE, "Judul") + w_p("Suharti") + _PROSE
    csl = extract_docx(docx(body, parts={"word/header1.xml": head, "word/footer2.xml": "<broken"}), "a.docx").csl
    assert (csl["container-title"], csl["volume"], csl["page"]) == (
        "Insan Laut Journal of Foreign Affairs",
        "6",
        "33-48",
    )
    assert _RUNNING_HEAD not in extract_docx(docx(body), "a.docx").text


def test_the_running_head_names_journal_and_issue_in_odt_files() -> None:
    header = f"<style:header><text:p>{_RUNNING_HEAD}</text:p></style:header>"
    styles = (
        f"<office:document-styles {ODF_NAMES}><office:master-styles><style:master-page>{header}</style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    csl = extract_odt(odt("<text:p>Isi naskah.</text:p>", parts={"styles.xml": styles}), "a.odt").csl
    assert (csl["container-title"], csl["volume"], csl["issue"]) == ("Insan Laut Journal of Foreign Affairs", "6", "1")


def test_a_letter_says_what_it_is_about_who_signed_it_and_when() -> None:
    found = read(
        w_p("Bitung, 3 Maret 2021"),
        w_p("Perihal: Permohonan bantuan beras"),
        w_p("Yth. Bupati Belitung Timur"),
        w_p("Dengan hormat,"),
        _PROSE,
        w_p("Hormat kami,"),
        w_p("Darsono Wibowo"),
    )
    assert found.csl["title"] == "Permohonan bantuan beras"
    assert found.csl["author"] == [{"family": "Wibowo", "given": "Darsono"}]
    assert found.csl["issued"] == {"date-parts": [[2021, 3, 3]]}


def test_two_lines_in_capitals_are_one_title_and_a_group_s_number_is_nobody() -> None:
    found = read(
        set_by_hand("STRATEGI KOPERASI NELAYAN", bold=True),
        set_by_hand("DALAM MENGHADAPI MUSIM BARAT", bold=True),
        set_by_hand("Disusun oleh:"),
        set_by_hand("Kelompok 3"),
        set_by_hand("Rina Kartikasari (180311)"),
        set_by_hand("Joko (181188)"),
    )
    assert found.csl["title"] == "STRATEGI KOPERASI NELAYAN DALAM MENGHADAPI MUSIM BARAT"
    assert found.csl["author"] == [{"family": "Kartikasari", "given": "Rina"}, {"literal": "Joko"}]
