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
    found, rest = own_citation(["Abstrak", text], TITLE)
    assert found == {"author": [RAHMA, {"literal": "Sukarno"}], "issued": {"date-parts": [[2021]]}}
    assert rest == "Jurnal Logistik Laut, 7(2), 12-29"


def test_the_label_may_be_a_heading_and_the_title_broken_otherwise() -> None:
    texts = [
        "ACM Reference Format:",
        "Siti Rahma and Budi Santoso. 2018. Gudang beku dan nelayan kecil di pulau ter-luar. J. ACM 37",
    ]
    found, rest = own_citation(texts, TITLE)
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
    assert own_citation([text], TITLE) == ({}, "")


def test_a_title_of_one_word_proves_nothing() -> None:
    assert own_citation(["How to cite: Rahma, S. (2021). Laut. Jurnal Laut, 7(2)."], "Laut") == ({}, "")
