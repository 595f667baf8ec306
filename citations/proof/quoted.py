"""Collect the quotations of a draft with the citation beside each: its parts in, quotations out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from citations.proof.anchors import anchor_in
from citations.proof.draft import SHORTEST, Draft, Part, Quotation
from citations.proof.marks import quoted_spans
from citations.proof.stated import Stated, stated_in_note, stated_in_text

# How far from a quotation its citation may stand, in characters.
AFTER = 250
BEFORE = 250
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")
# A note goes on after a title: “Title,” in ..., “Title”, Journal ...
_TITLE_GOES_ON = re.compile(r"[\"”’]\s*(?:,|(?:in|dalam)\b)")
# `"Methods" section` and `bagian "Metode"` are places, as Kutip words them.
_SECTION_NAME = re.compile(r"bagian [\"“]\0|\0[\"”] section\b")
# What may stand between the end of a quotation and the citation in parentheses that belongs to it.
_END_OF_QUOTATION = re.compile(r"[\s.!?,;:\"'”’»)\]]*")
_LIST_HEADING = re.compile(
    r"\s*(?:[\divx]+[.)]?\s+)?(?:references?|bibliography|works cited|literature cited|reference list|sources"
    r"|daftar (?:pustaka|rujukan|referensi|bacaan)|referensi|kepustakaan|bibliografi|rujukan)\s*:?\s*\Z",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:n\.d\.|t\.t\.|tanpa tahun|in press|forthcoming)")
_CITATION_AT_END = re.compile(r"\s*[(\[][^()\[\]]{2,200}[)\]]\s*\.?\s*\Z")


@dataclass(frozen=True, slots=True)
class _Around:
    """What the draft itself says around a quotation: before and after it, and the footnotes that it calls."""

    before: str
    after: str
    notes: tuple[str, ...] = ()
    ends_sentence: bool = False


def quotations_of(draft: Draft) -> tuple[Quotation, ...]:
    """Return a draft's quotations in order: those in marks of at least twelve characters, and block quotations."""
    if draft.quotations:
        return draft.quotations
    found: list[Quotation] = []
    listing, below = False, 0
    for at, part in enumerate(draft.parts):
        listing = _in_list(part, listing=listing)
        below = _end_of_export(draft, at) if part.kind == "quotation" else below
        if at < below and part.kind == "text":
            continue
        if listing and part.kind != "quotation" and _ENTRY.search(part.text):
            continue
        found += _of_block(draft, at) if part.kind == "quotation" else _in_marks(draft, part)
    return tuple(_with_earlier_works(found))


def _end_of_export(draft: Draft, at: int) -> int:
    """Return where ends what an export prints below a quotation: a citation, whose marks hold titles, and facts."""
    texts: list[str] = []
    for number, part in enumerate(draft.parts[at + 1 : at + 40], at + 1):
        if part.kind in ("quotation", "heading"):
            return 0
        texts.append(part.text)
        if anchor_in(texts) is not None:
            return number + 1
    return 0


def _in_list(part: Part, *, listing: bool) -> bool:
    """Tell whether a part stands in the list of references, whose marks hold titles; a heading begins and ends it."""
    begins = part.kind in ("heading", "text") and _LIST_HEADING.match(part.text) is not None
    return begins or (listing and part.kind != "heading")


def _in_marks(draft: Draft, part: Part) -> Iterator[Quotation]:
    spans = [span for span in quoted_spans(part.text) if _is_quotation(part, *span)]
    for at, (start, end) in enumerate(spans):
        text = part.text[start:end].strip()
        last = spans[at - 1][1] + 1 if at else 0
        following = spans[at + 1][0] - 1 if at + 1 < len(spans) else len(part.text)
        around = _Around(
            part.text[max(last, start - BEFORE) : max(last, start - 1)],
            part.text[end + 1 : min(following, end + AFTER)],
            tuple(draft.notes.get(key, "") for key in _called(part, end, following)),
            ends_sentence=text[-1:] in (".", "!", "?"),
        )
        beside = (around.before[-60:], around.after[:120], around.notes)
        yield Quotation(text, part.place, _stated(around), None, *beside)


def _called(part: Part, end: int, following: int) -> list[str]:
    """Return the footnotes of a quotation: those at its end, else those at the end of the sentence it stands in."""
    near = [key for offset, key in part.notes if end <= offset <= end + 6]
    if near or part.text[end - 1] in ".!?":
        return near
    stop = _SENTENCE_END.search(f"{part.text} ", end)
    last = min(following, stop.end() if stop else len(part.text))
    return [key for offset, key in part.notes if end < offset <= last]


def _is_quotation(part: Part, start: int, end: int) -> bool:
    """Tell a quotation from a word in marks, the name of a section, and the title of a work in a citation."""
    return len(part.text[start:end].strip()) >= SHORTEST and not _is_name(part, start, end)


def _is_name(part: Part, start: int, end: int) -> bool:
    if part.kind == "heading" or _SECTION_NAME.search(f"{part.text[:start]}\0{part.text[end:]}"):
        return True
    if part.kind == "note" and (part.text[end - 1] == "," or _TITLE_GOES_ON.match(part.text, end)):
        return True
    return any(first < start and end < last for first, last, _ in stated_in_text(part.text))


def _of_block(draft: Draft, at: int) -> list[Quotation]:
    """Return a block quotation; a citation that ends it is not part of it."""
    part = draft.parts[at]
    below = tuple(takewhile(lambda other: other.kind != "quotation", draft.parts[at + 1 : at + 40]))
    around = _around_block(draft, at, below)
    called = [draft.notes.get(key, "") for other in (part, *below[:1]) for _, key in other.notes]
    anchor = anchor_in([*called, *(other.text for other in below if other.kind != "note")], part.characters)
    if part.verbatim and anchor is not None:
        return [Quotation(part.text, part.place, _stated(around), anchor)]
    text = part.text.strip()
    inside = _CITATION_AT_END.search(text)
    cited = _stated(_Around("", inside[0])) if inside else ()
    text = _without_marks(text[: inside.start()] if inside and cited else text)
    if len(text) < SHORTEST and anchor is None:
        return []
    beside = (around.before[-60:], around.after[:120] or (inside[0] if inside else ""), around.notes)
    return [Quotation(text, part.place, cited or _stated(around), anchor, *beside)]


def _around_block(draft: Draft, at: int, below: Sequence[Part]) -> _Around:
    before = draft.parts[at - 1].text[-BEFORE:] if at and draft.parts[at - 1].kind == "text" else ""
    after = below[0].text[:AFTER] if below and below[0].kind == "text" and _is_source_line(below[0].text) else ""
    return _Around(before, after, tuple(draft.notes.get(key, "") for _, key in draft.parts[at].notes))


def _is_source_line(text: str) -> bool:
    """Tell whether a paragraph after a block quotation begins with its citation."""
    return re.match(r"\s*[(\[—–\u2015-]", text) is not None


def _without_marks(text: str) -> str:
    """Take the quotation marks off a block that is wholly inside them."""
    spans = quoted_spans(text)
    if len(spans) == 1 and spans[0][0] == 1 and spans[0][1] >= len(text) - 2:
        return text[spans[0][0] : spans[0][1]]
    return text


def _stated(around: _Around) -> tuple[Stated, ...]:
    """Read the citation after a quotation, else its footnote, else the one before it; a page alone goes with a name."""
    after = _first(around.after, ends_sentence=around.ends_sentence)
    before = _last(around.before)
    notes = tuple(stated for note in around.notes if (stated := stated_in_note(note)))
    if after and any(stated.names_work for stated in after):
        return after
    if notes:
        return notes
    if after and before:
        return tuple(replace(stated, names=before[0].names, years=before[0].years) for stated in after)
    return after or before


def _first(text: str, *, ends_sentence: bool) -> tuple[Stated, ...]:
    """Return the first citation after a quotation, in the sentence that goes on or directly behind its end.

    "(Rahma, 2018)" may follow a full stop; "Rahma (2018)" then begins another sentence, about another work.
    """
    found = stated_in_text(text)
    if not found:
        return ()
    start = found[0][0]
    end = _END_OF_QUOTATION.match(text)
    if end and _SENTENCE_END.search(text[end.end() : start]):
        return ()
    closed = ends_sentence or (end is not None and any(mark in end[0] for mark in ".!?"))
    if closed and text[start] not in "([":
        return ()
    return tuple(stated for at, _, stated in found if at == start)


def _last(text: str) -> tuple[Stated, ...]:
    """Return the citation that is nearest before a quotation, in the same sentence."""
    found = stated_in_text(text)
    if not found:
        return ()
    start, end, _ = found[-1]
    if _SENTENCE_END.search(text[end:]):
        return ()
    return tuple(stated for at, _, stated in found if at == start)


def _with_earlier_works(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Resolve ibid. to the work that was cited last."""
    last: tuple[Stated, ...] = ()
    for quotation in found:
        stated = quotation.stated
        if any(work.same_as_before for work in stated) and last:
            pages = stated[0].pages or last[0].pages
            stated = tuple(replace(work, pages=pages, printed=stated[0].printed) for work in last)
        last = stated if any(work.names_work for work in stated) else last
        yield replace(quotation, stated=stated)
