"""A citation in; what a person copies or JSON out."""

from __future__ import annotations

import argparse

from citations.cited import Citation, CitedDocument, SecondarySource
from citations.missing import missing_in_words
from commands.output.envelope import print_json
from commands.output.passage import citation_value
from commands.output.plain import one_line, wrapped, write
from corpus.passages import author_names, year_of


def print_cited(
    item_id: str, document: CitedDocument, citation: Citation, short: str, args: argparse.Namespace
) -> None:
    """Print one citation with its reference and its short form."""
    if args.json:
        print_json(
            "citation/1",
            item_id=item_id,
            document_id=document.document_id,
            source=document.file_name,
            title=document.csl.get("title"),
            authors=list(author_names(document.csl)),
            year=year_of(document.csl),
            style=args.style,
            language=args.cite_lang,
            short=short,
            **citation_value(citation),
            citing=[_citing_value(work) for work in citation.citing],
            content_label=document.content_label or None,
        )
        return
    rows = [("in the text", citation.inline)]
    rows += [("with its source", citation.inline_citing)] if citation.citing else []
    rows += [("short", short)] if short != citation.inline else []
    rows += [("reference", citation.reference)]
    rows += [("lines", citation.locator.lines)] if citation.locator.lines else []
    rows += [("labelled", document.content_label)] if document.content_label else []
    rows += [("missing", missing_in_words(citation.missing))] if citation.missing else []
    for label, text in rows:
        first, *others = wrapped(one_line(text), indent=" " * 17)
        write(f"{label:<15}  {first.lstrip()}")
        for line in others:
            write(line)


def _citing_value(work: SecondarySource) -> dict[str, object]:
    return {
        "names": work.names,
        "year": work.year,
        "pages": work.pages or None,
        "via": work.via or None,
        "printed": work.printed,
    }
