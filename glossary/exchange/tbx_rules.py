"""Rules that a TBX-Basic file must keep: its root element in, the broken ones out, each with the clause it holds.

Clauses are those of ISO 30042:2019: 8 describes the core structure, Annex A its elements and attributes. The dialects
are no part of the standard: LTAC publishes TBX-Basic, whose Min and Basic modules (1.2) list the values that a data
category may have and the levels where it may stand. The rules are ours: no schema is shipped or fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STRUCTURE = "ISO 30042:2019, clause 8"
_ELEMENTS = "ISO 30042:2019, Annex A"
_DIALECT = "TBX-Basic"
_MIN, _BASIC = f"{_DIALECT}, Min module", f"{_DIALECT}, Basic module"
# TBX-Core and TBX-Min are parts of TBX-Basic.
_DIALECTS = ("TBX-Basic", "TBX-Min", "TBX-Core")
# Which elements may stand where in the core structure, as far as entries go.
POSITIONS = {
    "conceptEntry": ("body",),
    "langSec": ("conceptEntry",),
    "termSec": ("langSec",),
    "term": ("termSec",),
    "termNote": ("termSec", "termNoteGrp"),
}
_VALUES = {
    "administrativeStatus": (
        _MIN, ("admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "preferredTerm-admn-sts", "supersededTerm-admn-sts")
    ),
    "partOfSpeech": (_MIN, ("adjective", "adverb", "noun", "other", "verb")),
    "termType": (_BASIC, ("abbreviation", "acronym", "fullForm", "phrase", "shortForm", "variant")),
    "grammaticalGender": (_BASIC, ("feminine", "masculine", "neuter", "other")),
    "transactionType": (_BASIC, ("modification", "origination")),
}  # fmt: skip
# Where a data category may stand, itself or in a group (descripGrp).
_LEVELS = {
    "subjectField": (_MIN, ("conceptEntry",)),
    "definition": (_BASIC, ("conceptEntry", "langSec")),
    "context": (_BASIC, ("termSec",)),
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
    elif root.get("type") not in _DIALECTS:
        yield f"the type is '{root.get('type', '')[:40]}': the dialects read are {', '.join(_DIALECTS)} ({_DIALECT})"
    if [_local(child) for child in root if _local(child) != "standOff"] != ["tbxHeader", "text"]:
        yield f"<tbx> must hold tbxHeader and text ({_STRUCTURE})"
    yield from _misplaced(root)
    for node in root.iter():
        yield from _broken_at(node)
        if root.tag.startswith(_NAMESPACE) and not node.tag.startswith(_NAMESPACE):
            yield f"<{_local(node)}> is not of TBX's namespace, as in DCA style all are ({_DIALECT})"


def _misplaced(root: Element) -> Iterator[str]:
    level = {root: ""}
    for parent in root.iter():
        name = _local(parent)
        for child in parent:
            allowed = POSITIONS.get(_local(child))
            if allowed is not None and name not in allowed:
                yield f"<{_local(child)}> stands in <{name}>, not in <{allowed[0]}> ({_STRUCTURE})"
            # A group stands for what it stands in.
            level[child] = level.get(parent, "") if name == "descripGrp" else name
            yield from _misplaced_category(child, level[child])


def _misplaced_category(node: Element, level: str) -> Iterator[str]:
    module, levels = _LEVELS.get(node.get("type", ""), ("", ()))
    if _local(node) == "descrip" and levels and level not in levels:
        yield f"{node.get('type')} stands in <{level}>, not in <{'> or <'.join(levels)}> ({module})"


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
    if name in ("termNote", "transac", "descrip", "admin"):
        yield from _broken_category(node, name)


def _broken_category(node: Element, name: str) -> Iterator[str]:
    kind = node.get("type", "")
    if not kind:
        yield f"a {name} has no type ({_ELEMENTS})"
    module, values = _VALUES.get(kind, ("", ()))
    value = (node.text or "").strip()
    if values and value not in values:
        yield f"'{value[:40]}' is no {kind}: it may be {', '.join(values)} ({module})"


def _local(node: Element) -> str:
    return node.tag.rsplit("}", 1)[-1]
