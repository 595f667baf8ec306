"""What Tesseract tells of a word: nothing in, the value that carries it out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word on an image: its box in pixels from the top left, the top and height of its line, its confidence 0 to 1.

    `paragraph` and `line` are the engine's numbers: they change where a new paragraph or line begins.
    """

    text: str
    left: int
    top: int
    width: int
    height: int
    line_top: int
    line_height: int
    confidence: float
    paragraph: tuple[str, str]
    line: str
