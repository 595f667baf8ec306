"""Bring mentions together: mentions with their places in, proposed entries with evidence out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from corpus.language.words import fold
from glossary.entries import Entry, term_id_of
from glossary.keys import key_of
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Kind, Mention

MINED = "mined"
# Two spellings this alike that stand for the same English term are one term, one of them a slip.
_SAME_BUT_FOR_A_SLIP = 0.92


class Evidence(NamedTuple):
    """Where a mention stands: a span of a passage, or (with `unit_id`) a translation unit."""

    document_id: str
    ordinal: int
    start: int
    end: int
    unit_id: int = 0


class Seen(NamedTuple):
    """A mention, where it stands, and whether in an Indonesian passage."""

    mention: Mention
    evidence: tuple[Evidence, ...]
    in_indonesian: bool


class Proposal(NamedTuple):
    """An entry that the library suggests; `key` stays the same from run to run.

    One side may be empty: an abbreviation of which only one language is known.
    """

    key: str
    kind: Kind
    entry: Entry
    score: float
    evidence: tuple[Evidence, ...]


def propose(seen: Iterable[Seen], lexicon: Lexicon, occurs: Callable[[str], bool]) -> tuple[Proposal, ...]:
    """Merge mentions into proposals, best first. `occurs` tells whether a form stands so in the library's texts."""
    pairs: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    expansions: dict[tuple[str, str, str], list[Seen]] = defaultdict(list)
    for item in seen:
        mention = item.mention
        if mention.kind == "abbreviation":
            language = _language_of_expansion(item)
            key = (language, key_of(mention.term.text, mention.term.language), fold(mention.other.text))
            expansions[key].append(item)
        else:
            pairs[key_of(mention.term.text, "id"), key_of(mention.other.text, "en")].append(item)
    _drop_slips(pairs)
    drafts = [_of_pair(items, occurs) for items in pairs.values()]
    drafts += _of_abbreviations(expansions, lexicon)
    return tuple(sorted(_joined(drafts), key=lambda proposal: (-proposal.score, proposal.key)))


def _language_of_expansion(item: Seen) -> str:
    """`both` stands for an English name that an Indonesian text uses as it is."""
    language = item.mention.term.language
    return "both" if language == "en" and item.in_indonesian else language


def _drop_slips(pairs: dict[tuple[str, str], list[Seen]]) -> None:
    """Give the evidence of a misspelt form to the form that is spelt as elsewhere."""
    by_english: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in pairs:
        by_english[key[1]].append(key)
    for keys in by_english.values():
        keys.sort(key=lambda key: -len(pairs[key]))
        for at, key in enumerate(keys):
            better = next((other for other in keys[:at] if other in pairs and _alike(other[0], key[0])), None)
            if better is not None:
                pairs[better] += pairs.pop(key)


def _alike(first: str, second: str) -> bool:
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SAME_BUT_FOR_A_SLIP


def _of_pair(items: Sequence[Seen], occurs: Callable[[str], bool]) -> Proposal:
    indonesian = _usual([item.mention.term.text for item in items], occurs)
    english = _usual([item.mention.other.text for item in items], occurs)
    entry = _entry(indonesian, (english,))
    return Proposal(_key(entry), _kind(items), entry, _score(items), _evidence(items))


def _of_abbreviations(expansions: dict[tuple[str, str, str], list[Seen]], lexicon: Lexicon) -> list[Proposal]:
    """Make an entry of each expansion; those of both languages that share letters or words become one."""
    drafts: list[Proposal] = []
    used: set[tuple[str, str, str]] = set()
    for key, items in expansions.items():
        if key[0] != "id":
            continue
        partner = next(
            (other for other in expansions if other not in used and _linked(key, other, expansions, lexicon)), None
        )
        entry = _abbreviated("id", items)
        together = list(items)
        if partner is not None:
            used.add(partner)
            english = _abbreviated("en", expansions[partner])
            entry = entry._replace(english=english.english, english_abbreviations=english.english_abbreviations)
            together += expansions[partner]
        drafts.append(Proposal(_key(entry), "abbreviation", entry, _score(together), _evidence(together)))
    for key, items in expansions.items():
        if key[0] != "id" and key not in used:
            entry = _abbreviated(key[0], items)
            drafts.append(Proposal(_key(entry), "abbreviation", entry, _score(items), _evidence(items)))
    return drafts


def _linked(
    key: tuple[str, str, str],
    other: tuple[str, str, str],
    expansions: dict[tuple[str, str, str], list[Seen]],
    lexicon: Lexicon,
) -> bool:
    """Tell whether an Indonesian and an English expansion are the same thing: their words translate each other."""
    if other[0] == "id":
        return False
    first, second = expansions[key][0].mention.term.text, expansions[other][0].mention.term.text
    if lexicon.translates(first, second):
        return True
    coverage = lexicon.align(first.lower().split(), second.lower().split()).coverage()
    return coverage >= (0.5 if key[2] == other[2] else 0.8)


def _abbreviated(language: str, items: Sequence[Seen]) -> Entry:
    expansion = _commonest(item.mention.term.text for item in items)
    short = _commonest(item.mention.other.text for item in items)
    shorts = tuple(dict.fromkeys((_singular(short), short)))
    entry = _entry(expansion if language != "en" else "", (expansion,) if language != "id" else ())
    return entry._replace(
        indonesian_abbreviations=shorts if language != "en" else (),
        english_abbreviations=shorts if language != "id" else (),
    )


def _singular(short: str) -> str:
    return short[:-1] if len(short) > 2 and short.endswith("s") and short[:-1].isupper() else short


def _joined(drafts: Sequence[Proposal]) -> list[Proposal]:
    """Give the abbreviations that are known of a pair's side to the pair; the rest stays as it is."""
    pairs = [draft for draft in drafts if draft.kind != "abbreviation"]
    kept = []
    for draft in drafts:
        if draft.kind != "abbreviation":
            continue
        at = next((n for n, pair in enumerate(pairs) if _same_side(pair.entry, draft.entry)), None)
        if at is None:
            kept.append(draft)
        else:
            pairs[at] = _with_abbreviations(pairs[at], draft)
    return pairs + kept


def _same_side(pair: Entry, abbreviated: Entry) -> bool:
    first = abbreviated.indonesian and key_of(pair.indonesian, "id") == key_of(abbreviated.indonesian, "id")
    second = abbreviated.english and key_of(pair.english[0], "en") in (
        key_of(abbreviated.english[0], "en"),
        *(key_of(short, "en") for short in abbreviated.english_abbreviations),
    )
    return bool(first or second)


def _with_abbreviations(pair: Proposal, draft: Proposal) -> Proposal:
    entry = pair.entry
    english = entry.english
    short = draft.entry.english_abbreviations
    if draft.entry.english and english[0] in short:
        # `organisasi perdagangan dunia (WTO)` and `World Trade Organization (WTO)` make one entry.
        english = draft.entry.english
    is_id = draft.entry.indonesian and key_of(draft.entry.indonesian, "id") == key_of(entry.indonesian, "id")
    entry = entry._replace(
        english=english,
        indonesian_abbreviations=draft.entry.indonesian_abbreviations if is_id else entry.indonesian_abbreviations,
        english_abbreviations=short or entry.english_abbreviations,
    )
    return pair._replace(
        entry=entry,
        score=1 - (1 - pair.score) * (1 - draft.score / 2),
        evidence=tuple(dict.fromkeys(pair.evidence + draft.evidence)),
    )


def _entry(indonesian: str, english: tuple[str, ...]) -> Entry:
    part_of_speech = "proper-noun" if _is_name(indonesian or english[0]) else "noun"
    number = term_id_of(indonesian, part_of_speech, english[0] if english else "")
    return Entry(number, indonesian, english, part_of_speech, MINED, origin=MINED)


def _is_name(form: str) -> bool:
    words = [word for word in form.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > len(words) / 2


def _key(entry: Entry) -> str:
    """Return what a proposal is known by: both sides, or the one side and its abbreviation, by stems."""
    indonesian = key_of(entry.indonesian, "id")
    english = key_of(entry.english[0], "en") if entry.english else ""
    shorts = entry.indonesian_abbreviations or entry.english_abbreviations
    return (
        f"{indonesian}={english}"
        if indonesian and english and indonesian != english
        else (f"{indonesian or english}~{fold(shorts[0]) if shorts else ''}")
    )


def _usual(forms: Sequence[str], occurs: Callable[[str], bool]) -> str:
    """Return the commonest form; capitals that the texts do without are headline style."""
    form = _commonest(forms)
    words = form.split()
    plain = " ".join(word if _has_inner_capitals(word) else word.lower() for word in words)
    opens_a_sentence = all(word == word.lower() for word in words[1:])
    if plain != form and (opens_a_sentence or plain in forms or occurs(plain)):
        return plain
    return form


def _has_inner_capitals(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])


def _commonest(forms: Iterable[str]) -> str:
    counts = Counter(" ".join(form.split()) for form in forms)
    return min(counts, key=lambda form: (-counts[form], form.isupper(), form))


def _kind(items: Sequence[Seen]) -> Kind:
    kinds = {item.mention.kind for item in items}
    order: tuple[Kind, ...] = ("gloss", "keywords", "aligned", "abbreviation")
    return next(kind for kind in order if kind in kinds)


def _score(items: Sequence[Seen]) -> float:
    """Return the best mention's score, raised by each further one."""
    scores = sorted((item.mention.score for item in items), reverse=True)
    doubt = 1 - scores[0]
    for score in scores[1:]:
        doubt *= 1 - score / 2
    return round(1 - doubt, 3)


def _evidence(items: Sequence[Seen]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for item in items for evidence in item.evidence))
