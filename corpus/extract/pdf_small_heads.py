"""Drafts and the kinds found so far in; numbered headings among them that are set smaller than the text named."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.document import BlockKind
from corpus.extract.heading_numbers import Numbered
from corpus.extract.known_headings import without_number
from corpus.extract.pdf_drafts import Draft

# Such a heading is smaller than the text by this share of its size at least; a raised mark is smaller than its line.
_SMALLER, _RAISED = 0.04, 0.85
# It leaves this share of its column free, and begins where the text below has its edge, within points.
_FREE, _SAME_EDGE = 0.1, 2.0


def name_small_headings(drafts: Sequence[Draft], names: list[BlockKind | None], numbers: Sequence[Numbered]) -> None:
    """Name as headings what looks like an item or a note, but stands between text that is set larger than it is.

    Its number begins a series or goes on with that of the last heading of its kind, or it stands in the middle. Items
    of a list are set as the text around them is, and below notes stands no text. `numbers` are those of the drafts.
    """
    last: dict[str, int] = {}
    for index, number in enumerate(numbers):
        if number.kind and names[index] != "heading" and 0 < index < len(drafts) - 1:
            counts = number.place in (1, last.get(number.kind, 0) + 1)
            if (
                (counts or _is_in_middle(drafts[index]))
                and _is_numbered_line(drafts[index])
                and _stands_between(drafts, names, index)
            ):
                names[index] = "heading"
        if names[index] == "heading" and number.kind:
            last[number.kind] = number.place


def _is_numbered_line(draft: Draft) -> bool:
    """Tell whether a draft is a line that a number begins, no raised one, and that ends early without a stop."""
    line = draft.lines[0]
    early = line.x1 < draft.right - _FREE * (draft.right - draft.left) and not draft.text.endswith((".", ",", ";"))
    plain = draft.kind in ("text", "small") and line.first_size > _RAISED * line.size
    return len(draft.lines) == 1 and early and plain and without_number(draft.text)[:1].isupper()


def _is_in_middle(draft: Draft) -> bool:
    line = draft.lines[0]
    left, right = line.x0 - draft.left, draft.right - line.x1
    return min(left, right) > 2 * draft.size and abs(left - right) < draft.size


def _stands_between(drafts: Sequence[Draft], names: Sequence[BlockKind | None], index: int) -> bool:
    """Tell whether larger text stands below a draft in its column, and above it nothing set as it is but a heading."""
    before, draft, after = drafts[index - 1 : index + 2]
    below = after.page == draft.page and after.lines[0].top > draft.lines[0].top
    prose = after.kind == "text" and len(after.lines) > 1 and abs(after.left - draft.left) < _SAME_EDGE
    larger = after.size - draft.size > _SMALLER * after.size
    unlike = names[index - 1] == "heading" or abs(before.size - draft.size) > _SMALLER * draft.size
    return names[index] in (None, "list item", "paragraph") and below and prose and larger and unlike
