"""Kill an ingest 30 times: nothing that was acknowledged is lost, and the next command just works.

And one of a long PDF, in the middle of it: no child goes on, and no temporary file is left after the next run.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT, SAMPLE, environment, run_kutip
from tests.corpus.extract.test_pdf_readers import many_pages
from tests.sample.sources import documents

KILLS_PER_PHASE = 10
LONG, FIRST = 150, SAMPLE / "sejarah-pers-pesisir.txt"
SHARES = (0.3, 0.6, 0.9)


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


def ingest(env: dict[str, str], path: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "search_cli.py"), "ingest", "--fast", "--ocr", "off", str(path)]
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def handles_of_children(process_id: int) -> list[int]:
    """Return a handle for each child of a process, readable when it has ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == process_id:
                found.append(os.pidfd_open(int(stat.parent.name)))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def have_ended(handles: list[int]) -> bool:
    """Tell whether all of some processes end within a while."""
    ended = [bool(select.select([handle], [], [], 20)[0]) for handle in handles]
    for handle in handles:
        os.close(handle)
    return all(ended)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="children are looked for in /proc")
def test_an_ingest_killed_within_a_long_pdf_leaves_nothing_behind(tmp_path: Path, cache: Path) -> None:
    path, temporary = tmp_path / "panjang.pdf", tmp_path / "temporary"
    path.write_bytes(many_pages(5, LONG))
    temporary.mkdir()
    begun = time.monotonic()
    assert ingest(environment(tmp_path / "measured", cache), path).wait() == 0
    taken = time.monotonic() - begun
    for number, share in enumerate(SHARES):
        env = {**environment(tmp_path / f"long-{number}", cache), "TMPDIR": str(temporary)}
        assert run_kutip(("ingest", str(FIRST)), env).status == 0
        with ingest(env, path) as process:
            try:
                process.wait(share * taken)
            except subprocess.TimeoutExpired:
                children = handles_of_children(process.pid)
                process.kill()
                assert have_ended(children)
        assert json.loads(run_kutip(("list", "--json"), env).out)["total"] in (1, 2)
        again = run_kutip(("ingest", "--fast", "--ocr", "off", str(path)), env)
        assert again.status == 0, again.err
        assert list(temporary.iterdir()) == []
        assert json.loads(run_kutip(("list", "--json"), env).out)["total"] == 2
        assert json.loads(run_kutip(("doctor", "--json"), env).out)["whole"]
