"""Which terms belong together? An entry in, the entries that share its meaning, root, words or head out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.entries import Entry

if TYPE_CHECKING:
    from glossary.lookup import Glossary
    from glossary.termbase import Form

MOST = 10
_MOST_OF_A_KIND = 4


class Related(NamedTuple):
    """An entry, and why it is related: same English, same root, longer term, same head word."""

    entry: Entry
    why: str


def related_terms(glossary: Glossary, entry: Entry, most: int = MOST) -> tuple[Related, ...]:
    """Return the entries that are related to one, closest kind first."""
    found: dict[int, Related] = {}
    shown = {(entry.indonesian.casefold(), entry.english[0].casefold())}
    for why, forms in _kinds(glossary, entry):
        taken = 0
        for form in forms:
            other = glossary.entry(form.term_id)
            if taken == _MOST_OF_A_KIND or other is None:
                break
            name = (other.indonesian.casefold(), other.english[0].casefold())
            if other.term_id != entry.term_id and other.term_id not in found and name not in shown:
                found[other.term_id] = Related(other, why)
                shown.add(name)
                taken += 1
    return tuple(found.values())[:most]


def _kinds(glossary: Glossary, entry: Entry) -> Iterator[tuple[str, Sequence[Form]]]:
    own = glossary.forms_of_term(entry.term_id)
    english = {form.folded: form.key for form in own if form.language == "en" and form.role == "term"}
    alike = glossary.forms_by_key("en", english.values())
    same = [form for form in alike if form.role == "term" and form.folded in english]
    yield "same English", sorted(same, key=lambda form: (form.place, form.words, form.term_id))
    terms = [form for form in own if form.language == "id" and form.role == "term"]
    for term in terms:
        root = [form for form in glossary.forms_by_key("id", (term.key,)) if form.role == "term"]
        yield "same root", _shortest_first(root)
        yield "longer term", _terms(glossary.forms_holding(term.folded))
        head = term.folded.split()[0]
        if term.words > 1:
            yield "same head word", _terms(glossary.forms_beginning(f"{head} "))


def _terms(forms: Sequence[Form]) -> list[Form]:
    return _shortest_first([form for form in forms if form.language == "id" and form.role == "term"])


def _shortest_first(forms: Sequence[Form]) -> list[Form]:
    return sorted(forms, key=lambda form: (form.words, len(form.folded), form.folded, form.term_id))
