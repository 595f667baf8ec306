"""Ingest as a user meets it: statuses, exit codes, metadata, and what bad input does."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Kutip

ARTICLE = """Kedaulatan Pangan di Pulau Kecil

Petani di pulau itu menanam sagu dan umbi. Pemerintah daerah membangun gudang pangan bersama koperasi.

Harga beras naik pada musim barat karena kapal jarang datang.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "artikel.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def statuses(ran_json: dict[str, list[dict[str, str]]]) -> list[str]:
    return [file["status"] for file in ran_json["files"]]


def test_a_second_ingest_of_the_same_file_changes_nothing(kutip: Kutip, article: Path) -> None:
    assert statuses(kutip("ingest", str(article), "--json").json()) == ["added"]
    before = kutip("list", "--json").out
    assert statuses(kutip("ingest", str(article), "--json").json()) == ["unchanged"]
    assert kutip("list", "--json").out == before


def test_same_bytes_elsewhere_are_a_duplicate_that_names_the_first(kutip: Kutip, article: Path) -> None:
    copy = article.with_name("salinan.txt")
    copy.write_bytes(article.read_bytes())
    ran = kutip("ingest", str(article), str(copy))
    assert ran.status == 0
    assert "duplicate" in ran.out
    assert str(article) in ran.out.splitlines()[1]


def test_new_bytes_at_a_known_path_replace_the_old_document(kutip: Kutip, article: Path) -> None:
    kutip("ingest", str(article))
    article.write_text(ARTICLE.replace("sagu", "jagung"), encoding="utf-8")
    assert statuses(kutip("ingest", str(article), "--json").json()) == ["updated"]
    assert kutip("list", "--json").json()["total"] == 1
    assert kutip("search", "sagu").status == 1
    assert kutip("search", "jagung").status == 0


def test_what_the_user_said_stays_when_the_file_changes(kutip: Kutip, article: Path) -> None:
    kutip("ingest", str(article), "--author", "Siti Rahma", "--year", "2018")
    article.write_text(ARTICLE.replace("sagu", "jagung"), encoding="utf-8")
    article.with_name("artikel.meta.json").write_text('{"publisher": "Penerbit Baru"}', encoding="utf-8")
    assert statuses(kutip("ingest", str(article), "--json").json()) == ["updated"]
    document = kutip("list", "--json").json()["documents"][0]
    assert (document["authors"], document["year"]) == (["Siti Rahma"], 2018)
    assert document["csl"]["publisher"] == "Penerbit Baru"


def test_options_a_sidecar_and_the_file_say_what_the_document_is(kutip: Kutip, article: Path) -> None:
    sidecar = article.with_name("artikel.meta.json")
    sidecar.write_text(json.dumps({"title": "Dari Sidecar", "publisher": "Penerbit Contoh"}), encoding="utf-8")
    kutip("ingest", str(article), "--title", "Dari Opsi", "--author", "Sukarno", "--year", "2019", "--lang", "id")
    document = kutip("list", "--json").json()["documents"][0]
    assert document["title"] == "Dari Opsi"
    assert document["authors"] == ["Sukarno"]
    assert document["year"] == 2019
    assert document["csl"]["publisher"] == "Penerbit Contoh"
    assert document["origins"]["title"] == "user"
    assert document["origins"]["publisher"] == "sidecar"


def test_metadata_given_later_updates_the_document(kutip: Kutip, article: Path) -> None:
    kutip("ingest", str(article))
    assert statuses(kutip("ingest", str(article), "--year", "2020", "--json").json()) == ["updated"]
    assert statuses(kutip("ingest", str(article), "--json").json()) == ["unchanged"]
    assert kutip("list", "--json").json()["documents"][0]["year"] == 2020


def test_a_bad_file_does_not_stop_the_batch(kutip: Kutip, tmp_path: Path, article: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "baik.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "kosong.txt").write_bytes(b"")
    (folder / "biner.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.7\n" + b"\0" * 300)
    (folder / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    ran = kutip("ingest", str(folder), "--json")
    assert ran.status == 0
    by_name = {Path(file["path"]).name: file for file in ran.json()["files"]}
    assert by_name["baik.txt"]["status"] == "added"
    assert by_name["kosong.txt"]["code"] == "empty"
    assert by_name["biner.txt"]["status"] == "failed"
    assert by_name["rusak.pdf"]["status"] == "failed"
    assert by_name["foto.jpg"]["status"] == "skipped"
    assert all(file["hint"] for file in by_name.values() if file["status"] == "failed")
    doctor = kutip("doctor", "--json").json()
    assert {Path(failure["path"]).name for failure in doctor["failures"]} == {"kosong.txt", "biner.txt", "rusak.pdf"}
    assert kutip("ingest", str(folder), "--strict").status == 2


def test_a_failed_file_that_is_mended_is_no_failure_any_more(kutip: Kutip, article: Path) -> None:
    article.write_bytes(b"")
    assert kutip("ingest", str(article)).status == 2
    article.write_text(ARTICLE, encoding="utf-8")
    assert kutip("ingest", str(article)).status == 0
    assert kutip("doctor", "--json").json()["failures"] == []


def test_a_missing_path_is_listed_and_the_rest_is_read(kutip: Kutip, article: Path) -> None:
    missing = article.with_name("tidak-ada.pdf")
    ran = kutip("ingest", str(missing), str(article), "--json")
    assert ran.status == 0
    assert [(file["status"], file["code"]) for file in ran.json()["files"]] == [
        ("failed", "no-such-path"),
        ("added", None),
    ]
    assert kutip("doctor", "--json").json()["failures"] == []
    assert kutip("ingest", str(missing)).status == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_name_in_another_encoding_fails_alone(kutip: Kutip, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/latin\xe9.txt")).write_text(ARTICLE, encoding="utf-8")
    (folder / "baik.txt").write_text(ARTICLE, encoding="utf-8")
    ran = kutip("ingest", str(folder), "--json")
    assert ran.status == 0
    assert sorted(statuses(ran.json())) == ["added", "failed"]


def test_a_broken_sidecar_is_named(kutip: Kutip, article: Path) -> None:
    article.with_name("artikel.meta.json").write_text('{"author": "Siti Rahma"}', encoding="utf-8")
    ran = kutip("ingest", str(article))
    assert ran.status == 2
    assert "artikel.meta.json" in ran.err
    assert "author" in ran.err


def test_prune_removes_what_is_gone_from_the_folder_and_nothing_else(kutip: Kutip, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    for name in ("satu", "dua"):
        (folder / f"{name}.txt").write_text(f"{ARTICLE}\nBerkas {name}.\n", encoding="utf-8")
    kutip("ingest", str(folder))
    (folder / "satu.txt").unlink()
    assert kutip("ingest", str(folder), "--json").json()["removed"] == []
    assert "satu.txt" in kutip("doctor").out
    removed = kutip("ingest", str(folder), "--prune", "--json").json()["removed"]
    assert [Path(path).name for path in removed] == ["satu.txt"]
    assert kutip("list", "--json").json()["total"] == 1


def test_first_page_labels_the_pages_of_a_text_with_form_feeds(kutip: Kutip, article: Path) -> None:
    article.write_text(
        ARTICLE + "\f" + "Halaman kedua membahas gudang pangan dan koperasi nelayan.\n", encoding="utf-8"
    )
    kutip("ingest", str(article), "--first-page", "67")
    document_id = kutip("list", "--json").json()["documents"][0]["document_id"]
    labels = [page["label"] for page in kutip("show", document_id, "--json").json()["pages"]]
    assert labels == ["67", "68"]
