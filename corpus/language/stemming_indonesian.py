"""An Indonesian word in, its stem out.

Sastrawi's confix stripping (Nazief and Adriani 1996; Asian 2007; Arifin, Mahendra and Ciptaningtyas 2009)
over its root list, with exceptions, spelling variants and compounds of ours. Costs about 0.1 ms a word type, so
callers keep what they have learnt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from corpus.language.word_lists_indonesian import compounds, rows_of

_CLITIC = re.compile(r"(?<=\w{3})-?(?:nya|ku|mu|lah|kah|pun|tah)\Z")
_NOT_FORM = re.compile(r"ketidak(\w{3,}?)an(nya)?\Z")
_REDUPLICATED = re.compile(r"([a-z]{3,})2(an|nya|kan)?\Z")
_OLD_SPELLING = (("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("oe", "u"), ("j", "y"))
_SHORTEST_ROOT_OF_NAME = 3

Stem = Callable[[str], str]


@cache
def spelling_variants() -> Mapping[str, str]:
    """Return the standard spelling by variant: `resiko` is `risiko`."""
    return dict(rows_of("indonesian_variants.csv"))


@cache
def roots() -> frozenset[str]:
    """Return the root words: Sastrawi's list and the compounds."""
    from importlib import resources

    text = resources.files("Sastrawi.Stemmer").joinpath("data/kata-dasar.txt").read_text(encoding="utf-8")
    return frozenset(text.split()) | frozenset(compounds()) | _EXTRA_ROOTS


_EXTRA_ROOTS = frozenset({
    "daring", "luring", "gawai", "masing", "literasi", "kretek", "rinci", "krusial", "unduh", "unggah",
    "tautan", "laman", "surel", "siber", "digitalisasi", "paradiplomasi",
})  # fmt: skip


class _RootSet:
    """The interface that Sastrawi asks of a dictionary; its own is slower to fill."""

    def contains(self, word: str) -> bool:
        return word in roots()


# Where a word has neither an ending nor a beginning that the rules know, there is nothing to try.
_STRIPPABLE = re.compile(
    r"(?:[dks][ie]|[mbtp]e)|[b-df-hj-np-tv-z](?:e[rlm]|in)[aiueo]|.*(?:[lkt]ah|pun|[km]u|nya|i|an|is|isme|isasi)\Z|.*-",
)


@lru_cache(maxsize=8192)
def _reduced(word: str) -> str:
    """Return what Sastrawi's rules leave of a word."""
    return str(_sastrawi().stem_word(word)) if _STRIPPABLE.match(word) else word


@cache
def _sastrawi() -> Any:
    from Sastrawi.Stemmer.Stemmer import Stemmer

    return Stemmer(_RootSet())


def user_exceptions(path: Path) -> dict[str, str]:
    """Read a user's exception file: lines `word,stem`; a missing file has none.

    Lines without exactly two fields, and those that begin with `#`, say nothing.
    """
    if not path.is_file():
        return {}
    import csv

    rows = csv.reader(path.read_text(encoding="utf-8").casefold().splitlines())
    return {row[0].strip(): row[1].strip() for row in rows if len(row) == 2 and not row[0].startswith("#")}


def indonesian_stemmer(exceptions: Mapping[str, str] | None = None) -> Stem:
    """Return the function from a folded word to its stem; `exceptions` of the user go before everything else.

    >>> stem = indonesian_stemmer()
    >>> [stem(word) for word in ("pembangunan", "negara-negara", "bukunya", "bali", "resiko", "bekerjasama")]
    ['bangun', 'negara', 'buku', 'bali', 'risiko', 'kerjasama']
    """
    fixed = {**dict(rows_of("indonesian_stems.csv")), **(exceptions or {})}
    return lambda word: _stem(word, fixed)


def _stem(word: str, fixed: Mapping[str, str]) -> str:
    word = word.removesuffix("'s").replace("'", "")
    word = spelling_variants().get(word, word)
    if word in fixed:
        return fixed[word]
    if not word.isascii() or not word[:1].isalpha():
        return word
    without_clitic = _CLITIC.sub("", word)
    standard = spelling_variants().get(without_clitic, without_clitic)
    if standard in fixed and word not in roots():
        return fixed[standard]
    if len(standard) < len(word) and standard != without_clitic:
        word = standard
    return _by_rule(word, fixed)


def _by_rule(word: str, fixed: Mapping[str, str]) -> str:
    doubled = _REDUPLICATED.match(word)
    if doubled is not None:
        return _stem(doubled[1], fixed)
    negated = _NOT_FORM.match(word)
    if negated is not None:
        return "tidak" + _stem(negated[1], fixed)
    stem = _reduced(word)
    if stem == word and stem not in roots():
        stem = _in_modern_spelling(word)
    if stem != word and len(stem) < _SHORTEST_ROOT_OF_NAME:
        return word
    if "-" in stem:
        stem = _first_if_doubled(stem, fixed)
    return fixed.get(stem, spelling_variants().get(stem, stem))


def _in_modern_spelling(word: str) -> str:
    """Undo the spelling of before 1972 (and of 1947), where it shows by letters that the modern one has not."""
    modern = word
    if not re.search(r"tj|dj|oe|nj|sj", word):
        return word
    for old, new in _OLD_SPELLING[:-1]:
        modern = modern.replace(old, new)
    return _reduced(modern)


def _first_if_doubled(word: str, fixed: Mapping[str, str]) -> str:
    """Return the stem of the first half where both halves have the same (`buku-bukunya`), else the word."""
    first, _, second = word.partition("-")
    if not first or "-" in second:
        return word
    stem = _stem(first, fixed)
    return stem if stem == _stem(second, fixed) else word


def is_indonesian(word: str) -> bool:
    """Tell whether a folded word is in the root list or reduces to a root by the rules.

    >>> is_indonesian("pelatihan"), is_indonesian("pelatthan")
    (True, False)
    """
    if word in roots() or word in spelling_variants():
        return True
    stem = _reduced(word)
    return stem != word and stem in roots()
