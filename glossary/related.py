"""Which terms belong together? An entry in, the entries that share its meaning, root, words or head out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from corpus.language.stop_words import is_stop_word
from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.entries import Entry

if TYPE_CHECKING:
    from glossary.lookup import Glossary
    from glossary.termbase import Form

MOST = 10
_MOST_OF_A_KIND = 4


class Related(NamedTuple):
    """An entry, and why it is related: same English, same root, longer term, same head word (of the same field)."""

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
    shared = Counter(form.term_id for form in same)
    # An act is a law or a deed: one equivalent says little unless it is the entry's own first.
    first = next(iter(english), "")
    meant = {form.term_id for form in same if form.folded == first or shared[form.term_id] > 1}
    nearest = sorted(
        (form for form in same if form.term_id in meant), key=lambda form: (form.place, form.words, form.term_id)
    )
    yield "same English", _of(glossary, nearest, lambda other: other.part_of_speech == entry.part_of_speech)
    terms = [form for form in own if form.language == "id" and form.role == "term"]
    for term in terms:
        root = [form for form in glossary.forms_by_key("id", (term.key,)) if form.role == "term"]
        yield "same root", _shortest_first(root)
        yield "longer term", _terms(glossary.forms_holding(term.folded))
        head = term.folded.split()[0]
        if term.words > 1 and not is_stop_word(head):
            # Time zones and comfort zones have nothing to do with economic ones.
            beside = _terms(glossary.forms_beginning(f"{head} "))
            yield "same head word", _of(glossary, beside, lambda other: other.field == entry.field)


def _of(glossary: Glossary, forms: Sequence[Form], fits: Callable[[Entry], bool]) -> list[Form]:
    """Return the forms whose entries fit."""
    return [form for form in forms if (other := glossary.entry(form.term_id)) is not None and fits(other)]


def _terms(forms: Sequence[Form]) -> list[Form]:
    return _shortest_first([form for form in forms if form.language == "id" and form.role == "term"])


def _shortest_first(forms: Sequence[Form]) -> list[Form]:
    return sorted(forms, key=lambda form: (form.words, len(form.folded), form.folded, form.term_id))
