"""Whole-process time of a lookup against bare Python with SQLite, in turn, medians of ten."""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path

from tests.conftest import ROOT, SAMPLE, environment, run_kutip
from tests.quality.conftest import Floors
from tests.quality.test_startup import RUNS, seconds

GOAL = 3
MOST = 4
"""What a loaded machine may add to the goal before the test fails."""


def test_a_term_is_looked_up_fast(tmp_path: Path, cache: Path, floors: Floors) -> None:
    env = {**environment(tmp_path, cache), "PATH": os.environ["PATH"]}
    assert run_kutip(("ingest", str(SAMPLE)), env).status == 0
    for name, options in (("entry alone", ("--examples", "0")), ("with cited examples", ())):
        command = ("term", "kedaulatan", "--json", *options)
        assert run_kutip(command, env).status == 0
        ours, bare = [], []
        for _ in range(RUNS + 1):
            ours.append(seconds([sys.executable, str(ROOT / "search_cli.py"), *command], env))
            bare.append(seconds([sys.executable, "-c", "import sqlite3"], env))
        times = statistics.median(ours[1:]) / statistics.median(bare[1:])
        floors.note(f"term, {name}: {times:.1f} x python -c 'import sqlite3' (goal: {GOAL})")
        assert times <= MOST
