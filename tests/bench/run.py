"""Measure Kutip beside other engines in one run and print tables: `make bench`, or with --sizes 1000,10000."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import measure
from tests.bench.corpora import make_library, material, passage_texts
from tests.bench.engines import WHOOSH_WITH_TEXT, Engine, available, missing, size_of
from tests.bench.measure import Answered, Cost
from tests.bench.queries import Asked, choose

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy", "question", "cross-language")
WORDS = "konfigurasi jaringan"
# Terms of the glossary that Debian's documentation uses in both languages.
TERMS = ("keamanan", "security", "jaringan", "network", "pengguna", "user", "dokumen", "policy", "sumber", "risk")
_RUNS = 5
_ADDED = 3


def main() -> None:
    """Run everything for every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many passages, with commas between")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    say(f"Passages of about 110 words: {material().said}.")
    for name in missing():
        say(f"Not installed here, and so left out: {name}.")
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="kutip-bench-") as folder:
            bench(Path(folder), size)


def bench(folder: Path, count: int) -> None:
    """Measure one size and print its tables."""
    os.environ["KUTIP_CACHE"] = str(folder / "cache")
    library = folder / "library"
    make_library(library, count)
    _keep_texts(folder, count)
    engines = available()
    say(f"\n== {count:,} passages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors ==\n")
    say("Making the index. Seconds are of CPU time throughout: other work on the machine disturbs them least.\n")
    table(("index", "passages/s", "seconds", "MB on disk", "peak MB"), list(_indexes(folder, engines, count)))
    asked = choose(text for _, text in passage_texts(count, 1))
    say("\nOne query in a running process: ms p50 (p95). Ten ids, or ten hits with text and spans where it says so.\n")
    table(("engine", *KINDS, "peak MB"), list(_latencies(folder, engines, asked)))
    say("\nOne command, whole process: ms, first run and median after; peak memory.\n")
    table(("command", "first", "median", "of bare Python", "peak MB"), list(_commands(folder, count)))
    say("\nAdding a document of 50 passages, in a process of its own: ms of one after the other.\n")
    table(("index", *map(str, range(1, _ADDED + 1))), list(_additions(folder, engines, count)))


def _place(folder: Path, engine: Engine) -> Path:
    return folder / engine.name.split()[0].strip(",")


def _indexes(folder: Path, engines: Sequence[Engine], count: int) -> Iterable[tuple[str, ...]]:
    cost: Cost = measure.alone(measure.index_kutip, folder / "library")
    yield _index_row("Kutip", cost, count, size_of(folder / "cache" / "index"))
    for engine in engines:
        place = _place(folder, engine)
        place.mkdir()
        cost = measure.alone(measure.index_other, engine.name, place, count)
        yield _index_row(engine.name, cost, count, size_of(place / engine.part))


def _index_row(name: str, cost: Cost, count: int, size: int) -> tuple[str, ...]:
    speed = f"{count / max(cost.cpu, 0.01):,.0f}"
    return name, speed, f"{cost.cpu:.1f}", f"{size / 1e6:.1f}", f"{cost.peak / 1e6:.0f}"


def _additions(folder: Path, engines: Sequence[Engine], count: int) -> Iterable[tuple[str, ...]]:
    yield "Kutip", *_each([measure.alone(measure.add_to_kutip, folder / "library") for _ in range(_ADDED)])
    for engine in engines:
        place = _place(folder, engine)
        firsts = range(count, count + 50 * _ADDED, 50)
        yield engine.name, *_each([measure.alone(measure.add_to_other, engine.name, place, at) for at in firsts])


def _each(costs: Sequence[Cost]) -> tuple[str, ...]:
    return tuple(f"{1000 * cost.cpu:.0f}" for cost in costs)


def _latencies(folder: Path, engines: Sequence[Engine], asked: Sequence[Asked]) -> Iterable[tuple[str, ...]]:
    library = folder / "library"
    across = [Asked("cross-language", (term,)) for term in TERMS]
    yield _latency_row("Kutip's engine, same words", measure.alone(measure.ask_engine, library, asked))
    plain = measure.alone(measure.ask_kutip, library, asked, False)
    yield _latency_row("Kutip --no-expand, text and spans", plain)
    whole = measure.alone(measure.ask_kutip, library, [*asked, *across], True)
    yield _latency_row("Kutip, text and spans", whole)
    for engine in (engines[0], WHOOSH_WITH_TEXT, *engines[1:]):
        yield _latency_row(engine.name, measure.alone(measure.ask_other, engine.name, _place(folder, engine), asked))


def _latency_row(name: str, answered: Answered) -> tuple[str, ...]:
    times = answered.times
    cells = (f"{times[kind].p50:.2f} ({times[kind].p95:.1f})" if kind in times else "-" for kind in KINDS)
    return name, *cells, f"{answered.peak / 1e6:.0f}"


def _keep_texts(folder: Path, count: int) -> None:
    """Keep the passages for the script that uses plain Whoosh, which leaves texts to SQLite as Kutip does."""
    with sqlite3.connect(folder / "texts.sqlite") as connection:
        connection.execute("CREATE TABLE passages (number INTEGER PRIMARY KEY, text TEXT)")
        texts = enumerate(text for _, text in passage_texts(count, 1))
        connection.executemany("INSERT INTO passages VALUES (?,?)", texts)


def _commands(folder: Path, count: int) -> Iterable[tuple[str, ...]]:
    environment = {**os.environ, "KUTIP_LIBRARY": str(folder / "library")}
    plain = next(engine.script for engine in available() if engine.script)
    rows = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import sqlite3'": [sys.executable, "-c", "import sqlite3"],
        "search --help": measure.kutip_command("search", "--help"),
        "plain Whoosh, ten hits as JSON": plain(folder / "whoosh", folder / "texts.sqlite", WORDS),
        "search --json --no-expand": measure.kutip_command("search", WORDS, "--json", "--no-expand"),
        "search --json": measure.kutip_command("search", WORDS, "--json"),
        "search --any --json, eight words": measure.kutip_command(
            "search", "--any", "--json", "bagaimana mengubah konfigurasi jaringan tanpa menghentikan layanan server"
        ),
    }
    rows["term --json"] = measure.kutip_command("term", TERMS[0], "--json")
    taken = measure.commands(list(rows.values()), environment, _RUNS)
    bare = taken[0][1].cpu
    for name, (first, then) in zip(rows, taken, strict=True):
        ratio = f"{then.cpu / bare:.1f}"
        yield name, f"{1000 * first.cpu:.0f}", f"{1000 * then.cpu:.0f}", ratio, f"{then.peak / 1e6:.0f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns, the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        first, *others = (cell.ljust(widths[0]) if not at else cell.rjust(widths[at]) for at, cell in enumerate(row))
        say("  ".join((first, *others)))


def say(text: str) -> None:
    """Print at once: a run takes a while."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
