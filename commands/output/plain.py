"""Text from documents in, text that cannot steer a terminal out; and the lines that every command prints."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

# Control characters, bidirectional controls, zero-width marks: shown as what they are, never sent to the terminal.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
# What a page number must not be parted from.
_LOCATOR = re.compile(r"\b((?:p|pp|hlm|para|par)\.) (?=[0-9])")


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
    """Say how many there are of a thing.

    >>> counted(1, "line"), counted(0, "line"), counted(2, "entry"), counted(3, "match")
    ('1 line', '0 lines', '2 entries', '3 matches')
    """
    if number == 1:
        return f"1 {thing}"
    if thing.endswith("y"):
        return f"{number} {thing[:-1]}ies"
    return f"{number} {thing}{'es' if thing.endswith('ch') else 's'}"


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


def wrapped(text: str, *, indent: str = "   ", first: str | None = None) -> Iterable[str]:
    """Wrap a paragraph to the terminal's width, or leave it whole in a pipe; `first` is its first line's indent."""
    columns = width()
    begin = indent if first is None else first
    if columns == 0:
        return [begin + text]
    import textwrap

    lines = textwrap.wrap(
        _LOCATOR.sub("\\1\u00a0", text),
        columns,
        initial_indent=begin,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace("\u00a0", " ") for line in lines]


def say_wrapped(text: str) -> None:
    """Write a paragraph of talk to stderr, wrapped where stdout is a terminal."""
    for line in wrapped(text, first=""):
        say(line)


def shown_of(total: int, most: int, *, whole: bool = False) -> int:
    """Return how many rows of a long list to show: on a terminal `most`, in a pipe or where asked for all of them."""
    return total if whole or not width() else min(total, most)


def say_rest(total: int, shown: int) -> None:
    """Say how many rows of a list were left out."""
    if shown < total:
        say(f"... and {total - shown} more (--all)")


def print_recognised(confidence: float | None) -> None:
    """Say that a passage is recognised text: it may differ from the page in letters that were misread."""
    if confidence is not None:
        write(f"   recognised text (OCR, least sure {confidence:.0%}): compare it with the page before you quote it")
