"""The bytes of a saved web page in; its text nodes, the main text as blocks, and metadata out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from corpus.document import BlockKind
from corpus.errors import SourceError
from corpus.extract.dates import is_dateline
from corpus.extract.extraction import Dropped, Extraction, RawBlock, RawLine
from corpus.extract.html_credits import credits_of
from corpus.extract.html_declared_text import declared_blocks, declared_text
from corpus.extract.html_decode import Page, decode_page
from corpus.extract.html_edges import Kinds, edge_kinds
from corpus.extract.html_furniture import is_byline, is_furniture
from corpus.extract.html_layout import seen_leaves
from corpus.extract.html_linked_data import linked_data
from corpus.extract.html_main import main_leaves
from corpus.extract.html_metadata import metadata_of
from corpus.extract.html_nodes import Leaf, read_nodes
from corpus.extract.html_parse import parse_page
from corpus.extract.html_records import credit_leaves, is_record, record_leaves, repeated_leaves
from corpus.extract.html_repository import repository_rows
from corpus.extract.html_signs import is_in_notes, is_running
from corpus.extract.html_titles import title_index, with_standfirst
from corpus.extract.known_headings import ends_references, is_reference_heading

_KINDS: dict[str, BlockKind] = {
    "item": "list item",
    "quote": "quotation",
    "caption": "caption",
    "cell": "paragraph",
    "pre": "paragraph",
    "text": "paragraph",
}
_METADATA: BlockKind = "metadata"
# A cell with this share of links may say "Baca juga"; what other cells say is data.
_LINKED_CELL = 0.3
# From this share on the user is told that running text was left out.
_MUCH = 0.25
# A place and a day, as below a letter.
_SIGNED = re.compile(r"[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?,\s\d{1,2}\s\w+\s\d{4}")


@dataclass(frozen=True, slots=True)
class _Named:
    """A leaf and the kind and level it has been given."""

    leaf: Leaf
    kind: BlockKind
    level: int = 0


def extract_html(data: bytes, name: str) -> Extraction:
    """Extract the main text of a saved web page (HTML, or a web archive).

    The extracted text is all text nodes of the page, in document order, without scripts and styles; the raw
    blocks are the part of it that is the article.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `empty` or `suspect-text`.
    """
    page = decode_page(data, name)
    root, markup, flattened = parse_page(page.markup, name)
    nodes = read_nodes(root)
    body = declared_text(linked_data(root), nodes.leaves)
    if not any(letter.isalpha() for letter in nodes.text + body):
        raise SourceError(
            "empty",
            f"{name} holds no text: its words are loaded by a script, or it was not saved completely.",
            "Open the page in a browser, wait until it is shown, and save it again as 'Web page, complete'.",
        )
    leaves = seen_leaves(root, nodes.leaves, nodes.text)
    main = main_leaves(root, markup, leaves)
    title = title_index(root, leaves, main.marks)
    csl, origins, extra = metadata_of(root, leaves, title, page.url)
    texts, marks = with_standfirst(leaves, main, title, _text_marks(root, leaves, main.marks))
    record, files = repository_rows(texts)
    marks = [mark and at not in files for at, mark in enumerate(marks)]
    kinds = edge_kinds(texts, marks, title) | dict.fromkeys(credit_leaves(leaves, title, csl) | record, _METADATA)
    named = _named(texts, [mark and kinds.get(at, "") is not None for at, mark in enumerate(marks)], title, kinds)
    if body:
        named = [one for one in named if one.kind in ("title", "metadata")]
    elif not named:
        raise SourceError(
            "suspect-text",
            f"{name} holds nothing but menus and links.",
            "Save the page of the article itself, or copy its text into a .txt file.",
        )
    # A page that a script fills may declare its article all the same; it stands behind what the page shows.
    blocks, markup_in_body = declared_blocks(body, len(nodes.text) + 1) if body else ([], [])
    return Extraction(
        text=f"{nodes.text}\n{body}" if body else nodes.text,
        blocks=(*_raw_blocks(named), *blocks),
        dropped=(*_dropped(leaves, nodes.dropped, named), *markup_in_body),
        csl=csl,
        origins=origins,
        extra=extra,
        notes=_notes(page, nodes.text, main.found or bool(body))
        | ({"declared_text": True} if body else _left_out(leaves, named))
        | ({"nested_too_deep": True} if flattened else {}),
    )


def _text_marks(root: Any, leaves: Sequence[Leaf], marks: Sequence[bool]) -> list[bool]:
    """Unmark what only describes the article, or repeats words of it."""
    beside = repeated_leaves(leaves) | (record_leaves(leaves) if is_record(root) else set())
    return [mark and index not in beside for index, mark in enumerate(marks)]


def _named(leaves: Sequence[Leaf], marks: Sequence[bool], title: int | None, kinds: Kinds) -> list[_Named]:
    """Give the leaves of the main text their kinds, some of which are known; furniture is left out."""
    named: list[_Named] = []
    in_references = False
    seen: set[str] = set()
    for index, (leaf, mark) in enumerate(zip(leaves, marks, strict=True)):
        if index == title:
            named = [*_before_title(named, leaf), _Named(leaf, "title")]
            continue
        if title is not None and leaf.text == leaves[title].text and leaf.role in ("h1", "h2", "text"):
            continue
        if not mark or ((leaf.role != "cell" or leaf.linked > _LINKED_CELL) and _is_no_text(leaf)):
            continue
        one = _Named(leaf, kind) if (kind := kinds.get(index)) else _name(leaf, in_references)
        if one.kind == "metadata" and _SIGNED.fullmatch(leaf.text) and any(is_running(above.leaf) for above in named):
            one = _Named(leaf, "paragraph")
        if one.kind == "heading":
            in_references = is_reference_heading(leaf.text) or (in_references and not ends_references(leaf.text))
        # Sites print the caption of a picture twice: below it and in its large view.
        if one.kind == "caption" and leaf.text in seen:
            continue
        seen.add(leaf.text)
        named.append(one)
    return _without_orphans(named, leaves)


def _without_orphans(named: Sequence[_Named], leaves: Sequence[Leaf]) -> list[_Named]:
    """Leave out headings below which nothing but furniture stood ("Disclosure statement")."""
    kept = {id(one.leaf): at for at, one in enumerate(named)}
    orphans = set()
    for leaf, below in pairwise(leaves):
        at = kept.get(id(leaf))
        if at is None or named[at].kind != "heading" or id(below) in kept or not is_furniture(below.text):
            continue
        following = named[at + 1] if at + 1 < len(named) else None
        if following is None or (following.kind == "heading" and following.level <= named[at].level):
            orphans.add(at)
    return [one for at, one in enumerate(named) if at not in orphans]


def _before_title(named: Sequence[_Named], title: Leaf) -> list[_Named]:
    """Return what of the leaves above a title is text: where none of them runs, they are columns and labels.

    In a letter or a release the title is one of its paragraphs, and what stands above in the same row is text.
    """
    if any(is_running(one.leaf) for one in named):
        return list(named)
    row = title.element.getparent() if title.role == "text" else None
    return [
        one
        for one in named
        if one.kind in ("caption", "metadata", "quotation") or (row is not None and one.leaf.element.getparent() is row)
    ]


def _is_no_text(leaf: Leaf) -> bool:
    """Tell whether a leaf is furniture, or lines of names and furniture as below an article."""
    if is_furniture(leaf.text):
        return True
    return len(leaf.printed) > 1 and all(is_furniture(line) or is_byline(line) for line in leaf.printed)


def _name(leaf: Leaf, in_references: bool) -> _Named:
    if leaf.role[0] == "h" and leaf.role[1:].isdigit():
        return _Named(leaf, "heading", int(leaf.role[1:]))
    short = len(leaf.text) < 100 and not leaf.text.endswith((".", ",", ";", "!", "?"))
    if leaf.role == "text" and short and (leaf.bold > 0.95 or is_reference_heading(leaf.text)):
        return _Named(leaf, "heading", 2)
    if leaf.role in ("text", "item") and is_in_notes(leaf.element):
        return _Named(leaf, "footnote")
    if in_references and leaf.role in ("text", "item"):
        return _Named(leaf, "reference")
    if leaf.role == "text" and (_is_credit(leaf.text) or all(map(_is_credit, leaf.printed))):
        return _Named(leaf, "metadata")
    if leaf.role == "cell" and leaf.table is not None:
        return _Named(leaf, "table")
    return _Named(leaf, _KINDS[leaf.role])


def _is_credit(text: str) -> bool:
    return is_byline(text) or is_dateline(text) or credits_of(text) is not None


def _raw_blocks(named: Sequence[_Named]) -> list[RawBlock]:
    """Make the blocks; the cells of a row are one line, the rows of a table one block."""
    least = min((one.level for one in named if one.level), default=1)
    blocks: list[RawBlock] = []
    index = 0
    while index < len(named):
        one = named[index]
        if one.kind == "table" or (one.kind == "metadata" and one.leaf.table is not None and one.leaf.role == "cell"):
            end = index
            while end < len(named) and named[end].leaf.table == one.leaf.table and named[end].kind == one.kind:
                end += 1
            blocks.append(RawBlock(one.kind, tuple(_table_rows([item.leaf for item in named[index:end]]))))
            index = end
            continue
        level = one.level - least + 1 if one.kind == "heading" else 0
        blocks.append(RawBlock(one.kind, tuple(RawLine(line) for line in one.leaf.lines), level))
        index += 1
    return blocks


def _table_rows(leaves: Sequence[Leaf]) -> list[RawLine]:
    rows: dict[int | None, list[tuple[int, int]]] = {}
    for leaf in leaves:
        rows.setdefault(leaf.row, []).extend(span for line in leaf.lines for span in line)
    return [RawLine(tuple(spans)) for spans in rows.values()]


def _dropped(leaves: Sequence[Leaf], marks: Sequence[Dropped], named: Sequence[_Named]) -> tuple[Dropped, ...]:
    kept = {one.leaf.lines[0][0] for one in named}
    furniture = [
        Dropped(start, end, "furniture")
        for leaf in leaves
        if leaf.lines[0][0] not in kept
        for line in leaf.lines
        for start, end in line
    ]
    return tuple(sorted([*furniture, *marks], key=lambda item: item.start))


def _notes(page: Page, text: str, found: bool) -> dict[str, object]:
    notes: dict[str, object] = {"charset": page.charset}
    if page.guessed:
        notes["charset_guessed"] = True
    if text.count("\ufffd"):
        notes["replaced_characters"] = text.count("\ufffd")
    # "Ã©" for "é": UTF-8 that was once read as something else.
    broken = len(re.findall(r"[ÃÂ][\x80-\xbf]|â€[™œ\x9d“”]", text))
    if broken:
        notes["suspect_encoding"] = broken
    if not found:
        notes["whole_page"] = True
    return notes


def _left_out(leaves: Sequence[Leaf], named: Sequence[_Named]) -> dict[str, object]:
    """Return the share of the page's running text that was left out, if it is much."""
    kept = {one.leaf.lines[0][0] for one in named}
    running = [leaf for leaf in leaves if is_running(leaf)]
    total = sum(len(leaf.text) for leaf in running)
    lost = sum(len(leaf.text) for leaf in running if leaf.lines[0][0] not in kept)
    return {"left_out_share": round(lost / total, 3)} if lost > _MUCH * total else {}
