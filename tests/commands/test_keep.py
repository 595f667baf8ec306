"""`keep`, `excerpts` and `export --kept` as a user meets them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import Kutip, environment, run_kutip

TEXT = """Diplomasi Bahari

Nota kesepahaman itu ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca setiap pagi, lalu melaut.
"""


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article and a library that holds it."""
    home = tmp_path_factory.mktemp("keep")
    path = home / "bahari.txt"
    path.write_text(TEXT, encoding="utf-8")
    ran = run_kutip(
        ("ingest", str(path), "--author", "Siti Rahma", "--year", "2018"), environment(home, home / "cache")
    )
    assert ran.status == 0, ran.err
    return home


@pytest.fixture
def kutip(ingested: Path, tmp_path: Path) -> Kutip:
    """The command line over a copy of the library, which each test may change."""
    shutil.copytree(ingested / "library", tmp_path / "library")
    env = environment(tmp_path, ingested / "cache")
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.fixture
def passage_id(kutip: Kutip) -> str:
    return f"{kutip('list', '--json').json()['documents'][0]['document_id']}:1"


def test_part_of_a_passage_is_kept_exactly(kutip: Kutip, passage_id: str) -> None:
    ran = kutip("keep", passage_id, "--from", "nelayan kedua", "--to", "cuaca", "--tag", "bab 2", "--json")
    kept = ran.json()["excerpts"][0]
    assert kept["quotation"] == "Nelayan kedua negara berbagi data cuaca"
    assert (kept["tags"], kept["kept_id"]) == (["bab 2"], 1)


def test_keeping_the_same_twice_changes_nothing(kutip: Kutip, passage_id: str) -> None:
    kutip("keep", passage_id)
    kutip("keep", passage_id)
    assert kutip("excerpts", "--json").json()["total"] == 1


def test_words_that_are_not_there_are_a_clear_error(kutip: Kutip, passage_id: str) -> None:
    ran = kutip("keep", passage_id, "--from", "kapal besar", "--json")
    assert (ran.status, ran.json()["code"]) == (2, "usage")


def test_excerpts_are_filtered_edited_and_removed(kutip: Kutip, passage_id: str) -> None:
    kutip("keep", passage_id, "--to", "Ambon.", "--tag", "satu")
    kutip("keep", passage_id, "--from", "Nelayan")
    assert kutip("excerpts", "--tag", "SATU", "--json").json()["total"] == 1
    kutip("excerpts", "2", "--note", "periksa lagi", "--add-tag", "dua")
    assert kutip("excerpts", "2", "--json").json()["excerpts"][0]["note"] == "periksa lagi"
    assert kutip("excerpts", "1", "--remove").status == 0
    assert kutip("excerpts", "--json").json()["total"] == 1
    assert kutip("excerpts", "1").status == 2


def test_kept_excerpts_survive_a_changed_file_and_are_exported(
    kutip: Kutip, passage_id: str, ingested: Path, tmp_path: Path
) -> None:
    kutip("keep", passage_id, "--from", "Nota", "--to", "itu", "--from", "Nelayan", "--to", "pagi")
    path = ingested / "bahari.txt"
    path.write_text(TEXT.replace("Nelayan kedua", "Para nelayan kedua"), encoding="utf-8")
    assert kutip("ingest", str(path)).status == 0
    export = tmp_path / "excerpts.md"
    assert kutip("export", "--kept", "-o", str(export)).status == 0
    assert "Nota kesepahaman itu [...] Nelayan kedua negara" in export.read_text(encoding="utf-8").replace("\\", "")
    ran = kutip("verify", str(export), "--json")
    assert ran.status == 0, ran.out
    assert ran.json()["quotations"][0]["found"]["state"] == "superseded"


def test_words_put_into_a_quotation_stand_in_brackets_between_exact_segments(kutip: Kutip, passage_id: str) -> None:
    ran = kutip(
        "keep", passage_id, "--from", "Nelayan kedua", "--to", "melaut.", "--insert", "pagi", "waktu setempat",
        "--replace", "Nelayan kedua negara", "Mereka", "--json",
    )  # fmt: skip
    kept = ran.json()["excerpts"][0]
    assert kept["quotation"] == "[Mereka] berbagi data cuaca setiap pagi [waktu setempat], lalu melaut."
    assert [segment["text"] for segment in kept["segments"]] == ["berbagi data cuaca setiap pagi", ", lalu melaut."]
    assert kept["insertions"] == [
        {"before_segment": 0, "text": "Mereka"},
        {"before_segment": 1, "text": "waktu setempat"},
    ]


@pytest.mark.parametrize(
    "options",
    [
        ("--insert", "kapal besar", "asing"),
        ("--insert", "pagi", "[a] [b]"),
        ("--replace", "Nota kesepahaman itu ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca", "x"),
    ],
)
def test_an_insertion_that_has_no_place_is_a_clear_error(kutip: Kutip, passage_id: str, options: tuple[str]) -> None:
    ran = kutip("keep", passage_id, *options, "--json")
    assert (ran.status, ran.json()["code"]) == (2, "usage")


def test_a_kept_quotation_is_cut_anew_and_added_to(kutip: Kutip, passage_id: str) -> None:
    kutip("keep", passage_id, "--note", "tetap")
    cut = kutip("excerpts", "1", "--from", "Nelayan", "--to", "cuaca", "--json").json()["excerpts"][0]
    added = kutip("excerpts", "1", "--insert", "negara", "Indonesia dan tetangganya", "--json").json()["excerpts"][0]
    assert (cut["quotation"], cut["note"]) == ("Nelayan kedua negara berbagi data cuaca", "tetap")
    assert added["quotation"] == "Nelayan kedua negara [Indonesia dan tetangganya] berbagi data cuaca"


def test_a_quotation_of_passages_of_several_documents_is_refused(kutip: Kutip, passage_id: str, tmp_path: Path) -> None:
    other = tmp_path / "lain.txt"
    other.write_text("Kabar Lain\n\nPelabuhan itu ditutup pada malam hari karena angin.\n", encoding="utf-8")
    kutip("ingest", str(other))
    documents = [each["document_id"] for each in kutip("list", "--json").json()["documents"]]
    ran = kutip("keep", passage_id, *(f"{each}:1" for each in documents if not passage_id.startswith(each)))
    assert ran.status == 2
    assert "several documents" in ran.err


@pytest.mark.parametrize(
    "name", ["k.md", "k.docx", "k.odt", "k.pdf", "k.xlsx", "k.csv", "k.jsonl", "k.html", "k.jsonld"]
)
def test_an_export_with_insertions_is_verified(kutip: Kutip, passage_id: str, tmp_path: Path, name: str) -> None:
    kutip("keep", passage_id, "--from", "Nelayan", "--insert", "pagi", "waktu setempat", "--replace", "Nelayan", "Ia")
    kutip("export", "--kept", "-o", str(tmp_path / name))
    ran = kutip("verify", str(tmp_path / name), "--json")
    assert (ran.status, ran.json()["passed"]) == (0, True), ran.out
