"""Marked text in, coloured and wrapped lines on a terminal out. The one place that loads rich's console."""

from __future__ import annotations

from collections.abc import Sequence

from commands.output.plain import width


def write_marked(pieces: Sequence[tuple[str, bool]], indent: str) -> None:
    """Print a paragraph given in pieces, those marked in colour, wrapped to the terminal.

    The pieces are plain text, made harmless before: rich is asked to read no markup, emoji or links in them.
    """
    from rich.console import Console
    from rich.text import Text

    text = Text()
    for piece, is_marked in pieces:
        text.append(piece, style="bold yellow" if is_marked else "")
    console = Console(width=width(), highlight=False, markup=False, emoji=False)
    for line in text.wrap(console, max(20, width() - len(indent))):
        console.print(Text(indent) + line, soft_wrap=True)
