"""Files that are odd by design, one of a kind: each ends as what it is, and the report, doctor and retry say so."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from corpus.extract.ocr import installed_languages
from tests.conftest import environment, run_kutip
from tests.fuzz import odd
from tests.fuzz.test_files import processes_with

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
Wanted = dict[str, str]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], Wanted, dict[str, Any]]:
    """Ingest everything in one run; return the environment, what is wanted by name, and the report."""
    home = tmp_path_factory.mktemp("odd")
    folder = home / "berkas"
    folder.mkdir()
    wanted: Wanted = {}
    for name, (data, outcome) in (odd.pdfs() | odd.archives() | odd.pages()).items():
        (folder / name).write_bytes(data)
        wanted[name] = outcome
    (folder / "map.pdf").mkdir()
    named = [folder / name for name, outcome in wanted.items() if outcome == "unsupported"]
    for path, outcome in odd.write_no_files(home).values():
        named.append(path)
        wanted[path.name] = outcome
    env = {**environment(home / "library", home / "cache"), "KUTIP_ODD": str(home), "TMPDIR": str(home)}
    run = run_kutip(("ingest", "--ocr", "off", "--json", str(folder), *map(str, named)), env)
    assert run.status == 0, run.err
    assert "Traceback" not in run.err
    assert processes_with(f"KUTIP_ODD={home}") == []
    assert list(home.glob("kutip-*")) == []
    report: dict[str, Any] = json.loads(run.out)
    return env, wanted, report


def test_each_file_ends_as_what_it_is(library: tuple[dict[str, str], Wanted, dict[str, Any]]) -> None:
    _, wanted, report = library
    ended = {Path(file["path"]).name: file["code"] or file["status"] for file in report["files"]}
    assert {name: code for name, code in ended.items() if code not in wanted[name].split()} == {}
    assert set(wanted) <= set(ended)


def test_each_failure_says_what_is_wrong_and_what_to_do(
    library: tuple[dict[str, str], Wanted, dict[str, Any]],
) -> None:
    _, _, report = library
    failed = [file for file in report["files"] if file["status"] == "failed"]
    assert [file for file in failed if not file["message"] or not file["hint"]] == []


def test_doctor_lists_them_with_the_limits_and_retry_tries_them_again(
    library: tuple[dict[str, str], Wanted, dict[str, Any]], tmp_path: Path
) -> None:
    env, _, report = library
    listed = {file["path"] for file in report["files"] if file["status"] == "failed"}
    told = json.loads(run_kutip(("doctor", "--json"), env).out)
    assert {row["path"] for row in told["failures"]} == listed
    assert {"memory", "sockets", "time a page", "life (no orphans)"} <= set(told["limits"])
    gone = next(path for path in listed if path.endswith("closed.pdf"))
    mended = next(path for path in listed if path.endswith("gzip.pdf"))
    os.unlink(gone)
    Path(mended).write_bytes(odd.page_pdf(catalog=b"/Lang(id)"))
    again = run_kutip(("retry", "--failed", "--ocr", "off", "--json"), env)
    outcomes = {file["path"]: file["status"] for file in json.loads(again.out)["files"]}
    assert outcomes[mended] == "added"
    assert gone not in outcomes
    left = {row["path"] for row in json.loads(run_kutip(("doctor", "--json"), env).out)["failures"]}
    assert left == listed - {gone, mended}


@pytest.mark.skipif(not installed_languages(), reason="needs Tesseract")
def test_pictures_that_nobody_can_unpack_are_pages_without_text(tmp_path: Path, cache: Path) -> None:
    """With recognition on, pdfium draws them: they are blank, or noise without a word."""
    for name in ("jbig2.pdf", "jpx.pdf", "ccitt.pdf", "filters.pdf"):
        (tmp_path / name).write_bytes(odd.pdfs()[name][0])
    run = run_kutip(("ingest", "--json", str(tmp_path)), environment(tmp_path / "library", cache))
    assert "Traceback" not in run.err
    files = json.loads(run.out)["files"]
    assert {file["code"] for file in files} == {"no-text-layer"}
