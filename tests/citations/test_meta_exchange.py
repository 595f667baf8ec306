"""Metadata from and to reference managers: what Zotero exports is read; what we write reads back the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citations.csl_record import csl_record
from citations.exchange.tex import from_tex, to_tex
from citations.meta_exchange import FORMATS, match_documents, read_references, write_references
from corpus.errors import UsageError
from tests.citations.hostile import HOSTILE
from tests.citations.samples import ARTICLE, WEB_PAGE, a_document
from tests.citations.test_reference import BOOK, CHAPTER, REPORT

ENDINGS = {"bibtex": "a.bib", "biblatex": "a.bib", "ris": "a.ris", "csl-json": "a.json"}
ZOTERO_BIBTEX = r"""
@string{jbn = "Jurnal Bahari"}
@comment{ignored, {nested}}
Free text between entries is no error.
@article{tan_port_2020,
	title = {Port diplomacy and the {Sulu} Sea: {Who} gains?},
	volume = {14},
	issn = {1234-5678},
	url = {https://bahari.example/a_b?x=1\&y=2},
	doi = {10.5555/jbn.14.1},
	language = {en},
	number = {1},
	journal = jbn # { Nusantara},
	author = {Tan, Mei Ling and Suparno and {Badan Urusan Pulau} and M{\"u}ller, J{\'o}se},
	month = mar,
	year = {2020},
	pages = {17--30},
	file = {Full Text PDF:files/12/Tan - 2020 - Port.pdf:application/pdf},
}
@misc{lestari2022, author = "Lestari, Wulan", title = "Kota \& laut", date = "2022-06-04", url = {https://a.example}, }
@book{broken, title = {never closed
"""
ZOTERO_RIS = """TY  - JOUR
TI  - Port diplomacy and the Sulu Sea: Who gains?
AU  - Tan, Mei Ling
AU  - Suparno
T2  - Jurnal Bahari Nusantara
DA  - 2020/03//
PY  - 2020
VL  - 14
IS  - 1
SP  - 17
EP  - 30
DO  - 10.5555/jbn.14.1
SN  - 1234-5678
L1  - files/12/Tan - 2020 - Port.pdf
ER  - 

TY  - THES
AU  - Ayu, Dewi
T1  - Pelabuhan
  dan negara
PB  - Universitas Pesisir
PY  - 2015
ER  -
"""  # noqa: W291


def test_bibtex_as_zotero_writes_it_is_read() -> None:
    article, page = read_references(ZOTERO_BIBTEX.encode(), "refs.bib")
    assert article.key == "tan_port_2020"
    assert article.files == ("Tan - 2020 - Port.pdf",)
    assert article.csl["type"] == "article-journal"
    assert article.csl["title"] == "Port diplomacy and the Sulu Sea: Who gains?"
    assert article.csl["container-title"] == "Jurnal Bahari Nusantara"
    assert article.csl["URL"] == "https://bahari.example/a_b?x=1&y=2"
    assert article.csl["issued"] == {"date-parts": [[2020, 3]]}
    assert (article.csl["page"], article.csl["issue"]) == ("17-30", "1")
    assert article.csl["author"] == [
        {"family": "Tan", "given": "Mei Ling"},
        {"literal": "Suparno"},
        {"literal": "Badan Urusan Pulau"},
        {"family": "Müller", "given": "Jóse"},
    ]
    assert page.csl["title"] == "Kota & laut"
    assert page.csl["issued"] == {"date-parts": [[2022, 6, 4]]}


def test_ris_as_zotero_writes_it_is_read() -> None:
    article, thesis = read_references(ZOTERO_RIS.encode(), "refs.ris")
    assert article.files == ("Tan - 2020 - Port.pdf",)
    assert article.csl["issued"] == {"date-parts": [[2020, 3]]}
    assert article.csl["page"] == "17-30"
    assert article.csl["author"] == [{"family": "Tan", "given": "Mei Ling"}, {"literal": "Suparno"}]
    assert (thesis.csl["type"], thesis.csl["title"]) == ("thesis", "Pelabuhan dan negara")


def test_csl_json_is_read() -> None:
    items = json.dumps([{"id": "x", **ARTICLE}])
    (reference,) = read_references(items.encode("utf-8-sig"), "refs.json")
    assert (reference.key, reference.csl) == ("x", ARTICLE)


@pytest.mark.parametrize("name", ["export.txt", "export"])
@pytest.mark.parametrize("text", [ZOTERO_BIBTEX, ZOTERO_RIS, json.dumps([ARTICLE])])
def test_the_kind_of_a_file_is_seen_from_its_content(name: str, text: str) -> None:
    assert read_references(text.encode(), name)[0].csl["title"] == ARTICLE["title"]


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "a.bib"), (b"plain text", "a.txt"), (b"[1, 2]", "a.json"), (b"{", "a.json"), (b"3", "a.json")],
)
def test_a_file_without_references_is_an_error_with_a_way_out(content: bytes, name: str) -> None:
    with pytest.raises(UsageError) as raised:
        read_references(content, name)
    assert raised.value.hint


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("csl", [ARTICLE, WEB_PAGE, CHAPTER, BOOK, REPORT])
def test_what_is_written_reads_back_the_same(kind: str, csl: dict[str, Any]) -> None:
    (back,) = read_references(write_references([csl], kind), ENDINGS[kind])
    assert csl_record(back.csl) == csl_record(csl)


VALUE = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20), st.text("\\{}$&#%_^~\"'`-,@ a1", max_size=12))


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=40, deadline=None)
@given(title=VALUE, name=VALUE, url=VALUE)
def test_no_value_can_end_its_field(kind: str, title: str, name: str, url: str) -> None:
    csl = {"type": "book", "title": title, "publisher": name, "author": [{"literal": name}], "URL": url, "issued": 2020}
    written = write_references([csl, BOOK], kind)
    back = read_references(written, ENDINGS[kind])
    assert len(back) == 2
    assert csl_record(back[1].csl) == csl_record(BOOK)
    expected = csl_record(csl)
    if kind != "ris":
        assert back[0].csl.get("title", "") == expected.get("title", "")
        assert back[0].csl.get("author", []) == expected.get("author", [])


@given(VALUE)
def test_tex_is_escaped_and_read_back(text: str) -> None:
    known = str(csl_record({"title": text}).get("title", ""))
    assert from_tex(to_tex(known)) == " ".join(known.split())


@pytest.mark.parametrize(
    ("reference", "document", "by"),
    [
        ({"DOI": "10.5555/JBN.14.1"}, a_document(ARTICLE), "DOI"),
        ({"title": "PORT DIPLOMACY and the Sulu Sea – who gains"}, a_document(ARTICLE), "title"),
        ({"file": "files/3/Jurnal.PDF"}, a_document({}, "jurnal.pdf"), "file name"),
    ],
)
def test_references_are_matched_to_documents(reference: dict[str, str], document: Any, by: str) -> None:
    matching = match_documents(read_references(json.dumps([reference]).encode(), "a.json"), [document])
    assert [match.by for match in matching.matches] == [by]


def test_a_reference_that_fits_nothing_or_too_much_is_told_and_not_matched() -> None:
    items = [{"title": "Something else altogether"}, ARTICLE, {**ARTICLE, "volume": 15}]
    matching = match_documents(read_references(json.dumps(items).encode(), "a.json"), [a_document(ARTICLE)])
    assert matching.matches == ()
    assert [reference.csl["title"] for reference in matching.unmatched] == ["Something else altogether"]
    assert len(matching.doubtful) == 2


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (r"Nguy{\~{\^e}}n, V{\u a}n", {"family": "Nguyễn", "given": "Văn"}),
        (r"{\v C}apek, Karel", {"family": "Čapek", "given": "Karel"}),
        (r"M{\"u}ller, J{\"o}rg, Jr.", {"family": "Müller", "given": "Jörg", "suffix": "Jr."}),
        (r"Winton, Jr., Tim", {"family": "Winton", "given": "Tim", "suffix": "Jr."}),
        (r"{{Badan Urusan Pulau}}", {"literal": "Badan Urusan Pulau"}),
        (r"Kementerian Luar Negeri", {"literal": "Kementerian Luar Negeri"}),
        (r"Suparno", {"literal": "Suparno"}),
    ],
)
def test_names_in_bibtex_are_read_as_their_writers_meant_them(typed: str, name: dict[str, str]) -> None:
    (reference,) = read_references(f"@book{{a, author = {{{typed}}}, title = {{T}}}}".encode(), "a.bib")
    assert reference.csl["author"] == [name]


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("date = {2018-03/2019-02}", {"date-parts": [[2018, 3], [2019, 2]]}),
        ("year = {in press}", {"literal": "in press"}),
        ("year = {2018--2019}", {"date-parts": [[2018], [2019]]}),
        ("date = {2020-08-21}", {"date-parts": [[2020, 8, 21]]}),
    ],
)
def test_ranges_and_works_in_press_are_kept(date: str, issued: dict[str, object]) -> None:
    (reference,) = read_references(f"@book{{a, {date}, title = {{T}}}}".encode(), "a.bib")
    assert reference.csl["issued"] == issued


def test_the_number_of_pages_of_a_report_is_no_page() -> None:
    (reference,) = read_references(b"@techreport{a, title = {T}, pages = {24}}", "a.bib")
    assert (reference.csl.get("page"), reference.csl["number-of-pages"]) == (None, "24")
