"""The printed lines between a title and the text in; the authors among them, as CSL names, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.names import csl_name

_NOT_A_NAME = re.compile(
    r"@|https?:|www\.|\d{4}|\b(?:universit\w*|institut\w*|fakultas|faculty|jurusan|departe?ment?\w*|program|prodi|"
    r"sekolah|school|politeknik|akademi|academy|pusat|center|centre|lembaga|badan|kementerian|ministry|"
    r"jalan|jl\.|street|indonesia|jakarta|bandung|yogyakarta|surabaya|malang|college|e-?mail|corresponding|"
    r"korespondensi|diterima|received|accepted|revised|published|disetujui|direvisi|doi|vol\.?|jurnal|journal|"
    r"abstrak|abstract|studi|study|analisis|analysis|dalam|pada|terhadap|the|of|in|mahasiswa|dosen|alumni|"
    r"peneliti|researcher|lecturer|student)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^\s*(?:(?:ditulis\s+)?oleh|by|penulis|authors?|nama|written by|disusun oleh)\s*[:：]?\s+(?=\S)", re.IGNORECASE
)
_PREFIX_ALONE = re.compile(r"\s*(?:ditulis oleh|disusun oleh|oleh|penulis|by|written by|authors?)\s*[:：]?\s*\Z", re.I)
_DEGREE = re.compile(
    r"(?:,\s*|\s+)(?:S|M|Dr|Drs|Ph|Prof|Ir|Lc|B|LL|Hum|Si|Sos|IP|Pd|H|A|E|T|Kom|Ag|Sc|Phil|Litt|D)\.?"
    r"(?:[A-Z][A-Za-z]{0,4}\.?)+(?=,|\s|$)"
)
_TITLE = re.compile(r"\b(?:Prof|Dr|Drs|Dra|Ir|H|Hj|KH|Mr|Mrs|Ms)\.\s*")
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*|van|von|de|der|den|bin|binti|al|el|da|di|la|le|ibn)"
                   r"(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|van|von|de|der|den|bin|binti|al|el|da|di|la|le|ibn)){0,5}")  # fmt: skip
# A body, not a person: it is cited by its whole name.
_BODY = re.compile(
    r"\b(?:tim|forum|komite|komisi|dewan|yayasan|asosiasi|perhimpunan|persatuan|aliansi|koalisi|sekretariat|kelompok|"
    r"team|committee|commission|council|foundation|association|alliance|secretariat|group|network|jaringan)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|\bdan\b|\band\b|&|•|\|)\s*")


def authors_in(lines: Sequence[str]) -> list[dict[str, str]]:
    """Return the authors of the first line or lines that hold nothing but names.

    >>> authors_in(["Siti Rahma1, Budi Santoso2*", "Universitas Gadjah Mada"])
    [{'family': 'Rahma', 'given': 'Siti'}, {'family': 'Santoso', 'given': 'Budi'}]
    >>> authors_in(["Sukarno"])
    [{'literal': 'Sukarno'}]
    """
    authors: list[dict[str, str]] = []
    announced = False
    for line in lines:
        if _PREFIX_ALONE.match(line):
            announced = True
            continue
        names = _names_in(line)
        if names:
            authors += [{"literal": name} if _BODY.search(name) else csl_name(name) for name in names]
        elif authors:
            break
        if authors and (announced or _PREFIX.match(line)) and not line.rstrip().endswith((",", "&")):
            # "Disusun oleh ..." names them all; what follows is place, date or publisher.
            break
    return authors


def _names_in(line: str) -> list[str]:
    """Return the names of a line, or nothing if any part of it is no name."""
    prefix = _PREFIX.match(line)
    text = line[prefix.end() :] if prefix else line
    if _NOT_A_NAME.search(text):
        return []
    text = _TITLE.sub("", _DEGREE.sub("", text))
    text = re.sub(r"[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:\s*,\s*[\d*†‡§]+)*|\(\s*\)", " ", text)
    parts = [part.strip(" .()") for part in _BETWEEN.split(text)]
    names = [part for part in parts if part]
    if not names or not all(_NAME.fullmatch(name) and len(name) > 2 for name in names):
        return []
    lone = len(names) == 1 and len(names[0].split()) == 1
    return [] if lone and names[0].isupper() and len(names[0]) < 4 else names
