"""Terms on both sides of a word such as "atau" or "known as": a text and a place in, mentions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.document import Language
from corpus.language.lexicon import is_indonesian
from corpus.language.stop_words import is_stop_word
from glossary.mining.lexicon import OTHER, Lexicon
from glossary.mining.mentions import Mention, Token
from glossary.mining.phrase_scores import MIN_SCORE, bounded_score, score_of, spare_words
from glossary.mining.places import Place
from glossary.mining.runs import LONGEST, Run, language_of, language_of_side, mention_of, run_after, run_before
from glossary.mining.tokens import INNER, bounds_phrase, is_abbreviation, language_of_word, parts_of

_LONGEST_ANNOUNCED = 4
_SURE = 0.78


def around_cue(text: str, place: Place, language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    """`chairman atau ketua`: one side is in the sentence's other language, and the sides translate each other."""
    left = run_before(text, place)
    right = run_after(text, place)
    if not left.words or not right.words:
        return
    foreign = OTHER[language]
    for run, other, begins in ((left.words, right.words, True), (right.words, left.words, False)):
        words = _foreign_run(run, foreign, at_end=begins)
        if words and _is_foreign(words, foreign, place) and not (len(words) == 1 and is_abbreviation(words[0].text)):
            candidate = _other_side(words, other, language, (lexicon, not begins))
            if candidate is None and place.how == "apposition" and not begins and _closed(text, words[-1]):
                candidate = _apposed(left, words)
            if candidate is None and not begins:
                candidate = _announced(text, place, left, words)
                if words != right.words and (candidate is None or not _shares(candidate[1], words, language, lexicon)):
                    candidate = None
            if candidate is not None:
                score, mine = candidate
                yield mention_of(text, mine, words, language, score)
                return


def _foreign_run(run: Sequence[Token], foreign: Language, *, at_end: bool) -> tuple[Token, ...]:
    """Return the words next to the cue that are not of the sentence's own language."""
    own = OTHER[foreign]
    ordered = list(reversed(run)) if at_end else list(run)
    taken: list[Token] = []
    for word in ordered[:LONGEST]:
        parts = parts_of(word.text)
        if any(language_of_word(part) == own for part in parts):
            break
        taken.append(word)
    if at_end:
        taken.reverse()
    while taken and (is_stop_word(taken[0].text.lower()) or taken[0].text.lower() in ("the", "a")):
        taken = taken[1:]
    while taken and is_stop_word(taken[-1].text.lower()):
        taken = taken[:-1]
    return tuple(taken)


def _other_side(
    words: Sequence[Token], other: Sequence[Token], language: Language, how: tuple[Lexicon, bool]
) -> tuple[float, tuple[Token, ...]] | None:
    """Return the words on the other side of the cue that translate these best, and how well; at least .8."""
    lexicon, at_end = how
    best: tuple[float, tuple[Token, ...]] | None = None
    for size in range(1, min(LONGEST, len(other)) + 1):
        mine = tuple(other[-size:] if at_end else other[:size])
        edges = (mine[0].text.lower(), mine[-1].text.lower())
        if any(bounds_phrase(edge) or edge in INNER for edge in edges) or language_of_side(mine) != language:
            continue
        score = score_of(mine, words, language, lexicon)
        if best is None or score > best[0] + 1e-9:
            best = (score, mine)
    # Two words with "or" between them are more often alternatives than the same thing.
    if best is None or best[0] < _SURE:
        return None
    return best[0], _whole(best[1], words, other, (language, lexicon)) if at_end else best[1]


def _whole(
    mine: tuple[Token, ...], words: Sequence[Token], run: Sequence[Token], how: tuple[Language, Lexicon]
) -> tuple[Token, ...]:
    """Return the noun phrase that words end if the other side has words left over for all of it: `Total defence`."""
    first = len(run) - len(mine)
    while first > 0 and not (bounds_phrase(run[first - 1].text.lower()) or run[first - 1].text.lower() in INNER):
        first -= 1
    added = len(run) - len(mine) - first
    return tuple(run[first:]) if added <= spare_words(mine, words, *how) else mine


def _is_foreign(words: Sequence[Token], foreign: Language, place: Place) -> bool:
    """Tell whether words are of the other language; in an apposition words that no list has are, but for names."""
    if language_of(words) == foreign:
        return True
    parts = [part for word in words for part in parts_of(word.text)]
    return (
        place.how == "apposition"
        and foreign == "en"
        and all(word.text.islower() for word in words)
        and not any(is_indonesian(part) for part in parts)
    )


def _announced(text: str, place: Place, left: Run, words: Sequence[Token]) -> tuple[float, tuple[Token, ...]] | None:
    """`Kurang gizi kronis atau stunting dialami ...`: a whole noun phrase, then one that is plainly foreign."""
    lower = [word.text.lower() for word in left.words]
    listed = text[: left.words[0].start].rstrip().endswith((",", ";")) or (
        left.before and left.before[-1].text == "dan"
    )
    cue = text[place.left_end : place.right_start].lower()
    # `serangan yang dikenal dengan istilah "doxing"` tells which attack is meant, not what it is called.
    restrictive = place.how == "cue" and " yang " in cue
    plain = not any(word in INNER or is_stop_word(word) for word in lower) and len(lower) <= _LONGEST_ANNOUNCED
    foreign = not any(is_indonesian(part) for word in words for part in parts_of(word.text))
    if left.bounded and plain and foreign and not listed and not restrictive and len(words) <= len(lower):
        return MIN_SCORE, left.words
    return None


def _shares(mine: Sequence[Token], words: Sequence[Token], language: Language, lexicon: Lexicon) -> bool:
    """Tell whether a word of each side is known as the other's: `Kredit macet atau non-performing loan naik`."""
    return len(mine) > 1 and score_of(mine, words, language, lexicon) >= MIN_SCORE


def _closed(text: str, last: Token) -> bool:
    """Tell whether a phrase is closed by a sign, as an apposition is."""
    return text[last.end : last.end + 1] in (",", ".", ";", ")", "”", '"')


def _apposed(left: Run, words: Sequence[Token]) -> tuple[float, tuple[Token, ...]] | None:
    """`A title deed, or sertifikat tanah, ...`: between commas the other language can only be an equivalent."""
    first = next((at for at, word in enumerate(left.words) if not is_stop_word(word.text.lower())), 0)
    mine = left.words[first:]
    score = bounded_score(mine, words, 0.0) if left.bounded or first else 0.0
    return (score, mine) if score >= MIN_SCORE else None
