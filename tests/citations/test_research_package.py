"""The research package: a folder that can be read without Kutip, with texts only where they are asked for."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from citations.export.record import Counterpart, ExcerptList
from citations.export.research_package import DESCRIPTION, package_files
from citations.export.write import write_folder
from corpus.errors import TargetExists
from tests.citations.hostile import HOSTILE
from tests.citations.samples import SHA256
from tests.citations.test_export import a_record


def test_every_file_is_described_with_its_hash() -> None:
    files = package_files(ExcerptList((a_record("Satu."),)), {"3f2a91bc0a1d": "Satu. Dua."})
    graph = {entity["@id"]: entity for entity in json.loads(files[-1].content)["@graph"]}
    assert files[-1].name == DESCRIPTION
    for file in files[:-1]:
        assert graph[file.name]["identifier"] == f"urn:sha256:{hashlib.sha256(file.content).hexdigest()}"
        assert {"@id": file.name} in graph["./"]["hasPart"]
    assert graph[f"urn:sha256:{SHA256}"]["author"] == ["Wulan Lestari"]


def test_the_whole_has_what_ro_crate_asks_for() -> None:
    def whole(date: str) -> dict[str, object]:
        files = package_files(ExcerptList((a_record("Satu."),), date=date), {})
        graph = {entity["@id"]: entity for entity in json.loads(files[-1].content)["@graph"]}
        return dict(graph["./"])

    assert {"@type", "name", "description", "license", "datePublished"} <= whole("2026-01-31").keys()
    assert whole("2026-01-31")["datePublished"] == "2026-01-31"
    assert all("datePublished" not in whole(date) for date in ("", "31 January 2026", "2026-13-31", "2026-1-3"))


def test_texts_are_passed_on_only_if_given() -> None:
    records = ExcerptList((a_record("Satu."),))
    assert not any(file.name.startswith("texts/") for file in package_files(records, {}))
    assert [file.content for file in package_files(records, {"3f2a91bc0a1d": "Dua."}) if "texts/" in file.name] == [
        b"Dua."
    ]


def test_the_glossary_has_the_terms_of_the_quotations() -> None:
    beside = Counterpart(None, (("dana desa", "village fund"), ("=1+1", "x")))
    files = {
        file.name: file.content for file in package_files(ExcerptList((a_record("Satu.", counterpart=beside),)), {})
    }
    assert files["glossary.csv"].decode() == '"term","equivalents"\r\n"\'=1+1","x"\r\n"dana desa","village fund"\r\n'


def test_hostile_strings_cannot_leave_the_folder_or_the_json() -> None:
    for hostile in HOSTILE[::3]:
        record = a_record(hostile, {"title": hostile, "author": [{"literal": hostile}]})
        files = package_files(ExcerptList((record,), heading=hostile, date=hostile), {"3f2a91bc0a1d": hostile})
        assert json.loads(files[-1].content)
        assert all(".." not in file.name and not file.name.startswith("/") for file in files)


def test_a_folder_is_replaced_only_if_it_is_a_package(tmp_path: Path) -> None:
    target = tmp_path / "paket"
    write_folder(target, [(DESCRIPTION, b"{}"), ("texts/a.txt", b"a")], mark=DESCRIPTION)
    assert (target / "texts" / "a.txt").read_bytes() == b"a"
    with pytest.raises(TargetExists):
        write_folder(target, [(DESCRIPTION, b"{}")], mark=DESCRIPTION)
    write_folder(target, [(DESCRIPTION, b"{}")], force=True, mark=DESCRIPTION)
    assert [path.name for path in target.iterdir()] == [DESCRIPTION]
    other = tmp_path / "milik-saya"
    other.mkdir()
    (other / "a").write_text("mine")
    with pytest.raises(TargetExists):
        write_folder(other, [(DESCRIPTION, b"{}")], force=True, mark=DESCRIPTION)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
