"""Dictionaries in TEI, the form that FreeDict keeps its sources and releases in: a file in, entries out.

Read is what FreeDict's own dictionaries use: P5 with `<sense><cit type="trans"><quote>`, and their older habits,
`<trans><tr>` and a `<def>` that is nothing but the translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.document import Language
from glossary.entries import Entry
from glossary.exchange.batch import MAX_ENTRIES, Batch, checked, malformed, too_many
from glossary.exchange.dictd import PARTS, dictionary_entry, forms_in, merged
from glossary.exchange.safe_xml import parse_xml

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES: dict[str, Language] = {"id": "id", "ind": "id", "in": "id", "en": "en", "eng": "en"}
_TRANSLATIONS = frozenset({"trans", "translation", "translationEquivalent"})
# FreeDict's ontology writes parts of speech long or short.
_LONG_PARTS = {
    "noun": "n",
    "verb": "v",
    "adjective": "adj",
    "adverb": "adv",
    "preposition": "prep",
    "vt": "v",
    "vi": "v",
}


def read_tei(data: bytes, *, headwords: Language, field: str) -> Batch:
    """Read a dictionary whose headwords are in one of our languages and whose translations are in the other.

    What the file itself says of its headwords' language (`xml:lang`) goes before `headwords`. Pronunciations,
    definitions, examples and notes are left aside.

    Raises:
        SourceError: no XML, no TEI, hostile, too large, or an entry that is not sound.
    """
    root = parse_xml(data)
    if _local(root) not in ("TEI", "TEI.2", "teiCorpus"):
        raise malformed(f"its root is <{_local(root)}>, not <TEI>")
    language = _language(root) or headwords
    numbered: list[tuple[str, Entry]] = []
    without = 0
    for number, element in enumerate((found for found in root.iter() if _local(found) == "entry"), 1):
        entries = list(_entries(element, language, field))
        without += not entries
        numbered += [(f"entry {number}", entry) for entry in entries]
        if len(numbered) > MAX_ENTRIES:
            raise too_many(len(numbered))
    notes = (f"{without} left aside: no translation, or another part of speech than ours",) if without else ()
    return checked(merged(numbered), notes)


def _entries(element: Element, headwords: Language, field: str) -> Iterator[Entry]:
    words = [text for orth in _in(element, "orth", outside=("sense", "re")) if (text := _text(orth))]
    marks = [_text(mark).lower().rstrip(".") for mark in _in(element, "pos", outside=("sense", "re"))]
    part = PARTS.get(_LONG_PARTS.get(marks[0], marks[0]), "") if marks else "noun"
    if not words or not part:
        return
    for forms in _senses(element):
        yield dictionary_entry(words[0], forms, part, (headwords, field))


def _senses(element: Element) -> Iterator[tuple[str, ...]]:
    """Yield the translations of each sense, or of the entry where it has no senses."""
    senses = [child for child in element if _local(child) == "sense"] or [element]
    for sense in senses:
        forms = forms_in([_text(found) for found in _translations(sense)])
        if forms:
            yield forms


def _translations(sense: Element) -> Iterator[Element]:
    """Yield the elements that hold a translation; those inside an example translate the example."""
    plain = True
    for child in sense:
        name = _local(child)
        if name == "cit" and child.get("type") in _TRANSLATIONS:
            plain = False
            yield from (quote for quote in child if _local(quote) in ("quote", "orth"))
        elif name == "trans":
            plain = False
            yield from (word for word in child if _local(word) == "tr")
        elif name == "sense":
            plain = False
            yield from _translations(child)
    if plain:
        # Without any of these the definition is the translation: `<def>bajia</def>`.
        yield from (child for child in sense if _local(child) == "def")


def _language(root: Element) -> Language | None:
    """Return the language of the headwords as the file names it: on its text, body, entries or their forms."""
    for element in root.iter():
        if _local(element) in ("text", "body", "entry", "form", "orth"):
            code = _CODES.get(re.split("[-_]", element.get(_LANG, "").lower())[0])
            if code is not None:
                return code
        elif _local(element) == "sense":
            return None
    return None


def _in(element: Element, name: str, *, outside: tuple[str, ...]) -> Iterator[Element]:
    for child in element:
        if _local(child) == name:
            yield child
        elif _local(child) not in outside:
            yield from _in(child, name, outside=outside)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
