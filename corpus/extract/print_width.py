"""How wide a text is when it is set in a proportional type: a text in, its width in average letters out."""

from __future__ import annotations

# Thousandths of an em in a common text face (a Times metric), which most journals' faces resemble closely enough.
_WIDTHS = {
    " .,": 250, "ijlt:;": 278, "frI()[]-'’‘!": 333, "s": 389, "acez": 444, "“”\"": 420, "m": 778, "wKXYDHNAV": 722,
    "MW": 900, "BCEGOQRLTUZ": 660, "FPS": 556,
}  # fmt: skip
_WIDTH_OF = {character: width for characters, width in _WIDTHS.items() for character in characters}
_OTHER = 500
_AVERAGE = 430
SPACE_WIDTH = 250 / _AVERAGE


def printed_width(text: str) -> float:
    """Return the width of a text as a multiple of an average letter's; runs of white space count as one space.

    >>> printed_width("ini ilmu") < printed_width("mewakili")
    True
    """
    return sum(_WIDTH_OF.get(character, _OTHER) for character in " ".join(text.split())) / _AVERAGE
