"""Cite in the style that the user asked for: excerpts in, the same excerpts with finished citations out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citations.alike import tell_apart
from citations.ambiguous import Records, apart_in_style
from citations.cited import Citation, CitedDocument, Run
from citations.csl_record import csl_record
from citations.export.record import ExcerptList, ExcerptRecord
from citations.inline import cite_again
from citations.reference import with_title
from citations.render import DEFAULT_STYLE, PLAIN, Cite, CslLocator, cites_in_notes, render_citations, render_entries
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
        by_key, _ = apart_in_style(
            _records([document for document, _ in pairs], excerpts.language), style, excerpts.language
        )
        return replace(
            excerpts,
            records=_recited(excerpts, pairs, cite_in_style(pairs, style, excerpts.language)),
            bibliography=render_entries(by_key, style, excerpts.language),
            notes=cites_in_notes(style, excerpts.language),
        )
    apart = tell_apart(record.document for record in quoted)
    pairs = [(apart[record.document.document_id], record.citation) for record in quoted]
    citations = [
        _with_italic_title(document, cite_again(document, citation, excerpts.language), excerpts.language)
        for document, citation in pairs
    ]
    return replace(excerpts, records=_recited(excerpts, pairs, citations))


def _with_italic_title(document: CitedDocument, citation: Citation, language: Language) -> Citation:
    """Set a title that stands for the author in italics where the reference has it so (APA 7, section 8.14)."""
    rendered = document.rendered[language]
    name, whole = rendered.inline_name, citation.inline_citing
    at = whole.find(name)
    if at < 0 or not any("italic" in run.marks and run.text.startswith(name) for run in rendered.runs[:1]):
        return citation
    runs = (Run(whole[:at]), Run(name, ("italic",)), Run(whole[at + len(name) :]))
    return citation._replace(runs=tuple(run for run in runs if run.text))


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

    In a style of notes `runs` are those of a document that holds all of them: a work cited before has the short form.

    Raises:
        UsageError: there is no such style, or it has no list of references.
    """
    records, ways = apart_in_style(_records([document for document, _ in cited], language), style, language)
    entries = {key: _plain(render_entries({key: record}, style, language)[0]) for key, record in records.items()}
    places = [
        Cite(document.document_id, _csl_locator(citation), way=ways[document.document_id])
        for document, citation in cited
    ]
    whole = render_citations(records, [_in_full(cite, style, language) for cite in places], style, language)
    running = render_citations(records, _later(places), style, language) if cites_in_notes(style, language) else whole
    return tuple(
        _restyled(citation, (inline, note), entries[document.document_id], language)
        for (document, citation), inline, note in zip(cited, whole, running, strict=True)
    )


def _in_full(cite: Cite, style: str, language: Language) -> Cite:
    """Return a citation that stands by itself: a full note names its author in full anyway."""
    return cite._replace(way=PLAIN) if cites_in_notes(style, language) else cite


def _later(cites: Sequence[Cite]) -> list[Cite]:
    """Return notes in their order: the first of each work in full, all others short."""
    seen: set[str] = set()
    found = []
    for cite in cites:
        found.append(cite._replace(later=True) if cite.key in seen else cite._replace(way=PLAIN))
        seen.add(cite.key)
    return found


def _records(documents: Sequence[CitedDocument], language: Language) -> Records:
    """Return the clean record of each document once."""
    return {
        document.document_id: with_title(csl_record(document.csl), language, document.file_name, document.description)
        for document in documents
    }


def _csl_locator(citation: Citation) -> CslLocator | None:
    """Return the locator as CSL knows it: only printed pages, as styles differ in how they name them."""
    if citation.locator.kind != "page":
        return None
    return "page", citation.locator.text.split(" ", 1)[1]


def _restyled(
    citation: Citation, rendered: tuple[tuple[Run, ...], tuple[Run, ...]], reference: str, language: Language
) -> Citation:
    """Add to a citation, rendered by itself and among others, what the style could not place.

    That is section and paragraph, and the works that it cites.
    """
    inline, running = (_placed(runs, citation) for runs in rendered)
    works = "; ".join(dict.fromkeys(citing_text(work, language) for work in citation.citing))
    addition = WORDING[language].citing.format(works) if works else ""
    citing, among_others = (with_place(runs, addition, "; ") for runs in (inline, running))
    return citation._replace(
        inline=_plain(inline), inline_citing=_plain(citing), reference=reference, runs=among_others
    )


def _placed(runs: tuple[Run, ...], citation: Citation) -> tuple[Run, ...]:
    locator = _csl_locator(citation)
    if locator is None or not _holds(_plain(runs), locator[1]):
        return with_place(runs, citation.locator.text)
    return runs


def _holds(inline: str, pages: str) -> bool:
    return pages in inline.replace("–", "-")


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
