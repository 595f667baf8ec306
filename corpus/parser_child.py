"""The child process that reads one source at a time: a JSON line in, a JSON line out.

Parsers meet hostile files, so they run here: memory, files and processes limited, sockets refused. What a platform
cannot enforce is said by `enforced()`, which `doctor` shows.
"""

from __future__ import annotations

import ctypes
import json
import signal
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any

MEMORY_LIMIT = 4 << 30
FILE_LIMIT = 256 << 20
_REFUSED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "os.system", "os.exec")
_PR_SET_PDEATHSIG = 1


def enforced() -> dict[str, bool]:
    """Return which limits this platform lets a parser child have."""
    linux = sys.platform.startswith("linux")
    return {"memory": linux, "file size": sys.platform != "win32", "ends with its parent": linux, "sockets": True}


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = [(resource.RLIMIT_FSIZE, FILE_LIMIT), (resource.RLIMIT_CORE, 0)]
    if sys.platform.startswith("linux"):
        limits.append((resource.RLIMIT_AS, MEMORY_LIMIT))
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    for kind, limit in limits:
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(f"a parser may not use {event}")


def parse(request: dict[str, Any]) -> dict[str, Any]:
    """Read one source; return its document's values, or the error's code, message and hint."""
    from corpus.build import build_document
    from corpus.document import Source
    from corpus.document_json import document_values
    from corpus.errors import KutipError
    from corpus.extract.formats import extract

    source = Source(request["name"], request["sha256"], request["size"], request["format"])
    try:
        extraction = extract(source.format, Path(request["path"]).read_bytes(), request["name"])
        return {"document": document_values(build_document(extraction, source, language=request["language"]))}
    except KutipError as error:
        return {"code": error.code, "message": error.message, "hint": error.hint}
    except MemoryError:
        return {"code": "too-large", "message": "Reading the file needs too much memory.", "hint": "Split the file."}
    except RecursionError:
        return {"code": "malformed", "message": "The file is nested too deeply.", "hint": "Save it anew."}
    except Exception as error:  # a parser's own bug must not end the batch
        return {
            "code": "parser-crash",
            "message": f"The parser failed: {type(error).__name__}: {str(error)[:200]}",
            "hint": "Save the file anew with another program, or convert it to PDF or text.",
        }


def main() -> None:
    """Answer requests until the parent closes the pipe; what parsers print goes to stderr."""
    _limit_resources()
    sys.addaudithook(_refuse)
    answers = sys.stdout
    for line in sys.stdin:
        with redirect_stdout(sys.stderr):
            answer = parse(json.loads(line))
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
