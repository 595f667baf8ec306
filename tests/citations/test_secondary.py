from __future__ import annotations

import pytest

from citations.secondary import secondary_sources

Found = list[tuple[str, str, str, str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Maju pesat (Mirza, 2016: 192).", [("Mirza", "2016", "192", "")]),
        ("Maju pesat (Lim dkk. dalam Rusdi, 2016: 171).", [("Lim dkk.", "2016", "171", "Rusdi")]),
        ("Lim et al. in Rusdi (2016: 171) disagree", [("Lim et al.", "2016", "171", "Rusdi")]),
        ("Menurut Lim, dkk (Rusdi, 2016: 171) hal itu maju", [("Lim, dkk", "2016", "171", "Rusdi")]),
        ("tumbuh (Council on Island Relations, 2018)", [("Council on Island Relations", "2018", "", "")]),
        ("bersama (Aksoy, et al., 2017)", [("Aksoy, et al.", "2017", "", "")]),
        (
            "tercatat (Badan Urusan Pulau, 2020; Wen & Li, 2019, hlm. 3–5)",
            [("Badan Urusan Pulau", "2020", "", ""), ("Wen & Li", "2019", "3-5", "")],
        ),
        ("Menurut Wen (2020) kota tumbuh", [("Wen", "2020", "", "")]),
        ("Wardani dan Dugas (2019) tiba", [("Wardani dan Dugas", "2019", "", "")]),
        ("Wen (2020) menyatakan hal itu", [("Wen", "2020", "", "")]),
        ("2018 | 12\nSumber: Pramudya, 2018: 98-106", [("Pramudya", "2018", "98-106", "")]),
    ],
)
def test_plain_citations_are_found(text: str, found: Found) -> None:
    works = secondary_sources(text, 0, len(text))
    assert [(work.names, work.year, work.pages, work.via) for work in works] == found
    assert all(text[work.start : work.end] == work.printed for work in works)


@pytest.mark.parametrize(
    "text",
    [
        "Badan Urusan Pulau (2020) dibentuk",
        "Perdagangan antara Laos ke Tiongkok dan Sebaliknya (2015)",
        "saham perusahaan (Okt 2017)",
        "kota Bandung (1955) ramai",
        "terjadi (Januari, 2020)",
        "sebanyak (sekitar 2016)",
        "bernilai (USD 20, 2016: naik)",
        "Konferensi (lihat Bab 2)",
        "tahun 2016 dan 2017",
    ],
)
def test_what_is_no_plain_citation_is_left_alone(text: str) -> None:
    assert secondary_sources(text, 0, len(text)) == ()
