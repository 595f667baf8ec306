"""Time and progress of a document with pages: limits a page's processor time, tells how many pages are done."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import FrameType

PAGE_SECONDS = 15.0
# A parser that swallows the first alarm meets the next one.
_AGAIN_SECONDS = 2.0
# A program in C never hears of an alarm: so much later the process ends, which costs the page, and no more than that.
_END_SECONDS = 5.0

# Called with what is done (`read`, `recognised`), the page's number and the number of pages.
PageReport = Callable[[str, int, int], None]


def _nobody(_what: str, _page: int, _pages: int) -> None:
    return


page_report: ContextVar[PageReport] = ContextVar("page_report", default=_nobody)


class PageTimeout(Exception):
    """A page took longer than it may."""


@contextmanager
def page_clock(seconds: float = PAGE_SECONDS) -> Iterator[None]:
    """Raise PageTimeout inside the block when it has used `seconds` of processor time.

    Processor time, because a busy machine must not cost a page. What does not come back then, such as pdfium drawing
    tiles without end, ends the process; another one leaves out the page (parser_ranges.py). Outside the main thread,
    and on systems without interval timers, there is no limit but that of the whole file.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN_SECONDS)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds + _END_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGPROF, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise PageTimeout
