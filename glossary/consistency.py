"""Check the terms of a draft: its passages and the glossary in, findings out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from corpus.document import Language, Passage
from corpus.language.words import fold
from glossary.entries import Entry
from glossary.findings import Finding, FindingKind, Place
from glossary.matching import TermMatcher
from glossary.mining.lexicon import Lexicon
from glossary.spellings import spelling_findings
from glossary.termbase import Form, forms_of
from glossary.unexplained import abbreviation_findings

LANGUAGES: tuple[Language, ...] = ("id", "en")
_KINDS_READ = frozenset({"paragraph", "list item", "quotation", "caption", "footnote"})


_IN_FORCE = frozenset({"preferred", "admitted"})


class _Use(NamedTuple):
    form: Form
    place: Place


def check_draft(passages: Sequence[Passage], entries: Sequence[Entry]) -> tuple[Finding, ...]:
    """Return what is inconsistent, outdated, forbidden or not introduced in a draft, in reading order."""
    read = [passage for passage in passages if passage.kind in _KINDS_READ]
    lexicon = Lexicon(form for entry in entries for form in forms_of(entry))
    terms = list(_terms(read, entries))
    told = {fold(form) for finding in terms for form in finding.forms}
    spellings = (finding for finding in spelling_findings(read) if not told.issuperset(finding.forms))
    findings = [*terms, *spellings, *abbreviation_findings(read, entries, lexicon)]
    return tuple(sorted(findings, key=lambda finding: (finding.places[0].passage, finding.kind, finding.forms)))


def _terms(passages: Sequence[Passage], entries: Sequence[Entry]) -> Iterator[Finding]:
    by_id = {entry.term_id: entry for entry in entries}
    forms = [form for entry in entries for form in forms_of(entry)]
    for language in LANGUAGES:
        uses = list(_uses((passage for passage in passages if passage.language == language), forms, language))
        yield from _outdated(uses, by_id, language)
        yield from _inconsistent(uses, by_id, language)


def _uses(passages: Iterable[Passage], forms: Sequence[Form], language: Language) -> Iterator[_Use]:
    matcher = TermMatcher(forms, language)
    for passage in passages:
        for match in matcher.mark(passage.text):
            text = passage.text[match.start : match.end]
            for form in _nearest(match.forms, text):
                yield _Use(form, Place(passage.ordinal, text))


def _nearest(forms: Iterable[Form], text: str) -> Iterator[Form]:
    """Yield the forms that are written: several may have the same stems (risiko, resiko, berisiko)."""
    folded = fold(text)
    alike = [(SequenceMatcher(None, form.folded, folded).ratio(), form) for form in forms]
    best = max(ratio for ratio, _ in alike)
    yield from (form for ratio, form in alike if ratio == best)


def _outdated(uses: Sequence[_Use], entries: dict[int, Entry], language: Language) -> Iterator[Finding]:
    """Yield the forms that only superseded or forbidden entries have; what the user says of a form goes first."""
    own: dict[str, set[str]] = defaultdict(set)
    shipped: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        entry = entries[use.form.term_id]
        (shipped if entry.origin == "shipped" else own)[use.form.key].add(entry.status)
    statuses = shipped | own
    found: dict[tuple[str, int], list[Place]] = defaultdict(list)
    for use in uses:
        good = statuses[use.form.key] & _IN_FORCE or entries[use.form.term_id].status in _IN_FORCE
        if not good:
            found[use.form.key, use.form.term_id].append(use.place)
    for (_, term_id), places in found.items():
        entry = entries[term_id]
        kind: FindingKind = "forbidden" if entry.status == "forbidden" else "outdated"
        yield Finding(
            kind, language, _written(places), _instead(entry, entries.values(), language), entry.note, tuple(places)
        )


def _instead(entry: Entry, entries: Iterable[Entry], language: Language) -> str:
    """Return the preferred term with the same equivalent in the other language, or an empty text."""
    if language == "en":
        same = (other.english[0] for other in entries if other.indonesian == entry.indonesian and _is_good(other))
        return next(same, "")
    english = {fold(form) for form in entry.english}
    fitting = (other.indonesian for other in entries if _is_good(other) and fold(other.english[0]) in english)
    return next(fitting, "")


def _is_good(entry: Entry) -> bool:
    return entry.status == "preferred"


def _inconsistent(uses: Sequence[_Use], entries: dict[int, Entry], language: Language) -> Iterator[Finding]:
    """Yield the concepts that a draft writes in two ways: term and variant, or two equivalents of one term."""
    by_entry: dict[int, dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    concepts: dict[str, set[int]] = defaultdict(set)
    for use in uses:
        if use.form.role != "abbreviation":
            by_entry[use.form.term_id][fold(use.form.form)].append(use)
            concepts[fold(use.form.form)].add(use.form.term_id)
    for term_id, forms in by_entry.items():
        # A form that is a term of another concept too may mean that one.
        own = {form: found for form, found in forms.items() if len(concepts[form]) == 1}
        written = [found[0].form for found in own.values()]
        if len(own) > 1 and not _are_derived(own) and _is_terminology(entries[term_id], language, written):
            counts = sorted(own.values(), key=lambda found: (-len(found), found[0].form.place))
            entry = entries[term_id]
            yield Finding(
                "inconsistent",
                language,
                tuple(found[0].form.form for found in counts),
                entry.indonesian if language == "id" else entry.english[0],
                "; ".join(f"{found[0].form.form} ({len(found)})" for found in counts),
                tuple(sorted((use.place for found in counts for use in found), key=lambda place: place.passage)),
            )


def _are_derived(forms: Iterable[str]) -> bool:
    """Tell whether forms differ by an affix only (usul, usulan): both may be right, each in its place."""
    compact = sorted((re.sub(r"[\W_]", "", form) for form in forms), key=len)
    return any(compact[0] in form and compact[0] != form for form in compact[1:])


def _is_terminology(entry: Entry, language: Language, forms: Sequence[Form]) -> bool:
    """Tell whether two forms of an entry should not stand beside each other.

    Spelling variants never should; true synonyms only in terminology, not in the general vocabulary.
    """
    if any(form.role == "variant" for form in forms):
        return True
    general = entry.field.startswith(("general", "academic"))
    return not general and (" " in entry.indonesian or entry.origin != "shipped") and language == "en"


def _written(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.text for place in places))
