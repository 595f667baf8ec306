"""Read Markdown: its text in, an extraction out whose reading text is what a reader sees.

Covers CommonMark's blocks as people write them (headings, lists, quotations, code, tables, front matter) and the inline
markup for emphasis, code, links, images and HTML tags; footnotes as in Pandoc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.document import BlockKind
from corpus.evidence import EVIDENCE, Statement, evidence_of, taken
from corpus.extract.dates import date_parts, declared_date, find_published, is_dateline
from corpus.extract.extraction import Dropped, Extraction, RawBlock, RawLine, Span
from corpus.extract.front_matter import Value, read_front_matter
from corpus.extract.headings import opens_references
from corpus.extract.html_bylines import byline_authors
from corpus.extract.html_dates import tells_event
from corpus.extract.keywords import keywords_in, opens_keywords
from corpus.names import csl_name

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|\Z)")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_AND = re.compile(r"\s*;\s*|\s+(?:dan|and|&)\s+")
# Pandoc writes a heading's name and classes behind it, in braces, and the caption of a table below it.
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]+#+)?(?:[ \t]*\{[#.:-][^{}]*\})?[ \t]*\Z")
_TABLE_CAPTION = re.compile(r"(?:[Tt]able)?:[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"(?:=+|-{2,})[ \t]*\Z")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_ITEM = re.compile(r"(?P<bullet>[-*+])[ \t]+|(?P<number>\d{1,9}[.)])[ \t]+")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_FENCE = re.compile(r"(?:```+|~~~+)")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_NOTE = re.compile(r"\[\^[^\]]+\]:[ \t]+")
_LINK_TARGET = re.compile(r"\[[^\]]+\]:[ \t]+\S+")
_INLINE = re.compile(
    r"(?P<comment><!--.*?-->)|(?P<escape>\\)(?=[\\`*_{}\[\]()#+\-.!|>~])|(?P<code>`+)|(?P<image>!\[)|"
    r"(?P<target>\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\]))|(?P<note>\[\^[^\]]+\])|"
    r"(?P<open>\[)(?=[^\]\[]*\](?:\(|\[))|(?P<address><(?:[a-z]+://|[^<>\s@]+@)[^<>\s]+>)|"
    r"(?P<url>https?://[^\s<>()\[\]]+)|(?P<tag></?[A-Za-z][\w-]*"
    r"(?:\s+[\w:@-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*\s*/?>)|"
    r"(?P<stars>\*{1,3})|(?P<lines>(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))|(?P<strike>~~)"
)
_ORIGIN = "file"
# The lines below a title that may say who wrote, and when.
_MOST_CREDITS = 2


@dataclass(slots=True)
class _State:
    """The blocks so far, and the one that goes on."""

    blocks: list[RawBlock] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    lines: list[RawLine] = field(default_factory=list)
    level: int = 0
    notes: list[RawBlock] = field(default_factory=list)

    def close(self) -> None:
        """End the open block; the notes written in it follow."""
        if self.lines:
            self.blocks.append(RawBlock(self.kind, tuple(self.lines), self.level))
        self.blocks += self.notes
        self.kind, self.lines, self.level, self.notes = "paragraph", [], 0, []

    @property
    def follows_table(self) -> bool:
        """Whether nothing but a blank line came after a table."""
        return not self.lines and bool(self.blocks) and self.blocks[-1].kind == "table"

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """End the open block and begin another."""
        self.close()
        self.kind, self.level = kind, level


def read_markdown(text: str, encoding: str) -> Extraction:
    """Read the text of a Markdown file."""
    front = _FRONT_MATTER.match(text)
    csl, extra = _front_matter(front[1]) if front else ({}, {})
    said = [Statement(key, value, "front matter", _ORIGIN) for key, value in (csl | extra).items()]
    blocks = _blocks(text, front.end() if front else 0)
    blocks = _with_title(blocks, text, csl)
    if blocks and blocks[0].kind == "title" and (title := _text_of(blocks[0], text).strip()):
        said.append(Statement("title", title, "first heading", _ORIGIN, line=title))
    blocks, credited = _with_credits(blocks, text)
    said += credited
    printed, origins = taken(one for one in credited if one.key not in csl)
    csl = printed | csl
    for block in blocks:
        if block.kind == "metadata" and opens_keywords(_text_of(block, text)):
            line = " ".join(_text_of(block, text).split())
            extra.setdefault("keywords", keywords_in(line))
            said.append(Statement("keywords", keywords_in(line), "keyword line", "page", line=line))
    dropped = (Dropped(0, front.end(), "metadata"),) if front else ()
    covered = _markup(text, blocks, front.end() if front else 0)
    return Extraction(
        text=text,
        blocks=tuple(blocks),
        dropped=(*dropped, *covered),
        csl=csl,
        origins=dict.fromkeys(csl, _ORIGIN) | origins,
        extra=extra | {EVIDENCE: evidence_of(said, csl | extra)},
        notes={"encoding": encoding},
        has_lines=True,
    )


def _blocks(text: str, start: int) -> list[RawBlock]:
    state = _State()
    fenced = False
    for line_start, line_end in _line_spans(text, start):
        line = text[line_start:line_end]
        if _FENCE.match(line.strip()):
            fenced = not fenced
            state.begin("table")
        elif fenced:
            state.lines.append(RawLine(((line_start, line_end),)))
        else:
            _take(state, text, line_start, line_end)
    state.close()
    return _named(state.blocks, text)


def _named(blocks: Sequence[RawBlock], text: str) -> list[RawBlock]:
    """Make the paragraphs and items below a heading such as "References" its entries; keyword lines are metadata."""
    in_references = False
    result = []
    for block in blocks:
        if block.kind == "paragraph" and opens_keywords(_text_of(block, text)):
            result.append(RawBlock("metadata", block.lines))
            continue
        if block.kind == "heading":
            in_references = opens_references(_text_of(block, text))
        is_entry = in_references and block.kind in ("paragraph", "list item")
        if block.kind == "paragraph" and _is_picture(block, text):
            result.append(RawBlock("caption", block.lines))
            continue
        result.append(RawBlock("reference", block.lines) if is_entry else block)
    return result


def _is_picture(block: RawBlock, text: str) -> bool:
    """Tell whether a paragraph is nothing but the words that stand for a picture."""
    spans = [span for line in block.lines for span in line.spans]
    start, end = spans[0][0], spans[-1][1]
    return len(spans) == 1 and text[start - 2 : start] == "![" and text[end : end + 2] in ("](", "][")


def _take(state: _State, text: str, start: int, end: int) -> None:
    """Put one line outside code into the blocks."""
    line = text[start:end]
    body = line.strip()
    start += len(line) - len(line.lstrip())
    if not body or (_RULE.match(body) and not (state.lines and _UNDERLINE.match(body))):
        state.close()
        return
    if state.lines and state.kind == "paragraph" and _UNDERLINE.match(body):
        state.kind, state.level = "heading", 1 if body[0] == "=" else 2
        state.close()
        return
    if _LINK_TARGET.match(body) and not _NOTE.match(body):
        state.close()
        return
    _take_block(state, text, start, body)


def _take_block(state: _State, text: str, start: int, body: str) -> None:
    heading, item, quote = _HEADING.match(body), _ITEM.match(body), _QUOTE.match(body)
    kind, label = _labelled(state, body)
    if heading:
        state.begin("heading", len(heading["marks"]))
        _add(state, text, start + heading.start("text"), start + heading.end("text"))
        state.close()
    elif _TABLE_RULE.match(body) and "|" in body and state.lines:
        state.kind = "table"
    elif body.startswith("|") or (state.kind == "table" and "|" in body):
        if state.kind != "table":
            state.begin("table")
        _add_row(state, text, start, body)
    elif label:
        state.begin(kind)
        _add(state, text, start + label.end(), start + len(body))
    elif item:
        state.begin("list item")
        _add(state, text, start if item["number"] else start + item.end(), start + len(body))
    elif quote:
        if state.kind != "quotation":
            state.begin("quotation")
        _add(state, text, start + quote.end(), start + len(body))
    else:
        if state.kind == "table":
            state.begin("paragraph")
        _add(state, text, start, start + len(body))


def _labelled(state: _State, body: str) -> tuple[BlockKind, re.Match[str] | None]:
    """Return what a line is by its label, and the label: a note, or the caption of the table above it."""
    if state.follows_table and (caption := _TABLE_CAPTION.match(body)):
        return "caption", caption
    return "footnote", _NOTE.match(body)


def _add(state: _State, text: str, start: int, end: int) -> None:
    spans: list[Span] = []
    for at, note in _parted(text, start, end):
        found = tuple(_inline_spans(text, *at))
        if note and found:
            state.notes.append(RawBlock("footnote", (RawLine(found, glued=frozenset(range(1, len(found)))),)))
        elif found:
            spans += found
    if spans:
        state.lines.append(RawLine(tuple(spans), glued=frozenset(range(1, len(spans)))))


def _parted(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Yield the parts of a line, and whether each is a note written in it (Pandoc: `^[...]`)."""
    done = start
    while (opened := text.find("^[", done, end)) >= 0:
        depth, closed = 1, opened + 2
        while closed < end and depth:
            depth += {"[": 1, "]": -1}.get(text[closed], 0)
            closed += 1
        if depth:
            break
        yield (done, opened), False
        yield (opened + 2, closed - 1), True
        done = closed
    yield (done, end), False


def _add_row(state: _State, text: str, start: int, body: str) -> None:
    """Add a table's row: its cells, one space apart."""
    spans: list[Span] = []
    glued: set[int] = set()
    for cell in re.finditer(r"(?:\\\||[^|])+", body):
        parts = tuple(_inline_spans(text, start + cell.start(), start + cell.end()))
        glued.update(range(len(spans) + 1, len(spans) + len(parts)))
        spans += parts
    if spans:
        state.lines.append(RawLine(tuple(spans), glued=frozenset(glued)))


def _inline_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of a line that a reader sees, without the markup between them."""
    done = start
    position = start
    while match := _INLINE.search(text, position, end):
        position = match.end()
        if match.lastgroup == "url" or (match.lastgroup == "stars" and _lonely(text, match)):
            continue
        if match.lastgroup == "escape":
            # What it protects is a sign of the text.
            position += 1
        if match.lastgroup == "address":
            yield from _nonempty(done, match.start())
            yield match.start() + 1, match.end() - 1
            done = match.end()
            continue
        if match.lastgroup == "code":
            closing = text.find(match[0], match.end(), end)
            if closing < 0:
                continue
            yield from _nonempty(done, match.start())
            yield from _nonempty(match.end(), closing)
            done = position = closing + len(match[0])
            continue
        yield from _nonempty(done, match.start())
        done = match.end()
    yield from _nonempty(done, end)


def _lonely(text: str, match: re.Match[str]) -> bool:
    """A star between spaces is a sign, not markup."""
    before = text[match.start() - 1 : match.start()] if match.start() else " "
    after = text[match.end() : match.end() + 1]
    return (not before or before.isspace()) and (not after or after.isspace())


def _nonempty(start: int, end: int) -> Iterator[Span]:
    if start < end:
        yield start, end


def _markup(text: str, blocks: Sequence[RawBlock], start: int) -> Iterator[Dropped]:
    """Yield what lies between the spans of the blocks as dropped markup, white space aside."""
    spans = sorted(span for block in blocks for line in block.lines for span in line.spans)
    reached = start
    for span_start, span_end in (*spans, (len(text), len(text))):
        for mark in re.finditer(r"\S+", text[reached:span_start]):
            yield Dropped(reached + mark.start(), reached + mark.end(), "markup")
        reached = span_end


def _line_spans(text: str, start: int) -> Iterator[Span]:
    for match in _LINE.finditer(text, start):
        if match[0]:
            yield match.start(), match.start() + len(match[0].rstrip("\r\n"))


def _text_of(block: RawBlock, text: str) -> str:
    return "".join(text[start:end] for line in block.lines for start, end in line.spans)


def _with_title(blocks: list[RawBlock], text: str, csl: dict[str, object]) -> list[RawBlock]:
    """Make the first heading the title, if it is the only one of its level, stands first, and no title was stated."""
    if not blocks or blocks[0].kind != "heading":
        return blocks
    first = blocks[0]
    if sum(1 for block in blocks if block.kind == "heading" and block.level <= first.level) > 1:
        return blocks
    title = _text_of(first, text).strip()
    if str(csl.setdefault("title", title)).casefold() != title.casefold():
        return blocks
    return [RawBlock("title", first.lines), *blocks[1:]]


def _with_credits(blocks: list[RawBlock], text: str) -> tuple[list[RawBlock], list[Statement]]:
    """Make metadata of the lines right below the title that say who wrote, or when; return also what they say."""
    found = list(blocks)
    said: list[Statement] = []
    below = blocks[1 : _MOST_CREDITS + 1] if blocks and blocks[0].kind == "title" else []
    for at, block in enumerate(below, 1):
        lines = [_text_of(RawBlock("metadata", (line,)), text).strip() for line in block.lines]
        if block.kind != "paragraph" or not all(map(_is_credit, lines)):
            break
        found[at] = RawBlock("metadata", block.lines)
        for line in lines:
            said.append(Statement("author", byline_authors(line), "byline", line=line))
            said += [
                Statement("issued", date_parts(day), "date line", line=line) for day in [find_published(line)] if day
            ]
    return found, [one for one in said if one.value]


def _is_credit(line: str) -> bool:
    return bool(byline_authors(line)) or (is_dateline(line) and not tells_event(line))


def _front_matter(yaml: str) -> tuple[dict[str, object], dict[str, object]]:
    """Take the fields of front matter that name a document."""
    csl: dict[str, object] = {}
    extra: dict[str, object] = {}
    for name, value in read_front_matter(yaml).items():
        key, values = name.lower(), _texts(value)
        if key in ("author", "authors"):
            csl["author"] = _authors(value)
        if not values or key in ("author", "authors"):
            continue
        if key == "title":
            csl["title"] = values[0]
        elif key in ("date", "issued", "year"):
            csl.update(_issued(values[0]))
        elif key in ("url", "doi", "publisher", "volume", "issue"):
            csl[key.upper() if key in ("url", "doi") else key] = values[0]
        elif key in ("journal", "container-title"):
            csl["container-title"] = values[0]
        elif key in ("keywords", "tags"):
            extra[key] = values
        elif key in ("description", "abstract", "language", "lang"):
            extra["language" if key == "lang" else key] = values[0]
    return {key: value for key, value in csl.items() if value}, extra


def _texts(value: Value) -> list[str]:
    """Return the texts of a field: one, or those of a list."""
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, str) and item]


def _authors(value: Value) -> list[dict[str, str]]:
    """Return the names of a field: texts, or mappings with `name`, or with the parts of a name as CSL has them."""
    people: list[dict[str, str]] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            people += [csl_name(name) for name in _AND.split(item) if name]
        elif isinstance(item, dict):
            parts = {
                key: text for key in ("family", "given", "literal") if isinstance(text := item.get(key), str) and text
            }
            name = item.get("name")
            people += [parts] if parts else [csl_name(name)] if isinstance(name, str) and name else []
    return people


def _issued(value: str) -> dict[str, object]:
    """Return a day, month or year as a CSL date; anything else is not guessed at."""
    stated = declared_date(value)
    return {"issued": stated} if stated else {}
