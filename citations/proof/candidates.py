"""Where in the library could words stand? Texts in, stretches of documents that share shingles with them out.

The one owner of numpy, with which the shingles of a long library are sifted quickly.

A shingle is a run of up to three words. Every document's words are looked at once for all texts together, so that a
draft of hundreds of quotations costs little more than one.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from citations.proof.sources import Sources
from citations.proof.words import hash_of, loose_words

SHINGLE = 3
# A frequent pair of words stands in a book hundreds of times; so many places are looked at for one text.
MOST_HITS = 4000
MOST_CANDIDATES = 24
MOST_OF_SHORT = 400

# Shingles are sifted by codes of so many bits; an odd factor spreads the words' hashes over them.
_CODE_BITS = 23
_CODES = 1 << _CODE_BITS
_FACTOR = 2_654_435_761
# Words broken at the end of a line count as whole; where the hyphen was real, that costs a few shingles.
_JOINED = re.compile(r"(?<=\w)[-\u2010\u00ad][ \t]*\n\s*(?=\w)")
_Shingle = tuple[int, ...]
_Wanted = Mapping[_Shingle, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a document, in words from `first` to `last`, and the share of the text's shingles that it has."""

    document_id: str
    first: int
    last: int
    share: float


def candidates(sources: Sources, texts: Sequence[str]) -> list[tuple[Candidate, ...]]:
    """Return for each text its candidates, those that share most of its shingles first.

    A text none of whose runs of three words is found is looked for by pairs, and a short one by single words.
    """
    hashes = [array("I", map(hash_of, loose_words(_JOINED.sub("", text)))) for text in texts]
    found: dict[int, list[Candidate]] = defaultdict(list)
    for size in range(SHINGLE, 0, -1):
        waiting = [at for at, words in enumerate(hashes) if not found[at] and _may_use(size, len(words))]
        wanted = _wanted(hashes, waiting, size)
        if not wanted:
            continue
        sieve = _sieve(wanted, size)
        for document_id, document_hashes in sources.hashes():
            hits = _hits(document_hashes, wanted, size, sieve)
            for at, starts in hits.items():
                found[at] += _clusters(document_id, starts, len(hashes[at]), size)
    return [_best(found[at], len(words)) for at, words in enumerate(hashes)]


def _best(found: list[Candidate], words: int) -> tuple[Candidate, ...]:
    """Of a text of up to three words every candidate has them all, and only its citation says which is meant."""
    most = MOST_OF_SHORT if words <= SHINGLE else MOST_CANDIDATES
    return tuple(sorted(found, key=lambda candidate: -candidate.share)[:most])


def _may_use(size: int, words: int) -> bool:
    """Single words say something of a text of one word alone."""
    return words >= size and (size > 1 or words == 1)


def _wanted(hashes: Sequence[array[int]], waiting: Sequence[int], size: int) -> _Wanted:
    wanted: dict[_Shingle, list[tuple[int, int]]] = defaultdict(list)
    for at in waiting:
        for place, shingle in enumerate(_shingles(hashes[at], size)):
            wanted[shingle].append((at, place))
    return wanted


def _shingles(words: array[int], size: int) -> Iterator[_Shingle]:
    return zip(*(words[at:] for at in range(size)), strict=False)


def _sieve(wanted: _Wanted, size: int) -> Any:
    """Return a table of booleans that is true at the short code of every wanted shingle."""
    import numpy as np

    table = np.zeros(_CODES, dtype=bool)
    table[_codes(array("I", (word for shingle in wanted for word in shingle)), size)[::size]] = True
    return table


def _codes(words: array[int], size: int) -> Any:
    """Return a code below _CODES for the shingle that begins at each word; unequal shingles rarely share one."""
    import numpy as np

    hashes = np.frombuffer(words, dtype=np.uint32)
    count = max(0, len(hashes) - size + 1)
    codes = np.zeros(count, dtype=np.uint32)
    for at in range(size):
        codes = codes * np.uint32(_FACTOR) + hashes[at : at + count]
    return codes >> np.uint32(32 - _CODE_BITS)


def _hits(words: array[int], wanted: _Wanted, size: int, sieve: Any) -> dict[int, list[tuple[int, int]]]:
    """Return for each text the word at which it would begin, and its shingle's place, for every shingle found."""
    hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for there in sieve[_codes(words, size)].nonzero()[0].tolist():
        for at, place in wanted.get(tuple(words[there : there + size]), ()):
            if len(hits[at]) < MOST_HITS:
                hits[at].append((there - place, place))
    return hits


def _clusters(document_id: str, hits: list[tuple[int, int]], length: int, size: int) -> Iterator[Candidate]:
    """Join the hits that give nearly the same beginning; words left out or added shift it a little."""
    slack = 3 + length // 4
    hits.sort()
    clusters = [0]
    for (before, _), (start, _) in pairwise(hits):
        clusters.append(clusters[-1] + (start - before > slack))
    for _, group in groupby(zip(clusters, hits, strict=True), key=lambda pair: pair[0]):
        members = [hit for _, hit in group]
        share = len({place for _, place in members}) / (length - size + 1)
        yield Candidate(document_id, members[0][0] - slack, members[-1][0] + length + slack, share)
