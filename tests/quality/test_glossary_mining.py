"""Mining, against what a careful reader finds: in the samples, and in the two seeds where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.build import build_document
from corpus.document import Source
from corpus.extract.formats import extract
from corpus.passages import StoredPassage
from glossary.lookup import Glossary
from glossary.mining.lexicon import Lexicon
from glossary.termbase import open_termbase
from tests.quality.conftest import Floors
from tests.quality.mining import SAMPLES, Figures, compare, expected_pairs, found_pairs, stored, together

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(Glossary(open_termbase()).all_forms())


def passages_of(path: Path) -> list[StoredPassage]:
    data = path.read_bytes()
    document = build_document(extract("text", data, path.name), Source(path.name, "0" * 64, len(data), "text"))
    return stored("0" * 12, document.passages)


def figures_of_samples(lexicon: Lexicon, first: int, last: int) -> Figures:
    paths = [path for path in sorted(SAMPLES.glob("*.txt")) if first <= int(path.name[:2]) <= last]
    return together(
        (found_pairs(passages_of(path), lexicon), expected_pairs(path.with_suffix(".tsv"))) for path in paths
    )


def test_mining_each_half_of_the_later_samples_does_too(lexicon: Lexicon, floors: Floors) -> None:
    """Samples 16 to 27, lists written before they were mined, were found at .92 and .77 (even), .96 and .85 (odd).

    The rules were then made on the even half; the odd one came to .97 and .88 before anybody looked at it.
    """
    paths = [path for path in sorted(SAMPLES.glob("*.txt")) if 15 < int(path.name[:2]) < 28]
    for name, odd in (("even", 0), ("odd", 1)):
        figures = together(
            (found_pairs(passages_of(path), lexicon), expected_pairs(path.with_suffix(".tsv")))
            for path in paths
            if int(path.name[:2]) % 2 == odd
        )
        floors.hold(f"mining, later samples, {name}: precision", figures.precision)
        floors.hold(f"mining, later samples, {name}: recall", figures.recall)


def test_mining_the_third_samples(lexicon: Lexicon, floors: Floors) -> None:
    """Samples 28 to 33: lists written before they were mined; 28 holds names that a rule was made for."""
    figures = figures_of_samples(lexicon, 28, 33)
    floors.hold("mining, third samples: precision", figures.precision)
    floors.hold("mining, third samples: recall", figures.recall)
    floors.note(f"mining, third samples: wrong {figures.wrong}, missed {figures.missed}")


@pytest.mark.parametrize(("name", "first", "last"), [("fourth", 34, 45), ("fifth", 46, 51)])
def test_mining_the_samples_of_many_genres(lexicon: Lexicon, floors: Floors, name: str, first: int, last: int) -> None:
    """Samples 34 to 51: news, law, a communique, reports, theses; lists written before they were mined.

    At first sight 34 to 45 were found at .95 and .87; after rules made on them 46 to 51 came, at first sight, to .91
    and .87, before rules were made on those. Four rows of the lists were corrected then, for they broke the lists' own
    habits: an English abbreviation of an Indonesian name is a gloss, an Indonesian phrase stands first, and what the
    other side does not say (asas, "principle") is no part of a gloss.
    """
    figures = figures_of_samples(lexicon, first, last)
    floors.hold(f"mining, {name} samples: precision", figures.precision)
    floors.hold(f"mining, {name} samples: recall", figures.recall)
    floors.note(f"mining, {name} samples: wrong {figures.wrong}, missed {figures.missed}")


def test_mining_the_samples_finds_nine_in_ten_and_hardly_anything_else(lexicon: Lexicon) -> None:
    paths = sorted(SAMPLES.glob("*.txt"))
    assert len(paths) >= 10
    figures = together(
        (found_pairs(passages_of(path), lexicon), expected_pairs(path.with_suffix(".tsv"))) for path in paths
    )
    assert figures.precision >= 0.95, figures.wrong
    assert figures.recall >= 0.9, figures.missed


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not at hand (../shared)")
def test_mining_the_seeds_finds_nine_in_ten_and_hardly_anything_else(lexicon: Lexicon) -> None:
    passages = [passage for path in sorted(SEEDS.glob("*.txt")) for passage in passages_of(path)]
    figures = compare(found_pairs(passages, lexicon), expected_pairs(SAMPLES / "seeds.tsv"))
    assert figures.precision >= 0.95, figures.wrong
    assert figures.recall >= 0.9, figures.missed
