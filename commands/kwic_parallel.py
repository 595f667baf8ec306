"""Show how a word was translated: a query in, aligned sentences side by side out."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection, Sequence

from analysis.parallel import ParallelLine, Side, aligned_sentences, parallel_lines
from analysis.selection import Scope, Selection, passages_in
from analysis.tokens import stretches
from commands.citing import CitedParts
from commands.finding import Inquiry, inquiry_of
from commands.glossaries import glossary_of
from commands.output.parallel import ParallelConcordance, ShownPair, ShownSide, print_parallel
from commands.output.plain import counted, one_line, say, say_wrapped
from commands.selecting import format_of, say_understood, selection_of, words_query_of
from commands.session import reading
from corpus.catalog import document_row
from corpus.document import Language
from corpus.errors import MalformedId, UsageError
from corpus.ids import is_document_id
from corpus.language.words import fold
from corpus.passages import StoredPassage, passages_by_id
from corpus.store import Store
from glossary.mining.lexicon import Lexicon
from glossary.translation_units import Unit, units_by_id
from glossary.translations import translations
from indexer.query import Filter, Query
from indexer.typed import conditions_in

_NAMED = 8
_NO_PAIR = (
    "No sentence with a translation matches. Pairs come from bilingual abstracts, from documents that are translations"
    " (--translation ID,ID names two), and from memories: glossary import memory.tmx"
)


def run_parallel(args: argparse.Namespace) -> int:
    """Print the pairs; 1 if there is none."""
    if args.sort != "document" or args.sample is not None:
        raise UsageError("--parallel shows pairs in reading order.", "Leave out --sort and --sample.")
    if args.svg or args.png:
        raise UsageError("Of pairs there is no picture.", "Leave out --svg and --png, or leave out --parallel.")
    query = words_query_of(args, "kwic")
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        if inquiry.node is not None and any(True for _ in conditions_in(inquiry.node)):
            raise UsageError(
                "With --parallel a condition holds for the whole query.", "Take `name:value` out of parentheses and OR."
            )
        named = [*translations(store), *_named(store, args.translation)]
        lines = _lines(inquiry, query, named)
        shown = _shown(store, lines[: args.limit], args.cite_lang)
    counts = Counter(fold(part) for line in lines for part in dict.fromkeys(line.counterparts()))
    unmarked = sum(not line.other.spans for line in lines)
    form = format_of(args)
    print_parallel(ParallelConcordance(query.text, inquiry.understood, len(lines), counts, unmarked, shown), form)
    if form != "json":
        say_understood(query, "kwic", found=bool(lines))
        _talk(lines, len(shown), counts, unmarked)
    return 0 if lines else 1


def _named(store: Store, texts: Sequence[str]) -> list[tuple[str, str]]:
    """Read the pairs of documents that the user names; raise an error if there is no such document."""
    pairs = []
    for text in texts:
        first, _, second = text.partition(",")
        for document_id in (first, second):
            if not is_document_id(document_id):
                raise MalformedId(document_id)
            document_row(store, document_id)
        pairs.append((first, second))
    return pairs


def _lines(inquiry: Inquiry, query: Query, named: Sequence[tuple[str, str]]) -> list[ParallelLine]:
    finder, store = inquiry.finder(), inquiry.texts.store
    passages = list(passages_in(store, inquiry.scope))
    chosen = {passage.passage_id for passage in passages}
    matching = {stretch.document_id for stretch in stretches(passages, inquiry.stems) if finder(stretch)}
    lexicon = Lexicon(glossary_of(store).all_forms())
    aligned = aligned_sentences(store, sorted(matching), lexicon, named)
    lines = parallel_lines(aligned, finder, inquiry.stems, lexicon)
    return [line for line in lines if (_in_memory(line, inquiry.scope, query) if line.unit_id else _has(chosen, line))]


def _in_memory(line: ParallelLine, scope: Scope, query: Query) -> bool:
    """Tell whether a pair of a translation memory is chosen, which has nothing but a language to choose by."""
    languages = {condition.text for condition in conditions_in(query.root) if isinstance(condition, Filter)}
    if any(condition.name != "lang" for condition in conditions_in(query.root)):
        return False
    return languages <= {line.matched.language} and scope.selection in (
        Selection(),
        Selection(language=line.matched.language),
    )


def _has(chosen: Collection[str], line: ParallelLine) -> bool:
    """Tell whether the side that matches is chosen."""
    return any(f"{place.document_id}:{place.ordinal}" in chosen for place in line.matched.places)


def _shown(store: Store, lines: Sequence[ParallelLine], language: Language) -> tuple[ShownPair, ...]:
    places = [place for line in lines for side in (line.matched, line.other) for place in side.places]
    passages = passages_by_id(store, {f"{place.document_id}:{place.ordinal}" for place in places if place.document_id})
    units = units_by_id(store, (line.unit_id for line in lines if line.unit_id))
    citer = _Citer(CitedParts(store), passages, language)
    return tuple(
        ShownPair(citer.shown(line.matched), citer.shown(line.other), _memory(units.get(line.unit_id)))
        for line in lines
    )


def _memory(unit: Unit | None) -> str | None:
    return None if unit is None else unit.memory


class _Citer:
    """Cites the sides of pairs."""

    def __init__(self, parts: CitedParts, passages: dict[str, StoredPassage], language: Language) -> None:
        self._parts = parts
        self._passages = passages
        self._language = language

    def shown(self, side: Side) -> ShownSide:
        """Return a side with its passage and how to cite it, both None in a translation memory."""
        from citations.inline import cite

        if not side.places or not side.places[0].document_id:
            return ShownSide(side, None, None)
        place = side.places[0]
        passage = self._passages[f"{place.document_id}:{place.ordinal}"]
        document, cited = self._parts.document(place.document_id), self._parts.passage(passage)
        span = (place.start, place.end)
        return ShownSide(side, passage, cite(document, cited, span, language=self._language))


def _talk(lines: Sequence[ParallelLine], shown: int, counts: Counter[str], unmarked: int) -> None:
    if not lines:
        say_wrapped(_NO_PAIR)
        return
    documents = {place.document_id for line in lines for place in line.matched.places if place.document_id}
    memories = sum(1 for line in lines if line.unit_id)
    part = "" if shown == len(lines) else f", {shown} shown"
    where = [counted(len(documents), "document")] if documents else []
    where += [f"translation memories ({memories})"] if memories else []
    say(f"{counted(len(lines), 'pair')}{part}, from {' and '.join(where)}.")
    if counts:
        common = counts.most_common(_NAMED)
        more = len(counts) - len(common)
        told = ", ".join(f"{one_line(form)} {number}" for form, number in common)
        say(f"translated as: {told}{f', {more} more' if more else ''}{f'; not marked {unmarked}' if unmarked else ''}")
