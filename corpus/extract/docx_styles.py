"""The style sheet of a DOCX in; what a style says (heading level, role, bold, hidden ...) out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corpus.extract.office_text import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_LONGEST_CHAIN = 20
_HEADING = re.compile(r"(?:heading|judul|bab|sub\s?judul)\s*([1-9])\b", re.IGNORECASE)
# Word stores the English names of its own styles in every language; these are those and what users call theirs.
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"(?:sub)?title\b|judul(?: artikel| utama)?\Z|(?:paper|article) title", re.IGNORECASE), "title"),
    (
        re.compile(r"(?:table|figure|image) ?caption|caption|keterangan|judul (?:tabel|gambar)", re.IGNORECASE),
        "caption",
    ),
    (re.compile(r"(?:intense )?quot|block ?text|kutipan", re.IGNORECASE), "quotation"),
    (re.compile(r"list\b|daftar (?:butir|nomor)", re.IGNORECASE), "list item"),
    (re.compile(r"bibliograph|references?\Z|daftar pustaka", re.IGNORECASE), "reference"),
    (re.compile(r"authors?\b|penulis|affiliation|afiliasi", re.IGNORECASE), "metadata"),
)
_CONTENTS = re.compile(r"(?:toc|contents|table of figures|daftar isi|index (?:\d|heading))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says; None leaves the word to the style it is based on."""

    name: str = ""
    level: int | None = None
    based_on: str = ""
    bold: bool | None = None
    hidden: bool | None = None
    numbered: bool | None = None
    centred: bool | None = None


class Styles:
    """The styles of a document by their ids, each asked through what it is based on."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles

    def chain(self, style_id: str) -> list[Style]:
        """Return a style and those it is based on, nearest first."""
        found: list[Style] = []
        while style_id in self._styles and len(found) < _LONGEST_CHAIN:
            found.append(self._styles[style_id])
            style_id = found[-1].based_on
        return found

    def level(self, style_id: str) -> int:
        """Return the heading level of a paragraph style, from 1, or 0."""
        return next((style.level for style in self.chain(style_id) if style.level is not None), 0)

    def role(self, style_id: str) -> Role:
        """Return what the style's name says a paragraph is, or None."""
        for style in self.chain(style_id):
            for pattern, role in _ROLES:
                if pattern.match(style.name):
                    return role
        return None

    def is_contents(self, style_id: str) -> bool:
        """Tell whether the style is that of a table of contents."""
        return any(_CONTENTS.match(style.name) for style in self.chain(style_id))

    def says(self, style_id: str, attribute: str) -> bool:
        """Tell whether a style or the nearest one below it that speaks of `attribute` says yes."""
        answers = (getattr(style, attribute) for style in self.chain(style_id))
        return next((bool(answer) for answer in answers if answer is not None), False)


def read_styles(root: Any) -> Styles:
    """Read the root of `word/styles.xml`; None gives no styles."""
    if root is None:
        return Styles({})
    return Styles({element.get(f"{W}styleId", ""): _read_style(element) for element in root.iter(f"{W}style")})


def _read_style(element: Any) -> Style:
    name = attribute_of(element, "name")
    heading = _HEADING.match(name)
    paragraph, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    return Style(
        name=name,
        level=int(heading[1]) if heading else outline_level(paragraph),
        based_on=attribute_of(element, "basedOn"),
        bold=toggle(run, "b"),
        hidden=toggle(run, "vanish"),
        numbered=is_numbered(paragraph),
        centred=is_centred(paragraph),
    )


def attribute_of(element: Any, child: str) -> str:
    """Return the `val` of a child element, or an empty text."""
    found = None if element is None else element.find(W + child)
    return "" if found is None else str(found.get(f"{W}val") or "")


def toggle(properties: Any, name: str) -> bool | None:
    """Read an on-off property (ISO/IEC 29500-1, 17.17.4): present is on, unless it says 0, false or off."""
    found = None if properties is None else properties.find(W + name)
    if found is None:
        return None
    return found.get(f"{W}val", "true") not in ("0", "false", "off")


def outline_level(paragraph: Any) -> int | None:
    """Return the heading level that paragraph properties give, from 1; 0 for body text; None if they do not say."""
    value = attribute_of(paragraph, "outlineLvl")
    if not value.isdigit():
        return None
    return int(value) + 1 if int(value) < 9 else 0


def is_numbered(paragraph: Any) -> bool | None:
    """Tell whether paragraph properties make a list item; number 0 takes the list off again."""
    number = None if paragraph is None else paragraph.find(f"{W}numPr")
    return None if number is None else attribute_of(number, "numId") != "0"


def is_centred(paragraph: Any) -> bool | None:
    """Tell whether paragraph properties centre the text."""
    value = attribute_of(paragraph, "jc")
    return value == "center" if value else None


def as_transitional(data: bytes) -> bytes:
    """Give a part in strict Open XML the names of the usual one, so that one reader serves both."""
    return data.replace(_STRICT.encode(), W[1:-1].encode()) if _STRICT.encode() in data[:4096] else data
