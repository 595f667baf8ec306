"""Entries of the glossary in; what a person reads or JSON out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from citations.cited import Citation
from commands.output.envelope import print_json
from commands.output.plain import one_line, wrapped, write
from corpus.passages import StoredPassage
from glossary.entries import Entry
from glossary.lookup import Found, Lookup
from glossary.occurrences import Use


class Example(NamedTuple):
    """A passage that uses a term, and how to cite it."""

    passage: StoredPassage
    citation: Citation


class TermReport(NamedTuple):
    """An entry as found, where the library uses it, and example passages."""

    found: Found
    uses: tuple[Use, ...]
    examples: tuple[Example, ...]


def print_terms(query: str, reports: Sequence[TermReport], lookup: Lookup, *, as_json: bool) -> None:
    """Print entries, best first, or what was perhaps meant."""
    if as_json:
        print_json(
            "term/1",
            query=query,
            total=len(reports),
            entries=[_value(report) for report in reports],
            suggestions=list(lookup.suggestions),
        )
        return
    for number, report in enumerate(reports, 1):
        if number > 1:
            write()
        _print_entry(report)
    if not reports:
        write(f"The glossary has no entry for '{one_line(query)}'.")
        if lookup.suggestions:
            write(f"Did you mean: {', '.join(map(one_line, lookup.suggestions))}?")


def entry_value(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON values."""
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in zip(Entry._fields, entry, strict=True)
    }


def _value(report: TermReport) -> dict[str, Any]:
    found = report.found
    return {
        **entry_value(found.entry),
        "matched": {"form": found.form, "language": found.language, "how": found.how},
        "uses": [use._asdict() for use in report.uses],
        "passages": [
            {
                "passage_id": example.passage.passage_id,
                "language": example.passage.language,
                "text": example.passage.text,
                "citation": {
                    "inline": example.citation.inline,
                    "reference": example.citation.reference,
                    "missing": list(example.citation.missing),
                },
            }
            for example in report.examples
        ],
    }


def _print_entry(report: TermReport) -> None:
    entry = report.found.entry
    field = entry.field.replace("_", " ")
    status = "" if entry.status == "preferred" else f", {entry.status}"
    own = "" if entry.origin == "shipped" else f", {entry.origin}"
    write(f"{one_line(entry.indonesian)} = {one_line('; '.join(entry.english))}")
    write(f"   {entry.part_of_speech}, {field}{status}{own}")
    if report.found.how not in ("exact", "inflected"):
        write(f"   found by: {one_line(report.found.form)} ({report.found.how})")
    for label, forms in (
        ("also, Indonesian", (*entry.indonesian_variants, *entry.indonesian_abbreviations)),
        ("also, English", (*entry.english_variants, *entry.english_abbreviations)),
    ):
        if forms:
            write(f"   {label}: {one_line('; '.join(forms))}")
    if entry.note:
        for line in wrapped(f"note: {one_line(entry.note)}"):
            write(line)
    _print_uses(report)


def _print_uses(report: TermReport) -> None:
    if not report.uses:
        return
    documents = {use.document_id for use in report.uses}
    counts = {
        language: sum(use.passages for use in report.uses if use.language == language) for language in ("id", "en")
    }
    told = ", ".join(f"{count} {language}" for language, count in counts.items() if count)
    write(f"   in your library: {sum(counts.values())} passages ({told}) of {len(documents)} documents")
    for example in report.examples:
        passage = example.passage
        for line in wrapped(f"{passage.language}: {one_line(passage.text)}", indent="     "):
            write(line)
        write(f"     {one_line(example.citation.inline)}  {passage.passage_id}")
