"""Is this a word? A lower-case form in, yes or no out, for Indonesian and for English.

Indonesian: Sastrawi's list of roots and the affixes of the language. English: the en_US dictionary that comes with
chunspell. Where Debian's hunspell dictionaries are installed they are asked too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from corpus.language.affixes_id import PREFIXES, SUFFIXES

HUNSPELL_FOLDER = Path("/usr/share/hunspell")
_SHORTEST_ROOT = 3


@cache
def indonesian_roots() -> frozenset[str]:
    """Return Sastrawi's root words, lower case."""
    words = (files("Sastrawi") / "Stemmer" / "data" / "kata-dasar.txt").read_text(encoding="utf-8").split()
    return frozenset(word.lower() for word in words)


@lru_cache(maxsize=200_000)
def is_indonesian(word: str) -> bool:
    """Tell whether a lower-case form is a root, or a root with affixes.

    >>> is_indonesian("ketergantungan"), is_indonesian("jukkan")
    (True, False)
    """
    roots = indonesian_roots()
    return any(stem in roots for stem in _stems(word)) or _checked_by("id_ID", word)


@lru_cache(maxsize=200_000)
def is_english(word: str) -> bool:
    """Tell whether a lower-case form is an English word, in American or, where installed, British spelling.

    >>> is_english("neighbour"), is_english("ernment")
    (True, False)
    """
    return _checked_by("en_US", word) or _checked_by("en_GB", word) or _checked_by("en_US", _american(word))


def is_word(word: str) -> bool:
    """Tell whether a form is a word of either language."""
    return is_indonesian(word) or is_english(word)


def _american(word: str) -> str:
    return word.replace("isation", "ization").replace("isi", "izi").replace("ise", "ize").replace("our", "or")


def _stems(word: str) -> Iterator[str]:
    """Yield the form and what remains of it without one suffix group and up to two prefixes."""
    bases = [word]
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_ROOT:
            bases.append(word[: -len(suffix)])
    for base in bases:
        yield base
        for outer in _without_prefix(base):
            yield outer
            yield from _without_prefix(outer)


def _without_prefix(word: str) -> Iterator[str]:
    for prefix, first_letters in PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _SHORTEST_ROOT:
            yield rest
            yield from (letter + rest for letter in first_letters)


@cache
def _speller(name: str) -> Callable[[str], bool] | None:
    """Return hunspell's check for a dictionary, or None where there is none."""
    import hunspell

    bundled = Path(hunspell.__file__).parent / "dictionaries"
    for folder in (HUNSPELL_FOLDER, bundled):
        if (folder / f"{name}.dic").is_file():
            check: Callable[[str], bool] = hunspell.Hunspell(name, hunspell_data_dir=str(folder)).spell
            return check
    return None


def _checked_by(name: str, word: str) -> bool:
    speller = _speller(name)
    if speller is None:
        return False
    try:
        return speller(word)
    except UnicodeEncodeError:  # Debian's id_ID is Latin-1
        return False
