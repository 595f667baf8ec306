"""Single measurements, each in a process of its own: an engine and a folder in, seconds, bytes and milliseconds out."""

from __future__ import annotations

import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.corpora import one_document, passage_texts, rendered
from tests.bench.engines import TOP, Answer, named, words_typed
from tests.bench.queries import Asked

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3


class Cost(NamedTuple):
    """What a piece of work took: CPU seconds, also of processes it waited for, seconds by the clock, own peak bytes."""

    cpu: float
    wall: float
    peak: int


class Answered(NamedTuple):
    """How long answers took, by kind of query, and the peak memory of the process that gave them in bytes."""

    times: dict[str, Times]
    peak: int


class Times(NamedTuple):
    """Median and 95th percentile in milliseconds of CPU time, which other work on the machine disturbs least."""

    p50: float
    p95: float


def alone(work: Callable[..., Any], *arguments: Any) -> Any:
    """Run a function of this module in a fresh process and return its result."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, work, arguments))
    process.start()
    sender.close()
    try:
        return receiver.recv()
    finally:
        process.join()


def _send(sender: Any, work: Callable[..., Any], arguments: Sequence[Any]) -> None:
    sender.send(work(*arguments))


def costs(work: Callable[[], object]) -> Cost:
    """Return what a call costs."""
    wall, cpu = time.perf_counter(), _cpu()
    work()
    return Cost(_cpu() - cpu, time.perf_counter() - wall, _peak())


def _peak() -> int:
    """Return the process's peak memory: Linux tells its own, getrusage also what the process that started it had."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def index_kutip(library: Path) -> Cost:
    """Build Kutip's index of a library that has none."""
    from corpus.store import open_store
    from indexer.engine import rebuild

    with open_store(library, write=True) as store:
        return costs(lambda: rebuild(store))


def add_to_kutip(library: Path) -> Cost:
    """Add a document of fifty passages to a library and its index; saving it is part of the work."""
    from corpus.save import save_document
    from corpus.store import open_store, transaction
    from indexer.engine import bring_up_to_date

    document = one_document(passage_texts(50, os.getpid()), 50, f"added {os.getpid()}")
    with open_store(library, write=True) as store:

        def add() -> None:
            with transaction(store) as connection:
                save_document(connection, document, rendered(document))
            bring_up_to_date(store)

        return costs(add)


def index_other(name: str, folder: Path, count: int) -> Cost:
    """Build another engine's index of the same passages."""
    texts = list(enumerate(text for _, text in passage_texts(count, 1)))
    return costs(lambda: named(name).add(folder, iter(texts)))


def add_to_other(name: str, folder: Path, first: int) -> Cost:
    """Add fifty passages to another engine's index, numbered from `first` on."""
    texts = list(enumerate((text for _, text in passage_texts(50, os.getpid())), first))
    return costs(lambda: named(name).add(folder, iter(texts)))


def ask_kutip(library: Path, asked: Sequence[Asked], expand: bool) -> Answered:
    """Time whole answers: ten hits with text and spans. Nothing is kept from one query to the next."""
    from commands.glossaries import glossary_of
    from corpus.store import open_store
    from indexer.search import Searcher, SearchOptions

    with open_store(library) as store, Searcher(store, glossary_of(store)) as searcher:

        def answer(one: Asked) -> object:
            options = SearchOptions(expand=expand, any_word=one.kind == "question")
            return searcher.search(words_typed(one), options)

        return _times(answer, asked, before=searcher.forget)


def ask_engine(library: Path, asked: Sequence[Asked]) -> Answered:
    """Time what the other engines are asked for, and no more: the words as they are typed, the ids of ten hits."""
    from corpus.stems import stems_for
    from corpus.store import open_store
    from indexer.compile_whoosh import Evaluation
    from indexer.engine import open_index
    from indexer.expand import Expansion, expand
    from indexer.parser import parse
    from indexer.phrases import PhraseFinder
    from indexer.ranking import ordered
    from indexer.relaxing import relaxed
    from indexer.spans import positive_leaves

    with open_store(library) as store, open_index(store).postings as postings:

        def answer(one: Asked) -> object:
            expansion = Expansion(stems_for(store, one.words), postings.terms_from, None, stem=False)
            root = expand(parse(words_typed(one)).root, expansion)
            evaluation = Evaluation(postings, PhraseFinder(store, postings), dict, strict=False)
            question = one.kind == "question"
            scores = relaxed(root, evaluation, most=False).scores if question else evaluation.matching(root)
            best = ordered(scores, tuple(positive_leaves(root)), postings, TOP)
            return [postings.key(passage).passage_id for passage, _ in best]

        return _times(answer, asked, before=postings.forget)


def ask_other(name: str, folder: Path, asked: Sequence[Asked]) -> Answered:
    """Time another engine's answers: the ids of ten hits."""
    engine = named(name)
    return _times(engine.open(folder), [one for one in asked if one.kind not in engine.lacks])


def _times(answer: Answer, asked: Sequence[Asked], before: Callable[[], None] = lambda: None) -> Answered:
    taken: dict[str, list[float]] = {}
    for one in asked:
        rounds = []
        for _ in range(ROUNDS):
            before()
            begun = _cpu()
            answer(one)
            rounds.append(1000 * (_cpu() - begun))
        taken.setdefault(one.kind, []).append(min(rounds))
    times = {kind: Times(statistics.median(each), sorted(each)[int(0.95 * len(each))]) for kind, each in taken.items()}
    return Answered(times, _peak())


def _cpu() -> float:
    used = os.times()
    return time.process_time() + used.children_user + used.children_system


def commands(rows: Sequence[Sequence[str]], environment: dict[str, str], runs: int) -> list[tuple[Cost, Cost]]:
    """Return for each command the first run's cost and the median of the rest, the commands run in turn."""
    taken: list[list[Cost]] = [[] for _ in rows]
    for _ in range(runs + 1):
        for costs_of_row, command in zip(taken, rows, strict=True):
            costs_of_row.append(_command(command, environment))
    return [(row[0], Cost(*(statistics.median(column) for column in zip(*row[1:], strict=True)))) for row in taken]


# A process inherits the peak memory of the one that starts it, so a small one stands between.
_STARTER = """
import os, sys, time
begun = time.perf_counter()
null = os.open(os.devnull, os.O_WRONLY)
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
used = os.wait4(process, 0)[2]
print(used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss * 1024)
"""


def _command(command: Sequence[str], environment: dict[str, str]) -> Cost:
    starter = [sys.executable, "-ISc", _STARTER, *command]
    ran = subprocess.run(starter, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    cpu, wall, peak = ran.stdout.split()
    return Cost(float(cpu), float(wall), int(peak))


def kutip_command(*arguments: str) -> list[str]:
    """Return the command line of a Kutip command."""
    return [sys.executable, str(ROOT / "search_cli.py"), *arguments]
