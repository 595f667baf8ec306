"""The signs that end a line where a word is broken; U+2010 comes from WeasyPrint, U+00AD from word processors."""

from __future__ import annotations

# U+FFFE and U+0002 come from pdfium.
BREAK_HYPHENS = "-\u2010\u00ad\ufffe\x02"
