"""What an Office file says of itself, in its properties and at its head, in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.extract.dates import cover_date
from corpus.extract.keywords import keywords_in
from corpus.extract.office_names import Body
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_metadata import metadata_of
from corpus.names import csl_name

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
    csl, origins, extra = metadata_of((), [list(body.front)], info)
    if body.title:
        csl["title"], origins["title"] = body.title, "page"
    if authors := authors_in(list(body.front)):
        csl["author"], origins["author"] = authors, "page"
    elif "author" not in csl and _SINGLE_NAME.fullmatch(info.get("Author", "")):
        csl["author"], origins["author"] = [csl_name(info["Author"])], "file"
    dates = [date for text in body.front if (date := cover_date(text))]
    if dates and "issued" not in csl:
        csl["issued"], origins["issued"] = dates[0], "page"
    keywords = next((words for text in body.paragraphs if (words := keywords_in(text))), [])
    listed = [word.strip() for word in re.split(r"[;,]", info.get("Keywords", "")) if word.strip()]
    if keywords or listed:
        extra["keywords"] = keywords or listed
    return csl, origins, extra
