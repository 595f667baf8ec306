"""Headings in reading order, each with how much it stands out, in; how deep each of them is, from 1, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.extract.heading_numbers import Numbered, kinds_of_numbers
from corpus.extract.known_headings import is_abstract_heading, is_beside_body, is_main_part, is_usual_heading

# The greater it is, the more a heading stands out.
Prominence = tuple[float, ...]


class Seen(NamedTuple):
    """A heading's text, how much it stands out, and whether it follows another heading with no text between."""

    text: str
    prominence: Prominence
    stacked: bool = False


class _Heading(NamedTuple):
    seen: Seen
    numbered: Numbered

    @property
    def is_plain(self) -> bool:
        return not self.numbered.kind


class _Open(NamedTuple):
    """A heading that is still open, how much its kind stands out, and whether anything may stand below it."""

    numbered: Numbered
    prominence: Prominence
    may_govern: bool

    @property
    def kind(self) -> str:
        return self.numbered.kind


def depths_of(headings: Sequence[Seen]) -> list[int]:
    """Return how deep each heading is.

    - Chapters are on top; the parts of laws have an order of their own.
    - Each kind of number (A., 1., a., 1), 2.1) is as deep as where it was first used below what is open: one document
      puts "1." below "A.", another "A." below "1.". "2.1" belongs below "2", not below "1." of another chapter.
    - A heading without a number is below those that stand out more, and beside those that stand out as much.
    - Numbers are below headings without numbers that stand out no less where these are the parts of the whole: "Metode"
      and "Pembahasan" have none, or the numbers begin anew below them or at once; so are "3.1" and "3.2" without a "3".

    >>> texts = ["BAB I", "A. Latar", "1. Tujuan", "a. Umum", "2. Guna", "B. Metode", "Pustaka", "BAB II"]
    >>> depths_of([Seen(text, ()) for text in texts])
    [1, 2, 3, 4, 3, 2, 1, 1]
    >>> depths_of([Seen(text, ()) for text in ("1 Pasar", "1.1 Harga", "1.1.1 Ikan", "2 Kapal", "I. Satu", "II. Dua")])
    [1, 2, 3, 1, 2, 2]
    >>> texts = ["BAB I", "Pasal 1", "BAB II", "Bagian Kesatu", "Pasal 2", "Bagian Kedua", "Pasal 3"]
    >>> depths_of([Seen(text, ()) for text in texts])
    [1, 4, 1, 2, 4, 2, 4]
    >>> depths_of([Seen(text, ()) for text in ("Pendahuluan", "Hasil", "3.1 Ikan", "3.2 Kapal", "Penutup")])
    [1, 1, 2, 2, 1]
    """
    numbers = kinds_of_numbers([seen.text for seen in headings])
    found = [_Heading(seen, numbered) for seen, numbered in zip(headings, numbers, strict=True)]
    usual = _usual_prominence(found)
    found = _levelled_off(found, usual)
    tiers = _Tiers(usual, _governing(found, usual))
    return [tiers.depth(heading) for heading in found]


def _usual_prominence(headings: Sequence[_Heading]) -> dict[str, Prominence]:
    """Return for each kind of number how much most headings of it stand out."""
    counts: dict[str, Counter[Prominence]] = {}
    for seen, numbered in headings:
        counts.setdefault(numbered.kind, Counter())[seen.prominence] += 1
    return {kind: max(count, key=lambda one: (count[one], one)) for kind, count in counts.items() if kind}


def _levelled_off(headings: Sequence[_Heading], usual: Mapping[str, Prominence]) -> list[_Heading]:
    """Let nothing stand out more than "Pendahuluan" and the numbered headings do: it would be no part of the whole."""
    plain = [head.seen for head in headings if head.is_plain]
    named = [seen for seen in plain if is_usual_heading(seen.text) and not is_abstract_heading(seen.text)]
    parts = [seen.prominence for seen in named if not is_beside_body(seen.text)]
    repeated = Counter(seen.prominence for seen in plain if usual or (named and not parts))
    tops = [*parts, *usual.values(), *(one for one, count in repeated.items() if count > 1)]
    if not tops:
        return list(headings)
    top = max(tops)
    return [head._replace(seen=head.seen._replace(prominence=min(head.seen.prominence, top))) for head in headings]


def _governing(headings: Sequence[_Heading], usual: Mapping[str, Prominence]) -> frozenset[tuple[Prominence, str]]:
    """Return which headings without numbers, by how much they stand out, have which kinds of numbers below them."""
    votes: Counter[tuple[Prominence, str]] = Counter()
    lasts: dict[str, int] = {}
    main = {head.seen.prominence for head in headings if head.is_plain and is_main_part(head.seen.text)}
    for at, (seen, numbered) in enumerate(headings):
        kind = numbered.kind
        if not kind or kind in ("chapter", "division") or numbered.parents:
            continue
        above = _plain_above(headings, at, usual[kind])
        begins_anew = numbered.place == 1 and kind in lasts
        larger = above is not None and above.prominence > usual[kind]
        if above is not None and (larger or numbered.place == 1):
            told = above.prominence in main or seen.stacked or begins_anew
            votes[above.prominence, kind] += 2 if told else 1
        if kind in lasts and numbered.place == headings[lasts[kind]].numbered.place + 1:
            # What stands among numbers that go on is beside them.
            between = headings[lasts[kind] + 1 : at]
            for one in {head.seen.prominence for head in between if head.is_plain}:
                votes[one, kind] -= 2 * int(one == usual[kind])
        lasts[kind] = at
    return frozenset(pair for pair, count in votes.items() if count > 1)


def _plain_above(headings: Sequence[_Heading], at: int, prominence: Prominence) -> Seen | None:
    """Return the heading without a number, standing out no less, that a numbered one begins below; or None."""
    for head in reversed(headings[:at]):
        if not head.is_plain or is_beside_body(head.seen.text):
            return None
        if head.seen.prominence >= prominence:
            return head.seen
    return None


@dataclass(slots=True)
class _Tiers:
    """The headings around the one at hand, outermost first; by kind, the numbers and headings around the last of it."""

    usual: Mapping[str, Prominence]
    governing: frozenset[tuple[Prominence, str]]
    open: list[_Open] = field(default_factory=list)
    around: dict[str, tuple[Numbered, tuple[_Open, ...]]] = field(default_factory=dict)

    def depth(self, heading: _Heading) -> int:
        """Take in the next heading and return how deep it is."""
        kind = heading.numbered.kind
        if kind == "division":
            del self.open[1:]
            return heading.numbered.depth
        if kind == "chapter":
            self.open, self.around = [], {}
        elif not kind:
            self._close_for_plain(heading.seen)
        else:
            self._close_for_number(heading.numbered)
        prominence = self.usual[kind] if kind else heading.seen.prominence
        may_govern = not (heading.is_plain and is_abstract_heading(heading.seen.text))
        self.around[kind] = heading.numbered, tuple(self.open)
        self.open.append(_Open(heading.numbered, prominence, may_govern))
        return len(self.open)

    def _close_for_plain(self, seen: Seen) -> None:
        """Close what stands out no more than a heading without a number."""
        for at, other in enumerate(self.open):
            if not (other.prominence > seen.prominence and other.may_govern):
                del self.open[at:]
                return

    def _close_for_number(self, numbered: Numbered) -> None:
        """Close the kind of a number where it is open, and what cannot be around it."""
        before = self.around.get(numbered.kind)
        if before is not None and self._goes_on(before[0], numbered, before[1]):
            self.open = list(before[1])
            return
        like = next((at for at, other in enumerate(self.open) if other.kind == numbered.kind), None)
        if like is not None:
            del self.open[like:]
            return
        unlike = (at for at in range(len(self.open)) if not self._is_around(at, numbered))
        del self.open[next(unlike, len(self.open)) :]
        while self.open and not self.open[-1].kind and not self._governs(self.open[-1], numbered):
            self.open.pop()

    def _goes_on(self, before: Numbered, numbered: Numbered, around: Sequence[_Open]) -> bool:
        """Tell whether a number goes on with the last one of its kind, though a heading without a number stood between.

        What stood between "2.1" and "2.2" was below "2", too, and a list of references between 3 and 4 in their part.
        """
        if numbered.parents:
            return numbered.parents == before.parents
        in_chapter = around[:1] and around[0].kind == "chapter" and around[0] not in self.open
        return bool(in_chapter) and numbered.place == before.place + 1

    def _is_around(self, at: int, numbered: Numbered) -> bool:
        """Tell whether an open number may have another below it; what has none is around what its numbers are."""
        other = self.open[at]
        if not other.kind:
            holds = at + 1 < len(self.open) and self.open[at + 1].kind != ""
            return holds or self._governs(other, numbered)
        if other.kind == "chapter":
            return True
        if not numbered.parents:
            # "1." may stand below "2.1", but "3." does not, nor "1." below what stands alone or stands out less.
            parents = other.numbered.parents if numbered.kind == "decimal1" else ()
            after = bool(parents) and (at == 0 or numbered.place - 1 == _as_number(parents[0]))
            return not after and other.prominence >= self.usual[numbered.kind]
        # "3.1" stands below "III." and "C.", too, where these count the same.
        same = not other.kind.startswith("decimal") and str(other.numbered.place) == numbered.parents[0]
        return same or other.numbered.number in numbered.parents

    def _governs(self, plain: _Open, numbered: Numbered) -> bool:
        """Tell whether a heading without a number has a number below it."""
        if not plain.may_govern:
            return False
        if not numbered.parents:
            return (plain.prominence, numbered.kind) in self.governing
        # Below what "2.1" stands without a "2" is what stands out no less, unless the others of its like have numbers.
        outer = self.usual.get("decimal1", self.usual[numbered.kind])
        return plain.prominence >= max(outer, self.usual[numbered.kind])


def _as_number(text: str) -> int:
    return int(text) if text.isdigit() else 0
