"""TBX, the exchange format of termbases: bytes in, entries out, and the other way.

Version 3 is TBX-Basic in DCA style (ISO 30042:2019); version 2 is `martif` (ISO 30042:2008), which older tools read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from corpus.document import Language
from glossary.entries import PARTS_OF_SPEECH, Entry, term_id_of
from glossary.exchange.batch import IMPORTED, MAX_ENTRIES, Batch, checked, malformed, too_many
from glossary.exchange.safe_xml import parse_xml
from glossary.exchange.tbx_rules import broken_rules

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTS_OF_SPEECH = {
    "noun": "noun",
    "verb": "verb",
    "adjective": "adjective",
    "adverb": "adverb",
    # TBX-Basic 3 has no name for proper nouns; version 2 had.
    "proper-noun": "noun",
}
_PROPER_NOUN = "properNoun"
_FROM_TBX = {value: value for value in ("noun", "verb", "adjective", "adverb")} | {
    "other": "phrase", _PROPER_NOUN: "proper-noun",
}  # fmt: skip
_STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
_STATUS_OF = {value: key for key, value in _STATUSES.items()}
_ABBREVIATIONS = frozenset({"abbreviation", "acronym", "initialism"})


class Dialect(NamedTuple):
    """The names by which a version of TBX calls the same things."""

    root: str
    header: str
    concept: str
    language: str
    term: str
    namespace: str


VERSION_3 = Dialect("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec", "urn:iso:std:iso:30042:ed-2")
VERSION_2 = Dialect("martif", "martifHeader", "termEntry", "langSet", "tig", "")


class Named(NamedTuple):
    """A term of a concept: its form, its type (fullForm, variant, abbreviation), status and part of speech."""

    form: str
    kind: str
    status: str
    part_of_speech: str


def write_tbx(entries: Sequence[Entry]) -> bytes:
    """Write TBX-Basic, version 3, DCA style."""
    return _written(entries, VERSION_3)


def write_martif(entries: Sequence[Entry]) -> bytes:
    """Write TBX version 2 (`martif`)."""
    return _written(entries, VERSION_2)


def _written(entries: Iterable[Entry], dialect: Dialect) -> bytes:
    root = Element(dialect.root, {"type": "TBX-Basic", LANG: "en"})
    if dialect is VERSION_3:
        root.set("style", "dca")
        root.set("xmlns", dialect.namespace)
    header = SubElement(root, dialect.header)
    source = SubElement(SubElement(SubElement(header, "fileDesc"), "sourceDesc"), "p")
    source.text = "Terms exported by Kutip"
    if dialect is VERSION_2:
        SubElement(SubElement(header, "encodingDesc"), "p", {"type": "XCSURI"}).text = "TBXXCS.xcs"
    body = SubElement(SubElement(root, "text"), "body")
    for entry in entries:
        _add_concept(body, entry, dialect)
    indent(root, " ")
    content: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + content + b"\n"


def _add_concept(body: Element, entry: Entry, dialect: Dialect) -> None:
    concept = SubElement(body, dialect.concept, {"id": f"c{entry.term_id}"})
    SubElement(concept, "descrip", {"type": "subjectField"}).text = entry.field
    if entry.note:
        SubElement(concept, "note").text = entry.note
    status = entry.status
    _add_language(
        concept,
        "id",
        (
            ((entry.indonesian,), "fullForm", status),
            (entry.indonesian_variants, "variant", "admitted"),
            (entry.indonesian_abbreviations, "abbreviation", "admitted"),
        ),
        (entry.part_of_speech, dialect),
    )
    _add_language(
        concept,
        "en",
        (
            (entry.english[:1], "fullForm", "preferred"),
            (entry.english[1:], "fullForm", "admitted"),
            (entry.english_variants, "variant", "admitted"),
            (entry.english_abbreviations, "abbreviation", "admitted"),
        ),
        (entry.part_of_speech, dialect),
    )


def _add_language(
    concept: Element,
    language: Language,
    groups: Iterable[tuple[Sequence[str], str, str]],
    how: tuple[str, Dialect],
) -> None:
    part_of_speech, dialect = how
    section = SubElement(concept, dialect.language, {LANG: language})
    for forms, kind, status in groups:
        for form in forms:
            term = SubElement(section, dialect.term)
            SubElement(term, "term").text = form
            for name, value in (
                ("partOfSpeech", _part_of_speech(part_of_speech, dialect)),
                ("termType", kind),
                ("administrativeStatus", _STATUSES[status]),
            ):
                SubElement(term, "termNote", {"type": name}).text = value


def _part_of_speech(part_of_speech: str, dialect: Dialect) -> str:
    if part_of_speech == "proper-noun" and dialect is VERSION_2:
        return _PROPER_NOUN
    return _PARTS_OF_SPEECH.get(part_of_speech, "other")


def read_tbx(data: bytes, *, name: str, field: str) -> Batch:
    """Read TBX of either version; terms of other languages than Indonesian and English are left aside.

    Raises:
        SourceError: the file breaks a rule of the core structure, or an entry is not sound.
    """
    root = parse_xml(data)
    dialect = VERSION_2 if _local(root) == "martif" else VERSION_3
    if _local(root) != dialect.root:
        raise malformed(f"its root is <{_local(root)}>, not <tbx> or <martif>")
    if dialect is VERSION_3:
        broken = broken_rules(root)
        if broken:
            raise malformed("; ".join(broken[:3]))
    numbered: list[tuple[str, Entry]] = []
    left = 0
    for number, concept in enumerate(_all(root, dialect.concept), 1):
        if number > MAX_ENTRIES:
            raise too_many(number)
        entry = _entry(concept, dialect, field)
        if entry is None:
            left += 1
        else:
            numbered.append((f"concept {number}", entry))
    notes = (f"{left} concepts have no Indonesian or no English term",) if left else ()
    return checked(numbered, notes)


def _entry(concept: Element, dialect: Dialect, field: str) -> Entry | None:
    terms: dict[str, list[Named]] = {"id": [], "en": []}
    for section in _all(concept, dialect.language):
        language = (section.get(LANG) or section.get("lang") or "").lower().replace("_", "-").split("-")[0]
        if language in ("in", "ind"):
            language = "id"
        if language in terms:
            terms[language] += [_named(term) for term in _terms(section, dialect)]
    indonesian, english = terms["id"], terms["en"]
    full = [term for term in indonesian if term.kind == "fullForm"] or indonesian
    if not full or not english:
        return None
    main = full[0]
    equivalents = [term.form for term in english if term.kind == "fullForm"] or [english[0].form]
    part_of_speech = next((term.part_of_speech for term in (*full, *english) if term.part_of_speech), "noun")
    return Entry(
        term_id_of(main.form, part_of_speech, equivalents[0]),
        main.form,
        tuple(dict.fromkeys(equivalents)),
        part_of_speech,
        _field(concept) or field,
        # Our entries have one Indonesian term: a second full form is a variant of it.
        _forms(indonesian, (main.form,), "variant", "fullForm"),
        _forms(english, equivalents, "variant"),
        _forms(indonesian, (main.form,), "abbreviation"),
        _forms(english, equivalents, "abbreviation"),
        " ".join(_text(note) for note in concept if _local(note) == "note"),
        main.status,
        IMPORTED,
    )


def _forms(terms: Sequence[Named], used: Iterable[str], *kinds: str) -> tuple[str, ...]:
    """Return the forms of some kinds that are not used yet."""
    return tuple(dict.fromkeys(term.form for term in terms if term.kind in kinds and term.form not in used))


def _named(term: Element) -> Named:
    notes = {note.get("type", ""): _text(note) for note in term.iter() if _local(note) == "termNote"}
    kind = notes.get("termType", "fullForm")
    form = next((_text(child) for child in term.iter() if _local(child) == "term"), "")
    kind = "abbreviation" if kind in _ABBREVIATIONS else "variant" if kind in ("variant", "shortForm") else "fullForm"
    part_of_speech = _FROM_TBX.get(notes.get("partOfSpeech", ""), notes.get("partOfSpeech", ""))
    status = _STATUS_OF.get(notes.get("administrativeStatus", ""), "preferred")
    return Named(form, kind, status, part_of_speech if part_of_speech in PARTS_OF_SPEECH else "")


def _terms(section: Element, dialect: Dialect) -> Iterator[Element]:
    names = {dialect.term, "ntig", "tig", "termSec"}
    yield from (child for child in section if _local(child) in names)


def _field(concept: Element) -> str:
    found = (_text(node) for node in concept.iter() if _local(node) == "descrip" and node.get("type") == "subjectField")
    return next(found, "").replace(" ", "_")


def _all(root: Element, name: str) -> Iterator[Element]:
    return (node for node in root.iter() if _local(node) == name)


def _local(node: Element) -> str:
    return node.tag.rsplit("}", 1)[-1]


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())
