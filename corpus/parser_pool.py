"""Read sources in child processes, several at a time: sources in, documents or errors out."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType

from corpus.document import Document, Language, Source
from corpus.document_json import document_from
from corpus.errors import SourceError
from corpus.ids import document_id_of
from corpus.parser_child import MEMORY_LIMIT
from corpus.parser_process import BASE_SECONDS, SECONDS_PER_MEGABYTE, ParserProcess

# Told a source's name, what was done (`read`, `recognised`), the page's number and the number of pages.
OnPage = Callable[[str, str, int, int], None]
_FOLDER = re.compile(r"kutip-parsers-(\d+)-")


def _ignore(_name: str, _what: str, _page: int, _pages: int) -> None:
    return


class ParserPool:
    """A few parser children and the folder for their temporary files; use it as a context manager.

    `memory` is what a child may have, in bytes; `seconds` what any file may take, besides the time that its size and
    its pages give it.
    """

    def __init__(
        self,
        size: int | None = None,
        *,
        recognise: bool = True,
        on_page: OnPage = _ignore,
        memory: int = MEMORY_LIMIT,
        seconds: float = BASE_SECONDS,
    ) -> None:
        self.size = size or max(1, min(8, os.cpu_count() or 1))
        self._recognise = recognise
        self._seconds = seconds
        self._on_page = on_page
        _remove_orphaned_folders()
        self._folder = Path(tempfile.mkdtemp(prefix=f"kutip-parsers-{os.getpid()}-"))
        self._threads = ThreadPoolExecutor(self.size)
        self._children = [ParserProcess(memory, {"TMPDIR": str(self._folder)}) for _ in range(self.size)]
        self._idle: SimpleQueue[ParserProcess] = SimpleQueue()
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
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The ids of the children that run."""
        return tuple(child.process_id for child in self._children if child.process_id is not None)

    def submit(self, original: Path, source: Source, language: Language | None) -> Future[Document]:
        """Read a kept original; the future gives the document, or raises SourceError."""
        return self._threads.submit(self._parse, original, source, language)

    def _parse(self, original: Path, source: Source, language: Language | None) -> Document:
        name = Path(source.path).name
        request = {
            "path": str(original.absolute()),
            "name": name,
            "format": source.format,
            "sha256": source.sha256,
            "size": source.size,
            "language": language,
            "recognise": self._recognise,
        }
        seconds = self._seconds + SECONDS_PER_MEGABYTE * source.size / 1e6
        child = self._idle.get()
        try:
            answer = child.ask(request, seconds, lambda what, page, pages: self._on_page(name, what, page, pages))
        finally:
            self._idle.put(child)
        if "code" in answer:
            raise SourceError(answer["code"], answer["message"], answer["hint"])
        return document_from(answer["document"], document_id_of(source.sha256), source)


def _remove_orphaned_folders() -> None:
    """Remove what a run left behind that was killed; folders of runs that go on are left alone."""
    for folder in Path(tempfile.gettempdir()).glob("kutip-parsers-*"):
        match = _FOLDER.match(folder.name)
        if match and not _is_running(int(match[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(process_id: int) -> bool:
    if os.name != "posix":
        return True
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
