"""Findings about a draft's terms in; a list for a person or JSON out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from commands.output.envelope import print_json
from commands.output.plain import one_line, write
from corpus.document import Passage
from glossary.findings import Finding, Place

_TITLES = {
    "inconsistent": "written in more than one way",
    "outdated": "outdated",
    "forbidden": "not to be used",
    "abbreviation-late": "used before it is introduced",
    "abbreviation-unexplained": "never introduced",
}
_SHOWN_PLACES = 8


def print_findings(path: Path, findings: Sequence[Finding], passages: Mapping[int, Passage], *, as_json: bool) -> None:
    """Print findings in reading order."""
    if as_json:
        values = [_value(finding, passages) for finding in findings]
        print_json("glossary-check/1", source=path.name, total=len(values), findings=values)
        return
    for finding in findings:
        write(one_line(f"{'; '.join(finding.forms)}: {_TITLES[finding.kind]}"))
        if finding.use:
            label = "perhaps" if finding.kind.startswith("abbreviation") else "use"
            write(f"   {label}: {one_line(finding.use)}")
        if finding.note:
            write(f"   {one_line(finding.note)}")
        places = [_where(place, passages) for place in finding.places]
        more = f" and {len(places) - _SHOWN_PLACES} more" if len(places) > _SHOWN_PLACES else ""
        write(f"   at: {', '.join(dict.fromkeys(places[:_SHOWN_PLACES]))}{more}")
    write(f"{len(findings)} finding{'' if len(findings) == 1 else 's'} in {path.name}")


def _where(place: Place, passages: Mapping[int, Passage]) -> str:
    passage = passages[place.passage]
    if passage.lines:
        first, last = passage.lines
        return f"line {first}" if first == last else f"lines {first}-{last}"
    if passage.pages:
        return f"p. {passage.pages[0]}"
    return f"passage {place.passage}"


def _value(finding: Finding, passages: Mapping[int, Passage]) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "language": finding.language,
        "forms": list(finding.forms),
        "use": finding.use or None,
        "note": finding.note,
        "places": [
            {
                "passage": place.passage,
                "text": place.text,
                "lines": list(passages[place.passage].lines or ()) or None,
                "pages": list(passages[place.passage].pages or ()) or None,
            }
            for place in finding.places
        ],
    }
