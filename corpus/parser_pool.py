"""Read sources in child processes, several at a time: sources in, documents or errors out."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any

from corpus.document import Document, Language, Source
from corpus.document_json import document_from
from corpus.errors import SourceError
from corpus.ids import document_id_of

BASE_SECONDS = 120.0
SECONDS_PER_MEGABYTE = 60.0
ANSWER_LIMIT = 512 << 20
_CHUNK = 1 << 20


class ParserChild:
    """One child process; started when first needed, replaced when it had to be killed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Send a request and return the answer, or raise SourceError when the child dies or takes too long."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(self._line(process, seconds))
        except (BrokenPipeError, ValueError) as error:
            self.kill()
            raise SourceError(
                "parser-crash",
                "The parser died while it read the file.",
                "Save the file anew with another program, or convert it to PDF or text.",
            ) from error
        except SourceError:
            self.kill()
            raise
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            root = str(Path(__file__).resolve().parent.parent)
            self._process = subprocess.Popen(
                [sys.executable, "-m", "corpus.parser_child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=root,
                env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8"},
            )
        return self._process

    @staticmethod
    def _line(process: subprocess.Popen[bytes], seconds: float) -> bytes:
        """Read one line of at most ANSWER_LIMIT bytes before the time is up; an empty one if the child is gone."""
        assert process.stdout is not None
        descriptor = process.stdout.fileno()
        deadline = time.monotonic() + seconds
        pieces: list[bytes] = []
        size = 0
        with selectors.DefaultSelector() as selector:
            selector.register(descriptor, selectors.EVENT_READ)
            while True:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise SourceError(
                        "timeout",
                        f"Reading the file took more than {seconds:.0f} seconds.",
                        "Split the file, or save it anew with another program.",
                    )
                piece = os.read(descriptor, _CHUNK)
                pieces.append(piece)
                size += len(piece)
                if not piece or piece.endswith(b"\n"):
                    return b"".join(pieces)
                if size > ANSWER_LIMIT:
                    raise SourceError("too-large", "The file holds too much text.", "Split the file.")

    def kill(self) -> None:
        """End the child."""
        if self._process is None:
            return
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()
        self._process = None


class ParserPool:
    """A few parser children; use it as a context manager."""

    def __init__(self, size: int | None = None) -> None:
        self.size = size or max(1, min(8, os.cpu_count() or 1))
        self._threads = ThreadPoolExecutor(self.size)
        self._children = [ParserChild() for _ in range(self.size)]
        self._idle: SimpleQueue[ParserChild] = SimpleQueue()
        for child in self._children:
            self._idle.put(child)

    def __enter__(self) -> ParserPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            for child in self._children:
                child.kill()
        self._threads.shutdown(cancel_futures=True)
        for child in self._children:
            child.kill()

    def submit(self, original: Path, source: Source, language: Language | None) -> Future[Document]:
        """Read a kept original; the future gives the document, or raises SourceError."""
        return self._threads.submit(self._parse, original, source, language)

    def _parse(self, original: Path, source: Source, language: Language | None) -> Document:
        request = {
            "path": str(original.absolute()),
            "name": Path(source.path).name,
            "format": source.format,
            "sha256": source.sha256,
            "size": source.size,
            "language": language,
        }
        child = self._idle.get()
        try:
            answer = child.ask(request, BASE_SECONDS + SECONDS_PER_MEGABYTE * source.size / 1e6)
        finally:
            self._idle.put(child)
        if "code" in answer:
            raise SourceError(answer["code"], answer["message"], answer["hint"])
        return document_from(answer["document"], document_id_of(source.sha256), source)
