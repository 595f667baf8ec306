"""Find the sentences of academic prose in Indonesian and English: a paragraph in, spans out."""

from __future__ import annotations

import re

from corpus.language.sentence_ends import Candidate, ends_sentence

SentenceSpan = tuple[int, int]

# Stops, closing quotes and brackets, a footnote number glued to the stop ([12] as well), white space.
_END = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)"
    r"(?P<note>[¹²³⁰-⁹]{1,3}|(?:,? ?\[\d{1,3}(?:[,–-] ?\d{1,3})*\])+"
    r"|(?<=[^\d\s][.!?”\"])\d{1,3}(?=\s+[\"“‘(]?[A-Z]))?(?P<space>\s+)"
)
# What goes on for so many characters without an end is no prose (words of a form, a dump); it is cut between words,
# so that no passage, and no time or memory that one takes, grows with the file.
_LONGEST_SENTENCE = 10_000
_WORD = re.compile(r"\S+")
_VISIBLE = re.compile(r"\S")
_LAST_SPACE = re.compile(r".*\S(?=\s)", re.DOTALL)


def sentence_spans(text: str) -> tuple[SentenceSpan, ...]:
    """Return the spans of the sentences of a paragraph, in order, without the white space between them.

    A stretch of 10,000 characters without an end is cut between words.

    >>> text = "Hal itu sudah diteliti (Sen dkk., 2016: 21). Prof. Dr. Rahma setuju."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Hal itu sudah diteliti (Sen dkk., 2016: 21).', 'Prof. Dr. Rahma setuju.']
    """
    spans: list[SentenceSpan] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        end = match.start("space")
        start = _cut_endless(text, start, end, spans)
        after = text[match.end() : match.end() + 120]
        if not after:
            break
        candidate = Candidate(
            text[start : match.end("close")], text[start : match.start()], match["stop"], match["close"], after
        )
        if ends_sentence(candidate):
            spans.append((start, end))
            start = match.end()
    end = len(text.rstrip())
    start = _cut_endless(text, start, end, spans)
    if start < end:
        spans.append((start, end))
    return tuple(spans)


def _cut_endless(text: str, begin: int, end: int, spans: list[SentenceSpan]) -> int:
    """Add pieces of a stretch that is too long for a sentence to the spans; return where the rest of it begins."""
    start = begin
    while end - start > _LONGEST_SENTENCE:
        words = _LAST_SPACE.match(text, start, start + _LONGEST_SENTENCE) or _WORD.match(text, start, end)
        following = None if words is None else _VISIBLE.search(text, words.end(), end)
        if words is None or following is None:
            return start
        spans.append((start, words.end()))
        start = following.start()
    return start
