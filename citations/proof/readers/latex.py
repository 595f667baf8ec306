r"""Read a LaTeX draft: its source in, paragraphs, quotations and footnotes out.

Quotations are ``...'', `...', \enquote{...}, the environments quote, quotation, displayquote and \blockquote{...};
\cite[71]{rahma2018} and its kin become "[@rahma2018, 71]", as pandoc writes them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.decode import decoded
from citations.proof.readers.inline import CODE, raised

_BODY = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_QUOTES = frozenset({"quote", "quotation", "displayquote", "displaycquote", "quoting"})
_SKIPPED = frozenset({"verbatim", "lstlisting", "equation", "align", "tikzpicture", "comment", "thebibliography"})
_HEADINGS = frozenset({"part", "chapter", "section", "subsection", "subsubsection", "paragraph"})
# Commands whose argument is not text of the draft.
_HIDDEN = frozenset(
    str.split(
        "label ref pageref eqref usepackage documentclass bibliography bibliographystyle input include includegraphics "
        "vspace hspace pagestyle thispagestyle index hypersetup setlength addbibresource url"
    )
)
_CITE = re.compile(
    r"(?:text|paren|foot|auto|full|smart|super)?cite(?:p|t|alp|alt|author|year|yearpar)?s?\Z", re.IGNORECASE
)
_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_LETTERS = {
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "ss": "ß", "l": "ł", "L": "Ł",
    "i": "i", "j": "j", "ldots": "...", "dots": "...", "textellipsis": "...", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„",
    "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "textbackslash": "\\", "textasciitilde": "~", "S": "§",
    "copyright": "©", "LaTeX": "LaTeX", "TeX": "TeX", "par": "\n\n", "newline": "\n", "linebreak": "\n", "quad": " ",
    "textbar": "|", "slash": "/", "noindent": "", "item": "\n\n",
}  # fmt: skip
_TOKEN = re.compile(
    r"(?P<comment>(?<!\\)%[^\n]*\n?[ \t]*)"
    r"|(?P<accent>\\[\'`^\"~=.](?:\{(?P<braced>\\?[A-Za-z])\}|(?P<bare>\\?[A-Za-z])))"
    r"|\\(?P<command>[A-Za-z@]+)\*?[ \t]*|(?P<escaped>\\[^A-Za-z])|(?P<marks>``|''|,,|---?|~)|(?P<end>\n[ \t]*\n\s*)"
    r"|(?P<brace>[{}])|(?P<plain>[^\\%`',\-~\n{}]+|.|\n)",
    re.DOTALL,
)
# An option may hold brackets inside of braces: \textquote[{\cite[1]{key}}]{...}.
_OPTION = re.compile(r"\[((?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\]\s*")
_THIN = re.compile("(?<=[“‘„‚«])\u2009+(?=[“‘„‚«])|(?<=[”’»])\u2009+(?=[”’»])")
_QUOTING = re.compile(r"(?:foreign|hyphen)?(?:enquote|quote|textquote|blockquote|blockcquote|textcquote)\Z")
_RAISED = re.compile(r"(?:textsuperscript|footnotemark)\Z")
_MARKS = {"``": "“", "''": "”", ",,": "„", "--": "–", "---": "—", "~": "\u00a0"}


def read_latex(data: bytes) -> Draft:
    """Read a LaTeX file; of a whole document, what stands between its begin and end."""
    source = decoded(data)
    body = _BODY.search(source)
    start, end = body.span(1) if body else (0, len(source))
    reader = _Reader(source)
    reader.read(start, end)
    reader.end_part()
    return Draft("latex", tuple(reader.parts), reader.notes)


@dataclass(slots=True)
class _Reader:
    """Reads tokens into parts; an argument is read by a call of its own."""

    source: str
    parts: list[Part] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    calls: list[tuple[int, str]] = field(default_factory=list)
    environments: list[str] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    begun: int = 0

    def read(self, at: int, end: int) -> None:
        """Read a stretch of the source."""
        while at < end:
            token = _TOKEN.match(self.source, at, end)
            if token is None:
                return
            at = self._take(token, end)

    def _take(self, token: re.Match[str], end: int) -> int:
        """Take one token over; return where the next begins."""
        if token["end"]:
            # A quotation of several paragraphs stays one.
            if self._kind() == "quotation":
                self._add("\n\n", token.start())
            else:
                self.end_part()
        elif token["command"]:
            return self._command(token["command"], token.end(), end)
        elif not token["comment"] and not token["brace"]:
            self._add(_character(token), token.start())
        return token.end()

    def _add(self, text: str, at: int) -> None:
        if not self.pieces and text.strip():
            self.begun = at
        if self.pieces or text.strip():
            self.pieces.append(text)

    def _command(self, name: str, at: int, end: int) -> int:
        if name in ("begin", "end"):
            return self._environment(name, at, end)
        if name in _LETTERS:
            if name in ("par", "item") and self._kind() != "quotation":
                self.end_part()
            else:
                self._add(_LETTERS[name], at)
            return at
        return self._with_argument(name, at, end)

    def _with_argument(self, name: str, at: int, end: int) -> int:
        """Take over a command with options and an argument."""
        options, at = self._options(at)
        if _CITE.match(name):
            keys, at = self._argument(at, end)
            self._add("".join(_citation(key, options) for key in keys.split(",")), at)
        elif name in ("footnote", "endnote", "footnotetext"):
            at = self._note(at, end)
        elif name in ("verb", "lstinline"):
            at = self._verbatim(at, end)
        elif _RAISED.match(name):
            at = self._raised(at, end, options)
        elif _QUOTING.match(name):
            at = self._quoted(name, at, end, options)
        elif name in ("textelp", "textins"):
            at = self._inserted(name, at, end)
        elif name in _HIDDEN:
            _, at = self._argument(at, end)
        elif name in _HEADINGS:
            self.end_part()
        return at

    def _environment(self, name: str, at: int, end: int) -> int:
        kind, at = self._argument(at, end)
        kind = kind.rstrip("*")
        if name == "begin" and kind in _SKIPPED:
            close = re.compile(rf"\\end\{{{kind}\*?\}}").search(self.source, at, end)
            return close.end() if close else end
        if name == "end" and kind in self.environments:
            self._add(self.cited.pop(), at)
        self.end_part()
        if name == "begin":
            self.environments.append(kind)
            citation, at = self._cited_by(kind, at, end) if kind.startswith("display") else ("", at)
            self.cited.append(citation)
        elif kind in self.environments:
            self.environments.remove(kind)
        return at

    def _cited_by(self, kind: str, at: int, end: int) -> tuple[str, int]:
        """Read the citation with which a displayed quotation of csquotes begins, and which is printed at its end."""
        options, at = self._options(at)
        if not kind.endswith("cquote"):
            return self._as_text(options), at
        key, at = self._argument(at, end)
        return _citation(key, options), at

    def _as_text(self, options: list[str]) -> str:
        """Read the last option as text of the draft."""
        if not options:
            return ""
        inner = _Reader(options[-1])
        inner.read(0, len(options[-1]))
        return " " + "".join(inner.pieces)

    def _inserted(self, name: str, at: int, end: int) -> int:
        r"""Read \textelp{words} and \textins{words} of csquotes: what is left out of a quotation, and put into it."""
        words, after = self._argument(at, end)
        self._add(" ".join(filter(None, ("[...]" if name == "textelp" else "", f"[{words}]" if words else ""))), at)
        return after

    def _note(self, at: int, end: int) -> int:
        """Read a footnote as a part of its own."""
        start, stop, after = self._span(at, end)
        inner = _Reader(self.source)
        inner.read(start, stop)
        text = "".join(inner.pieces).strip()
        key = str(len(self.notes) + 1)
        self.notes[key] = text
        self.calls.append((sum(map(len, self.pieces)), key))
        self.parts.append(Part("note", text, f"line {self._line(at)}", tuple(inner.calls)))
        return after

    def _quoted(self, name: str, at: int, end: int, options: list[str]) -> int:
        """Read a quoted argument; of the forms with a key, the key becomes a citation."""
        if name.startswith(("foreign", "hyphen")):
            _, at = self._argument(at, end)
            later, at = self._options(at)
            options = later or options
        citation = ""
        if name.endswith("cquote"):
            key, at = self._argument(at, end)
            citation = _citation(key, options)
        else:
            citation = self._as_text(options)
        start, stop, after = self._span(at, end)
        self._add("“", at)
        self.read(start, stop)
        self._add("”" + citation, at)
        return after

    def _verbatim(self, at: int, end: int) -> int:
        """Pass over code: `verb` with any mark around it, `lstinline` in braces."""
        mark = {"{": "}"}.get(self.source[at : at + 1], self.source[at : at + 1])
        close = self.source.find(mark, at + 1, end) if mark else -1
        self._add(CODE, at)
        return close + 1 if close >= 0 else at

    def _raised(self, at: int, end: int, options: list[str]) -> int:
        """Read a raised figure, as of a footnote whose text stands elsewhere."""
        text, after = self._argument(at, end)
        figures = (text or "".join(options)).strip()
        if figures.isdigit():
            self._add(raised(figures), at)
            return after
        return at

    def _options(self, at: int) -> tuple[list[str], int]:
        options = []
        while option := _OPTION.match(self.source, at):
            options.append(option[1])
            at = option.end()
        return options, at

    def _argument(self, at: int, end: int) -> tuple[str, int]:
        start, stop, after = self._span(at, end)
        return self.source[start:stop], after

    def _span(self, at: int, end: int) -> tuple[int, int, int]:
        """Return where an argument in braces begins and ends, and what follows it; empty where there is none."""
        if self.source[at : at + 1] != "{":
            return at, at, at
        depth = 0
        for brace in re.compile(r"(?<!\\)[{}]").finditer(self.source, at, end):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                return at + 1, brace.start(), brace.end()
        return at + 1, end, end

    def _kind(self) -> PartKind:
        return "quotation" if any(name in _QUOTES for name in self.environments) else "text"

    def _line(self, at: int) -> int:
        return self.source.count("\n", 0, at) + 1

    def end_part(self) -> None:
        """End the paragraph that is being read."""
        text = _THIN.sub("", "".join(self.pieces))
        if text.strip():
            self.parts.append(Part(self._kind(), text.rstrip(), f"line {self._line(self.begun)}", tuple(self.calls)))
        self.pieces, self.calls = [], []


def _citation(key: str, options: list[str]) -> str:
    """Return a citation as pandoc writes it; the last option is the place in the work."""
    return f" [@{key.strip()}, {options[-1]}]" if options and options[-1] else f" [@{key.strip()}]"


def _character(token: re.Match[str]) -> str:
    if token["accent"]:
        letter = (token["braced"] or token["bare"]).lstrip("\\")
        return unicodedata.normalize("NFC", letter + _ACCENTS[token["accent"][1]])
    if token["escaped"]:
        return {"\\\\": "\n", "\\-": "\u00ad", "\\,": "\u2009", "\\/": ""}.get(token["escaped"], token["escaped"][1:])
    if token["marks"]:
        return _MARKS[token["marks"]]
    return {"`": "‘", "'": "’"}.get(token[0], token[0])
