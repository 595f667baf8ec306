"""Tell quotations from names in quotation marks: verdicts in, those on claimed quotations and the others out.

Titles and terms stand in the same marks as quotations. One whose words the library has is judged as any quotation; one
that it lacks is no failed quotation, unless a place in a work is stated beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from citations.proof.judge import Verdict

# The last words before the marks, in both languages; what is in the marks is then a name.
_TITLE_BEFORE = re.compile(
    r"\b(?:articles?|books?|essays?|chapters?|papers?|films?|movies?|songs?|poems?|novels?|thesis|dissertation|report"
    r"|exhibition|episode|series|entitled|titled|headed|headline"
    r"|artikel|artikelnya|buku|bukunya|esai|bab|makalah|makalahnya|film|lagu|puisi|cerpen|novel|tesis|skripsi"
    r"|disertasi|laporan|pameran|serial|judul|judulnya|berjudul|bertajuk|tajuk|rubrik)\s*[:,]?\s*\Z",
    re.IGNORECASE,
)
_TERM_BEFORE = re.compile(
    r"\b(?:so[- ]called|terms?|words?|phrases?|expressions?|slogans?|mottos?|labels?|concepts? of|notion of|idea of"
    r"|known as|referred to as|labell?ed|dubbed"
    r"|istilah|kata|frasa|ungkapan|semboyan|slogan|konsep|sebutan|label|yang disebut|dikenal sebagai|disebut sebagai"
    r"|dinamakan|dijuluki)\s*[:,]?\s*\Z",
    re.IGNORECASE,
)
# Words of more than three letters that headlines leave in small letters.
_SMALL = frozenset(
    str.split(
        "from with into over upon onto through between toward towards during about against under after before within "
        "among across than that when where "
        "dari yang untuk pada dalam dengan sebagai oleh atau serta bagi antara terhadap tentang melalui menuju para "
        "atas bawah hingga sampai karena secara kepada daripada tanpa"
    )
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
LONGEST_TERM = 6
LONGEST_TITLE = 25


def claimed(verdicts: Iterable[Verdict]) -> tuple[tuple[Verdict, ...], tuple[tuple[Verdict, str], ...]]:
    """Part verdicts into those on quotations, and those on names in marks with what they are: "title" or "term"."""
    quotations: list[Verdict] = []
    names: list[tuple[Verdict, str]] = []
    for verdict in verdicts:
        kind = _name(verdict)
        if kind:
            names.append((verdict, kind))
        else:
            quotations.append(verdict)
    return tuple(quotations), tuple(names)


def _name(verdict: Verdict) -> str:
    quotation = verdict.quotation
    if quotation.anchor is not None or verdict.status not in ("not found", "altered"):
        return ""
    if any(work.pages or work.paragraph is not None or work.lines for work in quotation.stated):
        return ""
    if is_title(quotation.text) or _TITLE_BEFORE.search(quotation.before):
        return "title"
    few = len(quotation.text.split()) <= LONGEST_TERM
    return "term" if few and not quotation.stated and _TERM_BEFORE.search(quotation.before) else ""


def is_title(text: str) -> bool:
    """Tell whether a text is written as titles are: every word but the small ones with a capital, no full stop.

    >>> is_title("Kota yang Bersiul di Pesisir"), is_title("Kota itu bersiul di pesisir")
    (True, False)
    """
    plain = text.strip().rstrip(",;")
    words = _WORD.findall(plain)
    if not 2 <= len(words) <= LONGEST_TITLE or plain.endswith("."):
        return False
    weighty = [word for word in words if len(word) > 3 and word.lower() not in _SMALL]
    return len(weighty) > 1 and all(word[0].isupper() for word in (words[0], *weighty))
