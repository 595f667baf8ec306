"""Terms that stand in a row or near each other: posting lists in, passages and places out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.language.nearness import nearest_places
from corpus.language.words import JOINED
from indexer.postings import Posting, Postings
from indexer.terms import SURFACE, decode_positions, word_number

Row = Sequence[Sequence[str]]


def row_passages(row: Row, postings: Postings, field: str = "text") -> dict[int, int]:
    """Return the passages that hold a row of terms, with the weight of its weakest term there."""
    places = [[postings.posting(term, field) for term in terms] for terms in row]
    found: dict[int, int] = {}
    for passage in passages_of_all(places):
        postings.deadline.check()
        values = [_values(place, passage) for place in places]
        if next(_rows(row, [_positions(value) for value in values]), None) is not None:
            found[passage] = min(max(packed[0] for packed in value) for value in values)
    return found


def passages_of_all(places: Sequence[Sequence[Posting]]) -> list[int]:
    """Return the passages, ascending, that are in some list of every place."""
    unions = [set().union(*(posting.passages for posting in place)) for place in places]
    unions.sort(key=len)
    return sorted(unions[0].intersection(*unions[1:]))


def row_places(row: Row, postings: Postings, passage: int) -> list[tuple[int, int]]:
    """Return the first and last word of every place in a passage's text where a row of terms stands."""
    places = ([postings.posting(term) for term in terms] for terms in row)
    return list(_rows(row, [_positions(_values(place, passage)) for place in places]))


def _values(place: Sequence[Posting], passage: int) -> list[bytes]:
    return [value for posting in place if (value := posting.value(passage)) is not None]


def _positions(values: Sequence[bytes]) -> list[int]:
    return sorted({position for value in values for position in decode_positions(value)})


def _rows(row: Row, positions: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield first and last word number of every row: each word right after the one before, no mark between them.

    The parts of a compound that is written together stand at one position; a word and its repetition do not.
    """
    later = [
        (frozenset(found), tuple(terms) != tuple(before))
        for before, terms, found in zip(row, row[1:], positions[1:], strict=False)
    ]
    for start in positions[0]:
        end = _end_of_row(start, later)
        if end is not None:
            yield word_number(start), word_number(end)


def _end_of_row(start: int, later: Sequence[tuple[frozenset[int], bool]]) -> int | None:
    here = start
    for places, may_be_here in later:
        following = 4 * (word_number(here) + 1)
        choices = [at for at in range(following, following + JOINED + 1) if at in places]
        if may_be_here and here in places:
            choices.append(here)
        if not choices:
            return None
        here = choices[0]
    return here


def near_passages(words: Sequence[str], distance: int, postings: Postings) -> list[int]:
    """Return the passages whose text holds all words, in any order, at most `distance` words apart."""
    common = passages_of_all([[postings.posting(SURFACE + word)] for word in words])
    return [passage for passage in common if near_places(words, distance, postings, passage)]


def near_places(words: Sequence[str], distance: int, postings: Postings, passage: int) -> list[tuple[int, ...]]:
    """Return the word numbers of the words wherever they stand together, one tuple for each place."""
    columns: list[list[int]] = []
    for word in words:
        value = postings.posting(SURFACE + word).value(passage)
        places = [word_number(at) for at in decode_positions(value)] if value else []
        columns.append(sorted(set(places)))
    return list(nearest_places(columns, distance + len(words) - 2)) if all(columns) else []
