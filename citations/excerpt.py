"""Cut an exact quotation out of a passage: passage and match in, an excerpt with W3C selectors out.

Law: `before + match + after` is `reading_text[start:end]`, letter for letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citations.cited import CitedDocument, CitedPassage
from citations.locate import pages_of
from citations.sentences import sentences_around

# A sentence of eight words or more that ends with a word in small letters, or with a comma.
_UNFINISHED = re.compile(r"(?:\S+\s+){7,}[^\W\d_A-Z][^\W\d_]*,?\s*\Z")
# Characters of context in a TextQuoteSelector, as other annotation tools keep them.
CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An exact quotation and what is needed to find it again.

    `start` and `end` are offsets in the reading text (TextPositionSelector); `prefix` and `suffix` stand around the
    quotation there (TextQuoteSelector). `pages` are physical numbers and `page_labels` printed ones, first and
    last; `lines` those of the passage in a text file.
    """

    document_id: str
    passage_id: str
    source_sha256: str
    before: str
    match: str
    after: str
    prefix: str
    suffix: str
    start: int
    end: int
    pages: tuple[int, int] | None
    page_labels: tuple[str, str] | None
    lines: tuple[int, int] | None

    @property
    def quotation(self) -> str:
        """The whole quotation: before, match and after."""
        return self.before + self.match + self.after


def cut_excerpt(
    document: CitedDocument, passage: CitedPassage, span: tuple[int, int], *, whole_sentences: bool = True
) -> Excerpt:
    """Quote the match `passage.text[span[0]:span[1]]`, by default with the rest of the sentences it stands in.

    Raises:
        ValueError: the span does not lie inside the passage.
    """
    start, end = span
    text = passage.text
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"span {span} is not inside a passage of {len(text)} characters")
    first, last = sentences_around(text, start, end) if whole_sentences else span
    pages = pages_of(passage, (first, last))
    labels = [page.label for page in pages if page.label]
    return Excerpt(
        document_id=document.document_id,
        passage_id=passage.passage_id,
        source_sha256=document.source_sha256,
        before=text[first:start],
        match=text[start:end],
        after=text[end:last],
        prefix=(passage.text_before + text[:first])[-CONTEXT:],
        suffix=(text[last:] + passage.text_after)[:CONTEXT],
        start=passage.start + first,
        end=passage.start + last,
        pages=(pages[0].number, pages[-1].number) if pages else None,
        page_labels=(labels[0], labels[-1]) if labels and len(labels) == len(pages) else None,
        lines=passage.lines,
    )


def breaks_off(passage: CitedPassage, excerpt: Excerpt) -> bool:
    """Tell whether a quotation ends where the document's text ends, in the middle of a sentence.

    Only running text can break off; a caption, a table, a signature or a list of tags ends without a full stop too.
    """
    at_the_end = not passage.text_after.strip() and excerpt.end == passage.start + len(passage.text)
    return at_the_end and passage.kind == "paragraph" and bool(_UNFINISHED.search(excerpt.quotation))
