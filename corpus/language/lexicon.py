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
from corpus.language.word_set import word_set

HUNSPELL_FOLDER = Path("/usr/share/hunspell")
_SHORTEST_ROOT = 3
_MORE_ROOTS = word_set(
    "belajar pelajar surel fitur kinerja rinci relawan validasi aktivasi komputasi sintaks otentikasi "
    "autentikasi internet daring luring gawai literasi krusial unduh unggah tautan laman siber "
    "digitalisasi wewenang wenang wisatawan hierarki hirarki algoritma kredensial virtual virtualisasi "
    "inisialisasi simbolik kontainer repositori direktif instal respon handal andal ijin regulasi "
    "implementasi signifikan paradigma tatakelola pemangku kebijakan"
)
_BRITISH = (
    ("isation", "ization"), ("isi", "izi"), ("ise", "ize"), ("our", "or"), ("lled", "led"), ("lling", "ling"),
    ("ller", "ler"), ("centred", "centered"), ("centring", "centering"), ("metre", "meter"), ("centre", "center"),
    ("fibre", "fiber"), ("fence", "fense"), ("licence", "license"), ("pretence", "pretense"), ("ogramme", "ogram"),
    ("grey", "gray"), ("plough", "plow"), ("cheque", "check"), ("sceptic", "skeptic"), ("analys", "analyz"),
)  # fmt: skip
# Roots of three letters that take affixes in prose.
_SHORT_ROOTS = word_set("ada aju aku cap cek dua hak isi rem sah tes uap uji")


@cache
def indonesian_roots() -> frozenset[str]:
    """Return Sastrawi's root words, lower case, and some of today that it lacks."""
    words = (files("Sastrawi") / "Stemmer" / "data" / "kata-dasar.txt").read_text(encoding="utf-8").split()
    return frozenset(word.lower() for word in words) | _MORE_ROOTS


@lru_cache(maxsize=4096)
def is_indonesian(word: str) -> bool:
    """Tell whether a lower-case form is a root, or a root with affixes.

    >>> is_indonesian("ketergantungan"), is_indonesian("jukkan")
    (True, False)
    """
    roots = indonesian_roots()
    return any(stem in roots for stem in _stems(word)) or _checked_by("id_ID", word)


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Tell whether a lower-case form is an English word, in American or, where installed, British spelling.

    >>> is_english("neighbour"), is_english("ernment")
    (True, False)
    """
    if _checked_by("en_US", word) or _checked_by("en_GB", word):
        return True
    american = _american(word)
    return american != word and _checked_by("en_US", american)


def is_word(word: str) -> bool:
    """Tell whether a form is a word of either language."""
    return is_indonesian(word) or is_english(word)


@lru_cache(maxsize=4096)
def is_affixed(word: str) -> bool:
    """Tell whether a lower-case form is an Indonesian root with affixes, where no short root matches by accident.

    >>> is_affixed("diinginkan"), is_affixed("supkan"), is_affixed("kedua")
    (True, False, True)
    """
    roots = indonesian_roots()
    return any(stem in roots and (len(stem) > _SHORTEST_ROOT or stem in _SHORT_ROOTS) for stem in _stems(word))


def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = word.replace(british, american)
    return word


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
