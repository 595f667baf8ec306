from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.sentences import sentence_spans


@given(st.text(st.sampled_from('aB. ?!()“”"1\n'), max_size=80))
def test_sentences_are_in_order_and_hold_every_visible_character(text: str) -> None:
    spans = sentence_spans(text)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_citations_and_titles_do_not_end_sentences() -> None:
    text = "Hal itu diteliti (Sen dkk., 2016: 21). Prof. Dr. Rahma (hlm. 12) setuju. Namun, No. 5 ditolak."
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "Hal itu diteliti (Sen dkk., 2016: 21).",
        "Prof. Dr. Rahma (hlm. 12) setuju.",
        "Namun, No. 5 ditolak.",
    ]


def test_what_goes_on_without_an_end_is_cut_between_words() -> None:
    text = "formulir " * 5000 + "selesai. Lalu ada kalimat biasa."
    spans = sentence_spans(text)
    assert all(end - start <= 10_000 for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert text[spans[-1][0] : spans[-1][1]] == "Lalu ada kalimat biasa."


def test_a_word_without_an_end_is_one_piece() -> None:
    text = "x" * 30_000 + " kata." + " Selesai sudah."
    assert [end - start for start, end in sentence_spans(text)] == [30_000, 5, 14]


@pytest.mark.parametrize(
    "text",
    [
        "Jumlahnya lk. 300 orang. | Mereka diberi vit. D dan vit. B12. | Lalu pulang.",
        "Beratnya 5 kg. | 3 orang memikulnya.",
        "Kegiatan utama: 1. Pelatihan; 2. Pendampingan; 3. Evaluasi. | Semua dibiayai mitra.",
        "Jumlah responden: 30. | Semua hadir.",
        "The claim goes back to Keohane et al. | Later writers copied it.",
        "Rumus itu ditulis a = b / c. | Nilai c tidak boleh nol.",
        "The sea unites.[4], [5] | The land divides.",
        "Ekspor turun. | e-commerce justru naik.",
        "(i) Delay was costly. | (ii) Withdrawal was shameful.",
        "Ia menulis: “Laut adalah jembatan, bukan jurang.” (Lapian, 2009: 7). | Itu benar.",
        "Hal itu lazim. (Sen dkk., 2016). | Kolonel Inf. (Purn.) Bambang setuju.",
        "Kopi diekspor ke A.S. | Teh diekspor ke Inggris.",
    ],
)
def test_abbreviations_labels_and_letters_end_sentences_only_where_one_follows(text: str) -> None:
    plain = text.replace(" | ", " ")
    assert [plain[start:end] for start, end in sentence_spans(plain)] == text.split(" | ")
