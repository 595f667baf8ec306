"""Look a term up in either direction: what the user typed in, ranked entries and suggestions out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from corpus.document import Language
from corpus.language.words import fold
from glossary.entries import Entry
from glossary.equivalents import Equivalent, Run
from glossary.keys import key_of
from glossary.termbase import Form, forms_of, read_entry

LANGUAGES: tuple[Language, ...] = ("id", "en")
_ROLES = {"term": 0, "abbreviation": 1, "variant": 2}


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
        self, termbase: sqlite3.Connection, own: Sequence[Entry] = (), hidden: frozenset[int] = frozenset()
    ) -> None:
        self._termbase = termbase
        self._own = {entry.term_id: entry for entry in own}
        self._hidden = hidden
        self._own_forms = tuple(form for entry in own for form in forms_of(entry))

    def entry(self, term_id: int) -> Entry | None:
        """Return an entry by its id, or None if there is none in force."""
        if term_id in self._own:
            return self._own[term_id]
        if term_id in self._hidden:
            return None
        row = self._termbase.execute("SELECT entry FROM entries WHERE term_id = ?", (term_id,)).fetchone()
        return None if row is None else read_entry(row[0])

    def all_forms(self) -> Iterator[Form]:
        """Yield every form in force, the user's own first."""
        yield from self._own_forms
        rows = self._termbase.execute("SELECT language, key, folded, form, role, place, words, term_id FROM forms")
        yield from (form for form in map(Form._make, rows) if form.term_id not in self._hidden)

    def forms_by_key(self, language: Language, keys: Iterable[str]) -> list[Form]:
        """Return the forms of a language that have one of some keys."""
        wanted = sorted(set(keys))
        forms = [form for form in self._own_forms if form.language == language and form.key in wanted]
        for at in range(0, len(wanted), 500):
            chunk = wanted[at : at + 500]
            marks = ",".join("?" for _ in chunk)
            forms += self._shipped(f"language = ? AND key IN ({marks})", (language, *chunk))
        return forms

    def forms_of_term(self, term_id: int) -> list[Form]:
        """Return every form of an entry."""
        if term_id in self._own:
            return [form for form in self._own_forms if form.term_id == term_id]
        return self._shipped("term_id = ?", (term_id,))

    def equivalents(self, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
        """Return what search may look for instead of runs of a query's words."""
        from glossary.expansion import equivalents

        return equivalents(self, runs)

    def look_up(self, typed: str, *, limit: int = 10) -> Lookup:
        """Look a word or phrase up: as typed, inflected, as the beginning of a term, as a part of one."""
        folded = " ".join(fold(typed).split())
        if not folded:
            return Lookup((), ())
        ranked: dict[int, Found] = {}
        for how, forms in self._stages(typed, folded):
            for form in sorted(forms, key=_rank):
                entry = self.entry(form.term_id)
                if entry is not None and entry.term_id not in ranked:
                    ranked[entry.term_id] = Found(entry, form.form, form.language, how)
            if len(ranked) >= limit:
                break
        if ranked:
            return Lookup(tuple(ranked.values())[:limit], ())
        return Lookup((), self._look_alikes(folded))

    def _stages(self, typed: str, folded: str) -> Iterator[tuple[str, list[Form]]]:
        """Yield the ways to match, best first; each is asked only if those before it found too little."""
        yield "exact", self._matching("folded = ?", (folded,), lambda form: form.folded == folded)
        keys = {language: key_of(typed, language) for language in LANGUAGES}
        yield "inflected", [form for language in LANGUAGES for form in self.forms_by_key(language, (keys[language],))]
        if len(folded) < 2:
            return
        after = folded[:-1] + chr(ord(folded[-1]) + 1)
        yield (
            "prefix",
            self._matching("folded >= ? AND folded < ?", (folded, after), lambda form: form.folded.startswith(folded)),
        )
        if len(folded) > 2:
            yield (
                "within",
                self._matching(
                    "instr(' ' || folded || ' ', ?) > 0", (f" {folded} ",), lambda form: folded in form.folded.split()
                ),
            )

    def _matching(self, condition: str, values: tuple[str, ...], test: object) -> list[Form]:
        own = [form for form in self._own_forms if callable(test) and test(form)]
        return own + self._shipped(condition, values)

    def _shipped(self, condition: str, values: tuple[str | int, ...]) -> list[Form]:
        rows = self._termbase.execute(
            f"SELECT language, key, folded, form, role, place, words, term_id FROM forms WHERE {condition} LIMIT 500",
            values,
        )
        return [form for form in map(Form._make, rows) if form.term_id not in self._hidden]

    def _look_alikes(self, folded: str) -> tuple[str, ...]:
        """Return terms that differ from what was typed by a slip or two, nearest first."""
        near = range(len(folded) - 2, len(folded) + 3)
        rows = self._termbase.execute(
            "SELECT DISTINCT folded FROM forms WHERE length(folded) BETWEEN ? AND ?", (near.start, near.stop - 1)
        )
        known = [row[0] for row in rows] + [form.folded for form in self._own_forms]
        return tuple(get_close_matches(folded, known, n=5, cutoff=0.75))


def _rank(form: Form) -> tuple[int, int, int, str, int]:
    return (_ROLES[form.role], form.place, len(form.folded), form.folded, form.term_id)
