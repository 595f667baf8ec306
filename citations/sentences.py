"""Find the sentences around a match: a passage's text and a span in, the span of the whole sentences out."""

from __future__ import annotations

import re

_PARENTHESIS_AFTER = re.compile(r"\s*\([^()]{3,200}\)[.;]?")


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the whole sentences that a span touches; a line break ends a sentence (rows of a table).

    >>> sentences_around("Satu dkk. dua. Tiga!", 10, 13)
    (0, 14)
    """
    from corpus.language.sentences import sentence_spans  # 15 ms, for the few hits that need it

    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", max(end, line_start))
    line_end = len(text) if line_end < 0 else line_end
    last_line = text.rfind("\n", line_start, end) + 1 or line_start
    opening = [line_start + at for at, _ in sentence_spans(text[line_start : _end_of_line(text, start)])]
    closing = [last_line + at for _, at in sentence_spans(text[last_line:line_end])]
    first = max((at for at in opening if at <= start), default=start)
    last = min((at for at in closing if at >= end), default=end)
    return min(first, start), max(last, end)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def with_parenthesis_after(text: str, end: int) -> int:
    """Return the end of a sentence with the parenthesis that follows directly, as authors put citations there."""
    parenthesis = _PARENTHESIS_AFTER.match(text, end)
    return parenthesis.end() if parenthesis else end
