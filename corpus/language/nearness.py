"""The places of some words in, where they stand near each other out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def nearest_places(columns: Sequence[Sequence[int]], most: int) -> Iterator[tuple[int, ...]]:
    """Yield for each place of the first word the tightest choice of the others, from first to last at most `most`.

    `columns` are the numbers of the words in the text where each of the words stands, ascending; a word asked for twice
    has two columns, and two places. The choice has a place for each column, in their order.

    >>> list(nearest_places([[10], [8, 13], [14]], 4))
    [(10, 13, 14)]
    """
    for first in columns[0]:
        begins = sorted({at for column in columns for at in column if first - most <= at <= first})
        chosen = [choice for begin in begins if (choice := _from(begin, first, columns[1:]))]
        best = min(chosen, key=_length, default=())
        if best and _length(best) <= most:
            yield best


def _from(begin: int, first: int, others: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Return the earliest free place of each word from `begin` on, or nothing where one has none."""
    chosen = [first]
    for column in others:
        place = next((at for at in column if at >= begin and at not in chosen), None)
        if place is None:
            return ()
        chosen.append(place)
    return tuple(chosen)


def _length(choice: tuple[int, ...]) -> int:
    return max(choice) - min(choice)
