"""A query and its evaluation in, what it was read as, what was searched, and how each hit's score came about out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from indexer.compile_whoosh import Evaluation, Scores
from indexer.postings import Postings
from indexer.query import (
    All,
    Any,
    Either,
    Filter,
    Form,
    Forms,
    Fuzzy,
    Near,
    Node,
    Not,
    Pattern,
    Phrase,
    Query,
    Scoped,
    Via,
    Word,
)
from indexer.rows import row_passages
from indexer.spans import Leaf
from indexer.terms import CAPITALS, HYPHENED, NUMBER, REPAIRED, STEM, SURFACE


class Branch(NamedTuple):
    """A node of the query as read: what it is, in words, and the nodes below it."""

    says: str
    below: tuple[Branch, ...] = ()


class SearchedForm(NamedTuple):
    """A form that was looked for: its weight up to 1, the index terms in words, and the passages whose text has it."""

    text: str
    how: str
    language: str | None
    weight: float
    terms: tuple[str, ...]
    passages: int
    via: Via | None


class SearchedWord(NamedTuple):
    """A word or phrase of the query with all its forms; `in_glossary` says whether the glossary knows it."""

    text: str
    common: bool
    in_glossary: bool
    passages: int
    forms: tuple[SearchedForm, ...]


class Sum(NamedTuple):
    """How a score came about: (sum of `parts` x `coverage` + `title`) x `nearness` = `score`.

    The part "(around it)" is what the title and neighbouring passages have of words that the passage lacks.
    """

    parts: tuple[tuple[str, float], ...]
    coverage: float
    title: float
    nearness: float
    score: float


class Explanation(NamedTuple):
    """What `--explain` shows; `sums` by the number of the passage."""

    tree: Branch
    words: tuple[SearchedWord, ...]
    unknown: tuple[str, ...]
    sums: Mapping[int, Sum]


class Steps(NamedTuple):
    """The scores of all passages on the way: as matched, and raised by titles.

    `around` is the part of a match that comes from titles and neighbouring passages, where not all words need match.
    """

    matched: Scores
    titled: Scores
    around: Scores


def explanation(
    query: Query, leaves: tuple[Leaf, ...], evaluation: Evaluation, steps: Steps, shown: Mapping[int, float]
) -> Explanation:
    """Explain a search.

    Args:
        query: the query as read.
        leaves: its expanded words and phrases that rank.
        evaluation: the evaluation that found the hits.
        steps: the scores on the way.
        shown: the final scores of the passages to explain.
    """
    # Common words do not rank beside others; a question of nothing else is ranked by them.
    common = any(steps.matched.values()) and all(getattr(leaf, "common", False) for leaf in leaves)
    lists = [(leaf_text(leaf), _scores(leaf, evaluation, ranks=common)) for leaf in leaves]
    words = tuple(_word(leaf, scores, evaluation.postings) for leaf, (_, scores) in zip(leaves, lists, strict=True))
    unknown = tuple(word.text for word in words if not word.in_glossary and not word.common and '"' not in word.text)
    sums = {passage: _sum(passage, lists, steps, score) for passage, score in shown.items()}
    return Explanation(_branch(query.root), words, unknown, sums)


def _scores(leaf: Leaf, evaluation: Evaluation, *, ranks: bool) -> Scores:
    return evaluation.forms_scores(leaf.forms) if ranks and isinstance(leaf, Forms) else evaluation.scores(leaf)


def leaf_text(leaf: Leaf) -> str:
    """Return a word or phrase as the query has it."""
    if isinstance(leaf, Near):
        return f'"{" ".join(leaf.words)}"~{leaf.distance}'
    return f'"{leaf.text}"' if isinstance(leaf, Phrase) else leaf.text


def _sum(passage: int, lists: list[tuple[str, Scores]], steps: Steps, score: float) -> Sum:
    parts = tuple((text, scores[passage]) for text, scores in lists if passage in scores)
    if passage in steps.around:
        parts = (*parts, ("(around it)", steps.around[passage]))
    total = sum(part for _, part in parts)
    matched, titled = steps.matched[passage], steps.titled[passage]
    return Sum(parts, matched / total if total else 1.0, titled - matched, score / titled if titled else 1.0, score)


def _word(leaf: Leaf, scores: Scores, postings: Postings) -> SearchedWord:
    forms = tuple(_form(form, postings) for form in _forms(leaf))
    in_glossary = any(form.how == "glossary" for form in forms)
    return SearchedWord(leaf_text(leaf), getattr(leaf, "common", False), in_glossary, len(scores), forms)


def _forms(leaf: Leaf) -> Iterator[Form]:
    if isinstance(leaf, Either):
        for word in leaf.words:
            yield from word.forms
    if isinstance(leaf, (Forms, Either)):
        yield from leaf.forms


def _form(form: Form, postings: Postings) -> SearchedForm:
    terms = tuple(" or ".join(map(_term, places)) for places in form.terms)
    if len(form.terms) == 1:
        passages = len({at for term in form.terms[0] for at in postings.posting(term).passages})
    else:
        passages = len(row_passages(form.terms, postings))
    return SearchedForm(form.text, form.how, form.language, round(form.weight, 4), terms, passages, form.via)


_SIGNS = {
    SURFACE: "{}",
    NUMBER: "number {}",
    CAPITALS: "{} in capitals",
    REPAIRED: "damaged {}",
    STEM["id"]: "Indonesian stem {}",
    STEM["en"]: "English stem {}",
}
_HYPHENED = "{}, with a hyphen within"


def _term(term: str) -> str:
    if term[0] == HYPHENED:
        return _HYPHENED.format(_term(term[1:]))
    return _SIGNS[term[0]].format(term[1:])


def _branch(node: Node) -> Branch:
    match node:
        case All(children):
            return Branch("all of", tuple(map(_branch, children)))
        case Any(children):
            return Branch("any of", tuple(map(_branch, children)))
        case Not(child):
            return Branch("not", (_branch(child),))
        case Scoped(name, child):
            return Branch(f"in the {'document title' if name == 'title' else 'headings'}", (_branch(child),))
    return Branch(_leaf(node))


def _leaf(node: Word | Pattern | Fuzzy | Phrase | Near | Filter) -> str:
    match node:
        case Word(text, column, exact):
            says = f"{'this form only' if exact else 'word'}: {text}"
        case Pattern(text, column):
            says = f"pattern: {text}"
        case Fuzzy(text, distance, column):
            says = f"word with up to {distance} letter{'s' if distance > 1 else ''} changed: {text}"
        case Phrase(text, column, expanded):
            says = f"{'words in a row, in any form' if expanded else 'exact phrase'}: {text}"
        case Near(words, distance, column):
            says = f"at most {distance} words apart: {' '.join(words)}"
        case Filter(name, text, column):
            says = f"condition {name}: {text}"
    return f"{says} (column {column})"
