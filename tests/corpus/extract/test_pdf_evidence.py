"""Each value of a PDF's metadata names the line that it was read from, its page, and how sure it is."""

from __future__ import annotations

from typing import Any

from corpus.evidence import EVIDENCE
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Facts, write_pdf
from tests.quality.first_pages import FirstPage, names_of, pages_of

HEAD = "Jurnal Teluk Vol. 5, No. 2, November 2018, 67-84"
TITLE = "Koperasi Nelayan dan Pelabuhan Kecil"


def evidence_of_page(**parts: Any) -> dict[str, Any]:
    info = parts.pop("info", ())
    page = FirstPage((TITLE,), ("Siti Rahma",), {}, below=("Universitas Teluk", "rahma@example.ac.id"), **parts)
    found: Any = extract_pdf(write_pdf(pages_of(page), Facts(info=info)), "a.pdf").extra[EVIDENCE]
    return dict(found)


def test_a_volume_in_running_heads_names_page_and_line() -> None:
    volume = evidence_of_page(later_header=HEAD)["volume"]
    assert [(one["value"], one["sure"]) for one in volume] == [("5", "likely")]
    assert volume[0]["places"] == [{"place": "running head", "sure": "likely", "page": 2, "line": HEAD}]


def test_a_citation_line_that_agrees_makes_it_certain() -> None:
    cited = f"Cara mengutip: Rahma, S. (2018). {TITLE}. Jurnal Teluk, Vol. 5(2), 67-84."
    volume = evidence_of_page(later_header=HEAD, footer=(cited,))["volume"][0]
    assert volume["sure"] == "certain"
    assert {place["place"] for place in volume["places"]} == {"running head", "citation line"}


def test_the_file_s_other_title_is_kept_and_not_taken() -> None:
    title = evidence_of_page(info=(("Title", "Laporan Akhir Penelitian Dasar"),))["title"]
    assert [(one["value"], one["sure"]) for one in title] == [
        (TITLE, "likely"),
        ("Laporan Akhir Penelitian Dasar", "guess"),
    ]
    assert title[1]["places"][0]["place"] == "file properties"


def test_names_below_a_title_say_so() -> None:
    author = evidence_of_page()["author"][0]
    assert author["value"] == names_of("Rahma, Siti")
    assert author["places"][0] == {"place": "title block", "sure": "likely", "page": 1, "line": "Siti Rahma"}
