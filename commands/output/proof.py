"""Verdicts on quotations in; a report for a person, or `kutip.verify/1`, and the exit status out."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from citations.proof.difference import Difference
from citations.proof.finding import Found
from citations.proof.judge import STATUSES, Verdict
from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, wrapped, write

_ACCEPTED = frozenset({"verbatim", "verbatim after normalisation"})
_LEVELS = {
    "stored": "stored text and position",
    "source": "SHA-256 of the source",
    "fresh": "fresh extraction",
    "second_engine": "second engine",
}
_SAID = {True: "agrees", False: "DIFFERS", None: "not available"}


class Report(NamedTuple):
    """What is told of a file: a verdict on each quotation; titles and terms in marks, which nobody claims to quote."""

    format: str
    verdicts: Sequence[Verdict]
    names: Sequence[tuple[Verdict, str]] = ()


def print_proof(args: argparse.Namespace, report: Report) -> int:
    """Print the report; return 0 if every quotation is accepted, else 1."""
    verdicts = report.verdicts
    accepted = {"verbatim"} if args.exact else _ACCEPTED
    wrong = [verdict for verdict in verdicts if verdict.status not in accepted or False in verdict.levels.values()]
    passed = not wrong
    counts = Counter(verdict.status for verdict in verdicts)
    if args.json:
        print_json(
            "verify/1",
            file=args.file,
            format=report.format,
            total=len(verdicts),
            passed=passed,
            counts={status: counts[status] for status in STATUSES if counts[status]},
            quotations=[_value(verdict) for verdict in verdicts],
            names=[
                {"place": each.quotation.place, "text": each.quotation.text, "kind": kind}
                for each, kind in report.names
            ],
        )
        return 0 if passed else 1
    for verdict in verdicts if args.all else wrong:
        _print(verdict)
        write()
    write(f"{counted(len(verdicts), 'quotation')} in {one_line(args.file)}")
    for status in STATUSES:
        if counts[status]:
            write(f"   {counts[status]:>5}  {status}")
    _print_names(report.names, listed=args.all)
    if not verdicts:
        write("   Quotations are read in quotation marks, block quotations and footnotes, from twelve characters on.")
    return 0 if passed else 1


def _print_names(names: Sequence[tuple[Verdict, str]], *, listed: bool) -> None:
    """Say what in quotation marks was taken for no quotation, and list it where all is listed."""
    if not names:
        return
    kinds = " or ".join(f"{kind}s" for kind in dict.fromkeys(kind for _, kind in names))
    hint = "" if listed else "; --all lists them"
    write(f"   {len(names):>5}  left aside as {kinds} in quotation marks, of which the library has no such words{hint}")
    for verdict, kind in names if listed else ():
        for line in wrapped(
            f"{kind}, {verdict.quotation.place}: “{one_line(verdict.quotation.text)}”", indent=" " * 10
        ):
            write(line)


def _value(verdict: Verdict) -> dict[str, object]:
    quotation, found = verdict.quotation, verdict.found
    return {
        "place": quotation.place,
        "quotation": quotation.text,
        "status": verdict.status,
        "normalisations": list(verdict.normalisations),
        "remarks": list(verdict.remarks),
        "cited": [stated.printed for stated in quotation.stated],
        "found": None if found is None else _found_value(found),
        "difference": None if verdict.difference is None else _difference_value(verdict.difference),
        "levels": dict(verdict.levels),
    }


def _found_value(found: Found) -> dict[str, object]:
    facts = found.source.facts
    pages = found.source.pages_at(found.start, found.end)
    return {
        "document_id": facts.document_id,
        "passage_ids": list(found.source.passages_at(found.start, found.end)),
        "source": facts.file_name,
        "title": facts.title or None,
        "authors": list(facts.authors),
        "year": facts.year,
        "state": facts.state,
        "start": found.start,
        "end": found.end,
        "segments": [list(span) for span in found.spans],
        "pages": {"first": pages[0].number, "last": pages[-1].number} if pages else None,
        "page_labels": [page.label for page in pages],
        "text": found.source.text[found.start : found.end],
    }


def _difference_value(difference: Difference) -> list[dict[str, object]]:
    return [{"same": change.kept, "quoted": change.quoted, "source": change.source} for change in difference.changes]


def _print(verdict: Verdict) -> None:
    write(f"{verdict.status.upper()}  {one_line(verdict.quotation.place)}")
    for line in wrapped(f"“{_shortened(one_line(verdict.quotation.text))}”"):
        write(line)
    if verdict.difference is not None:
        for line in wrapped(f"differs: {shown_difference(verdict.difference)}"):
            write(line)
    if verdict.normalisations:
        write(f"   differs only in: {', '.join(verdict.normalisations)}")
    if verdict.found is not None:
        write(f"   stands in: {_where(verdict.found)}")
    for remark in verdict.remarks:
        for line in wrapped(f"note: {one_line(remark)}"):
            write(line)
    for level, agrees in verdict.levels.items():
        write(f"   {_LEVELS[level]}: {_SAID[agrees]}")


def _shortened(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:200]} ... {text[-80:]}"


def _where(found: Found) -> str:
    facts = found.source.facts
    authors = ", ".join(facts.authors) or "no author"
    pages = found.source.pages_at(found.start, found.end)
    names = dict.fromkeys(f"p. {page.label}" if page.label else f"file page {page.number}" for page in pages)
    parts = [f"{authors} ({facts.year or 'n.d.'}). {facts.title or facts.file_name}", *names]
    passages = found.source.passages_at(found.start, found.end)
    return one_line(f"{', '.join(parts)}  {passages[0] if passages else facts.document_id}")


def shown_difference(difference: Difference) -> str:
    """Return the words with what the source has in [-...-] and what the quotation has instead in {+...+}."""
    pieces = []
    for at, change in enumerate(difference.changes):
        if change.kept:
            pieces.append(_context(one_line(change.quoted), first=at == 0, last=at == len(difference.changes) - 1))
            continue
        removed = f"[-{one_line(change.source)}-]" if change.source else ""
        added = f"{{+{one_line(change.quoted)}+}}" if change.quoted else ""
        pieces.append(removed + added)
    return " ".join(pieces)


def _context(text: str, *, first: bool, last: bool) -> str:
    """Keep the four words next to a difference."""
    words = text.split(" ")
    if first:
        return " ".join(words if len(words) <= 5 else ["...", *words[-4:]])
    if last:
        return " ".join(words if len(words) <= 5 else [*words[:4], "..."])
    return " ".join(words if len(words) <= 9 else [*words[:4], "...", *words[-4:]])
