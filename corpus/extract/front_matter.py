"""The front matter of a Markdown file in; its fields as texts, lists and mappings out.

It reads the part of YAML 1.2 that people write there: plain, quoted, literal and folded scalars, lists and mappings in
both styles, comments. Where YAML would refuse (`title: Pasar: sebuah kisah`), the value is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Value = str | list["Value"] | dict[str, "Value"]

_KEY = re.compile(
    r"(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^']+)'|(?P<plain>[^\W\d][\w .-]*?))[ \t]*:(?=[ \t]|\Z)[ \t]*"
)
_BLOCK = re.compile(r"(?P<style>[|>])(?:[+-]?\d?|\d[+-])[ \t]*(?:#.*)?\Z")
_COMMENT = re.compile(r"(?:\A|[ \t])#.*", re.DOTALL)
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"?', re.DOTALL)
_SINGLE = re.compile(r"'((?:[^']|'')*)'?", re.DOTALL)
_FOLD = r"[ \t]*\n(?P<empty>(?:[ \t]*\n)*)[ \t]*"
_ESCAPE = re.compile(
    rf"\\(?P<code>x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|\n[ \t]*|.)|{_FOLD}", re.DOTALL
)
_SIGNS = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "0": "",
    "a": "",
    "b": "",
    "e": "",
    "f": " ",
    "v": " ",
    "N": "\n",
    "_": "\u00a0",
}
_DEEPEST = 6


def read_front_matter(yaml: str) -> dict[str, Value]:
    r"""Return the fields of front matter; keys are as written.

    >>> read_front_matter('title: "Kota \\"Lama\\""\nauthor:\n  - Siti Rahma\n  - name: Budi # editor')
    {'title': 'Kota "Lama"', 'author': ['Siti Rahma', {'name': 'Budi'}]}
    """
    return _mapping(yaml.replace("\r\n", "\n").split("\n"), 0)


def _mapping(lines: list[str], depth: int) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    for first, rest in _entries(lines):
        key = _KEY.match(first)
        if key is not None:
            name = key["double"] or key["single"] or key["plain"]
            fields.setdefault(name, _value(first[key.end() :], rest, depth + 1))
    return fields


def _entries(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each line that begins an entry, without its indent, and the lines that belong to it."""
    shown = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    least = min((len(line) - len(line.lstrip()) for line in shown), default=0)
    first: str | None = None
    rest: list[str] = []
    for line in lines:
        bare = line[least:] if line.strip() else ""
        # A list may stand at the indent of the key that it belongs to.
        begins = bare[:1] not in ("", " ", "\t") and (
            first is None or not (bare.startswith("- ") and _KEY.match(first))
        )
        if begins and not bare.startswith("#"):
            if first is not None:
                yield first, rest
            first, rest = bare, []
        elif not begins:
            rest.append(bare)
    if first is not None:
        yield first, rest


def _value(first: str, rest: list[str], depth: int) -> Value:
    """Read a value from what follows its key, and the lines below."""
    if depth > _DEEPEST:
        return ""
    if block := _BLOCK.fullmatch(first):
        return _block_scalar(rest, folded=block["style"] == ">")
    if not _COMMENT.sub("", first).strip():
        below = [line for line in rest if line.strip() and not line.lstrip().startswith("#")]
        if below and re.match(r"[ \t]*-(?:[ \t]|\Z)", below[0]):
            return _items(rest, depth)
        if below and _KEY.match(below[0].lstrip()):
            return _mapping(rest, depth)
    whole = "\n".join([first, *rest]).strip()
    if whole[:1] in ("[", "{"):
        return _Flow(whole).value(depth)
    return _scalar(whole)


def _items(lines: list[str], depth: int) -> Value:
    found: list[Value] = []
    for first, rest in _entries(lines):
        text = first[1:].lstrip() if first.startswith("-") else first
        if _KEY.match(text):
            found.append(_mapping([" " * (len(first) - len(text)) + text, *rest], depth + 1))
        elif value := _value(text, rest, depth + 1):
            found.append(value)
    return found


def _scalar(text: str) -> str:
    if text.startswith('"') and (match := _DOUBLE.match(text)):
        return _ESCAPE.sub(_sign, match[1])
    if text.startswith("'") and (match := _SINGLE.match(text)):
        return _folded(match[1]).replace("''", "'")
    return _folded("\n".join(_COMMENT.sub("", line).strip() for line in text.split("\n")).strip())


def _folded(text: str) -> str:
    """Fold the line ends of a scalar: one is a space, empty lines are line ends."""
    return re.sub(_FOLD, lambda match: "\n" * match["empty"].count("\n") or " ", text)


def _sign(match: re.Match[str]) -> str:
    """Return what stands for an escape, or a line end, of a scalar in double quotes."""
    code = match["code"]
    if code is None:
        return "\n" * match["empty"].count("\n") or " "
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else ""
    return "" if code[0] == "\n" else _SIGNS.get(code, code)


def _block_scalar(lines: list[str], *, folded: bool) -> str:
    shown = [line for line in lines if line.strip()]
    least = min((len(line) - len(line.lstrip()) for line in shown), default=0)
    text = "\n".join(line[least:].rstrip() for line in lines).strip("\n")
    return re.sub(r"\n(\n*)", lambda match: match[1] or " ", text) if folded else text


class _Flow:
    """Reads a value written with brackets or braces."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def value(self, depth: int, ends: str = "") -> Value:
        self._skip_space()
        sign = self._text[self._at : self._at + 1]
        if sign and sign in "[{" and depth <= _DEEPEST:
            self._at += 1
            return self._list(depth + 1) if sign == "[" else self._dict(depth + 1)
        if sign and sign in "\"'":
            match = (_DOUBLE if sign == '"' else _SINGLE).match(self._text, self._at)
            assert match is not None
            self._at = match.end()
            return _scalar(match[0])
        plain = re.compile(rf"[^{re.escape(ends or ',')}]*").match(self._text, self._at)
        assert plain is not None
        self._at = plain.end()
        return _scalar(plain[0])

    def _list(self, depth: int) -> Value:
        found: list[Value] = []
        while not self._closed():
            if value := self.value(depth, ",]"):
                found.append(value)
        return found

    def _dict(self, depth: int) -> Value:
        found: dict[str, Value] = {}
        while not self._closed():
            key = self.value(depth, ":,}")
            self._skip_space()
            if self._text[self._at : self._at + 1] == ":":
                self._at += 1
                value = self.value(depth, ",}")
                if isinstance(key, str):
                    found.setdefault(key, value)
        return found

    def _closed(self) -> bool:
        """Step over commas; tell whether the list or mapping, or the text, ends here."""
        while self._text[self._at : self._at + 1] in (",", " ", "\t", "\n"):
            self._at += 1
        if self._at >= len(self._text):
            return True
        if self._text[self._at] in "]}":
            self._at += 1
            return True
        return False

    def _skip_space(self) -> None:
        while self._text[self._at : self._at + 1].isspace():
            self._at += 1
