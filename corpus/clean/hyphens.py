"""What a hyphen at a line's end means: the tokens around it in; `join`, `keep` or `space` out.

The order of the rules was measured (bake-off of the project): suspended hyphens, one letter, the document's own
words, digits and capitals, reduplication, links, suffixes, then the lexicon and the prefixes of both languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from corpus.clean import hyphens_en, hyphens_id
from corpus.clean.hyphens_id import is_reduplication
from corpus.clean.vocabulary import Vocabulary
from corpus.language.affixes_id import VERBAL_PREFIXES
from corpus.language.lexicon import is_english, is_indonesian, is_word

Decision = Literal["join", "keep", "space"]

_PRONOUNS = frozenset({"nya", "ku", "mu"})
# A shorter piece before a link is rather the beginning of a word.
_SCRAP = 3
# From so many letters on a piece may be a word of its own.
_WHOLE = 4
# A shorter stem before an ending may be an accident.
_LONG_STEM = 6
_ENDINGS = ("mu", "ku", "lah", "kah")
_VERB_PREFIXES = ("meny", "meng", "mem", "men", "ber", "ter")
_LONG_VERB = 8
_VERBAL_ENDS = ("kan", "i", "kannya", "inya", "kanlah", "ilah")
_VOWEL = re.compile(r"[aeiouyàáâãäåèéêëìíîïòóôõöøùúûü]")
_PART = re.compile(r"[-\u2010–/]")
_CONJUNCTIONS = hyphens_id.CONJUNCTIONS | hyphens_en.CONJUNCTIONS
_SUSPENDED = hyphens_id.SUSPENDED | hyphens_en.SUSPENDED
_FUNCTION = hyphens_id.FUNCTION_WORDS | hyphens_en.FUNCTION_WORDS
_LINKS = hyphens_id.LINKS | hyphens_en.LINKS
_SUFFIXES = hyphens_id.SUFFIX_FRAGMENTS | hyphens_en.SUFFIX_FRAGMENTS
_PREFIXES = hyphens_id.HYPHEN_PREFIXES | hyphens_en.HYPHEN_PREFIXES


@dataclass(frozen=True, slots=True)
class _Break:
    """A word broken at a line end: the tokens, lower-cased and whole, and the parts next to the break."""

    left: str
    right: str
    before: str
    after: str
    vocabulary: Vocabulary
    printed: str = ""

    @property
    def low(self) -> tuple[str, str]:
        return self.before.lower(), self.after.lower()

    @property
    def joined(self) -> str:
        return (self.before + self.after).lower()


class Hyphens:
    """Decides for one document, whose unbroken words are the first witness; decisions are cached."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._cached = lru_cache(maxsize=4096)(self._decide)

    def decide(self, left: str, right: str) -> Decision:
        """Decide on the break between `left` (without its hyphen) and `right`.

        >>> hyphens = Hyphens(Vocabulary())
        >>> [hyphens.decide(*pair) for pair in (("Ketergan", "tungan"), ("e", "commerce"), ("negara", "negara"))]
        ['join', 'keep', 'keep']
        """
        return self._cached(left, right)

    def _decide(self, left: str, right: str) -> Decision:
        before, after = _PART.split(left)[-1].strip("."), _PART.split(right)[0]
        if not before or not after:
            return "keep"
        broken = _Break(left.lower(), right.lower(), before, after, self._vocabulary, left + right)
        for rule in _RULES:
            decision = rule(broken)
            if decision is not None:
                return decision
        return "join"


def _suspended(broken: _Break) -> Decision | None:
    """`pra- dan pascaperang`, `short- and long-term`."""
    before, after = broken.low
    suspends = after in _CONJUNCTIONS and broken.right == after and before in _SUSPENDED
    return "space" if suspends and not is_word(broken.joined) else None


def _single_letter(broken: _Break) -> Decision | None:
    """`e-commerce`: no typesetter leaves one letter behind."""
    return "keep" if len(broken.before) == 1 and broken.before.isalpha() else None


def _capital_inside(broken: _Break) -> Decision | None:
    """`kepada|Nya`, `se|Indonesia`: no word goes on with a capital; whatever `kepadanya` in the document says."""
    return "keep" if broken.before.islower() and broken.after[0].isupper() else None


def _witnessed(broken: _Break) -> Decision | None:
    """The document's own unbroken words, if they agree three to one."""
    counts = broken.vocabulary.counts
    before, after = broken.low
    joins, keeps = counts[broken.left + broken.right], counts[f"{broken.left}-{broken.right}"]
    if broken.printed != broken.left + broken.right:
        joins += counts[broken.printed]
    if "-" in broken.left or "-" in broken.right:
        joins += counts[broken.joined]
        keeps += counts[f"{before}-{after}"]
    if joins == keeps or min(joins, keeps) * 3 > max(joins, keeps):
        return None
    return "join" if joins > keeps else "keep"


def _flattened(broken: _Break) -> Decision | None:
    """`Jokowi|yang baru kembali`: a dash that lost its width; no second half of a word is such a word."""
    before, after = broken.low
    if after not in _FUNCTION or broken.right != after or not after.islower() or _is_known(broken.joined):
        return None
    vocabulary = broken.vocabulary
    whole = (len(before) >= _WHOLE and is_word(before)) or (broken.before.isupper() and len(before) > 1)
    named = broken.before[0].isupper() and (len(before) > _WHOLE or vocabulary.counts[before] > 0)
    return "space" if whole or named else None


def _is_known(word: str) -> bool:
    return any(is_word(form) for form in (word, word.title()))


def _digits_and_capitals(broken: _Break) -> Decision | None:
    """`100-150`, `ASEAN-6`, `Asia-Pasifik`, `se-Indonesia`, `KPK-nya`; not `INDO-NESIA`."""
    before, after = broken.before, broken.after
    if before[-1].isdigit() or after[0].isdigit():
        return "keep"
    all_capitals = before.isupper() and len(before) > 1
    if after[0].isupper() and not (all_capitals and after.isupper()):
        return "keep"
    if all_capitals and after.isupper() and is_reduplication(*broken.low):
        return "keep"
    return "keep" if all_capitals and (after[0].islower() or _are_acronyms(broken)) else None


def _are_acronyms(broken: _Break) -> bool:
    """`KDE|PIM`: two short runs of capitals that make no word in any case (`PEMI|LU`, `SURA|BAYA`)."""
    joined = broken.joined
    is_short = max(len(broken.before), len(broken.after)) <= 4
    known = any(is_word(form) for form in (joined, joined.title(), joined.upper())) or broken.vocabulary.counts[joined]
    return is_short and not known


def _without_vowel(broken: _Break) -> Decision | None:
    """`dns|sd`, `wpa|psk`, `dh|make`: no typesetter breaks a word where a part has no vowel."""
    letters = [part for part in broken.low if part.isalpha()]
    return "keep" if any(not _VOWEL.search(part) for part in letters) else None


def _inside_reduplication(broken: _Break) -> Decision | None:
    """`negara-ne|gara`, `ne|gara-negara`: the break is inside one half."""
    joined = broken.joined
    lefts, rights = broken.left.split("-"), broken.right.split("-")
    if is_reduplication(*broken.low):
        return None
    if len(lefts) > 1 and is_reduplication(lefts[-2], joined):
        return "join"
    return "join" if len(rights) > 1 and is_reduplication(joined, rights[1]) else None


def _linked(broken: _Break) -> Decision | None:
    """`people-to|people`, `day-to|day`, `kota|ke-kota`; not `non-de|limited`, `tra|de-off`."""
    before, after = broken.low
    lefts, rights = broken.left.split("-"), broken.right.split("-")
    joins = is_word(broken.joined)
    if len(lefts) > 1 and before in _LINKS and is_word(after) and (after in lefts or not joins):
        return "keep"
    linked = len(rights) > 1 and after in _LINKS and is_word(before)
    return "keep" if linked and (len(before) > _SCRAP or not joins) else None


def _suffix(broken: _Break) -> Decision | None:
    """`keterbatas|an`: what follows is no word but an ending."""
    before, after = broken.low
    if after not in _SUFFIXES or (after in hyphens_en.COMPOUND_TAILS and is_word(before)):
        return None
    return "join"


def _reduplicated(broken: _Break) -> Decision | None:
    """`raksasa|raksasa`, `besar|besaran`, unless the two make a word that is no reduplication (`kupu`)."""
    if not is_reduplication(*broken.low):
        return None
    before, after = broken.low
    return None if is_word(broken.joined) and not (is_word(before) and is_word(after)) else "keep"


def _compound(broken: _Break) -> Decision | None:
    """`high|speed`, `state|owned`: the halves of English compounds, both words themselves."""
    before, after = broken.low
    if broken.joined in hyphens_en.SOLID:
        return "join"
    head, tail = before in hyphens_en.COMPOUND_HEADS, after in hyphens_en.COMPOUND_TAILS
    # Names of languages and peoples are in the dictionary with a capital only (English|speaking).
    both = (
        len(before) > 2 and len(after) > 1 and is_english(after) and (is_english(before) or is_english(before.title()))
    )
    if after in hyphens_en.STRONG_TAILS and len(before) > 2 and not _is_known(broken.joined):
        return "keep"
    # The dictionary holds glued forms (longterm): where both halves are listed it is not asked.
    listed = (head and tail) or ((head or tail) and not _is_known(broken.joined))
    return "keep" if listed and both else None


def _known_joined(broken: _Break) -> Decision | None:
    """Joined, it is a word; or a name that the dictionary has (`Sebas|tian`, `Nether|lands`)."""
    named = broken.before[0].isupper() and is_english(broken.joined.title())
    return "join" if named or is_word(broken.joined) or _has_ending(broken.joined) else None


def _has_ending(word: str) -> bool:
    """Tell whether a word is one with a pronoun or particle behind it: `mengi|kutimu`, `penuh|ilah`."""
    return any(
        word.endswith(ending) and len(word) - len(ending) >= _LONG_STEM and is_indonesian(word[: -len(ending)])
        for ending in _ENDINGS
    )


def _as_elsewhere(broken: _Break) -> Decision | None:
    """`non|trivial`, `sub|group`: a prefix that the document mostly writes with a hyphen, before a word."""
    before, after = broken.low
    is_prefix = before in _PREFIXES or before in hyphens_en.LOOSE_PREFIXES or before in hyphens_id.JOINED_PREFIXES
    hyphenated = broken.vocabulary.hyphenated_heads[before] if is_prefix and len(after) >= 4 else 0
    if hyphenated < 2 or not is_word(after) or broken.joined in hyphens_en.SOLID:
        return None
    return "keep" if hyphenated > _written_together(before, broken.vocabulary) else None


def _written_together(prefix: str, vocabulary: Vocabulary) -> int:
    """Count the words of a document that begin with a prefix and go on with a word."""
    return sum(
        count
        for form, count in vocabulary.counts.items()
        if form.startswith(prefix)
        and form[len(prefix) :].isalpha()
        and len(form) >= len(prefix) + 4
        and is_word(form[len(prefix) :])
    )


def _foreign_suffixed(broken: _Break) -> Decision | None:
    """`home|nya`, `server|ku`: an Indonesian ending after a word that is English only."""
    before, after = broken.low
    foreign = len(before) >= 4 and is_english(before) and not is_indonesian(before)
    return "keep" if after in _PRONOUNS and foreign else None


def _foreign_word(broken: _Break) -> Decision | None:
    """`di|resolve`, `mem|boot`, `sub|directories`: a prefix before an English word keeps its hyphen."""
    before, after = broken.low
    is_prefix = before in VERBAL_PREFIXES or before in hyphens_id.JOINED_PREFIXES or before in hyphens_en.LOOSE_PREFIXES
    foreign = len(after) >= 3 and is_english(after) and not is_indonesian(after)
    return "keep" if is_prefix and foreign else None


def _verbal_prefix(broken: _Break) -> Decision | None:
    """`meng|gandeng`, `antar|negara`: prefixes that are written together with what follows."""
    before, _ = broken.low
    return "join" if before in VERBAL_PREFIXES or before in hyphens_id.JOINED_PREFIXES else None


def _longer_compound(broken: _Break) -> Decision | None:
    """`grub-efi|signed`, `nm|connection-editor`: a name of several parts, one of them a word at the break."""
    if "-" not in broken.left and "-" not in broken.right:
        return None
    return "keep" if any(len(part) >= 4 and is_word(part) for part in broken.low) else None


def _hyphen_prefix(broken: _Break) -> Decision | None:
    """`non|negara`, `self|reliance`, and whatever the document writes with a hyphen elsewhere."""
    before, after = broken.low
    is_head = before in _PREFIXES or broken.vocabulary.hyphenated_heads[before] > 1
    return "keep" if is_head and len(after) >= 3 and is_word(after) else None


def _both_in_use(broken: _Break) -> Decision | None:
    """`libpam|systemd`, `apt|listchanges`: what the document uses alone or as a head, and never joined."""
    before, after = broken.low
    vocabulary = broken.vocabulary
    if min(len(before), len(after)) < 3 or is_word(broken.joined) or vocabulary.counts[broken.joined]:
        return None
    known = vocabulary.counts[before] > 1 and vocabulary.counts[after] > 1
    heads = vocabulary.hyphenated_heads[before] > 1 and vocabulary.counts[before] > 0
    return "keep" if known or heads else None


def _is_verb(word: str) -> bool:
    """Tell whether a word is a verb by its prefix, as no second half of a compound is: `lama|berakhir`."""
    prefix = next((one for one in _VERB_PREFIXES if word.startswith(one)), "")
    return bool(prefix) and len(word) >= _LONG_VERB and is_indonesian(word) and is_indonesian(word[len(prefix) :])


def _both_known(broken: _Break) -> Decision | None:
    """Two whole words that make no word together: a compound (`sebab|akibat`)."""
    before, after = broken.low
    if min(len(before), len(after)) < 4 or not before.isalpha():
        return None
    # menggaris|bawahi, dilatar|belakanginya: affixes around a compound write it in one word.
    if before.startswith(("me", "di")) and after.endswith(_VERBAL_ENDS) and is_indonesian(after):
        return "join"
    if _is_verb(after) and is_indonesian(before):
        return "space"
    same = (is_indonesian(before) and is_indonesian(after)) or (is_english(before) and is_english(after))
    return "keep" if same else None


_RULES: tuple[Callable[[_Break], Decision | None], ...] = (
    _suspended,
    _single_letter,
    _capital_inside,
    _witnessed,
    _flattened,
    _digits_and_capitals,
    _without_vowel,
    _linked,
    _inside_reduplication,
    _foreign_suffixed,
    _suffix,
    _reduplicated,
    _compound,
    _as_elsewhere,
    _known_joined,
    _foreign_word,
    _verbal_prefix,
    _hyphen_prefix,
    _both_in_use,
    _both_known,
    _longer_compound,
)
