"""One parser child seen from its parent: a request in, the answer or a SourceError out."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.extract.page_clock import PageReport

# A file may take this long, and longer with its bytes and each time that a page is begun: on a busy machine a page's
# processor time (`page_clock`) takes several times as long by the clock.
BASE_SECONDS = 60.0
SECONDS_PER_MEGABYTE = 30.0
SECONDS_PER_PAGE = {"read": 120.0, "recognised": 960.0}
ANSWER_LIMIT = 512 << 20
# As much as a pipe holds: larger buffers, cut down to what came, would leave holes in the memory of the parent.
_CHUNK = 1 << 16


# Told the name of a part of a document (`text`, `edits` ...) and its values.
OnPart = Callable[[str, Any], None]


def _no_parts(_name: str, _values: Any) -> None:
    return


class ParserProcess:
    """A child process; started when first needed, replaced when it had to be killed."""

    def __init__(self, memory: int, environment: Mapping[str, str]) -> None:
        self._memory = memory
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def ask(
        self, request: dict[str, Any], seconds: float, on_page: PageReport, on_part: OnPart = _no_parts
    ) -> dict[str, Any]:
        """Send a request and return the answer; each page that the child reports adds to the `seconds`.

        `on_part` is given the parts of a document that come before the answer.

        Raises:
            SourceError: `parser-crash` when the child dies, `timeout` or `too-large`; the child is ended then.
        """
        process = self._started()
        try:
            _send(process, request)
            for answer in _answers(process, seconds):
                if "what" in answer:
                    on_page(answer["what"], answer["page"], answer["pages"])
                elif "part" in answer:
                    on_part(answer["part"], answer["values"])
                else:
                    return answer
        except (BrokenPipeError, ValueError) as error:
            self.kill()
            raise _crashed() from error
        except SourceError:
            self.kill()
            raise
        self.kill()
        raise _crashed()

    @property
    def process_id(self) -> int | None:
        """The child's process id, or None while there is none."""
        return None if self._process is None else self._process.pid

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.kill()
            root = str(Path(__file__).resolve().parent.parent)
            self._process = subprocess.Popen(
                [sys.executable, "-m", "corpus.parser_child", str(self._memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=root,
                env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8", **self._environment},
            )
        return self._process

    def kill(self) -> None:
        """End the child."""
        # Taken out first: when reading is broken off, the pool ends children that a thread may be ending too.
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        process.wait()


def _send(process: subprocess.Popen[bytes], request: dict[str, Any]) -> None:
    assert process.stdin is not None
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()


def _answers(process: subprocess.Popen[bytes], seconds: float) -> Iterator[dict[str, Any]]:
    """Yield what the child says until it is gone; each page that it reports gives it more time."""
    assert process.stdout is not None
    deadline = time.monotonic() + seconds
    rest = b""
    size = 0
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout.fileno(), selectors.EVENT_READ)
        while True:
            line, rest = _line(selector, process.stdout.fileno(), rest, deadline)
            if not line:
                return
            size += len(line)
            _check_size(size)
            answer = json.loads(line)
            yield answer
            if "what" in answer:
                deadline = max(deadline, time.monotonic() + SECONDS_PER_PAGE[answer["what"]])


def _line(selector: selectors.BaseSelector, descriptor: int, rest: bytes, deadline: float) -> tuple[bytes, bytes]:
    """Return the next line, empty if the child is gone, and what was read after it."""
    pieces = [rest]
    size = len(rest)
    while b"\n" not in pieces[-1]:
        if not selector.select(max(0.0, deadline - time.monotonic())):
            raise SourceError(
                "timeout",
                "Reading the file took too long.",
                "Split the file, or save it anew with another program.",
            )
        pieces.append(os.read(descriptor, _CHUNK))
        size += len(pieces[-1])
        if not pieces[-1]:
            return b"", b""
        _check_size(size)
    line, _, after = b"".join(pieces).partition(b"\n")
    return line, after


def _check_size(size: int) -> None:
    if size > ANSWER_LIMIT:
        raise SourceError("too-large", "The file holds too much text.", "Split the file.")


def _crashed() -> SourceError:
    return SourceError(
        "parser-crash",
        "The parser died while it read the file.",
        "Save the file anew with another program, or convert it to PDF or text.",
    )
