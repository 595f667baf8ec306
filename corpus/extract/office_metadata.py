"""What an Office file says of itself, in its properties and at its head, in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from corpus.evidence import Statement
from corpus.extract.dates import cover_date
from corpus.extract.file_properties import PLACE, property_statements
from corpus.extract.keywords import keywords_in
from corpus.extract.letters import is_addressed, signer_of, subject_of
from corpus.extract.office_names import Body
from corpus.extract.pdf_authors import authors_in, authors_of
from corpus.extract.pdf_front import is_sentence
from corpus.extract.pdf_imprint import Printed, head_statements
from corpus.extract.pdf_metadata import settled
from corpus.extract.told_heads import head_statements_of
from corpus.names import csl_name

_HEAD = "title block"
# A letter is signed among so many paragraphs.
_LETTER_PARAGRAPHS = 120
Values = dict[str, object]
# Many Indonesians have one name; written small it would be what somebody logs in with.
_SINGLE_NAME = re.compile(r"[A-Z][a-z]{3,}")
# What programs put where an author's name should be.
_NO_AUTHOR = re.compile(
    r"\b(?:user|admin\w*|windows|microsoft|office|lenovo|asus|acer|toshiba|hp|dell|pc|laptop|komputer|computer|owner|"
    r"python-docx|libreoffice|openoffice|unknown|anonymous|pengguna|axioo|compaq|sony|samsung|xiaomi|apple|macbook|kantor|"
    r"rumah|warnet|rental|kampus|student|mahasiswa|guest|default|test)\b",
    re.IGNORECASE,
)


def office_metadata(
    body: Body, properties: Mapping[str, str], edges: Sequence[str] = ()
) -> tuple[Values, dict[str, str], Values]:
    """Return csl, origins and extra.

    Args:
        body: the named blocks; a title set as such is surer than one among the properties.
        properties: `Title`, `Author` and `Keywords` as the file has them; often left from a template, so a title
            is taken only where the text has none, an author only where it looks like a person.
        edges: the lines of running heads and feet.
    """
    author = properties.get("Author", "")
    info = {key: value for key, value in properties.items() if key != "Author" or not _NO_AUTHOR.search(author)}
    front = list(body.front)
    found = list(head_statements_of(body.paragraphs))
    found += [Statement("title", body.title, _HEAD, sure="likely" if body.styled else "guess", line=body.title)]
    authors = authors_of(front)
    if not authors.names and (announced := authors_of(body.above)).sure:
        authors, front = announced, [*body.above, *front]
    signed = next((line for line in front if authors_in([line])), "")
    found.append(Statement("author", authors.names, _HEAD, sure="likely" if authors.sure else "guess", line=signed))
    around = [Printed(line, "masthead") for line in body.above] + [Printed(line, _HEAD) for line in front]
    around += [Printed(line, "running head", repeated=True) for line in edges]
    found += head_statements(around, body.title or info.get("Title", ""))
    found += _in_letter(body.paragraphs[:_LETTER_PARAGRAPHS])
    dated = ((line, date) for line in front if (date := cover_date(line)))
    found += [Statement("issued", date, _HEAD, sure="guess", line=line) for line, date in dated]
    found += property_statements(info)
    if _SINGLE_NAME.fullmatch(author := info.get("Author", "")):
        found.append(Statement("author", [csl_name(author)], PLACE, "file", "guess", line=author))
    return settled(found, list(_keywords(body.paragraphs, info.get("Keywords", ""))))


def _in_letter(paragraphs: Sequence[str]) -> Iterator[Statement]:
    """Yield what a letter is about, who signed it and when, where somebody is addressed before its text."""
    head = list(takewhile(lambda text: not is_sentence(text), paragraphs))
    if not any(map(is_addressed, head)):
        return
    subject, signer = subject_of(head), signer_of(paragraphs)
    yield Statement("title", subject, "head of the letter", line=subject)
    yield Statement("author", authors_of([signer]).names, "signature", line=signer)
    for line in head:
        if date := cover_date(line):
            yield Statement("issued", date, "head of the letter", sure="guess", line=line)


def _keywords(paragraphs: Sequence[str], stated: str) -> Iterator[Statement]:
    """Yield the keywords of the text, or those among the properties."""
    for text in paragraphs:
        if words := keywords_in(text):
            yield Statement("keywords", words, "keyword line", line=text)
            return
    if listed := [word.strip() for word in re.split(r"[;,]", stated) if word.strip()]:
        yield Statement("keywords", listed, PLACE, "file", "guess", line=stated)
