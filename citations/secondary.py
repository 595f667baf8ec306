"""Find the works that a sentence itself cites: a passage's text and a span of it in, secondary sources out.

Conservative: what is not plainly name and year ("(Mionel, 2016: 192)", "Lee dkk. dalam Resmi (2016: 171)", "Sumber:
Prasetya, 2018") is left alone, as a wrong attribution is worse than none.
"""

from __future__ import annotations

import functools
import re

from citations.cited import SecondarySource
from citations.wording import WORDING
from corpus.records import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language

_WORD = r"[^\W\d_][\w'’.\-]*"
_NAME = rf"(?=[^\W\d_a-z])(?!(?:Dalam|In|Tabel|Table|Gambar|Figure)\b){_WORD}"
_OTHERS = r"(?:,?\s+(?:et\s+al\.?|dkk\.?|dan\s+kawan-kawan|and\s+others))"
_JOINT = r"(?:,?\s+(?:&|dan|and)\s+|,\s+)"
# A surname or a body's name of up to six words: "Wu", "van Dijk" is not tried, "Kementerian Luar Negeri".
_AUTHOR = rf"{_NAME}(?:\s+(?:(?:of|for|on|the|untuk)\s+){{0,2}}{_NAME}){{0,5}}"
_AUTHORS = rf"{_AUTHOR}(?:{_JOINT}{_AUTHOR}){{0,4}}{_OTHERS}?"
_SURNAMES = rf"{_NAME}(?:{_JOINT}{_NAME}){{0,2}}{_OTHERS}?"
_VIA = r",?\s+(?:dikutip\s+dalam|dalam|as\s+cited\s+in|cited\s+in|in)\s+"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_PAGES = r"(?:\s*:\s*|,\s*(?:hlm|hal|h|pp|p)\.?\s*)(?P<pages>\d{1,4}(?:\s*[-–]\s*\d{1,4})?)"
_OWN_YEAR = rf"(?:,?\s+\(?{_YEAR}\)?)?"

_ITEM = (
    rf"\s*(?:(?:lihat|see|cf\.|misalnya|e\.g\.),?\s+)?(?:(?P<first>{_AUTHORS}){_OWN_YEAR}{_VIA})?"
    rf"(?P<names>{_AUTHORS}),?\s+(?P<year>{_YEAR})(?:{_PAGES})?\s*\Z"
)
_PARENTHESIS = r"\(([^()]{6,300})\)"
# "Menurut Lee, dkk (Resmi, 2016: 171)": the parenthesis says where the one named before it was cited.
_NAMED_BEFORE = rf"\b(?:[Mm]enurut|[Aa]ccording\s+to)\s+({_SURNAMES})\s*\Z"
_NARRATIVE = (
    rf"(?P<lead>[\w]+\s+)?(?<!\w)(?:(?P<first>{_SURNAMES}){_VIA})?(?P<names>{_SURNAMES})\s+"
    rf"\((?P<year>{_YEAR})(?:{_PAGES})?\)(?P<verb>\s+\w+)?"
)
_TABLE_SOURCE = r"\b(?:Sumber|Source|Diolah dari|Adapted from)\s*:?\s+([^\n;]{6,120}?)\.?\s*(?=\n|\Z)"
# Compiled when first needed: 7 ms that a search whose hits cite nobody should not pay.
_compiled = functools.cache(re.compile)
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d")
_NOT_NAMES = frozenset(
    str.split(
        "januari februari maret april mei juni juli agustus september oktober november desember january february march "
        "may june july august october december jan feb mar apr jun jul ags agt agu aug sep sept okt oct nov des dec "
        "tahun sejak year since"
    )
)
_LEADS = frozenset(
    [
        "menurut",
        "oleh",
        "dari",
        "bagi",
        "dalam",
        "seperti",
        "sebagaimana",
        "by",
        "per",
        "as",
        "according",
        "to",
        "from",
        "following",
        "in",
        "while",
        "yet",
    ]
)
_VERBS = frozenset(
    str.split(
        "menyatakan menjelaskan mengatakan menyebut menyebutkan mendefinisikan menulis berpendapat "
        "menunjukkan menemukan menekankan menilai argues argued states stated defines defined notes noted "
        "finds found shows showed writes wrote suggests suggested describes described claims claimed"
    )
)


def secondary_sources(text: str, start: int, end: int) -> tuple[SecondarySource, ...]:
    """Return the works cited in `text[start:end]`, in the order of their places; spans are of `text`.

    >>> [(work.names, work.year, work.pages) for work in secondary_sources("Maju (Mionel, 2016: 192).", 0, 25)]
    [('Mionel', '2016', '192')]
    """
    if not cites_a_year(text, start, end):
        return ()
    found = [*_in_parentheses(text, start, end), *_in_running_text(text, start, end), *_below_tables(text, start, end)]
    named = [work for work in found if work.names.split()[0].lower() not in _NOT_NAMES]
    return tuple(sorted(named, key=lambda work: work.start))


def cites_a_year(text: str, start: int, end: int) -> bool:
    """Tell quickly whether there can be a citation at all."""
    return _ANY_YEAR.search(text, start, end) is not None


def _in_parentheses(text: str, start: int, end: int) -> list[SecondarySource]:
    """Read each parenthesis item by item; one item that is no citation leaves the others standing."""
    found = []
    for parenthesis in _compiled(_PARENTHESIS).finditer(text, start, end):
        works, at = [], parenthesis.start(1)
        for item in parenthesis[1].split(";"):
            works += [_work(match, at)] if (match := _compiled(_ITEM).match(item)) else []
            at += len(item) + 1
        if len(works) == 1 and ";" not in parenthesis[1]:
            works = [_cited_by(works[0], text[start : parenthesis.start()], parenthesis)]
        found += works
    return found


def _cited_by(work: SecondarySource, text_before: str, parenthesis: re.Match[str]) -> SecondarySource:
    """Read the name before a parenthesis as that of the work which the one in parentheses cites."""
    named = None if work.via else _compiled(_NAMED_BEFORE).search(text_before)
    if named is None:
        return work
    start = parenthesis.start() - len(text_before) + named.start(1)
    printed = parenthesis.string[start : parenthesis.end()]
    return work._replace(names=_joined(named[1]), via=work.names, printed=printed, start=start, end=parenthesis.end())


def _in_running_text(text: str, start: int, end: int) -> list[SecondarySource]:
    """Read "Wu (2020: 17)": a lone name with a lone year counts only beside a word of reporting."""
    return [_work(match, 0) for match in _compiled(_NARRATIVE).finditer(text, start, end) if _is_narrative(match)]


def _is_narrative(match: re.Match[str]) -> bool:
    lead, verb = (match["lead"] or "").strip(), (match["verb"] or "").strip()
    if lead[:1].isupper() and lead.lower() not in _LEADS:
        return False  # the end of a longer name: "Kementerian Luar Negeri (2020)"
    # "perdagangan ASEAN ke Tiongkok dan Sebaliknya (2015)" is no pair of authors.
    joint = match["first"] or (" " in match["names"].strip() and not lead)
    others = re.search(rf"{_OTHERS}\s*\Z", match["names"])
    return bool(match["pages"] or joint or others or lead.lower() in _LEADS or verb.lower() in _VERBS)


def _below_tables(text: str, start: int, end: int) -> list[SecondarySource]:
    """Read the source line of a table or figure."""
    lines = _compiled(_TABLE_SOURCE).finditer(text, start, end)
    return [_work(match, line.start(1)) for line in lines if (match := _compiled(_ITEM).match(line[1]))]


def _work(match: re.Match[str], offset: int) -> SecondarySource:
    """Build the value from a match whose text begins at `offset`."""
    names, first = match["names"], match["first"]
    start = match.start("first") if first else match.start("names")
    stop = max(match.end("year"), match.end("pages"))
    printed = match.string[start:stop]
    if printed.count("(") > printed.count(")"):
        stop, printed = stop + 1, match.string[start : stop + 1]
    pages = re.sub(r"\s*[-–]\s*", "-", match["pages"] or "")
    shown, via = (first, names) if first else (names, "")
    return SecondarySource(_joined(shown), match["year"], pages, _joined(via), printed, start + offset, stop + offset)


def _joined(names: str) -> str:
    return " ".join(names.split()).rstrip(",")


def citing_text(work: SecondarySource, language: Language) -> str:
    """Say a secondary source in the language of the citation: "Mionel, 2016, p. 192".

    >>> work = SecondarySource("Lee dkk.", "2016", "171", "Resmi", "", 0, 0)
    >>> citing_text(work, "en")
    'Lee et al., as cited in Resmi, 2016, p. 171'
    """
    wording = WORDING[language]
    pages = ""
    if work.pages:
        pages = ", " + (wording.secondary_pages if "-" in work.pages else wording.secondary_page).format(work.pages)
    year = f", {work.year}{pages}"
    if work.via:
        return (
            wording.as_cited_in.format(f"{_in_language(work.names, language)},", _in_language(work.via, language))
            + year
        )
    return _in_language(work.names, language) + year


def _in_language(names: str, language: Language) -> str:
    """Write "and others" and the last "and" of a list of names in the language of the citation."""
    wording = WORDING[language]
    others = re.fullmatch(rf"(.+?){_OTHERS}", names)
    if others:
        return wording.and_others.format(others[1])
    pair = re.fullmatch(r"(.+?),?\s+(?:&|dan|and)\s+(\S+)", names)
    return wording.and_in_text.format(*pair.groups()) if pair else names
