"""The words of a page in; the numbers that count the lines of a manuscript, in its margins or gutter, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from corpus.extract.pdf_words import Word

# Line numbers of a page: at least so many in one upright strip, of which most go up by the same step.
_LEAST_NUMBERS = 4
_MOSTLY = 0.8
_STEPS = frozenset({1, 2, 5, 10})
# Notes are set in type of this share of the text's size or less.
_SMALL, _LARGER = 0.93, 1.05
# The text whose lines are counted begins, or ends, so many points from the numbers; words on one line share their feet.
_NEAR = 150.0
_SAME_LINE = 3.0
# A gap of so many type sizes parts two columns.
_GUTTER = 1.2
# So much of the type size parts numbers from what is beside them, small ones half as much; among the lines of a page
# that other pages show to be numbered, a single number has to keep this far off.
_NO_LETTER, _APART, _SMALLER = 0.4, 0.8, 0.85
# Of the steps from number to number, so many have as many lines of text as they count.
_COUNTED = 0.6
# Of the lines of prose, at least so many begin in the middle of a sentence, and so many reach near the right margin.
_RUN_ON = 0.25
_FILLED = 0.5
# So many numbers at even distances are a ruler, where fewer than this share stand on a line of text, within points.
_RULED, _ON_LINES, _LEVEL = 12, 0.7, 1.5
# Headings and signatures aside, nothing of a page but its running heads stands in the strip of its line numbers.
_EDGE = 0.1

# The side on which numbers are flush, and where: half points.
Strip = tuple[str, int]


def line_numbers(
    words: Sequence[Word], page_height: float, body_size: float, known: Mapping[Strip, int] | None = None
) -> dict[Strip, tuple[int, list[Word]]]:
    """Find the numbers that count the lines of a page; by the strip they stand in, their step and the words.

    A numbered list counts, too: but its items do not run on from line to line, and the paragraphs around it begin where
    its numbers do. What is numbered by ones must be prose, therefore, and nothing else may begin in the strip.

    Args:
        words: the words of the page.
        page_height: in points.
        body_size: type size of the text, in points.
        known: strips of line numbers on other pages, with their steps; there one number is enough.
    """
    digits = [word for word in words if word.text.isascii() and word.text.isdigit() and len(word.text) <= 5]
    likely: dict[Strip, tuple[int, list[Word]]] = {}
    for strip, numbers in _strips(digits).items():
        if known is not None and strip not in known:
            continue
        step, counting = _counting(numbers, (known or {}).get(strip))
        if len(counting) >= (_LEAST_NUMBERS if known is None else 1):
            likely[strip] = step, counting
    if not likely:
        return {}
    counted = {word for _, counting in likely.values() for word in counting}
    text = [word for word in words if word not in counted]
    found = {
        strip: (step, counting)
        for strip, (step, counting) in likely.items()
        if _keep_off(counting, text, _NO_LETTER if known is None else _APART)
        if known is not None or _is_ruler(counting, text) or _count_lines(counting, step, text)
        # A reference list in small type has its lines counted as the text before it has.
        if not _are_of_notes(counting, words, body_size)
        or (known is not None and len(counting) >= _LEAST_NUMBERS and _go_by_lines(counting, step, text))
    }
    # Numbers in the gutter stand below titles and abstracts over both columns: they come with others in a margin.
    if known is None and not any(_stand_alone(counting, text, page_height) for _, counting in found.values()):
        return {}
    alone = {strip: counting for strip, counting in found.items() if _stand_alone(counting[1], text)}
    return alone | {
        strip: counting
        for strip, counting in likely.items()
        if strip not in alone
        and (known is not None or len(counting[1]) >= _LEAST_NUMBERS)
        and _goes_on(counting, alone)
    }


def _goes_on(counting: tuple[int, list[Word]], alone: Mapping[Strip, tuple[int, list[Word]]]) -> bool:
    """Tell whether numbers go on without a gap from those that stand alone, as do the lines of a second column.

    They may stand close to the lines of the column before, and below what is set over both.
    """
    step, numbers = counting
    values = [int(word.text) for word in numbers]
    return values == list(range(values[0], values[-1] + 1, step)) and any(
        step == other and values[0] - int(words[-1].text) == step for other, words in alone.values()
    )


def _strips(digits: Iterable[Word]) -> dict[Strip, list[Word]]:
    """Gather numbers that are set flush under each other, on the right or on the left."""
    strips: dict[Strip, list[Word]] = defaultdict(list)
    for word in digits:
        strips["right", round(2 * word.x1)].append(word)
        strips["left", round(2 * word.x0)].append(word)
    return {strip: sorted(words, key=lambda word: word.top) for strip, words in strips.items()}


def _counting(numbers: Sequence[Word], known: int | None) -> tuple[int, list[Word]]:
    """Return the step by which most numbers of a strip go up, and those that do; 0 and none where there is no such."""
    values = [int(word.text) for word in numbers]
    steps = Counter(after - before for before, after in pairwise(values))
    step, count = steps.most_common(1)[0] if steps else (known or 0, 0)
    if step not in _STEPS or (known or step) != step or count < _MOSTLY * (len(numbers) - 1):
        return 0, []
    offsets = Counter(value - step * index for index, value in enumerate(values))
    usual = offsets.most_common(1)[0][0]
    near = [word for index, word in enumerate(numbers) if abs(int(word.text) - step * index - usual) <= 3 * step]
    rising = all(before.top < after.top for before, after in pairwise(near))
    return (step, near) if rising and all(value % step == 0 or step == 1 for value in values) else (0, [])


def _are_of_notes(numbers: Sequence[Word], words: Sequence[Word], body_size: float) -> bool:
    """Tell whether most numbers are followed by small type only: footnotes, whose numbers go up by one too."""
    small = 0
    for number in numbers:
        beside = [word.size for word in words if word.x0 > number.x1 and abs(word.bottom - number.bottom) < _SAME_LINE]
        # No note's number is larger than the note.
        small += bool(beside) and max(beside) <= _SMALL * body_size and number.size < _LARGER * max(beside)
    return small >= _MOSTLY * len(numbers)


def _keep_off(numbers: Sequence[Word], text: Sequence[Word], least: float) -> bool:
    """Tell whether no words stand close beside any of some numbers: those of the text belong to what is beside them.

    They keep off by `least` of the type size of the words, small numbers by half of that.
    """
    left, right = min(word.x0 for word in numbers), max(word.x1 for word in numbers)
    for word in text:
        apart = min(abs(word.x0 - right), abs(left - word.x1)) / word.size
        if apart >= least:
            continue
        for number in numbers:
            small = number.size <= _SMALLER * word.size
            if abs(word.bottom - number.bottom) < 0.4 * word.size and apart < (0.5 * _NO_LETTER if small else least):
                return False
    return True


def _stand_alone(numbers: Sequence[Word], text: Sequence[Word], page_height: float | None = None) -> bool:
    """Tell whether nothing else stands in the strip of some numbers, from the first to the last; or on the whole page.

    The margin has nothing but running heads. In a table the column of numbers has a head above it; a list has
    paragraphs above or below it.
    """
    left, right = min(word.x0 for word in numbers), max(word.x1 for word in numbers)
    steps = ((after.top - before.top, abs(int(after.text) - int(before.text))) for before, after in pairwise(numbers))
    # Of one line: where every fifth is counted, the running head stands nearer than a step.
    pitch = min((distance / max(1, lines) for distance, lines in steps), default=0.0)
    first, last = numbers[0].top - 2 - 1.6 * pitch, numbers[-1].bottom + 2
    if page_height is not None:
        first, last = min(_EDGE * page_height, first), max((1 - _EDGE) * page_height, last)
    return not any(
        word.x0 < right
        and word.x1 > left
        # A footnote may begin at the same edge with a number of its own.
        and not word.text.isdigit()
        and first < word.top
        and word.bottom < last
        and word.size <= 2 * numbers[0].size
        for word in text
    )


def _is_ruler(numbers: Sequence[Word], text: Sequence[Word]) -> bool:
    """Tell whether numbers stand at even distances wherever the lines beside them are, as on ruled paper."""
    if len(numbers) < _RULED:
        return False
    steps = [after.bottom - before.bottom for before, after in pairwise(numbers)]
    lines = _lines_beside(numbers, text)
    level = sum(any(abs(foot - number.bottom) < _LEVEL for foot in lines) for number in numbers)
    return max(steps) - min(steps) < 0.05 * max(steps) and level < _ON_LINES * len(numbers)


def _count_lines(numbers: Sequence[Word], step: int, text: Sequence[Word]) -> bool:
    """Tell whether the text beside some numbers has as many lines as they count, and is prose if they count by ones."""
    if not _go_by_lines(numbers, step, text):
        return False
    lines = _lines_beside(numbers, text)
    return step > 1 or _are_prose([line for foot, line in lines.items() if _is_numbered(foot, numbers)])


def _go_by_lines(numbers: Sequence[Word], step: int, text: Sequence[Word]) -> bool:
    """Tell whether from number to number the text beside has mostly as many lines as they count."""
    feet = sorted(_lines_beside(numbers, text))
    counts = [
        sum(above.bottom + _SAME_LINE < foot <= below.bottom + _SAME_LINE for foot in feet)
        for above, below in pairwise(numbers)
    ]
    return sum(count == step for count in counts) >= _COUNTED * len(counts)


def _is_numbered(foot: float, numbers: Sequence[Word]) -> bool:
    return any(abs(foot - number.bottom) < _SAME_LINE for number in numbers)


def _lines_beside(numbers: Sequence[Word], text: Sequence[Word]) -> dict[float, Sequence[Word]]:
    """Return the lines of the column next to some numbers by their lower edges: of the side where more are numbered."""
    left, right = min(word.x0 for word in numbers), max(word.x1 for word in numbers)
    following = _by_foot([word for word in text if word.x0 > right])
    leading = _by_foot([word for word in text if word.x1 < left])
    after = {foot: _first_run(line) for foot, line in following.items()}
    before = {foot: _first_run(line[::-1])[::-1] for foot, line in leading.items()}
    # The last line of a paragraph is short: it belongs to the column that others show.
    edge = min((line[0].x0 for line in before.values() if line[-1].x1 > left - _NEAR), default=left)
    return max(
        {foot: line for foot, line in after.items() if line[0].x0 < right + _NEAR},
        {foot: line for foot, line in before.items() if line[0].x0 >= edge},
        key=lambda lines: sum(_is_numbered(foot, numbers) for foot in lines),
    )


def _by_foot(words: Sequence[Word]) -> dict[float, list[Word]]:
    """Gather words that share their lower edge, each line from left to right."""
    lines: dict[float, list[Word]] = {}
    last = -_NEAR
    for word in sorted(words, key=lambda word: word.bottom):
        if word.bottom - last >= _SAME_LINE:
            last = word.bottom
            lines[last] = []
        lines[last].append(word)
    return {foot: sorted(line, key=lambda word: word.x0) for foot, line in lines.items()}


def _first_run(line: Sequence[Word]) -> Sequence[Word]:
    """Return the words up to the first gap that parts two columns, in whichever direction they are given."""
    end = 1
    while end < len(line):
        gap = max(line[end].x0 - line[end - 1].x1, line[end - 1].x0 - line[end].x1)
        if gap > _GUTTER * line[end].size:
            break
        end += 1
    return line[:end]


def _are_prose(lines: Sequence[Sequence[Word]]) -> bool:
    """Tell whether lines run on from one to the next: some begin in small letters, most reach near the margin."""
    if not lines:
        return False
    right = max(line[-1].x1 for line in lines)
    left = min(line[0].x0 for line in lines)
    run_on = sum(line[0].text[:1].islower() for line in lines)
    filled = sum(line[-1].x1 > right - 0.2 * (right - left) for line in lines)
    return run_on >= _RUN_ON * len(lines) and filled >= _FILLED * len(lines)
