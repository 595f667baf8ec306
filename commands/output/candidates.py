"""Candidates for terms in; a list with their evidence for a person or JSON out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from commands.output.entry import entry_value
from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, wrapped, write
from corpus.passages import StoredPassage
from glossary.candidates import Candidate
from glossary.mining.proposals import Evidence
from glossary.translation_units import Unit

_AROUND = 60


class Shown:
    """What evidence refers to: passages by id, translation units by number."""

    def __init__(self, passages: Mapping[str, StoredPassage], units: Mapping[int, Unit]) -> None:
        self.passages = passages
        self.units = units


def print_candidates(found: Sequence[Candidate], shown: Shown, *, total: int, as_json: bool) -> None:
    """Print candidates, best first, each with the passages that show it."""
    if as_json:
        print_json("candidates/1", total=total, candidates=[_value(item, shown) for item in found])
        return
    for item in found:
        write(f"{item.candidate_id:>5}  {item.score:.2f}  {_entry_line(item)}")
        write(f"       {item.kind}, {counted(len(item.evidence), 'place')} in {_sources(item, shown)}")
        if item.missing_side():
            write(f"       needs its {item.missing_side()} side: --edit {item.candidate_id}")
        for evidence in _telling(item, shown):
            for line in wrapped(_quoted(evidence, shown), indent="       "):
                write(line)
    write(f"{total} candidate{'' if total == 1 else 's'}" + (f", {len(found)} shown" if len(found) < total else ""))


def print_decided(action: str, chosen: Sequence[Candidate], skipped: Sequence[Candidate], *, as_json: bool) -> None:
    """Print what was accepted or rejected, and what could not be."""
    if as_json:
        print_json(
            "candidates-decided/1",
            action=action,
            decided=[{"candidate_id": item.candidate_id, **entry_value(item.entry)} for item in chosen],
            skipped=[item.candidate_id for item in skipped],
        )
        return
    for item in chosen:
        write(f"{action:<9} {item.candidate_id:>5}  {_entry_line(item)}")
    for item in skipped:
        write(f"skipped   {item.candidate_id:>5}  {_entry_line(item)} (needs its {item.missing_side()} side)")
    write(f"{len(chosen)} {action}")


def _entry_line(item: Candidate) -> str:
    entry = item.entry
    sides = []
    for forms, shorts in (
        ((entry.indonesian,) if entry.indonesian else (), entry.indonesian_abbreviations),
        (entry.english, entry.english_abbreviations),
    ):
        side = "; ".join(forms) or "?"
        sides.append(f"{side} ({'; '.join(shorts)})" if shorts else side)
    return one_line(" = ".join(sides))


def _sources(item: Candidate, shown: Shown) -> str:
    documents = len({evidence.document_id for evidence in item.evidence if evidence.document_id})
    units = [shown.units[evidence.unit_id] for evidence in item.evidence if evidence.unit_id in shown.units]
    memories = len({unit.memory for unit in units})
    told = [counted(documents, "document")] if documents or not memories else []
    return " and ".join(
        [*told, *([f"{memories} translation memor{'y' if memories == 1 else 'ies'}"] if memories else [])]
    )


def _telling(item: Candidate, shown: Shown) -> Sequence[Evidence]:
    """Return the two places to show: of aligned text the first sentence of each language."""
    firsts: dict[str, Evidence] = {}
    for evidence in item.evidence if item.kind == "aligned" else ():
        passage = shown.passages.get(f"{evidence.document_id}:{evidence.ordinal}")
        if passage is not None:
            firsts.setdefault(passage.language, evidence)
    return [firsts["id"], firsts["en"]] if len(firsts) == 2 else item.evidence[:2]


def _quoted(evidence: Evidence, shown: Shown) -> str:
    unit = shown.units.get(evidence.unit_id)
    if unit is not None:
        return one_line(f"{unit.indonesian} | {unit.english}  {unit.memory}")
    passage = shown.passages.get(f"{evidence.document_id}:{evidence.ordinal}")
    if passage is None:
        return f"(no longer in the library)  {evidence.document_id}:{evidence.ordinal}"
    start, end = max(0, evidence.start - _AROUND), min(len(passage.text), evidence.end + _AROUND)
    if start:
        start = passage.text.find(" ", start, evidence.start) + 1 or start
    if end < len(passage.text):
        end = max(evidence.end, passage.text.rfind(" ", evidence.end, end))
    before = "... " if start else ""
    after = " ..." if end < len(passage.text) else ""
    return f"{before}{one_line(passage.text[start:end])}{after}  {passage.passage_id}"


def _value(item: Candidate, shown: Shown) -> dict[str, Any]:
    return {
        "candidate_id": item.candidate_id,
        "kind": item.kind,
        "score": item.score,
        "state": item.state,
        "missing": item.missing_side().lower() or None,
        "entry": entry_value(item.entry),
        "evidence": [_evidence_value(evidence, shown) for evidence in item.evidence],
    }


def _evidence_value(evidence: Evidence, shown: Shown) -> dict[str, Any]:
    unit = shown.units.get(evidence.unit_id)
    if unit is not None:
        return {"unit_id": evidence.unit_id, **unit._asdict()}
    passage_id = f"{evidence.document_id}:{evidence.ordinal}"
    passage = shown.passages.get(passage_id)
    return {
        "passage_id": passage_id,
        "language": passage.language if passage else None,
        "text": passage.text if passage else None,
        "span": [evidence.start, evidence.end],
    }
