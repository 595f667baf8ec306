"""Subtitles (SubRip, WebVTT) in; what is said as paragraphs, the numbers and times left out, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.extract.text_lines import Draft, Line
from corpus.extract.text_web import WebPage

_STAMP = r"(?:(\d{1,2}):)?(\d\d):(\d\d)[,.](\d{1,3})"
_TIMES = re.compile(rf"{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?")
_HEAD = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION|Kind:|Language:|X-TIMESTAMP-MAP)\b.*")
# Italics and places on the screen, around a whole line.
_MARKS_BEFORE = re.compile(r"(?:<[^<>]+>|\{\\[^{}]*\})+")
_MARKS_BEHIND = re.compile(r"(?:</[^<>]+>)+\Z")
_SPEAKER = re.compile(r"(?:-\s|>>|[A-ZÀ-Þ][\w.’' ]{0,30}:\s)")
_LEAST_CUES = 3
# Silence of so many seconds, or so many words and the end of a sentence, ends a paragraph.
_SILENCE = 2.5
_WORDS = 80


def read_subtitles(lines: Sequence[Line]) -> WebPage | None:
    """Read the lines of subtitles; None where they are none.

    A cue is a piece of a sentence as wide as the screen; cues are joined until somebody else speaks, nobody does, or a
    sentence ends a paragraph of usual length.
    """
    times = {index: match for index, line in enumerate(lines) if (match := _TIMES.fullmatch(line.text))}
    if len(times) < _LEAST_CUES or min(times) > _LEAST_CUES:
        return None
    page = WebPage()
    until = None
    fresh = True
    for index, line in enumerate(lines):
        if match := times.get(index):
            start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
            fresh = fresh or until is None or start - until > _SILENCE
            until = end
            page.dropped.append((line, "furniture"))
        elif (index + 1 in times and line.text.isdigit()) or until is None or _HEAD.fullmatch(line.text):
            page.dropped.append((line, "furniture"))
        elif spoken := _bare(line):
            _say(page, spoken, fresh=fresh)
            fresh = False
    return page


def _say(page: WebPage, line: Line, *, fresh: bool) -> None:
    last = page.drafts[-1] if page.drafts else None
    whole = last is not None and last.lines[-1].terminal and len(last.text.split()) >= _WORDS
    if last is None or fresh or whole or _SPEAKER.match(line.text):
        page.drafts.append(Draft("paragraph", [line]))
    else:
        last.lines.append(line)


def _bare(line: Line) -> Line | None:
    """Return a line without the marks around it, or None if nothing else is on it."""
    before, behind = _MARKS_BEFORE.match(line.text), _MARKS_BEHIND.search(line.text)
    start = before.end() if before else 0
    end = behind.start() if behind else len(line.text)
    text = line.text[start:end]
    return replace(line, start=line.start + start, end=line.start + end, text=text) if text.strip() else None


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
