"""The unbroken words of a document: its lines in, counts of word forms out; the first witness on hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.clean.break_hyphens import BREAK_HYPHENS

_WORD = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
# It begins where a word does, so that a line that is one long word is not looked at from each of its letters.
_BROKEN_END = re.compile(rf"(?<!\w)\w[\w'’\u2010-]*[{BREAK_HYPHENS}]\Z")
# NetworkManager is no witness that network-manager is written in one word.
# Nor is bagi-Nya one that bagi-nya is written with a hyphen.
_CAMEL = re.compile(r"[a-z][A-Z]|\A[a-z]+[-\u2010](?:Nya|Ku|Mu)\b")
_FIRST_WORD = re.compile(r"\A[^\W_]+(?:[-\u2010'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Counts of lower-case forms (`LibreOffice` as it is); `hyphenated_heads` those of first parts with hyphen."""

    counts: Counter[str] = field(default_factory=Counter)
    hyphenated_heads: Counter[str] = field(default_factory=Counter)


def vocabulary_of(lines: Iterable[str]) -> Vocabulary:
    """Count the words of lines; both halves of a word broken at a line end are left out.

    >>> vocabulary_of(["pasar digi-", "tal dunia"]).counts
    Counter({'pasar': 1, 'dunia': 1})
    """
    counts: Counter[str] = Counter()
    broken = False
    for line in lines:
        whole = line.strip()
        if broken:
            whole = _FIRST_WORD.sub("", whole, count=1)
        broken = _BROKEN_END.search(whole) is not None
        if broken:
            whole = _BROKEN_END.sub("", whole)
        counts.update(_form(word) for word in _WORD.findall(whole))
    heads: Counter[str] = Counter()
    for form, count in counts.items():
        if "-" in form:
            heads[form.partition("-")[0]] += count
    return Vocabulary(counts, heads)


def _form(word: str) -> str:
    return (word if _CAMEL.search(word) else word.lower()).replace("\u2010", "-")
