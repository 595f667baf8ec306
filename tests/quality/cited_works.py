"""Sixty invented works of the kinds that our documents are, as CSL records: nothing in, the records out."""

from __future__ import annotations

from typing import Any

_PEOPLE = (
    {"family": "Lestari", "given": "Wulan"},
    {"family": "Tan", "given": "Mei Ling"},
    {"literal": "Suparno"},
    {"family": "Sutrisna", "given": "I Kadek"},
    {"family": "Müller", "given": "José"},
    {"family": "Anwar", "given": "Dewi Fortuna"},
    {"literal": "Badan Riset Bahari"},
    {"family": "O’Brien", "given": "Zoë"},
    {"family": "Siregar", "given": "Intan Maharani"},
    {"family": "Wahab", "given": "Abdul Karim"},
    {"family": "Oakes", "given": "Helen"},
    {"family": "Nugroho", "given": "Farid"},
)
_TOPICS = (
    "Diplomasi pelabuhan di Laut Sulu",
    "Port diplomacy and the Sulu Sea",
    "Dana desa dan musyawarah",
    "Village funds after 2015",
    "Bahasa gaul di kantor",
    "Flood warnings and listening",
    "Pers Melayu di pesisir utara",
    "Who cares for the carers?",
    "Nelayan kecil dan pengawasan laut",
    "Small islands, large claims",
    "Transisi energi kota tambang",
    "Reading rooms by WhatsApp",
)
_COUNTS = (1, 2, 3, 1, 2, 4, 1, 8)


def _authors(number: int) -> list[dict[str, str]]:
    count = _COUNTS[number % len(_COUNTS)]
    return [_PEOPLE[(number + at) % len(_PEOPLE)] for at in range(count)]


def _kind(number: int) -> dict[str, Any]:
    """Return what makes the work one of its kind; every second one of a kind lacks something."""
    whole = number // 10 % 2 == 0
    first = 10 + number
    kinds: tuple[dict[str, Any], ...] = (
        {
            "type": "article-journal",
            "container-title": "Jurnal Bahari Nusantara",
            "volume": f"{number % 9 + 1}",
            "page": f"{first}-{first + 14}",
            **({"issue": "2", "DOI": f"10.5555/jbn.{number}"} if whole else {}),
        },
        {
            "type": "article-journal",
            "container-title": "Asian Journal of Coastal Studies",
            "volume": "12",
            "issue": "3",
            "page": f"{first}-{first + 9}",
            **({"URL": f"https://ajcs.example/{number}"} if whole else {}),
        },
        {
            "type": "book",
            "publisher": "Pustaka Laut",
            **({"publisher-place": "Ambon", "edition": "2"} if whole else {}),
        },
        {
            "type": "chapter",
            "container-title": "Kota dan pesisir",
            "publisher": "Pustaka Laut",
            "publisher-place": "Ambon",
            "editor": [_PEOPLE[(number + 5) % len(_PEOPLE)]],
            **({"page": f"{first}-{first + 20}"} if whole else {}),
        },
        {
            "type": "webpage",
            "container-title": "ruang laut",
            **(
                {"URL": f"https://ruanglaut.example/{number}", "issued": {"date-parts": [[1964 + number, 6, 4]]}}
                if whole
                else {}
            ),
        },
        {
            "type": "report",
            "publisher": "Forum Kebijakan Laut",
            **({"number": f"{number}", "genre": "Laporan"} if whole else {}),
        },
        {"type": "thesis", "publisher": "Universitas Bahari", "genre": "Tesis magister"},
        {
            "type": "article-newspaper",
            "container-title": "Kabar Selat",
            "issued": {"date-parts": [[1964 + number, 3, 14]]},
            **({"URL": f"https://kabarselat.example/{number}"} if whole else {"page": "7"}),
        },
        {
            "type": "paper-conference",
            "container-title": "Prosiding Seminar Kelautan",
            "page": f"{first}-{first + 6}",
            **({"publisher": "Himpunan Peneliti Laut"} if whole else {}),
        },
        {
            "type": "article-magazine",
            "container-title": "Majalah Bahari",
            "issued": {"date-parts": [[1964 + number, 8]]},
        },
    )
    return kinds[number % 10]


def works() -> dict[str, dict[str, Any]]:
    """Return the works by id; six have no author and three no date; no two would be cited alike."""
    found = {}
    for number in range(60):
        work = {
            "title": f"{_TOPICS[number % len(_TOPICS)]}: bagian {number}",
            "author": _authors(number),
            "issued": {"date-parts": [[1964 + number]]},
            **_kind(number),
        }
        if number % 10 == 4 + number // 10 % 2 * 3:
            del work["author"]
        if number % 20 == 6:
            del work["issued"]
        found[f"work{number:02}"] = work
    return found


# What works that are easily taken for one another have in common and what not; every key is a part of a title.
_ALIKE: dict[str, tuple[list[str], int]] = {
    "satu penulis, pertama": (["Lubis, Ratna"], 2010),
    "satu penulis, kedua": (["Lubis, Ratna"], 2010),
    "satu penulis, lain tahun": (["Lubis, Ratna"], 2012),
    "nama keluarga sama": (["Harahap, Bimo"], 2011),
    "nama keluarga sama, inisial lain": (["Harahap, Citra"], 2011),
    "nama keluarga sama, lain tahun": (["Harahap, Citra"], 2014),
    "bertiga": (["Manalu, Tio", "Ginting, Sari", "Purba, Jon"], 2015),
    "bertiga dengan yang lain": (["Manalu, Tio", "Sitepu, Ade", "Purba, Jon"], 2015),
    "berlima": (["Saragih, Lia", "Barus, Ima", "Tarigan, Edo", "Bangun, Rosa", "Karo, Ben"], 2016),
    "berlima sampai nama ketiga": (["Saragih, Lia", "Barus, Ima", "Keliat, Uli", "Bangun, Rosa", "Karo, Ben"], 2016),
    "dua penulis": (["Sembiring, Ola", "Depari, Gus"], 2017),
    "dua penulis lagi": (["Sembiring, Ola", "Depari, Gus"], 2017),
}


def alike_works() -> dict[str, dict[str, Any]]:
    """Return works by id that must be told apart: one author and year, one family name, names cut short alike."""
    return {
        f"alike{number:02}": {
            "type": "book" if number % 2 else "article-journal",
            "title": f"Kajian {title}",
            "author": [dict(zip(("family", "given"), name.split(", "), strict=True)) for name in names],
            "issued": {"date-parts": [[year]]},
            **({"publisher": "Pustaka Laut"} if number % 2 else {"container-title": "Jurnal Selat", "volume": "3"}),
        }
        for number, (title, (names, year)) in enumerate(_ALIKE.items())
    }
