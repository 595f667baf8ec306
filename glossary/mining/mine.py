"""Mine a library: its passages and translation units in, proposed entries with evidence out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpus.document import Language
from corpus.language.sentences import sentence_spans
from corpus.passages import StoredPassage, passages_of
from corpus.store import Store
from glossary.keys import key_of
from glossary.lookup import Glossary
from glossary.mining.abbreviations import find_abbreviations
from glossary.mining.glosses import find_glosses
from glossary.mining.keywords import pair_keywords
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Mention
from glossary.mining.parallel import mentions_in_pairs, sentence_pairs
from glossary.mining.proposals import MINED, Evidence, Proposal, Seen, propose

# In these a bracket hardly ever holds an equivalent; abbreviations are introduced in references too.
_NO_GLOSSES = frozenset({"reference", "table"})
_NO_MENTIONS = frozenset({"table"})


def mine(store: Store, glossary: Glossary, translations: Sequence[tuple[str, str]] = ()) -> tuple[Proposal, ...]:
    """Return what the library suggests that the glossary does not know yet, best first.

    `translations` are pairs of ids of documents that are each other's translation.
    """
    lexicon = Lexicon(glossary.all_forms())
    document_ids = _active_documents(store)
    seen: list[Seen] = []
    for document_id in document_ids:
        seen += mentions_of_document(list(passages_of(store, document_id)), lexicon)
    seen += mentions_in_pairs(list(sentence_pairs(store, document_ids, lexicon, translations)), lexicon)
    proposals = propose(seen, lexicon, lambda form: _occurs(store, form))
    return tuple(kept for proposal in proposals if (kept := unknown_part(proposal, glossary)) is not None)


def mentions_of_document(passages: Sequence[StoredPassage], lexicon: Lexicon) -> Iterator[Seen]:
    """Yield what the passages of one document equate."""
    for passage in passages:
        if passage.kind not in _NO_MENTIONS:
            for mention in mentions_of_text(
                passage.text, passage.language, lexicon, glosses=passage.kind not in _NO_GLOSSES
            ):
                yield Seen(mention, (_evidence(passage, mention.start, mention.end),), passage.language == "id")
    for pair in pair_keywords([passage.text for passage in passages], lexicon):
        first, second = pair.mention.term, pair.mention.other
        places = (
            _evidence(passages[pair.indonesian_passage], first.start, first.end),
            _evidence(passages[pair.english_passage], second.start, second.end),
        )
        yield Seen(pair.mention, places, in_indonesian=True)


def mentions_of_text(text: str, language: Language, lexicon: Lexicon, *, glosses: bool = True) -> Iterator[Mention]:
    """Yield the abbreviations and glosses of a text, each place once: an abbreviation is no gloss as well."""
    for span in sentence_spans(text):
        taken: set[tuple[int, int]] = set()
        found: Iterable[Mention] = find_abbreviations(text, span, language, lexicon)
        if glosses:
            found = (*found, *find_glosses(text, span, language, lexicon))
        for mention in found:
            place = (mention.start, mention.end)
            if place not in taken:
                taken.add(place)
                yield mention


def unknown_part(proposal: Proposal, glossary: Glossary) -> Proposal | None:
    """Return a proposal as it stands to the glossary: None if all of it is known; an addition to a known entry."""
    entry = proposal.entry
    sides: tuple[tuple[Language, tuple[str, ...]], ...] = (
        ("id", (entry.indonesian,) if entry.indonesian else ()),
        ("en", entry.english),
    )
    found: set[int] | None = None
    for language, forms in sides:
        if forms:
            numbers = {
                form.term_id for form in glossary.forms_by_key(language, (key_of(form, language) for form in forms))
            }
            found = numbers if found is None else found & numbers
    if not found:
        return proposal
    return _addition(proposal, glossary, sorted(found))


def _addition(proposal: Proposal, glossary: Glossary, term_ids: Sequence[int]) -> Proposal | None:
    entry = proposal.entry
    for term_id in term_ids:
        known = glossary.entry(term_id)
        if known is None or known.status not in ("preferred", "admitted"):
            continue
        indonesian = _new(entry.indonesian_abbreviations, known.indonesian_forms())
        english = _new(entry.english_abbreviations, known.english_forms())
        if not indonesian and not english:
            return None
        added = known._replace(
            indonesian_abbreviations=(*known.indonesian_abbreviations, *indonesian),
            english_abbreviations=(*known.english_abbreviations, *english),
            origin=MINED,
        )
        return proposal._replace(entry=added)
    return None


def _new(forms: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    lower = {form.lower() for form in known}
    return tuple(form for form in forms if form.lower() not in lower)


def _evidence(passage: StoredPassage, start: int, end: int) -> Evidence:
    return Evidence(passage.document_id, passage.ordinal, start, end)


def _active_documents(store: Store) -> list[str]:
    rows = store.connection.execute("SELECT document_id FROM documents WHERE state = 'active' ORDER BY document_id")
    return [row[0] for row in rows]


def _occurs(store: Store, form: str) -> bool:
    row = store.connection.execute("SELECT 1 FROM passages WHERE instr(text, ?) > 0 LIMIT 1", (form,)).fetchone()
    return row is not None
