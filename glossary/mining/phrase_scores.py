"""How well do two phrases translate each other? Their words in, scores from 0 to 1 out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.document import Language
from corpus.language.lexicon import is_word
from corpus.language.stop_words import is_stop_word
from glossary.mining.cognates import likeness
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Token
from glossary.mining.tokens import INNER, parts_of

MIN_SCORE = 0.6
"""Below this two phrases are not taken for equivalents."""
PARTICIPIAL = ("ber", "ter", "di", "milik")


def score_of(words: Sequence[Token], other: Sequence[Token], language: Language, lexicon: Lexicon) -> float:
    """Return how well two phrases cover each other; the first word must have a partner, or others be left over."""
    mine, theirs = [word.text.lower() for word in words], [word.text.lower() for word in other]
    indonesian, english = (mine, theirs) if language == "id" else (theirs, mine)
    if lexicon.translates(" ".join(indonesian), " ".join(english)):
        return 1.0
    alignment = lexicon.align(indonesian, english)
    here, there = (
        (alignment.indonesian, alignment.english) if language == "id" else (alignment.english, alignment.indonesian)
    )
    if not any(here) or not any(there):
        return _whole_likeness(indonesian, english)
    unexplained = here.count(False)
    spare = there.count(False)
    if unexplained > spare + 1:
        return 0.0
    score = 0.55 + 0.45 * alignment.coverage()
    # A first word without a partner is taken for one only while the other side has words left over for it.
    if not here[0]:
        score -= 0.08 if unexplained <= spare else 0.3
    # A word left over on the other side may have its partner further to the left.
    return score - 0.04 * max(0, spare - unexplained)


def _whole_likeness(indonesian: Sequence[str], english: Sequence[str]) -> float:
    """Compare the phrases as one word each: paradiplomasi, parallel diplomacy."""
    alike = likeness("".join(indonesian), "".join(english)) if min(len(indonesian), len(english)) == 1 else 0.0
    return 0.9 * alike if alike >= 0.7 else 0.0


def bounded_score(words: Sequence[Token], other: Sequence[Token], score: float) -> float:
    """Where the text bounds both phrases and they are of like length, no known word is needed to tell that they agree.

    What stands in brackets in another language, right behind a whole noun phrase, nearly always is its equivalent.
    """
    lower = [word.text.lower() for word in words]
    content = [sum(not is_stop_word(part) for word in side for part in parts_of(word.text)) for side in (words, other)]
    plain = not any(word in INNER or is_stop_word(word) for word in lower) and not lower[0].startswith(PARTICIPIAL)
    # Names (Kuala Lumpur, Malaysia) are in no list of words.
    known = all(
        word.text.islower() or all(is_word(part) for part in parts_of(word.text))
        for side in (words, other)
        for word in side
    )
    if plain and known and (content[1] <= content[0] <= content[1] + 1 or content[0] == 1 < content[1] <= 3):
        return max(score, 0.65 if content[0] == content[1] else 0.6)
    return score


def spare_words(words: Sequence[Token], other: Sequence[Token], language: Language, lexicon: Lexicon) -> int:
    """Return how many more words of the other side than of this one have no partner."""
    mine, theirs = [word.text.lower() for word in words], [word.text.lower() for word in other]
    if lexicon.translates(
        *((" ".join(mine), " ".join(theirs)) if language == "id" else (" ".join(theirs), " ".join(mine)))
    ):
        return 0
    alignment = lexicon.align(*((mine, theirs) if language == "id" else (theirs, mine)))
    here, there = alignment if language == "id" else (alignment.english, alignment.indonesian)
    return there.count(False) - here.count(False) if any(here) else 0
