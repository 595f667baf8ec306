"""What a paper says of how to cite it is believed where it names the paper's own title, and nowhere else."""

from __future__ import annotations

import pytest

from corpus.extract.own_citation import own_citation

TITLE = "Gudang Beku dan Nelayan Kecil di Pulau Terluar"
RAHMA = {"family": "Rahma", "given": "S."}


@pytest.mark.parametrize(
    "label",
    [
        "How to cite:",
        "To cite this article:",
        "Cite this article as:",
        "Cara mengutip:",
        "Sitasi:",
        "Citation:",
        "Please cite as:",
    ],
)
def test_the_line_after_a_label_gives_authors_and_year(label: str) -> None:
    text = f"{label} Rahma, S., & Sukarno. (2021). {TITLE}. Jurnal Logistik Laut, 7(2), 12-29."
    found, rest, _ = own_citation(["Abstrak", text], TITLE)
    assert found == {"author": [RAHMA, {"literal": "Sukarno"}], "issued": {"date-parts": [[2021]]}}
    assert rest == "Jurnal Logistik Laut, 7(2), 12-29"


def test_the_label_may_be_a_heading_and_the_title_broken_otherwise() -> None:
    texts = [
        "ACM Reference Format:",
        "Siti Rahma and Budi Santoso. 2018. Gudang beku dan nelayan kecil di pulau ter-luar. J. ACM 37",
    ]
    found, rest, _ = own_citation(texts, TITLE)
    assert found["author"] == [{"family": "Rahma", "given": "Siti"}, {"family": "Santoso", "given": "Budi"}]
    assert rest == "J. ACM 37"


@pytest.mark.parametrize(
    "text",
    [
        "How to cite: Oakley, H. (2011). Another Work on the Sea and Its Measures. Island Review, 4(1), 2-9.",
        f"Rahma, S. (2021). {TITLE}. Jurnal Logistik Laut, 7(2), 12-29.",
        "Citation: there is none.",
        "How to cite",
    ],
)
def test_nothing_is_taken_from_other_works(text: str) -> None:
    assert own_citation([text], TITLE) == ({}, "", 0)


def test_a_title_of_one_word_proves_nothing() -> None:
    assert own_citation(["How to cite: Rahma, S. (2021). Laut. Jurnal Laut, 7(2)."], "Laut") == ({}, "", 0)


def test_a_range_of_pages_holds_no_year() -> None:
    text = f'How to cite: S. Rahma and Budi Santoso, "{TITLE}," Jurnal Laut, vol. 3, pp. 1998-2005, 2021.'
    found, *_ = own_citation([text], TITLE)
    assert found == {
        "author": [RAHMA, {"family": "Santoso", "given": "Budi"}],
        "issued": {"date-parts": [[2021]]},
    }


@pytest.mark.parametrize("authors", ["Rahma, Siti.", "Rahma, Siti, and Budi Santoso.", "Rahma, Siti & Santoso, Budi"])
def test_names_turned_round_without_initials_are_not_taken_for_two_persons_each(authors: str) -> None:
    found, *_ = own_citation([f"How to cite: {authors} 2021. {TITLE}. Jurnal Laut 7."], TITLE)
    assert found == {"issued": {"date-parts": [[2021]]}}


def test_a_month_before_the_year_is_nobody() -> None:
    found, *_ = own_citation([f"ACM Reference Format: Siti Rahma and Budi Aprilia. May 2024. {TITLE}. 2 pages."], TITLE)
    assert found["author"] == [{"family": "Rahma", "given": "Siti"}, {"family": "Aprilia", "given": "Budi"}]
    found, *_ = own_citation([f"ACM Reference Format: Siti Rahma and Budi Aprilia 2024. {TITLE}. 2 pages."], TITLE)
    assert found["author"] == [{"family": "Rahma", "given": "Siti"}, {"family": "Aprilia", "given": "Budi"}]


def test_a_very_long_title_is_looked_for_by_its_beginning() -> None:
    long = "Laut dan Pulau " * 80
    assert own_citation([f"How to cite: {long[:900]}"], long) == ({}, "", 0)
