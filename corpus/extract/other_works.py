"""A line or note beside a text in; whether it speaks of another work than the text itself, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.name_words import is_all_words

_MARK = r"\A\W*(?:\d{1,3}|[*†‡§]{1,3}|[a-z](?=\)))?[\s).\]]*"
# What a note begins with that points to another work.
_POINTS = re.compile(
    rf"{_MARK}(?:lihat|bandingkan|bdk|simak|baca|dikutip\s+dari|mengutip|menurut|ibid(?:em)?|op\.?\s?cit|loc\.?\s?cit|"
    r"see|cf|compare|quoted\s+(?:in|from)|cited\s+in|according\s+to)\b",
    re.IGNORECASE,
)
# "First published in 2012" is said of a book itself.
_IN = r"(?:in|as|dalam|di|pada|sebagai)\s+(?!(?:\w+\s+)?(?:19|20)\d\d\b|tahun|tanggal)"
# What a text says of the one that it is made from, answers, mends or reviews.
_FROM = re.compile(
    rf"{_MARK}(?:(?:this\s+\w+\s+(?:was|is)\s+)?(?:originally|first|previously)\s+(?:published|printed|appeared)\s+{_IN}|"
    r"reprinted|translated\s+from|original\s+title|an?\s+(?:\w+\s+){1,2}version\s+of|"
    r"(?:parts?|sections?)\s+of\s+this\s+\w+|(?:comments?|repl(?:y|ies)|response|rejoinder)\s+(?:on|to)|"
    r"(?:erratum|errata|corrigendum|correction|addendum)\s+(?:to|for)|(?:book\s+)?review\s+of|"
    rf"(?:pertama(?:\s+kali)?|semula|sebelumnya)\s+(?:di)?(?:terbit|muat|cetak)\w*\s+{_IN}|"
    r"dicetak\s+ulang|(?:di)?terjemah(?:k?an)?\s+dari|judul\s+asli|versi\s+(?:awal|terdahulu|sebelumnya|bahasa)|"
    r"sebagian\s+(?:isi\s+)?(?:tulisan|artikel|naskah)\s+ini|tanggapan\s+(?:atas|terhadap|untuk)|"
    r"(?:ralat|koreksi)\s+(?:untuk|atas|terhadap)|(?:resensi|tinjauan)\s+(?:buku|atas))\b",
    re.IGNORECASE,
)
_SAME_WORK = re.compile(r"\b(?:ibid|op\.? ?cit|loc\.? ?cit|et al)\b", re.IGNORECASE)
# "How to cite" is said of the text itself.
_OWN_LABEL = re.compile(
    r"\W*(?:(?:how\s+to|to|please)\s+cite|cite\s+(?:this|as)|(?:recommended|suggested)?\s*citation|sitasi|dikutip\s+sebagai|"
    r"cara\s+(?:meng|pen)?(?:utip|sitasi)|(?:acm|apa|ieee)\s+reference)",
    re.IGNORECASE,
)
# The name of a journal may stand in quotation marks: Jurnal “Teluk”.
_QUOTED = re.compile(r"(?<![Jj][Uu][Rr][Nn][Aa][Ll]\s)(?<![Jj]ournal\s)[“\"„«‘]([^“”\"„«»‘’]{4,})[,.]?[”\"»’]")
_IMPRINT = re.compile(
    r"\b(?:vol(?:ume|\.)?|jilid|no\.|nomor|issue)\W{0,2}(?:\d|[IVXLC]+\b)|\bdoi\b|\b10\.\d{4,9}/|\b[ep]?-?ISSN\b|"
    r"\b\d{1,3}\s*\(\d{1,3}\)",
    re.IGNORECASE,
)
_SERIAL = (
    r"(?:jurnal|journal|buletin|bulletin|majalah|berkala|warta|review|reviews|studies|studi|quarterly|proceedings|"
    r"prosiding|annals|transactions|letters)"
)
_NAMES_SERIAL = re.compile(rf"\b{_SERIAL}\b", re.IGNORECASE)
# "Rahma (2014) dalam Jurnal X Vol. 3": a year of its own, behind a name and before the name of a journal.
_DATED_NAME = re.compile(r"([A-ZÀ-Þ][\w'’-]*)\W{0,3}\((?:19|20)\d\d[a-z]?\)[\s.,:]*(\w?)")
_INSIDE = re.compile(rf"\b(?:dalam|pada|dari|di|in|from)\s+(?:the\s+)?(?:\w+\s+)?{_SERIAL}\b", re.IGNORECASE)
# What a text says of its own printing.
_OWN_WORDS = re.compile(
    r"\b(?:(?:di)?terbit\w*|dipublikasi\w*|dimuat|publish\w*|appear\w*|this\s+(?:is|article|paper|work)|"
    r"(?:artikel|naskah|tulisan|makalah|karya)\s+ini|licen[cs]e\w*|lisensi|copyright|"
    r"available|tersedia|access|akses|download\w*|unduh\w*)\b",
    re.IGNORECASE,
)
# "1 Rahma, Jurnal X": the number of a note, and a person's name before that of the journal.
_NOTE_NUMBER = re.compile(r"\A\W*(?:\d{1,2}|[*†‡§]{1,3})\s+(?=[A-ZÀ-Þ])")
# "1. Day book, vol. 17": a number with a full stop opens a note or an entry, and no imprint.
_LISTED = re.compile(r"\A\W{0,2}\d{1,3}[.)\]]\s+\S")
_PERSON = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]|[A-ZÀ-Þ]\.)(?:[\s-]+(?:[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]|[A-ZÀ-Þ]\.|van|von|de|bin|al)){0,3}"
)
_SMALL_WORD = re.compile(r"(?<![\w-])[a-zß-ÿ]{3,}(?![\w-])")
_OF_NAMES = frozenset({"and", "the", "for", "dan", "dari", "untuk", "dalam", "pada", "atas", "vol", "hlm", "hal"})
_FEW_SMALL = 3
_OPENS_SERIAL = re.compile(rf"\W*\d*\W*(?:e-?)?{_SERIAL}\b", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"(?:\b[^\W\d_]*[a-zß-ÿ][^\W\d_]*\W+){2}[a-zß-ÿ]{2,}[.?!]\W*\Z")
_LEAST_TITLE = 12


def is_own_label(text: str) -> bool:
    """Tell whether a line begins by saying how the text itself is cited."""
    return _OWN_LABEL.match(text) is not None


def opens_listed(text: str) -> bool:
    """Tell whether a line begins with a number and a full stop or bracket, as notes and entries of a list do."""
    return _LISTED.match(text) is not None


def speaks_of_another(text: str, title: str = "", authors: Sequence[str] = ()) -> bool:
    """Tell whether a line with the imprint of a work is about another one: a note, a citation or a sentence.

    Args:
        text: the line, or a note's lines joined.
        title: the text's own title, if it is known: a line that holds it is no citation of another work.
        authors: family names of the text's own authors, who stand in its running heads.

    >>> speaks_of_another("Insignia Journal of International Relations Vol. 5, No. 2, November 2018, 67-84")
    False
    >>> speaks_of_another("1 Lihat Rahma, Jurnal Teluk Vol. 3"), speaks_of_another("2 Rahma, Jurnal Teluk, Vol. 3")
    (True, True)
    >>> speaks_of_another("1. Day book, vol. 17, f. 82r.")
    True
    >>> speaks_of_another("Rahma (2014) dalam Jurnal Teluk Vol. 3, 2014, 5-20 menulis hal itu.")
    True
    """
    if is_own_label(text) or (len(_folded(title)) >= _LEAST_TITLE and _folded(title) in _folded(text)):
        return False
    if _POINTS.match(text) or _FROM.match(text) or _SAME_WORK.search(text) or _QUOTED.search(text):
        return True
    imprint = _IMPRINT.search(text)
    if imprint is None:
        return False
    before = text[: imprint.start()]
    own = any(name and name in before for name in authors)
    if not own and (_is_dated(before) or _names_person(before, numbered=not authors)):
        return True
    told = (
        opens_listed(text)
        or _INSIDE.search(before) is not None
        or _is_sentence(before)
        or _ENDS_SENTENCE.search(text[imprint.end() :]) is not None
    )
    return told and _OWN_WORDS.search(text) is None


def _is_dated(before: str) -> bool:
    """Tell whether a name and its year stand before an imprint; a journal may have its year behind its name."""
    dated = _DATED_NAME.search(before)
    if dated is None:
        return False
    return bool(dated[2]) or _NAMES_SERIAL.search(before[: dated.end()]) is None


def _is_sentence(before: str) -> bool:
    """Tell whether words in small letters lead up to an imprint in one sentence, as no name of a journal has them."""
    before = re.split(r"[.;]\s+", before)[-1]
    small = [word for word in _SMALL_WORD.findall(before) if word not in _OF_NAMES]
    return len(small) >= _FEW_SMALL and _OPENS_SERIAL.match(before) is None and before[:1].isupper()


def _names_person(before: str, *, numbered: bool) -> bool:
    """Tell whether a note names somebody before a journal; without a number that is sure only where authors are known.

    The name of a journal may be in two parts, too: of those that are words of the language nobody is called.
    """
    number = _NOTE_NUMBER.match(before)
    if number is None and numbered:
        return False
    parts = [part.strip() for part in before[number.end() if number else 0 :].split(",")]
    named = _PERSON.fullmatch(parts[0]) is not None and _NAMES_SERIAL.search(parts[0]) is None
    sure = number is not None or not is_all_words(parts[0])
    return named and sure and any(len(part) > 1 for part in parts[1:])


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
