"""Any text in, Markdown out that CommonMark, GitHub and pandoc show as exactly that text."""

from __future__ import annotations

import re

from citations.cited import Run
from citations.hidden import show_steering

# Everything that can begin markup anywhere in a line. `%%` and `==` hide or mark text in Obsidian, `:name:` is an
# emoji on GitHub.
_MARKUP = (
    r"[\\`*\[\]<>&|~$^@{}]|(?<![^\W_])_|_(?![^\W_])|(?<==)=|(?<=%)%|#(?=\w)|!(?=\[)"
    r"|(?<=\w):(?=//)|:(?=[\w+-]{1,40}:)|(?<=www)\.|(?<=WWW)\."
)
_ANYWHERE = re.compile(_MARKUP)
# Pandoc would turn straight quotation marks and runs of hyphens or dots into typographic ones.
_IN_QUOTATION = re.compile(rf"{_MARKUP}|[\"']|(?<=-)-|(?<=\.)\.")
# "(a)" and "(@name)" begin lists in pandoc.
_EXAMPLE = re.compile(r"\((?:\w{1,9}|\\@[\w-]*)\)")
_ORDINAL = re.compile(r"(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9})(?=[.)])")


def escape_line(text: str, *, exact: bool = False) -> str:
    r"""Escape one line of text so that nothing in it is markup; edge white space is kept as character references.

    With `exact` no converter makes its quotation marks and dashes typographic either.

    >>> escape_line("1. *a* <b>")
    '1\\. \\*a\\* \\<b\\>'
    """
    shown = show_steering(text)
    body = shown.strip()
    first = shown.index(body)
    escaped = (_IN_QUOTATION if exact else _ANYWHERE).sub(lambda match: "\\" + match[0], body)
    return _references(shown[:first]) + _guard_start(escaped) + _references(shown[first + len(body) :])


def _guard_start(body: str) -> str:
    """Escape what begins a heading, a list, a rule or a definition at the start of a line."""
    if body[:1] in ("#", "+", "-", "=", ":", "%") or _EXAMPLE.match(body):
        return "\\" + body
    ordinal = _ORDINAL.match(body)
    return f"{ordinal[0]}\\{body[ordinal.end() :]}" if ordinal else body


def _references(space: str) -> str:
    return "".join(f"&#{ord(character)};" for character in space)


def block_quote(text: str) -> str:
    """Return a quotation as a block quote; its line breaks are kept as hard breaks, empty lines as paragraphs."""
    lines = [escape_line(line, exact=True) for line in text.split("\n")]
    shown = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        shown.append(f"> {line}\\" if line and following else f"> {line}".rstrip())
    return "\n".join(shown)


def escape_runs(runs: tuple[Run, ...]) -> str:
    """Return a reference as one line of Markdown with its italics and bold; web addresses stay readable."""
    line = "".join(_run(run) for run in runs)
    return _guard_start(line) if not line.startswith("\\") else line


def _run(run: Run) -> str:
    text = _ANYWHERE.sub(_unless_in_address, show_steering(run.text))
    mark = "**" if "bold" in run.marks else "*" if "italic" in run.marks else ""
    core = text.strip()
    if not mark or not core:
        return text
    return text.replace(core, f"{mark}{core}{mark}", 1)


def _unless_in_address(match: re.Match[str]) -> str:
    return match[0] if match.string.startswith("://", match.start()) else "\\" + match[0]
