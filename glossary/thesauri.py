"""The shipped thesauri: CSV files in; out, for a word of a query, the near-synonyms and related words beside it.

`glossary/thesaurus/english.csv` and `indonesian.csv`, a sense a row: `words` that mean nearly the same, their part of
speech, and `related` words, both joined with "; ". They are kept in the termbase's file, so that a lookup is a read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus.language.words import fold
from glossary.equivalents import Equivalent
from glossary.inflected import VOICE, how_inflected
from glossary.keys import key_of
from glossary.termbase import THESAURUS

if TYPE_CHECKING:
    from corpus.document import Language
    from glossary.equivalents import Run
    from glossary.lookup import Glossary

FILES: Mapping[Language, str] = {"id": "indonesian.csv", "en": "english.csv"}
COLUMNS = ("words", "part_of_speech", "related")
SCHEMA = """
CREATE TABLE senses (
    sense INTEGER NOT NULL,
    language TEXT NOT NULL,
    key TEXT NOT NULL,
    folded TEXT NOT NULL,
    form TEXT NOT NULL,
    related INTEGER NOT NULL
);
CREATE INDEX senses_by_key ON senses(language, key);
CREATE INDEX senses_by_sense ON senses(sense);
"""
_PAIRS = """
SELECT asked.key, asked.folded, other.key, other.form, max(asked.related, other.related)
FROM senses AS asked JOIN senses AS other USING (sense)
WHERE asked.language = ? AND asked.key IN ({}) AND asked.related + other.related < 2 AND asked.key != other.key
ORDER BY other.rowid
"""

MOST_SYNONYMS, MOST_RELATED = 6, 5
"""Of one run at most, in a language."""
_SYNONYM, _RELATED = 0.8, 0.3


class Beside(NamedTuple):
    """A word that stands with another in so many `senses` of the thesaurus; `related` if in none as a synonym."""

    language: Language
    key: str
    form: str
    related: bool
    senses: int


class _Pair(NamedTuple):
    """Two words of one sense: the one asked about, by key and folded form, and the other."""

    asked_key: str
    asked: str
    key: str
    form: str
    related: int


def fill_thesauri(connection: sqlite3.Connection) -> None:
    """Write the shipped thesauri into a termbase that has none."""
    sense = 0
    for language, name in FILES.items():
        for words, related in _rows(THESAURUS / name):
            sense += 1
            forms = [*((form, 0) for form in words), *((form, 1) for form in related)]
            connection.executemany(
                "INSERT INTO senses VALUES (?,?,?,?,?,?)",
                ((sense, language, key_of(form, language), fold(form), form, one) for form, one in forms),
            )


def _rows(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the synonyms and the related words of each sense of a file."""
    import csv

    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _listed(row["words"]), _listed(row["related"])


def _listed(cell: str) -> list[str]:
    return [text for part in cell.split(";") if (text := part.strip())]


def beside(connection: sqlite3.Connection, runs: Sequence[Run], language: Language) -> dict[str, list[Beside]]:
    """Return what stands beside runs in the thesaurus of a language, by the run's text: synonyms, then related words.

    What stands there as typed speaks for itself; else inflected forms of the same word are taken, not mere
    derivations from its root.
    """
    runs = [run for run in runs if not run.capitals]
    keys = sorted({run.keys[language] for run in runs})
    marks = ",".join("?" * len(keys))
    pairs: dict[str, list[_Pair]] = {}
    for row in connection.execute(_PAIRS.format(marks), (language, *keys)):
        pairs.setdefault(row[0], []).append(_Pair._make(row))
    found = {run.text: _of_run(run, pairs.get(run.keys[language], ()), language) for run in runs}
    return {text: others for text, others in found.items() if others}


def listed(glossary: Glossary, runs: Sequence[Run]) -> dict[str, tuple[Equivalent, ...]]:
    """Return the synonyms and related words of runs in both languages, by the run's text, best first."""
    found: dict[str, tuple[Equivalent, ...]] = {}
    for language in FILES:
        asked = {run.text: run.keys[language].split() for run in runs}
        for text, every in glossary.beside(language, runs).items():
            others = [each for each in every if _adds(each, asked[text])]
            synonyms = [each for each in others if not each.related][:MOST_SYNONYMS]
            related = [each for each in others if each.related][:MOST_RELATED]
            found[text] = (*found.get(text, ()), *map(_equivalent, (*synonyms, *related)))
    return found


def _adds(other: Beside, asked: Sequence[str]) -> bool:
    """Tell whether another word is worth looking for: one that holds what is asked for is found by that already.

    A term of several words is more than what is related to it or what is part of it: it has synonyms alone.
    """
    words = set(other.key.split())
    if words.issuperset(asked):
        return False
    return len(asked) == 1 or not (other.related or words.issubset(asked))


def _equivalent(other: Beside) -> Equivalent:
    weight = _RELATED if other.related else _SYNONYM
    return Equivalent(0, "", "", other.form, other.language, other.key, weight, inferred=True, related=other.related)


def _of_run(run: Run, pairs: Sequence[_Pair], language: Language) -> list[Beside]:
    as_typed = {pair.asked for pair in pairs if pair.asked.replace("-", " ") == run.text}
    own = as_typed or {pair.asked for pair in pairs if _is_form(run.text, pair, language)}
    found: dict[str, Beside] = {}
    for pair in pairs:
        if pair.asked in own:
            before = found.get(pair.key, Beside(language, pair.key, pair.form, True, 0))
            related = before.related and bool(pair.related)
            found[pair.key] = before._replace(related=related, senses=before.senses + 1)
    return sorted(found.values(), key=lambda each: (each.related, -each.senses))


def _is_form(text: str, pair: _Pair, language: Language) -> bool:
    """Tell whether a text is a form of a word with the same stems; English stems hardly unite different words."""
    return language == "en" or " " in text or how_inflected(text, pair.asked, pair.asked_key, language) <= VOICE
