"""Cite a match: stored facts of document and passage in, the citation out. No CSL engine is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from citations.cited import Citation, CitedDocument, CitedPassage, Locator, RenderedReference, SecondarySource
from citations.locate import locate
from citations.secondary import cites_a_year, citing_text, secondary_sources
from citations.sentences import sentences_around, with_parenthesis_after
from citations.wording import WORDING
from corpus.records import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language


def cite(
    document: CitedDocument,
    passage: CitedPassage,
    span: tuple[int, int],
    *,
    language: Language = "en",
) -> Citation:
    """Cite `passage.text[span[0]:span[1]]` in Kutip's own style, an APA 7 whose titles keep their case.

    Args:
        document: with its reference rendered in `language` at ingest.
        passage: the passage that holds the match.
        span: the match, as offsets in the passage's text.
        language: of the citation, not of the document.
    """
    locator = locate(_below_title(passage, document), span, language)
    return _citation(document.rendered[language], locator, _cited_by_the_sentences(passage, span), language)


def _below_title(passage: CitedPassage, document: CitedDocument) -> CitedPassage:
    """Leave out a section that is the whole document under its own title: its paragraphs are the document's."""
    title = document.csl.get("title")
    if len(passage.section) != 1 or not isinstance(title, str) or not passage.paragraph:
        return passage
    folded = [" ".join(text.casefold().split()) for text in (title, passage.section[0])]
    return passage._replace(section=()) if folded[0] == folded[1] else passage


def cite_again(document: CitedDocument, citation: Citation, language: Language) -> Citation:
    """Return a citation of the same place after the document's rendered reference has changed."""
    return _citation(document.rendered[language], citation.locator, citation.citing, language)


def _citation(
    rendered: RenderedReference, locator: Locator, citing: tuple[SecondarySource, ...], language: Language
) -> Citation:
    inline = f"({_place(rendered, locator, language)})"
    return Citation(
        inline=inline,
        reference=rendered.reference,
        missing=rendered.missing,
        locator=locator,
        citing=citing,
        inline_citing=_with_sources(rendered, locator, citing, language) if citing else inline,
    )


def cite_document(document: CitedDocument, *, language: Language = "en") -> Citation:
    """Cite a document as a whole, without a locator."""
    rendered = document.rendered[language]
    inline = f"({_joined_parts((rendered.inline_name, rendered.inline_year), language)})"
    return Citation(inline, rendered.reference, rendered.missing, Locator("none", ""), (), inline)


def _place(rendered: RenderedReference, locator: Locator, language: Language) -> str:
    return _joined_parts((rendered.inline_name, rendered.inline_year, locator.text), language)


def _cited_by_the_sentences(passage: CitedPassage, span: tuple[int, int]) -> tuple[SecondarySource, ...]:
    if passage.kind in ("reference", "metadata") or not cites_a_year(passage.text, 0, len(passage.text)):
        return ()
    if passage.kind in ("table", "caption"):
        return secondary_sources(passage.text, 0, len(passage.text))
    start, end = sentences_around(passage.text, *span)
    return secondary_sources(passage.text, start, with_parenthesis_after(passage.text, end))


def _with_sources(
    rendered: RenderedReference, locator: Locator, citing: Sequence[SecondarySource], language: Language
) -> str:
    """Name the works behind the sentence: after the locator, or in front when one was itself cited at second hand."""
    place = _place(rendered, locator, language)
    works = "; ".join(dict.fromkeys(citing_text(work, language) for work in citing))
    wording = WORDING[language]
    if len(citing) == 1 and citing[0].via:
        return f"({works}, {wording.within} {place})"
    return f"({place}; {wording.citing.format(works)})"


def _joined_parts(parts: Sequence[str], language: Language) -> str:
    """Join name, year and place by commas; in English a comma stands before a closing quotation mark.

    >>> _joined_parts(("“Laut”", "2020", ""), "en"), _joined_parts(("“Laut”", "2020"), "id")
    ('“Laut,” 2020', '“Laut”, 2020')
    """
    name, *rest = filter(None, parts)
    if rest and name.startswith("“") and name.endswith("”") and language == "en":
        return f"{name[:-1]},” {', '.join(rest)}"
    return ", ".join((name, *rest))
