"""A symbol that Word stores as a font and a code in; the character that it shows out."""

from __future__ import annotations

# The letters and signs of the Symbol font in Unicode (Adobe, "Symbol Set to Unicode mapping table").
_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_GREEK |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SIGNS = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2D: "−", 0x40: "≅", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←",
    0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC7: "∩", 0xC8: "∪", 0xCC: "⊂",
    0xCE: "∈", 0xCF: "∉", 0xD1: "∇", 0xD5: "∏", 0xD6: "√", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
# Fonts of symbols are addressed from here on.
_PRIVATE = 0xF000


def symbol_text(font: str, code: str) -> str:
    r"""Return the character of a symbol; a replacement character where its font does not say which it is.

    >>> symbol_text("Symbol", "F061"), symbol_text("Times New Roman", "00B1"), symbol_text("Wingdings", "F0FC")
    ('α', '±', '\ufffd')
    """
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    if number < _PRIVATE and font.lower() not in ("symbol", "wingdings", "webdings"):
        return chr(number) if number >= 0x20 else "\ufffd"
    low = number & 0xFF
    if font.lower() != "symbol":
        return "\ufffd"
    return _GREEK.get(low) or _SIGNS.get(low) or (chr(low) if 0x20 <= low < 0x40 else "\ufffd")
