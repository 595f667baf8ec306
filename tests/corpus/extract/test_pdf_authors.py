"""Who wrote a paper, from the lines below its title: all of them, or nobody."""

from __future__ import annotations

import pytest

from corpus.extract.pdf_authors import authors_in, issuing_body
from corpus.extract.pdf_title_block import join_lines


def names(lines: list[str]) -> list[str]:
    return [name.get("literal") or f"{name['given']} {name['family']}" for name in authors_in(lines)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["Lídia del Rio1, Marcus Huber2,", "and Victor V. Albert3"],
            ["Lídia del Rio", "Marcus Huber", "Victor V. Albert"],
        ),
        (["SKRIPSI", "Disusun oleh:", "Fahri Abdullah", "NIM 1234567890"], ["Fahri Abdullah"]),
        (["Interview by Kartika Jahja"], ["Kartika Jahja"]),
        (["Prof. Dr. Ir. Alex Retraubun, M.Sc., Ph.D. dan Hj. Nur Aini, S.H., M.H."], ["Alex Retraubun", "Nur Aini"]),
        (["Penulis: Dian Pramesti", "Editor: Agus Salim"], ["Dian Pramesti"]),
        (["Sukarno"], ["Sukarno"]),
        (["Budi"], ["Budi"]),
        (["I Wayan Sudarma1, Ni Luh Ayu2, Made3"], ["I Wayan Sudarma", "Ni Luh Ayu", "Made"]),
        (["Rina Hapsari*, Department of Politics, Nusa University"], ["Rina Hapsari"]),
        (["Matthew R. Kuhn1, Member, ASCE"], ["Matthew R. Kuhn"]),
        (["Keith T. Smith⋆†"], ["Keith T. Smith"]),
        (["Dr. A.Hadi Wijaya, Siti M.Rahma dan John H. Smith"], ["A.Hadi Wijaya", "Siti M.Rahma", "John H. Smith"]),
        (["Dr. H. Budi Santoso S.Sos. M.Si"], ["Budi Santoso"]),
        (["Siti Rahma∗ and Made Astika∗"], ["Siti Rahma", "Made Astika"]),
        (["Siti Rahma", "Made Astika", "Example Polytechnic, Ambon"], ["Siti Rahma", "Made Astika"]),
        (["Siti Rahma", "CV Radhakrishnan"], ["Siti Rahma", "CV Radhakrishnan"]),
        (["Siti Rahma (ketua) dan Sartika (anggota)"], ["Siti Rahma", "Sartika"]),
        (["Greg Wetan, Ana Putri,", "(Quay Data Editors)", "Budi Said"], ["Greg Wetan", "Ana Putri", "Budi Said"]),
    ],
)
def test_names_below_a_title(lines: list[str], found: list[str]) -> None:
    assert names(lines) == found


@pytest.mark.parametrize(
    "lines",
    [
        ["Version"],
        ["DENGAN RAHMAT TUHAN YANG MAHA ESA", "PRESIDEN REPUBLIK INDONESIA,"],
        ["Menimbang", "Bagian Kesatu", "Pasal 1"],
        ["City, State, Country"],
        ["Kupang, Nusa Tenggara Timur"],
        ["Address"],
        ["Resumen"],
        ["Abstrak"],
        ["Laporan Akhir"],
        ["the collaboration of many (see below),", "and Victor V. Albert"],
        ["Pembimbing: Nurlaila Hamid"],
        ["CfCH", "Club for Quay Hoppers"],
    ],
)
def test_what_is_no_name_or_half_a_list_gives_nobody(lines: list[str]) -> None:
    assert names(lines) == []


@pytest.mark.parametrize("line", ["Universitas Gadjah Mada", "Pusat Kajian Laut", "Kementerian 2020", "Siti Rahma", ""])
def test_where_an_author_works_issues_no_report(line: str) -> None:
    assert issuing_body([line]) == []


def test_names_set_in_one_type_are_all_found_between_addresses_set_in_another() -> None:
    lines = ["Siti Rahma", "Jalan Teluk 5, Kupang", "Colonel Glenn Highway", "Budi Santoso", "Kampus Selatan"]
    types = ["large", "small", "small", "large", "small"]
    found = [name["family"] for name in authors_in(lines, types)]
    assert found == ["Rahma", "Santoso"]
    assert [name["family"] for name in authors_in(lines)] == ["Rahma"]


def test_a_title_broken_over_lines_is_put_together() -> None:
    assert join_lines(["Tata Kelola Pelabuh-", "an Rakyat", "di Negara-", "negara Kepulauan"]) == (
        "Tata Kelola Pelabuhan Rakyat di Negara-negara Kepulauan"
    )


@pytest.mark.parametrize("label", ["Edited by", "Editors:", "Disunting oleh"])
def test_editors_are_no_authors(label: str) -> None:
    assert authors_in([label, "Yulianti Rahman", "Bram de Wit"]) == []
