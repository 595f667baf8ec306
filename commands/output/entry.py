"""Entries of the glossary in; what a person reads or JSON out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, width, wrapped, write
from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.entries import Entry

if TYPE_CHECKING:
    from typing import Any

    from citations.cited import Citation
    from glossary.examples import Example
    from glossary.lookup import Found
    from glossary.related import Related
    from glossary.uses import Use

# Two columns need this width; a longer passage is cut to about this many characters around the term.
_TWO_COLUMNS = 76
_LONGEST = 420


class ShownExample(NamedTuple):
    """An example passage and how to cite it."""

    example: Example
    citation: Citation


class TermReport(NamedTuple):
    """An entry as found, the terms related to it, where the library uses it, and example passages."""

    found: Found
    related: tuple[Related, ...]
    uses: tuple[Use, ...]
    examples: tuple[ShownExample, ...]


def print_terms(query: str, reports: Sequence[TermReport], suggestions: Sequence[str], *, as_json: bool) -> None:
    """Print entries, best first, or what was perhaps meant."""
    if as_json:
        entries = [_value(report) for report in reports]
        print_json("term/1", query=query, total=len(reports), entries=entries, suggestions=list(suggestions))
        return
    for number, report in enumerate(reports, 1):
        if number > 1:
            write()
        _print_entry(report)
    if not reports:
        write(f"The glossary has no entry for '{one_line(query)}'.")
        if suggestions:
            parts = all(f" {part} " in f" {query.lower()} " for part in suggestions)
            told = ", ".join(map(one_line, suggestions))
            write(f"It has entries for parts of it: {told}" if parts else f"Did you mean: {told}?")


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
        "related": [
            {
                "term_id": related.entry.term_id,
                "indonesian": related.entry.indonesian,
                "english": list(related.entry.english),
                "why": related.why,
            }
            for related in report.related
        ],
        "uses": [use._asdict() for use in report.uses],
        "passages": [
            {
                "passage_id": example.passage.passage_id,
                "language": example.passage.language,
                "text": example.passage.text,
                "spans": [list(span) for span in example.spans],
                "citation": {
                    "inline": citation.inline,
                    "reference": citation.reference,
                    "missing": list(citation.missing),
                },
            }
            for example, citation in report.examples
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
            _write_wrapped(f"{label}: {one_line('; '.join(forms))}")
    if entry.note:
        _write_wrapped(f"note: {one_line(entry.note)}")
    if report.related:
        named = (f"{related.entry.indonesian} ({related.entry.english[0]})" for related in report.related)
        _write_wrapped(f"related: {one_line('; '.join(named))}")
    _print_uses(report)


def _write_wrapped(text: str) -> None:
    for line in wrapped(text):
        write(line)


def _print_uses(report: TermReport) -> None:
    if not report.uses:
        return
    documents = {use.document_id for use in report.uses}
    counts = {
        language: sum(use.passages for use in report.uses if use.language == language) for language in ("id", "en")
    }
    told = ", ".join(f"{count} {language}" for language, count in counts.items() if count)
    total = sum(counts.values())
    write(f"   in your library: {counted(total, 'passage')} with it or an equivalent ({told})")
    write(f"                    of {counted(len(documents), 'document')}; inflected, and inside longer terms, too")
    sides = {
        language: [shown for shown in report.examples if shown.example.passage.language == language]
        for language in ("id", "en")
    }
    for pair in zip_longest(sides["id"], sides["en"]):
        _print_pair([shown for shown in pair if shown is not None])


def _print_pair(pair: Sequence[ShownExample]) -> None:
    """Print an Indonesian and an English passage side by side where the terminal is wide enough, else one by one."""
    columns = width()
    if len(pair) == 2 and columns >= _TWO_COLUMNS:
        each = (columns - 8) // 2
        for left, right in zip_longest(*(_column(shown, each) for shown in pair), fillvalue=""):
            write(f"     {left:<{each}}   {right}".rstrip())
        return
    for shown in pair:
        for line in wrapped(f"{shown.example.passage.language}: {_shortened(shown.example)}", indent="     "):
            write(line)
        write(f"     {one_line(shown.citation.inline)}  {shown.example.passage.passage_id}")


def _column(shown: ShownExample, columns: int) -> Iterator[str]:
    from textwrap import wrap

    yield from wrap(_shortened(shown.example), columns)
    yield from wrap(f"{one_line(shown.citation.inline)} {shown.example.passage.passage_id}", columns)


def _shortened(example: Example) -> str:
    """Return the passage on one line; of a long one what stands around the term, cut between words."""
    text = example.passage.text
    start, end = example.spans[0] if example.spans else (0, 0)
    if len(text) <= _LONGEST:
        return one_line(text)
    first = max(0, min((start + end - _LONGEST) // 2, len(text) - _LONGEST))
    last = first + _LONGEST
    if first:
        first = text.find(" ", first) + 1
    if last < len(text):
        last = text.rfind(" ", first, last)
    cut = one_line(text[first:last])
    return f"{'… ' if first else ''}{cut}{' …' if last < len(text) else ''}"
