"""The printed lines between a title and the text in; the authors among them, as CSL names, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.known_headings import is_usual_heading
from corpus.extract.name_words import is_label, names_region
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
_NAME = re.compile(rf"{_PART}(?:\s+{_PART}){{0,5}}")
# A body, not a person: it is cited by its whole name.
_BODY = re.compile(
    r"\b(?:tim|forum|komite|komisi|dewan|yayasan|asosiasi|perhimpunan|persatuan|aliansi|koalisi|sekretariat|kelompok|"
    r"team|committee|commission|council|foundation|association|alliance|secretariat|group|network|jaringan)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|\bdan\b|\band\b|&|•|\|)\s*", re.IGNORECASE)
_CONTINUES = re.compile(r"\s*(?:and|dan|&)\s", re.IGNORECASE)
_MARKS = re.compile(r"[\d*∗⋆★†‡§¶‖✉¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:\s*,\s*[\d*∗⋆★†‡§¶‖✉]+)*|\(\s*\)")
_ORCID = re.compile(r"\(?\s*\bORCID\b[^),;]*\)?", re.IGNORECASE)
# What stands under each name where every author has lines of his own.
_PLACE = re.compile(
    r"@|\b(?:universit|institut|fakultas|faculty|politeknik|department|departemen|sekolah|school|program studi|pusat|"
    r"cent(?:er|re))",
    re.IGNORECASE,
)


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
    authors: list[dict[str, str]] = []
    announced = False
    own_type: object = None
    for index, line in enumerate(lines):
        set_apart = bool(types and authors) and types[index] != own_type
        if set_apart and own_type in types[index:]:
            # An address between two names.
            continue
        if authors and _BETWEEN.fullmatch(line.strip()):
            continue
        if _PREFIX_ALONE.match(line):
            announced = True
            continue
        names = _names_in(line) or (_names_before_place(line) if index == 0 else [])
        if names and not authors and _CONTINUES.match(line):
            # The end of a list whose beginning was not understood: half of the authors would be wrong ones.
            return []
        if names:
            own_type = types[index] if types and own_type is None else own_type
            authors += [{"literal": name} if _BODY.search(name) else csl_name(name) for name in names]
        elif authors and not _names_follow(lines[index:]):
            break
        if authors and (announced or _PREFIX.match(line)) and not line.rstrip().endswith((",", "&")):
            # "Disusun oleh ..." names them all; what follows is place, date or publisher.
            break
    return authors


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


def _names_in(line: str) -> list[str]:
    """Return the names of a line, or nothing if any part of it is no name."""
    prefix = _PREFIX.match(line)
    text = _MARKS.sub(" ", _ORCID.sub(" ", line[prefix.end() :] if prefix else line))
    if re.search(r"\d{4}", line) and not _ORCID.search(line):
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
