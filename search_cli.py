#!/usr/bin/env python3
"""Kutip's command line: arguments in, an exit status out. The one place where errors become messages."""

from __future__ import annotations

import gc
import sys

from commands.arguments import TYPE_CHECKING
from commands.table import dispatch
from corpus.errors import KutipError

if TYPE_CHECKING:
    from collections.abc import Sequence


# A command makes thousands of lasting objects while it starts; looking for garbage among them, every 700 objects and
# once more when Python ends, took a tenth of the time of a lookup.
_OBJECTS_BETWEEN_COLLECTIONS = 20_000
_OWN = ("analysis", "citations", "commands", "corpus", "glossary", "indexer")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 nothing found, 2 usage or error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return dispatch(arguments)
    except KutipError as error:
        from commands.output.errors import print_error

        print_error(error, as_json="--json" in arguments)
        return 2
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough; keep Python from complaining about it at exit.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. What was reported as done is kept.\n")
        return 130
    except Exception as error:
        known = _package_missing(error) or _damage(error)
        if known is None:
            raise
        from commands.output.errors import print_error

        print_error(known, as_json="--json" in arguments)
        return 2


def _package_missing(error: Exception) -> KutipError | None:
    """Return the error for a package of others that cannot be imported, or None."""
    name = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    if not name or name in _OWN:
        return None
    from corpus.errors import PackageMissing

    return PackageMissing(name)


def _damage(error: Exception) -> KutipError | None:
    """Return the error for a store whose tables or values are not what Kutip writes, or None for a fault of ours."""
    if type(error).__module__ not in ("sqlite3", "json.decoder"):
        return None
    from corpus.errors import LibraryDamaged

    hint = "`search_cli.py restore FILE --library NEW_FOLDER` makes a library from a backup; the originals are kept."
    return LibraryDamaged(f"The library holds what Kutip did not write: {error}.", hint)


if __name__ == "__main__":
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    status = main()
    gc.freeze()
    sys.exit(status)
