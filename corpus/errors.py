"""Every error a user can meet.

KutipError                      code, message, hint, data
├── UsageError                  usage               the command line cannot be carried out as typed
│   ├── MalformedQuery          malformed-query     with the column
│   └── MalformedId             malformed-id
├── NotFound
│   ├── UnknownDocument         unknown-document
│   ├── UnknownPassage          unknown-passage
│   ├── UnknownSearch           unknown-search
│   └── NoSuchPath              no-such-path
├── LibraryError
│   ├── NoLibrary               no-library
│   ├── LibraryBusy             library-busy        names the holder
│   ├── LibraryReadOnly         library-read-only
│   ├── LibraryTooNew           library-too-new     made by a later version
│   └── LibraryDamaged          library-damaged
├── IndexUnusable               index-unusable      a rebuild did not help
├── SearchTooLong               search-too-long     stopped at its time limit
├── TargetExists                target-exists
├── CannotWrite                 cannot-write
├── PackageMissing              package-missing     Kutip runs outside its virtual environment
└── SourceError                 the reason code of a file that failed: encrypted, no-text-layer, no-pages,
                                suspect-text, malformed, timeout, too-large, bomb, dtd-forbidden, unsupported,
                                not-regular-file, encoding-uncertain, parser-crash, empty, unreadable, no-such-path,
                                unnameable
"""

from __future__ import annotations

import sys


class KutipError(Exception):
    """An error with a stable code, a message that names the data, and a hint that the user can type."""

    code = "error"

    def __init__(self, message: str, hint: str = "", **data: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.data = data


class UsageError(KutipError):
    """The command line cannot be carried out as typed."""

    code = "usage"


class MalformedQuery(UsageError):
    """A query that cannot be read; `column` counts characters from 1."""

    code = "malformed-query"

    def __init__(self, message: str, hint: str, column: int) -> None:
        super().__init__(f"{message} (column {column})", hint, column=column)
        self.column = column


class MalformedId(UsageError):
    """A text that has not the form of a document or passage id."""

    code = "malformed-id"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}' is not an id.",
            "Ids look like 3f2a91bc0a1d (document) or 3f2a91bc0a1d:12 (passage); `search` and `list` print them.",
            text=text,
        )


class NotFound(KutipError):
    """Something named does not exist."""

    code = "not-found"


class UnknownDocument(NotFound):
    """No document of the library has this id."""

    code = "unknown-document"

    def __init__(self, document_id: str) -> None:
        super().__init__(
            f"No document {document_id} in this library.",
            "`search_cli.py list` shows the documents.",
            document_id=document_id,
        )


class UnknownPassage(NotFound):
    """No passage of the library has this id."""

    code = "unknown-passage"

    def __init__(self, passage_id: str) -> None:
        super().__init__(
            f"No passage {passage_id} in this library.",
            "`search_cli.py search` prints the passage ids it finds.",
            passage_id=passage_id,
        )


class UnknownSearch(NotFound):
    """No search was saved under this name."""

    code = "unknown-search"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"No search is saved as '{name}'.",
            "`search_cli.py rerun` lists the saved ones; `search QUERY --save NAME` saves one.",
            name=name,
        )


class NoSuchPath(NotFound):
    """A path that the user gave does not exist."""

    code = "no-such-path"

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no file or folder {path}.", "Check the path.", path=path)


class LibraryError(KutipError):
    """The library as a whole cannot be used as asked."""

    code = "library"


class NoLibrary(LibraryError):
    """There is no library yet where one is looked for."""

    code = "no-library"


class LibraryBusy(LibraryError):
    """Another process writes to the library."""

    code = "library-busy"


class LibraryReadOnly(LibraryError):
    """A writing command was asked of a library that cannot be written."""

    code = "library-read-only"


class LibraryTooNew(LibraryError):
    """The library was made by a later version of Kutip."""

    code = "library-too-new"


class LibraryDamaged(LibraryError):
    """The store cannot be read."""

    code = "library-damaged"


class IndexUnusable(KutipError):
    """The index cannot be opened, and rebuilding it did not help."""

    code = "index-unusable"


class SearchTooLong(KutipError):
    """A search was stopped at its time limit."""

    code = "search-too-long"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The search was stopped after {seconds:g} seconds.",
            "Use fewer or more telling words, longer beginnings before a *, or fewer alternatives.",
            seconds=seconds,
        )


class TargetExists(KutipError):
    """A file to be written exists already."""

    code = "target-exists"


class CannotWrite(KutipError):
    """A file cannot be written."""

    code = "cannot-write"


class PackageMissing(KutipError):
    """A package that Kutip needs is not in the Python that runs it."""

    code = "package-missing"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"This Python ({sys.executable}) lacks the package {name}, which Kutip needs.",
            "Run `make install` once in Kutip's folder, then start it as `.venv/bin/python search_cli.py`.",
            package=name,
        )


class SourceError(KutipError):
    """A source that cannot become a document; `code` is one of the reason codes listed above."""

    def __init__(self, code: str, message: str, hint: str = "", **data: object) -> None:
        super().__init__(message, hint, **data)
        self.code = code
