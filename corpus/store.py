"""Open a library's store: a folder in, an SQLite connection with the newest schema out."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType

from corpus.errors import LibraryDamaged, LibraryReadOnly, LibraryTooNew, NoLibrary

STORE_NAME = "kutip.sqlite"
ORIGINALS_NAME = "originals"
SCHEMA_VERSION = 1


class Store:
    """An open store; close it, or use it as a context manager.

    `connection` is in autocommit mode: a change is a `with transaction(store):` block.
    """

    __slots__ = ("connection", "library", "library_id", "writable")

    def __init__(self, connection: sqlite3.Connection, library: Path, *, writable: bool) -> None:
        self.connection = connection
        self.library = library
        self.writable = writable
        self.library_id = property_of(connection, "library_id")

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class transaction:  # noqa: N801 - reads as a statement
    """Commit the block's changes whole, or none of them."""

    __slots__ = ("connection",)

    def __init__(self, store: Store) -> None:
        if not store.writable:
            raise read_only(store.library)
        self.connection = store.connection

    def __enter__(self) -> sqlite3.Connection:
        self.connection.execute("BEGIN IMMEDIATE")
        return self.connection

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.connection.execute("COMMIT" if error is None else "ROLLBACK")


def store_path(library: Path) -> Path:
    """Return where a library's store lies."""
    return library / STORE_NAME


def create_library(library: Path) -> None:
    """Make the library's folder and an empty store, unless they are there."""
    try:
        (library / ORIGINALS_NAME).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise NoLibrary(
            f"{library} is a file, not a folder.", "Name a folder with --library DIR.", path=str(library)
        ) from error
    except OSError as error:
        raise read_only(library) from error
    if not store_path(library).exists():
        open_store(library, write=True, create=True).close()


def open_store(library: Path, *, write: bool = False, create: bool = False) -> Store:
    """Open the store of a library.

    A store that cannot be written (a read-only folder or medium) is still opened for reading.

    Raises:
        NoLibrary: there is no store in that folder.
        LibraryTooNew: a later version of Kutip made it.
        LibraryDamaged: it is no store, or broken.
        LibraryReadOnly: `write` was asked and the folder cannot be written.
    """
    path = store_path(library)
    if not path.exists() and not create:
        raise NoLibrary(
            f"There is no library in {library} yet.",
            "Make one with `search_cli.py ingest FILES`, or name another with --library DIR.",
            path=str(library),
        )
    try:
        return _open(library, path, write=write)
    except sqlite3.OperationalError as error:
        if write:
            raise read_only(library) from error
        raise damaged(library, error) from error
    except sqlite3.DatabaseError as error:
        raise damaged(library, error) from error


def _open(library: Path, path: Path, *, write: bool) -> Store:
    connection = _connect(path, write=write)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA_VERSION:
            raise LibraryTooNew(
                f"The library {library} was made by a later version of Kutip (store {version}, this version knows "
                f"{SCHEMA_VERSION}).",
                "Install the newer Kutip, or name another library with --library DIR.",
                found=version,
                known=SCHEMA_VERSION,
            )
        _refuse_strangers(connection, library, version)
        if version < SCHEMA_VERSION:
            if not write:
                connection.close()
                connection = _connect(path, write=True)
            _migrate(connection, version)
        return Store(connection, library, writable=write)
    except BaseException:
        connection.close()
        raise


def _refuse_strangers(connection: sqlite3.Connection, library: Path, version: int) -> None:
    """Refuse a database that is none of ours, and one that would run somebody's code when it is written to."""
    kinds = [row[0] for row in connection.execute("SELECT type FROM sqlite_master")]
    if version == 0 and kinds:
        raise damaged(library, ValueError("it is a database of another program"))
    if "trigger" in kinds or "view" in kinds:
        raise damaged(library, ValueError("it holds triggers or views, which Kutip never makes"))


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Connect for writing, or for reading as well as the place allows.

    A WAL store in a folder that cannot be written needs `immutable`: SQLite could not make its side files there.
    """
    if write:
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection
    uri = path.absolute().as_uri() + "?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=10)
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        connection = sqlite3.connect(uri + "&immutable=1", uri=True, isolation_level=None)
    return connection


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Run every migration after `version`, each in one transaction with its number."""
    import uuid
    from importlib import resources

    for number in range(version + 1, SCHEMA_VERSION + 1):
        names = [
            entry.name
            for entry in resources.files("corpus").joinpath("migrations").iterdir()
            if entry.name.startswith(f"{number:03}_")
        ]
        script = resources.files("corpus").joinpath("migrations", names[0]).read_text(encoding="utf-8")
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version={number};\nCOMMIT;")
    connection.execute("INSERT OR IGNORE INTO properties VALUES ('library_id', ?)", (uuid.uuid4().hex,))


def property_of(connection: sqlite3.Connection, name: str) -> str:
    """Return one of the store's properties, or an empty text."""
    row = connection.execute("SELECT value FROM properties WHERE name = ?", (name,)).fetchone()
    return "" if row is None else str(row[0])


def read_only(library: Path) -> LibraryReadOnly:
    """Return the error for a library that cannot be written."""
    return LibraryReadOnly(
        f"The library {library} cannot be written.",
        "Searching still works. To change it, copy the folder to where you may write and name that with --library DIR.",
        path=str(library),
    )


def damaged(library: Path, error: Exception) -> LibraryDamaged:
    """Return the error for a store that SQLite cannot read."""
    return LibraryDamaged(
        f"The store of {library} cannot be read: {error}.",
        "Restore a backup with `search_cli.py restore FILE --library NEW_FOLDER`; the originals lie in "
        f"{library / ORIGINALS_NAME} and can be ingested again.",
        path=str(library),
    )
