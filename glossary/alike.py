"""Which words look alike? What was typed and the words there are in, those that a slip or two apart out."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 5
_ACTIVE = frozenset({"me", "mem", "men", "meng", "menge", "meny"})
_ACTIVE_BONUS = 3
_OTHER_LETTER = 0.1
_LONG, _SHORT = 9, 5


def look_alikes(typed: str, known: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """Return the known texts that differ from a typed one by a slip or two, the nearest first.

    >>> look_alikes("kebijakn", ("kebijakan", "kebajikan", "bijak"))
    ('kebijakan',)
    """
    allowed = 1 if len(typed) < _SHORT else 2 if len(typed) < _LONG else 3
    pieces = _pieces(typed, 2 * allowed + 1)
    near = []
    for text in dict.fromkeys(known):
        if abs(len(text) - len(typed)) <= allowed and text != typed and any(piece in text for piece in pieces):
            slips = distance(typed, text, allowed)
            if slips <= allowed:
                near.append((slips, text[:1] != typed[:1], text))
    return tuple(text for _, _, text in sorted(near)[:most])


def _pieces(text: str, number: int) -> list[str]:
    """Cut a text into pieces; a slip spoils two of them at most, so that one stands in every text that is near."""
    size = max(1, len(text) // number)
    return [text[at : at + size] for at in range(0, len(text) - size + 1, size)]


def distance(first: str, second: str, most: int) -> int:
    """Return how many slips lead from one text to another: a letter more, less, other, or two exchanged.

    The optimal string alignment distance; once it is over `most` it is not worked out further.

    >>> distance("polciy", "policy", 2)
    1
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            slips = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                slips = min(slips, last[j - 2] + 1)
            row.append(slips)
        if min(row) > most:
            return most + 1
    return row[-1]


def longest_shared(first: str, second: str) -> int:
    """Return the length of the longest run of letters that two words share.

    >>> longest_shared("digunakan", "menggunakan")
    7
    """
    longest = 0
    row = [0] * (len(second) + 1)
    for letter in first:
        row = [0, *(row[j] + 1 if letter == other else 0 for j, other in enumerate(second))]
        longest = max(longest, *row)
    return longest


def nearness(typed: str, form: str) -> float:
    """Return how near an inflected word is to a form with its stem: letters shared, less a little for all others.

    A passive or a bare verb (*dibangun*, *gunakan*) is nearest to its active (*membangun*, *menggunakan*), which
    grammars of Indonesian take as the same verb; the prefix replaces the first letter of some roots (*memakai*).

    >>> nearness("dilakukan", "melakukan") > nearness("dilakukan", "memperlakukan")
    True
    """
    shared = longest_shared(typed, form)
    bonus = _ACTIVE_BONUS if is_active_of(typed, form) else 0
    return max(0.1, shared + bonus - _OTHER_LETTER * (len(form) - shared))


def is_active_of(verb: str, form: str) -> bool:
    """Tell whether a form is the active of a passive or bare verb.

    >>> is_active_of("dipakai", "memakai"), is_active_of("lihat", "melihat"), is_active_of("dipakai", "pemakai")
    (True, True, False)
    """
    root = verb[2:] if verb.startswith("di") else verb
    return any(form.endswith(end) and form[: -len(end)] in _ACTIVE for end in (root, root[1:]) if len(end) > 2)
