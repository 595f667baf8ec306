"""Put list labels that the columns of a page tore off back before their items: blocks in, blocks out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.text_lines import Draft, Line

_LABEL = re.compile(r"\(?(\d{1,2}|[a-z])[.)]")
_ANNOUNCES = re.compile(r"(?:;(?:\s(?:dan|serta|atau|and|or))?|,\s(?:dan|serta|and))\Z")


def reattach_labels(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Move labels that stand alone after a list to as many of its items that have none.

    Nothing moves unless labels and items are equal in number.
    """
    result = list(drafts)
    index = 0
    while index < len(result):
        labels = _labels_from(result, index)
        if labels:
            first = _first_item(result, index)
            items = _split_items([item for item in result[first:index] if not _LABEL.match(item.text)])
            kept = [item for item in result[first:index] if _LABEL.match(item.text)]
            if kept and len(items) == len(labels):
                for label, item in zip(labels, items, strict=True):
                    item.lines.insert(0, label)
                result[first : index + len(labels)] = [*kept, *items]
                index = first + len(kept) + len(items)
                continue
            if len(labels) == 1 and index + 1 < len(result) and result[index + 1].kind == "paragraph":
                result[index : index + 2] = [Draft("list item", [*labels, *result[index + 1].lines])]
        index += max(1, len(labels))
    return tuple(result)


def _labels_from(drafts: Sequence[Draft], index: int) -> list[Line]:
    """Return the lines of the labels that stand alone from here on."""
    labels = []
    for draft in drafts[index:]:
        if len(draft.lines) != 1 or not _LABEL.fullmatch(draft.text):
            break
        labels.append(draft.lines[0])
    return labels


def _first_item(drafts: Sequence[Draft], index: int) -> int:
    first = index
    while first and drafts[first - 1].kind == "list item":
        first -= 1
    return first


def _split_items(items: Sequence[Draft]) -> list[Draft]:
    """Cut items where a line announces another one ("; serta") and the next begins with a capital."""
    result = []
    for item in items:
        current = Draft("list item")
        for line in item.lines:
            if current.lines and _ANNOUNCES.search(current.lines[-1].text) and line.text[0].isupper():
                result.append(current)
                current = Draft("list item")
            current.lines.append(line)
        result.append(current)
    return result
