"""What a terminal of eighty columns gets, and a pipe does not: rows that fit, bars, shortened lists."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.analysis.samples import Text, a_library
from tests.commands.terminals import on_a_terminal
from tests.conftest import Kutip, environment, run_kutip

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")

Lines = Callable[..., list[str]]


@pytest.fixture
def shown(sample_library: Kutip, cache: Path) -> Lines:
    """The lines that a command shows on a terminal, without colours."""
    library = Path(str(sample_library("doctor", "--json").json()["library"]))

    def lines(*arguments: str) -> list[str]:
        out = on_a_terminal(arguments, environment(library.parent, cache))
        return re.sub(r"\x1b\[[\d;]*m", "", out).replace("\r\n", "\n").splitlines()

    return lines


@pytest.mark.parametrize(
    "arguments",
    [
        ("kwic", "desa", "--limit", "12"),
        ("kwic", "desa", "--context", "sentence", "--limit", "5"),
        ("kwic", "anggaran", "--parallel"),
        ("dispersion", "desa"),
        ("freq", "desa", "nelayan", "--by", "document"),
        ("collocates", "desa"),
        ("keyness", "--lang", "id"),
        ("trend", "desa"),
        ("search", "desa", "--facets", "--limit", "3"),
        ("search", "desa", "gurita", "--group", "year", "--limit", "2"),
        ("kwic", "(desa OR kelurahan) dana -nelayan year:2015.."),
        ("collocates", "desa", "dana", "lang:id", "--limit", "5"),
        ("freq", "(desa OR kelurahan)", "nelayan", "dana", "orang", "section:pendahuluan"),
        ("keyness", "desa", "OR", "author:wahab", "--limit", "5"),
        ("list",),
    ],
)
def test_no_row_is_wider_than_the_terminal(shown: Lines, arguments: tuple[str, ...]) -> None:
    lines = shown(*arguments)
    assert len(lines) > 4
    assert max(map(len, lines)) <= 80, max(lines, key=len)


@pytest.mark.parametrize("command", ["freq", "collocates", "dispersion", "trend"])
def test_bars_stand_beside_figures(shown: Lines, sample_library: Kutip, command: str) -> None:
    assert any("█" in line for line in shown(command, "desa"))
    assert "█" not in sample_library(command, "desa").out


def test_matches_stand_below_each_other_and_short_ids_can_be_told_apart(shown: Lines) -> None:
    lines = shown("kwic", "=banjir", "--context", "6w")
    rows = [line for line in lines if re.match(r"[0-9a-f]{4}:\d", line)]
    assert len(rows) >= 6
    columns = [{match.start() for match in re.finditer("banjir", row)} for row in rows]
    assert set.intersection(*columns)
    legend = {line[:4] for line in lines if re.match(r"[0-9a-f]{12}  ", line)}
    assert {row[:4] for row in rows} == legend


def test_a_long_list_is_cut_on_a_terminal_only(tmp_path: Path, cache: Path) -> None:
    env = environment(tmp_path, cache)
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(23):
        (folder / f"{number}.txt").write_text(f"Catatan {number}\n\nKapal nomor {number} berlayar ke pulau.\n", "utf-8")
    assert run_kutip(("ingest", str(folder)), env).status == 0
    on_screen = on_a_terminal(("list",), env)
    assert "... and 3 more (--all)" in on_screen
    assert "23 documents" in on_screen
    assert "more (--all)" not in on_a_terminal(("list", "--all"), env)
    piped = run_kutip(("list",), env)
    assert piped.out.count(" passage") == 23
    assert "1 passages" not in piped.out
    assert "... and 13 more (--all)" in on_a_terminal(("doctor",), env)
    assert run_kutip(("doctor",), env).out.count("metadata ") == 23


def test_a_terminal_shows_the_latest_years(tmp_path: Path, cache: Path) -> None:
    texts = [Text(f"{year}.txt", ["Kapal kecil berlayar."], year) for year in range(1960, 1995)]
    env = environment(tmp_path, cache)
    library = ("--library", str(a_library(tmp_path / "years", texts)))
    on_screen = on_a_terminal((*library, "trend", "kapal"), env)
    assert "... and 5 more (--all)" in on_screen
    assert "1965" in on_screen
    assert "1964" not in on_screen
    assert "1960" in on_a_terminal((*library, "trend", "kapal", "--all"), env)
    assert "1960" in run_kutip((*library, "trend", "kapal"), env).out


def test_remarks_on_a_file_stand_below_it(tmp_path: Path, cache: Path) -> None:
    for name in ("satu.txt", "salinan.txt"):
        (tmp_path / name).write_text("Kapal itu berlabuh di Makassar pada pagi hari. " * 9, encoding="utf-8")
    printed = on_a_terminal(("ingest", str(tmp_path)), environment(tmp_path, cache))
    # The bar is wiped before each line.
    assert any(line.startswith(" " * 25 + "same bytes as") for line in re.split(r"\x1b\[2K", printed))
