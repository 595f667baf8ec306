"""How well are glosses and abbreviations found? Texts and lists of what a careful reader finds in; figures out."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from corpus.document import Language, Passage
from corpus.language.words import fold
from corpus.passages import StoredPassage
from glossary.keys import key_of
from glossary.mining.lexicon import Lexicon
from glossary.mining.mine import mentions_of_document

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "mining"
# Keyword lists and running text say the same thing.
_GLOSS_KINDS = frozenset({"gloss", "keywords"})

Pair = tuple[str, str, str]


class Figures(NamedTuple):
    """Of what was found, the share that is right; of what is there, the share that was found."""

    precision: float
    recall: float
    wrong: tuple[Pair, ...]
    missed: tuple[Pair, ...]


def expected_pairs(path: Path) -> dict[Pair, Pair]:
    """Read a list of glosses; return the rows by what they are compared by."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["kind"], row["first"], row["second"]) for row in csv.DictReader(file, delimiter="\t")]
    return {_key(*row): row for row in rows}


def found_pairs(passages: Iterable[StoredPassage], lexicon: Lexicon) -> dict[Pair, Pair]:
    """Return what mining finds in the passages of one document."""
    mentions = [seen.mention for seen in mentions_of_document(list(passages), lexicon)]
    rows = [(mention.kind, mention.term.text, mention.other.text) for mention in mentions]
    return {_key(*row): row for row in rows}


def compare(found: dict[Pair, Pair], expected: dict[Pair, Pair]) -> Figures:
    """Compare what was found with what is there."""
    right = found.keys() & expected.keys()
    return Figures(
        len(right) / max(1, len(found)),
        len(right) / max(1, len(expected)),
        tuple(found[key] for key in found.keys() - right),
        tuple(expected[key] for key in expected.keys() - right),
    )


def together(figures: Iterable[tuple[dict[Pair, Pair], dict[Pair, Pair]]]) -> Figures:
    """Compare several documents as one."""
    found: dict[Pair, Pair] = {}
    expected: dict[Pair, Pair] = {}
    for number, (of_document, there) in enumerate(figures):
        found |= {(str(number), *key[1:]): row for key, row in of_document.items()}
        expected |= {(str(number), *key[1:]): row for key, row in there.items()}
    return compare(found, expected)


def stored(document_id: str, passages: Iterable[Passage]) -> list[StoredPassage]:
    """Return passages as the store gives them back."""
    return [
        StoredPassage(
            f"{document_id}:{passage.ordinal}", document_id, passage.ordinal, passage.start, passage.end, passage.text,
            passage.language, passage.kind, (), passage.paragraph, passage.pages, passage.lines,
        )
        for passage in passages
    ]  # fmt: skip


def _key(kind: str, first: str, second: str) -> Pair:
    if kind in _GLOSS_KINDS:
        return "gloss", key_of(first, "id"), key_of(second, "en")
    language: Language = "en"
    return "abbreviation", key_of(first, language), fold(second)
