"""Named pieces, running heads and file properties of a PDF in; CSL-JSON metadata, each value with its evidence, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, takewhile

from corpus.clean.characters import cleaned
from corpus.evidence import EVIDENCE, Statement, evidence_of, taken
from corpus.extract.file_properties import property_statements
from corpus.extract.imprint_lines import imprint_of
from corpus.extract.law_parts import law_year
from corpus.extract.letters import is_addressed, signer_of, subject_of
from corpus.extract.other_works import is_own_label, speaks_of_another
from corpus.extract.own_citation import own_citation
from corpus.extract.pdf_authors import NOBODY, Authors, authors_of
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_front import is_prose
from corpus.extract.pdf_headings import fold_title
from corpus.extract.pdf_imprint import Printed, edge_lines, imprint_statements
from corpus.extract.pdf_join import Piece
from corpus.extract.pdf_title_block import (
    first_page,
    issuer_of,
    join_lines,
    lines_below_title,
    names_apart,
    title_of,
    types_of,
)
from corpus.extract.told_heads import head_statements_of

Csl = dict[str, object]
Findings = tuple[Csl, dict[str, str], Csl]
_KEYWORDS = re.compile(r"\s*(?:kata\s*-?\s*kunci|key\s*-?\s*words?)\s*[:—–-]?\s*(.+)", re.IGNORECASE | re.DOTALL)
# "How to cite" stands near the beginning, on the first page or the one after a cover.
_EARLY, _FIRST_TWO = 60, 2
# Raised marks in the first so many lines below a title are those of its authors.
_NAME_LINES = 3
# A running head that repeats a title holds at least so many letters of it.
_LEAST_TITLE = 12
# A letter is signed among so many blocks.
_LETTER_BLOCKS = 120


def metadata_of(pieces: Sequence[Piece], edges: Sequence[Sequence[str]], info: Mapping[str, str]) -> Findings:
    """Return csl, origins and extra, in which the evidence is.

    Only the first page's head, running heads and the file's properties speak for the document; the text and
    its reference list, which cite other works, are not asked. A date of the file is the day somebody saved it
    and never a year of publication.

    Args:
        pieces: the named pieces, in reading order.
        edges: what stands at the edges of each page, row by row.
        info: the file's properties.
    """
    heads = edge_lines(edges)
    first = first_page(pieces) if pieces else []
    title, sure = title_of(first)
    stated = list(property_statements(info))
    file_title = next((str(said.value) for said in stated if said.key == "title"), "")
    below = lines_below_title(pieces)
    authors = authors_of([names_apart(line) for line in below], types_of(below)) if title else NOBODY
    is_other = partial(speaks_of_another, title=title or file_title, authors=_families(authors.names))
    found = imprint_statements(pieces, heads, is_other)
    found += head_statements_of([line.text for piece in first for line in piece.lines])
    found += _in_letter(pieces)
    confirmed = sure or fold_title(cleaned(title)) == fold_title(cleaned(file_title))
    found.append(_from_block("title", title, _title_line(first), sure=confirmed))
    found.append(_authors_said(authors, below))
    found += _cited_by_itself(pieces, heads, title or file_title)
    known, _ = taken(found)
    if (year := law_year(title)) is not None:
        found.append(_from_block("issued", {"date-parts": [[year]]}, _title_line(first), sure=True))
    elif "author" not in known and "container-title" not in known:
        issuer = issuer_of(first, [line.text for line in below])
        found.append(_from_block("author", issuer, below[0] if below else None, sure=False))
    found += [*_in_running_heads(heads, title, authors.names), *stated]
    return settled(found, _keywords(pieces))


def settled(found: Sequence[Statement], keywords: Sequence[Statement]) -> Findings:
    """Return csl, origins and extra of what was said, the most trusted first; keyword lines add up.

    Values have the letters that ligatures show, as the reading text has; the lines in the evidence stay as printed.
    """
    found = [said._replace(value=_readable(said.value)) for said in found]
    keywords = [said._replace(value=_readable(said.value)) for said in keywords]
    csl, origins = taken(found)
    if "container-title" in csl:
        csl["container-title"] = _without_authors(str(csl["container-title"]), csl.get("author"))
    csl["type"] = "article-journal" if "container-title" in csl else "document"
    origins["type"] = "inferred"
    extra: Csl = {}
    if keywords:
        words = [word for said in keywords if isinstance(said.value, list) for word in said.value]
        extra["keywords"] = list(dict.fromkeys(words))
    extra[EVIDENCE] = evidence_of([*found, *keywords], csl | extra)
    return csl, origins, extra


def _readable(value: object) -> object:
    """Return a value whose texts are cleaned as the reading text is."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, list):
        return [_readable(one) for one in value]
    return {key: _readable(one) for key, one in value.items()} if isinstance(value, dict) else value


def _in_letter(pieces: Sequence[Piece]) -> list[Statement]:
    """Read what a letter is about and who signed it, where somebody is addressed before its first paragraph."""
    head = takewhile(lambda piece: not is_prose(piece.first), islice(pieces, _LETTER_BLOCKS))
    lines = [line.text for piece in head if piece.page == 1 for line in piece.lines]
    if not any(map(is_addressed, lines)):
        return []
    subject = subject_of(lines)
    every = [line for piece in islice(pieces, _LETTER_BLOCKS) for line in piece.lines]
    signer = signer_of([line.text for line in every])
    names = authors_of([signer]).names
    page = next((line.page for line in reversed(every) if signer in line.text), 1)
    return [
        Statement("title", subject, "head of the letter", page=1, line=subject),
        Statement("author", names, "signature", page=page, line=signer),
    ]


def _from_block(key: str, value: object, line: PrintedLine | None, *, sure: bool) -> Statement:
    page, text = (line.page, line.text) if line else (1, "")
    return Statement(
        key, value, "title block", "page" if sure else "inferred", "likely" if sure else "guess", page, text
    )


def _title_line(first: Sequence[Piece]) -> PrintedLine | None:
    """Return the title as one line, for the record."""
    piece = next((piece for piece in first if piece.kind == "title"), None)
    return piece.lines[0]._replace(text=join_lines(line.text for line in piece.lines)) if piece else None


def _authors_said(authors: Authors, below: Sequence[PrintedLine]) -> Statement:
    marked = any(line.markers for line in below[:_NAME_LINES])
    families = _families(authors.names)
    named = [line for line in below if any(family in line.text for family in families if family)]
    line = named[0]._replace(text=" / ".join(line.text for line in named)) if named else None
    return _from_block("author", authors.names, line, sure=authors.sure or marked)


def _families(names: object) -> list[str]:
    return [name.get("family") or name.get("literal", "") for name in names] if isinstance(names, list) else []


def _in_running_heads(
    heads: Sequence[Sequence[Printed]], title: str, names: list[dict[str, str]]
) -> Iterator[Statement]:
    """Yield title and authors once more where a running head repeats them."""
    lines = [line for group in heads for line in group if line.place == "running head"]
    wanted = fold_title(title)
    families = [re.compile(rf"\b{re.escape(family)}\b") for family in _families(names) if family]
    for line in lines:
        if len(wanted) >= _LEAST_TITLE and wanted in fold_title(line.text):
            yield Statement("title", title, line.place, page=line.page, line=line.text)
            break
    for line in lines:
        if families and all(family.search(line.text) for family in families):
            yield Statement("author", names, line.place, page=line.page, line=line.text)
            break


def _cited_by_itself(pieces: Sequence[Piece], heads: Sequence[Sequence[Printed]], title: str) -> list[Statement]:
    """Read what the paper says of how to cite it, on its first two pages or at their edges."""
    early = [piece for piece in pieces[:_EARLY] if piece.first.page <= _FIRST_TWO]
    groups = [[Printed(line.text, "citation line", line.page) for line in piece.lines] for piece in early]
    groups += [list(group) for group in heads[:_FIRST_TWO]]
    texts = [(join_lines(line.text for line in group), group[0].page) for group in groups if group]
    # The line may stand at the end of an address, or below a running head.
    texts += [
        (join_lines(line.text for line in group[at:]), group[at].page)
        for group in groups
        for at, line in enumerate(group)
        if at and is_own_label(line.text)
    ]
    values, rest, at = own_citation([text for text, _ in texts], title)
    if not values:
        return []
    # The year stands before the title, and tells that "6(1)" behind it is a volume.
    issued = values.get("issued")
    year = str(issued["date-parts"][0][0]) if isinstance(issued, dict) else ""
    behind = imprint_of(f"{rest}, {year}" if year and year not in rest else rest)
    said = {"title": title} | values | {key: value for key, value in behind.items() if key not in values}
    line, page = texts[at]
    return [Statement(key, value, "citation line", page=page, line=line) for key, value in said.items()]


def _without_authors(journal: str, authors: object) -> str:
    """Cut the document's own authors off the front of a running head ("F. Nugroho and H. Oakes Jurnal X").

    >>> _without_authors("F. Nugroho and H. Oakes Asian Journal", [{"family": "Nugroho"}, {"family": "Oakes"}])
    'Asian Journal'
    """
    names = [name.get("family") or name.get("literal", "") for name in authors] if isinstance(authors, list) else []
    ends = [journal.rfind(name) + len(name) for name in names if name and name in journal]
    rest = journal[max(ends, default=0) :].strip(" ,;:|–—-()")
    return rest if re.search(r"[^\W\d_]{3}", rest) else journal


def _keywords(pieces: Sequence[Piece]) -> list[Statement]:
    """Return what each keyword line of the first two pages lists."""
    found: list[Statement] = []
    for piece in pieces:
        if piece.drafts[0].page > _FIRST_TWO:
            break
        text = join_lines(line.text for line in piece.lines)
        if match := _KEYWORDS.match(text):
            words = [word.strip(" .") for word in re.split(r"[;,]", match[1]) if word.strip(" .")]
            found.append(Statement("keywords", words, "keyword line", page=piece.page, line=text))
    return found
