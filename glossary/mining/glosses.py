"""Find terms that a text gives in both languages: a sentence in, mentions out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.document import Language
from corpus.language.stop_words import is_stop_word, stop_words
from glossary.keys import key_of
from glossary.mining.cues import around_cue
from glossary.mining.lexicon import OTHER, Lexicon
from glossary.mining.mentions import Mention, Token
from glossary.mining.phrase_scores import MIN_SCORE, PARTICIPIAL, bounded_score, score_of, spare_words
from glossary.mining.places import bracket_places, cue_places
from glossary.mining.runs import LONGEST, Run, inside_of, language_of, language_of_side, mention_of, run_before
from glossary.mining.tokens import INNER, bounds_phrase, is_known, language_of_word, parts_of

_PARTICIPLES = frozenset({"based", "driven", "led", "oriented", "centred", "centered", "related", "owned", "funded"})
_DOING = re.compile(r"\w{3}(?:ment|tion|sion|ance|ence|ing)\Z")
_NEGATIONS = frozenset({"tidak", "tanpa", "bukan", "not", "without"})
_SURE = 0.95
# Names of doings stand before terms (konstruksi rel kereta api) more often than they begin them.
_PROCESS = re.compile(r"(?:pe[mnr]?\w{3,}an|\w{3,}(?:asi|ksi|usi))\Z")


def find_glosses(text: str, span: tuple[int, int], language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the terms of a sentence that it gives in Indonesian and English, in either order."""
    for place in bracket_places(text, *span):
        right = inside_of(text, place)
        if right is not None:
            yield from _best(text, run_before(text, place), right, lexicon)
    for place in cue_places(text, *span):
        yield from around_cue(text, place, language, lexicon)


def _best(text: str, left: Run, right: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Mention]:
    """Choose where the left phrase begins: at the word that the right phrase's words reach back to."""
    known = _known(left, right, lexicon)
    if known is not None:
        yield mention_of(text, *known, 1.0)
        return
    other = language_of(right) or language_of([word for word in right if not _is_loan(word, left.words, lexicon)])
    if other is None or not left.words:
        return
    mine = OTHER[other]
    left = _through_verb(left, right, mine, lexicon)
    if mine == "id" and _is_participial(right) and left.before and left.before[-1].text.startswith(PARTICIPIAL):
        # `berdasarkan permintaan konsumen (consumer driven)`: the participle bounds the noun phrase and belongs to it.
        if len(left.words) <= 3 and score_of(left.words, right[:1], mine, lexicon) > 0:
            yield mention_of(text, (left.before[-1], *left.words), right, mine, 0.75)
        return
    best: tuple[float, int] | None = None
    for size in range(1, min(LONGEST, len(left.words)) + 1):
        words = left.words[-size:]
        score = score_of(words, right, mine, lexicon)
        if not _may_begin(words[0].text.lower(), score) or _is_manner(text, words, right):
            continue
        if left.bounded and size == len(left.words):
            score = max(score + 0.05, bounded_score(words, right, score))
        # Of two runs that are covered alike the longer one is: its first word has a partner.
        if best is None or score > best[0] - 1e-9:
            best = (score, size)
    if best is not None and best[0] >= MIN_SCORE:
        yield from _whole_phrase(text, left, best, (right, mine, lexicon))


def _may_begin(word: str, score: float) -> bool:
    """Tell whether a term may begin with a word: with a negation if the other side says the same (non-interference)."""
    return (word in _NEGATIONS and score > _SURE) or not (bounds_phrase(word) or word in INNER)


def _is_manner(text: str, words: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether a word says how a thing is done, and the brackets what: `secara sengaja (purposive sampling)`."""
    manner = text[: words[0].start].rstrip().lower().endswith("secara")
    return manner and len(words) < len(right) and not right[-1].text.endswith("ly")


def _known(
    left: Run, right: tuple[Token, ...], lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[Token, ...], Language] | None:
    """Return the longest phrase before the place that the glossary holds as an equivalent, whatever bounds it."""
    words = (*left.before, *left.words)
    other = " ".join(word.text for word in right)
    for size in range(min(LONGEST, len(words)), 0, -1):
        mine = " ".join(word.text for word in words[-size:])
        if mine.lower() == other.lower() or _begins_inside(words, size):
            continue
        if lexicon.translates(mine, other):
            return words[-size:], right, "id"
        if lexicon.translates(other, mine):
            return words[-size:], right, "en"
    return None


def _is_loan(word: Token, others: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a word that no list has is another's loan: asesmen, assessment."""
    mine = word.text.lower()
    return not is_known(mine) and any(
        lexicon.pair(*pair) for other in others for pair in ((mine, other.text.lower()), (other.text.lower(), mine))
    )


def _begins_inside(words: Sequence[Token], size: int) -> bool:
    return words[-size].text.lower() in INNER


def _is_participial(words: Sequence[Token]) -> bool:
    return parts_of(words[-1].text)[-1] in _PARTICIPLES


def _through_verb(left: Run, right: Sequence[Token], mine: Language, lexicon: Lexicon) -> Run:
    """Let a phrase go on before a verb that has its own partner: langkah membangun rasa saling percaya."""
    if mine == "en" or not left.before or left.before[-1].text.lower() in stop_words("id"):
        return left
    if not any(
        lexicon.align([left.before[-1].text.lower()], [word.text.lower()]).indonesian[:1] == (True,) for word in right
    ):
        return left
    further: list[Token] = []
    for word in reversed(left.before[:-1]):
        if bounds_phrase(word.text.lower()):
            break
        further.insert(0, word)
    return Run((*further, left.before[-1], *left.words), bounded=False)


def _whole_phrase(
    text: str, left: Run, best: tuple[float, int], how: tuple[tuple[Token, ...], Language, Lexicon]
) -> Iterator[Mention]:
    """Yield the mention for the best run of words, made longer where the other side says that words are missing."""
    right, mine, lexicon = how
    words, missing = _extended(left, best[1], right, (mine, lexicon))
    if _is_participial(right) and not words[0].text.lower().startswith(PARTICIPIAL):
        return
    score = min(best[0], 1.0) - 0.3 * missing
    # A word that only the other language's list has (daring) does not count against a phrase that is covered.
    if score >= MIN_SCORE and (language_of_side(words) == mine or score > 0.95):
        yield mention_of(text, words, right, mine, score)


def _extended(
    left: Run, size: int, right: Sequence[Token], how: tuple[Language, Lexicon]
) -> tuple[tuple[Token, ...], int]:
    """Take further words to the left while the other side has words left over; return how many stay left over."""
    mine, lexicon = how
    words = left.words[-size:]
    spare = spare_words(words, right, mine, lexicon)
    while spare > 0 and size < len(left.words) and _may_belong(left.words[-size - 1].text.lower(), right, how):
        size += 1
        spare -= 1
    rest = left.words[: len(left.words) - size]
    if (
        left.bounded
        and spare
        and 0 < len(rest) <= spare + 1
        and all(_is_plain_noun(word.text.lower()) for word in rest)
    ):
        # The noun phrase is whole only with them, and the other side has a word for one of them at least.
        return left.words, 0
    if (spare == size == 1 and rest and _is_partner(rest[-1].text.lower(), mine)) or _heads_agree(rest, right, spare):
        return left.words[-size - 1 :], 0
    while size > len(words) and (
        left.words[-size].text.lower() in INNER or bounds_phrase(left.words[-size].text.lower())
    ):
        size -= 1
    # One word over is little where the phrase is whole: English compounds name what Indonesian leaves out.
    whole = not rest or _PROCESS.match(rest[-1].text.lower()) is not None
    # What is one word in English is often two in Indonesian: transshipment, alih muatan.
    alone = size == 1 and not (mine == "en" and not rest)
    return left.words[-size:], spare if spare > 1 or (spare == 1 and (alone or not whole)) else 0


def _heads_agree(rest: Sequence[Token], right: Sequence[Token], spare: int) -> bool:
    """Tell whether a word left over on each side names a doing: *pengendalian* hama terpadu, pest *management*."""
    return spare == len(rest) == 1 and bool(_PROCESS.match(rest[0].text.lower()) and _DOING.search(right[-1].text))


def _is_partner(word: str, language: Language) -> bool:
    """Tell whether a word may be the partner of the one word that is left over of a gloss of two (jejak audit)."""
    return language_of_word(word) == language and not (word in INNER or is_stop_word(word) or bounds_phrase(word))


def _is_plain_noun(word: str) -> bool:
    return not (_PROCESS.match(word) or word in INNER or is_stop_word(word) or bounds_phrase(word))


def _may_belong(word: str, right: Sequence[Token], how: tuple[Language, Lexicon]) -> bool:
    """Tell whether a word may belong to the phrase: the glossary does not know it, or it could have a partner."""
    mine, lexicon = how
    if language_of_word(word) == OTHER[mine]:
        return False
    if not lexicon.translations(key_of(word, mine), mine):
        return True
    others = [part for token in right for part in parts_of(token.text)]
    return any(lexicon.pair(*((word, other) if mine == "id" else (other, word))) for other in others)
