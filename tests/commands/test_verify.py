"""`verify` as a user meets it: a draft in, a report and an exit status out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Kutip

TEXT = """Diplomasi Bahari

Nota kesepahaman itu tidak ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca setiap pagi.
"""


@pytest.fixture
def library(kutip: Kutip, tmp_path: Path) -> Path:
    path = tmp_path / "bahari.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert kutip("ingest", str(path), "--author", "Siti Rahma", "--year", "2018").status == 0
    return tmp_path


def draft(folder: Path, text: str) -> str:
    path = folder / "draf.md"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_draft_whose_quotations_are_right_ends_with_0(kutip: Kutip, library: Path) -> None:
    path = draft(library, "Katanya “Nelayan kedua negara berbagi data cuaca” (Rahma, 2018).")
    ran = kutip("verify", path)
    assert (ran.status, "1  verbatim" in ran.out) == (0, True)


def test_exact_accepts_verbatim_alone(kutip: Kutip, library: Path) -> None:
    path = draft(library, "Katanya “nelayan kedua negara berbagi data cuaca” (Rahma, 2018).")
    assert kutip("verify", path).status == 0
    assert kutip("verify", path, "--exact").status == 1


def test_a_dropped_negation_is_shown_and_ends_with_1(kutip: Kutip, library: Path) -> None:
    path = draft(library, "Katanya “Nota kesepahaman itu ditandatangani di Ambon” (Rahma, 2018).")
    ran = kutip("verify", path)
    assert ran.status == 1
    assert "[-tidak-]" in ran.out
    assert "negation left out: tidak" in ran.out


def test_json_gives_place_status_and_difference(kutip: Kutip, library: Path) -> None:
    path = draft(library, "# Bab\n\nKatanya “Nelayan ketiga negara berbagi data cuaca” (Tan, 2018).")
    ran = kutip("verify", path, "--json")
    report = ran.json()
    assert (ran.status, report["schema"], report["passed"]) == (1, "kutip.verify/1", False)
    quotation = report["quotations"][0]
    assert (quotation["place"], quotation["status"]) == ("line 3", "altered")
    assert {"same": False, "quoted": "ketiga", "source": "kedua"} in quotation["difference"]


def test_it_works_without_the_index(kutip: Kutip, library: Path, cache: Path) -> None:
    for folder in cache.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    path = draft(library, "Katanya “Nelayan kedua negara berbagi data cuaca”.")
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


def test_an_unknown_kind_of_file_is_a_clear_error(kutip: Kutip, library: Path) -> None:
    path = library / "draf.xyz"
    path.write_text("x", encoding="utf-8")
    ran = kutip("verify", str(path), "--json")
    assert (ran.status, ran.json()["code"]) == (2, "usage")
