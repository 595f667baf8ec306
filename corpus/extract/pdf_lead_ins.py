"""The lines of a paragraph in; the heading that it begins with on its first line, parted from its text, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.extract.headings import number_depth
from corpus.extract.known_headings import is_abstract_heading, opens_keywords, without_number
from corpus.extract.pdf_lines import CAPTION, Line, follows_closely, line_of
from corpus.extract.pdf_words import Word

# A heading run in has no more words and letters than this, on so many lines; its paragraph has so many letters.
_MOST_WORDS, _LONGEST, _MOST_LINES, _LEAST_TEXT = 14, 110, 2, 60
# One in italics has fewer: whole sentences are stressed so.
_MOST_ITALIC = 8
# The mark behind it, which may stand in the type of the text.
_MARK = re.compile(r"[.:—–]+|[.:][—–-]")
_ENDS_HEADING = re.compile(r"[^\W\d_][)”\"’]?(?P<mark>[.?!]|[:—–]|[.:][—–-])\Z")
# Without a mark it is set off by more than other words are, by this share of the type size.
_SET_OFF, _WIDER = 0.6, 1.6
_SAME_EDGE, _ONE_SIZE = 2.0, 0.6
_ITEM = re.compile(r"(?:[•●▪◦■□➢✓‣∙–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])(?:\s|\Z)")
# What heads no section though set so: theorems and proofs, remarks on tables and figures; "Ibid.", "Dr.".
_NO_HEADING = re.compile(
    r"(?:(?:teorema|theorem|lemma|proposisi|proposition|korolari|corollary|definisi|definition|bukti|proof|contoh|"
    r"example|remark|catatan|notes?|keterangan|sumber|sources?|jawab(?:an)?|tanya|pertanyaan|answer|question|jel)\b|"
    r"(?:nota bene|ibid|idem|supra|infra|op|loc|cit|lihat|see|prof|drs?|mrs?|staatsblad)\W*\Z)",
    re.IGNORECASE,
)


class LeadIn(NamedTuple):
    """A heading and the text that goes on beside it, as lines."""

    heading: tuple[Line, ...]
    text: tuple[Line, ...]


def begins_with_heading(line: Line) -> bool:
    """Tell whether a line begins with a few words in bold type that end with a full stop, plain words behind them.

    It is asked of every line of a text: what costs more is asked of the paragraph.
    """
    words = line.words
    if not words[0].bold or words[-1].bold:
        return False
    plain = next(at for at, word in enumerate(words) if not word.bold)
    return plain <= _MOST_WORDS and words[plain - 1].text.endswith(".") and _is_named(_said(words[:plain]))


def begins_with_label(line: Line) -> bool:
    """Tell whether a line begins with a few words in bold type, a colon and plain words: who speaks, and what."""
    words = line.words
    if not words[0].bold or words[-1].bold:
        return False
    plain = next(at for at, word in enumerate(words) if not word.bold)
    return plain <= _MOST_ITALIC and words[plain - 1].text.endswith(":") and words[0].text[:1].isupper()


def lead_in(lines: Sequence[Line], right: float, notes: frozenset[str] = frozenset()) -> LeadIn | None:
    """Return the heading that a paragraph begins with and the text beside it; None where type does not show it.

    Its words are bold or in italics, those that follow are not; a full stop, a wide gap, a number ("2.1") or its name
    ("Abstrak") shows that it is no stressed word. "Ketua:" is a speaker. All lines but the first begin at one edge,
    at or left of the heading: terms stand before lines that are set in.
    """
    first = lines[0].words[0]
    if not (first.bold or first.italic) or _ITEM.match(lines[0].text) or _hangs(lines):
        return None
    cut = _turn(lines)
    if cut is None:
        return None
    at, index, beside = cut
    head = [*lines[:at], *([_part(lines[at], beside[:index], notes)] if index else [])]
    rest = [_part(lines[at], beside[index:], notes), *lines[at + 1 :]]
    said = " ".join(line.text for line in head)
    # The end of a page may leave one line of the paragraph, which is full.
    much = rest[-1].x1 > right - rest[-1].size or sum(len(line.text) for line in rest) >= _LEAST_TEXT
    if len(said) > _LONGEST or not much or not _is_named(said):
        return None
    told = _is_told(said, bold=first.bold) or (first.bold and _is_set_off(beside, index))
    return LeadIn(tuple(head), tuple(rest)) if told and _opens_sentence(rest[0].text) else None


def _hangs(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and lines[1].x0 > lines[0].x0 + _SAME_EDGE


def _turn(lines: Sequence[Line]) -> tuple[int, int, tuple[Word, ...]] | None:
    """Return where the type of the first word ends: on which line, before which of its words, and these words.

    The mark behind a heading is parted from the word that it touches.
    """
    look = lines[0].words[0].bold, lines[0].words[0].italic
    for at, line in enumerate(lines[:_MOST_LINES]):
        for index, word in enumerate(line.words):
            if at == 0 and index == 0:
                continue
            if (word.bold, word.italic) == look or not any(letter.isalnum() for letter in word.text):
                continue
            # The text is less marked than its heading.
            if not (word.bold <= look[0] and word.italic <= look[1]) or (at and not index):
                return None
            return at, *_with_mark_apart(line.words, index)
    return None


def _with_mark_apart(words: tuple[Word, ...], index: int) -> tuple[int, tuple[Word, ...]]:
    """Return the index of the first word of the text, and the words, a dash or colon that it begins with apart."""
    word = words[index]
    mark = _MARK.match(word.text)
    touches = index > 0 and follows_closely(words[index - 1], word)
    if mark is None or not touches or word.end - word.start != len(word.text):
        return index, words
    share = word.x0 + (word.x1 - word.x0) * mark.end() / len(word.text)
    apart = word._replace(end=word.start + mark.end(), text=mark[0], x1=share)
    rest = word._replace(start=apart.end, text=word.text[mark.end() :], x0=share, spaced=False)
    return index + 1, (*words[:index], apart, rest, *words[index + 1 :])


def _part(line: Line, words: Sequence[Word], notes: frozenset[str]) -> Line:
    """Return the part of a line that some of its words make, with the raised numbers that stand among them."""
    x0, x1 = words[0].x0, words[-1].x1
    near = [mark for mark in line.markers if x0 < mark.x1 and mark.x0 <= x1 + _ONE_SIZE * line.size]
    return line_of(tuple(sorted((*words, *near), key=lambda word: word.x0)), line.page, notes)


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _is_named(said: str) -> bool:
    """Tell whether words could head a section: few, with a capital or a number before them, no caption or key words."""
    name = without_number(said)
    if len(said.split()) > _MOST_WORDS or CAPTION.match(said) or opens_keywords(said) or _NO_HEADING.match(name):
        return False
    return not _ITEM.match(said) and name[:1].isupper() and re.search(r"[^\W\d_]{3}", name) is not None


def _is_told(said: str, *, bold: bool) -> bool:
    """Tell whether the end of a heading, its number or its name shows that it is one."""
    if is_abstract_heading(re.sub(r"[\s.:—–-]+\Z", "", said)) or number_depth(said) > 1:
        return True
    mark = _ENDS_HEADING.search(said)
    if mark is None or (not bold and len(said.split()) > _MOST_ITALIC):
        return False
    return mark["mark"][0] == "." or (bold and mark["mark"] in "?!")


def _is_set_off(words: Sequence[Word], index: int) -> bool:
    """Tell whether a gap parts two words of a line that is much wider than all others on it."""
    if not index:
        return False
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    others = [gap for at, gap in enumerate(gaps, 1) if at != index and gap > 0]
    gap = gaps[index - 1]
    return gap > _SET_OFF * words[index].size and (not others or gap > _WIDER * max(others))


def _opens_sentence(text: str) -> bool:
    """Tell whether a text begins as a sentence does, not with the number of a page."""
    return re.match(r"[\"“‘«(]?[A-ZÀ-Þ0-9]", text) is not None and len(re.findall(r"[^\W\d_]{2,}", text)) > 1
