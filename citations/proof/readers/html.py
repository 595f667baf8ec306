"""Read an HTML draft or export: its markup in, paragraphs, quotations and footnotes out. Nothing is loaded or run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.decode import decoded
from citations.proof.readers.inline import raised

_SKIPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "math", "nav", "button", "select", "code", "kbd", "samp"}
)
_BLOCKS = frozenset(
    str.split(
        "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
    )
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "source"})
_ENDS_ITSELF = frozenset({"p", "li", "dt", "dd"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOTE_ID = re.compile(r"(?:^|[-_:])(?:fn|note|footnote|ftn|endnote|en|catatan)[-_:]?\d|^_?(?:ftn|edn)\d", re.IGNORECASE)
_BACK_ID = re.compile(r"ref", re.IGNORECASE)


def read_html(data: bytes) -> Draft:
    """Read a page."""
    reader = _Reader()
    reader.feed(decoded(data))
    reader.close()
    reader.end_part()
    notes: dict[str, str] = {}
    for key, text in reader.notes:
        notes[key] = f"{notes.get(key, '')} {text}".strip()
    return Draft("html", tuple(reader.parts), notes)


class _Reader(HTMLParser):
    """Collects the parts; quotations keep their white space, as Kutip's own pages print it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self.notes: list[tuple[str, str]] = []
        self._open: list[tuple[str, bool, str]] = []
        self._pieces: list[str] = []
        self._calls: list[tuple[int, str]] = []
        self._characters: tuple[int, int] | None = None
        self._line = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _ENDS_ITSELF and self._open and self._open[-1][0] == tag:
            self.handle_endtag(tag)
        if tag == "br":
            self._pieces.append("\n")
        if tag in _BLOCKS and not (self._quoting() and tag in ("p", "div")):
            self.end_part()
        elif tag in _BLOCKS and self._pieces:
            self._pieces.append("\n\n")
        if tag == "blockquote" and values.get("data-start", "").isdigit() and values.get("data-end", "").isdigit():
            self._characters = (int(values["data-start"]), int(values["data-end"]))
        if tag == "q" and not self._skipping():
            self._pieces.append("\u201c")
        if tag == "a" and _NOTE_ID.search(values.get("href", "").lstrip("#")) and "#" in values.get("href", ""):
            self._calls.append((sum(map(len, self._pieces)), values["href"].split("#", 1)[1]))
        if tag not in _VOID:
            skipped = tag in _SKIPPED or values.get("class") == "context" or "hidden" in values
            self._open.append((tag, skipped, values.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (name for name, _, _ in self._open):
            return
        if tag == "q" and not self._skipping():
            self._pieces.append("\u201d")
        if tag in _BLOCKS and not (self._quoting() and tag in ("p", "div")):
            self.end_part()
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._skipping():
            return
        if not self._pieces:
            self._line = self.getpos()[0]
        up = any(tag == "sup" for tag, _, _ in self._open) and data.strip(" []()").isdigit()
        self._pieces.append(raised(data.strip(" []()")) if up else data)

    def end_part(self) -> None:
        """End the part that is being read; one without text is none."""
        text = "".join(self._pieces)
        kind = self._kind()
        if text.strip() or (text and self._characters):
            self.parts.append(
                Part(
                    kind,
                    text if kind == "quotation" else text.strip(),
                    f"line {self._line}",
                    tuple(self._calls),
                    verbatim=kind == "quotation",
                    characters=self._characters if kind == "quotation" else None,
                )
            )
            key = self._note_key()
            if key:
                self.notes.append((key, text.strip()))
        if text and kind == "quotation":
            self._characters = None
        self._pieces, self._calls = [], []

    def _kind(self) -> PartKind:
        if self._quoting():
            return "quotation"
        if self._note_key():
            return "note"
        return "heading" if any(tag in _HEADINGS for tag, _, _ in self._open) else "text"

    def _quoting(self) -> bool:
        return any(tag == "blockquote" for tag, _, _ in self._open)

    def _skipping(self) -> bool:
        return any(skipped for _, skipped, _ in self._open)

    def _note_key(self) -> str:
        ids = [key for _, _, key in self._open if key]
        return next((key for key in ids if _NOTE_ID.search(key) and not _BACK_ID.search(key)), "")
