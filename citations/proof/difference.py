"""Set a quotation beside the words of a source that it resembles: two texts in, the words that differ out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from citations.proof.fold import HIDDEN, cleaned
from citations.proof.lookalikes import looks_like
from citations.proof.negations import negations
from corpus.clean.characters import LIGATURES

_Code = tuple[str, int, int, int, int]
_WORD = re.compile(
    r"[\[(]\s*(?:\.\s?\.\s?\.|\u2026)\s*[\])]"  # an elision is one word
    rf"|\w(?:{HIDDEN.pattern}|[\w\u0300-\u036f])*(?:[-\u2010\u2011'\u2019.,:/]\w(?:{HIDDEN.pattern}|[\w\u0300-\u036f])*)*"
    r"|\.{3}|[^\w\s]"
)
_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»\"‘’‚‛‹›'`´", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **LIGATURES,
    }
)
_ELISION = re.compile(r"[\[(]?(?:\.\s?\.\s?\.|…)[\])]?[.,;]?\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """Words as quoted and as they stand in the source; one of the two may be empty. `kept` says that they agree."""

    quoted: str
    source: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A quotation word by word against `source[start:end]`; `likeness` is the share of its words that stand there."""

    changes: tuple[Change, ...]
    start: int
    end: int
    likeness: float

    def remarks(self) -> tuple[str, ...]:
        """Say which differences matter most: negations left out or put in, look-alike letters."""
        found = []
        for change in self.changes:
            if change.kept:
                continue
            if looks_like(change.quoted, change.source):
                letters = [letter for letter in change.quoted if not letter.isascii() and letter not in change.source]
                shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(letters))
                found.append(f"look-alike letters: {shown}" if shown else "look-alike letters")
            dropped, added = _uneven(change)
            found += [f"negation left out: {word}" for word in dropped]
            found += [f"negation put in: {word}" for word in added]
        return tuple(dict.fromkeys(found))


def _uneven(change: Change) -> tuple[list[str], list[str]]:
    """Return the negations that only the source has, and those that only the quotation has."""
    quoted = [word.casefold() for word in negations(change.quoted)]
    source = [word.casefold() for word in negations(change.source)]
    dropped = [word for word in source if word not in quoted]
    return dropped, [word for word in quoted if word not in source]


def difference(quotation: str, source: str) -> Difference:
    """Compare a quotation with the words around the place that resembles it most."""
    quoted_words = [match.span() for match in _WORD.finditer(quotation)]
    source_words = [match.span() for match in _WORD.finditer(source)]
    quoted_keys = _keys(quotation, quoted_words)
    source_keys = _keys(source, source_words)
    _agree_on_first_letter(quoted_keys, source_keys)
    codes: list[_Code] = list(SequenceMatcher(None, quoted_keys, source_keys, autojunk=False).get_opcodes())
    while codes and codes[0][0] == "insert":
        codes.pop(0)
    while codes and codes[-1][0] == "insert":
        codes.pop()
    codes = [_narrowed(code, at, len(codes)) for at, code in enumerate(codes)]
    same = sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal")
    first = min((j1 for _, _, _, j1, j2 in codes if j2 > j1), default=0)
    last = max((j2 for _, _, _, j1, j2 in codes if j2 > j1), default=0)
    return Difference(
        tuple(
            Change(_cut(quotation, quoted_words[i1:i2]), _cut(source, source_words[j1:j2]), tag == "equal")
            for tag, i1, i2, j1, j2 in codes
        ),
        source_words[first][0] if last else 0,
        source_words[last - 1][1] if last else 0,
        same / max(1, sum(not _ELISION.match(key) for key in quoted_keys)),
    )


def _keys(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    return [cleaned(text[start:end])[0].translate(_SAME) for start, end in spans]


def _agree_on_first_letter(quoted: list[str], source: Sequence[str]) -> None:
    """Take the first word as the source has it if only the case of its first letter differs."""
    first = next((at for at, key in enumerate(quoted) if key[:1].isalnum()), None)
    if first is not None:
        word = quoted[first]
        other = word[0].swapcase() + word[1:]
        if word not in source and other in source:
            quoted[first] = other


def _narrowed(code: _Code, at: int, total: int) -> _Code:
    """Set against a first or last word that differs only as many words of the source, not all around it."""
    tag, i1, i2, j1, j2 = code
    extra = (j2 - j1) - (i2 - i1)
    if tag != "replace" or extra <= 0:
        return code
    if at == 0:
        return tag, i1, i2, j1 + extra, j2
    return (tag, i1, i2, j1, j2 - extra) if at == total - 1 else code


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " ".join(text[spans[0][0] : spans[-1][1]].split()) if spans else ""
