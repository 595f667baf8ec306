"""The user's own entries: arguments in, entries added, edited, removed, listed, and their history out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from commands.arguments import CommandParser
from commands.output.glossary import print_entries, print_history
from commands.output.plain import say
from commands.session import changing, reading
from corpus.errors import UsageError
from corpus.language.words import fold
from corpus.store import Store
from glossary.changes import change_terms
from glossary.entries import PARTS_OF_SPEECH, STATUSES, Entry, term_id_of
from glossary.user_terms import all_entries, revisions, user_entries
from glossary.validation import problems_of

OWN = "own"
# option -> (the entry's field, help); may be given several times, and replaces the whole list.
_LISTS = {
    "--also-id": ("indonesian_variants", "another Indonesian form"),
    "--also-en": ("english_variants", "another English form"),
    "--abbr-id": ("indonesian_abbreviations", "an Indonesian abbreviation"),
    "--abbr-en": ("english_abbreviations", "an English abbreviation"),
}
_TERM_HELP = "its Indonesian or English term, or its number as `glossary list --all TEXT` prints it"


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `add`."""
    parser.add_argument("indonesian", metavar="INDONESIAN", help="the Indonesian term, in quotes if of several words")
    parser.add_argument("english", metavar="ENGLISH", nargs="+", help="English equivalents, the preferred one first")
    _describing_options(parser)


def edit_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `edit`."""
    parser.add_argument("term", metavar="TERM", help=_TERM_HELP)
    parser.add_option("--indonesian", metavar="FORM", help="the Indonesian term")
    parser.add_option("--english", action="append", metavar="FORM", help="an English equivalent; once for each")
    _describing_options(parser)


def remove_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `remove`."""
    parser.add_argument("terms", nargs="+", metavar="TERM", help=_TERM_HELP)


def list_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `list`."""
    parser.add_argument(
        "text", nargs="?", default="", metavar="TEXT", help="only entries with this in one of their forms"
    )
    parser.add_option("--all", action="store_true", help="the shipped entries too")
    parser.add_option("--field", metavar="NAME", help="only this subject field")


def history_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `history`."""
    parser.add_argument("term", nargs="?", metavar="TERM", help=_TERM_HELP)


def _describing_options(parser: CommandParser) -> None:
    parser.add_option("--pos", choices=sorted(PARTS_OF_SPEECH), metavar="POS", help="part of speech (noun)")
    parser.add_option("--field", metavar="NAME", help="subject field (own)")
    for name, (dest, text) in _LISTS.items():
        parser.add_option(name, dest=dest, action="append", metavar="FORM", help=f"{text}; once for each")
    parser.add_option("--note", help="a note on its use")
    parser.add_option("--status", choices=STATUSES, help="how good a choice it is (preferred)")


def add_run(args: argparse.Namespace) -> int:
    """Add an entry; one that is shipped already is overridden."""
    english = _forms(args.english)
    part_of_speech = args.pos or "noun"
    indonesian = args.indonesian.strip()
    number = term_id_of(indonesian, part_of_speech, english[0] if english else "")
    entry = _described(Entry(number, indonesian, english, part_of_speech, OWN, origin=OWN), args)
    _must_be_sound(entry)
    with changing(args, "glossary add", create=True) as store:
        if any(known.term_id == number for known in user_entries(store)):
            raise UsageError(
                f"Your glossary has '{indonesian}' = '{english[0]}' already.",
                f"Change it with `search_cli.py glossary edit {number}`.",
            )
        marked = change_terms(store, put=(entry,))
        others = [known for known in entries_named(store, indonesian) if known.term_id != number]
    print_entries("added", (entry,), as_json=args.json, marked=marked)
    for other in others:
        say(f"also in the glossary: {other.indonesian} = {'; '.join(other.english)} ({other.term_id})")
    return 0


def edit_run(args: argparse.Namespace) -> int:
    """Change an entry; it keeps its number."""
    with changing(args, "glossary edit", create=True) as store:
        before = entry_named(store, args.term)
        entry = _described(before, args)._replace(
            indonesian=(args.indonesian or before.indonesian).strip(),
            english=before.english if args.english is None else _forms(args.english),
            part_of_speech=args.pos or before.part_of_speech,
            origin=OWN,
        )
        _must_be_sound(entry)
        marked = change_terms(store, put=(entry,))
    print_entries("edited", (entry,), as_json=args.json, marked=marked)
    return 0


def remove_run(args: argparse.Namespace) -> int:
    """Remove every entry named, or none if one of them is unknown."""
    with changing(args, "glossary remove", create=True) as store:
        found = {entry.term_id: entry for entry in (entry_named(store, term) for term in args.terms)}
        entries = tuple(found.values())
        marked = change_terms(store, remove=entries)
    print_entries("removed", entries, as_json=args.json, marked=marked)
    return 0


def list_run(args: argparse.Namespace) -> int:
    """List entries; 1 if there is none."""
    with reading(args) as store:
        entries = all_entries(store) if args.all else user_entries(store)
    wanted = fold(args.text.strip())
    shown = [
        entry
        for entry in entries
        if (not args.field or entry.field == args.field)
        and any(wanted in fold(form) for form in (*entry.indonesian_forms(), *entry.english_forms()))
    ]
    shown.sort(key=lambda entry: (fold(entry.indonesian), entry.term_id))
    print_entries("list", shown, as_json=args.json)
    return 0 if shown else 1


def history_run(args: argparse.Namespace) -> int:
    """Show the revisions of a term, or of all; 1 if there is none."""
    with reading(args) as store:
        found = revisions(store)
    if args.term:
        name = fold(args.term.strip())
        numbers = {item.entry.term_id for item in found if _is_named(item.entry, name)}
        found = tuple(item for item in found if item.entry.term_id in numbers)
    print_history(found, as_json=args.json)
    return 0 if found else 1


def entries_named(store: Store, term: str) -> tuple[Entry, ...]:
    """Return the entries in force that have this number, Indonesian term or English equivalent."""
    name = fold(term.strip())
    return tuple(entry for entry in all_entries(store) if _is_named(entry, name))


def entry_named(store: Store, term: str) -> Entry:
    """Return the one entry of a name.

    Raises:
        UsageError: no entry has it, or several have.
    """
    found = entries_named(store, term)
    if not found:
        raise UsageError(f"The glossary has no entry '{term}'.", f"Try `search_cli.py term {term}`.", term=term)
    if len(found) > 1:
        choices = "; ".join(f"{entry.term_id} {entry.indonesian} = {entry.english[0]}" for entry in found[:8])
        raise UsageError(f"'{term}' names {len(found)} entries: {choices}.", "Name one by its number.", term=term)
    return found[0]


def _is_named(entry: Entry, name: str) -> bool:
    return name in (str(entry.term_id), fold(entry.indonesian), *map(fold, entry.english))


def _described(entry: Entry, args: argparse.Namespace) -> Entry:
    """Lay what the options say over an entry."""
    return entry._replace(
        field=(args.field or entry.field).strip(),
        note=entry.note if args.note is None else args.note.strip(),
        status=args.status or entry.status,
        indonesian_variants=_given(args.indonesian_variants, entry.indonesian_variants),
        english_variants=_given(args.english_variants, entry.english_variants),
        indonesian_abbreviations=_given(args.indonesian_abbreviations, entry.indonesian_abbreviations),
        english_abbreviations=_given(args.english_abbreviations, entry.english_abbreviations),
    )


def _given(forms: Sequence[str] | None, before: tuple[str, ...]) -> tuple[str, ...]:
    return before if forms is None else _forms(forms)


def _forms(forms: Sequence[str]) -> tuple[str, ...]:
    """Return forms without white space around them; an empty one clears a list."""
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))


def _must_be_sound(entry: Entry) -> None:
    problems = problems_of(entry)
    if problems:
        raise UsageError(f"This entry cannot be taken: {'; '.join(problems)}.", "Correct it and try again.")
