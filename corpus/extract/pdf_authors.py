"""The printed lines between a title and the text in; the authors among them, as CSL names, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.extract.known_headings import is_usual_heading
from corpus.extract.name_words import is_all_words, is_label, names_region
from corpus.names import csl_name, is_body, without_degrees

_NOT_A_NAME = re.compile(
    r"@|https?:|www\.|\d{4}|\b(?:universit\w*|institut\w*|fakultas|faculty|jurusan|departe?ment?\w*|program|prodi|"
    r"sekolah|school|politeknik|akademi|academy|pusat|center|centre|lembaga|badan|kementerian|ministry|"
    r"jalan|jl\.|street|indonesia|jakarta|bandung|yogyakarta|surabaya|malang|college|e-?mail|corresponding|"
    r"korespondensi|diterima|received|accepted|revised|published|disetujui|direvisi|doi|vol\.?|jurnal|journal|"
    r"abstrak|abstract|studi|study|analisis|analysis|dalam|pada|terhadap|the|of|in|mahasiswa|dosen|alumni|"
    r"peneliti|researcher|lecturer|student|version|versi|draft|preprint|edition|edisi|chapter|bab|volume|"
    r"skripsi|tesis|thesis|disertasi|dissertation|makalah|paper|laporan|report|artikel|article|opini|editorial|"
    r"dengan rahmat|presiden|menteri|gubernur|bupati|undang-undang|peraturan|keputusan|tentang|nomor|menimbang|"
    r"mengingat|memutuskan|menetapkan|ketentuan|pasal|bagian|"
    r"resumen|résumé|summary|ringkasan|intisari|contents|resensi|review|note|pembimbing|supervisor|nim|nip|received|dated|proof)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^\s*(?:(?:(?:ditulis|disusun|wawancara)\s+)?oleh|(?:(?:written|interview)\s+)?by|penulis|authors?|nama)"
    r"\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_PREFIX_ALONE = re.compile(r"\s*(?:ditulis oleh|disusun oleh|oleh|penulis|by|written by|authors?)\s*[:：]?\s*\Z", re.I)
_PARTICLE = "van|von|de|der|den|del|della|dos|du|ten|ter|bin|binti|al|el|da|di|la|le|ibn"
_PART = rf"(?:[A-ZÀ-Þ][\w'’.-]*|{_PARTICLE})"
# Who stands below these helped, or judged.
_OTHERS = re.compile(
    r"\s*(?:dosen\s+)?(?:pembimbing|penguji|promotor|ko-?promotor|supervis\w+|advis[eo]rs?|examin\w+|editors?|penyunting|"
    r"reviewers?|mitra bestari|mengetahui|menyetujui|disetujui|approved|translat\w+|penerjemah|foto\w*)\b",
    re.IGNORECASE,
)
_OTHERS_BEHIND = re.compile(
    r"\s*[|,;/–-]\s*(?:editors?|penyunting|penerjemah|translators?|fotografer|foto|photo\w*)\s*:.*", re.IGNORECASE
)
_STUDENT = re.compile(
    r"\s*\(?\s*(?:NIM|NPM|NRP|NIRM|NPP|student (?:id|no\.?|number)|matric\w*)\b\W*\w*\d", re.IGNORECASE
)
# What publishes reports and regulations under its own name.
_OFFICE = re.compile(
    r"(?:kementerian|badan|dinas|direktorat|komisi|sekretariat|pemerintah|mahkamah|otoritas|bank indonesia|ministry|"
    r"department of|directorate|secretariat|government|commission)\b",
    re.IGNORECASE,
)
_OFFICE_WORDS = 10
# An address so many lines below a name is its bearer's.
_CONFIRMED_BY = 3
_NAME = re.compile(rf"{_PART}(?:\s+{_PART}){{0,5}}")
# A body, not a person: it is cited by its whole name.
_BODY = re.compile(
    r"\b(?:tim|forum|komite|komisi|dewan|yayasan|asosiasi|perhimpunan|persatuan|aliansi|koalisi|sekretariat|kelompok|"
    r"team|committee|commission|council|foundation|association|alliance|secretariat|group|network|jaringan)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|\bdan\b|\band\b|&|•|\|)\s*", re.IGNORECASE)
_CONTINUES = re.compile(r"\s*(?:and|dan|&)\s", re.IGNORECASE)
_MARKS = re.compile(r"\(cid:\d+\)|[\d*∗⋆★†‡§¶‖✉¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?(?:\s*,\s*[\d*∗⋆★†‡§¶‖✉]+\)?)*|\(\s*\)")
_CONJUNCTION = re.compile(r"\b(?:and|dan)\b")
_ORCID = re.compile(r"\(?\s*\bORCID\b[^),;]*\)?", re.IGNORECASE)
# What stands under each name where every author has lines of his own.
_PLACE = re.compile(
    r"@|\b(?:universit|institut|fakultas|faculty|politeknik|department|departemen|sekolah|school|program studi|pusat|"
    r"cent(?:er|re))",
    re.IGNORECASE,
)


class Authors(NamedTuple):
    """The authors found, as CSL names, and whether anything besides their looks says that they are."""

    names: list[dict[str, str]]
    sure: bool


NOBODY = Authors([], sure=False)


def authors_in(lines: Sequence[str], types: Sequence[object] = ()) -> list[dict[str, str]]:
    """Return the authors of the first line or lines that hold nothing but names.

    Args:
        lines: what stands below the title.
        types: how each line is set, if that is known: where the names are set in one type, and what stands between
            them in another, all of them are found.

    >>> authors_in(["Siti Rahma1, Budi Santoso2*", "Universitas Gadjah Mada"])
    [{'family': 'Rahma', 'given': 'Siti'}, {'family': 'Santoso', 'given': 'Budi'}]
    >>> authors_in(["Sukarno"])
    [{'literal': 'Sukarno'}]
    """
    return _read(lines, types).names


def authors_of(lines: Sequence[str], types: Sequence[object] = ()) -> Authors:
    """Return the authors as `authors_in` does, and whether a word, marks, a list, an address or a number confirm them.

    Where "Oleh" or "by" stands alone or before a name, or a student's number below one, what stands above is not asked.

    >>> authors_of(["Memperoleh Gelar Sarjana", "Oleh:", "Siti Rahma", "NIM 14010110"])
    Authors(names=[{'family': 'Rahma', 'given': 'Siti'}], sure=True)
    >>> authors_of(["Ekonomi Digital"]), authors_of(["Siti Rahma"]).sure
    (Authors(names=[], sure=False), False)
    """
    found = _read(lines, types)
    names = [name for name in found.names if "given" in name]
    alone = len(found.names) == len(names) == 1
    return NOBODY if alone and not found.sure and is_all_words(" ".join(names[0].values())) else found


def _read(lines: Sequence[str], types: Sequence[object]) -> Authors:
    begin = _announced(lines)
    lines, types = lines[begin or 0 :], types[begin or 0 :]
    authors: list[str] = []
    own_type: object = None
    sure = begin is not None
    for index, line in enumerate(lines):
        set_apart = bool(types and authors) and types[index] != own_type
        if set_apart or (authors and _BETWEEN.fullmatch(line.strip())):
            # An address below a name, or between two.
            continue
        if _OTHERS.match(line):
            break
        if _PREFIX_ALONE.match(line):
            continue
        capitals = _names_in_capitals(line) if index == 0 or (authors and authors[0].isupper()) else []
        names = _names_in(line) or capitals or (_names_before_place(line) if index == 0 or authors else [])
        if not authors and ((names and _CONTINUES.match(line)) or _is_spoilt(_MARKS.sub(" ", line))):
            # The end of a list whose beginning was not understood: half of the authors would be wrong ones.
            return NOBODY
        if names:
            own_type = types[index] if types and own_type is None else own_type
            authors += names
            sure = sure or _is_confirmed(names, line, lines[index + 1 : index + 1 + _CONFIRMED_BY])
        elif authors and not _names_follow(lines[index:]):
            break
        if authors and begin is not None and not line.rstrip().endswith((",", "&")):
            # "Disusun oleh ..." names them all; what follows is place, date or publisher.
            break
    return Authors([{"literal": name} if _BODY.search(name) else csl_name(name) for name in authors], sure=sure)


def _announced(lines: Sequence[str]) -> int | None:
    """Return the line that says who wrote the work: with "Oleh" or "by", or above a student's number; or None."""
    for index, line in enumerate(lines):
        if _PREFIX_ALONE.match(line) or (_PREFIX.match(line) and _names_in(line)):
            return index
        if _STUDENT.match(line) and index and _names_in(lines[index - 1]):
            return index - 1
    return None


def _is_confirmed(names: Sequence[str], line: str, below: Sequence[str]) -> bool:
    """Tell whether names are a list, have marks of notes, or an address or a student's number below them."""
    marked = _MARKS.search(line) is not None or _PLACE.search(line) is not None
    return len(names) > 1 or marked or any(_PLACE.search(other) or _STUDENT.match(other) for other in below)


def issuing_body(lines: Sequence[str]) -> list[dict[str, str]]:
    """Return the body that the first line below the title names as the author of a report.

    A university or a department is where an author works.

    >>> issuing_body(["Kementerian Kelautan dan Perikanan", "Jakarta, Juli 2020"])
    [{'literal': 'Kementerian Kelautan dan Perikanan'}]
    >>> issuing_body(["Universitas Gadjah Mada"])
    []
    """
    first = lines[0].strip() if lines else ""
    named = is_body(first) and len(first.split()) > 1 and not _PLACE.search(first) and not re.search(r"[\d:;]", first)
    return [{"literal": first}] if named else []


def issuing_office(text: str) -> list[dict[str, str]]:
    """Return the office of government that a line above the title of a report names.

    >>> issuing_office("KEMENTERIAN URUSAN PESISIR REPUBLIK INDONESIA")
    [{'literal': 'KEMENTERIAN URUSAN PESISIR REPUBLIK INDONESIA'}]
    >>> issuing_office("Institute of Island Studies"), issuing_office("Kementerian baru dan masalahnya bagi daerah")
    ([], [])
    """
    words = text.split()
    named = _OFFICE.match(text) is not None and not re.search(r"[\d:;?]", text) and 1 < len(words) <= _OFFICE_WORDS
    return [{"literal": " ".join(words)}] if named and sum(word[0].islower() for word in words) <= 2 else []


def _names_follow(lines: Sequence[str]) -> bool:
    """Tell whether below lines of place and address another name follows that has such lines of its own."""
    rest = 0
    while rest < len(lines) and _PLACE.search(lines[rest]):
        rest += 1
    named = 0 < rest < len(lines) - 1 and len(lines[rest].split()) > 1 and bool(_names_in(lines[rest]))
    return rest < len(lines) and (named and _PLACE.search(lines[rest + 1]) is not None)


def _names_before_place(line: str) -> list[str]:
    """Return the names of a line that goes on to say where their bearers work.

    >>> _names_before_place("Rina Hapsari* and Budi Santoso, Department of Politics, Nusa University")
    ['Rina Hapsari', 'Budi Santoso']
    """
    place = _PLACE.search(line)
    head, comma, _ = line[: place.start()].rpartition(",") if place else ("", "", "")
    names = _names_in(head) if comma else []
    return names if all(" " in name for name in names) else []


def _names_in_capitals(line: str) -> list[str]:
    """Return the names in capitals that a line of address in small letters follows.

    >>> _names_in_capitals("RINA HAPSARI and BUDI SANTOSO, The Nusa Group, Indonesia")
    ['RINA HAPSARI', 'BUDI SANTOSO']
    """
    parts = line.split(",")
    end = next(
        (at for at, part in enumerate(parts) if any(letter.islower() for letter in _CONJUNCTION.sub("", part))), 0
    )
    return _names_in(",".join(parts[:end])) if end else []


def _is_spoilt(text: str) -> bool:
    """Tell whether brackets are left over from marks that were not understood: then the names may be halves, too."""
    return re.search(r"[,\s]\s*\)\s*(?:[,A-ZÀ-Þ]|\Z)", text) is not None and text.count("(") < text.count(")")


def _names_in(line: str) -> list[str]:
    """Return the names of a line, or nothing if any part of it is no name."""
    prefix = _PREFIX.match(line)
    line = _OTHERS_BEHIND.sub("", line)
    text = _MARKS.sub(" ", _ORCID.sub(" ", line[prefix.end() :] if prefix else line))
    if (re.search(r"\d{4}", line) and not _ORCID.search(line)) or _is_spoilt(text):
        return []
    if _NOT_A_NAME.search(text):
        return []
    text = without_degrees(text)
    parts = [part.strip(" .()") for part in _BETWEEN.split(text)]
    named = [part for part in parts if part]
    if not all(_NAME.fullmatch(name) and len(name) > 2 and not names_region(name) for name in named):
        return []
    # "Matthew Kuhn, Member, ASCE": what follows a name may say what its bearer is.
    return [name for name in named if not is_label(name) and not is_usual_heading(name)]
