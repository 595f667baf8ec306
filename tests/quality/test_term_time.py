"""Processor time of a lookup, the whole process, against bare Python with SQLite and a bare Whoosh search, in turn."""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.engines import WHOOSH
from tests.conftest import ROOT, SAMPLE, environment, run_kutip
from tests.quality.conftest import Floors

RUNS = 15
GOAL, GOAL_OF_WHOOSH = 3, 0.5
MOST, MOST_OF_WHOOSH = 3.0, 0.55
"""What a loaded machine may add to the goals before the test fails."""


def processor_seconds(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Return the processor time that a command takes; unlike the time on the wall it knows nothing of neighbours."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=dict(env), check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bare_search(folder: Path, store: Path) -> list[str]:
    """Return the command of a bare Whoosh search for a word, over the passages of a library."""
    with sqlite3.connect(store) as connection:
        texts = [text for (text,) in connection.execute("SELECT text FROM passages ORDER BY document_id, ordinal")]
    (folder / "index").mkdir()
    WHOOSH.add(folder / "index", enumerate(texts))
    plain = folder / "plain.sqlite"
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE passages (number INTEGER PRIMARY KEY, text TEXT)")
        connection.executemany("INSERT INTO passages VALUES (?, ?)", enumerate(texts))
    assert WHOOSH.script is not None
    return WHOOSH.script(folder / "index", plain, "kedaulatan")


def test_a_term_is_looked_up_fast(tmp_path: Path, cache: Path, floors: Floors) -> None:
    env = {**environment(tmp_path, cache), "PATH": os.environ["PATH"]}
    # As a user has it: compiled once, and not anew at each start.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    assert run_kutip(("ingest", str(SAMPLE)), env).status == 0
    whoosh = bare_search(tmp_path, tmp_path / "library" / "kutip.sqlite")
    for name, options in (("entry alone", ("--examples", "0")), ("with cited examples", ())):
        command = ("term", "kedaulatan", "--json", *options)
        assert run_kutip(command, env).status == 0
        ours, bare, search = [], [], []
        for _ in range(RUNS + 1):
            ours.append(processor_seconds([sys.executable, str(ROOT / "search_cli.py"), *command], env))
            bare.append(processor_seconds([sys.executable, "-c", "import sqlite3"], env))
            search.append(processor_seconds(whoosh, env))
        ours_took = statistics.median(ours[1:])
        times = ours_took / statistics.median(bare[1:])
        floors.note(f"term, {name}: {times:.1f} x python -c 'import sqlite3' (goal: {GOAL})")
        of_whoosh = ours_took / statistics.median(search[1:])
        floors.note(f"term, {name}: {of_whoosh:.2f} of a bare Whoosh search (goal: under {GOAL_OF_WHOOSH})")
        assert times <= MOST
        assert of_whoosh <= MOST_OF_WHOOSH
