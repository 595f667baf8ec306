from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from commands.glossaries import glossary_of
from corpus.store import transaction
from glossary.lookup import Glossary
from glossary.mining.alignment import align
from glossary.mining.association import Aligned, associate
from glossary.mining.lexicon import Lexicon
from glossary.mining.mine import mine
from glossary.mining.parallel import sentence_pairs
from glossary.termbase import open_termbase
from glossary.translation_units import Unit, write_units
from tests.glossary.libraries import library_with

INDONESIAN = (
    "Pemerintah daerah menutup pelabuhan lama pada tahun 2015.",
    "Keputusan itu mengejutkan para nelayan.",
    "Mereka menuntut ganti rugi dan tempat baru untuk menjual ikan, tetapi pejabat tidak menjawab surat mereka.",
    "Dua tahun kemudian pasar baru dibuka.",
)
ENGLISH = (
    "The local government closed the old port in 2015.",
    "The decision surprised the fishermen.",
    "They demanded compensation and a new place to sell fish, but officials did not answer their letters.",
    "Two years later a new market was opened.",
)
LEXICON = Lexicon(())


def beads(
    first: tuple[str, ...], second: tuple[str, ...], lexicon: Lexicon = LEXICON
) -> list[tuple[int, int, int, int]]:
    return [tuple(bead[:4]) for bead in align(first, second, lexicon)]  # type: ignore[misc]


def test_sentences_are_aligned_one_to_one() -> None:
    assert beads(INDONESIAN, ENGLISH) == [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3), (3, 4, 3, 4)]


def test_two_sentences_made_into_one_are_found() -> None:
    lexicon = Lexicon(Glossary(open_termbase()).all_forms())
    merged = (f"{ENGLISH[0]} {ENGLISH[1]}", *ENGLISH[2:])
    assert beads(INDONESIAN, merged, lexicon)[0] == (0, 2, 0, 1)


def test_a_sentence_without_translation_is_left_alone() -> None:
    lexicon = Lexicon(Glossary(open_termbase()).all_forms())
    assert beads(INDONESIAN, (*ENGLISH[:2], ENGLISH[3]), lexicon) == [
        (0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 2), (3, 4, 2, 3),
    ]  # fmt: skip


@given(st.lists(st.text("ab .", min_size=1), max_size=6), st.lists(st.text("ab .", min_size=1), max_size=6))
def test_beads_cover_both_texts_in_order(first: list[str], second: list[str]) -> None:
    found = align(first, second, LEXICON)
    assert [at for bead in found for at in range(bead.first_start, bead.first_end)] == list(range(len(first)))
    assert [at for bead in found for at in range(bead.second_start, bead.second_end)] == list(range(len(second)))


def test_terms_that_always_go_together_are_associated() -> None:
    others = (
        ("Harga beras naik", "Prices rose"),
        ("Kapal itu tiba", "Vessels arrived"),
        ("Hujan turun", "Rain fell"),
    ) * 3
    pairs = [Aligned(f"{a} dan tengkulak pulang.", f"{b} and middlemen left.") for a, b in others[:4]]
    pairs += [Aligned(f"{a} kemarin.", f"{b} yesterday.") for a, b in others]
    found = [(item.indonesian, item.english) for item in associate(pairs, LEXICON)]
    assert ("tengkulak pulang", "middlemen left") in found or ("tengkulak", "middlemen") in found


def test_a_bilingual_abstract_gives_sentence_pairs_with_their_places(tmp_path: Path) -> None:
    text = f"# Judul Artikel\n\n## Abstrak\n\n{' '.join(INDONESIAN)}\n\n## Abstract\n\n{' '.join(ENGLISH)}\n"
    with library_with(tmp_path, {"a.md": text}) as store:
        lexicon = Lexicon(glossary_of(store).all_forms())
        document_ids = [row[0] for row in store.connection.execute("SELECT document_id FROM documents")]
        pairs = list(sentence_pairs(store, document_ids, lexicon))
    assert [(pair.indonesian, pair.english) for pair in pairs] == list(zip(INDONESIAN, ENGLISH, strict=True))
    assert all(len(pair.evidence) == 2 for pair in pairs)


def test_terms_of_a_translation_memory_are_proposed_with_its_units_as_evidence(tmp_path: Path) -> None:
    units = [
        Unit("m.tmx", f"{subject} membayar iuran kebersihan pasar.", f"{translation} pays the market cleaning levy.")
        for subject, translation in (("Ibu Rina", "Mrs Rina"), ("Pak Dodi", "Mr Dodi"), ("Warga lama", "Everyone"))
    ]
    with library_with(tmp_path, {}) as store:
        with transaction(store) as connection:
            assert write_units(connection, units) == 3
        proposals = mine(store, glossary_of(store))
    assert all(place.unit_id for proposal in proposals for place in proposal.evidence)
