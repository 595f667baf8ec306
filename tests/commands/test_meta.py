"""`meta`: what the user says of a document wins, stays, and goes to and from reference managers."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from citations.typed_metadata import read_typed
from corpus.errors import UsageError
from tests.conftest import Kutip
from tests.corpus.extract.pdf_writer import set_column, write_pdf

TEXT = "---\ntitle: Kapal Kecil\nauthor: Siti Rahma\n---\n\nKapal kecil berlayar ke timur pada musim barat.\n"


@pytest.fixture
def document(kutip: Kutip, tmp_path: Path) -> str:
    path = tmp_path / "kapal.md"
    path.write_text(TEXT, encoding="utf-8")
    assert kutip("ingest", str(path)).status == 0
    return str(kutip("list", "--json").json()["documents"][0]["document_id"])


def test_an_edit_wins_and_survives_ingest_and_sidecar(kutip: Kutip, document: str, tmp_path: Path) -> None:
    assert kutip("meta", "edit", document, "title=Kapal Besar", "year=2019", "author=").status == 0
    (tmp_path / "kapal.meta.json").write_text('{"title": "Sidecar", "author": [{"literal": "X"}], "volume": "3"}')
    kutip("ingest", str(tmp_path / "kapal.md"))
    shown = kutip("meta", "show", document, "--json").json()
    assert shown["csl"]["title"] == "Kapal Besar"
    assert "author" not in shown["csl"]
    assert shown["csl"]["volume"] == "3"
    assert shown["origins"]["title"] == "user"
    assert shown["references"]["id"].startswith("Kapal Besar")


def test_an_edit_is_found_and_cited_at_once(kutip: Kutip, document: str) -> None:
    kutip("meta", "edit", document, "author=Wulan Lestari; {Badan Urusan Pulau}", "issued=4 Juni 2022")
    found = kutip("search", "author:lestari", "kapal", "--json").json()
    assert found["hits"][0]["citation"]["inline"].startswith("(Lestari & Badan Urusan Pulau, 2022")


def test_an_import_changes_nothing_before_it_is_applied(kutip: Kutip, document: str, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text("@book{a, title = {Kapal kecil}, publisher = {Pustaka Laut}, year = 2020}\n@book{b, title={Lain}}")
    shown = kutip("meta", "import", str(path), "--json").json()
    assert shown["matches"][0]["changes"]["publisher"] == {"old": None, "new": "Pustaka Laut"}
    assert [reference["key"] for reference in shown["unmatched"]] == ["b"]
    assert "publisher" not in kutip("meta", "show", document, "--json").json()["csl"]
    assert kutip("meta", "import", str(path), "--apply").status == 0
    after = kutip("meta", "show", document, "--json").json()
    assert (after["csl"]["publisher"], after["origins"]["publisher"]) == ("Pustaka Laut", "user")


def test_an_import_of_gaps_leaves_what_is_known(kutip: Kutip, document: str, tmp_path: Path) -> None:
    path = tmp_path / "refs.ris"
    path.write_text("TY  - BOOK\nTI  - KAPAL KECIL\nPB  - Pustaka Laut\nER  - \n")
    changes = kutip("meta", "import", str(path), "--gaps", "--json").json()["matches"][0]["changes"]
    assert "publisher" in changes
    assert "title" not in changes


@pytest.mark.parametrize(
    ("kind", "marker"), [("bibtex", "title = {{Kapal Kecil}}"), ("ris", "TI  - Kapal"), ("csl-json", '"title"')]
)
def test_references_are_exported(kutip: Kutip, document: str, kind: str, marker: str) -> None:
    assert marker in kutip("meta", "export", "-f", kind).out


def test_labels_of_pages_follow_the_first_page(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "dua.txt"
    path.write_text("Halaman satu tentang laut.\n\fHalaman dua tentang darat.\n")
    kutip("ingest", str(path))
    found = kutip("search", "darat", "--json").json()["hits"][0]
    kutip("meta", "edit", found["document_id"], "first_page=71")
    page = kutip("search", "darat", "--json").json()["hits"][0]["pages"]
    assert page["label"] == "72"


def test_labels_of_a_pdf_without_printed_numbers_follow_the_first_page(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "dua.pdf"
    texts = ("Halaman satu tentang laut dan perahu.", "Halaman dua tentang darat dan kebun.")
    path.write_bytes(write_pdf([set_column([text], 60, 120, 400) for text in texts]))
    kutip("ingest", str(path))
    found = kutip("search", "darat", "--json").json()["hits"][0]
    assert (found["pages"]["first"], found["pages"]["label"]) == (2, None)
    kutip("meta", "edit", found["document_id"], "first_page=71")
    assert kutip("search", "darat", "--json").json()["hits"][0]["pages"]["label"] == "72"


@pytest.mark.parametrize("word", ["title", "judul=x", "issued=199x", "type=buku", "language=id", "issued=2022-13"])
def test_what_is_no_value_is_refused(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_typed([word])
    assert caught.value.hint


def test_typed_names_are_split_as_people_write_them() -> None:
    typed = read_typed(["author=Mega, Ericka; Sukarno; {Kementerian Luar Negeri}; Dewi Fortuna Anwar"])
    assert typed.csl["author"] == [
        {"family": "Mega", "given": "Ericka"},
        {"literal": "Sukarno"},
        {"literal": "Kementerian Luar Negeri"},
        {"family": "Anwar", "given": "Dewi Fortuna"},
    ]


def test_references_are_printed_as_json_for_programs(sample_library: Kutip) -> None:
    printed = sample_library("meta", "export", "--json").json()
    assert printed["schema"] == "kutip.references/1"
    assert printed["total"] == len(printed["references"]) > 0


def test_an_export_as_json_is_one_object_of_excerpts(sample_library: Kutip) -> None:
    printed = sample_library("export", "nelayan", "--json").json()
    assert printed["schema"] == "kutip.excerpts/1"
    assert printed["total"] == len(printed["excerpts"]) > 0
    assert printed["excerpts"][0]["quotation"]


def test_a_date_without_month_does_not_replace_a_fuller_one(kutip: Kutip, tmp_path: Path) -> None:
    source = tmp_path / "laut.md"
    source.write_text("---\ntitle: Laut dan Perundingnya\ndate: 2022-05-17\n---\n\nIsi karangan.\n", encoding="utf-8")
    kutip("ingest", str(source))
    references = tmp_path / "a.bib"
    references.write_text("@book{a, title = {Laut dan Perundingnya}, year = {2022}, publisher = {Nusa}}")
    ran = kutip("meta", "import", str(references))
    assert "publisher" in ran.out
    assert "issued" not in ran.out


def test_a_body_named_at_ingest_stays_whole(kutip: Kutip, tmp_path: Path) -> None:
    source = tmp_path / "laut.txt"
    source.write_text("Laut dan Perundingnya\n\nIsi karangan.\n", encoding="utf-8")
    kutip("ingest", str(source), "--author", "Badan Pusat Statistik", "--author", "{Nusa Dua Bersatu}")
    document_id = kutip("list", "--json").json()["documents"][0]["document_id"]
    inline = kutip("cite", document_id, "--json").json()["inline"]
    assert inline.startswith("(Badan Pusat Statistik & Nusa Dua Bersatu, ")


def test_each_value_is_shown_with_its_place_and_what_was_read_stays(kutip: Kutip, document: str) -> None:
    assert "title              Kapal Kecil  (front matter; likely)" in kutip("meta", "show", document).out
    kutip("meta", "edit", document, "title=Kapal Besar")
    shown = kutip("meta", "show", document)
    assert "title              Kapal Besar  (you; certain)" in shown.out
    assert "not taken: Kapal Kecil  (front matter; guess)" in shown.out
    evidence = kutip("meta", "show", document, "--json").json()["evidence"]
    assert [(one["value"], one["sure"]) for one in evidence["title"]] == [
        ("Kapal Besar", "certain"),
        ("Kapal Kecil", "guess"),
    ]
    assert "author             Siti Rahma  (front matter; likely)" in kutip("show", document).out


def test_a_library_without_evidence_is_shown_as_before(kutip: Kutip, document: str, tmp_path: Path) -> None:
    library = kutip("doctor", "--json").json()["library"]
    with contextlib.closing(sqlite3.connect(Path(library) / "kutip.sqlite")) as connection, connection:
        connection.execute("UPDATE documents SET extra = json_remove(extra, '$.evidence')")
    assert "Kapal Kecil  (file)" in kutip("meta", "show", document).out
    assert kutip("list", "--json").json()["documents"][0]["evidence"] == {}
    assert kutip("doctor", "--json").json()["doubtful_metadata"] == []
    assert kutip("show", document).status == 0
    kutip("meta", "edit", document, "title=Kapal Besar")
    assert "Kapal Besar  (user)" in kutip("meta", "show", document).out
