"""Check a library: a store in, what is broken, missing or doubtful out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from corpus.catalog import DocumentRow, documents, failures
from corpus.evidence import contradicted, guessed
from corpus.near_duplicates import pairs_alike
from corpus.originals import hash_of, original_path
from corpus.prune import missing_paths
from corpus.quality import mix_of
from corpus.store import Store

_CITED = ("title", "author", "issued")


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found; `store_errors` and `lost_originals` are the grave ones.

    `alike` are pairs of documents that are much alike, each by its id and its file's name. `doubts` are the keys of a
    document's metadata that are no more than guesses, and those of which places of the source disagree.
    """

    library: Path
    documents: int
    passages: int
    store_errors: tuple[str, ...]
    lost_originals: tuple[str, ...]
    failures: tuple[tuple[str, str, str, str], ...]
    missing_paths: tuple[str, ...]
    remarks: tuple[tuple[str, str, tuple[str, ...]], ...]
    gaps: tuple[tuple[str, str, tuple[str, ...]], ...]
    mixes: tuple[tuple[str, str, tuple[tuple[str, float], ...]], ...]
    alike: tuple[tuple[tuple[str, str], tuple[str, str]], ...]
    doubts: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether store and originals are in order."""
        return not self.store_errors and not self.lost_originals


def check_library(store: Store, *, deep: bool = False) -> Health:
    """Check the store's integrity, the originals (with `deep`, their bytes), and every document's quality record."""
    rows = documents(store)
    names = {row.document_id: row.file_name for row in rows}
    errors = [row[0] for row in store.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    errors += [f"{row[0]}: a row without its parent" for row in store.connection.execute("PRAGMA foreign_key_check")]
    return Health(
        store.library,
        len(rows),
        int(store.connection.execute("SELECT count(*) FROM passages").fetchone()[0]),
        tuple(errors),
        tuple(row.document_id for row in rows if not _original_is_whole(store, row, deep=deep)),
        failures(store),
        missing_paths(store),
        tuple(
            (row.document_id, row.file_name, tuple(row.quality.get("remarks", ())))
            for row in rows
            if row.quality.get("remarks")
        ),
        tuple((row.document_id, row.file_name, _gaps(row)) for row in rows if _gaps(row)),
        tuple((row.document_id, row.file_name, mix) for row in rows if (mix := mix_of(row.quality))),
        tuple(
            ((one, names[one]), (other, names[other]))
            for one, other in pairs_alike(store.connection)
            if one in names and other in names
        ),
        tuple((row.document_id, row.file_name, *doubt) for row in rows if any(doubt := _doubts(row))),
    )


def helpers() -> dict[str, tuple[str, ...]]:
    """Return what each helping program reads: Tesseract languages, LibreOffice files; nothing where it is missing."""
    from corpus.extract.ocr import helping
    from corpus.extract.office_convert import libreoffice

    return {"tesseract": helping(), "libreoffice": ("doc", "rtf") if libreoffice() else ()}


def _original_is_whole(store: Store, row: DocumentRow, *, deep: bool) -> bool:
    path = original_path(store.library, row.sha256, row.file_name)
    if not path.is_file() or path.stat().st_size != row.size:
        return False
    return not deep or hash_of(path)[0] == row.sha256


def _doubts(row: DocumentRow) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which of title, authors and date are guesses, and of which values places of the source disagree."""
    guesses = tuple(key for key in _CITED if guessed(row.evidence, key))
    return guesses, tuple(key for key in contradicted(row.evidence) if key not in guesses)


def _gaps(row: DocumentRow) -> tuple[str, ...]:
    """Return what a citation of the document lacks."""
    return tuple(row.rendered.get("en", {}).get("missing", ()))
