"""Is a word an inflected form of a one-word term? Both folded in; whether, and how plainly, out.

Words of the same root are often other words (*dalam*, *kedalaman*; *nation*, *nationality*): equal stems find what may
be the term, and this tells which is. Indonesian: clitics, reduplication, and the voices of a verb (Sneddon,
Indonesian: A Comprehensive Grammar, 1996, chapters 2.1 and 3.1). English: plural, possessive, the forms of a verb.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.language.stop_words import is_stop_word
from corpus.records import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language

SAME, VOICE, BARE, NONE = 0, 1, 2, 3
"""How a word is a term: it with a clitic or an ending, another voice of it, a voice of a bare verb, not at all."""

_CLITIC = re.compile(r"(?<=\w{3})-?(?:nya|ku|mu|lah|kah|pun)\Z")
# An active prefix, and the first letters of a root that it may have swallowed.
_ACTIVE = (
    ("menge", ("",)),
    ("meng", ("", "k")),
    ("meny", ("s",)),
    ("men", ("", "t")),
    ("mem", ("", "p")),
    ("me", ("",)),
)
_OTHER_VOICES = ("di", "ter", "ku", "kau")
_SHORTEST_BASE, _SHORTEST_ENGLISH_BASE = 3, 2
_ENGLISH_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "is")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("ren", ("",)), ("en", ("", "e")), ("n", ("",)), ("men", ("man",)),
)  # fmt: skip


def how_inflected(word: str, form: str, stem: str, language: Language) -> int:
    """Tell how a word that has the stem of a term is that term: SAME, VOICE, BARE or NONE.

    >>> how_inflected("kedalaman", "dalam", "dalam", "id"), how_inflected("negara-negaranya", "negara", "negara", "id")
    (3, 0)
    >>> how_inflected("dipakai", "memakai", "pakai", "id"), how_inflected("policies", "policy", "polici", "en")
    (1, 0)
    """
    if word == form:
        return SAME
    if language == "en":
        return SAME if _is_english_inflection(word, form, stem) else NONE
    plain = without_clitics(word)
    if form in plain:
        return SAME
    voices = _voices(word)
    if _share_voice(form, voices, plain):
        return VOICE
    # A passive or a superlative of a word that needs no active prefix: dipindah, termudah.
    return BARE if form in voices else NONE


def _share_voice(form: str, voices: frozenset[str], plain: frozenset[str]) -> bool:
    bases = _bases(form) if form.startswith(("me", "di")) else frozenset()
    return bool(bases) and any(bases & found for found in (voices, plain, *map(_bases, plain)))


def without_clitics(word: str) -> frozenset[str]:
    """Return an Indonesian word without its clitics; of a reduplicated one its parts too."""
    once = _CLITIC.sub("", word)
    found = {word, once, _CLITIC.sub("", once)}
    return frozenset(found | {part for each in found for part in each.split("-")[:1]})


@lru_cache(maxsize=2048)
def _bases(verb: str) -> frozenset[str]:
    """Return what a verb may be without its voice: *menulis* gives *tulis*, and *ulis*, which nobody writes."""
    found = {verb}
    for prefix, swallowed in _ACTIVE:
        if verb.startswith(prefix):
            found |= {first + verb[len(prefix) :] for first in swallowed}
    if verb.startswith("di"):
        found.add(verb[2:])
    return frozenset(base for base in found if len(base) >= _SHORTEST_BASE)


def _voices(word: str) -> frozenset[str]:
    found: set[str] = set()
    for plain in without_clitics(word):
        if not is_stop_word(plain):
            # terhadap is no voice of menghadap.
            found |= {plain[len(prefix) :] for prefix in _OTHER_VOICES if plain.startswith(prefix)}
    return frozenset(base for base in found if len(base) >= _SHORTEST_BASE)


def _is_english_inflection(word: str, form: str, stem: str) -> bool:
    word, form = word.removesuffix("'s").removesuffix("'"), form.removesuffix("'s")
    # Where the word does not begin with its own stem it is irregular: held, hold.
    return bool(_english_bases(word) & _english_bases(form)) or not _american(word).startswith(stem.removesuffix("i"))


def is_english_form_of(word: str, form: str, stem: str) -> bool:
    """Tell whether an English word is a plural or a form of the verb that another one is, and not the reverse.

    >>> is_english_form_of("reasons", "reason", "reason"), is_english_form_of("reason", "reasons", "reason")
    (True, False)
    """
    irregular = not _american(word).startswith(stem.removesuffix("i"))
    return word != form and (_american(form) in _english_bases(word) or irregular)


def _american(word: str) -> str:
    from corpus.language.stemming_english import american

    return american(word)


@lru_cache(maxsize=2048)
def _english_bases(word: str) -> frozenset[str]:
    word = _american(word)
    found = {word}
    for ending, replacements in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ENGLISH_BASE:
            base = word[: -len(ending)]
            found |= {base + replacement for replacement in replacements}
            if base[-1] == base[-2]:
                found |= {base[:-1], base[:-1] + "e"}
    return frozenset(found)
