"""Manage the terms of your library: an action and its arguments in, what it did out.

The shipped glossary is never changed: your own entries lie in your library, override the shipped ones, and keep
their history. `mine` proposes terms from your own documents, each with the passages that show it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any

from commands.arguments import CommandParser

# action -> (module, one-line help). Its functions are `<action>_arguments` and `<action>_run`.
ACTIONS: dict[str, tuple[str, str]] = {
    "add": ("commands.glossary_entries", "add an entry of your own"),
    "edit": ("commands.glossary_entries", "change an entry, shipped or your own"),
    "remove": ("commands.glossary_entries", "take an entry out of your library's glossary"),
    "list": ("commands.glossary_entries", "list your own entries"),
    "history": ("commands.glossary_entries", "show what was added, changed and removed"),
    "mine": ("commands.glossary_mine", "find terms in your own documents, and decide about them"),
    "export": ("commands.glossary_exchange", "write entries to a file"),
    "import": ("commands.glossary_exchange", "take entries or translations from a file"),
    "check": ("commands.glossary_check", "check the terms of a draft"),
}


class ActionParser(CommandParser):
    """The parser of one action; `--library` and `--json` may stand before the action or after it."""

    def add_option(self, *names: str, **options: Any) -> None:
        """Add an option; the two that `glossary` has too keep what was given there."""
        if names[0] in ("--library", "--json"):
            options["default"] = argparse.SUPPRESS
        super().add_option(*names, **options)


def add_arguments(parser: CommandParser) -> None:
    """Declare the actions and their arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=ActionParser)
    for name, (module, text) in ACTIONS.items():
        declare: Callable[[CommandParser], None] = getattr(import_module(module), f"{name}_arguments")
        declare(actions.add_parser(name, help=text, description=f"\n\n{text.capitalize()}."))


def run(args: argparse.Namespace) -> int:
    """Run the action."""
    module, _ = ACTIONS[args.action]
    run_action: Callable[[argparse.Namespace], int] = getattr(import_module(module), f"{args.action}_run")
    return run_action(args)
