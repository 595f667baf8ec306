"""A folder of broken, locked and odd files costs nothing but its own lines in the report."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from corpus.document import Source
from corpus.errors import SourceError
from corpus.files import name_in_text
from corpus.ids import source_sha256
from corpus.parser_pool import ParserPool
from tests.conftest import ROOT, SAMPLE, environment
from tests.fuzz.mutations import mutate
from tests.fuzz.seeds import bombs, has_libreoffice, seeds, write_reasons

# Another one: FUZZ_SEED=7 make fuzz
SEED = int(os.environ.get("FUZZ_SEED", "20220604"))
VARIANTS = 34
MEGABYTE = 1 << 20
CODES = frozenset(
    {
        "encrypted", "no-text-layer", "no-pages", "suspect-text", "malformed", "timeout", "too-large", "bomb",
        "dtd-forbidden", "unsupported", "not-regular-file", "encoding-uncertain", "parser-crash", "empty", "unreadable",
        "no-such-path", "unnameable",
    }
)  # fmt: skip
# Paths that the library cannot list: they are nowhere, or have no name.
UNLISTED = frozenset({"no-such-path", "unnameable"})
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


class Run:
    """What a run over the folder left to look at."""

    def __init__(self, report: dict[str, Any], errors: str, status: int, memory: list[tuple[int, int]]) -> None:
        self.files = report["files"]
        self.errors = errors
        self.status = status
        self.memory = memory


def write_mutations(folder: Path) -> int:
    """Write the good files' broken variants; return how many."""
    chance = random.Random(SEED)
    count = 0
    for name, data in seeds().items():
        for variant in range(VARIANTS):
            (folder / f"{variant:02}-{name}").write_bytes(mutate(data, chance))
            count += 1
    if has_libreoffice():
        rtf = rb"{\rtf1\ansi {\b Judul}\par Petani di pulau itu menanam sagu dan umbi.\par}"
        for variant in range(4):
            (folder / f"{variant:02}-surat.rtf").write_bytes(mutate(rtf, chance))
    return count


def memory_of(process_id: int) -> int:
    """Return a process's resident memory in bytes, 0 when it has ended."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(lines[0].split()[1]) * 1024 if lines else 0


def ended_files(library: Path) -> int:
    """Return how many files a running ingest is done with."""
    try:
        with closing(sqlite3.connect(f"file:{library}/kutip.sqlite?mode=ro", uri=True)) as store:
            row = store.execute("SELECT (SELECT count(*) FROM paths) + (SELECT count(*) FROM failures)").fetchone()
            return int(row[0])
    except sqlite3.Error:
        return 0


def processes_with(value: str) -> list[int]:
    """Return the processes whose environment holds a value."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if value.encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Ingest everything in one run of the command line, and watch its memory."""
    home = tmp_path_factory.mktemp("fuzz")
    folder, odd = home / "berkas", home / "aneh"
    folder.mkdir()
    odd.mkdir()
    assert write_mutations(folder) >= 500
    for name, data in bombs().items():
        # Read first: the largest of them set how much memory the parent needs, and it must not grow after that.
        (folder / f"+{name}").write_bytes(data)
    reasons = write_reasons(odd)
    named = [str(path) for path in reasons.values()]
    env = {**environment(home, home / "cache"), "KUTIP_FUZZ": str(home), "TMPDIR": str(home)}
    command = [sys.executable, str(ROOT / "search_cli.py"), "ingest", "--ocr", "off", "--json", str(folder), *named]
    memory: list[tuple[int, int]] = []
    total = sum(1 for _ in folder.iterdir()) + len(reasons.keys() - UNLISTED)
    with (home / "out").open("wb") as out, (home / "err").open("wb") as err:
        process = subprocess.Popen(command, env=env, stdout=out, stderr=err)
        while True:
            try:
                process.wait(0.5)
                break
            except subprocess.TimeoutExpired:
                # Once all files are done the index is brought up to date, which has a limit of its own.
                done = ended_files(home / "library")
                if done < total:
                    memory.append((done, memory_of(process.pid)))
    assert processes_with(f"KUTIP_FUZZ={home}") == []
    assert list(home.glob("kutip-*")) == []
    report = json.loads((home / "out").read_text(encoding="utf-8"))
    return Run(report, (home / "err").read_text(encoding="utf-8", errors="replace"), process.returncode, memory)


def test_every_file_ends_as_read_or_with_a_reason_and_a_hint(run: Run) -> None:
    assert run.status == 0
    assert "Traceback" not in run.errors
    assert len(run.files) >= 520
    for file in run.files:
        assert file["status"] in ("added", "updated", "unchanged", "duplicate", "failed"), file
        if file["status"] == "failed":
            assert file["code"] in CODES, file
            assert file["message"], file
            assert file["hint"], file


def test_no_reader_meets_a_file_with_an_error_of_its_own(run: Run) -> None:
    assert [file for file in run.files if file["code"] == "parser-crash"] == []


def test_each_reason_is_given_to_the_file_made_for_it(run: Run, tmp_path: Path) -> None:
    by_name = {Path(file["path"]).name: file["code"] for file in run.files if "aneh" in file["path"]}
    wanted = {name_in_text(path): code for code, path in write_reasons(tmp_path).items()}
    wrong = {name: by_name[Path(name).name] for name, code in wanted.items() if by_name[Path(name).name] != code}
    assert wrong == {}


def test_a_page_that_takes_too_long_is_named_and_the_rest_is_kept(run: Run) -> None:
    growing = next(file for file in run.files if Path(file["path"]).name == "+growing.pdf")
    assert growing["status"] == "added"
    assert any("could not read page 1" in note for note in growing["notes"])


def test_the_memory_of_the_parent_stays_flat(run: Run) -> None:
    """The bombs are committed first, the largest texts among them; the hundreds of files after them need no more."""
    half = run.memory[-1][0] // 2
    early = [size for done, size in run.memory if done <= half]
    late = [size for done, size in run.memory if done > half]
    assert max(late) <= max(early) + 20 * MEGABYTE
    assert max(early) <= 400 * MEGABYTE


@pytest.mark.parametrize(("code", "seconds", "memory"), [("timeout", 0.01, 4096), ("parser-crash", 60.0, 40)])
def test_a_parser_without_time_or_room_is_a_reason_too(code: str, seconds: float, memory: int) -> None:
    path = SAMPLE / "sejarah-pers-pesisir.txt"
    data = path.read_bytes()
    with ParserPool(1, seconds=seconds, memory=memory * MEGABYTE) as pool:
        with pytest.raises(SourceError) as caught:
            pool.submit(path, Source(path.name, source_sha256(data), len(data), "text"), None).result()
        assert caught.value.code == code
    assert [
        found for found in Path(tempfile.gettempdir()).glob(f"kutip-parsers-{os.getpid()}-*") if found.exists()
    ] == []


def test_the_figures(run: Run) -> None:
    """Not a test of anything but that there is a mixture: some files survive, most reasons occur by themselves."""
    counts = Counter(file["code"] or file["status"] for file in run.files)
    assert counts["added"] >= 100
    assert len(set(counts) & CODES) >= 12, counts
