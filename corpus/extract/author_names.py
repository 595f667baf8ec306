"""One printed line in; the names of persons that it is made of, or nothing where any part of it is no name, out."""

from __future__ import annotations

import re

from corpus.extract.known_headings import is_usual_heading
from corpus.extract.name_words import is_label, names_region
from corpus.names import PARTICLES, without_degrees

_NOT_A_NAME = re.compile(
    r"@|https?:|www\.|\d{4}|\b(?:universit\w*|institut\w*|fakultas|faculty|jurusan|departe?ment?\w*|program|prodi|"
    r"sekolah|sm[akpu]|madrasah|negeri|"
    r"school|politeknik|polytechnic|akademi|academy|pusat|center|centre|lembaga|badan|kementerian|ministry|"
    r"hospital|rumah sakit|library|museum|editors|penerbit|publish\w*|"
    r"jalan|jl\.|street|indonesia|jakarta|bandung|yogyakarta|surabaya|malang|college|e-?mail|corresponding|"
    r"korespondensi|diterima|received|accepted|revised|disetujui|direvisi|doi|vol\.?|jurnal|journal|"
    r"abstrak|abstract|studi|study|analisis|analysis|dalam|pada|terhadap|the|of|in|mahasiswa|dosen|alumni|"
    r"peneliti|researcher|lecturers?|students?|version|versi|draft|preprint|edition|edisi|chapter|bab|volume|"
    r"skripsi|tesis|thesis|disertasi|dissertation|makalah|paper|laporan|report|artikel|article|opini|editorial|"
    r"dengan rahmat|presiden|menteri|gubernur|bupati|undang-undang|peraturan|keputusan|tentang|nomor|menimbang|"
    r"mengingat|memutuskan|menetapkan|ketentuan|pasal|bagian|"
    r"resumen|résumé|summary|ringkasan|intisari|contents|resensi|review|note|pembimbing|supervisor|nim|nip|received|dated|proof)\b",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"^\s*(?:(?:(?:ditulis|disusun|wawancara)\s+)?oleh|(?:(?:written|interview)\s+)?by|penulis|authors?|pewawancara|interviewer|nama)"
    r"\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_PARTICLE = "van|von|de|der|den|del|della|dos|du|ten|ter|bin|binti|al|el|da|di|la|le|ibn"
_PART = rf"(?:[A-ZÀ-Þ][\w'’.-]*|{_PARTICLE})"
_OTHERS_BEHIND = re.compile(
    r"\s*[|,;/–-]\s*(?:editors?|penyunting|penerjemah|translators?|fotografer|foto|photo\w*)\s*:.*", re.IGNORECASE
)
_NAME = re.compile(rf"{_PART}(?:\s+{_PART}){{0,5}}")
BETWEEN = re.compile(r"\s*(?:,|;|\bdan\b|\band\b|&|•|\|)\s*", re.IGNORECASE)
MARKS = re.compile(r"\(cid:\d+\)|[\d*∗⋆★†‡§¶‖✉¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?(?:\s*,\s*[\d*∗⋆★†‡§¶‖✉]+\)?)*|\(\s*\)")
_CONJUNCTION = re.compile(r"\b(?:and|dan)\b")
_NUMERAL = re.compile(r"[IVX]+")
_EMAIL = re.compile(r"[(<\[]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?")
# Years, house numbers ("2 Huntington Quadrangle"), figures inside words; marks of notes stand behind a name.
_FIGURES = re.compile(r"\d{4}|(?:\A|,\s*)\d+\s+(?!and\b|dan\b)[^\W\d_]|[^\W\d_]?\d[A-ZÀ-Þ]")
# A student's number behind a name: (1803), (A2.1902511); no year.
_STUDENT_NUMBER = re.compile(r"\(\s*(?!(?:19|20)\d\d\s*\))[A-Z]{0,3}[\d./-]{4,}\s*\)")
# Who works together has names of their own.
_TOGETHER = frozenset({"kelompok", "group", "tim", "team", "kelas", "class"})
# What somebody is or where somebody works, in brackets behind a name: "(Ateneo)", "(Co-ordinator)".
_IN_BRACKETS = re.compile(r"\s*\((?=[^\W\d_])[^()\d@]{3,80}\)")
_ORCID = re.compile(r"\(?\s*\bORCID\b[^),;]*\)?", re.IGNORECASE)
# What stands under each name where every author has lines of his own.
PLACE = re.compile(
    r"@|\b(?:universit|institut|fakultas|faculty|politeknik|polytechnic|department|departemen|sekolah|school|"
    r"program studi|pusat|hospital|rumah sakit|library|museum|agency|bureau|cent(?:er|re)|academy|akademi|college|"
    r"laborator|balai|badan|kementerian|ministry|research|corp\b|inc\b|ltd\b)",
    re.IGNORECASE,
)


def names_student(line: str) -> bool:
    """Tell whether a line is the name of one student with a number: "Joko (2011870)"."""
    return _STUDENT_NUMBER.search(line) is not None and len(names_in(line)) == 1


def names_before_place(line: str) -> list[str]:
    """Return the names of a line that goes on to say where their bearers work.

    >>> names_before_place("Rina Hapsari* and Budi Santoso, Department of Politics, Nusa University")
    ['Rina Hapsari', 'Budi Santoso']
    """
    place = PLACE.search(line)
    head, comma, _ = line[: place.start()].rpartition(",") if place else ("", "", "")
    names = names_in(head) if comma else []
    return names if all(" " in name for name in names) else []


def names_in_capitals(line: str) -> list[str]:
    """Return the names in capitals that a line of address in small letters follows.

    >>> names_in_capitals("RINA HAPSARI and BUDI SANTOSO, The Nusa Group, Indonesia")
    ['RINA HAPSARI', 'BUDI SANTOSO']
    """
    parts = line.split(",")
    end = next(
        (at for at, part in enumerate(parts) if any(letter.islower() for letter in _CONJUNCTION.sub("", part))), 0
    )
    return names_in(",".join(parts[:end])) if end else []


def is_spoilt(text: str) -> bool:
    """Tell whether brackets are left over from marks that were not understood: then the names may be halves, too."""
    return re.search(r"[,\s]\s*\)\s*(?:[,A-ZÀ-Þ]|\Z)", text) is not None and text.count("(") < text.count(")")


def names_in(line: str) -> list[str]:
    """Return the names of a line, or nothing if any part of it is no name.

    >>> names_in("Dr. Siti Rahma1, Budi Santoso2*"), names_in("Siti Rahma, Universitas Teluk")
    (['Siti Rahma', 'Budi Santoso'], [])
    >>> names_in("Dr. Hartini, M.Si.; Yuli Tanjung, S.Sos."), names_in("Sri Rahma rahma@nusa.id and Budi Said b@c.id")
    (['Hartini', 'Yuli Tanjung'], ['Sri Rahma', 'Budi Said'])
    >>> names_in("J. R. Malik (Universitas Samudra) and O. de la Cruz (Ateneo)"), names_in("Kendari (Antara)")
    (['J. R. Malik', 'O. de la Cruz'], [])
    >>> names_in("Suite 100, 2 Huntington Quadrangle"), names_in("Capítulo I"), names_in("Verfasst von")
    ([], [], [])
    """
    prefix = PREFIX.match(line)
    line = _STUDENT_NUMBER.sub(" ", line)
    line = _OTHERS_BEHIND.sub("", line)
    if (bare := _IN_BRACKETS.sub("", line)) != line:
        # "Makassar (Antara)" says where a report was written.
        found = names_in(bare)
        return found if len(found) > 1 or all(" " in name for name in found) else []
    if _EMAIL.search(line):
        # Only whole names are believed among addresses.
        found = names_in(_EMAIL.sub(" ; ", line))
        return found if all(" " in name for name in found) else []
    text = MARKS.sub(" ", _ORCID.sub(" ", line[prefix.end() :] if prefix else line))
    if (_FIGURES.search(line) and not _ORCID.search(line)) or is_spoilt(text) or _NOT_A_NAME.search(text):
        return []
    # Where semicolons part the names, commas part their degrees.
    text = "; ".join(without_degrees(part) for part in text.split(";"))
    parts = [_bare(part) for part in BETWEEN.split(text)]
    named = [part for part in parts if part]
    if not all(_is_name(name) for name in named):
        return []
    # "Matthew Kuhn, Member, ASCE": what follows a name may say what its bearer is.
    return [name for name in named if not is_label(name) and not is_usual_heading(name)]


def _bare(part: str) -> str:
    """Return a name without what stands around it; the full stop of a last initial ("Sri W.") stays."""
    bare = part.strip(" .()")
    return f"{bare}." if re.search(r"\s[A-Z]\Z", bare) and f"{bare}." in part else bare


def _is_name(part: str) -> bool:
    words = part.split()
    if part.lower() in _TOGETHER:
        return False
    if not _NAME.fullmatch(part) or len(part) <= 2 or names_region(part) or words[-1].lower() in PARTICLES:
        return False
    # "Capítulo I" is none, "John H. Lienhard V" is one.
    return len(words) != 2 or _NUMERAL.fullmatch(words[1]) is None
