"""Text from documents in, text that cannot steer a terminal out; and the lines that every command prints."""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections.abc import Iterable

# Control characters, bidirectional controls, zero-width marks: shown as what they are, never sent to the terminal.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def visible(text: str) -> str:
    r"""Show every character that could steer a terminal as its code point.

    >>> visible("a\x1b[31mb")
    'a<U+001B>[31mb'
    """
    return _HIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def one_line(text: str) -> str:
    """Show a text on one line."""
    return " ".join(visible(text).split())


def counted(number: int, thing: str) -> str:
    """Say how many there are of a thing whose plural ends in s.

    >>> counted(1, "line"), counted(0, "line")
    ('1 line', '0 lines')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def matches_told(number: int) -> str:
    """Say how many matches there are."""
    return "1 match" if number == 1 else f"{number} matches"


def is_terminal() -> bool:
    """Tell whether stdout is a terminal that may be coloured."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the columns to wrap at; 0 in a pipe, where nothing is wrapped."""
    if not sys.stdout.isatty():
        return 0
    return max(40, min(os.get_terminal_size(sys.stdout.fileno()).columns, 100))


def write(text: str = "") -> None:
    """Write a line of data to stdout; characters the terminal cannot show are escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def say(text: str) -> None:
    """Write a line of talk to stderr."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def wrapped(text: str, *, indent: str = "   ") -> Iterable[str]:
    """Wrap a paragraph to the terminal's width, or leave it whole in a pipe."""
    columns = width()
    if columns == 0:
        return [indent + text]
    return textwrap.wrap(
        text, columns, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def print_recognised(confidence: float | None) -> None:
    """Say that a passage is recognised text: it may differ from the page in letters that were misread."""
    if confidence is not None:
        write(f"   recognised text (OCR, least sure {confidence:.0%}): compare it with the page before you quote it")
