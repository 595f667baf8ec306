"""Read plain text: the bytes of a TXT or Markdown file in, an extraction out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.evidence import EVIDENCE, Statement, evidence_of, taken
from corpus.extract.extraction import Dropped, Extraction, RawPage, Span
from corpus.extract.heading_levels import SeenHeading, heading_levels
from corpus.extract.headings import heading_class
from corpus.extract.keywords import keywords_in
from corpus.extract.markdown import read_markdown
from corpus.extract.text_decode import decode
from corpus.extract.text_email import read_email
from corpus.extract.text_front import read_front, read_imprint, read_unwrapped_front
from corpus.extract.text_head import TextHead, labelled_head
from corpus.extract.text_labels import reattach_labels
from corpus.extract.text_lines import Draft, Line, is_wrapped, lines_of, raw_block
from corpus.extract.text_notes import part_notes, put_back
from corpus.extract.text_subtitles import read_subtitles
from corpus.extract.text_web import read_page
from corpus.extract.text_wrapped import PAGE_BREAK_LINES, Layouter

_PAGE_BREAK = re.compile(r"\n(?:[ \t]*\r?\n){3,}")
_PAGE_NUMBER = re.compile(
    r"[–—-]?\s*(?:(?:hal(?:aman)?\.?|page|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*[–—-]?\Z", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def extract_text(data: bytes, name: str) -> Extraction:
    """Read a TXT file: a flattened PDF, a pasted web page, subtitles, a letter, or plain paragraphs.

    Form feeds make pages; runs of blank lines that are left of page breaks are recorded and make none.

    Raises:
        SourceError: `empty`, `unsupported` (binary) or `encoding-uncertain`.
    """
    text, encoding = decode(data, name)
    lines = lines_of(text)
    page = read_subtitles(lines) or read_email(lines)
    head = labelled_head(lines if page is None else ())
    if page is None and is_wrapped(head.rest):
        return _wrapped(text, lines, encoding, head)
    if page is None:
        page = read_page(head.rest)
        if not page.knows("type"):
            read_unwrapped_front(page.drafts, page.said)
    dropped = [Dropped(line.start, line.end, kind) for line, kind in page.dropped]
    drafts = _below_head(head, page.drafts, dropped)
    return _extraction(drafts, dropped, _Facts(text, lines, [*head.said, *page.said], page.extra, encoding))


def extract_markdown(data: bytes, name: str) -> Extraction:
    """Read a Markdown file; its markup is dropped on record, so that the text is what a reader sees.

    Raises:
        SourceError: `empty`, `unsupported` (binary) or `encoding-uncertain`.
    """
    text, encoding = decode(data, name)
    return read_markdown(text, encoding)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a text file tells besides its blocks.

    `strays` says that smudges may have been read as signs; `calls` are the numbers of notes in its sentences.
    """

    text: str
    lines: Sequence[Line]
    said: list[Statement]
    extra: dict[str, object]
    encoding: str
    strays: bool = False
    calls: Sequence[Span] = ()


def _below_head(head: TextHead, drafts: Sequence[Draft], dropped: list[Dropped]) -> list[Draft]:
    """Return the blocks with those of the labelled head before them; what it drops is added to `dropped`."""
    dropped += [Dropped(line.start, line.end, "furniture") for line in head.dropped]
    return [*(Draft("metadata", [line]) for line in head.lines), *drafts]


def _wrapped(text: str, lines: Sequence[Line], encoding: str, head: TextHead) -> Extraction:
    furniture = _running_lines(head.rest)
    dropped = [Dropped(line.start, line.end, "furniture") for line in furniture]
    left_out = {line.start for line in furniture}
    kept = [line for line in head.rest if line.start not in left_out]
    feet = part_notes(kept)
    drafts = list(reattach_labels(Layouter(feet.lines).run()))
    put_back(drafts, feet.notes)
    facts = _Facts(text, lines, list(head.said), {}, encoding, strays=True, calls=feet.calls)
    read_front(drafts, facts.said)
    read_imprint([line.text for line in furniture], drafts, facts.said)
    if lines[-1].page == 1:
        breaks = list(_PAGE_BREAK.finditer(text))
        dropped += [Dropped(match.start() + 1, match.end(), "page break") for match in breaks]
    return _extraction(_below_head(head, drafts, dropped), dropped, facts)


def _running_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the running heads and page numbers: lines next to page breaks that come again, digits aside."""
    if not any(_breaks(*pair) for pair in pairwise(lines)):
        return []
    edges = _edges(lines)
    seen = Counter(map(_folded, edges))
    heads = {text for text, count in seen.items() if count > 1}
    # On the first page it may stand below the title.
    alone = [line for line, after in pairwise(lines) if line.gap and after.gap and len(line.text.split()) > 1]
    running = [line for line in (*edges, *alone) if _folded(line) in heads]
    found = {line.start: line for line in (*running, *filter(_is_page_number, edges))}
    # Below a running head the page's number may have a line of its own.
    within = _edges([line for line in lines if line.start not in found])
    found |= {line.start: line for line in within if _is_page_number(line) and line.text[-1].isdigit()}
    return [found[start] for start in sorted(found)]


def _edges(lines: Sequence[Line]) -> list[Line]:
    """Return the lines next to page breaks."""
    edges: list[Line] = []
    for index, line in enumerate(lines):
        before = index == 0 or _breaks(lines[index - 1], line)
        after = index + 1 == len(lines) or _breaks(line, lines[index + 1])
        if before or after:
            edges.append(line)
    return edges


def _folded(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.lower().split()))


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None


def _breaks(before: Line, after: Line) -> bool:
    return after.gap >= PAGE_BREAK_LINES or after.page != before.page


def _extraction(drafts: Sequence[Draft], dropped: list[Dropped], facts: _Facts) -> Extraction:
    paged = facts.lines[-1].page > 1
    _set_levels(drafts)
    blocks = []
    for draft in drafts:
        block, marks = raw_block(draft, paged=paged, strays=facts.strays, calls=facts.calls)
        blocks.append(block)
        dropped += marks
        if keywords := keywords_in(draft.text):
            facts.extra.setdefault("keywords", keywords)
            facts.said.append(Statement("keywords", keywords, "keyword line", line=draft.text))
    csl, origins = taken(said for said in facts.said if said.key != "keywords")
    return Extraction(
        text=facts.text,
        blocks=tuple(blocks),
        pages=_pages(facts.text) if paged else (),
        dropped=tuple(dropped),
        csl=csl,
        origins=origins,
        extra=facts.extra | {EVIDENCE: evidence_of(facts.said, csl | facts.extra)},
        notes={"encoding": facts.encoding},
        has_lines=True,
    )


def _set_levels(drafts: Sequence[Draft]) -> None:
    headings = [(index, draft) for index, draft in enumerate(drafts) if draft.kind == "heading"]
    seen = [
        SeenHeading(draft.text, heading_class(draft.text), index > 0 and drafts[index - 1].kind == "heading")
        for index, draft in headings
    ]
    for (_, draft), level in zip(headings, heading_levels(seen), strict=True):
        draft.level = level


def _pages(text: str) -> tuple[RawPage, ...]:
    starts = [0, *(match.end() for match in re.finditer("\f", text))]
    ends = [*starts[1:], len(text)]
    return tuple(RawPage(number, start, end) for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1))
