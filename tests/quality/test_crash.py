"""Kill an ingest 30 times: nothing that was acknowledged is lost, and the next command just works."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT, SAMPLE, environment, run_kutip
from tests.sample.sources import documents

KILLS_PER_PHASE = 10


class Timing(NamedTuple):
    """Seconds from the start to the first acknowledged file, to the last one, and to the end."""

    first: float
    last: float
    end: float


def start(env: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", str(ROOT / "search_cli.py"), "ingest", str(SAMPLE)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def measure(env: dict[str, str]) -> Timing:
    begun = time.monotonic()
    with start(env) as process:
        assert process.stdout is not None
        seen = [time.monotonic() - begun for _ in process.stdout]
    return Timing(seen[0], seen[-1], time.monotonic() - begun)


def kill_after(env: dict[str, str], seconds: float) -> set[str]:
    """Kill an ingest and all its children after some seconds; return the documents it had acknowledged."""
    with start(env) as process:
        try:
            out, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, _ = process.communicate()
    lines = [line.split() for line in out.splitlines()]
    return {line[1] for line in lines if len(line) > 2 and line[0] == "added"}


def moments(timing: Timing) -> list[float]:
    """Spread the kills over extraction and store commits, the time between them, and the writing of the index."""
    phases = ((0.0, timing.first), (timing.first, timing.last), (timing.last, timing.end))
    return [
        begin + (end - begin) * (number + 0.5) / KILLS_PER_PHASE
        for begin, end in phases
        for number in range(KILLS_PER_PHASE)
    ]


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are a POSIX matter")
def test_nothing_acknowledged_is_lost_however_an_ingest_is_killed(tmp_path: Path, cache: Path) -> None:
    timing = measure(environment(tmp_path / "measured", cache))
    files = len(documents())
    for number, seconds in enumerate(moments(timing)):
        env = environment(tmp_path / f"kill-{number}", cache)
        acknowledged = kill_after(env, seconds)
        listed = run_kutip(("list", "--json"), env)
        kept = {row["document_id"] for row in json.loads(listed.out).get("documents", [])}
        assert acknowledged <= kept, f"killed after {seconds:.2f} s"
        if kept:
            found = run_kutip(("search", "--any", "dan", "the", "--json"), env)
            assert found.status in (0, 1), found.err
        again = run_kutip(("ingest", str(SAMPLE), "--json"), env)
        assert again.status == 0, again.err
        counts = json.loads(again.out)["counts"]
        assert counts.get("failed", 0) == 0
        assert json.loads(run_kutip(("list", "--json"), env).out)["total"] == files
        assert json.loads(run_kutip(("doctor", "--json"), env).out)["whole"]
