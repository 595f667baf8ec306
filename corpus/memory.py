"""Nothing in; memory that was freed, given back to the system, out: what libraries written in C leave stays theirs."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give freed memory back to the system, where the C library is GNU's and can (`malloc_trim`).

    A long web page leaves some thirty megabytes of its tree in small pieces between what is still in use.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
