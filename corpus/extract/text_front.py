"""The head of a flattened article: its first blocks in; title, authors and what is metadata among them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.evidence import Statement, Sure
from corpus.extract.author_names import PLACE
from corpus.extract.dates import cover_date
from corpus.extract.headings import heading_class, is_capitals, is_known, number_depth
from corpus.extract.html_bylines import is_name, is_post
from corpus.extract.name_words import is_all_words, is_mostly_words, names_region
from corpus.extract.pdf_authors import authors_in, authors_of
from corpus.extract.pdf_front import goes_on
from corpus.extract.pdf_imprint import Printed, head_statements
from corpus.extract.pdf_title_block import join_lines
from corpus.extract.print_width import printed_width
from corpus.extract.text_lines import Draft, Line

_IMPRINT = re.compile(
    r"\b(?:Vol(?:ume)?\b|No\.\s?\d|ISSN|DOI\b|https?://|www\.|@|"
    r"Received|Accepted|Diterima|Disetujui|Journal of|Jurnal\b|"
    r"Copyright|©|halaman\s\d|pp?\.\s?\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;&]\s*(?:(?:dan|and)\s)?|\s(?:dan|and)\s")
_PAGE = re.compile(r"(?:page|halaman|hal\.)\s\d+\b.{0,12}", re.IGNORECASE)
_MOST_BLOCKS = 14
_MOST_WORDS = 120
# Fewer words may be names, whatever a dictionary says.
_LEAST_WORDS = 3
_MOST_SIGNED, _RUNNING_WORDS = 5, 20
# What stands above the title on a cover.
_KIND_OF_WORK = re.compile(
    r"(?:proposal\s)?(?:skripsi|tesis|disertasi|tugas\sakhir|makalah|karya\stulis\silmiah|thesis|dissertation)|proposal|"
    r"(?:a\s)?(?:master'?s|bachelor'?s|doctoral|undergraduate)\s(?:thesis|dissertation)",
    re.IGNORECASE,
)

_LABELLED = re.compile(r"(?:judul|title|pengarang|penulis|authors?)\s*:\s", re.IGNORECASE)


def read_front(drafts: list[Draft], said: list[Statement]) -> None:
    """Mark the title above an article's first usual heading, and the lines around it as metadata.

    Where no usual heading follows soon, or running text comes first, nothing is taken for a title.
    """
    length = _without_headings(drafts, _front_length(drafts))
    front = [draft for draft in drafts[:length] if draft.kind in ("heading", "paragraph")]
    titles = [
        draft
        for draft in front
        if 3 <= len(draft.text.split()) <= 40 and not (_IMPRINT.search(draft.text) or _PAGE.fullmatch(draft.text))
    ]
    if not titles or sum(len(draft.text.split()) for draft in front) > _MOST_WORDS:
        return
    title = titles[0]
    for draft in _rest_of_title(title, front):
        title.lines += draft.lines
        drafts.remove(draft)
        front.remove(draft)
        titles = [other for other in titles if other is not draft]
    signed = _names_below(title)
    following = [line.text for draft in front[front.index(title) + 1 :] for line in draft.lines]
    if not is_capitals(title.text) and authors_in([title.text]):
        return
    if title.text.endswith(":") and len(titles) > 1:
        title.lines += titles[1].lines
        titles[1].lines = []
    for draft in front:
        draft.kind = "metadata"
    title.kind = "title"
    said.append(Statement("title", join_lines(line.text for line in title.lines), "title block", line=title.text))
    if signed:
        drafts.insert(drafts.index(title) + 1, Draft("metadata", signed))
    below = [*(line.text for line in signed), *following]
    authors = authors_of(below)
    sure: Sure = "likely" if authors.sure else "guess"
    line = next((text for text in below if authors_in([text])), "")
    said.append(Statement("author", authors.names, "title block", sure=sure, line=line))
    said += _cover_years(drafts[0].text, following)


def _without_headings(drafts: Sequence[Draft], length: int) -> int:
    """Return how many of the blocks before the text are left without the headings right above it."""
    while length > 1 and drafts[length - 1].kind == "heading":
        text = drafts[length - 1].text
        other = PLACE.search(text) or cover_date(text) or _IMPRINT.search(text) or is_post(text) or _are_persons(text)
        if other or is_capitals(text) or authors_of([text]).sure:
            break
        length -= 1
    return length


def _cover_years(first: str, following: Sequence[str]) -> list[Statement]:
    """Return the year that stands on a line of its own below the title of a thesis."""
    dates = [(text, cover_date(text)) for text in following] if _KIND_OF_WORK.fullmatch(first) else []
    return [Statement("issued", date, "title block", sure="guess", line=text) for text, date in dates if date]


def read_unwrapped_front(drafts: list[Draft], said: list[Statement]) -> None:
    """Read the front of a text with one paragraph a line, whose first line stands for its title so far.

    It is believed where authors stand below that line, or where it names a kind of work and the title follows.
    """
    if not drafts or drafts[0].kind != "title":
        return
    first = drafts[0].text
    read = [replace(draft, lines=list(draft.lines)) for draft in drafts]
    read[0].kind = "paragraph"
    found: list[Statement] = []
    read_front(read, found)
    title = next((draft for draft in read if draft.kind == "title"), None)
    named = any(one.key == "author" and one.value for one in found)
    signed = named and title is not None and title.lines[0].text == first
    if not signed and (title is None or not _KIND_OF_WORK.fullmatch(first)):
        _untitle(drafts, said)
        return
    read_imprint((), read, found)
    drafts[:] = read
    said[:] = [*found, *(one for one in said if one.key != "title")]


def _untitle(drafts: Sequence[Draft], said: list[Statement]) -> None:
    """Take the first line for no title where it is a label, or says what kind of work this is and no more."""
    first = drafts[0]
    if _KIND_OF_WORK.fullmatch(first.text):
        first.kind = "metadata"
    elif _LABELLED.match(first.text):
        first.kind = "paragraph"
    else:
        return
    said[:] = [one for one in said if one.key != "title"]


def _rest_of_title(title: Draft, front: Sequence[Draft]) -> list[Draft]:
    """Return the blocks right below a title that are its rest: it was not at its end, or they are words, no names."""
    rest: list[Draft] = []
    before = title.lines[-1]
    for draft in front[front.index(title) + 1 :]:
        line, text = draft.lines[0], draft.text
        other = is_post(text) or PLACE.search(text) or cover_date(text) or _are_persons(text)
        room = before.width + 1 + printed_width(line.first_word) >= line.width
        told = is_mostly_words(text) and len(text.split()) >= _LEAST_WORDS
        if line.gap or other or not (goes_on(before.text) or text[0].islower() or (told and room)):
            break
        rest.append(draft)
        before = draft.lines[-1]
    return rest


def _names_below(title: Draft) -> list[Line]:
    """Take the names, with what is below them, off the end of a title, which nothing parts from its authors here."""
    named = count = 0
    while count + 1 < len(title.lines):
        text = title.lines[-1 - count].text
        if not (_are_persons(text) or is_post(text) or text.isdigit()):
            break
        count += 1
        named = count if _are_persons(text) else named
    names = title.lines[len(title.lines) - named :]
    title.lines = title.lines[: len(title.lines) - named]
    return names


def _are_persons(text: str) -> bool:
    """Tell whether a line is names of persons and nothing else; one word alone may be anything."""
    parts = [part for part in _BETWEEN.split(text) if part]
    return all(len(part.split()) > 1 and is_name(part) and not _is_other(part) for part in parts) and bool(
        authors_in([text])
    )


def _is_other(name: str) -> bool:
    worded = is_mostly_words(name) and len(name.split()) >= _LEAST_WORDS
    return names_region(name) or is_all_words(name) or worded


def read_imprint(running: Sequence[str], drafts: Sequence[Draft], said: list[Statement]) -> None:
    """Add what running heads and the head of an article say of journal, volume, year, pages and DOI."""
    front = [line for draft in drafts[:_MOST_BLOCKS] if draft.kind == "metadata" for line in draft.lines]
    lines = [Printed(line.text, "title block") for line in front] + [Printed(text, "running head") for text in running]
    title = next((str(one.value) for one in said if one.key == "title"), "")
    said += head_statements(lines, title)
    # Without a journal the type would be a guess about nothing.
    if any(one.key == "container-title" for one in said):
        said.append(Statement("type", "article-journal", "title block"))


def _front_length(drafts: Sequence[Draft]) -> int:
    """Return how many blocks stand before the first usual heading, or 0 where none follows soon."""
    for index, draft in enumerate(drafts[:_MOST_BLOCKS]):
        opens = draft.kind == "heading" and (is_known(draft.text) or number_depth(draft.text) == 1)
        if opens or heading_class(draft.text) == "chapter":
            return index
    return _signed_length(drafts)


def _signed_length(drafts: Sequence[Draft]) -> int:
    """Return how many short blocks stand before the first running text, where a title in capitals is signed; or 0."""
    is_cover = bool(drafts) and _KIND_OF_WORK.fullmatch(drafts[0].text) is not None
    texts = [draft.text for draft in drafts[: (_MOST_BLOCKS if is_cover else _MOST_SIGNED) + 1]]
    length = next((index for index, text in enumerate(texts) if len(text.split()) >= _RUNNING_WORDS), 0)
    signed = length > 1 and (is_cover or (is_capitals(texts[0]) and authors_in(texts[1:length])))
    return length if signed else 0
