"""A time limit in, an error once it has passed out. Works in any thread, as signals do not."""

from __future__ import annotations

import time

from corpus.errors import SearchTooLong

SECONDS = 20.0
"""What a search may take; on a hundred thousand passages the slowest of ours takes one."""


class Deadline:
    """A point in time by which a search must be done; the loops over terms and passages ask it."""

    __slots__ = ("_end", "_seconds")

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise SearchTooLong if the time is up."""
        if time.monotonic() > self._end:
            raise SearchTooLong(self._seconds)
