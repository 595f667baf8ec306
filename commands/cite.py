"""Cite a passage or a document: an id in, the citation in the text, the reference and the short form out.

The citation of a passage says where it stands: the printed page, else the page of the file, the table or figure, the
section and paragraph. --words takes the place of these words within the passage. What the metadata lacks is listed;
`meta edit` adds it.

In Indonesian (--cite-lang id) APA differs from the manual, as Indonesian journals do: given names in full, "dan" and
"dkk.", "hlm.", day before month, "tanpa tahun". Titles keep the case of the metadata in both languages.
"""

from __future__ import annotations

import argparse

from citations.cited import Citation, CitedDocument
from citations.inline import cite, cite_document
from citations.render import DEFAULT_STYLE
from citations.style_files import style_name
from citations.styled import cite_in_style
from commands.arguments import CommandParser
from commands.citing import CitedParts
from commands.output.citation import print_cited
from commands.quoting import whole_span
from commands.session import reading
from corpus.document import Language
from corpus.errors import UsageError
from corpus.ids import is_document_id, parse_passage_id
from corpus.passages import passage_by_id
from corpus.store import Store


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("item_id", metavar="ID", help="a passage id (3f2a91bc0a1d:12) or a document id (3f2a91bc0a1d)")
    parser.add_option("--words", metavar="TEXT", help="cite the place of these words of the passage")
    parser.add_option(
        "--style",
        default=DEFAULT_STYLE,
        metavar="STYLE",
        help="apa, chicago-author-date, chicago-notes-bibliography, mla, harvard, ieee, vancouver, any other style of "
        "the CSL collection by name, or a .csl file (apa)",
    )
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citation (en)")


def run(args: argparse.Namespace) -> int:
    """Print the citation."""
    with reading(args) as store:
        document, citation = _cited(store, args)
    short = cite_document(document, language=args.cite_lang)
    if style_name(args.style) != DEFAULT_STYLE:
        citation, short = (_styled(document, each, args.style, args.cite_lang) for each in (citation, short))
    print_cited(args.item_id, document, citation._replace(reference=short.reference), short.inline, args)
    return 0


def _cited(store: Store, args: argparse.Namespace) -> tuple[CitedDocument, Citation]:
    parts = CitedParts(store)
    if is_document_id(args.item_id):
        document = parts.document(args.item_id)
        return document, cite_document(document, language=args.cite_lang)
    document_id, _ = parse_passage_id(args.item_id)
    passage = passage_by_id(store, args.item_id)
    span = _span_of_words(passage.text, args.words) if args.words else whole_span(passage)
    document = parts.document(document_id)
    return document, cite(document, parts.passage(passage), span, language=args.cite_lang)


def _span_of_words(text: str, words: str) -> tuple[int, int]:
    at = text.find(words)
    at = text.casefold().find(words.casefold()) if at < 0 else at
    if at < 0 or not words.strip():
        raise UsageError(f"The passage does not hold '{words}'.", "Copy the words from `show ID`.")
    return at, min(at + len(words), len(text))


def _styled(document: CitedDocument, citation: Citation, style: str, language: Language) -> Citation:
    return cite_in_style([(document, citation)], style, language)[0]
