"""Find a quotation in a stretch of a document: its text and the stretch in, the places where it stands out.

A quotation is found whole, or as the exact pieces between its elisions and insertions, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from citations.proof.fold import QUOTES, Folded, cleaned, cuts_word, differences, fold, fold_key
from citations.proof.interrupted import around
from citations.proof.pieces import Gap, Piece, has_gaps, pieces
from citations.proof.sources import SourceText

# Characters of the source that an elision may leave out, and that the words of an insertion may stand for.
ELISION = 6000
INSERTION = 80
FINAL_PUNCTUATION = ".,"
_AT_END = re.compile(rf"(?:[{FINAL_PUNCTUATION}][{QUOTES}]?|[{QUOTES}][{FINAL_PUNCTUATION}]?)\Z")
_STOP_INSIDE = re.compile(rf"[{FINAL_PUNCTUATION}][{QUOTES}]")
# Behind a figure or a short word (m², km²) a raised figure is an exponent.
_NOTE_MARK = re.compile(
    rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?)\]{QUOTES}]))(?:[\u00b9\u00b2\u00b3\u2070-\u2079]{{1,3}}|\[\d{{1,3}}\])"
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a quotation stands: the span of each exact piece, and the normalisations that were needed.

    `left_out` is what the source has between two pieces; `inserted` what the quotation puts there in brackets.
    """

    source: SourceText
    spans: tuple[Span, ...]
    names: frozenset[str]
    left_out: tuple[str, ...] = ()
    inserted: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text as it is looked for: its units in both cases of the first letter, and what cleaning it removed."""

    forms: tuple[Folded, ...]
    names: frozenset[str]


@lru_cache(maxsize=512)
def wanted(text: str) -> Wanted:
    """Prepare a text for looking for it."""
    clean, names = cleaned(text)
    folded = fold(clean)
    at = next((at for at, character in enumerate(folded.key[:3]) if character.isalpha()), None)
    if at is None or len(folded.key[at].swapcase()) != 1:
        return Wanted((folded,), names)
    other = folded.key[:at] + folded.key[at].swapcase() + folded.key[at + 1 :]
    return Wanted((folded, replace(folded, key=other)), names)


def find(text: str, source: SourceText, stretch: Span) -> list[Found]:
    """Return the places of a quotation in a stretch, those with the fewest normalisations first."""
    found = list(_occurrences(wanted(text), source, stretch))
    if not found and (unmarked := _without_note_marks(text)) != text:
        found = _named(find(unmarked, source, stretch), "footnote marks")
    if not found and has_gaps(text):
        found = _in_pieces(text, source, stretch)
    if not found and (end := _AT_END.search(text.rstrip())) and end.start():
        found = [each for each in find(text[: end.start()], source, stretch) if _ends_alike(end[0], each)]
        found = _named(found, "final punctuation")
    if not found:
        found = _interrupted(text, source, stretch)
    return sorted(found, key=lambda each: (len(each.names), each.start))


def _named(found: Sequence[Found], name: str) -> list[Found]:
    return [replace(each, names=each.names | {name}) for each in found]


def _without_note_marks(text: str) -> str:
    """Take out the marks of the draft's own footnotes: raised figures, or figures in brackets, behind a word."""
    return _NOTE_MARK.sub("", text)


def _ends_alike(end: str, found: Found) -> bool:
    """Tell whether a quotation and the source differ in the full stop or comma at the end alone.

    It may stand before or behind a mark that closes a quotation inside of the quotation.
    """
    if any(mark in FINAL_PUNCTUATION for mark in end):
        return True
    return _STOP_INSIDE.match(found.source.text, found.end) is not None


def _interrupted(text: str, source: SourceText, stretch: Span) -> list[Found]:
    """Find a quotation whose sentence a table, a figure or a footnote of the source interrupts."""
    form = wanted(text)
    name = frozenset({"interruption by a table, figure or note"})
    return [Found(source, spans, form.names | names | name) for spans, names in around(form.forms, source, stretch)]


def stands_at(text: str, source: SourceText, span: Span) -> Found | None:
    """Return a quotation as found at a span if the span holds its words and no others, wherever words are cut."""
    form = wanted(text)
    low, high = span
    folded = fold(source.text[low:high].strip())
    shift = high - len(source.text[low:high].lstrip())
    if folded.key != form.forms[0].key or not folded.key:
        return None
    names = differences(form.forms[0], folded, 0, lambda offset: source.hyphen_at(shift + offset))
    if names is None:
        return None
    edges = frozenset({"white space"}) if not names and source.text[low:high] != text else frozenset()
    return Found(source, (span,), form.names | names | edges)


def _occurrences(text: Wanted, source: SourceText, stretch: Span) -> Iterator[Found]:
    low, high = stretch
    here = source.text[low:high]
    if not any(form.key in fold_key(here) for form in text.forms):
        return
    folded = fold(here)
    for form in text.forms:
        at = folded.key.find(form.key) if form.key else -1
        while at >= 0:
            span = (low + folded.starts[at], low + folded.ends[at + len(form.key) - 1])
            names = differences(form, folded, at, lambda offset: source.hyphen_at(low + offset))
            if names is not None and not cuts_word(source.text, *span):
                yield Found(source, (span,), text.names | names)
            at = folded.key.find(form.key, at + 1)


def _in_pieces(text: str, source: SourceText, stretch: Span) -> list[Found]:
    """Find the longest piece, then the others around it."""
    parts = [piece for piece in pieces(text) if piece.text]
    if not parts:
        return []
    longest = max(range(len(parts)), key=lambda at: len(parts[at].text))
    chains = (_chain(parts, longest, anchor) for anchor in _occurrences(wanted(parts[longest].text), source, stretch))
    gaps = [gap for piece in pieces(text) for gap in piece.gaps]
    return [_joined(chain, gaps) for chain in chains if chain]


def _chain(parts: Sequence[Piece], at: int, anchor: Found) -> list[Found]:
    """Return a place for every piece, in order, or nothing."""
    chain = [anchor]
    for piece in parts[at + 1 :]:
        end = chain[-1].end
        reach = (max(0, end - 1), min(len(anchor.source.text), end + _reach(piece.gaps) + 2 * len(piece.text)))
        nexts = [place for place in _occurrences(wanted(piece.text), anchor.source, reach) if place.start >= end]
        if not nexts:
            return []
        chain.append(min(nexts, key=lambda place: place.start))
    for piece, following in zip(parts[at - 1 :: -1] if at else (), parts[at:0:-1], strict=False):
        start = chain[0].start
        reach = (max(0, start - _reach(following.gaps) - 2 * len(piece.text)), start + 1)
        befores = [place for place in _occurrences(wanted(piece.text), anchor.source, reach) if place.end <= start]
        if not befores:
            return []
        chain.insert(0, max(befores, key=lambda place: place.start))
    return chain


def _reach(gaps: Sequence[Gap]) -> int:
    """Return how many characters may lie between two pieces."""
    if any(gap.kind == "elision" for gap in gaps):
        return ELISION
    return INSERTION if any(gap.kind == "insertion" for gap in gaps) else 3


def _joined(chain: Sequence[Found], gaps: Sequence[Gap]) -> Found:
    source = chain[0].source
    spans = tuple(place.spans[0] for place in chain)
    names = frozenset(name for place in chain for name in place.names)
    kinds = {"elision": "[...]", "insertion": "[insertion]", "letter": "case of the first letter"}
    return Found(
        source,
        spans,
        names | {kinds[gap.kind] for gap in gaps},
        tuple(source.text[before[1] : after[0]] for before, after in pairwise(spans)),
        tuple(gap.inserted for gap in gaps if gap.kind == "insertion"),
    )
