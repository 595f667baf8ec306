"""What an Office file says of itself, in its properties and at its head, in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus.evidence import Statement
from corpus.extract.dates import cover_date
from corpus.extract.file_properties import PLACE, property_statements
from corpus.extract.keywords import keywords_in
from corpus.extract.office_names import Body
from corpus.extract.pdf_authors import authors_in, authors_of
from corpus.extract.pdf_imprint import Printed, head_statements
from corpus.extract.pdf_metadata import settled
from corpus.names import csl_name

_HEAD = "title block"
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


def office_metadata(body: Body, properties: Mapping[str, str]) -> tuple[Values, dict[str, str], Values]:
    """Return csl, origins and extra.

    Args:
        body: the named blocks; a title set as such is surer than one among the properties.
        properties: `Title`, `Author` and `Keywords` as the file has them; often left from a template, so a title
            is taken only where the text has none, an author only where it looks like a person.
    """
    author = properties.get("Author", "")
    info = {key: value for key, value in properties.items() if key != "Author" or not _NO_AUTHOR.search(author)}
    front = list(body.front)
    found = [Statement("title", body.title, _HEAD, sure="likely" if body.styled else "guess", line=body.title)]
    authors = authors_of(front)
    signed = next((line for line in front if authors_in([line])), "")
    found.append(Statement("author", authors.names, _HEAD, sure="likely" if authors.sure else "guess", line=signed))
    around = [Printed(line, "masthead") for line in body.above] + [Printed(line, _HEAD) for line in front]
    found += head_statements(around, body.title or info.get("Title", ""))
    dated = ((line, date) for line in front if (date := cover_date(line)))
    found += [Statement("issued", date, _HEAD, sure="guess", line=line) for line, date in dated]
    found += property_statements(info)
    if _SINGLE_NAME.fullmatch(author := info.get("Author", "")):
        found.append(Statement("author", [csl_name(author)], PLACE, "file", "guess", line=author))
    return settled(found, list(_keywords(body.paragraphs, info.get("Keywords", ""))))


def _keywords(paragraphs: Sequence[str], stated: str) -> Iterator[Statement]:
    """Yield the keywords of the text, or those among the properties."""
    for text in paragraphs:
        if words := keywords_in(text):
            yield Statement("keywords", words, "keyword line", line=text)
            return
    if listed := [word.strip() for word in re.split(r"[;,]", stated) if word.strip()]:
        yield Statement("keywords", listed, PLACE, "file", "guess", line=stated)
