"""Look a term up in either direction: what the user typed in, ranked entries and suggestions out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.language.words import fold
from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.entries import Entry
from glossary.termbase import Form, read_entry, termbase_of

if TYPE_CHECKING:
    from corpus.document import Language
    from glossary.equivalents import Equivalent, Run
    from glossary.thesauri import Beside

LANGUAGES: tuple[Language, ...] = ("id", "en")
_ROLES = {"term": 0, "abbreviation": 1, "variant": 2}
_STATUSES = {"preferred": 0, "admitted": 0, "superseded": 1, "forbidden": 2}
_NEAR = 0.6
_COLUMNS = "language, key, folded, form, role, place, words, term_id"
# What a dictionary's headword goes without: "the right to vote", "to abstain".
_OPENING = r"\A(?:the|an?|to) (?=\w)"
_TOGETHER = """
SELECT 1 FROM parts AS near JOIN forms AS here ON here.rowid = near.form
    JOIN forms AS there ON there.term_id = here.term_id
    JOIN parts AS sense ON sense.word = ?2 AND sense.form = there.rowid
WHERE near.word = ?1 AND there.language = ?3 AND here.language != ?3 LIMIT 1
"""


class Found(NamedTuple):
    """An entry, its form that matched, the language of that form, and how: exact, inflected, prefix, within."""

    entry: Entry
    form: str
    language: Language
    how: str


class Lookup(NamedTuple):
    """What a lookup gives: entries, best first, or, when there are none, terms that look alike."""

    found: tuple[Found, ...]
    suggestions: tuple[str, ...]


class Glossary:
    """The termbase together with the user's own entries of a library."""

    def __init__(
        self,
        termbase: sqlite3.Connection,
        own: sqlite3.Connection | Sequence[Entry] = (),
        hidden: frozenset[int] = frozenset(),
    ) -> None:
        """Take the shipped termbase, the user's own entries (or a termbase of them), and the shipped ones they hide."""
        self._termbase = termbase
        self._own = own if isinstance(own, sqlite3.Connection) else termbase_of(own) if own else None
        self._hidden = hidden

    def entry(self, term_id: int) -> Entry | None:
        """Return an entry by its id, or None if there is none in force."""
        for base in (self._own, None if term_id in self._hidden else self._termbase):
            row = base.execute("SELECT entry FROM entries WHERE term_id = ?", (term_id,)).fetchone() if base else None
            if row is not None:
                return read_entry(row[0])
        return None

    def all_forms(self) -> Iterator[Form]:
        """Yield every form in force, the user's own first."""
        query = f"SELECT {_COLUMNS} FROM forms"
        if self._own:
            yield from map(Form._make, self._own.execute(query))
        rows = self._termbase.execute(query)
        yield from (form for form in map(Form._make, rows) if form.term_id not in self._hidden)

    def forms_by_key(self, language: Language, keys: Iterable[str]) -> list[Form]:
        """Return the forms of a language that have one of some keys."""
        wanted = sorted(set(keys))
        forms: list[Form] = []
        for at in range(0, len(wanted), 500):
            chunk = wanted[at : at + 500]
            marks = ",".join("?" for _ in chunk)
            forms += self._forms(f"language = ? AND key IN ({marks})", (language, *chunk))
        return forms

    def forms_of_term(self, term_id: int) -> list[Form]:
        """Return every form of an entry."""
        return self._forms("term_id = ?", (term_id,))

    def going_together(self, entries: Iterable[Entry], words: Sequence[Sequence[str]]) -> dict[int, int]:
        """Return for each entry with how many words it goes together, each word given by its forms and stems.

        It does where a term of several words holds the word and, in the other language, the entry's term.
        """
        return {
            entry.term_id: sum(any(self._together(entry, form) for form in set(forms)) for forms in words)
            for entry in entries
        }

    def _together(self, entry: Entry, word: str) -> bool:
        for language, form in (("id", entry.indonesian), ("en", entry.english[0])):
            longest = max(fold(form).split(), key=len, default="")
            if self._termbase.execute(_TOGETHER, (word, longest, language)).fetchone() is not None:
                return True
        return False

    def equivalents(self, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
        """Return what search may look for instead of runs of a query's words."""
        from glossary.expansion import equivalents

        return equivalents(self, runs)

    def beside(self, language: Language, runs: Sequence[Run]) -> dict[str, list[Beside]]:
        """Return what stands beside runs in the thesaurus of a language (`glossary.thesauri.beside`)."""
        from glossary.thesauri import beside

        return beside(self._termbase, runs, language)

    def forms_beginning(self, folded: str) -> list[Form]:
        """Return the forms that begin with a text."""
        after = folded[:-1] + chr(ord(folded[-1]) + 1)
        return self._forms("folded >= ? AND folded < ?", (folded, after))

    def forms_holding(self, folded: str) -> list[Form]:
        """Return the forms of several words that hold a run of words whole."""
        return self._forms(
            "rowid IN (SELECT form FROM parts WHERE word = ?) AND instr(' ' || folded || ' ', ?) > 0",
            (max(folded.split(), key=len), f" {folded} "),
        )

    def look_up(self, typed: str, *, limit: int = 10) -> Lookup:
        """Look a word or phrase up: as typed, else inflected, else as the beginning of a term, else as a part of one.

        What stands in the glossary as typed needs no stems, and hides what is only like it.
        """
        folded = " ".join(fold(typed).split())
        for how, every in self._stages(typed, folded) if folded else ():
            forms = _in_capitals(every, typed)
            found = [Found(entry, form.form, form.language, how) for entry, form in self._ranked(forms, typed, folded)]
            if found:
                bases = self._base_forms(folded, forms) if how == "exact" and len(found) < limit else []
                found += [
                    Found(entry, form.form, form.language, "inflected")
                    for entry, form in self._ranked(bases, typed, folded)
                ]
                return Lookup(tuple(found[:limit]), ())
        return Lookup((), self._suggestions(folded) if folded else ())

    def _base_forms(self, folded: str, exact: Sequence[Form]) -> list[Form]:
        """Return the English forms that a word is an inflection of besides being a term: *women*, *supplies*."""
        keys = {form.key for form in exact if form.language == "en" and " " not in form.folded}
        terms = {form.term_id for form in exact}
        others = [form for form in self.forms_by_key("en", keys) if form.term_id not in terms] if keys else []
        if not others:
            return []
        from glossary.inflected import is_english_form_of

        return [form for form in others if is_english_form_of(folded, form.folded, form.key)]

    def _ranked(self, forms: Sequence[Form], typed: str, folded: str) -> list[tuple[Entry, Form]]:
        """Return the entries of forms, best first, each with its form that is nearest to what was typed."""
        best: dict[int, tuple[tuple[object, ...], Entry, Form]] = {}
        for form in forms:
            entry = self.entry(form.term_id)
            if entry is not None:
                ranked = (_rank(form, entry, typed, folded), entry, form)
                best[form.term_id] = min(ranked, best.get(form.term_id, ranked))
        return [(entry, form) for _, entry, form in sorted(best.values())]

    def _stages(self, typed: str, folded: str) -> Iterator[tuple[str, list[Form]]]:
        """Yield the ways to match, best first; each is asked only if those before it found nothing."""
        yield "exact", self._forms("folded = ?", (folded,))
        yield "inflected", self._inflected(typed, folded)
        bare = re.sub(_OPENING, "", folded)
        if bare and bare != folded:
            yield "exact", self._forms("folded = ?", (bare,))
        if len(folded) > 1:
            yield "prefix", self.forms_beginning(folded)
        if len(folded) > 2:
            yield "within", self.forms_holding(folded)

    def _inflected(self, typed: str, folded: str) -> list[Form]:
        """Return the forms that share the stems, without those that have little more than the root in common."""
        from glossary.inflected import without_clitics
        from glossary.keys import key_of

        keys = {"en": {key_of(typed, "en")}, "id": {key_of(word, "id") for word in (typed, *without_clitics(folded))}}
        forms = [form for language in LANGUAGES for form in self.forms_by_key(language, keys[language])]
        forms = [form for language in LANGUAGES for form in _of_the_word(forms, folded, language)] or forms
        nearest = max((_nearness(folded, form.folded) for form in forms), default=0.0)
        return [form for form in forms if _nearness(folded, form.folded) >= _NEAR * nearest]

    def _forms(self, condition: str, values: tuple[str | int, ...]) -> list[Form]:
        """Return the forms that fit a condition, the user's own before the shipped ones; at most 500 of each."""
        query = f"SELECT {_COLUMNS} FROM forms WHERE {condition} LIMIT 500"
        own = map(Form._make, self._own.execute(query, values)) if self._own else ()
        shipped = map(Form._make, self._termbase.execute(query, values))
        return [*own, *(form for form in shipped if form.term_id not in self._hidden)]

    def _suggestions(self, folded: str) -> tuple[str, ...]:
        """Return terms that differ from what was typed by a slip or two; for a phrase without any, its known parts."""
        from glossary.alike import look_alikes

        query = "SELECT DISTINCT folded FROM forms WHERE length(folded) BETWEEN ? AND ?"
        near = len(folded) - 3, len(folded) + 3
        every = tuple(row[0] for base in (self._own, self._termbase) if base for row in base.execute(query, near))
        # A phrase with a slip is another phrase: "UU ITE" is not meant for "unite".
        known = [form for form in every if " " in form] if " " in folded else every
        return look_alikes(folded, known) or tuple(self._known_parts(folded.split()))

    def _known_parts(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the longest runs of words that are terms, from left to right; common words alone are none."""
        from corpus.language.stop_words import is_stop_word

        at = 0
        while at < len(words) and len(words) > 1:
            runs = ((to, " ".join(words[at:to])) for to in range(len(words), at, -1) if to - at < len(words))
            to, run = next(((to, run) for to, run in runs if self._is_term(run)), (at + 1, ""))
            if run and not is_stop_word(run):
                yield run
            at = to

    def _is_term(self, folded: str) -> bool:
        return bool(self._forms("folded = ?", (folded,)))


def _in_capitals(forms: list[Form], typed: str) -> list[Form]:
    """Return the abbreviations typed in capitals if there are any: AS, IT and WHO are then no common words."""
    capitals = [form for form in forms if form.form == typed] if typed.isupper() else []
    return capitals or forms


def _rank(form: Form, entry: Entry, typed: str, folded: str) -> tuple[object, ...]:
    """Return what entries that match alike are sorted by: the user's own first, the written form nearest to it."""
    return (
        form.form != typed and typed.isupper(),
        _STATUSES.get(entry.status, 0),
        -_nearness(folded, form.folded),
        _ROLES[form.role],
        form.place,
        len(form.folded),
        entry.origin == "shipped",
        form.folded,
        form.term_id,
    )


def _of_the_word(forms: Sequence[Form], folded: str, language: Language) -> list[Form]:
    """Return the forms of a language that a word is, inflected: *dibangunnya* is *membangun*, not *bangunan*."""
    from glossary.inflected import NONE, how_inflected

    judged = [
        (how_inflected(folded, form.folded, form.key, language), form)
        for form in forms
        if form.language == language and " " not in form.folded
    ]
    best = min((how for how, _ in judged), default=NONE)
    return [form for how, form in judged if how == best != NONE]


def _nearness(typed: str, folded: str) -> float:
    if typed == folded or folded.startswith(typed) or " " in folded:
        return 0.0
    from glossary.alike import nearness

    return nearness(typed, folded)
