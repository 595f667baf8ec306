"""A place in a paragraph where a sentence may end in; whether one ends there, in Indonesian and English prose, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from corpus.language import abbreviations_en as en
from corpus.language import abbreviations_id as ind
from corpus.language.lexicon import is_word

_START = re.compile(r"[\"'“‘«(\[¿¡]*(?:[^\W\d_]|\d)")
_OPENER = re.compile(r"[\"'“‘«(\[]*")
_TOKEN = re.compile(r"(?:^|[\s(\[\"'“‘/–—-])((?:[^\W\d_]+\.)*[^\W\d_]+)\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z|(?:[A-Z]'[A-Z])\Z|(?:Ch|Sh|Th|Kh|Sy|Yu|Ph|Dj|Tj|Moh|Muh|Abd|Md)\Z")
_LIST_LABEL = re.compile(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5})\Z")
# What begins a sentence though its first letter is small: iPhone, e-commerce.
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]|e-[a-z]{3}")
_ITEM = re.compile(r"\((?:[ivx]{1,4}|[a-h])\)\s+[A-Z]")
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.-]+@|doi:)\S*\Z", re.IGNORECASE)
_LETTER_SERIES = re.compile(r"\b[A-Z](?:, [A-Z])*,? (?:dan|and|atau|or) \Z")
_NUMBER_AHEAD = re.compile(r"[(\[]?(?:\d|[IVXLC]+\b|[B-H](?=[\s.,;)])|A(?=[.,;)]))")
_YEAR_AHEAD = re.compile(r"[(\[]?(?:\d{4}|[A-Z][\w’'-]+[\w\s,&.]{0,30}[,(]?\s*\(?\d{4})")
_WORD_AHEAD = re.compile(r"[^\W\d_][\w’'-]*")
_PROSE_AHEAD = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)?\s[a-z]{2,}\b(?<!\sbin)(?<!\sbinti)(?<!\svan)(?<!\sde)")
_LABEL_WORD = re.compile(
    r"\b(?:bab|pasal|ayat|lampiran|tabel|gambar|bagian|chapter|section|table|figure|appendix|article|part|annex)"
    r"\s+(?:[IVXLC]+|\d{1,3}|[A-Z])\Z",
    re.IGNORECASE,
)
_BEFORE_NAME = ind.BEFORE_NAME | en.BEFORE_NAME
_BEFORE_NUMBER = ind.BEFORE_NUMBER | en.BEFORE_NUMBER
_INSIDE = ind.INSIDE | en.INSIDE
_CLOSING = ind.CLOSING | en.CLOSING
_DEGREES = ind.DEGREES | en.DEGREES
_STARTERS = ind.STARTERS | en.STARTERS
_MONTHS = ind.MONTHS | en.MONTHS
# Behind a number these letters say of which era it is, or how many millions or metres.
_ERA = re.compile(r"\d(?: ?[-–/] ?\d+)? (?:S?M|H|m)\Z")
_LETTERED = re.compile(
    r"\b(?:lamp(?:iran|\.)|gbr\.|gambar|tab(?:el|le|\.)|app(?:endix|\.)|annex|exhibit|fig(?:ure|\.)|bagian|seksi|section|"
    r"kelompok|group|blok|golongan|kelas|huruf|rencana|plan|opsi|option|tipe|type|vitamin|hepatitis|pihak|party|titik|"
    r"point|poin|kasus|case|skenario|scenario|zona|zone|kategori|category|varian|variant|grade|tim|team|pos|lokasi)"
    r"\s+[A-Z]\Z"
    r"|\b(?:act|scene|babak|part|book|type|phase|stage|war|dunia|jilid|tahap|fase|tipe|seri|series)\s+[IVX]\Z",
    re.IGNORECASE,
)
# What stands in brackets behind a quotation, its stop inside: (Lapian, 2009: 7). It belongs to what it follows.
_CITATION = re.compile(
    r"\((?:(?:lihat|dalam|dikutip dari|see|in|cf\.|quoted in)\s)?[A-Z][^()\n]{1,70}?,?\s\(?(?:1[5-9]|20)\d\d[a-z]?"
    r"(?:\s*[:,]\s*(?:hlm\.?|hal\.?|pp?\.)?\s*[\divxl]+(?:\s*[-–]\s*\d+)?)?\)(?:[.,;:]|\s|\Z)"
)
# The last sign of a formula: a = b / c.
_FORMULA = re.compile(r"\s[=/+*<>≈≤≥×−]\s[A-Za-z]\Z")
# A short word that no dictionary has is an abbreviation before a figure or a lone letter: `lk. 300`, `vit. D`; a unit
# behind a number is none.
_COUNTED_AHEAD = re.compile(r"[(\[]?(?:\d|[A-Z](?:\d|\b(?!\.)))")
_UNIT = re.compile(r"\d\s*[^\W\d_]+\Z")
_LONGEST_SHORT = 4
# `: 1.` and `; b.` begin an item of a list within a sentence.
_ITEM_LABEL = re.compile(r"(?P<sign>[^\d\s]:|[;,])\s+(?P<label>\d{1,2}|[a-h])\Z")
# A country in capitals after a preposition ends a sentence before a verb's subject: `ke A.S. Teh diekspor`.
_PLACE_CAPITALS = re.compile(r"\b(?:ke|di|dari)\s+(?:[A-Z]\.)+[A-Z]\Z")
# Of an officer: Kolonel Inf. (Purn.) Bambang.
_RETIRED = ("(Purn.)", "(Purn)")
# A name of a site (Alibaba.com) has longer parts than an abbreviation (M.Hub.Int).
_LONGEST_PART = 5
# A parenthesis or a quotation open for longer than this was never closed.
_LONGEST_PARENTHESIS = 240
_LONGEST_QUOTATION = 200


class Candidate(NamedTuple):
    """A place where a sentence may end."""

    so_far: str
    before: str
    stop: str
    close: str
    after: str

    @property
    def token(self) -> str:
        """The word before the stop, with its inner stops."""
        match = _TOKEN.search(self.before)
        return match[1] if match else ""

    @property
    def starter(self) -> bool:
        """Whether what follows begins as sentences do and names do not."""
        word = _WORD_AHEAD.match(_OPENER.sub("", self.after, count=1))
        if word is None or not word[0][0].isupper():
            return False
        # "Wakilnya", "Isinya": a possessive is no name.
        return word[0].lower() in _STARTERS or (len(word[0]) > 5 and word[0].endswith("nya"))

    @property
    def prose(self) -> bool:
        """Whether a word of the language follows, and one in small letters after it: no name, no title."""
        return self.is_word_ahead and _PROSE_AHEAD.match(self.after) is not None

    @property
    def is_word_ahead(self) -> bool:
        """Whether a dictionary has the word that follows: `pada 622 M. Peristiwa`, not `pada 1950 M. Natsir`."""
        word = _WORD_AHEAD.match(_OPENER.sub("", self.after, count=1))
        return word is not None and is_word(word[0].lower())


def ends_sentence(candidate: Candidate) -> bool:
    """Tell whether a sentence ends at a place.

    >>> ends_sentence(Candidate("Prof. Dr.", "Prof. Dr", ".", "", "Rahma setuju."))
    False
    """
    return all(allows(candidate) for allows in _TESTS)


def _starts_like_a_sentence(candidate: Candidate) -> bool:
    """A capital, a digit or a script without capitals follows; after a quotation or dots no small letter."""
    if not _START.match(candidate.after):
        return False
    word = _OPENER.sub("", candidate.after, count=1)
    return not word[0].islower() or _BRAND.match(word) is not None or _ITEM.match(candidate.after) is not None


def _outside_brackets(candidate: Candidate) -> bool:
    for opening, closing in ("()", "[]"):
        is_open = candidate.so_far.count(opening) > candidate.so_far.count(closing)
        if is_open and len(candidate.so_far) - candidate.so_far.rfind(opening) < _LONGEST_PARENTHESIS:
            return False
    return True


def _outside_quotations(candidate: Candidate) -> bool:
    so_far = candidate.so_far
    if so_far.count("“") > so_far.count("”") and len(so_far) - so_far.rfind("“") < _LONGEST_QUOTATION:
        return "”" not in candidate.after
    if so_far.count('"') % 2 and len(so_far) - so_far.rfind('"') < _LONGEST_QUOTATION:
        return '"' not in candidate.after
    return True


def _no_abbreviation(candidate: Candidate) -> bool:
    """A single stop after an abbreviation, an initial or a degree mostly ends no sentence."""
    token = candidate.token
    if candidate.stop != "." or not token or _ADDRESS.search(candidate.before[-200:]):
        return True
    if candidate.close == ")" and token.lower() in ind.IN_BRACKETS and candidate.before.endswith(f"({token}"):
        return candidate.starter
    if candidate.close.strip("\"'”’"):
        # `Dr. (H.C.) Sari` goes on; a closed remark that is more than an abbreviation ends.
        return candidate.starter or "." not in token or not candidate.before.endswith((f"({token}", f"[{token}"))
    lower = token.lower()
    if _FORMULA.search(candidate.before) or (_ERA.search(candidate.before) and candidate.is_word_ahead):
        return True
    if _INITIALS.match(token) and lower not in _CLOSING | _DEGREES:
        return _ends_after_initial(candidate, token)
    if lower in _CLOSING:
        return _ends_after_closing(candidate, lower)
    if lower in _DEGREES:
        return candidate.starter or _ends_after_degree(candidate, token)
    return _ends_after_word(candidate, token)


def _ends_after_degree(candidate: Candidate, token: str) -> bool:
    """`Petrus Bala, M.Hum. Sambutan kedua ...` ends; in `Bala, M.Si. Tukan, M.H.` a name follows."""
    return candidate.before[: -len(token)].rstrip().endswith(",") and _PROSE_AHEAD.match(candidate.after) is not None


def _ends_after_word(candidate: Candidate, token: str) -> bool:
    """`No. 5`, `Sept. 8`, `a.n. Menteri` go on; `Alibaba.com. Pelaku` ends."""
    lower = token.lower()
    counted = lower in _BEFORE_NUMBER or (lower in _MONTHS and token[0].isupper())
    if counted and _NUMBER_AHEAD.match(candidate.after):
        return False
    if "." not in token:
        return not _goes_on(candidate, token) and not _is_counting(candidate, token)
    if max(len(part) for part in token.split(".")) > _LONGEST_PART:
        return True
    return candidate.starter and lower not in _INSIDE and lower not in _BEFORE_NAME


def _goes_on(candidate: Candidate, token: str) -> bool:
    if token in ind.BEFORE_SHIP:
        return True
    lower = token.lower()
    if lower in _BEFORE_NAME:
        # "dr" and "st" in small letters are titles too; "Dr." never ends a sentence.
        return not (token.islower() and candidate.starter)
    return lower in _INSIDE and not (len(lower) > 1 and candidate.starter and lower not in {"mis", "misal"})


def _is_counting(candidate: Candidate, token: str) -> bool:
    """`lk. 300 orang`, `vit. D`; but `5 kg. 3 orang`."""
    short = token.islower() and 1 < len(token) <= _LONGEST_SHORT and not is_word(token)
    return short and _COUNTED_AHEAD.match(candidate.after) is not None and not _UNIT.search(candidate.before)


def _ends_after_initial(candidate: Candidate, token: str) -> bool:
    """`A. Rahman` goes on; `kelompok A. Namun` and `Lamp. C. Keduanya` end."""
    if _LETTERED.search(candidate.before) or (_PLACE_CAPITALS.search(candidate.before) and candidate.prose):
        return True
    if candidate.starter and candidate.close:
        return True
    if not candidate.starter:
        return _LETTER_SERIES.search(candidate.before[: -len(token)]) is not None
    previous = candidate.before[: -len(token)].rstrip()
    # After a name's other initial or a surname with comma the next word is a name even if it looks like a starter.
    return not previous.endswith((".", ","))


def _ends_after_closing(candidate: Candidate, lower: str) -> bool:
    """`dkk. (2016)`, `et al. 2016`, `U.S. President` go on; `dan lain-lain, dsb. Namun` ends."""
    if _YEAR_AHEAD.match(candidate.after) and lower in {"dkk", "al", "ibid", "cit", "co"}:
        return False
    if candidate.after[0] in "([" or candidate.after[0].isdigit():
        return False
    if "." in lower or lower in {"al", "co", "inc", "corp", "ltd", "jr", "sr", "ibid", "m", "dkk"}:
        return candidate.starter or (lower in {"al", "dkk", "a.m", "p.m", "bce", "ce", "b.c"} and candidate.prose)
    return True


def _no_label(candidate: Candidate) -> bool:
    """`1. Judul`, `Bab II. Judul` are one piece; so is `12. 500` broken in the middle of a number."""
    if candidate.stop != ".":
        return True
    if _labels_item(candidate):
        return False
    if _LIST_LABEL.match(candidate.before) and candidate.before.strip() == candidate.before.strip()[:7]:
        return False
    return not (_LABEL_WORD.fullmatch(candidate.before.strip()) or _opens_labelled(candidate.before))


def _labels_item(candidate: Candidate) -> bool:
    """`Kegiatan: 1. Pelatihan; 2. Evaluasi.`: the first label has a second one ahead, later ones have one behind."""
    label = _ITEM_LABEL.search(candidate.before)
    if label is None:
        return False
    if label["label"] in "1a":
        second = "2" if label["label"] == "1" else "b"
        return re.search(rf"[;,.]\s(?:dan |and )?{second}\.\s", candidate.after) is not None
    former = chr(ord(label["label"]) - 1) if label["label"].isalpha() else str(int(label["label"]) - 1)
    return label["sign"] != ":" and re.search(rf"[:;,]\s+{former}\.\s", candidate.before) is not None


def _opens_labelled(before: str) -> bool:
    """Tell whether the whole sentence so far is a label such as `Lampiran A` or `Kav 3`."""
    match = _LABEL_WORD.search(before)
    return match is not None and not before[: match.start()].strip()


def _no_bracket_belongs(candidate: Candidate) -> bool:
    """`“... bukan jurang.” (Lapian, 2009: 7).` is one sentence with its source, `Inf. (Purn.) Bambang` one name."""
    return _CITATION.match(candidate.after) is None and not candidate.after.startswith(_RETIRED)


def _no_ellipsis(candidate: Candidate) -> bool:
    """Dots inside a sentence are followed by a small letter, which was refused; `[...]` belongs to a quotation."""
    return not (candidate.stop.startswith(("..", "…")) and candidate.so_far.rstrip("]").endswith(("[...", "[…")))


_TESTS: tuple[Callable[[Candidate], bool], ...] = (
    _starts_like_a_sentence,
    _outside_brackets,
    _outside_quotations,
    _no_abbreviation,
    _no_label,
    _no_bracket_belongs,
    _no_ellipsis,
)
