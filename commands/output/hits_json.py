"""What a search found in, one JSON line out."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from citations.inline import cite
from commands.output.envelope import json_line
from commands.windows import quoted_span, whole_passage
from corpus.passages import author_names, year_of

if TYPE_CHECKING:
    from citations.cited import CitedPassage
    from commands.citing import CitedParts
    from corpus.document import Language
    from indexer.search import Hit, SearchResult
    from indexer.spans import Matched


def hits_line(
    query: str, result: SearchResult, parts: CitedParts, args: argparse.Namespace, query_id: str | None = None
) -> str:
    """Return a result as one JSON line."""
    head: dict[str, Any] = {} if query_id is None else {"query_id": query_id}
    return json_line(
        "hits/1",
        **head,
        query=query,
        understood=result.understood,
        relaxed=result.relaxed,
        left_out=list(result.left_out),
        total=result.total,
        folded=result.folded,
        unconfirmed=result.unconfirmed,
        unjudged=result.unjudged,
        index=result.talk or None,
        **_asked_for(result, parts, args),
        hits=[hit_value(hit, parts, args.cite_lang) | _reasons(hit, result) for hit in result.hits],
    )


def _asked_for(result: SearchResult, parts: CitedParts, args: argparse.Namespace) -> dict[str, Any]:
    """Return the keys that only some searches have: where little was found, and where an option asks for them."""
    values: dict[str, Any] = {}
    if result.lacks or not result.hits:
        from commands.output.beside_hits import lack_values

        values["not_found"] = lack_values(result.lacks)
        values["unread"] = parts.unread()
    if args.sample is not None:
        values["sample"] = {"size": result.total, "seed": args.seed, "of": result.matching}
    if args.group or args.facets or args.explain:
        from commands.output.beside_hits import finding_values

        values |= finding_values(result, grouped=args.group is not None)
    return values


def _reasons(hit: Hit, result: SearchResult) -> dict[str, Any]:
    """Return the keys of a hit that only some searches have."""
    values: dict[str, Any] = {} if hit.group is None and not result.groups else {"group": hit.group}
    if result.explanation is not None:
        from commands.output.beside_hits import sum_value

        values["explanation"] = sum_value(result.explanation.sums[hit.number])
    return values


def hit_value(hit: Hit, parts: CitedParts, language: Language) -> dict[str, Any]:
    """Return a hit as JSON values."""
    passage = whole_passage(hit)
    document = parts.document(passage.document_id)
    cited = parts.passage(passage)
    citation = cite(document, cited, quoted_span(hit), language=language)
    return {
        "rank": hit.rank,
        "passage_id": passage.passage_id,
        "continued": None if hit.continued is None else hit.continued.passage_id,
        "document_id": passage.document_id,
        "score": round(hit.score, 4),
        "source": document.file_name,
        "title": document.csl.get("title"),
        "authors": list(author_names(document.csl)),
        "year": year_of(document.csl),
        "language": passage.language,
        "section": list(passage.section),
        "block": passage.kind,
        "paragraph": passage.paragraph,
        "pages": _pages(hit, cited),
        "lines": None if passage.lines is None else {"first": passage.lines[0], "last": passage.lines[1]},
        "text": passage.text,
        "spans": [list(span) for span in hit.shown.spans],
        "matched": [_matched(matched) for matched in hit.shown.matched],
        "lacks": list(hit.missing),
        "recognised": parts.recognised(passage),
        "folded": [{"passage_id": passage_id, "why": why} for passage_id, why in hit.folded],
        "citation": {
            "inline": citation.inline,
            "reference": citation.reference,
            "missing": list(citation.missing),
            "locator": {"kind": citation.locator.kind, "text": citation.locator.text},
        },
    }


def _pages(hit: Hit, cited: CitedPassage) -> dict[str, Any] | None:
    """Return the pages of a passage, and that of the match: physical number and printed label."""
    if not cited.pages:
        return None
    at = cited.start + quoted_span(hit)[0]
    page = next((page for page in cited.pages if page.start <= at < page.end), cited.pages[0])
    return {
        "first": cited.pages[0].number,
        "last": cited.pages[-1].number,
        "match": page.number,
        "label": page.label,
    }


def _matched(matched: Matched) -> dict[str, Any]:
    via = matched.via
    return {
        "span": matched.span,
        "text": matched.text,
        "asked": matched.asked,
        "how": matched.how,
        "language": matched.language,
        "via": None if via is None else {"term_id": via.term_id, "indonesian": via.indonesian, "english": via.english},
    }
