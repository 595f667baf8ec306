"""An error in; its message and the way out on stderr, or as JSON on stdout, out."""

from __future__ import annotations

from commands.output.envelope import json_line, print_json
from commands.output.plain import one_line, say
from corpus.errors import KutipError


def print_error(error: KutipError, *, as_json: bool) -> None:
    """Print an error for a person or a program."""
    if as_json:
        print_json("error/1", ok=False, code=error.code, message=error.message, hint=error.hint)
        return
    say(f"error: {one_line(error.message)}")
    if error.hint:
        say(f"  {one_line(error.hint)}")


def error_line(error: KutipError, **values: object) -> str:
    """Return an error as a JSON line, for a batch."""
    return json_line("error/1", ok=False, **values, code=error.code, message=error.message, hint=error.hint)
