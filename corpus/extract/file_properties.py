"""The properties of a file (Title, Author ...) in; what of them may be believed, as statements, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from corpus.evidence import Statement
from corpus.extract.imprint_lines import DOI
from corpus.extract.pdf_authors import authors_in

PLACE = "file properties"
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|qxd|pmd)\W*\Z|^microsoft word|^untitled|^template|"
    r"^(?:doc|document|dokumen)\W*\d*\Z|"
    r"^layout|^[\W\d_]*\Z|^\S+\Z",
    re.IGNORECASE,
)


def property_statements(info: Mapping[str, str]) -> Iterator[Statement]:
    """Yield what the properties say; a program wrote them, and often they are left from a template.

    A date of the file is the day somebody saved it, and never one of publication.
    """
    title = info.get("Title", "").strip()
    if title and not _JUNK_TITLE.search(title):
        yield Statement("title", title, PLACE, "file", "guess", line=title)
    author = info.get("Author", "").strip()
    if author and len(re.findall(r"[^\W\d_]{2,}", author)) >= 2 and (authors := authors_in([author])):
        yield Statement("author", authors, PLACE, "file", "guess", line=author)
    # The last of them wins, as it is the one made for it.
    for key in ("Keywords", "Subject"):
        if doi := DOI.search(info.get(key, "")):
            yield Statement("DOI", doi[1], PLACE, "file", line=info[key])
