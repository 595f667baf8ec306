"""Mine the library for terms: arguments in, candidates listed, accepted or rejected out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from commands.arguments import CommandParser, positive
from commands.glossaries import glossary_of
from commands.output.candidates import Shown, print_candidates, print_decided
from commands.session import changing
from corpus.catalog import document_row
from corpus.errors import UsageError
from corpus.passages import passages_by_id
from corpus.store import Store
from glossary.candidates import Candidate, accept, candidate, candidates, keep_proposals, reject
from glossary.entries import term_id_of
from glossary.translation_units import units_by_id


def mine_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `mine`."""
    parser.add_option(
        "--min-score", type=float, default=0.6, metavar="S", help="list candidates from this score on (0.6)"
    )
    parser.add_option("--limit", type=positive, default=50, metavar="N", help="list at most N candidates (50)")
    parser.add_option("--state", choices=("proposed", "accepted", "rejected"), default="proposed", help="list these")
    parser.add_option(
        "--parallel",
        nargs=2,
        action="append",
        default=[],
        metavar=("ID", "ID"),
        help="two documents that are each other's translation; the library remembers it",
    )
    parser.add_option(
        "--not-parallel",
        nargs=2,
        action="append",
        default=[],
        metavar=("ID", "ID"),
        help="two documents that were named so and are none",
    )
    parser.add_option("--accept", type=int, action="append", default=[], metavar="ID", help="accept a candidate")
    parser.add_option("--accept-above", type=float, metavar="S", help="accept every candidate from this score on")
    parser.add_option(
        "--reject", type=int, action="append", default=[], metavar="ID", help="reject a candidate for good"
    )
    parser.add_option(
        "--edit", type=int, metavar="ID", help="correct a candidate with --indonesian, --english, and accept it"
    )
    parser.add_option("--indonesian", metavar="FORM", help="with --edit: the Indonesian term")
    parser.add_option(
        "--english", action="append", metavar="FORM", help="with --edit: an English equivalent; once for each"
    )


def mine_run(args: argparse.Namespace) -> int:
    """Mine and list, or decide about what was listed; 1 if there is nothing to list."""
    deciding = args.accept or args.reject or args.edit is not None or args.accept_above is not None
    with changing(args, "glossary mine") as store:
        if deciding:
            _decide(store, args)
            return 0
        if args.state == "proposed":
            _mine(store, args)
        found = [item for item in candidates(store, args.state) if item.score >= args.min_score]
        shown = found[: args.limit]
        print_candidates(shown, _shown(store, shown), total=len(found), as_json=args.json)
    return 0 if found else 1


def _mine(store: Store, args: argparse.Namespace) -> None:
    from glossary.mining.mine import mine
    from glossary.translations import change_translations, translations

    added, dropped = ([(first, second) for first, second in pairs] for pairs in (args.parallel, args.not_parallel))
    for document_id in (number for pair in added for number in pair):
        document_row(store, document_id)
    for pair in added:
        if pair[0] == pair[1]:
            raise UsageError("A document is no translation of itself.", "--parallel takes two different ids.")
    change_translations(store, add=added, drop=dropped)
    keep_proposals(store, mine(store, glossary_of(store), translations(store)))


def _decide(store: Store, args: argparse.Namespace) -> None:
    rejected = [candidate(store, number) for number in dict.fromkeys(args.reject)]
    chosen = {number: candidate(store, number) for number in dict.fromkeys(args.accept)}
    skipped = []
    if args.edit is not None:
        chosen[args.edit] = _edited(candidate(store, args.edit), args)
    if args.accept_above is not None:
        for item in candidates(store):
            if item.score >= args.accept_above and item.candidate_id not in {*chosen, *args.reject}:
                if item.missing_side():
                    skipped.append(item)
                else:
                    chosen[item.candidate_id] = item
    if set(chosen) & set(args.reject):
        raise UsageError("The same candidate cannot be accepted and rejected.", "Decide for one of the two.")
    if chosen:
        accept(store, tuple(chosen.values()))
    if rejected:
        reject(store, rejected)
        print_decided("rejected", rejected, (), as_json=args.json)
    if chosen or skipped or args.accept_above is not None:
        print_decided("accepted", tuple(chosen.values()), skipped, as_json=args.json)


def _edited(item: Candidate, args: argparse.Namespace) -> Candidate:
    if args.indonesian is None and args.english is None:
        raise UsageError("--edit needs --indonesian or --english.", "Say what the candidate should be.")
    entry = item.entry
    indonesian = entry.indonesian if args.indonesian is None else args.indonesian.strip()
    english = entry.english if args.english is None else tuple(form.strip() for form in args.english if form.strip())
    number = term_id_of(indonesian, entry.part_of_speech, english[0] if english else "")
    return item._replace(entry=entry._replace(term_id=number, indonesian=indonesian, english=english))


def _shown(store: Store, found: Sequence[Candidate]) -> Shown:
    evidence = [place for item in found for place in item.evidence]
    passages = passages_by_id(
        store, {f"{place.document_id}:{place.ordinal}" for place in evidence if place.document_id}
    )
    return Shown(passages, units_by_id(store, (place.unit_id for place in evidence if place.unit_id)))
