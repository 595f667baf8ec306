"""Sixty works in seven styles and two languages, set against pandoc's citeproc; every difference has a reason.

A reason is a rule that turns what pandoc prints into what we print (or both into a third thing); docs/citations.md
explains each. What differs although all rules were applied is unexplained, and there must be none.
"""

from __future__ import annotations

import re

import pytest

from citations.csl_record import csl_record
from citations.render import render_citations, render_entry
from corpus.document import Language
from tests.quality.cited_works import works
from tests.quality.citeproc_pandoc import rendered_by_pandoc

STYLES = ("apa", "chicago-author-date", "chicago-notes-bibliography", "mla", "harvard", "ieee", "vancouver")
WORKS = {key: csl_record(work) for key, work in works().items()}
Rule = tuple[str, str]
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"

# (pattern, replacement), applied to what pandoc prints.
_ALWAYS: tuple[Rule, ...] = (
    (r"\bI\. (?=Kadek)", "I "),  # a name of one letter is no initial
    (r"\((Laporan) (\d+)\)", r"(\1 no. \2)"),  # pandoc has no label for a number
    (r"(?<=\. )(Laporan) (\d+)(?=[.,])", r"\1 no. \2"),
)
_BY_STYLE: dict[str, tuple[Rule, ...]] = {
    "apa": (
        (r"\b2 ed\.?", "edisi ke-2"),
        (r"\[Tesis magister\]\. Universitas Bahari", "[Tesis magister, Universitas Bahari]"),  # APA 7, 10.6
        (r"\. (Prosiding Seminar Kelautan), (\d+-\d+)$", r". In \1 (pp. \2)"),  # APA 7, 10.5
    ),
    "mla": ((r"\bJun\.", "June"), (r"\bJul\.", "July")),  # MLA abbreviates no month of four letters
    # A group that holds only the word is printed; the guide of IEEE has it.
    "ieee": (
        (r"(?<!\]\. )\b(Available|Tersedia pada): http", r"[Online]. \1: http"),
        (r"\[Daring\]|\[Online\]", "[Online]"),
    ),
    "vancouver": (
        (r"Laporan (\d+)$", r"Laporan no.: \1"),
        (r"[Ii]n, editor[^.]*\.", "in: editor."),  # pandoc 2.17 loses the editor's name and its order
        (r"[Dd]alam, editor[^.]*\.", "dalam: editor."),
    ),
}
_INDONESIAN: tuple[Rule, ...] = (
    (r"\bt\.t\.(?= )", "tanpa tahun."),
    (r"\bt\.t\.?|\btanpa tanggal\b", "tanpa tahun"),
    (r" & ", " dan "),
    (rf"\b({_MONTHS}) (\d{{1,2}})\b(?!\d)", r"\2 \1"),
    (r"([.,])(”)", r"\2\1"),  # full stops and commas stand outside in Indonesian
    (r"([?!]”)[.,]", r"\1"),
    (r"[Tt]ersedia pada", "tersedia di"),
    (r"\. In (Prosiding[^(]*)\(pp\.", r". Dalam \1(hlm."),
    (r"(?<=Dalam )[^(]*(?=\([Ee]d\.\))", ""),  # APA in Indonesian: given names in full
)
# The same applied to what we print, where both are brought to one form.
_OURS: dict[str, tuple[Rule, ...]] = {
    "apa": (
        (r"(?<=\d\))\. Himpunan Peneliti Laut", ""),  # the collection's style leaves out who held a conference
        (r"(?<=Dalam )[^(]*(?=\([Ee]d\.\))", ""),
    ),
    "ieee": ((r"\[Daring\]", "[Online]"),),
    "vancouver": (
        (r"[Ii]n: [^.]*?, editor\.", "in: editor."),
        (r"[Dd]alam: [^.]*?, editor\.", "dalam: editor."),
    ),
}


def folded(text: str, rules: tuple[Rule, ...]) -> str:
    """Return a text without what two typesetters may do differently: dashes, spaces, case, the last full stop."""
    plain = text.replace("\u00a0", " ").replace("’", "'").replace("–", "-").replace("‑", "-")
    plain = " ".join(plain.split())
    plain = re.sub(r"^\W?\d+\W?\.? ?(?=\W?\D)", "", plain).rstrip(".")
    for pattern, replacement in rules:
        plain = re.sub(pattern, replacement, plain)
    return re.sub(r"[“”\"]", '"', plain).rstrip(".").casefold()


def without_names(text: str, key: str) -> str:
    """Return a reference from its title on, where names are written in another form."""
    at = text.find(str(WORKS[key]["title"]).replace("’", "'").casefold())
    return text[at:] if at > 0 else text


def differences(style: str, language: Language) -> tuple[int, list[tuple[str, str, str]]]:
    """Return how many references are letter for letter the same, and those whose difference no rule explains."""
    theirs, _ = rendered_by_pandoc(WORKS, style, language)
    rules = (*_ALWAYS, *_BY_STYLE.get(style, ()), *(_INDONESIAN if language == "id" else ()))
    same, unexplained = 0, []
    for key, record in WORKS.items():
        entry = "".join(run.text for run in render_entry(record, style, language))
        if folded(entry, ()) == folded(theirs[key], ()):
            same += 1
            continue
        ours, other = folded(entry, _OURS.get(style, ())), folded(theirs[key], rules)
        if style == "vancouver" or (style, language) == ("apa", "id"):
            # Vancouver: pandoc 2.17 does not hand the form of names down. APA in Indonesian: given names in full.
            ours, other = without_names(ours, key), without_names(other, key)
        if ours != other:
            unexplained.append((key, ours, other))
    return same, unexplained


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("style", STYLES)
def test_every_difference_of_a_reference_is_explained(style: str, language: Language) -> None:
    same, unexplained = differences(style, language)
    report = "\n".join(f"{key}\n  ours:  {ours}\n  other: {other}" for key, ours, other in unexplained)
    assert not unexplained, f"{style} {language}: {same} the same, {len(unexplained)} unexplained\n{report}"


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("style", ["chicago-author-date", "harvard", "ieee"])
def test_every_difference_of_a_citation_is_explained(style: str, language: Language) -> None:
    _, theirs = rendered_by_pandoc(WORKS, style, language)
    places: list[tuple[str, tuple[str, str] | None]] = [(key, ("page", "14")) for key in WORKS]
    ours = ["".join(run.text for run in runs) for runs in render_citations(WORKS, places, style, language)]
    rules = (*_ALWAYS, *(_INDONESIAN if language == "id" else ()))
    unexplained = [
        (key, citation, theirs[key])
        for key, citation in zip(WORKS, ours, strict=True)
        if folded(citation, ()) not in (folded(theirs[key], ()), folded(theirs[key], rules))
    ]
    assert unexplained == []
