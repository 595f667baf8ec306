"""Tell works apart that would be cited alike: documents in, the same with initials, names or letters (2020a) out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from citations.author_names import ALONE, Apart, authors_of, initials, inline_name, inline_year, short_name
from citations.cited import CitedDocument, RenderedReference, Run
from citations.csl_record import csl_record

if TYPE_CHECKING:
    from corpus.document import Language

LANGUAGES: tuple[Language, ...] = ("en", "id")


def tell_apart(documents: Iterable[CitedDocument]) -> dict[str, CitedDocument]:
    """Return the documents by id, none cited as another: with initials, more names, letters after the year.

    First authors of one surname get initials (APA 7, section 8.20); works of several authors that would be shortened
    alike show more of them (8.18); what is still alike gets letters, which follow the alphabetical order of the
    references (8.19), then of the ids, so that the same works always get the same letters.
    """
    by_id = {document.document_id: document for document in documents}
    names: dict[Language, Mapping[str, str]] = {language: names_apart(by_id, language) for language in LANGUAGES}
    named = {
        document_id: document._replace(
            rendered={
                language: rendered._replace(inline_name=names[language].get(document_id, rendered.inline_name))
                for language, rendered in document.rendered.items()
            },
        )
        for document_id, document in by_id.items()
    }
    letters: dict[Language, Mapping[str, str]] = {language: _letters(named, language) for language in LANGUAGES}
    return {
        document_id: document._replace(
            rendered={
                language: with_year_letter(rendered, letters[language].get(document_id, ""))
                for language, rendered in document.rendered.items()
            },
        )
        for document_id, document in named.items()
    }


def names_apart(documents: Mapping[str, CitedDocument], language: Language) -> dict[str, str]:
    """Return the names in the text, by document, of those that need initials or more names than the first."""
    records = {document_id: csl_record(document.csl) for document_id, document in documents.items()}
    with_initials = sharing_surnames(records)
    shown = {document_id: Apart(initials=document_id in with_initials) for document_id in records}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document_id, record in records.items():
        if len(authors_of(record)) > 2:
            name = inline_name(record, language, shown[document_id]).casefold()
            groups[name, inline_year(record, language)].append(document_id)
    for group in groups.values():
        for document_id in group:
            others = [authors_of(records[other]) for other in group if other != document_id]
            number = _names_needed(authors_of(records[document_id]), others)
            shown[document_id] = shown[document_id]._replace(shown=number)
    return {
        document_id: inline_name(records[document_id], language, apart)
        for document_id, apart in shown.items()
        if apart != ALONE
    }


def _names_needed(names: Sequence[Mapping[str, str]], others: Iterable[Sequence[Mapping[str, str]]]) -> int:
    """Return how many names tell a work from others that begin alike; one where no number does."""
    needed = 1
    mine = [short_name(name).casefold() for name in names]
    for other in others:
        theirs = [short_name(name).casefold() for name in other]
        if mine != theirs:
            same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False)))
            needed = max(needed, min(same + 1, len(mine)))
    return needed


def sharing_surnames(records: Mapping[str, Mapping[str, object]]) -> frozenset[str]:
    """Return the works whose first author has the surname, but not the initials, of another first author."""
    first = {key: authors_of(record)[0] for key, record in records.items() if authors_of(record)}
    known: dict[str, set[str]] = defaultdict(set)
    for name in first.values():
        known[short_name(name).casefold()].add(initials(name).casefold())
    return frozenset(
        key for key, name in first.items() if initials(name) and len(known[short_name(name).casefold()]) > 1
    )


def _letters(documents: Mapping[str, CitedDocument], language: Language) -> dict[str, str]:
    """Return the letter of each document that needs one."""
    alike: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for document_id, document in documents.items():
        rendered = document.rendered.get(language)
        if rendered:
            name = rendered.inline_name.casefold()
            alike[name, rendered.inline_year].append((sort_key(rendered.reference), document_id))
    return {
        document_id: letter_of(at)
        for group in alike.values()
        if len(group) > 1
        for at, (_, document_id) in enumerate(sorted(group))
    }


def sort_key(reference: str) -> str:
    """Return what orders references: their words, without quotation marks and case."""
    return " ".join(re.findall(r"\w+", reference.casefold()))


def letter_of(number: int) -> str:
    """Return a, b ... z, aa, ab ... for 0, 1 ...

    >>> [letter_of(number) for number in (0, 25, 26)]
    ['a', 'z', 'aa']
    """
    letters = ""
    while number >= 0:
        number, remainder = divmod(number, 26)
        letters = chr(ord("a") + remainder) + letters
        number -= 1
    return letters


def with_year_letter(rendered: RenderedReference, letter: str) -> RenderedReference:
    """Return a reference of our own style with a letter after its year: 2020a, n.d.-a."""
    if not letter:
        return rendered
    year = rendered.inline_year
    lettered = f"{year}{letter}" if year[-1:].isdigit() else f"{year}-{letter}"
    # The year follows the author or the title: "Wu, D. (2020" or "[Untitled ...]. (n.d."
    place = re.compile(rf"((?:^|[.\]?!)] )\(){re.escape(year)}(?=[,)])")
    match = place.search(rendered.reference)
    runs = rendered.runs if match is None else _replaced(rendered.runs, match.end(1), year, lettered)
    return rendered._replace(runs=runs, inline_year=lettered)


def _replaced(runs: tuple[Run, ...], at: int, old: str, new: str) -> tuple[Run, ...]:
    """Replace a text that stands at an offset of the joined runs, within one of them."""
    replaced = []
    for run in runs:
        if 0 <= at < len(run.text):
            run = Run(run.text[:at] + run.text[at:].replace(old, new, 1), run.marks)  # noqa: PLW2901
        at -= len(run.text)
        replaced.append(run)
    return tuple(replaced)
