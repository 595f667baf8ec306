"""Excerpts in, one HTML page out: self-contained, without script, printable; each quotation in its context."""

from __future__ import annotations

from html import escape

from citations.cited import Run
from citations.excerpt import CONTEXT
from citations.export.facts import facts_of, name_of
from citations.export.pieces import pieces_of
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.wording import LABELS
from citations.hidden import show_hidden, show_steering
from corpus.document import Language

# No address is loaded and no script is run, whatever the page holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 2em 0 .4em; }
blockquote { margin: .6em 0; padding: .2em 0 .2em 1em; border-left: 3px solid #8a8a8a; white-space: pre-wrap; }
.context { color: #6a6a6a; font-size: .85em; margin: 0 0 0 1em; } mark { background: #fff1a8; color: inherit; }
article.two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2em; align-items: start; }
article.two > h2, article.two > dl { grid-column: 1 / 3; } article.two > dl { order: 1; }
h3 { font-size: .85em; margin: .4em 0; }
ins.added { text-decoration: none; color: #6a6a6a; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; font-size: .8em; color: #444; }
dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
.references p { padding-left: 2em; text-indent: -2em; margin: .5em 0; overflow-wrap: anywhere; }
article { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
aside dl { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } aside h3:first-child { margin-top: 0; }
@page { margin: 2cm; }
@media print { body { font-size: 10pt; max-width: none; margin: 0; } dl { break-inside: avoid; }
  mark { background: none; font-weight: bold; } }
"""
_ELEMENTS = {"italic": "i", "bold": "b", "underline": "u", "sup": "sup", "sub": "sub", "small-caps": "small"}


def as_html(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as a page of HTML5."""
    labels = LABELS[excerpts.language]
    heading = show_hidden(excerpts.heading)
    title = _text(f"{labels.excerpts}: {heading}" if heading else labels.excerpts)
    date = f"<p>{_text(show_hidden(excerpts.date))}</p>\n" if excerpts.date else ""
    articles = "\n".join(_article(record, excerpts, number) for number, record in enumerate(excerpts.records, 1))
    references = "\n".join(f"<p>{_runs(entry)}</p>" for entry in excerpts.references())
    head = f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>'
    page = (
        f'<!DOCTYPE html>\n<html lang="{excerpts.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"{head}\n</head>\n<body>\n<h1>{title}</h1>\n{date}{articles}\n"
        f'<section class="references">\n<h2>{_text(labels.references)}</h2>\n{references}\n</section>\n'
        "</body>\n</html>\n"
    )
    return page.encode("utf-8", "backslashreplace")


def _article(record: ExcerptRecord, excerpts: ExcerptList, number: int) -> str:
    language, first, last = excerpts.language, record.segments[0], record.segments[-1]
    facts = facts_of(record, language)
    rows = "".join(f"<dt>{_text(label)}</dt><dd>{_text(value)}</dd>" for label, value in facts)
    return (
        f'<article{" class=two" if excerpts.bilingual else ""} id="excerpt-{number}">\n'
        f"<h2>{number}. {_text(name_of(record, language))}</h2>\n"
        f"<div>{_context(first.prefix, cut_first=len(first.prefix) == CONTEXT)}"
        f'<blockquote data-start="{first.start}" data-end="{last.end}">{_quotation(record, language)}</blockquote>\n'
        f"{_context(last.suffix, cut_last=len(last.suffix) == CONTEXT)}"
        f"<p>{_runs(record.citation.printed)}</p>\n</div>\n<dl>{rows}</dl>\n{_beside(record, excerpts)}</article>"
    )


def _beside(record: ExcerptRecord, excerpts: ExcerptList) -> str:
    """Return the counterpart in the other language and the terms, where they are asked for."""
    beside, labels = record.counterpart, LABELS[excerpts.language]
    if not excerpts.bilingual or beside is None:
        return ""
    quoted = beside.quoted
    other = (
        f'<blockquote data-start="{quoted.excerpt.start}" data-end="{quoted.excerpt.end}">'
        f"{_quotation(quoted, excerpts.language)}</blockquote>\n<p>{_runs(quoted.citation.printed)} "
        f"<small>{_text(labels.passage)} {_text(quoted.excerpt.passage_id)}</small></p>\n"
        if quoted
        else f"<p>{_text(labels.nothing_beside)}</p>\n"
    )
    terms = "".join(f"<dt>{_text(term)}</dt><dd>{_text(other)}</dd>" for term, other in beside.terms)
    listed = f"<h3>{_text(labels.terms)}</h3>\n<dl>{terms}</dl>\n" if terms else ""
    return f'<aside class="beside">\n<h3>{_text(labels.counterpart)}</h3>\n{other}{listed}</aside>\n'


def _context(text: str, *, cut_first: bool = False, cut_last: bool = False) -> str:
    """Return the whole words around a quotation, outside of its block; a word that was cut off is left out."""
    words = show_steering(text).split()[int(cut_first) :]
    words = words[:-1] if cut_last else words
    return f'<p class="context">… {escape(" ".join(words))} …</p>\n' if words else ""


def _quotation(record: ExcerptRecord, language: Language) -> str:
    elements = {"exact": "{}", "match": "<mark>{}</mark>", "added": '<ins class="added">{}</ins>'}
    return "".join(elements[piece.kind].format(_text(piece.text)) for piece in pieces_of(record, language))


def _text(text: str) -> str:
    """Escape a text for content and attributes; control and bidirectional characters are spelled out."""
    return escape(show_steering(text), quote=True)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    html = _text(run.text)
    for mark in run.marks:
        html = f"<{_ELEMENTS[mark]}>{html}</{_ELEMENTS[mark]}>"
    return html
