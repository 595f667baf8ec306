"""Running text with spaces taken away by chance in; how many were found again, and how many added wrongly, out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus.clean.glued import Gluing
from corpus.clean.vocabulary import vocabulary_of

# A word as it is left, and where in it spaces were.
Glued = tuple[str, frozenset[int]]
_WORDS_OF_A_LINE, _LETTERS_OF_A_BLOCK, _BESIDE = 12, 600, 12


@dataclass(slots=True)
class Parted:
    """Spaces that were lost, those found again, and what stands about those that never were."""

    lost: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the added spaces that were there; 1 where none was added."""
        return self.found / max(1, self.found + len(self.wrong)) if self.found or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the lost spaces that were found."""
        return self.found / max(1, self.lost)


def glued(words: Sequence[str], rate: float, chance: random.Random) -> list[Glued]:
    """Take each space away with a probability, but that at the end of a line."""
    return _glued(words, lambda at: at % _WORDS_OF_A_LINE != 0 and chance.random() < rate)


def glued_lines(words: Sequence[str], rate: float, chance: random.Random) -> list[Glued]:
    """Take all spaces of some lines away, each line with a probability."""
    lines = [chance.random() < rate for _ in range(len(words) // _WORDS_OF_A_LINE + 1)]
    return _glued(words, lambda at: at % _WORDS_OF_A_LINE != 0 and lines[at // _WORDS_OF_A_LINE])


def _glued(words: Sequence[str], is_lost: Callable[[int], bool]) -> list[Glued]:
    found: list[Glued] = []
    word, places = words[0], set[int]()
    for at, following in enumerate(words[1:], start=1):
        if is_lost(at):
            places.add(len(word))
            word += following
        else:
            found.append((word, frozenset(places)))
            word, places = following, set()
    return [*found, (word, frozenset(places))]


def measure(documents: Iterable[Sequence[Glued]]) -> Parted:
    """Part the words of documents, each with its own witnesses, block by block."""
    parted = Parted()
    for words in documents:
        lines = [" ".join(word for word, _ in words[at : at + 10]) for at in range(0, len(words), 10)]
        gluing = Gluing(vocabulary_of(lines))
        for text, true in _blocks(words):
            added = set(gluing.lost_spaces(text))
            parted.lost += len(true)
            parted.found += len(added & true)
            parted.wrong += [
                f"{text[max(0, at - _BESIDE) : at]}|{text[at : at + _BESIDE]}" for at in sorted(added - true)
            ]
    return parted


def _blocks(words: Sequence[Glued]) -> Iterator[tuple[str, set[int]]]:
    text, true = "", set[int]()
    for word, places in words:
        true |= {len(text) + place for place in places}
        text += word + " "
        if len(text) > _LETTERS_OF_A_BLOCK:
            yield text, true
            text, true = "", set()
    yield text, true
