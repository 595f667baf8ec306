"""What a search found in, cited passages for a person out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from citations.inline import cite
from citations.missing import missing_in_words
from commands.output.plain import counted, is_terminal, one_line, print_recognised, say, visible, wrapped, write
from commands.windows import quoted_span, whole_passage
from corpus.passages import author_names, year_of

if TYPE_CHECKING:
    from citations.cited import Citation
    from commands.citing import CitedParts
    from corpus.passages import StoredPassage
    from indexer.search import Hit, SearchResult
    from indexer.spans import Matched


_GROUPS_NAMED = 8


def print_understood(understood: str) -> None:
    """Write how a query was read, wrapped on a terminal."""
    for line in wrapped(one_line(understood), first="understood: "):
        write(line)


def print_hits(query: str, result: SearchResult, parts: CitedParts, args: argparse.Namespace) -> None:
    """Print a result for a person, or as JSON."""
    if args.json:
        from commands.output.hits_json import hits_line

        write(hits_line(query, result, parts, args))
        return
    if result.talk:
        say(result.talk)
    if not result.hits:
        _print_nothing(query, result, parts)
        return
    print_understood(result.understood)
    if result.relaxed:
        left_out = ", ".join(map(one_line, result.left_out))
        best = f"the best lacks: {left_out}" if left_out else "the best has synonyms for the rest"
        relaxed = f"No passage has all the words. Those that have most of them are shown; {best}"
        for line in wrapped(relaxed, first=""):
            write(line)
    _print_lacks(result)
    if result.explanation is not None:
        from commands.output.beside_hits import print_explanation

        print_explanation(result.explanation)
    _print_list(result, parts, args)
    write()
    _print_counts(result, args)


def _print_list(result: SearchResult, parts: CitedParts, args: argparse.Namespace) -> None:
    groups = {count.value: count for count in result.groups}
    before: list[object] = []
    for hit in result.hits:
        write()
        if groups and before != [hit.group]:
            count = groups[hit.group]
            write(f"== {one_line(count.label)}: {counted(count.passages, 'passage')} ==")
            before = [hit.group]
        print_hit(hit, parts, args)
        if result.explanation is not None:
            from commands.output.beside_hits import sum_line

            for line in wrapped(f"score: {sum_line(result.explanation.sums[hit.number])}"):
                write(line)


def _print_nothing(query: str, result: SearchResult, parts: CitedParts) -> None:
    from commands.output.beside_hits import print_explanation, print_unread

    if result.total:
        write(f"Passages that match: {result.total}; none is shown. Lower --offset, or raise --limit.")
        return
    write(f"Nothing found for: {one_line(query)}")
    print_understood(result.understood)
    if result.explanation is not None:
        print_explanation(result.explanation)
    _print_lacks(result)
    _print_unjudged(result)
    print_unread(parts.unread())


def _print_lacks(result: SearchResult) -> None:
    if result.lacks:
        from commands.output.beside_hits import print_lacks

        print_lacks(result.lacks)


def _print_counts(result: SearchResult, args: argparse.Namespace) -> None:
    last = result.hits[-1].rank
    left = result.total - last - (result.folded + result.unconfirmed if args.offset == 0 else 0)
    more = f"; --offset {last} shows the next" if left > 0 else ""
    drawn = f", drawn from {result.matching} with seed {args.seed}" if args.sample is not None else ""
    folded = f", {result.folded} folded" if result.folded else ""
    first = result.hits[0].rank
    shown = f"{first}-{last}" if last > first else f"{last}"
    write(f"{shown} of {counted(result.total, 'passage')}{drawn}{folded}{more}")
    _print_other_groups(result)
    if result.counts:
        from commands.output.beside_hits import print_counts

        print_counts(result.counts)
    if result.unconfirmed:
        write(f"{counted(result.unconfirmed, 'hit')} left out because the library's text no longer has them.")
    _print_unjudged(result)


def _print_other_groups(result: SearchResult) -> None:
    """Name the groups of which this page shows nothing."""
    shown = {hit.group for hit in result.hits}
    others = [f"{one_line(group.label)} {group.passages}" for group in result.groups if group.value not in shown]
    if others:
        more = f", and {len(others) - _GROUPS_NAMED} more" if len(others) > _GROUPS_NAMED else ""
        for line in wrapped(f"not on this page: {', '.join(others[:_GROUPS_NAMED])}{more}", first=""):
            write(line)


def _print_unjudged(result: SearchResult) -> None:
    if result.unjudged:
        lack = "could not be judged: the metadata lack what the condition asks for."
        for line in wrapped(f"{counted(result.unjudged, 'document')} {lack}", first=""):
            write(line)


def print_hit(hit: Hit, parts: CitedParts, args: argparse.Namespace) -> None:
    """Print a hit: who, when, what, where, the passage with its matches, the citation, and why it was found."""
    passage = whole_passage(hit)
    document = parts.document(passage.document_id)
    citation = cite(document, parts.passage(passage), quoted_span(hit), language=args.cite_lang)
    authors = "; ".join(author_names(document.csl)) or "no author"
    title = str(document.csl.get("title") or document.file_name)
    who = f"{one_line(authors)} ({year_of(document.csl) or 'n.d.'}). {one_line(title)}  [{passage.language}]"
    for line in wrapped(who, first=f"{hit.rank}. "):
        write(line)
    for line in wrapped(_place(passage, citation, title)):
        write(line)
    _print_text(hit, marks=not args.no_marks)
    _print_citation(citation, passage.passage_id)
    print_recognised(parts.recognised(passage))
    for line in wrapped(f"why: {_why(hit.shown.matched)}"):
        write(line)
    if hit.missing:
        write(f"   lacks: {', '.join(map(one_line, hit.missing))}")
    _print_folded(hit)


def _place(passage: StoredPassage, citation: Citation, title: str) -> str:
    """Say where a passage stands: headings, page or paragraph, lines."""
    section = " > ".join(heading for heading in passage.section if heading != title)
    locator = citation.locator
    # The citation names the section again; here it stands before.
    within = f"para. {passage.paragraph}" if locator.kind == "section" and section and passage.paragraph else ""
    place = (section, within or locator.text, locator.lines)
    return one_line(" | ".join(dict.fromkeys(part for part in place if part)))


def _print_folded(hit: Hit) -> None:
    repeats = [passage_id for passage_id, why in hit.folded if why == "repeats"]
    others = len(hit.folded) - len(repeats)
    if repeats:
        more = f" and {len(repeats) - 3} more" if len(repeats) > 3 else ""
        write(f"   nearly the same text: {', '.join(repeats[:3])}{more} (--all shows all)")
    if others:
        whole = "document" if hit.group is None else "group"
        write(f"   and {others} more of this {whole} (--per-document 0 shows all)")


def _print_citation(citation: Citation, passage_id: str) -> None:
    for line in wrapped(f"{one_line(citation.inline)}  {passage_id}"):
        write(line)
    if citation.missing:
        write(f"   missing in the metadata: {one_line(missing_in_words(citation.missing))}")


def marked_pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return a text, made harmless, in pieces: those that match are marked true.

    >>> marked_pieces("Kedaulatan pangan", [(0, 10)])
    [('Kedaulatan', True), (' pangan', False)]
    """
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        if start < at:
            continue
        pieces += [(visible(text[at:start]), False), (visible(text[start:end]), True)]
        at = end
    pieces.append((visible(text[at:]), False))
    return [piece for piece in pieces if piece[0]]


def _print_text(hit: Hit, *, marks: bool) -> None:
    """Print the passage with its matches: in colour on a terminal, between guillemets in a pipe."""
    pieces = marked_pieces(hit.shown.text, hit.shown.spans if marks else ())
    if is_terminal():
        from commands.output.terminal import write_marked

        write_marked(pieces, "   | ")
        return
    text = "".join(f"«{piece}»" if is_marked else piece for piece, is_marked in pieces)
    for paragraph in text.split("\n"):
        for line in wrapped(paragraph, indent="   | "):
            write(line)


def _why(matched: Sequence[Matched]) -> str:
    """Say for each word of the query how the passage has it."""
    told: dict[str, str] = {}
    for each in matched:
        text = one_line(each.text)
        if each.via is not None:
            reason = f"{one_line(each.asked)} -> {text} ({each.via.indonesian} = {each.via.english})"
        elif each.how == "exact":
            reason = text.lower()
        else:
            reason = f"{one_line(each.asked)} -> {text} ({each.how})"
        told.setdefault(reason.casefold(), reason)
    return "; ".join(told.values()) or "the conditions"
