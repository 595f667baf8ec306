"""A letter saved from a mail program in; what it says as paragraphs and quotations, and who wrote it when, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import BlockKind
from corpus.extract.dates import date_parts, find_date
from corpus.extract.html_bylines import is_name
from corpus.extract.text_lines import Draft, Line
from corpus.extract.text_web import WebPage
from corpus.names import csl_name

_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|subject|date|sent|reply-to|message-id|dari|kepada|tembusan|perihal|subjek|hal|tanggal|"
    r"dikirim)\s*:\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_SENDER, _SUBJECT = frozenset({"from", "dari"}), frozenset({"subject", "perihal", "subjek", "hal"})
_DAY = frozenset({"date", "sent", "tanggal", "dikirim"})
_ADDRESS = re.compile(r"\s*[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]|\S+@\S+")
_QUOTED = re.compile(r"(?:>\s?)+")
_HEAD = "head of the letter"
_SIGNATURE = "--"
_LEAST_FIELDS = 3
# A shorter line was ended by its writer, not by the program.
_FULL = 50


def read_email(lines: Sequence[Line]) -> WebPage | None:
    """Read the lines of a letter with its head; None where they begin otherwise."""
    fields = _fields(lines)
    names = set(fields)
    if len(fields) < _LEAST_FIELDS or not (names & _SENDER and names & _SUBJECT):
        return None
    page = WebPage()
    page.dropped = [(line, "metadata") for line in lines[: len(fields)]]
    _read_head(fields, page)
    signed = False
    for before, line in zip(lines[len(fields) - 1 :], lines[len(fields) :], strict=False):
        signed = signed or line.text == _SIGNATURE
        _add(page, before, line, signed=signed)
    return page


def _fields(lines: Sequence[Line]) -> dict[str, str]:
    """Return the fields of the head: lines without a blank one between them, from the first on."""
    fields: dict[str, str] = {}
    for index, line in enumerate(lines):
        match = _FIELD.fullmatch(line.text)
        if match is None or (index and line.gap) or match["name"].lower() in fields:
            break
        fields[match["name"].lower()] = match["value"]
    return fields


def _read_head(fields: dict[str, str], page: WebPage) -> None:
    for name, value in fields.items():
        if name in _SUBJECT:
            page.say("title", value, _HEAD, value)
        elif name in _SENDER and is_name(sender := _ADDRESS.sub("", value).strip(' "')):
            page.say("author", [csl_name(sender)], _HEAD, value)
        elif name in _DAY and (day := find_date(value)):
            page.say("issued", date_parts(day), _HEAD, value)
            page.extra["published"] = day


def _add(page: WebPage, before: Line, line: Line, *, signed: bool) -> None:
    mark = _QUOTED.match(line.text)
    if line.text == _SIGNATURE or (mark and mark.end() == len(line.text)):
        page.dropped.append((line, "furniture"))
        return
    kind: BlockKind = "metadata" if signed else "quotation" if mark else "paragraph"
    if mark:
        line = replace(line, start=line.start + mark.end(), text=line.text[mark.end() :])
    last = page.drafts[-1] if page.drafts else None
    ended = len(before.text) < _FULL and not line.text[0].islower()
    parted = line.gap > 0 or ended or _QUOTED.fullmatch(before.text) is not None
    if last is None or last.kind != kind or (parted and not signed):
        page.drafts.append(Draft(kind, [line]))
    else:
        last.lines.append(line)
