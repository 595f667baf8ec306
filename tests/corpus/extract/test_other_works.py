"""Lines that hold an imprint: the text's own masthead, and what is said of other works."""

from __future__ import annotations

import pytest

from corpus.extract.other_works import speaks_of_another


@pytest.mark.parametrize(
    "line",
    [
        "Jurnal Teluk Vol. 5, No. 2, November 2018, 67-84",
        "Jurnal Ilmu Kapal (2018) Vol. 5 No. 2",
        "JURNAL “TELUK” Vol. 5 No. 2, 2018",
        "Jurnal Teluk, Vol. 3 (2019): 22-40, doi: 10.1234/teluk.3",
        "67 | Jurnal Teluk, Vol. 3, No. 1, Mei 2020",
        "12 Lembah, Vol. 3, No. 1, Mei 2020",
        "Siti Rahma, Jurnal Teluk Vol. 3 No. 1 2020",
        "Artikel ini terbit dalam Jurnal Teluk Vol. 3 No. 1, 2020.",
        "DOI: https://doi.org/10.1234/teluk.3",
        "ISSN 2087-0001 (print), 2087-0002 (online)",
        "Jurnal Ekonomi, Bisnis, dan Akuntansi, Vol. 3, No. 1, Mei 2020",
        "To cite this article: Rahma, S. (2018). “Kapal.” Jurnal Teluk, Vol. 5(2), 67-84.",
        "Cara mengutip: Rahma, S. (2018). Kapal. Jurnal Teluk, Vol. 5(2), 67-84.",
        "Preprint, not yet peer reviewed. Posted 3 May 2023. https://doi.org/10.1234/pre.17",
        "First published online 4 March 2020, Teluk Review Vol. 3",
        "Pertama kali diterbitkan pada Maret 2020, Jurnal Teluk Vol. 3",
        "Jurnal Teluk Vol. 3, 2020. This is an open access article under the CC BY license.",
    ],
)
def test_an_own_masthead_speaks_of_the_text_itself(line: str) -> None:
    assert not speaks_of_another(line)


@pytest.mark.parametrize(
    "line",
    [
        "Rahma (2014) dalam Jurnal Teluk Vol. 3, No. 1, 2014, 5-20 (doi:10.1000/teluk.2014) menulis hal itu.",
        "1 Lihat Siti Rahma, “Kapal,” Jurnal Teluk, Vol. 3, No. 1, 2014, hlm. 5-20, doi:10.1000/teluk.2014.",
        "3 See Rahma, Jurnal Teluk, Vol. 3, No. 1",
        "* Bdk. Rahma, Jurnal Teluk, Vol. 3, No. 1",
        "Cf. Rahma, Teluk Review, Vol. 3, No. 1",
        "Ibid., Vol. 3, hlm. 4",
        "1 Rahma, Jurnal Teluk, Vol. 3, No. 1, 2014, hlm. 5-20. ISSN 1234-5679.",
        "S. Rahma, “Kapal dan Kota,” Jurnal Teluk, Vol. 3, No. 1",
        "Rahma, S. (2014). Kapal dan kota. Jurnal Teluk, Vol. 3(1), 5-20.",
        "Rahma (2014), doi:10.1000/teluk.2014",
        "Hal ini dibahas dalam Jurnal Teluk Vol. 3 No. 1",
        "As argued in the Teluk Review Vol. 3",
        "Originally published in Teluk Review, Vol. 8, No. 2 (1998), pp. 101-118.",
        "Judul asli: The Harbour, Teluk Review Vol. 8 No. 2, 1998",
        "Tanggapan atas: Hadi, S., Jurnal Teluk, Vol. 3, No. 1, 2019",
        "1 Parts of this paper draw on Teluk Review, Vol. 6, No. 1, 2012",
        "Pertama kali dimuat dalam Majalah Teluk, No. 7, Juli 1979.",
        "Ralat untuk artikel Rahma, Jurnal Teluk, Vol. 7(2), 12-29",
        "1. Buku harian syahbandar, jilid 17, lembar 82.",
        "[3] Day book, vol. 17, f. 82r.",
    ],
)
def test_a_note_or_a_sentence_speaks_of_another_work(line: str) -> None:
    assert speaks_of_another(line)


def test_a_line_with_the_text_s_own_title_or_author_is_its_own() -> None:
    line = "Rahma, S. (2018). Kapal dan kota di teluk. Jurnal Teluk, Vol. 5(2), 67-84."

    assert speaks_of_another(line)
    assert not speaks_of_another(line, title="Kapal dan Kota di Teluk")
    assert not speaks_of_another("S. Rahma (2018), Kapal, Jurnal Teluk, Vol. 5", authors=["Rahma"])


def test_a_note_without_its_number_is_another_s_where_the_authors_are_known() -> None:
    assert speaks_of_another("Rahma, Jurnal Teluk, Vol. 3, No. 1, 2014", authors=["Hadjon"])
    assert not speaks_of_another("Hadjon, Jurnal Teluk, Vol. 3, No. 1, 2014", authors=["Hadjon"])
    assert not speaks_of_another("Masyarakat, Kebudayaan dan Politik, Vol. 3, No. 1", authors=["Hadjon"])
