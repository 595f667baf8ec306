"""Terms that a run of a query's words may be in, near-synonyms in the same language out: the way over the other one.

Two Indonesian terms mean nearly the same if they share English equivalents (*wanita* and *perempuan*: woman), two
English ones if they stand in one entry; how near they are is the cosine of their equivalents, the preferred ones
counting most. A translation is sought before a synonym, for it was written down as such and a synonym is inferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from glossary.equivalents import Equivalent
from glossary.senses import may_mean_the_same

if TYPE_CHECKING:
    from corpus.document import Language
    from glossary.entries import Entry
    from glossary.lookup import Glossary
    from glossary.termbase import Form

MOST = 6
"""Synonyms of one run at most."""
LEAST = 0.35
"""Nearness from which an inferred synonym is looked for."""

_WEIGHT = 0.5
_PER_PLACE = 0.7
_VARIANT = 0.8
_SUPERSEDED = 0.6

Matches = Sequence[tuple["Form", "Entry", float]]


def synonyms(glossary: Glossary, matched: Mapping[str, Matches]) -> dict[str, tuple[Equivalent, ...]]:
    """Return the synonyms of runs, by the run's text, best first.

    Args:
        glossary: the glossary in force.
        matched: for each run the forms that it may be, their entries, and how likely each is meant, up to 1.
    """
    senses = [
        (form, entry)
        for matches in matched.values()
        for form, entry, _ in matches
        if form.language == "id" and form.role != "abbreviation" and entry.origin != "imported"
    ]
    like = _alike(glossary, {entry.term_id: entry for _, entry in senses}.values())
    found = {text: _of_run(glossary, matches, like) for text, matches in matched.items()}
    return {text: near for text, near in found.items() if near}


def _of_run(
    glossary: Glossary, matches: Matches, like: Mapping[int, Sequence[tuple[Form, float]]]
) -> tuple[Equivalent, ...]:
    typed = {(form.language, form.key) for form, _, _ in matches}
    nearness: defaultdict[tuple[Language, str], float] = defaultdict(float)
    best: dict[tuple[Language, str], tuple[float, Form]] = {}
    for form, entry, weight in matches:
        if form.role == "abbreviation" or entry.origin == "imported":
            continue
        others = like.get(entry.term_id, ()) if form.language == "id" else _beside(glossary, form)
        for other, near in others:
            key = (other.language, other.key)
            if key not in typed:
                share = min(1.0, weight * near)
                # Several senses may say the same of two words: their shares add up as probabilities do.
                nearness[key] += share - share * nearness[key]
                best[key] = max(best.get(key, (0.0, other)), (share, other), key=lambda pair: pair[0])
    ranked = sorted(nearness, key=lambda key: (-nearness[key], key))[:MOST]
    found = ((best[key][1], nearness[key]) for key in ranked if nearness[key] >= LEAST)
    return tuple(equivalent for form, near in found for equivalent in _equivalents(glossary, form, near))


def _equivalents(glossary: Glossary, form: Form, nearness: float) -> Iterator[Equivalent]:
    """Yield the equivalent that a form is, if its entry is in force."""
    entry = glossary.entry(form.term_id)
    if entry is not None:
        weight = round(_WEIGHT * nearness, 4)
        sides = (entry.term_id, entry.indonesian, entry.english[0])
        yield Equivalent(*sides, form.form, form.language, form.key, weight, inferred=True)


def _beside(glossary: Glossary, form: Form) -> Iterator[tuple[Form, float]]:
    """Yield the other English forms of an entry, each the nearer the sooner both stand in it."""
    for other in glossary.forms_of_term(form.term_id):
        if other.language == "en" and other.role != "abbreviation":
            # One step less where neither is the preferred equivalent: the distance between them counts.
            yield other, _PER_PLACE ** (form.place + other.place - min(form.place, other.place, 1))


def _alike(glossary: Glossary, entries: Iterable[Entry]) -> dict[int, list[tuple[Form, float]]]:
    """Return for entries, by id, the Indonesian forms of other entries with much the same English equivalents."""
    vectors = {entry.term_id: (entry, _vector(glossary.forms_of_term(entry.term_id))) for entry in entries}
    keys = {key for _, vector in vectors.values() for key in vector.values()}
    shared = _by_equivalent(glossary, {key for _, key in keys}) if keys else {}
    return {
        term_id: [
            pair for other, near in _near(vector, shared, term_id) for pair in _forms(glossary, other, near, entry)
        ]
        for term_id, (entry, vector) in vectors.items()
    }


def _vector(forms: Iterable[Form]) -> dict[str, tuple[float, str]]:
    """Return the weight and stem key of each English equivalent among forms; *wage* and *wages* are one."""
    vector: dict[str, tuple[float, str]] = {}
    for form in forms:
        if form.language == "en" and form.role != "abbreviation":
            vector.setdefault(_singular(form), (_PER_PLACE**form.place, form.key))
    return vector


def _singular(form: Form) -> str:
    # Stems would take *employer* and *employment* as one.
    return form.folded.removesuffix("s")


def _by_equivalent(glossary: Glossary, keys: Iterable[str]) -> dict[str, dict[int, float]]:
    """Return for each English equivalent the entries that have it, with its weight there."""
    shared: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for form in glossary.forms_by_key("en", keys):
        if form.role != "abbreviation":
            shared[_singular(form)].setdefault(form.term_id, _PER_PLACE**form.place)
    return shared


def _near(
    vector: Mapping[str, tuple[float, str]], shared: Mapping[str, Mapping[int, float]], own: int
) -> list[tuple[int, float]]:
    """Return the entries that may be near, with their scalar products over the length of the entry's own vector."""
    length = sqrt(sum(weight * weight for weight, _ in vector.values()))
    products: defaultdict[int, float] = defaultdict(float)
    for equivalent, (weight, _) in vector.items():
        for term_id, other in shared.get(equivalent, {}).items():
            products[term_id] += weight * other / length
    # An entry's own vector is never shorter than 1, so that no cosine is greater than this product.
    return [(term_id, product) for term_id, product in products.items() if term_id != own and product >= LEAST]


def _forms(glossary: Glossary, term_id: int, product: float, like: Entry) -> Iterator[tuple[Form, float]]:
    """Yield the Indonesian forms of an entry of the same word class and area, with how near they are."""
    forms = glossary.forms_of_term(term_id)
    near = product / sqrt(sum(weight * weight for weight, _ in _vector(forms).values()) or 1.0)
    entry = glossary.entry(term_id) if near >= LEAST else None
    if entry is None or not _comparable(entry, like):
        return
    near *= _SUPERSEDED if entry.status == "superseded" else 1.0
    for form in forms:
        if form.language == "id" and form.role != "abbreviation":
            yield form, near * (_VARIANT if form.role == "variant" else 1.0)


def _comparable(entry: Entry, like: Entry) -> bool:
    """Tell whether a shared equivalent says something: *policy* is both *kebijakan* and, of insurance, *polis*."""
    same_class = entry.part_of_speech == like.part_of_speech and entry.origin != "imported"
    return same_class and may_mean_the_same(entry.field, like.field)
