"""The best passages in order in, the same with a fair first page out: no document fills it, both languages show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

Ranked = Sequence[tuple[int, float]]

FIRST_PAGE = 10
OF_ONE_DOCUMENT = 3
"""Passages that one document may have on the first page, as long as others match well."""
WINDOW = 200
"""Passages among which better company for the first page is looked for."""

# A passage moves up only if its score is at least this part of the best: what merely matches does not displace what
# answers. With 0 the development queries lose .07 of recall@10, with .3 nothing.
_GOOD_DOCUMENT = 0.3
_GOOD_LANGUAGE = 0.4
# Within the first so many stand at least so many passages of the other language, if that many are good.
_OF_OTHER_LANGUAGE = ((3, 1), (FIRST_PAGE, 2))


def arranged(
    order: Ranked, document_of: Callable[[int], bytes], is_english: Callable[[int], bool]
) -> list[tuple[int, float]]:
    """Return ranked passages with the first page arranged; those that give way follow right after it.

    Args:
        order: passages and scores, best first.
        document_of: the document of a passage.
        is_english: whether a passage is in English, and not in Indonesian.
    """
    window = list(order[:WINDOW])
    if len(window) < 2:
        return list(order)
    head = _of_many_documents(window, document_of)
    head = _in_both_languages(head, window, (document_of, is_english))
    chosen = {passage for passage, _ in head}
    return [*head, *(hit for hit in order if hit[0] not in chosen)]


def _of_many_documents(window: Ranked, document_of: Callable[[int], bytes]) -> list[tuple[int, float]]:
    """Return the first page: the best passages, but few of each document while others are good."""
    counts: Counter[bytes] = Counter()
    head: list[tuple[int, float]] = []
    later: list[tuple[int, float]] = []
    good = _GOOD_DOCUMENT * window[0][1]
    for hit in window:
        document = document_of(hit[0])
        if counts[document] < OF_ONE_DOCUMENT and hit[1] >= good:
            counts[document] += 1
            head.append(hit)
        else:
            later.append(hit)
        if len(head) == FIRST_PAGE:
            return head
    return head + later[: FIRST_PAGE - len(head)]


def _in_both_languages(
    head: list[tuple[int, float]],
    window: Ranked,
    facts: tuple[Callable[[int], bytes], Callable[[int], bool]],
) -> list[tuple[int, float]]:
    """Return the first page with good passages of the other language moved up."""
    document_of, is_english = facts
    language = is_english(window[0][0])
    good = _GOOD_LANGUAGE * window[0][1]
    others = [hit for hit in window if is_english(hit[0]) is not language and hit[1] >= good]
    for places, wanted in _OF_OTHER_LANGUAGE:
        for other in _spread(others, document_of)[:wanted]:
            present = sum(is_english(passage) is not language for passage, _ in head[:places])
            if present >= wanted or other in head[:places]:
                continue
            head = [hit for hit in head if hit != other]
            head.insert(min(places - 1, len(head)), other)
    return head[:FIRST_PAGE]


def _spread(hits: Iterable[tuple[int, float]], document_of: Callable[[int], bytes]) -> list[tuple[int, float]]:
    """Return hits with the best of each document first."""
    seen: Counter[bytes] = Counter()
    rounds: list[tuple[int, tuple[int, float]]] = []
    for hit in hits:
        document = document_of(hit[0])
        rounds.append((seen[document], hit))
        seen[document] += 1
    return [hit for _, hit in sorted(rounds, key=lambda pair: pair[0])]
