"""The table of commands: arguments in, the named command run, its exit status out."""

from __future__ import annotations

import argparse
from importlib import import_module

from commands.arguments import TYPE_CHECKING, CommandParser
from corpus.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PROGRAM = "search_cli.py"
VERSION = "0.1.0"

# One row a command: name -> (group, one-line help). Its module is `commands.<name>`.
COMMANDS: dict[str, tuple[str, str]] = {
    "ingest": ("library", "bring files and folders into the library"),
    "retry": ("library", "try the files again that could not be read"),
    "list": ("library", "list the documents"),
    "show": ("library", "show a passage with its context, or a document"),
    "meta": ("library", "show, edit, import and export the documents' metadata"),
    "remove": ("library", "take a document out of the library"),
    "doctor": ("library", "check the library and show what needs attention"),
    "reindex": ("library", "build the search index anew from the store"),
    "backup": ("library", "write the whole library into one file"),
    "restore": ("library", "make a library from a backup"),
    "search": ("find", "find cited passages in both languages"),
    "rerun": ("find", "run a saved search again and tell what is new"),
    "term": ("find", "look a term up, Indonesian to English or back"),
    "glossary": ("find", "manage terms: add, edit, mine, import, export, check"),
    "kwic": ("look closer", "show every match in its line of context"),
    "freq": ("look closer", "count words, or list the most frequent words, stems and n-grams"),
    "collocates": ("look closer", "show which words keep a word company"),
    "keyness": ("look closer", "show which words set a part of the library apart"),
    "dispersion": ("look closer", "show how evenly a word is spread over the documents"),
    "trend": ("look closer", "show a word's frequency over the years"),
    "open": ("quote", "open a passage's source, or draw its page with the passage marked"),
    "cite": ("quote", "cite a passage or a document, in any style"),
    "export": ("quote", "export excerpts with citations"),
    "keep": ("quote", "keep an exact quotation from a passage"),
    "excerpts": ("quote", "list, edit or remove the quotations that were kept"),
    "verify": ("quote", "check every quotation of a draft or an export against the library"),
}

_EPILOG = """examples:
  search_cli.py ingest ~/papers article.html
  search_cli.py search sovereignty
  search_cli.py term diplomasi ekonomi
  search_cli.py export '"kedaulatan siber"' -f markdown -o excerpts.md

`search_cli.py COMMAND --help` tells more about a command."""


def dispatch(argv: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    library, rest = _global_options(argv)
    if not rest or rest[0] in ("-h", "--help", "help"):
        _top_parser().print_help()
        return 0 if rest else 2
    if rest[0] == "--version":
        _top_parser().exit(0, f"kutip {VERSION}\n")
    name = rest[0]
    if name not in COMMANDS:
        raise _no_such_command(name)
    module = import_module(f"commands.{name}")
    parser = CommandParser(prog=f"{PROGRAM} {name}", description=module.__doc__, usage_hint=COMMANDS[name][1])
    module.add_arguments(parser)
    args = parser.parse(rest[1:], takes_query=getattr(module, "TAKES_QUERY", False))
    args.library = args.library or library
    run: Callable[[argparse.Namespace], int] = module.run
    return run(args)


def _no_such_command(name: str) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    meant = f"Did you mean `{PROGRAM} {near[0]}`? " if near else ""
    return UsageError(f"There is no command '{name}'.", f"{meant}`{PROGRAM} --help` lists the commands.")


def _global_options(argv: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take `--library DIR` from before the command."""
    library = None
    rest = list(argv)
    while rest and (rest[0] == "--library" or rest[0].startswith("--library=")):
        if "=" in rest[0]:
            library = rest.pop(0).split("=", 1)[1]
        elif len(rest) > 1:
            library = rest[1]
            del rest[:2]
        else:
            raise UsageError("--library needs a folder.", f"For example: {PROGRAM} --library ~/kutip list")
    return library, rest


def _top_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    lines = []
    for group in dict.fromkeys(group for group, _ in COMMANDS.values()):
        lines.append(f"{group}:")
        lines += [f"  {name:<{width}}  {text}" for name, (of, text) in COMMANDS.items() if of == group]
    return argparse.ArgumentParser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [--library DIR] COMMAND ...",
        description="Find, cite and export passages from Indonesian and English documents.\n\n" + "\n".join(lines),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
