"""Who wrote a review, of which day minutes are, who signed a letter with one name: told by what stands beside."""

from __future__ import annotations

import pytest

from corpus.extract.letters import signer_of
from corpus.extract.told_heads import head_statements_of

_BOOK = ["Laut dan Garis", "Harold Finch. Cambridge: Northgate Press, 2010. 402 pp."]


@pytest.mark.parametrize("line", ["Reviewed by Nur Aini", "Diresensi oleh Nur Aini, Universitas Teluk"])
def test_who_reviews_a_book_wrote_the_review(line: str) -> None:
    [said] = head_statements_of([*_BOOK, line, "Buku itu tebal."])
    assert (said.key, said.value) == ("author", [{"family": "Aini", "given": "Nur"}])


@pytest.mark.parametrize(
    "lines",
    [
        ["Laut dan Garis", "Edited by Siti Rahma", "Reviewed by: Nur Aini, Universitas Teluk"],
        ["Laut dan Garis", "Reviewed by Nur Aini"],
        [*_BOOK, "Reviewed by Nur Aini and Siti Rahma and Made Arka"],
    ],
)
def test_who_judged_a_paper_did_not(lines: list[str]) -> None:
    assert not any(said.value for said in head_statements_of(lines))


def test_the_day_of_minutes_is_that_on_which_they_were_taken() -> None:
    held = "Hari/tanggal: Senin, 5 April 2021"
    [said] = head_statements_of(["NOTULEN RAPAT", held, "Tempat: Balai Desa"])
    assert (said.key, said.value) == ("issued", {"date-parts": [[2021, 4, 5]]})
    assert not list(head_statements_of(["Undangan Rapat", held]))


def test_a_single_name_beside_an_office_signs_a_letter() -> None:
    assert signer_of(["Hormat kami,", "Ketua Koperasi", "Darsono"]) == "Darsono"
    assert signer_of(["Hormat kami,", "Darsono"]) == ""
