"""An extraction in; its blocks as texts, as a person reads them, out."""

from __future__ import annotations

from corpus.extract.extraction import Extraction, RawBlock


def text_of_block(extraction: Extraction, block: RawBlock) -> str:
    """Return a block's lines, a space between lines."""
    lines = []
    for line in block.lines:
        parts = [
            ("" if index == 0 or index in line.glued else " ") + extraction.text[start:end]
            for index, (start, end) in enumerate(line.spans)
        ]
        lines.append("".join(parts))
    return " ".join(lines)


def kinds_and_texts(extraction: Extraction) -> list[tuple[str, str]]:
    """Return kind and text of each block, in reading order."""
    return [(block.kind, text_of_block(extraction, block)) for block in extraction.blocks]


def texts_of(extraction: Extraction, kind: str) -> list[str]:
    """Return the texts of the blocks of one kind."""
    return [text for found, text in kinds_and_texts(extraction) if found == kind]


def dropped_texts(extraction: Extraction, kind: str = "furniture") -> list[str]:
    """Return what was dropped for one reason."""
    return [extraction.text[item.start : item.end] for item in extraction.dropped if item.kind == kind]
