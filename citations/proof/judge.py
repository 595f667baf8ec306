"""Judge quotations against a library: quotations of a draft or an export in, a verdict on each out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from citations.export.pieces import SIC
from citations.export.wording import LABELS
from citations.proof.candidates import Candidate, candidates
from citations.proof.comparing import Agreement, agreement, in_position, with_anchor
from citations.proof.difference import Difference, difference
from citations.proof.draft import Anchor, Quotation
from citations.proof.finding import Found, find, stands_at
from citations.proof.negations import negation_after, negation_before, negations, torn_out
from citations.proof.pieces import has_gaps, pieces
from citations.proof.sources import Sources, SourceText

Status = Literal[
    "verbatim",
    "verbatim after normalisation",
    "as recognised",
    "verbatim, wrong position",
    "wrong page",
    "wrong source",
    "altered",
    "not found",
    "declared translation, not checked",
]
STATUSES: tuple[Status, ...] = get_args(Status)
# With fewer of its words in one place a quotation resembles the source by chance.
LEAST_LIKENESS = 0.5
# Words broken at line ends cost shingles; with fewer of them than this a stretch cannot hold the whole quotation.
LEAST_SHARE = 0.15
# Once the words are found, a stretch that shares so much less of them is not looked at.
SLACK = 0.2
# What an export adds to a quotation, in either language.
_ADDED = re.compile(
    rf" {re.escape(SIC)}|(?: (?:{'|'.join(re.escape(labels.breaks_off) for labels in LABELS.values())}))+\Z"
)
_SHOWN = re.compile(r"‹U\+([0-9A-F]{4,6})›")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the library says of a quotation.

    `normalisations` name the printing habits in which it differs; `difference` the words. `remarks` say what a reader
    has to know besides. `levels` tells for an exported excerpt what each deeper check gave (`citations.proof.levels`).
    """

    quotation: Quotation
    status: Status
    found: Found | None = None
    normalisations: tuple[str, ...] = ()
    difference: Difference | None = None
    remarks: tuple[str, ...] = ()
    levels: Mapping[str, bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of a quotation with what its citation says of it."""

    found: Found
    cited: Agreement
    anchored: Agreement
    positioned: bool
    harm: tuple[str, ...]

    @property
    def rank(self) -> tuple[object, ...]:
        active = self.found.source.facts.state != "active"
        return (
            self.anchored.rank[:2],
            self.cited.rank[:2],
            bool(self.harm),
            not self.positioned,
            bool(self.found.names),
            len(self.found.names),
            self.cited.rank[2:],
            active,
        )


def judge(sources: Sources, quotations: Sequence[Quotation]) -> tuple[Verdict, ...]:
    """Judge every quotation; the library's texts are searched once for all of them."""
    texts: list[str] = []
    for quotation in quotations:
        texts += _searched(quotation.text)
    found = iter(candidates(sources, texts))
    return tuple(_judge(sources, quotation, _next(found, quotation)) for quotation in quotations)


def _searched(text: str) -> tuple[str, ...]:
    """Return the texts by which a quotation is looked for: itself, and its longest piece if it has gaps."""
    if not has_gaps(text):
        return (text,)
    return text, max((piece.text for piece in pieces(text)), key=len, default="")


def _next(found: Iterator[tuple[Candidate, ...]], quotation: Quotation) -> tuple[Candidate, ...]:
    near = [candidate for _ in _searched(quotation.text) for candidate in next(found)]
    return tuple(sorted(near, key=lambda candidate: -candidate.share))


def _judge(sources: Sources, quotation: Quotation, near: Sequence[Candidate]) -> Verdict:
    places = [_placed(quotation, found) for found in _all_found(sources, quotation, near)]
    if not places:
        return _unlike(sources, quotation, near)
    best = min(places, key=lambda place: place.rank)
    also = {place.found.source.facts.document_id for place in places} - {best.found.source.facts.document_id}
    remarks = [*best.harm, *best.anchored.remarks, *best.cited.remarks]
    if best.found.source.facts.state == "superseded":
        remarks.append("the words stand in a version of the file that has been replaced")
    elif best.found.source.facts.state == "removed":
        remarks.append("the words stand in a document that was removed from the library")
    goes_on = "" if quotation.anchor else negation_after(best.found.source.text, best.found.end)
    if goes_on:
        remarks.append(f"the source goes on with a negation: {goes_on}")
    if also:
        remarks.append(f"the same words stand in {', '.join(sorted(also))}")
    return Verdict(
        quotation, _status(best), best.found, tuple(sorted(best.found.names)), None, tuple(dict.fromkeys(remarks))
    )


def _status(place: _Place) -> Status:
    """Return the worst that is to be said of a place."""
    found = place.found
    # The pages of a version that has been replaced say nothing of those that a draft cites.
    cited_page = place.cited.page is False and found.source.facts.state != "superseded"
    checks: tuple[tuple[bool, Status], ...] = (
        (bool(place.harm), "altered"),
        (place.anchored.source is False or place.cited.source is False, "wrong source"),
        (place.anchored.page is False or cited_page, "wrong page"),
        (not place.positioned, "verbatim, wrong position"),
        (_recognised(found), "as recognised"),
        (bool(found.names), "verbatim after normalisation"),
    )
    return next((status for holds, status in checks if holds), "verbatim")


def _recognised(found: Found) -> bool:
    return any(block[2] is not None for span in found.spans for block in found.source.blocks_at(*span))


def _all_found(sources: Sources, quotation: Quotation, near: Iterable[Candidate]) -> Iterator[Found]:
    """Yield every place once: where an export says it is, then wherever the words are found."""
    stated = _at_anchor(sources, quotation)
    if stated is not None:
        yield stated
        return
    seen: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    likely = [candidate for candidate in near if candidate.share >= LEAST_SHARE]
    for text in _readings(quotation):
        best = 1.0
        for candidate in likely:
            if seen and candidate.share < best - SLACK:
                break
            source = sources[candidate.document_id]
            for found in find(text, source, source.stretch(candidate.first, candidate.last)):
                key = (found.source.facts.document_id, found.spans)
                if key not in seen:
                    best = min(best, candidate.share) if seen else candidate.share
                    seen.add(key)
                    yield found
        if seen:
            return


def _readings(quotation: Quotation) -> tuple[str, ...]:
    """Return a quotation's text, and what it is without the marks of an export.

    Those are characters spelled out (`‹U+202E›`), [sic], and the remark that the text breaks off.
    """
    text = quotation.text
    if quotation.anchor is None:
        return (text,)
    plain = _ADDED.sub("", text)
    return tuple(dict.fromkeys((text, shown_undone(text), plain, shown_undone(plain))))


def shown_undone(text: str) -> str:
    """Put back the characters that an export spelled out."""
    return _SHOWN.sub(lambda match: chr(int(match[1], 16)), text)


def _at_anchor(sources: Sources, quotation: Quotation) -> Found | None:
    anchor = quotation.anchor
    if anchor is None or anchor.start is None or anchor.end is None or anchor.document_id not in sources:
        return None
    source = sources[anchor.document_id]
    exact = source.text[anchor.start : anchor.end]
    if exact and exact in _readings(quotation):
        return Found(source, ((anchor.start, anchor.end),), frozenset())
    held = (stands_at(text, source, (anchor.start, anchor.end)) for text in _readings(quotation))
    return next((found for found in held if found), None)


def _placed(quotation: Quotation, found: Found) -> _Place:
    anchor = quotation.anchor
    return _Place(
        found,
        agreement(quotation.stated, found),
        with_anchor(anchor, found) if anchor else Agreement(),
        in_position(anchor, found) if anchor else True,
        _harm(quotation, found),
    )


def _harm(quotation: Quotation, found: Found) -> tuple[str, ...]:
    """Say what a quotation of exact words nevertheless does to their meaning."""
    put_in = [text for text in found.inserted if negations(text)]
    left_out = [word for gap in _torn_gaps(found) for word in negations(gap)]
    harm = []
    if len(left_out) != len(put_in):  # "[no ministry]" for "no ministry of health" changes nothing
        harm = [f"the elision leaves out a negation: {word}" for word in left_out]
        harm += [f"a negation was put in: [{text}]" for text in put_in]
    if quotation.anchor is not None:
        harm += [f"the quotation leaves out a negation: {word}" for word in _left_at_edges(quotation.anchor, found)]
    else:
        word = negation_before(found.source.text, found.start)
        if word and not negations(quotation.before[-40:]):
            harm.append(f"the quotation begins right after a negation: {word}")
    return tuple(dict.fromkeys(harm))


def _torn_gaps(found: Found) -> Iterator[str]:
    """Yield what each gap leaves out of sentences that are quoted in part."""
    for (start, end), gap in zip(found.spans, found.left_out, strict=False):
        yield torn_out(gap, found.source.text[start:end])


def _left_at_edges(anchor: Anchor, found: Found) -> tuple[str, ...]:
    """Return the negations at the edges of the span that an export names which its words leave out."""
    start, end = anchor.start, anchor.end
    if start is None or end is None or anchor.document_id != found.source.facts.document_id:
        return ()
    if not (start <= found.start and found.end <= end):
        return ()
    text = found.source.text
    return (*negations(text[start : found.start]), *negations(text[found.end : end]))


def _unlike(sources: Sources, quotation: Quotation, near: Sequence[Candidate]) -> Verdict:
    """Show how a quotation differs from the place that resembles it most."""
    nearest: tuple[Difference, SourceText, int] | None = None
    for source, low, high in _resembling(sources, quotation, near):
        compared = difference(quotation.text, source.text[low:high])
        if nearest is None or compared.likeness > nearest[0].likeness:
            nearest = (compared, source, low)
    if nearest is None or nearest[0].likeness < LEAST_LIKENESS:
        return Verdict(quotation, "not found", remarks=_no_such_document(sources, quotation))
    compared, source, low = nearest
    found = Found(source, ((low + compared.start, low + compared.end),), frozenset())
    cited = agreement(quotation.stated, found)
    return Verdict(quotation, "altered", found, (), compared, (*compared.remarks(), *cited.remarks))


def _resembling(
    sources: Sources, quotation: Quotation, near: Sequence[Candidate]
) -> Iterator[tuple[SourceText, int, int]]:
    anchor = quotation.anchor
    if anchor and anchor.start is not None and anchor.document_id in sources:
        source = sources[anchor.document_id]
        yield source, max(0, anchor.start - 200), min(len(source.text), anchor.start + len(quotation.text) + 200)
    for candidate in near[:8]:
        source = sources[candidate.document_id]
        yield source, *source.stretch(candidate.first, candidate.last)


def _no_such_document(sources: Sources, quotation: Quotation) -> tuple[str, ...]:
    anchor = quotation.anchor
    if anchor and anchor.document_id and anchor.document_id not in sources:
        return (f"the library has no document {anchor.document_id}",)
    return ()
