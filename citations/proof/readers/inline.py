"""What stands in a line of a draft and is not its text: raised figures, code; how a reader hands them on."""

from __future__ import annotations

import re

from citations.proof.fold import QUOTES

# Stands for a piece of code with quotation marks in it.
CODE = "\ufffc"
_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_MARK = re.compile(f"[{QUOTES}]")
CODE_STYLE = re.compile(r"source ?code|preformatted|verbatim|kode ?(?:sumber|program)", re.IGNORECASE)
"""Names of the styles in which word processors set code."""


def raised(figures: str) -> str:
    """Return figures as superscripts, by which the mark of a footnote is told from a number.

    >>> raised("12")
    '¹²'
    """
    return figures.translate(_RAISED)


def quoted_marks(code: str) -> bool:
    """Tell whether a piece of code has quotation marks."""
    return _MARK.search(code) is not None
