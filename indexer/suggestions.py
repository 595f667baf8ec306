"""A query that found little in, the words that the library lacks and what may have been meant out."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from corpus.language.stop_words import is_stop_word
from corpus.language.words import fold, words_of
from indexer.filters import Facts, document_fits
from indexer.postings import Postings
from indexer.query import OTHER_WORDS, AllOf, AnyOf, Either, Expanded, Filter, Form, Forms, In, Near, Phrase
from indexer.rows import row_passages
from indexer.terms import SURFACE
from indexer.vocabulary import fuzzy_words, within

if TYPE_CHECKING:
    from indexer.compile_whoosh import Evaluation

_MOST = 3
_MANY = 1000
_RARE = 2
# A rare word is doubted only if a word one letter away is so many times as frequent.
_TIMES = 10


class Lack(NamedTuple):
    """A part of a query that the library has not, or hardly has: so many `passages`, and what may have been meant."""

    text: str
    column: int
    passages: int
    suggestions: tuple[str, ...]


def lacks(root: Expanded, evaluation: Evaluation) -> tuple[Lack, ...]:
    """Return the parts of an expanded query that nothing in the library matches, and rare words with likelier ones."""
    return tuple(lack for node in _parts(root) for lack in _of_part(node, evaluation))


def _parts(node: Expanded) -> Iterator[Forms | Phrase | Near | Filter]:
    """Yield what must be there; what is looked for in headings and titles counts as a word."""
    match node:
        case AllOf(children) | AnyOf(children):
            for child in children:
                yield from _parts(child)
        case Either(_, words):
            yield from words
        case In(_, forms):
            yield forms
        case Forms() | Phrase() | Near() | Filter():
            yield node


def _of_part(node: Forms | Phrase | Near | Filter, evaluation: Evaluation) -> Iterator[Lack]:
    postings, facts = evaluation.postings, evaluation.facts
    if isinstance(node, Filter):
        judged = node.name in ("author", "tag", "year", "document")
        if judged and not any(document_fits(node, known) for known in facts().values()):
            yield Lack(f"{node.name}:{node.text}", node.column, 0, ())
    elif isinstance(node, Forms):
        yield from _of_forms(node, postings, facts)
    else:
        words = node.words if isinstance(node, Near) else tuple(word.text for word in words_of(node.text))
        missing = [word for word in words if not _count(word, postings)]
        for word in missing:
            yield Lack(word, node.column, 0, likely(word, postings))
        if not missing and isinstance(node, Phrase) and not evaluation.phrases.passages(node):
            yield Lack(f'"{node.text}"', node.column, 0, ())


def _of_forms(node: Forms, postings: Postings, facts: Facts) -> Iterator[Lack]:
    folded = fold(node.text)
    by_author = _by_author(folded, facts)
    if not any(_present(form, postings) for form in node.forms):
        yield Lack(node.text, node.column, 0, (*by_author, *likely(node.text, postings)))
        return
    known = any(form.how in OTHER_WORDS for form in node.forms)
    count = _count(folded, postings)
    if known or node.common or not 0 < count <= _RARE:
        return
    better = [word for word in _near(folded, 1, postings) if _count(word, postings) >= _TIMES * count]
    if by_author or better:
        yield Lack(node.text, node.column, count, (*by_author, *better[:_MOST]))


def _by_author(folded: str, facts: Facts) -> tuple[str, ...]:
    """Return the condition that was meant if a word is the name of an author of the library, or part of one."""
    names = {word.text for known in facts().values() for author in known.authors for word in words_of(author)}
    return (f"author:{folded}",) if len(folded) > 1 and folded in names else ()


def _present(form: Form, postings: Postings) -> bool:
    fields = ("text", "heading", "title")
    return all(
        any(postings.posting(term, field).passages for term in terms for field in fields) for terms in form.terms
    )


def likely(word: str, postings: Postings) -> tuple[str, ...]:
    """Return words of the library that a word may stand for, likeliest first; none for numbers.

    Nearest first: one letter, then two, then the same with another first letter, then two words run together.
    """
    folded = fold(word)
    if len(folded) < 3 or not folded.isalpha():
        return ()
    near = _near(folded, 1, postings) or (_near(folded, 2, postings) if len(folded) > 5 else [])
    return tuple((near or _otherwise_begun(folded, postings) or _apart(folded, postings))[:_MOST])


def _near(folded: str, distance: int, postings: Postings) -> list[str]:
    found = fuzzy_words(folded, distance, postings.terms_from, _MANY) if folded.isalpha() else []
    return _frequent_first([word for word in found if word != folded and word.isalpha()], postings)


def _otherwise_begun(folded: str, postings: Postings) -> list[str]:
    """Return words one letter away whose first letter is another, missing, or exchanged with the second.

    Only places of the vocabulary where such words stand are read: the whole of it is long.
    """
    begun = {folded[1:3], folded[1] + folded[0]}
    begun |= {letter + rest for letter in ascii_lowercase for rest in (folded[1:3], folded[:2])}
    words = {term[1:] for prefix in begun for term in postings.terms_from(SURFACE + prefix)}
    lengths = range(len(folded) - 1, len(folded) + 2)
    found = [word for word in words if len(word) in lengths and word.isalpha() and within(folded, word, 1)]
    return _frequent_first([word for word in found if word != folded], postings)


def _apart(folded: str, postings: Postings) -> list[str]:
    halves = [(folded[:at], folded[at:]) for at in range(3, len(folded) - 2)]
    return [
        f"{first} {second}"
        for first, second in halves
        if _count(first, postings)
        and _count(second, postings)
        and row_passages([[SURFACE + first], [SURFACE + second]], postings)
    ]


def _frequent_first(words: list[str], postings: Postings) -> list[str]:
    """Return words that may have been meant, the most frequent first; nobody looks for a common word."""
    telling = [word for word in words if not is_stop_word(word)]
    return sorted(telling, key=lambda word: (-_count(word, postings), word))


def _count(word: str, postings: Postings) -> int:
    return len(postings.posting(SURFACE + word).passages)
