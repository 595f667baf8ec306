"""Quotations that a draft itself calls translated: verdicts in; those, with their likely original, unchecked, out.

A translation is not in the source word for word, so nobody can prove it so; it is neither altered nor verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from citations.proof.comparing import names_source, pages_stated
from citations.proof.draft import Quotation
from citations.proof.judge import Verdict
from citations.proof.sources import Sources, SourceText

_DECLARED = re.compile(
    r"\b(?:my|own|our|author['’]?s['’]?) (?:own )?translations?\b"
    r"|\btranslations? (?:is |are )?(?:mine|my own|ours|by the author)\b"
    r"|\btranslated by (?:the author|me|us)\b|\btrans(?:l)?\. (?:mine|by the author)\b"
    r"|\bterjemahan (?:oleh )?(?:penulis|sendiri|saya|kami|bebas|peneliti)\b"
    r"|\bterj\. (?:penulis|peneliti|sendiri|saya)\b"
    r"|\bditerjemahkan (?:sendiri )?(?:oleh )?(?:penulis|peneliti|saya|kami)\b",
    re.IGNORECASE,
)
_PARENTHESES = re.compile(r"[\s\"'”’».,;]*(?:[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]][\s.]*)+")
_REST_OF_SENTENCE = re.compile(r"[^.!?]*")
_UNSETTLED = ("not found", "altered")
# Names and numbers stay what they are in a translation.
_LASTING = re.compile(r"\d[\d.,]*\d|\d|(?<![.!?] )(?<=\s)[A-Z][\w'’-]{2,}")


def with_translations(sources: Sources, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts, those on declared translations with the place that they may come from."""
    return tuple(_translated(sources, verdict) if _is_declared(verdict) else verdict for verdict in verdicts)


def _is_declared(verdict: Verdict) -> bool:
    quotation = verdict.quotation
    if quotation.anchor is not None or verdict.status not in _UNSETTLED:
        return False
    parentheses = _PARENTHESES.match(quotation.after)
    closed = quotation.text.rstrip()[-1:] in (".", "!", "?")
    rest = None if closed else _REST_OF_SENTENCE.match(quotation.after)
    after = [found[0] for found in (parentheses, rest) if found]
    before = re.split(r"[.!?]\s", quotation.before)[-1]
    beside = (before, *after, *quotation.notes, *(work.printed for work in quotation.stated))
    return any(_DECLARED.search(text) for text in beside)


def _translated(sources: Sources, verdict: Verdict) -> Verdict:
    remarks = list(verdict.remarks)
    if verdict.found is not None:
        remarks.append("it resembles words of the library in its own language")
    origin = _origin(sources, verdict.quotation)
    if origin:
        remarks.append(f"it may come from {origin}")
    return replace(verdict, status="declared translation, not checked", remarks=tuple(remarks))


def _origin(sources: Sources, quotation: Quotation) -> str:
    """Name the passage of the work cited, on the pages cited, that shares most names and numbers with a quotation."""
    best = (0, "")
    for source in sources:
        for work in quotation.stated:
            if source.facts.state != "active" or names_source(work, source.facts) is not True:
                continue
            stretches = pages_stated(work, source)
            for start, end in stretches or ((0, len(source.text)),):
                best = max(
                    best,
                    _nearest(source, (start, end), quotation.text, known=bool(stretches)),
                    key=lambda each: each[0],
                )
    return best[1]


def _nearest(source: SourceText, span: tuple[int, int], text: str, *, known: bool) -> tuple[int, str]:
    """Return how much the best passage of a stretch shares with a text, counted from one, and its name."""
    lasting = set(_LASTING.findall(f" {text}"))
    best = (0, "")
    for passage_id, words in source.passages_in(*span):
        shared = len(lasting & set(_LASTING.findall(f" {words}")))
        if shared + known > best[0]:
            best = (shared + known, passage_id)
    return best
