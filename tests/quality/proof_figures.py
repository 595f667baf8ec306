"""Exports and mutated exports of a library in; how `verify` judges them, counted, out. Seeded: the same every time."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from citations.excerpt import cut_excerpt
from citations.export.formats import Format
from citations.export.jsonl import excerpt_object
from citations.export.record import ExcerptList, ExcerptRecord
from citations.inline import cite
from citations.proof.judge import Verdict, judge
from citations.proof.negations import negation_before, negations
from citations.proof.quoted import quotations_of
from citations.proof.readers.formats import read_draft
from citations.proof.sources import Sources
from commands.citing import CitedParts
from corpus.catalog import documents
from corpus.document import Language
from corpus.passages import StoredPassage, passages_of
from corpus.store import Store

ACCENTED = """Catatan Perjalanan Rémi Dépêche

Menurut Rémi Dépêche, kafé di kota Bénard tidak pernah tutup sebelum pukul sebelas malam pada tahun 1998.
Ia bukan orang pertama yang menulis tentang André, Zoë, dan Čedomil, tetapi catatannya paling terperinci.
The naïve visitor does not see that the façade of the Hôtel Müller was rebuilt in 2004 and again in 2016.
Señora Peña never sold the piñata workshop, which her grandson José still runs with 12 workers.
"""
# Look-alike letters of other scripts for Latin ones.
HOMOGLYPHS = str.maketrans("aeopcxyi", "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456")
SHORTEST = 40
MARKS = re.compile("[\"'“”‘’«»]")


class Mutated(NamedTuple):
    """A record made wrong: as it would stand in an export, and as it would be quoted and cited in a draft."""

    exported: dict[str, object]
    quotation: str
    citation: str


Mutation = Callable[[ExcerptRecord, random.Random, Sequence[ExcerptRecord]], Mutated | None]


def all_passages(store: Store) -> list[StoredPassage]:
    return [
        passage
        for document in documents(store)
        for passage in passages_of(store, document.document_id)
        if passage.kind in ("paragraph", "list item", "quotation", "table")
    ]


def random_records(store: Store, count: int, seed: int, *, whole_words: bool = False) -> list[ExcerptRecord]:
    """Cut random stretches out of random passages; one in two is whole sentences."""
    chance = random.Random(seed)
    parts = CitedParts(store)
    passages = [passage for passage in all_passages(store) if len(passage.text) >= SHORTEST]
    records: list[ExcerptRecord] = []
    while len(records) < count:
        passage = chance.choice(passages)
        start, end = sorted(chance.sample(range(len(passage.text) + 1), 2))
        if whole_words:
            start = passage.text.rfind(" ", 0, start) + 1
            end = passage.text.find(" ", end) if passage.text.find(" ", end) > 0 else len(passage.text)
        language: Language = chance.choice(("en", "id"))
        document, cited = parts.document(passage.document_id), parts.passage(passage)
        excerpt = cut_excerpt(document, cited, (start, end), whole_sentences=chance.random() < 0.5)
        text = excerpt.quotation
        if not text.strip():
            continue
        if whole_words and not is_quotable(text, passage.text, excerpt.start - passage.start):
            continue
        citation = cite(document, cited, (start, end), language=language)
        records.append(ExcerptRecord(excerpt, citation, document))
    return records


def is_quotable(text: str, passage: str, start: int) -> bool:
    """Tell whether a writer could quote this as it is: long enough, no marks inside, not cut after a negation."""
    long_enough = len(text) >= SHORTEST and text == text.strip()
    return long_enough and not MARKS.search(text) and not negation_before(passage, start)


def verified(store: Store, records: Sequence[ExcerptRecord], chosen: Format, folder: Path) -> tuple[Verdict, ...]:
    """Export records, read the file back and judge it."""
    path = folder / f"excerpts{chosen.extension}"
    path.write_bytes(chosen.render(ExcerptList(tuple(records))))
    return judge(Sources(store), quotations_of(read_draft(path)))


def altered(record: ExcerptRecord, text: str) -> Mutated | None:
    """Put other words in place of the quotation, in its selector too."""
    if text == record.excerpt.quotation:
        return None
    exported = json.loads(json.dumps(excerpt_object(record)))
    exported["quotation"] = text
    exported["selectors"][0]["exact"] = text
    return Mutated(exported, text, record.citation.inline)


def one_letter(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    letters = [at for at in range(1, len(text)) if text[at].isalpha()]
    if not letters:
        return None
    at = chance.choice(letters)
    letter = chance.choice("abdefghiklmnoprstuw".replace(text[at].lower(), ""))
    return altered(record, text[:at] + letter + text[at + 1 :])


def one_digit(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    digits = [at for at in range(len(text)) if text[at] in "0123456789"]
    if not digits:
        return None
    at = chance.choice(digits)
    return altered(record, text[:at] + str((int(text[at]) + chance.randint(1, 9)) % 10) + text[at + 1 :])


def negation_dropped(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    found = [word for word in negations(text) if not word.endswith("t")]
    if not found:
        return None
    word = chance.choice(found)
    inside = re.search(rf"(?<=\w ){re.escape(word)} (?=\w)", text)
    return altered(record, text[: inside.start()] + text[inside.end() :]) if inside else None


def negation_elided(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    found = negations(text)
    if not found:
        return None
    word = chance.choice(found)
    inside = re.search(rf"(?<=\w )(?:\w+ )?{re.escape(word)}(?= \w)", text)
    return altered(record, text[: inside.start()] + "[...]" + text[inside.end() :]) if inside else None


def homoglyph(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    at = chance.choice([at for at in range(len(text)) if text[at] in "aeopcxyi"] or [0])
    return altered(record, text[:at] + text[at].translate(HOMOGLYPHS) + text[at + 1 :])


def decomposed(record: ExcerptRecord, _chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    return altered(record, unicodedata.normalize("NFD", record.excerpt.quotation))


def zero_width(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    text = record.excerpt.quotation
    at = chance.randrange(1, len(text) - 1)
    return altered(record, text[:at] + chance.choice("\u200b\u200c\u200d\u2060\ufeff") + text[at:])


def words_dropped(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    words = record.excerpt.quotation.split(" ")
    if len(words) < 6:
        return None
    at = chance.randrange(1, len(words) - 3)
    count = chance.choice((1, 2))
    if words[at : at + count] == words[at + count : at + 2 * count]:
        return None
    left = " ".join(words[:at] + words[at + count :])
    return (
        None if left in record.excerpt.quotation else altered(record, left)
    )  # "a (a b" without "(a" is "a b", which stands there


def wrong_page(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    labels = record.excerpt.page_labels
    if record.excerpt.pages is None or labels is None or not labels[0].isdigit():
        return None
    wrong = str(int(labels[1]) + chance.randint(1, 40))
    exported = json.loads(json.dumps(excerpt_object(record)))
    exported["page_labels"] = {"first": wrong, "last": wrong}
    citation = record.citation.inline.replace(record.citation.locator.text, f"p. {wrong}")
    return Mutated(exported, record.excerpt.quotation, citation)


def offset_by_one(record: ExcerptRecord, chance: random.Random, _: Sequence[ExcerptRecord]) -> Mutated | None:
    """Shift the position of an export; in a draft, cut one character more or less at an edge."""
    step = chance.choice((-1, 1))
    exported = json.loads(json.dumps(excerpt_object(record)))
    exported["selectors"][1]["start"] += step
    exported["selectors"][1]["end"] += step
    text = record.excerpt.quotation
    cut = text[1:] if chance.random() < 0.5 else text[:-1]
    edge = text[0] if cut == text[1:] else text[-1]
    inner = text[1] if cut == text[1:] else text[-2]
    # A mark of punctuation may be left out at the edge of a quotation; a letter may not.
    return Mutated(exported, cut, record.citation.inline) if edge.isalnum() and inner.isalnum() else None


def another_source(record: ExcerptRecord, chance: random.Random, all_: Sequence[ExcerptRecord]) -> Mutated | None:
    others = [
        other
        for other in all_
        if other.document.document_id != record.document.document_id
        and other.document.csl.get("author")
        and other.document.rendered["en"].inline_name != record.document.rendered["en"].inline_name
    ]
    other = chance.choice(others)
    exported = json.loads(json.dumps(excerpt_object(record)))
    exported["document_id"] = other.excerpt.document_id
    exported["passage_id"] = other.excerpt.passage_id
    exported["source"]["sha256"] = other.excerpt.source_sha256
    if not record.document.csl.get("author"):
        return None
    return Mutated(exported, record.excerpt.quotation, other.citation.inline)


# Each mutation with the only verdicts that are right.
MUTATIONS: dict[str, tuple[Mutation, frozenset[str]]] = {
    "one letter": (one_letter, frozenset({"altered", "not found"})),
    "one digit": (one_digit, frozenset({"altered", "not found"})),
    "negation dropped": (negation_dropped, frozenset({"altered"})),
    "negation elided": (negation_elided, frozenset({"altered"})),
    "homoglyph": (homoglyph, frozenset({"altered", "not found"})),
    "NFD": (decomposed, frozenset({"verbatim after normalisation"})),
    "zero-width": (zero_width, frozenset({"verbatim after normalisation"})),
    "words dropped": (words_dropped, frozenset({"altered", "not found"})),
    "wrong page": (wrong_page, frozenset({"wrong page"})),
    "offset by one": (offset_by_one, frozenset({"verbatim, wrong position", "altered", "not found"})),
    "another source": (another_source, frozenset({"wrong source"})),
}


def mutated(name: str, records: Sequence[ExcerptRecord], count: int, seed: int) -> list[Mutated]:
    """Make `count` wrong ones of a kind, out of records for which it can be done."""
    mutation, _ = MUTATIONS[name]
    chance = random.Random(f"{name} {seed}")
    made: list[Mutated] = []
    tries = 0
    while len(made) < count and tries < 200 * count:
        tries += 1
        wrong = mutation(chance.choice(records), chance, records)
        made += [wrong] if wrong else []
    return made


def judged_exports(store: Store, wrong: Sequence[Mutated], folder: Path) -> tuple[Verdict, ...]:
    """Judge mutated excerpts as JSON Lines."""
    path = folder / "mutated.jsonl"
    path.write_text("".join(json.dumps(each.exported) + "\n" for each in wrong), encoding="utf-8")
    return judge(Sources(store), quotations_of(read_draft(path)))


def judged_drafts(store: Store, wrong: Sequence[Mutated], folder: Path) -> tuple[Verdict, ...]:
    """Judge mutated quotations in a draft, each with its citation."""
    path = folder / "draft.txt"
    paragraphs = [f"Di sini dikutip: \u201c{' '.join(each.quotation.split())}\u201d {each.citation}." for each in wrong]
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return judge(Sources(store), quotations_of(read_draft(path)))


def counted(verdicts: Sequence[Verdict]) -> Counter[str]:
    return Counter(verdict.status for verdict in verdicts)
