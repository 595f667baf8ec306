"""Read sources in child processes, several at a time: sources in, documents, pictures of pages or errors out."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import Any

from corpus.document import Box, Document, Language, Source
from corpus.document_json import DocumentParts
from corpus.errors import SourceError
from corpus.parser_child import MEMORY_LIMIT
from corpus.parser_process import BASE_SECONDS, SECONDS_PER_MEGABYTE, ParserProcess
from corpus.parser_ranges import PageRanges

# Told a source's name, what was done (`read`, `recognised`), the page's number and the number of pages.
OnPage = Callable[[str, str, int, int], None]
# After the last page all of them are laid out together.
SECONDS_PER_PAGE_AFTER = 1.0
# A longer PDF is joined by a new child: what reading its pages left in the memory of another would come on top.
MOST_PAGES_JOINED_AT_ONCE = 200
_FOLDER = re.compile(r"kutip-parsers-(\d+)-")


def _ignore_page(_what: str, _page: int, _pages: int) -> None:
    return


def _ignore(_name: str, _what: str, _page: int, _pages: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class HowToRead:
    """What the user chose: `recognise` pages that are pictures; read PDFs `fast`, with the second reader alone."""

    recognise: bool = True
    fast: bool = False


class ParserPool:
    """A few parser children and the folder for their temporary files; use it as a context manager.

    A long PDF is read by all of them, each a range of its pages.
    `memory` is what a child may have, in bytes; `seconds` what any file may take, besides the time that its size and
    its pages give it.
    """

    def __init__(
        self,
        size: int | None = None,
        *,
        how: HowToRead = HowToRead(),
        on_page: OnPage = _ignore,
        memory: int = MEMORY_LIMIT,
        seconds: float = BASE_SECONDS,
    ) -> None:
        self.size = size or max(1, min(8, os.cpu_count() or 1))
        self._how = how
        self._closed = False
        self._seconds = seconds
        self._on_page = on_page
        _remove_orphaned_folders()
        self._folder = Path(tempfile.mkdtemp(prefix=f"kutip-parsers-{os.getpid()}-"))
        # A thread for each file that is read, and others for ranges of a PDF's pages, so that no file waits for itself.
        self._threads = ThreadPoolExecutor(self.size)
        self._ranges = ThreadPoolExecutor(self.size)
        self._children = [ParserProcess(memory, {"TMPDIR": str(self._folder)}) for _ in range(self.size)]
        self._idle: LifoQueue[ParserProcess] = LifoQueue()
        for child in self._children:
            self._idle.put(child)

    def __enter__(self) -> ParserPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._closed = True
            for child in self._children:
                child.kill()
        self._threads.shutdown(wait=error is None, cancel_futures=True)
        self._ranges.shutdown(cancel_futures=True)
        self._threads.shutdown()
        for child in self._children:
            child.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The ids of the children that run."""
        return tuple(child.process_id for child in self._children if child.process_id is not None)

    def submit(self, original: Path, source: Source, language: Language | None) -> Future[Document]:
        """Read a kept original; the future gives the document, or raises SourceError."""
        return self._threads.submit(lambda: self._parse(original, source, language).document())

    def read_ahead(self, original: Path, source: Source, language: Language | None) -> Future[DocumentParts]:
        """Read a kept original; the future gives its parts, which take little memory, or raises SourceError."""
        return self._threads.submit(self._parse, original, source, language)

    def draw(self, original: Path, number: int, boxes: Iterable[Box]) -> bytes:
        """Return page `number` (from 1) of a PDF as a PNG picture, with the boxes on it marked.

        Raises:
            SourceError: it cannot be drawn, or not in time.
        """
        places = [(box.page, box.x0, box.top, box.x1, box.bottom) for box in boxes]
        request = {"task": "draw", "path": str(original.absolute()), "number": number, "boxes": places}
        answer = self._ask(request, self._seconds, _ignore_page)
        if "code" in answer:
            raise SourceError(answer["code"], answer["message"], answer["hint"])
        return b64decode(answer["png"])

    def _parse(self, original: Path, source: Source, language: Language | None) -> DocumentParts:
        name = Path(source.path).name
        request = {
            "path": str(original.absolute()),
            "name": name,
            "format": source.format,
            "sha256": source.sha256,
            "size": source.size,
            "recognise": self._how.recognise,
        }
        seconds = self._seconds + SECONDS_PER_MEGABYTE * source.size / 1e6
        task = {**request, "task": "document", "language": language}
        if source.format != "pdf":
            return self._document(task, seconds, source)
        tell = partial(self._on_page, name)
        with PageRanges(self._ask, {**request, "fast": self._how.fast}, seconds, self._folder, tell) as ranges:
            parts = ranges.read(self._ranges.submit, self.size)
            task["parts"] = [(str(part.path), part.first, part.last) for part in parts]
            task["pages"] = ranges.count
            seconds += SECONDS_PER_PAGE_AFTER * ranges.count
            anew = ranges.count > MOST_PAGES_JOINED_AT_ONCE
            try:
                return self._document(task, seconds, source, anew=anew)
            except SourceError as error:
                if error.code != "parser-crash":
                    raise
                # Labels and outlines that go round in circles end pdfium; what is on the pages needs neither.
                return self._document({**task, "facts": False}, seconds, source)

    def _document(self, task: dict[str, Any], seconds: float, source: Source, *, anew: bool = False) -> DocumentParts:
        parts = DocumentParts(source)
        answer = self._ask(task, seconds, _ignore_page, parts.take, anew=anew)
        if "code" in answer:
            raise SourceError(answer["code"], answer["message"], answer["hint"])
        return parts.close(answer["document"])

    def _ask(self, *asked: Any, anew: bool = False) -> dict[str, Any]:
        """Give a task to the child that was idle last: it has what it needs in memory. See ParserProcess.ask.

        With `anew` that child is replaced by a new one before.
        """
        child = self._idle.get()
        try:
            if self._closed:
                raise SourceError("parser-crash", "Reading was broken off.", "Ingest the file again.")
            if anew:
                child.kill()
            return child.ask(*asked)
        finally:
            self._idle.put(child)


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
