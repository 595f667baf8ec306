"""The child process that does one task at a time: a JSON line in, JSON lines out, the last of them the answer.

Parsers meet hostile files, so they run here: memory, time a page, file sizes and open files limited, sockets and
programs refused (but for those that help to read). What a platform cannot enforce is said by `enforced()`, which
`doctor` shows.
"""

from __future__ import annotations

import errno
import json
import signal
import sys
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from functools import partial
from typing import Any, TextIO

from corpus.extract.helpers import end_with_parent, is_helper
from corpus.extract.page_clock import page_report

MEMORY_LIMIT = 4 << 30
FILE_LIMIT = 256 << 20
OPEN_FILES_LIMIT = 512
_REFUSED_MODULES = ("socket.",)
_REFUSED = frozenset(
    {"os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.fork", "os.forkpty", "os.kill"}
)
Task = Callable[[dict[str, Any]], dict[str, Any]]
_AGAIN = "Save the file anew with another program, or convert it to PDF or text."


def enforced() -> dict[str, bool]:
    """Return which limits this platform lets a parser child have."""
    linux, unix = sys.platform.startswith("linux"), sys.platform != "win32"
    return {
        "memory": linux,
        "file size": unix,
        "time a page": hasattr(signal, "setitimer"),
        "time a file": True,
        "life (no orphans)": linux,
        "sockets": True,
        "programs": True,
    }


def _limit_resources(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = [
        (resource.RLIMIT_FSIZE, FILE_LIMIT),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES_LIMIT),
    ]
    if sys.platform.startswith("linux"):
        limits.append((resource.RLIMIT_AS, memory))
        end_with_parent()
    for kind, limit in limits:
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what no parser needs. This stops mistakes and common attacks, not code that runs in the process."""
    if event == "subprocess.Popen":
        program = arguments[0] or (arguments[1] or [""])[0]
        if is_helper(str(program)):
            return
    elif event not in _REFUSED and not event.startswith(_REFUSED_MODULES):
        return
    raise PermissionError(f"a parser may not use {event}")


def answered(task: Task, request: dict[str, Any]) -> dict[str, Any]:
    """Do a task; return its answer, or the error's code, message and hint."""
    from corpus.errors import KutipError

    try:
        return task(request)
    except KutipError as error:
        return {"code": error.code, "message": error.message, "hint": error.hint}
    except MemoryError:
        return {"code": "too-large", "message": "Reading the file needs too much memory.", "hint": "Split the file."}
    except RecursionError:
        return {"code": "malformed", "message": "The file is nested too deeply.", "hint": _AGAIN}
    except Exception as error:  # a parser's own bug must not end the batch
        if isinstance(error, OSError) and error.errno == errno.EFBIG:
            return {"code": "too-large", "message": "The file's pages or text take too much room.", "hint": "Split it."}
        message = f"The parser failed: {type(error).__name__}: {str(error)[:200]}"
        return {"code": "parser-crash", "message": message, "hint": _AGAIN}


def main() -> None:
    """Answer requests until the parent closes the pipe; what parsers print goes to stderr.

    A request's `task` is `pages` (a range of a PDF's pages), `document`, or `draw` (a page as a picture). Lines before
    the answer tell how far it is, `{"what": ..., "page": n, "pages": m}`, or hold a part of a document,
    `{"part": "edits", "values": [...]}`.
    """
    _limit_resources(int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY_LIMIT)
    # Imported before the door is shut: the readers' own libraries start no program, but ask the system about itself.
    from corpus.parser_tasks import PdfReader, draw_page, read_document

    sys.addaudithook(refuse)
    tell = _teller(sys.stdout)
    page_report.set(lambda what, page, pages: tell({"what": what, "page": page, "pages": pages}))
    pdf = PdfReader()
    tasks: dict[str, Task] = {"pages": pdf.read, "document": partial(read_document, tell=tell), "draw": draw_page}
    for line in sys.stdin:
        request = json.loads(line)
        if request["task"] != "pages":
            pdf.close()
        with redirect_stdout(sys.stderr):
            answer = answered(tasks[request["task"]], request)
        if "code" in answer:
            pdf.close()
        tell(answer)


def _teller(answers: TextIO) -> Callable[[dict[str, Any]], None]:
    def tell(values: dict[str, Any]) -> None:
        answers.write(json.dumps(values) + "\n")
        answers.flush()

    return tell


if __name__ == "__main__":
    main()
