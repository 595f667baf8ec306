"""TMX 1.4, the exchange format of translation memories: bytes in, units (and our entries) out, and the other way.

A unit that Kutip wrote for an entry says so in a `prop`, with all that an entry holds beside its two sides.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary.entries import Entry
from glossary.exchange.batch import IMPORTED, MAX_ENTRIES, Batch, checked, malformed, too_many
from glossary.exchange.safe_xml import parse_xml
from glossary.termbase import read_entry
from glossary.translation_units import Unit

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRY = "x-kutip-entry"
_LANGUAGES = {"in": "id", "ind": "id", "eng": "en"}
# Inline codes of TMX whose content is no text of the sentence.
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_MAX_UNIT = 20_000


def write_tmx(entries: Sequence[Entry]) -> bytes:
    """Write a unit for each entry: its Indonesian term and its preferred equivalent."""
    root, body = _root()
    for entry in entries:
        unit = _add_unit(body, entry.indonesian, entry.english[0], str(entry.term_id))
        prop = Element("prop", {"type": _ENTRY})
        prop.text = json.dumps(entry, ensure_ascii=False)
        unit.insert(0, prop)
    return _serialised(root)


def _root() -> tuple[Element, Element]:
    root = Element("tmx", {"version": "1.4"})
    SubElement(
        root,
        "header",
        {
            "creationtool": "kutip",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "kutip",
            "adminlang": "en",
            "srclang": "id",
            "datatype": "plaintext",
        },
    )
    return root, SubElement(root, "body")


def _add_unit(body: Element, indonesian: str, english: str, number: str) -> Element:
    unit = SubElement(body, "tu", {"tuid": number})
    for language, text in (("id", indonesian), ("en", english)):
        SubElement(SubElement(unit, "tuv", {_LANG: language}), "seg").text = text
    return unit


def _serialised(root: Element) -> bytes:
    indent(root, " ")
    content: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + content + b"\n"


def read_tmx(data: bytes, *, name: str, field: str) -> Batch:
    """Read the units of a memory, and the entries among them that Kutip wrote.

    Raises:
        SourceError: the file is no TMX, or too large.
    """
    root = parse_xml(data)
    if root.tag.rsplit("}", 1)[-1] != "tmx" or root.find("body") is None:
        raise malformed(f"its root is <{root.tag}>, or it has no <body>: no TMX 1.4")
    entries: list[tuple[str, Entry]] = []
    units: list[Unit] = []
    left = 0
    for number, node in enumerate(root.iter("tu"), 1):
        if number > MAX_ENTRIES:
            raise too_many(number)
        prop = next((prop.text for prop in node.iter("prop") if prop.get("type") == _ENTRY and prop.text), None)
        texts = _texts(node)
        if prop is not None:
            entries.append((f"unit {number}", _entry(prop, number)))
        elif texts.get("id") and texts.get("en"):
            units.append(Unit(name, texts["id"], texts["en"]))
        else:
            left += 1
    notes = (f"{left} units have no Indonesian or no English side",) if left else ()
    return checked(entries, notes)._replace(units=tuple(dict.fromkeys(units)))


def _texts(unit: Element) -> dict[str, str]:
    texts: dict[str, str] = {}
    for variant in unit.iter("tuv"):
        language = (variant.get(_LANG) or variant.get("lang") or "").lower().replace("_", "-").split("-")[0]
        segment = variant.find("seg")
        if segment is not None:
            texts.setdefault(_LANGUAGES.get(language, language), " ".join(_plain(segment).split())[:_MAX_UNIT])
    return texts


def _plain(node: Element) -> str:
    inside = "" if node.tag in _CODES else (node.text or "") + "".join(_plain(child) for child in node)
    return inside + ((node.tail or "") if node.tag != "seg" else "")


def _entry(text: str, number: int) -> Entry:
    try:
        entry = read_entry(text)
        fields_are_sound = isinstance(entry.term_id, int) and all(
            isinstance(value, tuple) and all(isinstance(form, str) for form in value)
            for value in (entry.english, *entry[5:9])
        )
    except (ValueError, TypeError) as error:
        raise malformed(f"unit {number}: its {_ENTRY} cannot be read") from error
    if not fields_are_sound or not all(isinstance(value, str) for value in (entry[1], entry[3], entry[4], *entry[9:])):
        raise malformed(f"unit {number}: its {_ENTRY} cannot be read")
    return entry._replace(origin=IMPORTED)
