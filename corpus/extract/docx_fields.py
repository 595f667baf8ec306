"""Fields and formulas of a DOCX: which text a field made, and the signs of a formula that are no text nodes."""

from __future__ import annotations

import re
from typing import Any

from corpus.extract.docx_styles import W

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FIELD_PARTS = frozenset({f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"})
FORMULA_SIGNS = frozenset({f"{_M}nary", f"{_M}d"})
# Tables of contents, of figures, of authorities, indexes: the program's lists of what stands elsewhere.
_LISTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b")


def fields_close(part: Any) -> bool:
    """Tell whether every field of a part ends; where one does not, its end cannot be told from the text after it."""
    kinds = [element.get(f"{W}fldCharType") for element in part.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")


def note_field(element: Any, fields: list[str]) -> None:
    """Follow a field's begin, instruction and end; `fields` are the instructions of those that are open."""
    kind = element.get(f"{W}fldCharType")
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
    elif element.tag == f"{W}instrText" and fields:
        fields[-1] += element.text or ""


def lists_contents(fields: list[str]) -> bool:
    """Tell whether what stands here was made by a field that lists the contents of the document."""
    return any(_LISTS.match(instruction) for instruction in fields)


def formula_signs(part: Any) -> tuple[str, str, str]:
    """Return the signs before, between and after the parts of a sum or a bracketed formula.

    They are properties in this format; where it names none, the integral sign and round brackets stand
    (ISO/IEC 29500-1, 22.1.2).
    """
    if part.tag == f"{_M}nary":
        return _sign(part, "naryPr/chr", "\u222b"), "", ""
    return _sign(part, "dPr/begChr", "("), _sign(part, "dPr/sepChr", "|"), _sign(part, "dPr/endChr", ")")


def _sign(part: Any, path: str, default: str) -> str:
    found = part.find("/".join(_M + name for name in path.split("/")))
    return default if found is None else str(found.get(f"{_M}val", ""))
