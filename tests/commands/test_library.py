"""Library commands as a user meets them: show, list, remove, backup, restore, and libraries that cannot be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.document import Edit
from corpus.edits import undo
from corpus.lock import writing
from tests.conftest import ROOT, Kutip

TEXT = """Diplomasi Bahari

Nota kesepahaman itu ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca.

Kerja sama diperluas pada tahun berikutnya.
"""


@pytest.fixture
def library(kutip: Kutip, tmp_path: Path) -> Path:
    path = tmp_path / "bahari.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert kutip("ingest", str(path)).status == 0
    return tmp_path / "library"


def only_document(kutip: Kutip) -> str:
    return str(kutip("list", "--json").json()["documents"][0]["document_id"])


def test_show_document_gives_a_text_whose_edits_lead_back_to_the_file(kutip: Kutip, library: Path) -> None:
    shown = kutip("show", only_document(kutip), "--json").json()
    edits = [
        Edit(*(row[key] for key in ("kind", "start", "end", "source_start", "source_end", "source_text")))
        for row in shown["edits"]
    ]
    assert undo(shown["text"], edits) == TEXT


def test_show_passage_prints_its_context_and_citation(kutip: Kutip, library: Path) -> None:
    ran = kutip("show", f"{only_document(kutip)}:1")
    assert ran.status == 0
    assert "Nota kesepahaman" in ran.out
    assert "missing in the metadata" in ran.out


@pytest.mark.parametrize(("item_id", "code"), [("zzz", "malformed-id"), ("0123456789ab", "unknown-document")])
def test_an_unknown_id_is_a_clear_error(kutip: Kutip, library: Path, item_id: str, code: str) -> None:
    ran = kutip("show", item_id, "--json")
    assert ran.status == 2
    error = ran.json()
    assert error["ok"] is False
    assert error["code"] == code
    assert error["hint"]


def test_a_removed_document_is_no_longer_found_and_ingest_brings_it_back(kutip: Kutip, library: Path) -> None:
    document_id = only_document(kutip)
    assert kutip("remove", document_id).status == 0
    assert kutip("search", "nelayan").status == 1
    assert kutip("remove", document_id).status == 2
    assert kutip("ingest", str(library.parent / "bahari.txt")).status == 0
    assert kutip("search", "nelayan").status == 0


def test_a_restored_backup_finds_shows_and_has_the_originals(kutip: Kutip, library: Path, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.zip"
    assert kutip("backup", str(archive)).status == 0
    assert kutip("backup", str(archive)).status == 2
    restored = tmp_path / "pulih"
    assert kutip("restore", str(archive), "--library", str(restored)).status == 0
    assert kutip("search", "nelayan", "--library", str(restored)).status == 0
    assert "originals  whole" in kutip("doctor", "--deep", "--library", str(restored)).out
    assert kutip("restore", str(archive), "--library", str(restored)).status == 2


def test_an_altered_backup_is_refused_and_leaves_nothing(kutip: Kutip, library: Path, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.zip"
    kutip("backup", str(archive))
    data = bytearray(archive.read_bytes())
    archive.write_bytes(data[: len(data) // 2])
    restored = tmp_path / "pulih"
    ran = kutip("restore", str(archive), "--library", str(restored))
    assert ran.status == 2
    assert not restored.exists()
    assert not list(tmp_path.glob(".restore-*"))


def test_a_library_folder_can_be_moved(kutip: Kutip, library: Path) -> None:
    moved = library.with_name("pindah")
    library.rename(moved)
    assert kutip("search", "nelayan", "--library", str(moved)).status == 0


def test_a_read_only_library_is_searched_and_writing_is_refused(kutip: Kutip, library: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    for path in (library, *library.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert kutip("search", "nelayan").status == 0
        ran = kutip("ingest", str(tmp_path / "bahari.txt"), "--json")
        assert ran.status == 2
        assert ran.json()["code"] == "library-read-only"
    finally:
        for path in (library, *library.rglob("*")):
            path.chmod(0o755)


def test_no_library_says_how_to_make_one(kutip: Kutip) -> None:
    ran = kutip("search", "apa saja")
    assert ran.status == 2
    assert "ingest" in ran.err


def test_a_library_of_a_later_version_is_not_touched(kutip: Kutip, library: Path) -> None:
    connection = sqlite3.connect(library / "kutip.sqlite")
    connection.execute("PRAGMA user_version=999")
    connection.close()
    ran = kutip("list", "--json")
    assert ran.status == 2
    assert ran.json()["code"] == "library-too-new"


def test_a_store_that_is_no_database_is_named_damaged(kutip: Kutip, library: Path) -> None:
    for path in library.glob("kutip.sqlite*"):
        path.write_bytes(b"this is not a database, whatever its name says" * 100)
    ran = kutip("list", "--json")
    assert ran.status == 2
    assert ran.json()["code"] == "library-damaged"


def test_a_second_writer_is_told_who_holds_the_library(kutip: Kutip, library: Path, tmp_path: Path) -> None:
    with writing(library, "search_cli.py ingest"):
        holder = [sys.executable, "-c", _TRY_TO_WRITE, str(library)]
        done = subprocess.run(holder, cwd=ROOT, capture_output=True, text=True, check=False)
        assert kutip("search", "nelayan").status == 0
    assert "library-busy" in done.stdout
    assert "search_cli.py ingest" in done.stdout


_TRY_TO_WRITE = """
import sys
from pathlib import Path
from corpus.errors import KutipError
from corpus.lock import writing
try:
    with writing(Path(sys.argv[1]), "other", wait=0.2):
        pass
except KutipError as error:
    print(error.code, error.message)
"""


def test_an_index_that_lies_in_the_library_is_never_opened(kutip: Kutip, library: Path, tmp_path: Path) -> None:
    """Whoosh's files are pickles: someone else's library must not be able to run code."""
    proof = tmp_path / "proof"
    pickled = b"cos\nsystem\n(S'touch " + str(proof).encode() + b"'\ntR."
    for name in ("index", "gen-1", "cache"):
        folder = library / name
        folder.mkdir()
        for file in ("_MAIN_1.toc", "CURRENT", "schema.pickle"):
            (folder / file).write_bytes(pickled)
    (library / "CURRENT").write_bytes(pickled)
    for command in (("search", "nelayan"), ("reindex",), ("doctor",), ("list",)):
        kutip(*command)
    assert not proof.exists()


def test_a_deleted_index_is_built_again_by_itself(kutip: Kutip, library: Path, cache: Path) -> None:
    first = kutip("search", "nelayan", "--json").json()
    for folder in cache.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    assert kutip("search", "nelayan", "--json").json()["hits"] == first["hits"]


def test_a_database_of_another_program_is_not_taken_for_a_library(kutip: Kutip, tmp_path: Path) -> None:
    folder = tmp_path / "asing"
    folder.mkdir()
    connection = sqlite3.connect(folder / "kutip.sqlite")
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    ran = kutip("list", "--json", "--library", str(folder))
    assert ran.json()["code"] == "library-damaged"


def test_a_library_with_triggers_is_refused(kutip: Kutip, library: Path) -> None:
    connection = sqlite3.connect(library / "kutip.sqlite")
    connection.execute("CREATE TRIGGER t AFTER INSERT ON changes BEGIN DELETE FROM documents; END")
    connection.commit()
    connection.close()
    assert kutip("search", "nelayan", "--json").json()["code"] == "library-damaged"


def test_values_that_kutip_did_not_write_are_damage_and_no_traceback(kutip: Kutip, library: Path) -> None:
    connection = sqlite3.connect(library / "kutip.sqlite")
    connection.execute("UPDATE documents SET csl = 'not json'")
    connection.commit()
    connection.close()
    for command in (("list",), ("doctor",), ("search", "nelayan")):
        ran = kutip(*command)
        assert ran.status == 2
        assert "Traceback" not in ran.err


def test_a_file_name_cannot_steer_the_terminal(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "merah\x1b[31m.txt"
    path.write_text(TEXT, encoding="utf-8")
    outputs = [kutip("ingest", str(path)), kutip("list"), kutip("show", only_document(kutip)), kutip("doctor")]
    assert all("\x1b" not in ran.out + ran.err for ran in outputs)
