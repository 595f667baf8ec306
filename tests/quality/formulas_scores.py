"""The paragraphs of a page and its reading in; which sentences and paragraphs came out whole and in order, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Document
from tests.quality.formulas_texts import FORMULAS, Passage, pattern_of, signs_of

_ALIKE = str.maketrans({"−": "-", "–": "-", "∆": "Δ", "∑": "Σ", "◦": "°", "∘": "°", "ϵ": "ε", "’": "'", "\u2061": ""})
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Kept:
    """Counts of a page as (whole, of so many), and what is wrong with it, for the eye.

    A sentence is `kept` that stands in one block with its prose in order and all signs of its formulas at their place;
    `read` if these are in a readable order, too. `paragraphs` count that are one block each; `stray` those blocks of
    kinds that hold no prose.
    """

    kept: tuple[int, int]
    read: tuple[int, int]
    paragraphs: tuple[int, int]
    displayed: tuple[int, int]
    stray: int
    wrong: tuple[str, ...]


def kept_in(passages: Sequence[Passage], document: Document) -> Kept:
    """Compare a reading with the paragraphs that were printed."""
    blocks = [(block.kind, _folded(document.text[block.start : block.end])) for block in document.blocks]
    texts = [text for _, text in blocks]
    wrong: list[str] = []
    kept = read = total = whole = paragraphs = 0
    for passage in passages:
        for sentence in passage.sentences if passage.kind == "paragraph" else ():
            total += 1
            held = any(_is_kept(sentence, text) for text in texts)
            ordered = any(re.search(_pattern(sentence), text) for text in texts)
            kept += held
            read += ordered
            if not (held and ordered):
                wrong.append(("ORDER " if held else "TORN ") + "".join(sentence))
        if passage.sentences:
            paragraphs += 1
            one = r"\s".join(map(_pattern, passage.sentences))
            good = any(re.fullmatch(one, text) for text in texts)
            whole += good
            wrong += [] if good else [f"PARAGRAPH {''.join(passage.sentences[0])[:60]}"]
    displays = [passage.formula for passage in passages if passage.kind == "display"]
    shown = sum(any(_has(name, text) for text in texts) for name in displays)
    stray = [f"STRAY {kind} {text}" for kind, text in blocks if kind in ("table", "caption", "heading")]
    return Kept((kept, total), (read, total), (whole, paragraphs), (shown, len(displays)), len(stray), (*wrong, *stray))


def _has(name: str, text: str) -> bool:
    """Tell whether a block holds the signs of a displayed formula and hardly more than its number."""
    signs, wanted = _signs(text), _signs_of(name)
    rest = list(signs)
    for sign in wanted:
        if sign not in rest:
            return False
        rest.remove(sign)
    return len(rest) <= 2


def _is_kept(sentence: Sequence[str], text: str) -> bool:
    parts = [
        re.sub(r"\\? ", r"\\s", re.escape(_folded(part, strip=False))) if at % 2 == 0 else rf"(.{{0,{_LONGEST}}}?)"
        for at, part in enumerate(sentence)
    ]
    # A space beside the formula may have been lost or added: that is told by the stricter measure.
    found = re.search("".join(parts).replace(r"\s(", r"\s?("), text)
    if found is None:
        return False
    return [_signs(held) for held in found.groups()] == [_signs_of(name) for name in sentence[1::2]]


def _pattern(sentence: Sequence[str]) -> str:
    parts = []
    for at, part in enumerate(sentence):
        if at % 2:
            parts.append(pattern_of_name(part))
        else:
            parts.append(re.sub(r"\\? ", r"\\s", re.escape(_folded(part, strip=False))))
    return "".join(parts)


def pattern_of_name(name: str) -> str:
    """Return the expression that a formula's reading matches, once it is folded."""
    pattern = pattern_of(FORMULAS[name]).translate(_ALIKE)
    return pattern.replace(r"\\-", r"\-")


def _signs(text: str) -> str:
    return "".join(sorted(sign for sign in text if sign.isalnum() and sign not in "Σˆ"))


def _signs_of(name: str) -> str:
    return "".join(sorted(sign for sign in signs_of(FORMULAS[name]).translate(_ALIKE) if sign != "Σ"))


def _folded(text: str, *, strip: bool = True) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    folded = re.sub(r"\s+", " ", folded)
    return folded.strip() if strip else folded
