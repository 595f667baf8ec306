from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Kutip, environment


def test_an_entry_comes_with_the_librarys_own_use_in_both_languages(sample_library: Kutip) -> None:
    (entry,) = sample_library("term", "dana", "desa", "--json").json()["entries"]
    assert entry["english"][0] == "village fund"
    assert {use["language"] for use in entry["uses"]} == {"id", "en"}
    for passage in entry["passages"]:
        marked = [passage["text"][start:end].lower() for start, end in passage["spans"]]
        assert marked[0] in {"dana desa", "village funds", "village fund"}
        assert passage["citation"]["inline"].startswith("(")
    assert [passage["language"] for passage in entry["passages"]] == ["id", "en"]


def test_both_directions_lead_to_the_same_entry(sample_library: Kutip) -> None:
    entries = [sample_library("term", word, "--json").json()["entries"] for word in ("kedaulatan", "sovereignty")]
    assert entries[0][0]["term_id"] == entries[1][0]["term_id"]


def test_related_terms_are_named_with_the_reason(sample_library: Kutip) -> None:
    (entry,) = sample_library("term", "dana", "desa", "--json").json()["entries"]
    assert {"indonesian": "alokasi dana desa", "why": "longer term"}.items() <= next(
        related for related in entry["related"] if related["indonesian"] == "alokasi dana desa"
    ).items()
    assert "related: alokasi dana desa" in sample_library("term", "dana", "desa").out


def test_a_typing_slip_gives_status_one_and_a_suggestion(sample_library: Kutip) -> None:
    ran = sample_library("term", "kedaulatn", "--json")
    assert ran.status == 1
    assert ran.json()["suggestions"][0] == "kedaulatan"
    assert "Did you mean: kedaulatan" in sample_library("term", "kedaulatn").out


def test_examples_and_entries_are_as_many_as_asked_for(sample_library: Kutip) -> None:
    entries = sample_library("term", "diplo", "--limit", "2", "--examples", "2", "--json").json()["entries"]
    assert len(entries) == 2
    assert all(len(entry["passages"]) <= 4 for entry in entries)
    assert not sample_library("term", "warga", "--examples", "0", "--json").json()["entries"][0]["passages"]


def test_without_a_library_the_shipped_glossary_answers(kutip: Kutip) -> None:
    (entry,) = kutip("term", "kedaulatan", "--json").json()["entries"]
    assert (entry["uses"], entry["passages"]) == ([], [])


def test_no_word_is_an_error(kutip: Kutip) -> None:
    assert kutip("term").status == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_wide_terminal_both_languages_stand_side_by_side(
    sample_library: Kutip, tmp_path: Path, cache: Path
) -> None:
    library = Path(sample_library("doctor", "--json").json()["library"])
    screen, end = pty.openpty()
    env = {**environment(tmp_path, cache), "KUTIP_LIBRARY": str(library), "COLUMNS": "100"}
    command = [sys.executable, "-c", _SIZED, str(ROOT / "search_cli.py"), "term", "dana", "desa"]
    subprocess.run(command, env=env, stdout=end, stderr=subprocess.DEVNULL, check=True, cwd=ROOT)
    os.close(end)
    lines = everything_from(screen).splitlines()
    assert any("Abstrak." in line and "Abstract." in line for line in lines)
    assert max(map(len, lines)) <= 100


def everything_from(screen: int) -> str:
    """Read a pseudo-terminal to its end, which some systems report as an error."""
    shown = b""
    with contextlib.suppress(OSError):
        while part := os.read(screen, 65536):
            shown += part
    return shown.decode()


_SIZED = """
import fcntl, runpy, struct, sys, termios
fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_the_output_is_one_json_object(sample_library: Kutip) -> None:
    ran = sample_library("term", "kebijakan", "--json")
    value = json.loads(ran.out)
    assert (value["schema"], value["ok"]) == ("kutip.term/1", True)
