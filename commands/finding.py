"""A query and a library in, what concordance and statistics look for there, and where, out.

The grammar is the search's own; only here its tree meets the functions that find words in the store's texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from analysis.combining import Matcher, all_of, any_of, finder_of, matching_passages, part, where, without
from analysis.matching import (
    Finder,
    fitting_finder,
    near_finder,
    pattern_finder,
    phrase_finder,
    row_finder,
    word_finder,
)
from analysis.selection import Scope, Selection, passages_in, scope_of
from analysis.tokens import Stretch, stretches
from commands.conditions import Texts, documents_that_fit, passage_test
from corpus.language.words import fold
from corpus.passages import document_facts
from corpus.stems import Stems, all_stems
from corpus.store import Store
from indexer.query import All, Any, Filter, Fuzzy, Near, Node, Not, Pattern, Phrase, Query, Scoped, Word
from indexer.typed import as_read, as_typed, conditions_in, in_row, is_condition, looks_for_words
from indexer.vocabulary import within


class Inquiry(NamedTuple):
    """A query put to a library: the part of it to look in, and what to look for there.

    Conditions that hold for the whole query choose the part; `node` is the rest of the tree, None where there is none.
    `understood` says how the whole query was read.
    """

    scope: Scope
    node: Node | None
    texts: Texts
    understood: str

    @property
    def lists(self) -> bool:
        """Whether no word is asked for: what there is in the part can only be listed."""
        return self.node is None or not looks_for_words(self.node)

    @property
    def stems(self) -> Stems:
        """The stems of the library's words."""
        return self.texts.stems

    def paragraphs(self) -> Iterator[Stretch]:
        """Yield the paragraphs of the part, in reading order."""
        return stretches(passages_in(self.texts.store, self.scope), self.stems)

    def matching_paragraphs(self) -> Iterator[Stretch]:
        """Yield the passages that match, as paragraphs."""
        if self.node is None:
            return self.paragraphs()
        return stretches(matching_passages(self.paragraphs(), self.matcher()), self.stems)

    def matcher(self) -> Matcher:
        """Return the function that tells which passages of a paragraph match; without anything to look for, all do."""
        return where(lambda _: True) if self.node is None else matcher_of(self.node, self.texts)

    def finder(self) -> Finder:
        """Return the function that finds the words that match."""
        return finder_of(self.matcher())

    def finders(self) -> Mapping[str, Finder]:
        """Return a finder for each thing that is to be counted by itself, by how it is typed.

        These are the words side by side or joined with OR; what is left out (`-word`) is left out of each.
        """
        return {
            as_typed(node): finder_of(matcher_of(All((node, *limits)) if limits else node, self.texts))
            for node, limits in self._counted()
        }

    def alone(self) -> Mapping[str, Finder]:
        """Return the same things' finders, each without what limits it."""
        return {as_typed(node): finder_of(matcher_of(node, self.texts)) for node, _ in self._counted()}

    def _counted(self) -> Iterator[tuple[Node, tuple[Node, ...]]]:
        """Yield what is counted by itself, and what limits where it counts."""
        children = self.node.children if isinstance(self.node, Any) else () if self.node is None else (self.node,)
        for child in children:
            row = in_row(child)
            limits = tuple(each for each in row if not looks_for_words(each))
            yield from ((each, limits) for each in row if looks_for_words(each))


def absent_from(inquiry: Inquiry) -> tuple[str, ...]:
    """Return the parts of a query, as typed, that match nowhere in the part looked at, each taken by itself."""
    finders = dict(inquiry.alone())
    for stretch in inquiry.paragraphs():
        for name in [name for name, finder in finders.items() if finder(stretch)]:
            del finders[name]
    return tuple(finders)


def inquiry_of(store: Store, query: Query | None, selection: Selection) -> Inquiry:
    """Return what a query and the options that choose a part of the library ask for.

    Raises:
        UnknownDocument: the library has no such active document.
    """
    texts = Texts(store, all_stems(store), document_facts(store))
    scope = scope_of(store, selection)
    if query is None:
        return Inquiry(scope, None, texts, "")
    whole = in_row(query.root)
    conditions = [node for node in whole if is_condition(node)]
    rest = tuple(node for node in whole if not is_condition(node))
    node = None if not rest else rest[0] if len(rest) == 1 else All(rest)
    return Inquiry(_narrowed(_judged(scope, query.root), conditions, texts), node, texts, as_read(query.root))


def _judged(scope: Scope, root: Node) -> Scope:
    """Return a scope with the documents that the query's conditions on year and author cannot judge."""
    names = {condition.name for condition in conditions_in(root)}
    undated = tuple(facts for facts in scope.documents if facts.year is None) if "year" in names else ()
    unnamed = tuple(facts for facts in scope.documents if not facts.authors) if "author" in names else ()
    return replace(scope, unjudged=(*scope.unjudged, *undated), unnamed=unnamed)


def _narrowed(scope: Scope, conditions: list[Node], texts: Texts) -> Scope:
    for node in conditions:
        fitting = documents_that_fit(node, texts)
        if fitting is None:
            scope = replace(scope, tests=(*scope.tests, passage_test(node, texts)))
        else:
            scope = replace(scope, documents=tuple(each for each in scope.documents if each.document_id in fitting))
    return scope


def matcher_of(node: Node, texts: Texts) -> Matcher:
    """Return the function that tells where in a paragraph a node matches."""
    match node:
        case Filter() | Scoped():
            return where(passage_test(node, texts))
        case All(children):
            # Conditions are the quickest to ask.
            ordered = sorted(_distinct(children), key=lambda child: not is_condition(child))
            return all_of([matcher_of(child, texts) for child in ordered])
        case Any(children):
            return any_of([matcher_of(child, texts) for child in _distinct(children)])
        case Not(child):
            return without(matcher_of(child, texts))
    return part(_leaf_finder(node, texts.stems))


def _distinct(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return nodes without those that are typed twice."""
    return tuple({as_typed(child): child for child in children}.values())


def _leaf_finder(node: Word | Pattern | Fuzzy | Phrase | Near, stems: Stems) -> Finder:
    match node:
        case Word(text, _, exact):
            return word_finder(text, stems, exact=exact)
        case Pattern(text):
            return pattern_finder(text)
        case Fuzzy(text, distance):
            return fitting_finder(text, _slip_of(text, distance))
        case Phrase(text, _, expanded):
            return row_finder(text, stems) if expanded else phrase_finder(text)
        case Near(words, distance):
            return near_finder(words, distance)


def _slip_of(text: str, distance: int) -> Callable[[str], bool]:
    """Return the test for words that a search finds for a misspelt one: the first letter is taken as right."""
    typed = fold(text)
    return lambda word: (
        word[:1] == typed[:1] and abs(len(word) - len(typed)) <= distance and within(typed, word, distance)
    )
