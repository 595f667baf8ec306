"""Texts that say almost the same are named as much alike; others are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.near_duplicates import ALIKE, SKETCH_SIZE, are_alike, held_share, resemblance, sketch_of
from tests.conftest import SAMPLE, Kutip

WORDS = st.lists(st.sampled_from(["ikan", "laut", "pasar", "nelayan", "harga", "musim", "kapal", "es"]), max_size=80)
ARTICLE = (SAMPLE / "dana-desa-lembah-sirani.md").read_text(encoding="utf-8")


@given(WORDS, WORDS)
def test_resemblance_is_a_share_the_same_both_ways(first: list[str], second: list[str]) -> None:
    one, other = sketch_of(" ".join(first)), sketch_of(" ".join(second))
    assert 0.0 <= resemblance(one, other) == resemblance(other, one) <= 1.0
    assert len(one) <= SKETCH_SIZE
    assert resemblance(one, one) == (1.0 if one else 0.0)


def test_an_edited_copy_is_alike_and_another_text_on_the_matter_is_not() -> None:
    sketch = sketch_of(ARTICLE)
    words = ARTICLE.split()
    edited = " ".join("lain" if at % 40 == 0 else word for at, word in enumerate(words))
    assert resemblance(sketch, sketch_of(edited)) > ALIKE
    other = (SAMPLE / "village-funds-sirani-valley.md").read_text(encoding="utf-8")
    assert resemblance(sketch, sketch_of(other)) < 0.1


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_the_estimate_is_near_the_truth(share: float) -> None:
    first = [f"a{number} b c d" for number in range(1000)]
    second = [*first[: int(1000 * share)], *(f"z{number} b c d" for number in range(1000 - int(1000 * share)))]
    one, other = (" | ".join(lines) for lines in (first, second))

    def shingles(text: str) -> set[tuple[str, ...]]:
        words = text.replace("|", " ").split()
        return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}

    true = len(shingles(one) & shingles(other)) / len(shingles(one) | shingles(other))
    assert resemblance(sketch_of(one), sketch_of(other)) == pytest.approx(true, abs=0.17)


def test_ingest_names_what_a_new_document_is_much_like(kutip: Kutip, tmp_path: Path) -> None:
    (tmp_path / "asli.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "salinan.md").write_text(ARTICLE + "\nDisunting kembali oleh redaksi.\n", encoding="utf-8")
    first, second = kutip("ingest", str(tmp_path), "--json").json()["files"]
    assert (first["status"], second["status"]) == ("added", "added")
    assert first["notes"] == []
    assert second["notes"][0].startswith(f"much like {first['document_id']} ")


def test_of_many_copies_the_first_are_named_and_the_rest_counted(kutip: Kutip, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.md").write_text(f"{ARTICLE}\nSalinan nomor {number}.\n", encoding="utf-8")
    *_, last = kutip("ingest", str(tmp_path), "--json").json()["files"]
    assert [note.split()[0] for note in last["notes"]] == ["much", "much", "much", "and"]
    assert last["notes"][-1] == "and much like 2 more"


def test_a_new_version_of_a_file_is_no_near_duplicate_of_the_old_one(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "artikel.md"
    path.write_text(ARTICLE, encoding="utf-8")
    kutip("ingest", str(path))
    path.write_text(ARTICLE + "\nDisunting kembali oleh redaksi.\n", encoding="utf-8")
    file = kutip("ingest", str(path), "--json").json()["files"][0]
    assert (file["status"], file["notes"]) == ("updated", [])


@pytest.mark.parametrize(
    ("change", "alike"),
    [
        (lambda text: "Judul Lain dari Kantor Berita\n\n" + text.partition("\n")[2], True),
        (lambda text: f"Beranda Nasional Dunia\n\n{text}\n\nEditor: Made Lestari. Hak cipta 2024.", True),
        (lambda text: text[: len(text) * 2 // 3], True),
        (lambda text: text.upper().replace(",", " ,").replace("\n", " "), True),
        (lambda text: text[: len(text) // 4] + " ".join(f"kata{at} lain" for at in range(600)), False),
    ],
    ids=["another headline", "saved again", "cut at two thirds", "typed anew", "a quarter quoted"],
)
def test_what_a_syndicated_or_saved_again_article_becomes(change: Callable[[str], str], alike: bool) -> None:
    assert (resemblance(sketch_of(ARTICLE), sketch_of(change(ARTICLE))) >= ALIKE) is alike


@given(WORDS, WORDS)
def test_what_the_longer_holds_is_a_share_the_same_both_ways(first: list[str], second: list[str]) -> None:
    one, other = sketch_of(" ".join(first)), sketch_of(" ".join(second))
    assert 0.0 <= held_share(one, other) == held_share(other, one) <= 1.0
    assert held_share(one, other) >= resemblance(one, other) - 1e-9


@pytest.mark.parametrize(("kept", "alike"), [(0.4, True), (0.05, False)])
def test_an_article_cut_by_more_than_half_is_alike_and_a_notice_taken_from_it_is_not(kept: float, alike: bool) -> None:
    words = [f"kata{at}" for at in range(1500)]
    cut = " ".join(words[: int(len(words) * kept)])
    assert are_alike(sketch_of(" ".join(words)), sketch_of(cut)) is alike
