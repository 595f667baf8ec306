"""An exact phrase in, the passages whose reading text holds it out; also where it runs over two passages of a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.ids import passage_id_of
from corpus.language.phrases import phrase_pattern
from corpus.language.words import APART, SPACE, Word, fold, words_of
from corpus.passages import StoredPassage, passages_by_id
from corpus.store import Store
from indexer.postings import Posting, Postings
from indexer.query import Phrase
from indexer.rows import passages_of_all
from indexer.terms import SURFACE, decode_positions

_BATCH = 500


class PhraseFinder:
    """Finds phrases of one query; `continued` tells which passages hold only the beginning of one."""

    def __init__(self, store: Store, postings: Postings) -> None:
        self._store = store
        self._postings = postings
        self._found: dict[str, tuple[int, ...]] = {}
        self.continued: dict[int, set[str]] = {}

    def passages(self, phrase: Phrase) -> tuple[int, ...]:
        """Return the passages in which a phrase stands or begins, ascending."""
        if phrase.text not in self._found:
            words = words_of(phrase.text)
            inside = self._inside(phrase.text, words)
            over = set(self._over_two(phrase.text, words)) - set(inside)
            for passage in over:
                self.continued.setdefault(passage, set()).add(phrase.text)
            self._found[phrase.text] = tuple(sorted({*inside, *over}))
        return self._found[phrase.text]

    def _inside(self, text: str, words: Sequence[Word]) -> list[int]:
        postings = [self._postings.posting(SURFACE + word.text) for word in words]
        candidates = _in_row(postings, [word.gap for word in words])
        if _says_it_all(text, words):
            return candidates
        pattern = phrase_pattern(text)
        return [
            passage for passage, stored in self._stored(candidates) if pattern.search(fold(stored.text)) is not None
        ]

    def _stored(self, passages: Sequence[int]) -> Iterator[tuple[int, StoredPassage]]:
        for at in range(0, len(passages), _BATCH):
            self._postings.deadline.check()
            batch = {self._postings.key(passage).passage_id: passage for passage in passages[at : at + _BATCH]}
            for passage_id, stored in passages_by_id(self._store, batch).items():
                yield batch[passage_id], stored

    def _over_two(self, text: str, words: Sequence[Word]) -> Iterator[int]:
        """Yield the passages where the phrase begins, to go on in the next passage of the same block."""
        firsts = self._postings.posting(SURFACE + words[0].text).passages
        following = {passage + 1 for passage in firsts}
        seconds: set[int] = set()
        for word in words[1:]:
            posting = self._postings.posting(SURFACE + word.text)
            seconds.update(at for at in following.intersection(posting.passages) if _begins(posting, at))
        pattern = phrase_pattern(text)
        for second in sorted(seconds):
            if self._follows(second) and pattern.search(fold(self._joined(second))) is not None:
                yield second - 1

    def _follows(self, second: int) -> bool:
        first, key = self._postings.key(second - 1), self._postings.key(second)
        return key.continues and first.document_id == key.document_id and first.ordinal == key.ordinal - 1

    def _joined(self, second: int) -> str:
        key = self._postings.key(second)
        ids = [passage_id_of(key.document_id, key.ordinal - 1), key.passage_id]
        found = passages_by_id(self._store, ids)
        return two_passages(*(found[passage_id] for passage_id in ids)) if len(found) == len(ids) else ""


def two_passages(first: StoredPassage, second: StoredPassage) -> str:
    """Return the reading text of two neighbouring passages; between them stands white space only."""
    return first.text + " " * (second.start - first.end) + second.text


def _says_it_all(text: str, words: Sequence[Word]) -> bool:
    """Tell whether positions alone decide: nothing but words with space between them."""
    whole = words[0].start == 0 and words[-1].end == len(text.rstrip())
    return whole and all(word.gap == SPACE for word in words[1:])


def _begins(posting: Posting, passage: int) -> bool:
    """Tell whether the first word of a passage is the term's."""
    value = posting.value(passage)
    return value is not None and value[1] <= APART


def _in_row(postings: Sequence[Posting], gaps: Sequence[int]) -> list[int]:
    """Return the passages that hold words one after the other with the gaps given; the first may follow anything."""
    return [passage for passage in passages_of_all([[one] for one in postings]) if _row_in(postings, gaps, passage)]


def _row_in(postings: Sequence[Posting], gaps: Sequence[int], passage: int) -> bool:
    rows: list[set[int]] = []
    for at, posting in enumerate(postings):
        positions = decode_positions(posting.value(passage) or b"")
        if at == 0:
            rows.append({position // 4 for position in positions})
        else:
            rows.append({position // 4 - at for position in positions if position % 4 == gaps[at]})
    return bool(rows[0].intersection(*rows[1:]))
