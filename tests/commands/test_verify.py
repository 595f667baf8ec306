"""`verify` as a user meets it: a draft in, a report and an exit status out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Kutip, environment, run_kutip

TEXT = """Diplomasi Bahari

Nota kesepahaman itu tidak ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca setiap pagi.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of one article; the tests only read from it."""
    home = tmp_path_factory.mktemp("verify")
    path = home / "bahari.txt"
    path.write_text(TEXT, encoding="utf-8")
    env = environment(home, home / "cache")
    ran = run_kutip(("ingest", str(path), "--author", "Siti Rahma", "--year", "2018"), env)
    assert ran.status == 0, ran.err
    return home


@pytest.fixture
def kutip(home: Path) -> Kutip:
    env = environment(home, home / "cache")
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


def draft(folder: Path, text: str) -> str:
    path = folder / "draf.md"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_draft_whose_quotations_are_right_ends_with_0(kutip: Kutip, tmp_path: Path) -> None:
    path = draft(tmp_path, "Katanya “Nelayan kedua negara berbagi data cuaca” (Rahma, 2018).")
    ran = kutip("verify", path)
    assert (ran.status, "1  verbatim" in ran.out) == (0, True)


def test_exact_accepts_verbatim_alone(kutip: Kutip, tmp_path: Path) -> None:
    path = draft(tmp_path, "Katanya “nelayan kedua negara berbagi data cuaca” (Rahma, 2018).")
    assert kutip("verify", path).status == 0
    assert kutip("verify", path, "--exact").status == 1


def test_a_dropped_negation_is_shown_and_ends_with_1(kutip: Kutip, tmp_path: Path) -> None:
    path = draft(tmp_path, "Katanya “Nota kesepahaman itu ditandatangani di Ambon” (Rahma, 2018).")
    ran = kutip("verify", path)
    assert ran.status == 1
    assert "[-tidak-]" in ran.out
    assert "negation left out: tidak" in ran.out


def test_json_gives_place_status_and_difference(kutip: Kutip, tmp_path: Path) -> None:
    path = draft(tmp_path, "# Bab\n\nKatanya “Nelayan ketiga negara berbagi data cuaca” (Tan, 2018).")
    ran = kutip("verify", path, "--json")
    report = ran.json()
    assert (ran.status, report["schema"], report["passed"]) == (1, "kutip.verify/1", False)
    quotation = report["quotations"][0]
    assert (quotation["place"], quotation["status"]) == ("line 3", "altered")
    assert {"same": False, "quoted": "ketiga", "source": "kedua"} in quotation["difference"]


def test_it_works_without_the_index(kutip: Kutip, home: Path, tmp_path: Path) -> None:
    cache = home / "cache"
    for folder in cache.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    path = draft(tmp_path, "Katanya “Nelayan kedua negara berbagi data cuaca”.")
    assert kutip("verify", path).status == 0
    assert not any(folder.is_dir() for folder in cache.iterdir())


def test_exported_excerpts_pass_all_levels(sample_library: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.md"
    assert sample_library("export", "peringatan dini", "--limit", "3", "-o", str(path)).status == 0
    ran = sample_library("verify", str(path), "--fresh", "--second-engine", "--json")
    report = json.loads(ran.out)
    assert ran.status == 0, report
    levels = report["quotations"][0]["levels"]
    assert levels == {"stored": True, "source": True, "fresh": True, "second_engine": True}


def test_an_unknown_kind_of_file_is_a_clear_error(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "draf.xyz"
    path.write_text("x", encoding="utf-8")
    ran = kutip("verify", str(path), "--json")
    assert (ran.status, ran.json()["code"]) == (2, "usage")
