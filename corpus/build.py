"""Build a document: what an extractor read in, the reading text with all its parts out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.clean.compose import AnyComposition, write
from corpus.clean.glued import Gluing
from corpus.clean.hyphens import Hyphens
from corpus.clean.vocabulary import vocabulary_of
from corpus.document import AnyDocument, Block, Document, Language, Metadata, Source
from corpus.document_record import BlockRecord
from corpus.edits import SourceMap
from corpus.errors import SourceError
from corpus.extract.extraction import AnyExtraction, RawLine
from corpus.ids import document_id_of
from corpus.language.detect import foreign_language, language_of_blocks, main_language
from corpus.lines import LineTable
from corpus.long_text import whole_lines
from corpus.segment import HEADINGS, Layout, numbered, passages_of, sections_of
from corpus.slices import Text, slices_of

_CITATION_KEYS = ("title", "author", "issued")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\S+")


def build_document(extraction: AnyExtraction, source: Source, *, language: Language | None = None) -> Document:
    """Turn an extraction into a document with its text in memory; see `build`."""
    return build(extraction, source, language=language).in_memory()


def build(extraction: AnyExtraction, source: Source, *, language: Language | None = None) -> AnyDocument:
    """Turn an extraction into a document, of which no more than a small part is in memory at once.

    `language` overrides the language of the document; long blocks that are plainly in the other one (an
    abstract) keep theirs.

    Raises:
        SourceError: `empty`, when nothing is left to read.
    """
    composition, notes = _composed(extraction)
    line_table = LineTable(str(extraction.text)) if extraction.has_lines else None
    # What the document does not hold is let go before the rest of it is made: of a long one that is half the room.
    extraction = replace(extraction, text="", blocks=(), dropped=(), notes=notes)
    if not any(map(_LETTER.search, whole_lines(composition.text))):
        raise SourceError("empty", f"{source.path} holds no text to read.", "Check that the file is the right one.")
    layout = _layout(composition, line_table)
    blocks = _finished(composition, layout, language, paged=bool(extraction.pages))
    sections = sections_of(blocks, composition.text)
    passages = passages_of(composition.text, blocks, sections, layout)
    texts = slices_of(composition.text, passages) if passages else [str(composition.text)]
    languages = [passage.language for passage in passages] or [block.language or "id" for block in blocks[:1]]
    main = language or main_language(texts, languages)
    metadata = Metadata(extraction.csl, extraction.origins, {"language": main, **extraction.extra})
    return AnyDocument(
        document_id=document_id_of(source.sha256),
        source=source,
        text=composition.text,
        language=main,
        metadata=metadata,
        edits=composition.edits,
        blocks=blocks,
        pages=composition.pages,
        sections=sections,
        passages=passages,
        quality=_quality(extraction, composition, blocks),
    )


def _composed(extraction: AnyExtraction) -> tuple[AnyComposition, Mapping[str, object]]:
    """Write down the reading text, and the remarks on it; the words of the document are let go with this."""
    vocabulary = vocabulary_of(_line_texts(extraction))
    gluing = Gluing(vocabulary)
    return write(extraction, Hyphens(vocabulary), gluing), gluing.noted(extraction.notes)


def _line_texts(extraction: AnyExtraction) -> Iterable[str]:
    for block in extraction.blocks:
        for line in block.lines:
            yield _line_text(line, extraction.text)


def _line_text(line: RawLine, text: Text) -> str:
    parts = [("" if index in line.glued else " ") + text[start:end] for index, (start, end) in enumerate(line.spans)]
    return "".join(parts)


def _layout(composition: AnyComposition, line_table: LineTable | None) -> Layout:
    if line_table is None:
        return Layout(composition.pages)
    return Layout(composition.pages, SourceMap(len(composition.text), composition.edits), line_table)


def _finished(composition: AnyComposition, layout: Layout, language: Language | None, *, paged: bool) -> BlockRecord:
    """Give the blocks their languages, lines and paragraph numbers, and titles and headings their levels."""
    texts = slices_of(composition.text, composition.blocks)
    languages = language_of_blocks(texts, language)
    blocks = (
        replace(block, language=found, lines=layout.lines_of(block.start, block.start + len(text.rstrip())))
        for block, found, text in zip(composition.blocks, languages, texts, strict=True)
    )
    return BlockRecord(numbered(_levelled(blocks, paged=paged)))


def _levelled(blocks: Iterable[Block], *, paged: bool) -> Iterator[Block]:
    """Set the levels that make the sections nest.

    The title of a page of the web or of a plain text is the section around all others (level 0). On a paged source,
    where citations name pages, it opens no section (level 1): paths begin with the headings.
    """
    is_root = not paged
    for block in blocks:
        if block.kind == "title":
            yield replace(block, level=0 if is_root else 1)
            is_root = False
        elif block.kind == "heading":
            yield replace(block, level=max(1, block.level))
        else:
            yield block


def _quality(extraction: AnyExtraction, composition: AnyComposition, blocks: Sequence[Block]) -> Mapping[str, object]:
    """Say what a reader should know about how well the text was read."""
    letters: Counter[str] = Counter()
    for block in blocks:
        if block.kind not in HEADINGS:
            letters[block.language or "id"] += block.end - block.start
    total = sum(letters.values()) or 1
    texts = slices_of(composition.text, (block for block in blocks if block.kind == "paragraph"))
    return {
        "characters": len(composition.text),
        "words": sum(1 for lines in whole_lines(composition.text) for _ in _WORD.finditer(lines)),
        "edits": dict(sorted(Counter(composition.edits.kinds()).items())),
        "languages": {name: round(count / total, 3) for name, count in sorted(letters.items())},
        "missing_metadata": [key for key in _CITATION_KEYS if not extraction.csl.get(key)],
        **({"foreign_language": foreign} if (foreign := foreign_language(texts)) else {}),
        **extraction.notes,
    }
