"""The command line itself: help, unknown commands, wrong arguments, exit statuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commands.table import COMMANDS
from tests.conftest import Kutip


def test_help_lists_every_command(kutip: Kutip) -> None:
    ran = kutip("--help")
    assert ran.status == 0
    assert all(f"  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(kutip: Kutip, name: str) -> None:
    ran = kutip(name, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"usage: search_cli.py {name}")


def test_a_mistyped_command_is_answered_with_the_nearest(kutip: Kutip) -> None:
    ran = kutip("serch", "kedaulatan")
    assert ran.status == 2
    assert "search_cli.py search" in ran.err


def test_wrong_arguments_are_answered_in_json_where_json_is_asked(kutip: Kutip) -> None:
    ran = kutip("ingest", "--json")
    assert ran.status == 2
    assert ran.json()["code"] == "usage"


def test_a_command_without_arguments_that_it_needs_says_which(kutip: Kutip) -> None:
    ran = kutip("show")
    assert ran.status == 2
    assert "ID" in ran.err


def test_no_arguments_print_help_and_end_with_an_error(kutip: Kutip) -> None:
    ran = kutip()
    assert ran.status == 2
    assert "COMMAND" in ran.out


def test_outside_its_virtual_environment_kutip_says_how_to_start_it(tmp_path: Path) -> None:
    bare = [sys.executable, "-S", str(Path(__file__).parents[2] / "search_cli.py")]
    ran = subprocess.run(
        [*bare, "--library", str(tmp_path / "library"), "ingest", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "make install" in ran.stderr
    assert "Traceback" not in ran.stderr
