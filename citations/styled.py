"""Cite in the style that the user asked for: excerpts in, the same excerpts with finished citations out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from citations.alike import tell_apart
from citations.cited import Citation, CitedDocument, Run
from citations.csl_record import csl_record
from citations.export.record import ExcerptList, ExcerptRecord
from citations.inline import cite_again
from citations.reference import with_title
from citations.render import DEFAULT_STYLE, CslLocator, cites_in_notes, render_citations, render_entries
from citations.runs import with_place
from citations.secondary import citing_text
from citations.style_files import style_name
from citations.wording import WORDING
from corpus.document import Language


def finish(excerpts: ExcerptList, style: str = DEFAULT_STYLE) -> ExcerptList:
    """Return the excerpts cited in a style, with works told apart that would be cited alike.

    Raises:
        UsageError: there is no such style, or it has no list of references.
    """
    quoted = excerpts.quoted()
    if style_name(style) != DEFAULT_STYLE:
        pairs = [(record.document, record.citation) for record in quoted]
        by_key = _records([document for document, _ in pairs], excerpts.language)
        return replace(
            excerpts,
            records=_recited(excerpts, pairs, cite_in_style(pairs, style, excerpts.language)),
            bibliography=render_entries(by_key, style, excerpts.language),
            notes=cites_in_notes(style, excerpts.language),
        )
    apart = tell_apart(record.document for record in quoted)
    pairs = [(apart[record.document.document_id], record.citation) for record in quoted]
    citations = [cite_again(document, citation, excerpts.language) for document, citation in pairs]
    return replace(excerpts, records=_recited(excerpts, pairs, citations))


def _recited(
    excerpts: ExcerptList, pairs: Sequence[tuple[CitedDocument, Citation]], citations: Sequence[Citation]
) -> tuple[ExcerptRecord, ...]:
    """Give every record of `excerpts.quoted()` its finished document and citation, in that order."""
    finished = zip((document for document, _ in pairs), citations, strict=True)

    def recite(record: ExcerptRecord) -> ExcerptRecord:
        document, citation = next(finished)
        beside = record.counterpart
        if beside and beside.quoted:
            beside = replace(beside, quoted=recite(beside.quoted))
        return replace(record, document=document, citation=citation, counterpart=beside)

    return tuple(recite(record) for record in excerpts.records)


def cite_in_style(
    cited: Sequence[tuple[CitedDocument, Citation]], style: str, language: Language
) -> tuple[Citation, ...]:
    """Return the citations of the same places in another style, numbered in their order where it numbers works.

    Raises:
        UsageError: there is no such style, or it has no list of references.
    """
    records = _records([document for document, _ in cited], language)
    entries = {key: _plain(render_entries({key: record}, style, language)[0]) for key, record in records.items()}
    places = [(document.document_id, _csl_locator(citation)) for document, citation in cited]
    inlines = render_citations(records, places, style, language)
    return tuple(
        _restyled(citation, inline, entries[document.document_id], language)
        for (document, citation), inline in zip(cited, inlines, strict=True)
    )


def _records(documents: Sequence[CitedDocument], language: Language) -> dict[str, Mapping[str, object]]:
    """Return the clean record of each document once, with letters for those of one author and year."""
    letters = {
        document_id: document.rendered[language].inline_year for document_id, document in tell_apart(documents).items()
    }
    records: dict[str, Mapping[str, object]] = {}
    for document in documents:
        record = with_title(csl_record(document.csl), language, document.file_name, document.description)
        plain_year = document.rendered[language].inline_year
        suffix = letters[document.document_id].removeprefix(plain_year)
        records[document.document_id] = {**record, **({"year-suffix": suffix} if suffix else {})}
    return records


def _csl_locator(citation: Citation) -> CslLocator | None:
    """Return the locator as CSL knows it: only printed pages, as styles differ in how they name them."""
    if citation.locator.kind != "page":
        return None
    return "page", citation.locator.text.split(" ", 1)[1]


def _restyled(citation: Citation, inline: tuple[Run, ...], reference: str, language: Language) -> Citation:
    """Add to a rendered citation what the style could not place: section and paragraph, works that it cites."""
    locator = _csl_locator(citation)
    if locator is None or not _holds(_plain(inline), locator[1]):
        inline = with_place(inline, citation.locator.text)
    works = "; ".join(dict.fromkeys(citing_text(work, language) for work in citation.citing))
    citing = with_place(inline, WORDING[language].citing.format(works), "; ") if works else inline
    return citation._replace(inline=_plain(inline), inline_citing=_plain(citing), reference=reference, runs=citing)


def _holds(inline: str, pages: str) -> bool:
    return pages in inline.replace("–", "-")


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
