"""What Tesseract tells of a word: nothing in, the value that carries it out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word on an image: its box in pixels from the top left, the top and height of its line, its confidence 0 to 1.

    `paragraph` and `line` are the engine's numbers: they change where a new paragraph or line begins. `stroke` is how
    thick its strokes are in dots, 0 where nobody looked; `stray` says that it is no sign of the text, `raised` that it
    is the mark of a note, `joined` that it continues the word before it without a space.
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
    stroke: float = 0.0
    stray: bool = False
    raised: bool = False
    joined: bool = False
