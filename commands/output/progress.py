"""Outcomes of an ingest in; a bar on a terminal, a line a file in a pipe, or JSON out."""

from __future__ import annotations

import sys
import textwrap
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from types import TracebackType
from typing import TYPE_CHECKING

from commands.output.envelope import print_json
from commands.output.paths import shown_path, without_name
from commands.output.plain import is_terminal, one_line, say, width, wrapped, write
from corpus.files import name_in_text
from corpus.outcomes import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# Remarks stand below the path of their file.
_MARGIN = 25 * " "
_BELOW = 10 * " "


class IngestProgress:
    """Show how an ingest goes; a line is printed only when what it says is on disk."""

    def __init__(self, total: int, *, as_json: bool, typed: Sequence[str] = ()) -> None:
        self.outcomes: list[Outcome] = []
        self.removed: tuple[str, ...] = ()
        self._as_json = as_json
        self._typed = typed
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        if not as_json and sys.stderr.isatty() and is_terminal():
            self._bar, self._task = _bar(total)

    def __enter__(self) -> IngestProgress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def ends(self, outcome: Outcome) -> None:
        """Record an outcome and print its line, flushed."""
        self.outcomes.append(outcome)
        if self._bar is not None and self._task is not None:
            name = one_line(outcome.path.name)[:40].replace("[", "\\[")
            self._bar.update(self._task, advance=1, description=name)
        if not self._as_json and outcome.status != "skipped":
            for line in _lines(outcome, width(), self._typed):
                write(line)
            sys.stdout.flush()

    def page(self, name: str, what: str, page: int, pages: int) -> None:
        """Show how far the recognition of a scan is; it takes seconds a page."""
        if self._bar is not None and self._task is not None and what == "recognised":
            shown = one_line(name)[:30].replace("[", "\\[")
            self._bar.update(self._task, description=f"{shown}: recognising page {page} of {pages}")

    def pruned(self, paths: tuple[str, ...]) -> None:
        """Print the paths whose documents were removed."""
        self.removed = paths
        if not self._as_json:
            for path in paths:
                write(f"removed    {one_line(path)}  (the file is gone)")

    def summary(self, index_note: str) -> None:
        """Print the counts and, again, everything that failed."""
        counts: Counter[str] = Counter(outcome.status for outcome in self.outcomes)
        if self._as_json:
            self._print_json(counts, index_note)
            return
        order = ("added", "updated", "unchanged", "duplicate", "failed", "skipped")
        parts = [f"{counts[status]} {status}" for status in order if counts[status]]
        say(f"{', '.join(parts) or 'no files found'}. {index_note}".rstrip())
        failed = [outcome for outcome in self.outcomes if outcome.status == "failed"]
        for outcome in failed:
            path, message = shown_path(outcome.path, self._typed), without_name(outcome.message, outcome.path)
            for line in wrapped(f"{path}: {outcome.code}: {message}", indent=_BELOW, first="  failed: "):
                say(line)
            for line in wrapped(one_line(outcome.hint), indent=_BELOW) if outcome.hint else ():
                say(line)

    def _print_json(self, counts: Counter[str], index_note: str) -> None:
        files = [
            {
                "path": name_in_text(outcome.path),
                "status": outcome.status,
                "document_id": outcome.document_id,
                "code": outcome.code or None,
                "message": outcome.message or None,
                "hint": outcome.hint or None,
                "notes": list(outcome.notes),
            }
            for outcome in self.outcomes
        ]
        ok = any(counts[status] for status in ("added", "updated", "unchanged", "duplicate"))
        print_json(
            "ingest/1", ok=ok, files=files, counts=dict(counts), removed=list(self.removed), index=index_note or None
        )


def _lines(outcome: Outcome, columns: int, typed: Sequence[str]) -> list[str]:
    """Return what is said of a file: one line, or on a terminal its remarks below it, each wrapped."""
    failed = outcome.status == "failed"
    message = f"{outcome.code}: {without_name(outcome.message, outcome.path)}" if failed else outcome.message
    remarks = [one_line(remark) for remark in (message, *outcome.notes) if remark]
    line = f"{outcome.status:<10} {outcome.document_id or '-':<12}  {shown_path(outcome.path, typed)}"
    if not columns or not remarks:
        return [f"{line}  ({'; '.join(remarks)})" if remarks else line]
    below = (
        textwrap.wrap(remark, columns, initial_indent=_MARGIN, subsequent_indent=f"{_MARGIN}  ") for remark in remarks
    )
    return [line, *chain.from_iterable(below)]


def _bar(total: int) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True, markup=True), transient=True)
    return bar, bar.add_task("", total=total)
