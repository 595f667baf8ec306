"""The pages of formulas: those the rules were made with, and those written afterwards."""

from __future__ import annotations

from tests.quality.formulas_print import Sheet

FIRST: dict[str, Sheet] = {
    "latex-one": Sheet("latex", 1, "id"),
    "latex-two": Sheet("latex", 2, "en", columns=2, size=10),
    "latex-times": Sheet("latex", 3, "id", look="times"),
    "latex-modern-two": Sheet("latex", 4, "id", columns=2, size=10, look="modern"),
    "latex-palatino": Sheet("latex", 5, "en", look="palatino spaced"),
    "latex-display": Sheet("latex", 6, "en", displayed=True),
    "latex-display-two": Sheet("latex", 7, "id", columns=2, size=10, displayed=True, look="times"),
    "latex-tall": Sheet("latex", 8, "en", look="display"),
    "latex-tall-modern": Sheet("latex", 9, "id", look="display modern spaced"),
    "latex-wide": Sheet("latex", 10, "en", size=12, look="wide"),
    "odt-one": Sheet("odt", 11, "id"),
    "odt-display": Sheet("odt", 12, "en", displayed=True),
    "docx-one": Sheet("docx", 13, "en"),
    "docx-display": Sheet("docx", 14, "id", displayed=True),
    "weasy-one": Sheet("weasyprint", 15, "id", look="justify"),
    "weasy-two": Sheet("weasyprint", 16, "en", columns=2, size=10, look="justify"),
    "weasy-display": Sheet("weasyprint", 17, "en", displayed=True, look="sans"),
    "chromium-one": Sheet("chromium", 18, "id"),
    "chromium-two": Sheet("chromium", 19, "en", columns=2, size=10, look="justify"),
    "chromium-css": Sheet("chromium", 20, "id", look="css sans"),
    "chromium-display": Sheet("chromium", 21, "en", displayed=True, look="wide"),
}
SECOND: dict[str, Sheet] = {
    "again-latex": Sheet("latex", 101, "en", size=12, look="spaced"),
    "again-latex-two": Sheet("latex", 102, "id", columns=2, size=11, look="palatino"),
    "again-latex-tall-two": Sheet("latex", 103, "en", columns=2, size=10, look="display times"),
    "again-latex-display": Sheet("latex", 104, "id", size=10, displayed=True, look="modern wide"),
    "again-docx": Sheet("docx", 105, "id"),
    "again-weasy": Sheet("weasyprint", 106, "en", size=10, look="sans wide"),
    "again-chromium-two": Sheet("chromium", 107, "id", columns=2, size=9, look="justify sans"),
    "again-chromium": Sheet("chromium", 108, "en", size=12, look="wide justify"),
}
