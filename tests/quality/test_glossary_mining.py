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
from tests.quality.mining import SAMPLES, compare, expected_pairs, found_pairs, stored, together

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(Glossary(open_termbase()).all_forms())


def passages_of(path: Path) -> list[StoredPassage]:
    data = path.read_bytes()
    document = build_document(extract("text", data, path.name), Source(path.name, "0" * 64, len(data), "text"))
    return stored("0" * 12, document.passages)


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
