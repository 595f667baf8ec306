"""PDFs made to exhaust their reader: each ends as what it is, all of them in the five minutes that a command has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import environment, run_kutip
from tests.fuzz.pdf_bombs import bombs


@pytest.mark.parametrize("how", [("--ocr", "off"), (), ("--fast", "--ocr", "off")])
def test_each_ends_as_what_it_is(tmp_path: Path, cache: Path, how: tuple[str, ...]) -> None:
    folder = tmp_path / "berkas"
    folder.mkdir()
    wanted: dict[str, str] = {}
    for name, (data, outcome) in bombs().items():
        (folder / name).write_bytes(data)
        wanted[name] = outcome
    run = run_kutip(("ingest", *how, "--json", str(folder)), environment(tmp_path, cache))
    assert "Traceback" not in run.err
    files = json.loads(run.out)["files"]
    ended = {Path(file["path"]).name: file["code"] or file["status"].replace("duplicate", "added") for file in files}
    assert {name: code for name, code in ended.items() if code not in wanted[name].split()} == {}
    assert set(ended) == set(wanted)
    refused = [file for file in files if file["code"] == "bomb"]
    assert [file for file in refused if " is refused: on page 1 " not in file["message"] or not file["hint"]] == []
    beside = [file for file in files if "-beside-text" in file["path"]]
    assert [file["notes"] for file in beside if "could not read page 2" not in " ".join(file["notes"])] == []
