"""Passages in, paragraphs as running words out. Words are those of the index; a reduplicated word is one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from corpus.document import Language
from corpus.language.words import CURRENCIES, JOINED, Group, Word, fold, groups_of, words_of
from corpus.passages import StoredPassage
from corpus.stems import Stems

# Every word without a digit is among these; numbers may come out in pieces.
_RUN = re.compile(rf"(?:{'|'.join(CURRENCIES)})(?=\d)|[^\W_]+(?:'[^\W_]+)*")


class Stretch:
    """A paragraph: the passages it was cut into, its text, and its words with their spans in that text.

    `words` are those of the search index; of `tokens`, the running words, a reduplicated word is one. Both are made
    when first asked for: looking for a phrase needs them only where it stands.
    """

    __slots__ = ("_runs", "_stems", "_tokens", "_words", "passages", "text")

    def __init__(self, passages: tuple[StoredPassage, ...], text: str, stems: Stems) -> None:
        self.passages = passages
        self.text = text
        self._stems = stems
        self._runs: frozenset[str] | None = None
        self._words: list[Word] | None = None
        self._tokens: list[Word] | None = None

    @property
    def words(self) -> list[Word]:
        """The words of the index, in order."""
        if self._words is None:
            self._words = words_of(self.text)
        return self._words

    @property
    def groups(self) -> list[Group]:
        """The words that signs join, in order."""
        return groups_of(self.text, self.words)

    @property
    def tokens(self) -> list[Word]:
        """The running words, in order."""
        if self._tokens is None:
            self._tokens = _joined_repetitions(self.text, self.words, self.language, self._stems)
        return self._tokens

    def may_hold(self, test: Callable[[str], bool]) -> bool:
        """Tell, without making the words, whether one without digits may pass a test; it is right when it says no."""
        if self._runs is None:
            self._runs = frozenset(_RUN.findall(fold(self.text)))
        return any(map(test, self._runs))

    @property
    def document_id(self) -> str:
        """The document it stands in."""
        return self.passages[0].document_id

    @property
    def language(self) -> Language:
        """Its language."""
        return self.passages[0].language

    def pieces(self) -> list[tuple[int, int]]:
        """Return the spans of the passages in the text."""
        first = self.passages[0].start
        return [(passage.start - first, passage.end - first) for passage in self.passages]

    def passage_at(self, offset: int) -> tuple[StoredPassage, int]:
        """Return the passage in which an offset of the text stands, and where in the text that passage begins."""
        first = self.passages[0].start
        starts = [passage.start - first for passage in self.passages]
        at = max(0, bisect_right(starts, offset) - 1)
        return self.passages[at], starts[at]


def stretches(passages: Iterable[StoredPassage], stems: Stems) -> Iterator[Stretch]:
    """Yield the paragraphs of passages in reading order, so that what runs over two pieces of one is whole."""
    pieces: list[StoredPassage] = []
    for passage in passages:
        if pieces and not _continues(pieces[-1], passage):
            yield _stretch(pieces, stems)
            pieces = []
        pieces.append(passage)
    if pieces:
        yield _stretch(pieces, stems)


def _continues(before: StoredPassage, passage: StoredPassage) -> bool:
    """Tell whether a passage is the next piece of the same paragraph; only white space stands between pieces."""
    return (
        before.paragraph is not None
        and before.paragraph == passage.paragraph
        and before.document_id == passage.document_id
        and before.ordinal + 1 == passage.ordinal
        and (before.section, before.kind, before.language) == (passage.section, passage.kind, passage.language)
        and 0 <= passage.start - before.end <= 2
    )


def _stretch(pieces: list[StoredPassage], stems: Stems) -> Stretch:
    text = pieces[0].text
    for before, passage in pairwise(pieces):
        text += " " * (passage.start - before.end) + passage.text
    return Stretch(tuple(pieces), text, stems)


def stretch_of(text: str, language: Language, stems: Stems) -> Stretch:
    """Return a text that is no passage of the store, such as a title, as if it were a paragraph of one."""
    passage = StoredPassage("", "", 0, 0, len(text), text, language, "paragraph", (), None, None, None)
    return Stretch((passage,), text, stems)


def tokens_of(text: str, language: Language, stems: Stems) -> list[Word]:
    """Return the words of a text, an Indonesian word and its repetition (`negara-negara`, `buku-bukunya`) as one.

    Grammars of Indonesian take reduplication as one word; counted as two, its plurals would weigh double.
    """
    return _joined_repetitions(text, words_of(text), language, stems)


def _joined_repetitions(text: str, words: list[Word], language: Language, stems: Stems) -> list[Word]:
    if language != "id" or not any(word.gap == JOINED for word in words):
        return words
    tokens: list[Word] = []
    for word in words:
        before = tokens[-1] if tokens else None
        if before is not None and word.gap == JOINED and _repeats(text, before, word, stems):
            tokens[-1] = Word(f"{before.text}-{word.text}", before.start, word.end, before.gap)
        else:
            tokens.append(word)
    return tokens


def _repeats(text: str, before: Word, word: Word, stems: Stems) -> bool:
    if not (before.text.isalpha() and word.text.isalpha() and min(len(before.text), len(word.text)) >= 3):
        return False
    return fold(text[before.end : word.start]) == "-" and stems.of(before.text, "id") == stems.of(word.text, "id")
