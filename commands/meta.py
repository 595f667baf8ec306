"""Show, edit and exchange what is known of the documents: an action and its arguments in, what it did out.

What you type or import wins over what was found in the file and over a sidecar, and stays when the file is ingested
again. References come from Zotero, Mendeley or EndNote as BibTeX, RIS or CSL-JSON and go back the same way.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from commands.arguments import CommandParser
from commands.glossary import ActionParser

# action -> (module, one-line help). Its functions are `<action>_arguments` and `<action>_run`.
ACTIONS: dict[str, tuple[str, str]] = {
    "show": ("commands.meta_document", "show a document's metadata and where each value comes from"),
    "edit": ("commands.meta_document", "change a document's metadata"),
    "import": ("commands.meta_references", "take over references from a .bib, .ris or .json file"),
    "export": ("commands.meta_references", "write the documents' references as BibTeX, RIS or CSL-JSON"),
}


def add_arguments(parser: CommandParser) -> None:
    """Declare the actions and their arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=ActionParser)
    for name, (module, text) in ACTIONS.items():
        declare: Callable[[CommandParser], None] = getattr(import_module(module), f"{name}_arguments")
        declare(actions.add_parser(name, help=text, description=f"\n\n{text[0].upper()}{text[1:]}."))


def run(args: argparse.Namespace) -> int:
    """Run the action."""
    module, _ = ACTIONS[args.action]
    run_action: Callable[[argparse.Namespace], int] = getattr(import_module(module), f"{args.action}_run")
    return run_action(args)
