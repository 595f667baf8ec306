"""The pages of small tables by name: how each is set and which tables it has."""

from __future__ import annotations

from tests.quality.tables_texts import Plan

FIRST: dict[str, Plan] = {
    "chr-plain": Plan("chromium", 1, "plain", ("rounds", "villages"), "", "edges"),
    "chr-words": Plan("chromium", 1, "plain", ("terms", "capitals"), "above", "left"),
    "chr-grid": Plan("chromium", 1, "grid", ("sexes", "actors"), "above", "sans"),
    "chr-long": Plan("chromium", 1, "plain", ("articles", "periods"), "above", "full left"),
    "chr-lines": Plan("chromium", 1, "lines", ("answers", "methods"), "below", "full sans middle"),
    "chr-columns": Plan("chromium", 2, "plain", ("wages", "events"), "above", "tight justify"),
    "chr-zebra": Plan("chromium", 2, "zebra", ("staff", "rain"), "below", "full"),
    "wea-plain": Plan("weasyprint", 1, "plain", ("rounds", "terms"), "", "centre tight"),
    "wea-booktabs": Plan("weasyprint", 1, "booktabs", ("villages", "agree"), "above", "centre small"),
    "wea-long": Plan("weasyprint", 1, "lines", ("actors", "articles"), "below", "full"),
    "wea-columns": Plan("weasyprint", 2, "plain", ("answers", "staff"), "above", "small justify left"),
    "wea-grid": Plan("weasyprint", 2, "grid", ("terms", "wages"), "below", "full"),
    "tex-plain": Plan("latex", 1, "plain", ("rounds", "events"), ""),
    "tex-booktabs": Plan("latex", 1, "booktabs", ("villages", "capitals"), "above"),
    "tex-long": Plan("latex", 1, "booktabs", ("articles", "methods"), "above", "spaced"),
    "tex-grid": Plan("latex", 1, "grid", ("staff", "actors"), "below", "leftmost"),
    "tex-columns": Plan("latex", 2, "booktabs", ("answers", "terms"), "above", "small"),
    "tex-narrow": Plan("latex", 2, "plain", ("wages", "harvest"), "below", "spaced"),
    "off-grid": Plan("office", 1, "grid", ("rounds", "actors"), "above"),
    "off-plain": Plan("office", 1, "plain", ("terms", "answers"), "above", "full"),
    "off-words": Plan("office", 1, "plain", ("capitals", "periods"), "", "full small"),
    "off-columns": Plan("office", 2, "grid", ("staff", "events"), "below", "small"),
    "off-booktabs": Plan("office", 2, "booktabs", ("agree", "rain"), "above", "centre"),
    "lab-plain": Plan("reportlab", 1, "plain", ("sexes", "villages"), "", "sans"),
    "lab-grid": Plan("reportlab", 1, "grid", ("articles", "wages"), "above", "full middle"),
    "lab-zebra": Plan("reportlab", 1, "zebra", ("terms", "methods"), "below", "full"),
    "lab-columns": Plan("reportlab", 2, "booktabs", ("capitals", "answers"), "above", "small"),
    "lab-narrow": Plan("reportlab", 2, "plain", ("harvest", "agree"), "below", ""),
}

LOOKALIKES_FIRST: dict[str, Plan] = {
    "chr-letters": Plan("chromium", 1, "plain", ("address", "signatures", "dialogue"), "", "left"),
    "chr-terms": Plan("chromium", 1, "plain", ("glossary", "fields", "works"), "", "sans"),
    "wea-letters": Plan("weasyprint", 1, "plain", ("fields", "chores", "signatures"), "", "justify"),
    "wea-beside": Plan("weasyprint", 2, "plain", ("glossary", "dialogue", "works"), "", "justify"),
    "tex-letters": Plan("latex", 1, "plain", ("address", "fields", "signatures"), ""),
    "tex-terms": Plan("latex", 1, "plain", ("glossary", "chores", "works"), ""),
    "tex-beside": Plan("latex", 2, "plain", ("dialogue", "address", "works"), ""),
    "off-letters": Plan("office", 1, "plain", ("address", "fields", "signatures"), ""),
    "off-terms": Plan("office", 1, "plain", ("glossary", "dialogue", "works"), ""),
    "lab-letters": Plan("reportlab", 1, "plain", ("fields", "signatures", "address"), ""),
    "lab-beside": Plan("reportlab", 2, "plain", ("glossary", "dialogue", "chores"), ""),
}
