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
from tests.bench.engines import Engine, available, size_of
from tests.bench.measure import Cost, Times
from tests.bench.queries import Asked, choose

KINDS = ("rare", "common", "and", "or", "phrase", "prefix", "fuzzy", "question", "cross-language")
WORDS = "konfigurasi jaringan"
# Terms of the glossary that Debian's documentation uses in both languages.
TERMS = ("keamanan", "security", "jaringan", "network", "pengguna", "user", "dokumen", "policy", "sumber", "risk")
_RUNS = 5


def main() -> None:
    """Run everything for every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many passages, with commas between")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    say(f"Passages of about 110 words: {material().said}.")
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="kutip-bench-") as folder:
            bench(Path(folder), size)


def bench(folder: Path, count: int) -> None:
    """Measure one size and print its tables."""
    os.environ["KUTIP_CACHE"] = str(folder / "cache")
    library = folder / "library"
    make_library(library, count)
    engines = available()
    say(f"\n== {count:,} passages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors ==\n")
    table(("index", "passages/CPU-s", "CPU s", "MB on disk", "peak MB"), list(_indexes(folder, engines, count)))
    asked = choose(text for _, text in passage_texts(count, 1))
    say("\nOne query in a running process: CPU ms p50 (p95). Kutip gives text and spans of ten hits, others ten ids.\n")
    table(("engine", *KINDS), list(_latencies(folder, engines, asked)))
    say("\nOne command, whole process: CPU ms, first run and median after; peak memory.\n")
    table(("command", "first", "median", "of bare Python", "peak MB"), list(_commands(folder, count)))
    added = [measure.alone(measure.add_to_kutip, library) for _ in range(3)]
    say(f"\nAdding a document of 50 passages: {', '.join(f'{cost.cpu:.2f}' for cost in added)} CPU s\n")


def _indexes(folder: Path, engines: Sequence[Engine], count: int) -> Iterable[tuple[str, ...]]:
    cost: Cost = measure.alone(measure.index_kutip, folder / "library")
    yield _index_row("Kutip", cost, count, size_of(folder / "cache" / "index"))
    for engine in engines:
        place = folder / engine.name.split()[0]
        place.mkdir()
        cost = measure.alone(measure.index_other, engine.name, place, count)
        yield _index_row(engine.name, cost, count, size_of(place))


def _index_row(name: str, cost: Cost, count: int, size: int) -> tuple[str, ...]:
    return name, f"{count / cost.cpu:,.0f}", f"{cost.cpu:.1f}", f"{size / 1e6:.1f}", f"{cost.peak / 1e6:.0f}"


def _latencies(folder: Path, engines: Sequence[Engine], asked: Sequence[Asked]) -> Iterable[tuple[str, ...]]:
    across = [Asked("cross-language", (term,)) for term in TERMS]
    plain = measure.alone(measure.ask_kutip, folder / "library", asked, False)
    yield _latency_row("Kutip --no-expand", plain)
    yield _latency_row("Kutip", measure.alone(measure.ask_kutip, folder / "library", [*asked, *across], True))
    for engine in engines:
        place = folder / engine.name.split()[0]
        yield _latency_row(engine.name, measure.alone(measure.ask_other, engine.name, place, asked))


def _latency_row(name: str, times: dict[str, Times]) -> tuple[str, ...]:
    cells = (f"{times[kind].p50:.1f} ({times[kind].p95:.0f})" if kind in times else "-" for kind in KINDS)
    return name, *cells


def _commands(folder: Path, count: int) -> Iterable[tuple[str, ...]]:
    texts = folder / "texts.sqlite"
    with sqlite3.connect(texts) as connection:
        connection.execute("CREATE TABLE passages (number INTEGER PRIMARY KEY, text TEXT)")
        connection.executemany("INSERT INTO passages VALUES (?,?)", ((n, t[1]) for n, t in _numbered(count)))
    environment = {**os.environ, "KUTIP_LIBRARY": str(folder / "library")}
    plain = next(engine.script for engine in available() if engine.script)
    rows = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "plain Whoosh, ten hits as JSON": plain(folder / "whoosh,", texts, WORDS),
        "search --json --no-expand": measure.kutip_command("search", WORDS, "--json", "--no-expand"),
        "search --json": measure.kutip_command("search", WORDS, "--json"),
        "search --any --json, eight words": measure.kutip_command(
            "search", "--any", "--json", "bagaimana mengubah konfigurasi jaringan tanpa menghentikan layanan server"
        ),
    }
    taken = measure.commands(list(rows.values()), environment, _RUNS)
    bare = taken[0][1].cpu
    for name, (first, then) in zip(rows, taken, strict=True):
        ratio = f"{then.cpu / bare:.1f}"
        yield name, f"{1000 * first.cpu:.0f}", f"{1000 * then.cpu:.0f}", ratio, f"{then.peak / 1e6:.0f}"


def _numbered(count: int) -> Iterable[tuple[int, tuple[str, str]]]:
    return enumerate(passage_texts(count, 1))


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
