"""Whole-process time of commands against bare Python, in turn, medians of ten."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT, SAMPLE, environment, run_kutip
from tests.quality.conftest import Floors

RUNS = 10


def seconds(command: list[str], env: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, check=False)
    return time.perf_counter() - begun


def ratio(command: tuple[str, ...], env: dict[str, str]) -> float:
    """Return the median time of a command over that of `python -c pass`, measured in turn."""
    ours, bare = [], []
    for _ in range(RUNS + 1):
        ours.append(seconds([sys.executable, str(ROOT / "search_cli.py"), *command], env))
        bare.append(seconds([sys.executable, "-c", "pass"], env))
    return statistics.median(ours[1:]) / statistics.median(bare[1:])


def test_commands_start_fast(tmp_path: Path, cache: Path, floors: Floors) -> None:
    env = {**environment(tmp_path, cache), "PATH": os.environ["PATH"]}
    assert run_kutip(("ingest", str(SAMPLE)), env).status == 0
    run_kutip(("search", "peringatan"), env)
    for name, command, most in (
        ("search --json", ("search", "peringatan dini", "--json"), 12),
        ("search --help", ("search", "--help"), 3),
    ):
        times = ratio(command, env)
        floors.note(f"{name}: {times:.1f} x python -c pass")
        assert times <= most
