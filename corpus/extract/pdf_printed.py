"""A line of words and its page in; the same without its words, with its spans of the text in their place, out."""

from __future__ import annotations

from corpus.extract.extraction import Span
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_ends import end_of, width_of_first_word
from corpus.extract.pdf_lines import Line, follows_closely
from corpus.extract.pdf_tables import cell_count
from corpus.extract.pdf_words import PageWords


def printed_line(line: Line, page: PageWords) -> PrintedLine:
    """Return a line as it is kept when its page is let go: what the words took most of the room for is summed up."""
    spans, glued = _spans_of(line, page)
    return PrintedLine(
        spans=spans,
        glued=glued,
        markers=tuple((word.start, word.end) for word in line.markers),
        page=line.page,
        text=line.text,
        x0=line.x0,
        top=line.top,
        x1=end_of(line),
        bottom=line.bottom,
        size=line.size,
        bold=line.bold,
        italic=line.italic,
        first_size=line.words[0].size,
        cells=cell_count(line.words, line.size),
        first_width=width_of_first_word(line),
    )


def _spans_of(line: Line, page: PageWords) -> tuple[tuple[Span, ...], frozenset[int]]:
    """Say which spans of the extracted text a line consists of, and which of them follow without a space."""
    spans: list[Span] = []
    glued: set[int] = set()
    for index, word in enumerate(line.words):
        close = index > 0 and follows_closely(line.words[index - 1], word)
        after = spans[-1][1] if spans else 0
        if spans and word.start >= after:
            between = page.text[after - page.start : word.start - page.start]
            if between == ("" if close else " "):
                spans[-1] = (spans[-1][0], word.end)
                continue
        if close:
            glued.add(len(spans))
        spans.append((word.start, word.end))
    return tuple(spans), frozenset(glued)
