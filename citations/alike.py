"""Tell works apart that would be cited alike: documents in, the same documents with 2020a, 2020b ... out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from citations.cited import CitedDocument, RenderedReference, Run

if TYPE_CHECKING:
    from corpus.document import Language


def tell_apart(documents: Iterable[CitedDocument]) -> dict[str, CitedDocument]:
    """Return the documents by id; those with the same name and year in the text get letters after the year.

    Letters follow the alphabetical order of the references (APA 7, section 8.19), then of the ids, so that the same
    works always get the same letters.
    """
    by_id = {document.document_id: document for document in documents}
    letters: dict[Language, Mapping[str, str]] = {"en": _letters(by_id, "en"), "id": _letters(by_id, "id")}
    return {
        document_id: document._replace(
            rendered={
                language: with_year_letter(rendered, letters[language].get(document_id, ""))
                for language, rendered in document.rendered.items()
            },
        )
        for document_id, document in by_id.items()
    }


def _letters(documents: Mapping[str, CitedDocument], language: Language) -> dict[str, str]:
    """Return the letter of each document that needs one."""
    alike: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for document_id, document in documents.items():
        rendered = document.rendered.get(language)
        if rendered:
            name = rendered.inline_name.casefold()
            alike[name, rendered.inline_year].append((rendered.reference.casefold(), document_id))
    return {
        document_id: _letter(at)
        for group in alike.values()
        if len(group) > 1
        for at, (_, document_id) in enumerate(sorted(group))
    }


def _letter(number: int) -> str:
    """Return a, b ... z, aa, ab ... for 0, 1 ...

    >>> [_letter(number) for number in (0, 25, 26)]
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
