"""What search may look for instead: runs of a query's words in, equivalents in both languages out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.language.stop_words import is_stop_word
from glossary.alike import is_active_of, nearness
from glossary.entries import Entry
from glossary.equivalents import Equivalent, Run
from glossary.senses import likelihoods
from glossary.synonyms import synonyms
from glossary.termbase import Form
from glossary.thesauri import listed

if TYPE_CHECKING:
    from corpus.document import Language
    from glossary.lookup import Glossary

LANGUAGES: tuple[Language, ...] = ("id", "en")
MOST = 8
"""Equivalents of one run at most: a query stays within bounds however many senses a word has."""

_ROLE_WEIGHT = {"term": 1.0, "abbreviation": 0.9, "variant": 0.75}
_PER_PLACE = 0.85
_SUPERSEDED = 0.5
_INFLECTED = 0.7
_BESIDE_CURATED = 0.25
"""What an imported dictionary says of a word that was curated weighs so much, and comes after all that was curated:
it adds senses, and takes no place from any."""
_NEAR = 0.6


def equivalents(glossary: Glossary, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
    """Return the equivalents of those runs that are terms, by the run's text, best first.

    A form that stands in the termbase as typed speaks for itself; only where none does, forms with the same stems
    are taken: *kebijakan* is "policy" and not, by its stem, "wise" as *bijaksana*.
    """
    forms = {
        language: _by_key(glossary.forms_by_key(language, (run.keys[language] for run in runs)))
        for language in LANGUAGES
    }
    matched = {run.text: _matched(glossary, run, forms) for run in runs}
    senses = {text: [entry for _, entry, _ in found if _curated(entry)] for text, found in matched.items()}
    likely = likelihoods(glossary, runs, senses)
    weighed = {text: _in_sense(found, likely.get(text, {})) for text, found in matched.items() if found}
    near, beside = synonyms(glossary, weighed), listed(glossary, runs)
    return {
        run.text: found
        for run in runs
        if (
            found := _with_synonyms(
                _best(glossary, weighed.get(run.text, ())), (*near.get(run.text, ()), *beside.get(run.text, ()))
            )
        )
    }


def _in_sense(
    matches: Sequence[tuple[Form, Entry, float]], likely: Mapping[int, float]
) -> list[tuple[Form, Entry, float]]:
    return [(form, entry, weight * likely.get(entry.term_id, 1.0)) for form, entry, weight in matches]


def _with_synonyms(equivalents: Sequence[Equivalent], near: Sequence[Equivalent]) -> tuple[Equivalent, ...]:
    """Return equivalents with the synonyms that are not among them, behind them; the greater weight of two stands."""
    known = {(equivalent.language, equivalent.key) for equivalent in equivalents}
    others: dict[tuple[Language, str], Equivalent] = {}
    for synonym in sorted(near, key=lambda each: -each.weight):
        if (synonym.language, synonym.key) not in known:
            others.setdefault((synonym.language, synonym.key), synonym)
    return (*equivalents, *others.values())


def _by_key(forms: Sequence[Form]) -> dict[str, list[Form]]:
    by_key: dict[str, list[Form]] = {}
    for form in forms:
        by_key.setdefault(form.key, []).append(form)
    return by_key


def _matched(
    glossary: Glossary, run: Run, forms: Mapping[Language, Mapping[str, Sequence[Form]]]
) -> list[tuple[Form, Entry, float]]:
    """Return the forms that a run may be, with their entries and weights."""
    candidates = [form for language in LANGUAGES for form in forms[language].get(run.keys[language], ())]
    if run.capitals:
        candidates = [form for form in candidates if form.form.isupper()]
    else:
        candidates = _without_homographs(candidates)
    entries = {form.term_id: glossary.entry(form.term_id) for form in candidates}
    candidates = _without_verbs_of_nouns(run.text, candidates, entries)
    found = [
        (form, entry, weight * _weight(form, entry))
        for form, weight in _weighed(run.text, candidates, {key for key, entry in entries.items() if _curated(entry)})
        if (entry := entries[form.term_id]) is not None
    ]
    if not any(_curated(entry) for _, entry, _ in found):
        return found
    return [(form, entry, weight * (1.0 if _curated(entry) else _BESIDE_CURATED)) for form, entry, weight in found]


def _without_homographs(forms: Sequence[Form]) -> list[Form]:
    """Leave out abbreviations that read like words: *sea* is no SEA (strategic environmental assessment)."""
    words = {form.folded for form in forms if form.role != "abbreviation"}
    return [form for form in forms if form.role != "abbreviation" or form.folded not in words]


def _without_verbs_of_nouns(text: str, forms: list[Form], entries: Mapping[int, Entry | None]) -> list[Form]:
    """Leave out the verbs that are made of a noun which stands as typed: *data* does not mean *mendata*."""
    curated = {key: entry.part_of_speech for key, entry in entries.items() if entry is not None and _curated(entry)}
    typed = {curated.get(form.term_id) for form in forms if form.folded == text and form.language == "id"}
    if "noun" not in typed or "verb" in typed:
        return forms
    return [form for form in forms if form.language != "id" or curated.get(form.term_id) != "verb"]


def _curated(entry: Entry | None) -> bool:
    return entry is not None and entry.origin != "imported"


def _weighed(text: str, candidates: Sequence[Form], curated: set[int]) -> list[tuple[Form, float]]:
    """Return the forms that count, with weights: as typed, with the actives of a verb; else the inflected ones.

    Where only an imported dictionary has the form as typed, inflected forms of what was curated count as well.
    """
    as_typed = [form for form in candidates if form.folded.replace("-", " ") == text]
    if not as_typed:
        return _inflected(text, candidates)
    if not any(form.term_id in curated for form in as_typed):
        others = _inflected(text, [form for form in candidates if form.term_id in curated])
    else:
        others = [(form, _INFLECTED) for form in candidates if is_active_of(text, form.folded)]
    return [*((form, 1.0) for form in as_typed), *others]


def _inflected(text: str, candidates: Sequence[Form]) -> list[tuple[Form, float]]:
    """Return forms with the stems of a word; Indonesian ones that share little more than the root are left out."""
    near = {form: nearness(text, form.folded.replace("-", " ")) for form in candidates if form.language == "id"}
    most = max(near.values(), default=1.0)
    shares = ((form, near.get(form, most) / most) for form in candidates)
    return [(form, _INFLECTED * share) for form, share in shares if share >= _NEAR]


def _best(glossary: Glossary, matches: Sequence[tuple[Form, Entry, float]]) -> tuple[Equivalent, ...]:
    best: dict[tuple[Language, str], tuple[tuple[bool, float], Equivalent]] = {}
    for form, entry, weight in matches:
        for equivalent in _of_entry(glossary, entry, form, weight):
            key = (equivalent.language, equivalent.key)
            rank = (not _curated(entry), -equivalent.weight)
            if key not in best or rank < best[key][0]:
                best[key] = rank, equivalent
    ranked = sorted(best.values(), key=lambda found: (found[0], found[1].text, found[1].term_id))
    return tuple(each for _, each in ranked[:MOST] if not _reads_as_word(glossary, each))


def _reads_as_word(glossary: Glossary, equivalent: Equivalent) -> bool:
    """Tell whether an abbreviation is also a word of its language, so that looking for it finds the word."""
    if not equivalent.text.isupper() or not equivalent.text.isalpha():
        return False
    folded = equivalent.text.casefold()
    if is_stop_word(folded):  # the index keeps common words in capitals apart: US is not "us"
        return False
    alike = glossary.forms_by_key(equivalent.language, (equivalent.key,))
    return any(form.role != "abbreviation" and form.folded == folded for form in alike)


def _of_entry(glossary: Glossary, entry: Entry, matched: Form, weight: float) -> Iterator[Equivalent]:
    """Yield the other forms of an entry: those of the other language, and the synonyms in the same one.

    What an imported dictionary gives for one headword in one go (*konsumen, pemakai, pengguna*) are no synonyms.
    """
    for form in glossary.forms_of_term(entry.term_id):
        if form.language == matched.language and form.key == matched.key:
            continue
        if form.language == matched.language and not _curated(entry):
            continue
        same = 0.8 if form.language == matched.language else 1.0
        if form.language == matched.language == "en" and form.role == "term":
            # The English equivalents of one Indonesian term need not mean the same: `glossary.synonyms` weighs them.
            continue
        yield Equivalent(
            entry.term_id,
            entry.indonesian,
            entry.english[0],
            form.form,
            form.language,
            form.key,
            round(weight * same * _weight(form, entry), 4),
        )


def _weight(form: Form, entry: Entry) -> float:
    place = _PER_PLACE**form.place if form.language == "en" else 1.0
    status = _SUPERSEDED if entry.status == "superseded" else 1.0
    return _ROLE_WEIGHT[form.role] * max(place, 0.4) * status
