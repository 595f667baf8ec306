"""Read the citation beside a quotation, in English or Indonesian forms: text in, the works and places it states out.

Forms: "(Rahma, 2018, hlm. 71)", "(Rahma, 2018: 71)", "Rahma (2018: 71)", "(Rahma & Tan, 2018, pp. 71-72)", "(hlm. 71)",
"[@rahma2018, 71]", a footnote "Siti Rahma, Title (Jakarta: Nusa, 2018), 71.", "Ibid., hlm. 72".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from citations.proof.words import loose_words

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)[a-z]?|n\.d\.(?:-[a-z])?|tanpa tahun|t\.t\.|s\.a\."
_NUMBER = r"(?:\d{1,5}(?!\d)|[ivxlcdm]{1,8}\b)"
_RANGE = rf"(?P<first>{_NUMBER})(?:\s*[-\u2010-\u2015]{{1,2}}\s*(?P<last>{_NUMBER}))?"
_PHYSICAL = r"(?:PDF pages?|file pages?|halaman berkas)"
_WORD = r"(?:hlm|hal|halaman|pp|pg|page|pages|p|h|S)\b\.?"
_PAGE = re.compile(rf"(?:(?P<physical>{_PHYSICAL})|(?<![^\W\d_]){_WORD})\s*{_RANGE}", re.IGNORECASE)
_AFTER_YEAR = re.compile(rf"\s*[:,]\s*{_RANGE}(?![^\W\d_])(?=\s*(?:[;,)\].]|\Z))")
_PARAGRAPH = re.compile(r"\b(?:para\.|paragraf)\s*(\d{1,4})\b", re.IGNORECASE)
_LINES = re.compile(r"\b(?:lines?|baris)\s*(\d{1,7})(?:-(\d{1,7}))?", re.IGNORECASE)
_AT_SECOND_HAND = re.compile(r"^\s*(?:citing|mengutip)\b", re.IGNORECASE)
_PARENTHESIS = re.compile(r"[(\[]((?:[^()\[\]]|\([^()]*\)|\[[^\[\]]*\]){2,400})[)\]]")
_NAME = r"(?=[^\W\d_a-z])[^\W\d_][\w'’.\-]*"
_JOINT = r"(?:,?\s+(?:&|dan|and|dkk\.?|et\s+al\.?|van|von|de|bin|binti)|,)?"
_NARRATIVE = re.compile(
    rf"({_NAME}(?:{_JOINT}\s+(?:{_NAME}|dkk\.?|et\s+al\.?)){{0,7}})\s*\(\s*({_YEAR})([^()]{{0,40}})\)"
)
_KEY = re.compile(r"-?@([\w:.#$%&+?<>~/-]*\w)")
_KEY_PARTS = re.compile(r"^([^\W\d_]+).*?((?:1[5-9]|20)\d\d)?[a-z]?$")
_IBID = re.compile(r"\s*(?:ibid|ibidem|ib)\b\.?", re.IGNORECASE)
_LAST_NUMBER = re.compile(rf"[,:]\s*{_RANGE}\s*\.?\s*\Z")


@dataclass(frozen=True, slots=True)
class Stated:
    """One work as a citation names it, and the place in it; what the citation does not say is empty or None.

    `names` are the loose words of the names part. `pages` are printed labels, or physical numbers where the citation
    says so. `same_as_before` marks an ibid. `printed` is the citation as it stands.
    """

    names: frozenset[str] = frozenset()
    years: tuple[str, ...] = ()
    pages: tuple[str, str] | None = None
    physical: bool = False
    paragraph: int | None = None
    lines: tuple[int, int] | None = None
    same_as_before: bool = False
    printed: str = ""

    @property
    def names_work(self) -> bool:
        """Tell whether it says which work is meant."""
        return bool(self.names or self.years)


def stated_in_text(text: str) -> tuple[tuple[int, int, Stated], ...]:
    """Return the citations in a running text with their spans: narrative ones, and those in parentheses."""
    found = []
    for match in _NARRATIVE.finditer(text):
        stated = _item(f"{match[1]}, {match[2]}{match[3]}")
        if stated:
            found.append((match.start(), match.end(), replace(stated, printed=match[0])))
    taken = [(start, end) for start, end, _ in found]
    for match in _PARENTHESIS.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        found += [(match.start(), match.end(), replace(work, printed=match[0])) for work in _in_parenthesis(match[1])]
    return tuple(sorted(found, key=lambda each: each[:2]))


def stated_in_note(text: str) -> Stated | None:
    """Read a footnote as a citation: names, any year in it, and the last page that it gives."""
    body = " ".join(text.split())
    if _IBID.match(body):
        page = _page(body) or _last_number(body)
        return replace(page or Stated(), same_as_before=True, printed=body)
    inside = stated_in_text(body)
    if inside and (inside[-1][2].pages or "@" in inside[-1][2].printed):
        return inside[-1][2]
    years = tuple(re.findall(_YEAR, body))
    page = _page(body) or _last_number(body)
    if not years and page is None:
        return None
    return replace(page or Stated(), names=frozenset(loose_words(body)), years=years, printed=body)


def _in_parenthesis(text: str) -> list[Stated]:
    found = []
    for item in text.split(";"):
        if _AT_SECOND_HAND.match(item):
            continue
        stated = _key(item) or _item(item)
        found += [stated] if stated else []
    return found


def _key(item: str) -> Stated | None:
    """Read a pandoc citation: a key such as `rahma2018` says name and year."""
    match = _KEY.search(item)
    if match is None:
        return None
    parts = _KEY_PARTS.match(match[1].replace("_", ""))
    page = _page(item[match.end() :]) or _last_number(item[match.end() :])
    if parts is None:
        return page
    years = (parts[2],) if parts[2] else ()
    return replace(page or Stated(), names=frozenset(loose_words(parts[1])), years=years)


def _item(item: str) -> Stated | None:
    """Read "names, year, place" or a place alone."""
    years = list(re.finditer(_YEAR, item))
    if not years:
        alone = _page(item) or _place(item)
        # "(lihat hlm. 71)" gives a place; a sentence that mentions a page does not.
        return alone if alone and len(item.split()) <= 5 else None
    year = years[-1]
    names, rest = item[: year.start()], item[year.end() :]
    after = _AFTER_YEAR.match(rest)
    place = _page(rest) or (_pages(after) if after else None) or _place(rest)
    if not _looks_like_names(names) or (place is None and not names.strip()):
        return None
    return replace(place or Stated(), names=frozenset(loose_words(names)), years=(year[0],))


def _looks_like_names(names: str) -> bool:
    """Names, a title or nothing stand before a year; a running text has a verb, and ends without a comma."""
    stripped = names.strip()
    words = len(stripped.split())
    return not stripped or words <= 6 or (stripped[-1] in ",(" and words <= 30)


def _page(text: str) -> Stated | None:
    found = list(_PAGE.finditer(text))
    return _pages(found[-1]) if found else None


def _last_number(text: str) -> Stated | None:
    match = _LAST_NUMBER.search(text)
    return _pages(match) if match else None


def _pages(match: re.Match[str]) -> Stated:
    first, last = match["first"], match["last"] or match["first"]
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last  # 171-3 is 171-173
    physical = bool(match.groupdict().get("physical"))
    return Stated(pages=(first, last), physical=physical, printed=match.string.strip())


def _place(text: str) -> Stated | None:
    paragraph, lines = _PARAGRAPH.search(text), _LINES.search(text)
    if lines:
        return Stated(lines=(int(lines[1]), int(lines[2] or lines[1])), printed=text.strip())
    return Stated(paragraph=int(paragraph[1]), printed=text.strip()) if paragraph else None
