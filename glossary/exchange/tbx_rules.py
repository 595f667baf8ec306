"""Rules that a TBX-Basic file must keep: its root element in, the broken ones out, each with the clause it holds.

Clauses are those of ISO 30042:2019: 8 describes the core structure, Annex A its elements and attributes. "TBX-Basic"
names the published dialect, whose module lists the values that a data category may have. The rules are ours: no schema
is shipped or fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STRUCTURE = "ISO 30042:2019, clause 8"
_ELEMENTS = "ISO 30042:2019, Annex A"
_DIALECT = "TBX-Basic"
# Which elements may stand where in the core structure, as far as entries go.
POSITIONS = {
    "conceptEntry": ("body",),
    "langSec": ("conceptEntry",),
    "termSec": ("langSec",),
    "term": ("termSec",),
    "termNote": ("termSec", "termNoteGrp"),
}
_VALUES = {
    "administrativeStatus": frozenset(
        {"admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "preferredTerm-admn-sts"}
    ),
    "partOfSpeech": frozenset({"adjective", "adverb", "noun", "other", "properNoun", "verb"}),
    "termType": frozenset({"abbreviation", "acronym", "fullForm", "shortForm", "variant", "phrase"}),
    "grammaticalGender": frozenset({"masculine", "feminine", "neuter", "other"}),
}


def broken_rules(root: Element) -> list[str]:
    """Return the rules that a file in DCA style breaks, in words, each once and with its clause."""
    return list(dict.fromkeys(_broken(root)))


def _broken(root: Element) -> Iterator[str]:
    if not root.tag.startswith(_NAMESPACE):
        yield f"<tbx> is not in the namespace {_NAMESPACE[1:-1]} ({_ELEMENTS})"
    if root.get("style") != "dca":
        yield f"the style is '{root.get('style')}': only DCA is read ({_ELEMENTS})"
    if not root.get("type"):
        yield f"<tbx> has no type ({_ELEMENTS})"
    if [_local(child) for child in root if _local(child) != "standOff"] != ["tbxHeader", "text"]:
        yield f"<tbx> must hold tbxHeader and text ({_STRUCTURE})"
    yield from _misplaced(root)
    for node in root.iter():
        yield from _broken_at(node)


def _misplaced(root: Element) -> Iterator[str]:
    for parent in root.iter():
        for child in parent:
            allowed = POSITIONS.get(_local(child))
            if allowed is not None and _local(parent) not in allowed:
                yield f"<{_local(child)}> stands in <{_local(parent)}>, not in <{allowed[0]}> ({_STRUCTURE})"


def _broken_at(node: Element) -> Iterator[str]:
    name = _local(node)
    children = [_local(child) for child in node]
    if name == "conceptEntry" and "langSec" not in children:
        yield f"a conceptEntry has no langSec ({_STRUCTURE})"
    if name == "langSec":
        if not node.get(_LANG):
            yield f"a langSec has no xml:lang ({_ELEMENTS})"
        if "termSec" not in children:
            yield f"a langSec has no termSec ({_STRUCTURE})"
    if name == "termSec" and children.count("term") != 1:
        yield f"a termSec must hold one term ({_STRUCTURE})"
    if name == "termNote":
        yield from _broken_note(node)


def _broken_note(node: Element) -> Iterator[str]:
    kind = node.get("type")
    if not kind:
        yield f"a termNote has no type ({_ELEMENTS})"
    value = (node.text or "").strip()
    if kind in _VALUES and value not in _VALUES[kind]:
        yield f"'{value[:40]}' is no {kind} ({_DIALECT})"


def _local(node: Element) -> str:
    return node.tag.rsplit("}", 1)[-1]
