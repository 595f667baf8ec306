"""Read a command's arguments; those that take a query take every word that is no option of theirs."""

from __future__ import annotations

import argparse
import os
import re

from corpus.errors import UsageError

TYPE_CHECKING = False  # as in typing, which is not worth its import at every start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

# Help and errors are in English: argparse would look for translations in the file system at every start.
argparse._ = str  # type: ignore[attr-defined]

YEARS = re.compile(r"(\d{4})?(\.\.)?(\d{4})?\Z")


class _Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse would import shutil for that, a fifth of the time that help takes."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_columns() - 2)


def _terminal_columns() -> int:
    named = os.environ.get("COLUMNS", "")
    if named.isdigit() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:  # not a terminal
        return 80


class CommandParser(argparse.ArgumentParser):
    """An argument parser that knows which of its options take a value, and has `--library` and `--json`."""

    def __init__(self, *, prog: str, description: str | None = None, usage_hint: str = "") -> None:
        super().__init__(
            prog=prog,
            description=_prose(description) or usage_hint,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self.takes_value: dict[str, bool] = {"-h": False, "--help": False}
        self.add_option("--library", metavar="DIR", help="the library's folder (else $KUTIP_LIBRARY, else your own)")
        self.add_option("--json", action="store_true", help="print JSON for programs")

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments as any other usage error, so that `--json` is answered in JSON."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"`{self.prog} --help` tells more.")

    def add_option(self, *names: str, **options: Any) -> None:
        """Add an option, and remember whether it takes a value."""
        action = self.add_argument(*names, **options)
        for name in action.option_strings:
            self.takes_value[name] = action.nargs != 0

    def parse(self, argv: Sequence[str], *, takes_query: bool) -> argparse.Namespace:
        """Parse; with `takes_query` the words that are no options become `args.words`, in order."""
        if not takes_query:
            return self.parse_args(argv)
        options, words = self._split(argv)
        args = self.parse_args(options)
        args.words = words
        return args

    def _split(self, argv: Sequence[str]) -> tuple[list[str], list[str]]:
        options: list[str] = []
        words: list[str] = []
        at = 0
        while at < len(argv):
            argument = argv[at]
            name = argument.split("=", 1)[0] if argument.startswith("--") else argument
            if argument == "--":
                words += argv[at + 1 :]
                break
            if name in self.takes_value:
                taken = 2 if self.takes_value[name] and "=" not in argument else 1
                options += argv[at : at + taken]
                at += taken
            else:
                words.append(argument)
                at += 1
        return options, words


def _prose(docstring: str | None) -> str | None:
    """Return a module's docstring without its first line, which says what goes in and out."""
    if docstring is None:
        return None
    _, _, rest = docstring.partition("\n\n")
    return " ".join(rest.split()) or None


def year_range(text: str) -> tuple[int | None, int | None]:
    """Read `2018`, `2015..2019`, `2015..` or `..2019`.

    >>> year_range("2015..2019"), year_range("2018"), year_range("..2019")
    ((2015, 2019), (2018, 2018), (None, 2019))
    """
    match = YEARS.match(text)
    if not text or match is None or not (match[1] or match[3]) or (match[3] and not match[2]):
        raise UsageError(f"'{text}' is no year or range of years.", "Type --year 2018 or --year 2015..2019.")
    first = int(match[1]) if match[1] else None
    if not match[2]:
        return first, first
    return first, int(match[3]) if match[3] else None


def positive(text: str) -> int:
    """Read a whole number from 0 for argparse."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 0")
    return int(text)
