"""The index of a library: an open store in, an up-to-date index to read out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from corpus.errors import IndexUnusable
from corpus.passages import Changes, changes_after, last_sequence
from corpus.stems import STEMS_VERSION, user_exceptions_of
from corpus.store import Store
from indexer.generations import (
    ANALYSER_VERSION,
    CURRENT_NAME,
    LOCK_NAME,
    SCHEMA_VERSION,
    Current,
    begin_generation,
    drop_generations,
    generation_folder,
    index_folder,
    next_generation,
    own_folder,
    read_current,
    write_current,
)
from indexer.postings import DamagedIndex, Postings

MOST_COPIES = 4
_LOCK_SECONDS = 120.0
_LOG_ROWS = 64


class Opened(NamedTuple):
    """An index ready to search, and one line of talk where it had to be made or mended, else an empty text."""

    postings: Postings
    talk: str


def open_index(store: Store, *, damaged: bool = False) -> Opened:
    """Return the postings of a library, first bringing the index up to date if it is missing, stale or broken.

    With `damaged` it is made anew: a search has found it broken where opening it did not show.

    Raises:
        IndexUnusable: it cannot be written where it belongs, or cannot be read right after a rebuild.
    """
    folder = _folder(store)
    current = read_current(folder)
    if current is not None and not damaged and _fits(store, current):
        try:
            return Opened(_open(folder, current), "")
        except DamagedIndex:
            return Opened(*_after(store, folder, "The search index was damaged"))
    if damaged:
        return Opened(*_after(store, folder, "The search index was damaged"))
    was = "There was no search index yet" if current is None else "The search index was out of date"
    return Opened(*_after(store, folder, was))


def _after(store: Store, folder: Path, was: str) -> tuple[Postings, str]:
    from_scratch = "damaged" in was
    done = _update(store, folder, from_scratch=from_scratch)
    current = read_current(folder)
    try:
        if current is not None:
            return _open(folder, current), f"{was}: {done}."
    except DamagedIndex as error:
        raise _unusable(folder, error) from error
    raise _unusable(folder, OSError("CURRENT is missing"))


def _unusable(folder: Path, error: Exception) -> IndexUnusable:
    return IndexUnusable(
        f"The search index in {folder} cannot be read even after a rebuild: {error}.",
        f"Check that its disk is not full, remove it (rm -r {folder}) and search again.",
        path=str(folder),
    )


def bring_up_to_date(store: Store) -> str:
    """Apply what changed in the store since the index was made; return one line that says what was done.

    The line is empty if there was nothing to do.
    """
    folder = _folder(store)
    current = read_current(folder)
    if current is not None and _fits(store, current):
        return ""
    return _update(store, folder, from_scratch=False)


def rebuild(store: Store) -> int:
    """Make the index anew from the store; return how many passages it holds."""
    folder = _folder(store)
    _update(store, folder, from_scratch=True)
    with open_index(store).postings as postings:
        return postings.count


def _open(folder: Path, current: Current) -> Postings:
    return Postings(generation_folder(folder, current.generation))


def _folder(store: Store) -> Path:
    """Return the folder of the index that was made from this library's own past.

    A library may be moved, and its copies have its id: by what they hold they are told apart. Copies that went
    different ways have an index each, up to MOST_COPIES; beyond that they take the one that was written longest ago.
    """
    first = own_folder(index_folder(store.library_id))
    places = (first, *sorted(first.glob("copy-*")))
    known = {place: current for place in places if (current := read_current(place)) is not None}
    own = {place: current.sequence for place, current in known.items() if _continues(store, current)}
    if own:
        return own_folder(max(own, key=own.__getitem__))
    free = [place for place in places if place not in known or not _same_make(store, known[place])]
    if free:
        return own_folder(free[0])
    if len(places) < MOST_COPIES:
        return own_folder(first / f"copy-{len(places)}")
    return own_folder(min(places, key=lambda place: (place / CURRENT_NAME).stat().st_mtime))


def _fits(store: Store, current: Current) -> bool:
    return _continues(store, current) and current.sequence == last_sequence(store)


def _continues(store: Store, current: Current) -> bool:
    """Tell whether an index was made by this version from this store's own past: a copy or backup has another."""
    return (
        _same_make(store, current)
        and current.sequence <= last_sequence(store)
        and current.fingerprint == _fingerprint(store, current.sequence)
    )


def _same_make(store: Store, current: Current) -> bool:
    return current.schema == SCHEMA_VERSION and current.analyser == _analyser(store)


def _analyser(store: Store) -> str:
    exceptions = repr(sorted(user_exceptions_of(store.library).items()))
    return f"{ANALYSER_VERSION}.{STEMS_VERSION}:{hashlib.sha256(exceptions.encode()).hexdigest()[:12]}"


def _fingerprint(store: Store, sequence: int) -> str:
    rows = store.connection.execute(
        "SELECT sequence, document_id FROM changes WHERE sequence <= ? ORDER BY sequence DESC LIMIT ?",
        (sequence, _LOG_ROWS),
    ).fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    import filelock

    lock = filelock.FileLock(folder / LOCK_NAME, timeout=_LOCK_SECONDS)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise IndexUnusable(
            f"Another process has been writing the search index for more than {_LOCK_SECONDS:.0f} seconds.",
            "Wait until it has finished and try again.",
        ) from error
    except OSError as error:
        raise _unusable(folder, error) from error
    try:
        yield
    finally:
        lock.release()


def _update(store: Store, folder: Path, *, from_scratch: bool) -> str:
    with _alone(folder):
        current = read_current(folder)
        base = current if current is not None and not from_scratch and _continues(store, current) else None
        if base is not None and base.sequence == last_sequence(store):
            return "another process has just brought it up to date"
        if base is not None:
            with suppress(DamagedIndex):
                return _apply(store, folder, base)
        try:
            return _apply(store, folder, None)
        except (DamagedIndex, OSError) as error:
            raise _unusable(folder, error) from error


def _apply(store: Store, folder: Path, base: Current | None) -> str:
    from indexer.writing import write_changes

    changes = changes_after(store, base.sequence if base else 0)
    generation = next_generation(folder)
    path = begin_generation(folder, generation, base.generation if base else None)
    skipped = write_changes(store, path, changes, fresh=base is None)
    kept = tuple(sorted({*(base.skipped if base else ()), *skipped} - set(changes.gone)))
    fingerprint = _fingerprint(store, changes.last)
    current = Current(generation, SCHEMA_VERSION, _analyser(store), changes.last, fingerprint, kept)
    write_current(folder, current)
    drop_generations(folder, generation)
    return _said(changes, skipped, fresh=base is None)


def _said(changes: Changes, skipped: Sequence[str], *, fresh: bool) -> str:
    count = len(changes.present) - len(skipped)
    documents = f"{count} document" if count == 1 else f"{count} documents"
    what = f"indexed {documents}" if fresh else f"{documents} brought up to date, {len(changes.gone)} dropped"
    return f"{what}; could not be indexed: {', '.join(skipped)}" if skipped else what
