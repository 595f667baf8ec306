"""Find words that a table, a figure or a footnote of the source parts: a text and a stretch in, its two spans out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citations.proof.fold import Folded, cuts_word, differences, fold
from citations.proof.sources import SourceText

Span = tuple[int, int]


def around(
    forms: Sequence[Folded], source: SourceText, stretch: Span
) -> Iterator[tuple[tuple[Span, Span], frozenset[str]]]:
    """Yield the spans before and behind an interruption that together are the text, with the normalisations needed."""
    low, high = stretch
    for start, end in source.interruptions:
        if not (low < start and end < high):
            continue
        before = source.text[low:start].rstrip()
        behind = end + len(source.text[end:high]) - len(source.text[end:high].lstrip())
        left, right = (fold(before), low), (fold(source.text[behind:high]), behind)
        for form in forms:
            for at in _splits(form.key, left[0].key, right[0].key):
                pieces = (
                    _standing(form, (0, at), (left[0], len(left[0].key) - at, left[1]), source),
                    _standing(form, (at + 1, len(form.key)), (right[0], 0, right[1]), source),
                )
                if pieces[0] and pieces[1]:
                    yield (pieces[0][0], pieces[1][0]), pieces[0][1] | pieces[1][1]


def _splits(key: str, left: str, right: str) -> Iterator[int]:
    """Yield the spaces of a key at which it falls into an end of the left text and a beginning of the right one."""
    at = key.find(" ")
    while 0 < at < len(key) - 1:
        if left.endswith(key[:at]) and right.startswith(key[at + 1 :]):
            yield at
        at = key.find(" ", at + 1)


def _standing(
    form: Folded, part: Span, place: tuple[Folded, int, int], source: SourceText
) -> tuple[Span, frozenset[str]] | None:
    """Return where a part of the text stands, if the words do without being cut."""
    first, last = part
    folded, at, shift = place
    cut = form[first:last]
    names = differences(cut, folded, at, lambda offset: source.hyphen_at(shift + offset))
    span = (shift + folded.starts[at], shift + folded.ends[at + last - first - 1])
    return None if names is None or cuts_word(source.text, *span) else (span, names)
