"""What stands between the exact segments of a quotation: elisions and insertions; segments in, joints out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ELISION = "[...]"
_OPENING = "([{\"'“‘„«"


def joints(texts: Sequence[str], insertions: Mapping[int, str]) -> tuple[str, ...]:
    """Return what is printed before each segment, and last what is printed after all of them.

    `insertions` gives the words in brackets before the segment of that number; where two segments have none between
    them, words were left out.

    >>> joints(("Nelayan", "menolak", "usul itu."), {1: "pesisir"})
    ('', ' [pesisir] ', ' [...] ', '')
    """
    return tuple(_joint(texts, at, insertions.get(at)) for at in range(len(texts) + 1))


def _joint(texts: Sequence[str], at: int, inserted: str | None) -> str:
    first, last = at == 0, at == len(texts)
    if inserted is None:
        return "" if first or last else f" {ELISION} "
    left = "" if first or texts[at - 1][-1:] in _OPENING else " "
    right = " " if not last and (texts[at][:1].isalnum() or texts[at][:1] in _OPENING) else ""
    return f"{left}[{inserted}]{right}"


def joined(texts: Sequence[str], insertions: Mapping[int, str]) -> str:
    """Return the whole quotation as one text."""
    between = joints(texts, insertions)
    return "".join(part for pair in zip(between, (*texts, ""), strict=True) for part in pair)
