"""Cut a quotation out of a reading text by the words that the user names: text and words in, exact segments out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from citations.excerpt import CONTEXT
from citations.kept import Cut, Segment
from citations.proof.words import WORD, loose, loose_words
from corpus.errors import UsageError

# How far behind its beginning a quotation may end, in characters: over several passages, not over a whole book.
FURTHEST = 20_000
# What words in brackets may stand for, and how long they may be: so much `verify` lets them.
LONGEST_REPLACED = 80
LONGEST_INSERTION = 120


class Insertion(NamedTuple):
    """Words for brackets: put in `after` some words of the quotation, or `instead` of them."""

    kind: Literal["after", "instead"]
    words: str
    text: str


def choose_segments(
    text: str, passage: tuple[int, int], words: Sequence[tuple[str | None, str | None]]
) -> tuple[Segment, ...]:
    """Cut the stretches that the user names by their first and last words, one after the other.

    The first begins in the passage `[start, end)`; any may end in a passage after it. Words left out mean the
    passage's own beginning and end. Case, accents and punctuation of the words do not matter; what is cut is exact.

    Raises:
        UsageError: the words are not there.
    """
    found: list[Segment] = []
    at, passage_end = passage
    for first, last in words:
        start = at if first is None else _place(text, first, at, passage_end if not found else at + FURTHEST)[0]
        end = passage_end if last is None else _end(text, last, start, passage_end)
        if end <= start:
            raise UsageError("The excerpt would be empty.", "Give --from before --to, in reading order.")
        found.append(cut_segment(text, start, end))
        at = end
    return tuple(found)


def cut_segment(text: str, start: int, end: int) -> Segment:
    """Cut an exact stretch out of a reading text."""
    return Segment(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def insert(text: str, cut: Cut, insertion: Insertion) -> Cut:
    """Return a quotation with words in brackets put in; what stands around them stays exact.

    Raises:
        UsageError: the words are not in the quotation, or the insertion is none.
    """
    words = _checked(insertion)
    for at, segment in enumerate(cut.segments):
        try:
            start, end = _place(text, insertion.words, segment.start, segment.end)
        except UsageError:
            continue
        if insertion.kind == "instead" and end - start > LONGEST_REPLACED:
            raise UsageError("So many words cannot be replaced.", "Quote two stretches with two pairs of --from, --to.")
        left_end = end if insertion.kind == "after" else start
        return _parted(text, cut, at, (left_end, end), words)
    raise UsageError(
        f"The words '{insertion.words}' do not stand in the quotation.",
        "Copy a few words as `excerpts` or `show PASSAGE_ID` prints them.",
        words=insertion.words,
    )


def _checked(insertion: Insertion) -> str:
    words = " ".join(insertion.text.strip().removeprefix("[").removesuffix("]").split())
    if not words or "[" in words or "]" in words or len(words) > LONGEST_INSERTION:
        raise UsageError(
            f"'{insertion.text}' cannot stand in brackets.", f"Give words, at most {LONGEST_INSERTION} characters."
        )
    return words


def _parted(text: str, cut: Cut, number: int, gap: tuple[int, int], words: str) -> Cut:
    """Part one segment at a gap and put words there; an empty part falls away."""
    segment = cut.segments[number]
    left = _trimmed(text, segment.start, gap[0])
    right = _trimmed(text, gap[1], segment.end)
    parts = [cut_segment(text, *span) for span in (left, right) if span[0] < span[1]]
    place = number + (left[0] < left[1])
    if not parts:
        raise UsageError("Nothing of the quotation would be left.", "Replace fewer words.")
    shift = len(parts) - 1
    moved = {at if at <= number else at + shift: inserted for at, inserted in cut.insertions}
    if place in moved:
        raise UsageError("Two insertions would stand side by side.", "Put their words into one.")
    segments = (*cut.segments[:number], *parts, *cut.segments[number + 1 :])
    return Cut(segments, tuple(sorted({**moved, place: words}.items())))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the white space at the edges of a span."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _end(text: str, words: str, start: int, passage_end: int) -> int:
    """Return where the words end: in the passage if it has them, else behind it; punctuation typed is included."""
    try:
        end = _place(text, words, start, passage_end)[1]
    except UsageError:
        end = _place(text, words, start, start + FURTHEST)[1]
    typed = words.rstrip()
    tail = typed[len(typed.rstrip(".,;:!?\"'”’)»")) :]
    return end + len(tail) if tail and text.startswith(tail, end) else end


def _place(text: str, words: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the first place of some words in a stretch."""
    wanted = loose_words(words)
    matches = list(WORD.finditer(text, start, min(end, len(text))))
    known = [loose(match[0]) for match in matches]
    for at in range(len(known) - len(wanted) + 1):
        if wanted and known[at : at + len(wanted)] == wanted:
            return matches[at].start(), matches[at + len(wanted) - 1].end()
    raise UsageError(
        f"The words '{words}' do not stand there.", "Copy a few words as `show PASSAGE_ID` prints them.", words=words
    )
