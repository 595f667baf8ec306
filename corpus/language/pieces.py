"""A run of letters in, whether it is a word as it stands, and how likely a word it is beside others, out.

For telling words that were glued together apart: what may be written in one word must be known first.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from corpus.document import Language
from corpus.language.affixes_id import PREFIXES
from corpus.language.compounds_indonesian import BOUND_FORMS, joined_parts
from corpus.language.lexicon import indonesian_roots, is_affixed, is_english, is_word
from corpus.language.stop_words import stop_words
from corpus.language.word_set import word_set

# How words are used: `function` words are in no compound, `light` ones (`on`, `all`, `pun`) are; others are `content`.
Use = Literal["function", "light", "content", "unknown"]


class Piece(NamedTuple):
    """A run of letters as a word: minus the logarithm of how often it is met, its use, its language if any."""

    cost: float
    use: Use
    language: Language | None = "id"


_TWO: dict[Language, frozenset[str]] = {
    "id": word_set("di ke ia"),
    "en": word_set("of to in on at by as an is it be or we he if no so us do"),
}
# Words of three letters that are not function words; others are rather pieces of longer ones.
_THREE: dict[Language, frozenset[str]] = {
    "id": word_set("dua ada apa air api bab bea era gas ibu kas isu pos sah tim uji hak mau per pun isi"),
    "en": word_set(
        "act age aid air all arm art bad big bit box buy car cut day did die due end far few fit gap get got had job "
        "key kid law led let lie lot low man map men met mix net new oil old one pay put ran raw red run sat saw sea "
        "see set sex she six son sun tax ten tie top try two use war way win won yes yet"
    ),
}
# Function words that are also parts of other words, or of what people write in one.
_LIGHT = word_set(
    "hal kala kali para saja sana sang nah lah kan nya dong pula pun dia siapa siapakah apa mana akan amat per se si "
    "can down only more out over under up off on in by all no self other many most much any some every one "
    "while where through with within upon about again after before below between"
)
_JOINED = word_set(
    "anti auto co counter cyber de eco electro ex extra geo hyper inter intra macro mega meta micro mid mini mis multi "
    "neo non over photo poly post pre pro proto pseudo psycho re semi socio sub super tele trans ultra un under "
    "ekonomi sosio hidro agro bio elektro infra ketidak ketak ko kontra sepenge mere dire"
) | BOUND_FORMS - word_set("tidak para tata di")
"""Forms that are written together with the word that follows, in either language."""
# Beginnings and ends of words that dictionaries have, by accident, as words.
_NO_WORDS = word_set(
    "sasi asi isasi lisasi tual ator isme ist ists ism isms tion tions sion sions ment ments ness ing ings ers ers ity "
    "ities ive ous ible ance ence ency ical ically ization isation ize ise ling lings ler lers ably ably ting tings "
    "ted kan nya anya annya ska ape tri bin van der ten den del las los mac"
)
# People write these and "pun" in one word; the spelling rules do not.
_BEFORE_PUN = word_set("apa siapa mana dimana kapan bagaimana berapa satu")
_SOLID = word_set(
    "seringkali sekalilagi barangkali barangsiapa kadangkala adakalanya begitupula lagipula kesemuanya "
    "kerapkali kemanapun padanya olehnya "
    "untuknya baginya darinya dengannya tentangnya atasnya whatsoever insofar inasmuch nonetheless heretofore therein"
)
_MORE_ENGLISH = word_set(
    "internet online offline metadata username usernames hostname website websites dataset datasets email emails blog "
    "filesystem filesystems wellbeing policymaker policymakers policymaking stakeholder stakeholders livelihoods "
    "nonstate subnational bootloader plugin wiki inline smartphone smartphones fintech startup startups covid pandemic"
)
_LIKE_ENDINGS = word_set("is as an us or at it he be we if so no do a")
_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu", "s")
# Which suffixes close a compound that a prefix opens: verbs (menindaklanjuti) and nouns (pertanggungjawaban).
_CONFIXES = (
    (
        tuple(row for row in PREFIXES if row[0].startswith(("me", "di"))),
        ("kan", "i", "kannya", "inya", "kanlah"),
    ),
    (
        tuple(row for row in PREFIXES if row[0].startswith(("ke", "pe", "ber"))),
        ("an", "annya", "nya"),
    ),
)
_AFFIXING = tuple(prefix for rows, _ in _CONFIXES for prefix, _ in rows)
_SHORTEST_PART = 4
_LONG_COMPOUND = 10
_COMMON, _RARE, _AFFIXED, _SHORT = 5.0, 10.0, 11.0, 8.5
_SHORTEST_REST, _SHORTEST_COMPOUND = 4, 8


@cache
def function_words(language: Language) -> frozenset[str]:
    """Return the common words of a language that are hardly ever a part of another word."""
    return frozenset(word for word in stop_words(language) if len(word) > 1 and word not in _LIGHT)


@lru_cache(maxsize=4096)
def is_one_word(run: str) -> bool:
    """Tell whether a run of letters may well be written in one word: a known, affixed, joined or compound one.

    >>> [is_one_word(run) for run in ("ketidakadilan", "subnasional", "servernya", "dankemudian", "ofthe")]
    [True, True, True, False, False]
    """
    low = run.lower()
    if _is_listed(low) or is_english(run) or _is_compound(low):
        return True
    if any(low.endswith(clitic) and _is_listed(low.removesuffix(clitic)) for clitic in _CLITICS):
        return True
    return any(low.startswith(form) and _follows_prefix(low[len(form) :]) for form in _JOINED)


def _is_listed(word: str) -> bool:
    if word.removesuffix("pun") in _BEFORE_PUN or word in _MORE_ENGLISH or word in _SOLID:
        return True
    return len(word) > 1 and (is_word(word) or is_english(word.title()) or joined_parts(word) is not None)


def _follows_prefix(rest: str) -> bool:
    if len(rest) < _SHORTEST_REST or rest in function_words("id") or rest in function_words("en"):
        return False
    return is_word(rest) or is_english(rest.title())


def _is_compound(word: str) -> bool:
    """Tell whether affixes hold two roots together, as in `ketidakadilan` and `menandatangani`."""
    if not word.startswith(_AFFIXING):
        return False
    return any(
        _is_two_roots(core, bare=not suffix)
        for prefixes, suffixes in _CONFIXES
        for prefix, letters in prefixes
        if word.startswith(prefix)
        for suffix in ("", *suffixes)
        if word.endswith(suffix)
        for core in _cores(word[len(prefix) : len(word) - len(suffix)], letters)
    )


def _cores(middle: str, letters: str) -> tuple[str, ...]:
    return (middle, *(letter + middle for letter in letters))


def _is_two_roots(core: str, *, bare: bool) -> bool:
    """Tell whether a core is a listed compound or, if affixes close it at both ends, any two roots."""
    if len(core) < _SHORTEST_COMPOUND:
        return False
    if bare:
        return joined_parts(core) is not None
    roots = indonesian_roots()
    return any(
        core[:at] in roots and core[at:] in roots and not {core[:at], core[at:]} & _unjoined()
        for at in range(_SHORTEST_PART, len(core) - _SHORTEST_PART + 1)
    )


@cache
def _unjoined() -> frozenset[str]:
    return function_words("id") - {"tidak", "lebih", "sama"}


@lru_cache(maxsize=4096)
def piece_of(run: str, language: Language) -> Piece | None:
    """Return a run of small letters as a word of a language, None where it is none.

    >>> piece_of("yang", "id"), piece_of("jukkan", "id")
    (Piece(cost=5.0, use='function', language='id'), None)
    """
    if run in _NO_WORDS:
        return None
    if run == "a" and language == "en":
        return Piece(_COMMON, "content", language)
    if len(run) <= 2:
        return Piece(_COMMON, "light" if run in _LIGHT else "function", language) if run in _TWO[language] else None
    if run in function_words(language):
        return Piece(_COMMON, "function", language)
    if run in stop_words(language) or (language == "id" and run.removesuffix("pun") in _BEFORE_PUN):
        return Piece(_COMMON, "light", language)
    if len(run) == 3:
        return Piece(_SHORT, "content", language) if run in _THREE[language] else None
    cost = _indonesian_cost(run) if language == "id" else _RARE * (run in _MORE_ENGLISH or is_english(run))
    return Piece(cost + (len(run) == 4), "content", language) if cost else None


@lru_cache(maxsize=4096)
def name_of(run: str) -> Piece | None:
    """Return a run of small letters as a name that the English dictionary has with a capital, None where it has not."""
    return Piece(_AFFIXED, "content", None) if len(run) > 3 and is_english(run.title()) else None


def _indonesian_cost(run: str) -> float:
    if run in indonesian_roots():
        return _RARE
    if is_affixed(run):
        return _AFFIXED
    is_compound = joined_parts(run) is not None or (len(run) >= _LONG_COMPOUND and _is_compound(run))
    return _AFFIXED + 1 if is_compound else 0.0


def ends_words(run: str) -> bool:
    """Tell whether a function word looks like the ending of another word (`basis`, `urban`)."""
    return run in _LIKE_ENDINGS


def begins_words(run: str) -> bool:
    """Tell whether a run is a form that the word after it is joined to (`anti`, `antar`)."""
    return run in _JOINED
