"""Find terms that a text gives in both languages: a sentence in, mentions out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.document import Language
from corpus.language.lexicon import is_word
from corpus.language.stop_words import is_stop_word, stop_words
from glossary.keys import key_of
from glossary.mining.cognates import likeness
from glossary.mining.initials import cost
from glossary.mining.lexicon import OTHER, Lexicon
from glossary.mining.mentions import Mention, Phrase, Token
from glossary.mining.places import Place, bracket_places, cue_places
from glossary.mining.tokens import (
    INNER,
    bounds_phrase,
    is_abbreviation,
    is_year,
    language_of_word,
    language_of_words,
    parts_of,
    tokens_of,
)

_LONGEST = 8
_MIN_SCORE = 0.6
_PARTICIPLES = frozenset({"based", "driven", "led", "oriented", "centred", "centered", "related", "owned", "funded"})
_MAY_BEGIN = frozenset({"the", "a", "an", "non", "just", "all", "no", "off", "on", "own"})
_PARTICIPIAL = ("ber", "ter", "di", "milik")
# Names of doings stand before terms (konstruksi rel kereta api) more often than they begin them.
_PROCESS = re.compile(r"(?:pe[mnr]?\w{3,}an|\w{3,}(?:asi|ksi|usi))\Z")
_QUOTE = re.compile(r"[\"“‘'«]([^\"”’»“‘]{2,80}?)[\"”’'»]\Z")
_OPENING_QUOTE = re.compile(r"[\"“‘'«]([^\"”’»“‘]{2,80}?)[\"”’'»]")
_JOINS = re.compile(r"(?:\s+|\s*[–-]\s*|,\s+)\Z")
_SPLIT = re.compile(r"\s*[,/;]\s*|\s+[–—-]\s+")


class Run(NamedTuple):
    """Words that may be a term; `bounded` says that the text itself shows where they begin (or end).

    `before` are the words before them: the last of them is what bounds them.
    """

    words: tuple[Token, ...]
    bounded: bool
    before: tuple[Token, ...] = ()


def find_glosses(text: str, span: tuple[int, int], language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the terms of a sentence that it gives in Indonesian and English, in either order."""
    for place in bracket_places(text, *span):
        right = _inside(text, place)
        if right is not None:
            yield from _best(text, _run_before(text, place), right, lexicon)
    for place in cue_places(text, *span):
        yield from _around_cue(text, place, language, lexicon)


def _best(text: str, left: Run, right: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Mention]:
    """Choose where the left phrase begins: at the word that the right phrase's words reach back to."""
    other = _language(right)
    if other is None or not left.words:
        return
    mine = OTHER[other]
    left = _through_verb(left, right, mine, lexicon)
    if mine == "id" and _is_participial(right) and left.before and left.before[-1].text.startswith(_PARTICIPIAL):
        # `berdasarkan permintaan konsumen (consumer driven)`: the participle bounds the noun phrase and belongs to it.
        if len(left.words) <= 3 and _score(left.words, right[:1], mine, lexicon) > 0:
            yield _mention(text, (left.before[-1], *left.words), right, mine, 0.75)
        return
    best: tuple[float, int] | None = None
    for size in range(1, min(_LONGEST, len(left.words)) + 1):
        words = left.words[-size:]
        if bounds_phrase(words[0].text.lower()) or words[0].text.lower() in INNER:
            continue
        score = _score(words, right, mine, lexicon)
        if left.bounded and size == len(left.words):
            score = max(score + 0.05, _bounded_score(words, right, score))
        # Of two runs that are covered alike the longer one is: its first word has a partner.
        if best is None or score > best[0] - 1e-9:
            best = (score, size)
    if best is not None and best[0] >= _MIN_SCORE:
        yield from _whole_phrase(text, left, best, (right, mine, lexicon))


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
    if _is_participial(right) and not words[0].text.lower().startswith(_PARTICIPIAL):
        return
    score = min(best[0], 1.0) - 0.3 * missing
    # A word that only the other language's list has (daring) does not count against a phrase that is covered.
    if score >= _MIN_SCORE and (_language_of_side(words) == mine or score > 0.95):
        yield _mention(text, words, right, mine, score)


def _extended(
    left: Run, size: int, right: Sequence[Token], how: tuple[Language, Lexicon]
) -> tuple[tuple[Token, ...], int]:
    """Take further words to the left while the other side has words left over; return how many stay left over."""
    mine, lexicon = how
    words = left.words[-size:]
    spare = _spare(words, right, mine, lexicon)
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
    while size > 1 and (left.words[-size].text.lower() in INNER or bounds_phrase(left.words[-size].text.lower())):
        size -= 1
    # One word over is little where the phrase is whole: English compounds name what Indonesian leaves out.
    whole = not rest or _PROCESS.match(rest[-1].text.lower()) is not None
    return left.words[-size:], spare if spare > 1 or (spare == 1 and (size == 1 or not whole)) else 0


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


def _spare(words: Sequence[Token], other: Sequence[Token], language: Language, lexicon: Lexicon) -> int:
    """Return how many more words of the other side than of this one have no partner."""
    mine, theirs = [word.text.lower() for word in words], [word.text.lower() for word in other]
    if lexicon.translates(
        *((" ".join(mine), " ".join(theirs)) if language == "id" else (" ".join(theirs), " ".join(mine)))
    ):
        return 0
    alignment = lexicon.align(*((mine, theirs) if language == "id" else (theirs, mine)))
    here, there = alignment if language == "id" else (alignment.english, alignment.indonesian)
    return there.count(False) - here.count(False) if any(here) else 0


def _score(words: Sequence[Token], other: Sequence[Token], language: Language, lexicon: Lexicon) -> float:
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


def _bounded_score(words: Sequence[Token], other: Sequence[Token], score: float) -> float:
    """Where the text bounds both phrases and they are of like length, no known word is needed to tell that they agree.

    What stands in brackets in another language, right behind a whole noun phrase, nearly always is its equivalent.
    """
    lower = [word.text.lower() for word in words]
    content = [sum(not is_stop_word(part) for word in side for part in parts_of(word.text)) for side in (words, other)]
    plain = not any(word in INNER or is_stop_word(word) for word in lower) and not lower[0].startswith(_PARTICIPIAL)
    # Names (Kuala Lumpur, Malaysia) are in no list of words.
    known = all(is_word(part) for side in (words, other) for word in side for part in parts_of(word.text))
    if plain and known and (content[1] <= content[0] <= content[1] + 1 or content[0] == 1 < content[1] <= 3):
        return max(score, 0.65 if content[0] == content[1] else 0.6)
    return score


def _inside(text: str, place: Place) -> tuple[Token, ...] | None:
    """Return the words of the brackets, without an abbreviation that is given beside them."""
    start, end = place.right_start, place.right_end
    inside = text[start:end]
    cut = _SPLIT.search(inside)
    if cut is not None:
        pieces = [(start, start + cut.start()), (start + cut.end(), end)]
        longer = [piece for piece in pieces if not _is_short(text, piece, pieces)]
        if len(longer) != 1:
            return None
        start, end = longer[0]
    words = tuple(Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end]))
    if not words or len(words) > _LONGEST or (len(words) == 1 and is_abbreviation(words[0].text)):
        return None
    lower = [word.text.lower() for word in words]
    if is_stop_word(lower[-1]) or (is_stop_word(lower[0]) and lower[0] not in _MAY_BEGIN):
        return None
    while words and words[0].text.lower() in ("the", "a", "an"):
        words = words[1:]
    joined = all(_JOINS.match(text[before.end : after.start]) for before, after in pairwise(words))
    return words if joined and not any(is_year(word.text) for word in words) else None


def _is_short(text: str, piece: tuple[int, int], pieces: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of two pieces is an abbreviation, by itself or of the other (balai desa, baldes)."""
    short = text[slice(*piece)].strip()
    others = [text[slice(*other)].split() for other in pieces if other != piece]
    return is_abbreviation(short) or (
        " " not in short and any(cost(words, short) <= 2 for words in others if words[1:])
    )


def _run_before(text: str, place: Place) -> Run:
    """Return the words before a place that may be a term: quoted, or back to what ends a noun phrase."""
    before = text[place.left_start : place.left_end]
    quoted = _QUOTE.search(before.rstrip())
    if quoted is not None:
        return Run(_tokens(text, place.left_start + quoted.start(1), place.left_start + quoted.end(1)), bounded=True)
    tokens = _tokens(text, place.left_start, place.left_end)
    if not tokens or text[tokens[-1].end : place.left_end].strip():
        return Run((), bounded=False)
    first = len(tokens) - 1
    while first > 0 and len(tokens) - first < _LONGEST + 2:
        between = text[tokens[first - 1].end : tokens[first].start]
        if not (between.isspace() or _JOINS.match(between)) or "," in between:
            return Run(tokens[first:], bounded=True)
        if bounds_phrase(tokens[first - 1].text.lower()):
            return Run(tokens[first:], bounded=True, before=tokens[max(0, first - 4) : first])
        first -= 1
    return Run(tokens[first:], bounded=first == 0)


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end]))


def _around_cue(text: str, place: Place, language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    """`chairman atau ketua`: one side is in the sentence's other language, and the sides translate each other."""
    left = _run_before(text, place)
    right = _run_after(text, place)
    if not left.words or not right.words:
        return
    foreign = OTHER[language]
    for run, other, begins in ((left.words, right.words, True), (right.words, left.words, False)):
        words = _foreign_run(run, foreign, at_end=begins)
        if words and _language(words) == foreign and not (len(words) == 1 and is_abbreviation(words[0].text)):
            candidate = _other_side(words, other, language, (lexicon, not begins))
            if candidate is None and place.how == "apposition" and not begins and _closed(text, words[-1]):
                candidate = _apposed(left, words)
            if candidate is not None:
                score, mine = candidate
                yield _mention(text, mine, words, language, score)
                return


def _foreign_run(run: Sequence[Token], foreign: Language, *, at_end: bool) -> tuple[Token, ...]:
    """Return the words next to the cue that are not of the sentence's own language."""
    own = OTHER[foreign]
    ordered = list(reversed(run)) if at_end else list(run)
    taken: list[Token] = []
    for word in ordered[:_LONGEST]:
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
    for size in range(1, min(_LONGEST, len(other)) + 1):
        mine = tuple(other[-size:] if at_end else other[:size])
        edges = (mine[0].text.lower(), mine[-1].text.lower())
        if any(bounds_phrase(edge) or edge in INNER for edge in edges) or _language_of_side(mine) != language:
            continue
        score = _score(mine, words, language, lexicon)
        if best is None or score > best[0] + 1e-9:
            best = (score, mine)
    # Two words with "or" between them are more often alternatives than the same thing.
    return best if best is not None and best[0] >= 0.78 else None


def _closed(text: str, last: Token) -> bool:
    """Tell whether a phrase is closed by a sign, as an apposition is."""
    return text[last.end : last.end + 1] in (",", ".", ";", ")", "”", '"')


def _apposed(left: Run, words: Sequence[Token]) -> tuple[float, tuple[Token, ...]] | None:
    """`A title deed, or sertifikat tanah, ...`: between commas the other language can only be an equivalent."""
    mine = tuple(word for at, word in enumerate(left.words) if at or not is_stop_word(word.text.lower()))
    score = _bounded_score(mine, words, 0.0) if left.bounded and mine else 0.0
    return (score, mine) if score >= _MIN_SCORE else None


def _run_after(text: str, place: Place) -> Run:
    """Return the words after a cue that may be a term: quoted, or up to what ends a noun phrase."""
    quoted = _OPENING_QUOTE.match(text, place.right_start, place.right_end)
    if quoted is not None:
        return Run(_tokens(text, quoted.start(1), quoted.end(1)), bounded=True)
    tokens = _tokens(text, place.right_start, min(place.right_end, place.right_start + 120))
    if not tokens or text[place.right_start : tokens[0].start].strip():
        return Run((), bounded=False)
    kept = tokens[:1]
    for before, word in pairwise(tokens[: _LONGEST + 1]):
        between = text[before.end : word.start]
        if "," in between or not _JOINS.match(between) or bounds_phrase(word.text.lower()):
            break
        kept = (*kept, word)
    return Run(kept, bounded=True)


def _language(words: Sequence[Token]) -> Language | None:
    return language_of_words([word.text for word in words])


def _language_of_side(words: Sequence[Token]) -> Language | None:
    """Return a phrase's language; unlike `language_of_words`, words of no list do not speak against it."""
    found = [language_of_word(part) for word in words for part in parts_of(word.text)]
    indonesian, english = found.count("id"), found.count("en")
    if indonesian == english:
        return None
    return "id" if indonesian > english else "en"


def _mention(text: str, words: Sequence[Token], other: Sequence[Token], language: Language, score: float) -> Mention:
    term = Phrase(text[words[0].start : words[-1].end], words[0].start, words[-1].end, language)
    second = Phrase(text[other[0].start : other[-1].end], other[0].start, other[-1].end, OTHER[language])
    start, end = min(term.start, second.start), max(term.end, second.end)
    if language == "en":
        term, second = second, term
    return Mention("gloss", term, second, score, start, end)
