from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.clean.compose import Composition, compose
from corpus.clean.hyphens import Hyphens
from corpus.clean.vocabulary import Vocabulary
from corpus.document import BlockKind
from corpus.edits import undo
from corpus.extract.extraction import Dropped, Extraction, RawBlock, RawLine, RawPage

KINDS: tuple[BlockKind, ...] = ("paragraph", "table", "list item", "heading", "footnote")
LETTERS = st.sampled_from("abe-Az9 \n\t.\u00ad\u200b\ufb01\u0301é\u00a0/")


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(LETTERS, max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    lines = [RawLine((span,), page=draw(st.integers(1, 3))) for span in draw(st.permutations(spans))]
    blocks = []
    while lines:
        size = draw(st.integers(1, len(lines)))
        blocks.append(RawBlock(draw(st.sampled_from(KINDS)), tuple(lines[:size])))
        lines = lines[size:]
    return Extraction(text, tuple(blocks), pages=tuple(RawPage(number, 0, 0) for number in (1, 2, 3)))


def composed(extraction: Extraction) -> Composition:
    return compose(extraction, Hyphens(Vocabulary()))


def one_block(*lines: str, kind: BlockKind = "paragraph") -> Composition:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    raw = tuple(RawLine(((start, start + len(line)),)) for start, line in zip(starts, lines, strict=True))
    return composed(Extraction(text, (RawBlock(kind, raw),)))


@settings(max_examples=150)
@given(extractions())
def test_undoing_the_edits_of_any_composition_gives_the_extracted_text(extraction: Extraction) -> None:
    composition = composed(extraction)
    assert undo(composition.text, composition.edits) == extraction.text


@settings(max_examples=150)
@given(extractions())
def test_blocks_and_pages_cover_the_reading_text_without_gap_or_overlap(extraction: Extraction) -> None:
    composition = composed(extraction)
    for parts in (composition.blocks, composition.pages):
        spans = [(part.start, part.end) for part in parts]
        if spans:
            assert spans[0][0] == 0
            assert spans[-1][1] == len(composition.text)
            assert all(before[1] == after[0] for before, after in pairwise(spans))


@settings(max_examples=150)
@given(extractions())
def test_no_letter_or_digit_is_exchanged_lost_or_added(extraction: Extraction) -> None:
    def letters(text: str) -> list[str]:
        plain = unicodedata.normalize("NFKD", text)
        return sorted(character for character in plain if character.isalnum())

    taken = "".join(
        extraction.text[start:end] for block in extraction.blocks for line in block.lines for start, end in line.spans
    )
    assert letters(composed(extraction).text) == letters(taken)


@settings(max_examples=150)
@given(extractions())
def test_reading_text_has_no_doubled_space_and_no_invisible_character(extraction: Extraction) -> None:
    assert not re.search(r"  |[\u00ad\u200b\t\u00a0]", composed(extraction).text)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("ketergan-", "tungan"), "ketergantungan"),
        (("negara-", "negara"), "negara-negara"),
        (("kerja sama e-", "commerce"), "kerja sama e-commerce"),
        (("pra- ", "dan pascaperang"), "pra- dan pascaperang"),
        (("menghilangkan/", "menurunkan"), "menghilangkan/menurunkan"),
        (("lihat https://doi.org/", "10.1234/ab.5"), "lihat https://doi.org/10.1234/ab.5"),
        (("dua  kata ", " lagi"), "dua kata lagi"),
        (("e\u0301lite di\u00adplo\u200bmasi", "\ufb01nal"), "\u00e9lite diplomasi final"),
        (("pening\u2010", "katan"), "peningkatan"),
        (("tahun 2016–", "2017"), "tahun 2016–2017"),
        (("satu –", "dua"), "satu – dua"),
    ],
)
def test_lines_of_a_paragraph_become_one_line(lines: tuple[str, ...], expected: str) -> None:
    assert one_block(*lines).text == expected


def test_rows_of_a_table_stay_lines_but_a_broken_word_in_them_is_joined() -> None:
    assert one_block("Laos 1 2", "Vietnam 3 4", kind="table").text == "Laos 1 2\nVietnam 3 4"
    assert one_block("USD 100-", "150 juta", kind="table").text == "USD 100-150 juta"


def test_spans_without_white_space_between_them_get_a_space_unless_glued() -> None:
    spans = ((0, 2), (2, 4))
    apart = composed(Extraction("abcd", (RawBlock("paragraph", (RawLine(spans),)),)))
    together = composed(Extraction("abcd", (RawBlock("paragraph", (RawLine(spans, glued=frozenset({1})),)),)))
    assert (apart.text, together.text) == ("ab cd", "abcd")
    assert [edit.kind for edit in apart.edits] == ["space added"]


def test_what_no_block_covers_is_dropped_under_its_name() -> None:
    extraction = Extraction(
        "satu\n- 12 -\ndua ~ tiga",
        (RawBlock("paragraph", (RawLine(((0, 4),)), RawLine(((12, 16), (17, 22))))),),
        dropped=(Dropped(5, 11, "page number"), Dropped(16, 17, "stray mark")),
    )
    composition = composed(extraction)
    assert composition.text == "satu dua tiga"
    assert {"page number", "stray mark"} <= {edit.kind for edit in composition.edits}


def test_a_footnote_stands_before_the_paragraph_that_runs_over_its_page() -> None:
    text = "awal akhir catatan"
    blocks = (
        RawBlock("paragraph", (RawLine(((0, 4),), page=1), RawLine(((5, 10),), page=2))),
        RawBlock("footnote", (RawLine(((11, 18),), page=1),)),
    )
    composition = composed(Extraction(text, blocks, pages=(RawPage(1, 0, 5), RawPage(2, 5, 18))))
    assert composition.text == "catatan\n\nawal akhir"
    assert [(page.start, page.end) for page in composition.pages] == [(0, 14), (14, 19)]


def test_a_character_claimed_twice_is_refused() -> None:
    block = RawBlock("paragraph", (RawLine(((0, 3),)), RawLine(((2, 4),))))
    with pytest.raises(ValueError, match="claimed twice"):
        composed(Extraction("abcd", (block,)))


@pytest.mark.parametrize(("unmapped", "read"), [(1, "lima \ufffd enam"), (0, "lima (cid:77) enam")])
def test_codes_of_glyphs_without_a_letter_are_no_words_of_the_text(unmapped: int, read: str) -> None:
    text = "lima (cid:77) enam"
    extraction = Extraction(
        text, (RawBlock("paragraph", (RawLine(((0, len(text)),)),)),), notes={"unmapped_glyphs": unmapped}
    )
    composition = composed(extraction)
    assert composition.text == read
    assert undo(composition.text, composition.edits) == text
