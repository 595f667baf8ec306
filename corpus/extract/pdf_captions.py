"""The lines of a caption so far, and those that follow, in; whether it has ended, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.pdf_lines import CAPTION, Line
from corpus.extract.pdf_run_on import runs_on

# What stands below a table or figure and says where its figures come from, or what its signs mean.
SOURCE = re.compile(
    r"(?:sumber|sources?|catatan|notes?|keterangan|ket)\s?(?:data|gambar|foto|tabel)?\s?[.:]\s", re.IGNORECASE
)
# A space, in the type size; so many lines show how far lines reach.
_SPACE, _LINES = 0.4, 4


def ends_caption(group: Sequence[Line], lines: Sequence[Line], index: int) -> bool:
    """Tell whether a caption, all that a block holds so far, has ended above a line.

    It has if the line says where the figures come from, or if its first word had room on the line above: lines below
    reach further. A label alone on its line has its title below it.
    """
    if SOURCE.match(group[0].text) and SOURCE.match(lines[index].text):
        return True
    label = CAPTION.match(group[0].text)
    if label is None or group[0].text[:1].islower():
        return False
    line, previous = lines[index], lines[index - 1]
    if SOURCE.match(line.text):
        return True
    if runs_on(previous.text, line.text):
        return False
    if len(group) == 1 and not any(map(str.isalpha, group[0].text[label.end() :])):
        return False
    if _is_centred_below(line, previous):
        return False
    below = [other for other in lines[index : index + _LINES] if abs(other.size - line.size) < 0.6]
    reach = max((other.x1 for other in below), default=line.x1)
    alone = previous.x1 + _SPACE * line.size + line.words[0].x1 - line.words[0].x0 < reach
    return alone and abs(line.x0 - previous.x0) < 3 * line.size


def _is_centred_below(line: Line, previous: Line) -> bool:
    """Tell whether two lines are centred on one axis and begin at different edges."""
    axis = abs(line.x0 + line.x1 - previous.x0 - previous.x1) < 0.4 * line.size
    return axis and abs(line.x0 - previous.x0) > 0.3 * line.size
