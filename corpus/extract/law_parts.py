"""The parts of Indonesian laws and regulations, as they print them: a line in, which part it opens, out.

Names and order are those of the annex to Law 12 of 2011 on the making of laws.
"""

from __future__ import annotations

import re

_ACT = re.compile(
    r"(?:RANCANGAN\s+)?(?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|QANUN|SURAT EDARAN|SALINAN|KETETAPAN|MAKLUMAT)\b"
    r"(?!.*[.;])"
)
_NUMBER = re.compile(r"(?:NOMOR|NO\.)\s*:?\s*\S+(?:\s+TAHUN\s+(?:19|20)\d\d)?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:NOMOR|NO\.)\s*:?\s*\S*?(?:/|\s+TAHUN\s+)((?:19|20)\d\d)\b", re.IGNORECASE)
_ABOUT = re.compile(r"TENTANG\b")
_OFFICE = (
    r"PRESIDEN|MENTERI|GUBERNUR|BUPATI|WALI\s?KOTA|KEPALA|DIREKTUR JENDERAL|KETUA|JAKSA AGUNG|REKTOR|PANGLIMA|KAPOLRI"
)
_PREAMBLE = re.compile(
    rf"DENGAN RAHMAT\b|BISMILLAH|(?:{_OFFICE})\b[A-Z\s/-]*,\Z|"
    r"(?:Menimbang|Mengingat|Memperhatikan|MENIMBANG|MENGINGAT)\b\s*:?|"
    r"(?:MEMUTUSKAN|Memutuskan|M\sE\sM\sU\sT\sU\sS\sK\sA\sN)\s*:|(?:Menetapkan|MENETAPKAN)\s*:"
)
_ORDINAL = (
    r"(?:Pertama|Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?:\s+(?:Belas|Puluh)(?:\s\w+)?)?)"
)
# The level of an article, "Pasal 5", the unit of all laws.
ARTICLE = 4
_DIVISIONS = (
    (1, re.compile(rf"BUKU\s+(?i:{_ORDINAL})\b|BAB\s+(?:[IVXLC]+[A-Z]?|\d{{1,2}})\b")),
    (2, re.compile(rf"Bagian\s+{_ORDINAL}\b|BAGIAN\s+(?i:{_ORDINAL})\b")),
    (3, re.compile(r"Paragraf\s+\d{1,2}\b")),
    (ARTICLE, re.compile(r"(?:Pasal|PASAL)\s+(?:\d{1,3}[A-Z]{0,2}|[IVXLC]+)\Z")),
)
# "Bagian Kedua" may have its name behind it; "Bagian kedua dari tulisan ini ..." is a sentence.
_LONGEST_NAME = 80


def division_level(text: str) -> int:
    """Return how deep a heading of a law is: 1 for a chapter, 4 for an article, 0 if it is none.

    >>> lines = "BAB II", "Bagian Kedua Hak Awak", "Paragraf 1", "Pasal 12A", "Pasal 5 mengatur"
    >>> [division_level(line) for line in lines]
    [1, 2, 3, 4, 0]
    """
    line = text.strip()
    if len(line) > _LONGEST_NAME + 20:
        return 0
    for level, pattern in _DIVISIONS:
        match = pattern.match(line)
        if match:
            name = line[match.end() :].strip()
            return level if not name or (name[0].isupper() and not name.endswith((".", ";", ","))) else 0
    return 0


def opens_law_part(text: str) -> bool:
    """Tell whether a line begins a block of a law: a formula of its preamble, a division or an article.

    >>> [opens_law_part(line) for line in ("Mengingat: Pasal 20", "PRESIDEN REPUBLIK INDONESIA,", "Presiden,")]
    [True, True, False]
    """
    return _PREAMBLE.match(text) is not None or division_level(text) > 1


def law_title_end(texts: list[str]) -> int:
    """Return how many blocks make the title of a law that the first of them begins; 0 if it is none.

    >>> law_title_end(["PERATURAN BUPATI", "NOMOR 5 TAHUN 2019", "TENTANG", "PASAR", "BUPATI CONTOH,", "Menimbang: a."])
    4
    """
    if not _ACT.match(texts[0].strip()):
        return 0
    end = next((at for at, text in enumerate(texts) if _PREAMBLE.match(text.strip())), 0)
    whole = " ".join(texts[:end])
    return end if _NUMBER.search(whole) and re.search(r"\bTENTANG\b", whole) else 0


def law_year(title: str) -> int | None:
    """Return the year of a law or regulation, which its number names, or None.

    >>> law_year("UNDANG-UNDANG NOMOR 5 TAHUN 2019 TENTANG PASAR"), law_year("PERATURAN NOMOR 2/PER/2020 TENTANG")
    (2019, 2020)
    """
    year = _YEAR.search(title) if _ACT.match(title) and _ABOUT.search(title) else None
    return int(year[1]) if year else None
