"""Simulated line-end hyphens with known truth: running text wrapped with breaks in; rates by class out.

English is the prose of Python's own manual (pydoc), Indonesian the annotated documents beside the checkout; hyphenated
Indonesian words come from spaCy's list. The vocabulary is that of the broken lines themselves.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.clean.hyphens import Hyphens
from corpus.clean.hyphens_id import is_reduplication
from corpus.clean.vocabulary import Vocabulary, vocabulary_of
from tests.quality.reading_figures import read_seed

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")
_SYLLABLE = re.compile(
    r"(?<=[aeiou])(?=[bcdfghjklmnpqrstvwyz][aeiou])"
    r"|(?<=[aeiou][bcdfghjklmnpqrstvwxyz])(?=[bcdfghjklmnpqrstvwyz][aeiou])"
)


@dataclass(slots=True)
class Rates:
    """How many breaks of each class there were, and which were resolved wrongly."""

    sites: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def rate(self, name: str) -> float:
        """Return the share of a class that was resolved rightly."""
        return 1 - len(self.wrong.get(name, ())) / max(1, self.sites[name])

    @property
    def total(self) -> float:
        """The share of all breaks that was resolved rightly."""
        return 1 - sum(len(wrong) for wrong in self.wrong.values()) / max(1, sum(self.sites.values()))


def english_text() -> str:
    """Return the running prose of Python's manual, without its code and markup."""
    from pydoc_data import topics

    paragraphs = "\n\n".join(topics.topics.values()).split("\n\n")
    prose = [" ".join(paragraph.split()) for paragraph in paragraphs if not paragraph.startswith("   ")]
    return " ".join(paragraph for paragraph in prose if not re.search(r"::=|>>>|\*\*|__\w+__|[{}<>|=\\]", paragraph))


def indonesian_text() -> str:
    """Return the Indonesian paragraphs of the annotated documents."""
    return " ".join(
        " ".join(passage.text.split())
        for prefix in ("000", "002")
        for passage in read_seed(prefix).passages
        if passage.language == "id" and passage.kind in ("paragraph", "list item")
    )


def hyphenated_indonesian() -> list[str]:
    """Return the hyphenated words of spaCy's list for Indonesian."""
    from spacy.lang.id._tokenizer_exceptions_list import ID_BASE_EXCEPTIONS

    return sorted(word for word in ID_BASE_EXCEPTIONS if re.fullmatch(r"[a-z]{3,}-[a-z]{3,}", word))


def measure_text(text: str, *, widths: Iterable[int] = (28, 31, 34, 38, 42, 46, 50, 54), seed: int = 7) -> Rates:
    """Wrap a text at several widths, breaking words, and resolve every break."""
    rates = Rates()
    chance = random.Random(seed)
    for width in widths:
        lines, breaks = _wrapped(text.split(" "), width, chance)
        hyphens = Hyphens(vocabulary_of(lines))
        for left, right, kept in breaks:
            _count(rates, hyphens, (left, right), kept=kept)
    return rates


def measure_words(words: Iterable[str]) -> Rates:
    """Break hyphenated words at their hyphen, without any other text to learn from."""
    rates = Rates()
    hyphens = Hyphens(Vocabulary())
    for word in words:
        left, _, right = word.partition("-")
        _count(rates, hyphens, (left, right), kept=True)
    return rates


def _count(rates: Rates, hyphens: Hyphens, halves: tuple[str, str], *, kept: bool) -> None:
    left, right = halves
    name = "join"
    if kept:
        parts = left.split("-")[-1].lower(), right.split("-")[0].lower()
        name = "reduplication" if is_reduplication(*parts) else "real hyphen"
    rates.sites[name] += 1
    if (hyphens.decide(left, right) == "keep") != kept:
        rates.wrong.setdefault(name, []).append(f"{left}|{right}")


def _wrapped(words: list[str], width: int, chance: random.Random) -> tuple[list[str], list[tuple[str, str, bool]]]:
    lines, breaks = [], []
    line = ""
    for word in words:
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
            continue
        points = [point for point in _points(word) if len(line) + 2 + point[0] <= width]
        if points:
            at, kept = chance.choice(points)
            rest = word[at + 1 :] if kept else word[at:]
            match = _TOKEN.search(word)
            assert match is not None
            breaks.append((word[match.start() : at], word[at + kept : match.end()], kept))
            lines.append(f"{line} {word[:at]}-".strip())
            line = rest
        else:
            lines.append(line)
            line = word
    return [*lines, line], breaks


def _points(word: str) -> Iterator[tuple[int, bool]]:
    """Yield where a word may be broken, and whether a hyphen stands there already."""
    match = _TOKEN.search(word)
    if match is None or word[match.end() :].strip(".,;:)?!”’\"'"):
        return
    for point in _SYLLABLE.finditer(match[0].lower()):
        at = point.start()
        if at >= 2 and len(match[0]) - at >= 3 and match[0][at - 2 : at + 2].isalpha():
            yield match.start() + at, False
    for hyphen in re.finditer("-", match[0]):
        yield match.start() + hyphen.start(), True
