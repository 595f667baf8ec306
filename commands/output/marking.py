"""Texts with marked places in; lines with the places bold, or in brackets where nothing can be bold, out."""

from __future__ import annotations

from commands.output.plain import is_terminal, one_line

# Stand for the beginning and end of a mark while a text is wrapped; noncharacters never occur in a text.
OPEN, CLOSE = "\ufdd0", "\ufdd1"


def with_marks(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return a text on one line with every marked word between the two noncharacters."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        words = one_line(text[start:end]).split()
        pieces += [_kept(text[at:start]), " ".join(f"{OPEN}{word}{CLOSE}" for word in words)]
        at = end
    pieces.append(_kept(text[at:]))
    return "".join(pieces).strip()


def _kept(text: str) -> str:
    """Return a piece of a text on one line, with a space at its ends where it has one."""
    return " " * text[:1].isspace() + one_line(text) + " " * (text[-1:].isspace() and len(text.split()) > 0)


def plain(line: str) -> str:
    """Return a line as wide as it will be shown."""
    return line.replace(OPEN, "" if is_terminal() else "[").replace(CLOSE, "" if is_terminal() else "]")


def marked(line: str) -> str:
    """Return a line with its marks as bold or brackets."""
    if is_terminal():
        return line.replace(OPEN, "\x1b[1m").replace(CLOSE, "\x1b[0m")
    return line.replace(f"{CLOSE} {OPEN}", " ").replace(OPEN, "[").replace(CLOSE, "]")
