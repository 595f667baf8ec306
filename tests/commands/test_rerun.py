"""Saved searches as their user meets them: `search --save`, `rerun`, and the record for a methods section."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Kutip

FIRST = """Catatan Laut

Nelayan di pulau itu berbagi perahu ketika musim angin barat tiba dan pasar sepi.

Pedagang ikan menunggu nelayan pulang pada pagi hari sebelum matahari naik di teluk.

Pasar malam ditutup.
"""


@pytest.fixture
def saved(kutip: Kutip, tmp_path: Path) -> Path:
    path = tmp_path / "laut.txt"
    path.write_text(FIRST, encoding="utf-8")
    assert kutip("ingest", str(path), "--year", "2020").status == 0
    ran = kutip("search", "nelayan", "--save", "laut", "--year", "2020")
    assert ran.status == 0
    assert "rerun laut" in ran.err
    return path


def test_a_rerun_tells_what_is_new_and_remembers_it_unless_it_only_peeks(
    kutip: Kutip, saved: Path, tmp_path: Path
) -> None:
    assert "2 passages, 0 new, 0 gone, 0 changed" in kutip("rerun", "laut").out
    (tmp_path / "baru.txt").write_text("Kabar\n\nNelayan baru datang dari seberang.\n", encoding="utf-8")
    kutip("ingest", str(tmp_path / "baru.txt"), "--year", "2020")
    peeked = kutip("rerun", "laut", "--peek").out
    assert "3 passages, 1 new, 0 gone, 0 changed" in peeked
    assert "«Nelayan» baru datang" in peeked
    assert kutip("rerun", "laut", "--json").json()["new_total"] == 1
    assert kutip("rerun", "laut", "--json").json()["new"] == []


def test_a_new_version_of_a_file_is_told_as_changed_gone_or_the_same(kutip: Kutip, saved: Path) -> None:
    text = FIRST.replace("ketika musim angin barat tiba", "ketika musim angin timur tiba")
    saved.write_text(text.replace("Pedagang ikan menunggu nelayan pulang", "Pedagang pulang"), encoding="utf-8")
    kutip("ingest", str(saved), "--year", "2020")
    told = kutip("rerun", "laut", "--json").json()
    assert (told["total"], told["new"]) == (1, [])
    ((changed,), (gone,)) = told["changed"], told["gone"]
    assert changed["was"] != changed["passage_id"]
    assert "angin barat" in changed["before"]
    assert (gone["why"], "Pedagang ikan" in gone["text"]) == ("updated", True)
    saved.write_text(text.replace("Pedagang ikan menunggu nelayan pulang", "Pedagang pulang") + "\nTutup.\n", "utf-8")
    kutip("ingest", str(saved), "--year", "2020")
    told = kutip("rerun", "laut", "--json").json()
    assert (told["new"], told["gone"], told["changed"]) == ([], [], [])


def test_passages_of_a_removed_document_are_gone(kutip: Kutip, saved: Path) -> None:
    document_id = kutip("list", "--json").json()["documents"][0]["document_id"]
    kutip("remove", document_id)
    ran = kutip("rerun", "laut")
    assert ran.status == 1
    assert ran.out.count("its document was removed") == 2
    assert "0 passages, 0 new, 2 gone, 0 changed" in ran.out


def test_saved_searches_are_listed_replaced_only_by_force_and_forgotten(kutip: Kutip, saved: Path) -> None:
    listed = kutip("rerun", "--json").json()
    assert [(each["name"], each["query"], each["options"]) for each in listed["searches"]] == [
        ("laut", "nelayan", {"years": [2020, 2020], "strict": True})
    ]
    assert "laut: nelayan" in kutip("rerun").out
    assert kutip("search", "pasar", "--save", "laut", "--json").json()["code"] == "target-exists"
    assert kutip("search", "pasar", "--save", "laut", "--force").status == 0
    assert kutip("rerun", "--json").json()["searches"][0]["query"] == "pasar"
    assert kutip("rerun", "laut", "--remove").status == 0
    assert kutip("rerun").status == 1
    assert kutip("rerun", "laut", "--json").json()["code"] == "unknown-search"


def test_a_saved_search_is_strict(kutip: Kutip, saved: Path) -> None:
    assert kutip("search", "nelayan", "gurita").status == 0
    assert kutip("search", "nelayan", "gurita", "--save", "gurita").status == 1
    assert kutip("search", "nelayan", "--any", "--save", "apa").status == 2
    assert kutip("search", "--batch", str(saved), "--save", "apa").status == 2


def test_the_record_says_what_was_searched_and_how(kutip: Kutip, saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "metode.txt"
    assert kutip("search", "nelayan", "pulau", "--lang", "id", "--record", str(path)).status == 0
    text = path.read_text(encoding="utf-8")
    assert re.match(
        r"On \d{4}-\d\d-\d\d a library of 1 document \(3 Indonesian passages; fingerprint [0-9a-f]{12}\) was searched"
        r" with Kutip [\d.]+ for “nelayan pulau”; 1 passage in 1 document matched\.\n",
        text,
    )
    assert "\nunderstood: (nelayan" in text
    assert "\noptions: languages id\n" in text
    assert kutip("search", "nelayan", "--record", str(path)).status == 2
    as_json = tmp_path / "metode.json"
    assert kutip("rerun", "laut", "--record", str(as_json)).status == 0
    record = json.loads(as_json.read_text(encoding="utf-8"))
    assert (record["schema"], record["passages"], record["options"]["strict"]) == ("kutip.record/1", 2, True)
    assert record["library"]["fingerprint"] in text
