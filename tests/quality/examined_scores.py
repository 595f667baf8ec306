"""A text and a PDF of it in; the figures of issue 3's first bullet under several readings of its words, out."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from corpus.document import Document
from tests.quality.examined_truth import BESIDE, RUNNING, WHOLE, Part, Text, words_printed
from tests.quality.pdf_reading import read_document

_BROKEN = re.compile(r"[-\u2010\u00ad\ufffe\x02]\s*\n\s*")
_HYPHENS = re.compile(r"[-\u2010\u2011\u00ad\ufffe\x02]")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one file. `flows` are pairs (Kutip, best other tool) by reading of the rule."""

    name: str
    flows: dict[str, tuple[float, float]]
    pairs: dict[str, float]
    paragraphs: dict[str, float]
    left: float
    lost: float
    broken: tuple[str, ...]
    cells: float = 1.0


def words(text: str) -> list[str]:
    """Return the words of a text without capitals; hyphens at a line's end and within words are left out."""
    joined = _HYPHENS.sub("", _BROKEN.sub("", unicodedata.normalize("NFKC", text)))
    return re.findall(r"\w+", joined.casefold())


def strict_words(text: str) -> list[str]:
    """Return the words of a text without capitals, with the hyphens that they hold."""
    return re.findall(r"\w+(?:[-\u2010\u2011]\w+)*", unicodedata.normalize("NFC", text).casefold())


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def in_order(truth: Sequence[str], found: Sequence[str]) -> float:
    """Return F1 over the longest common subsequence, by bit vectors (Hyyrö 2004)."""
    masks: dict[str, int] = {}
    for index, word in enumerate(truth):
        masks[word] = masks.get(word, 0) | 1 << index
    full = state = (1 << len(truth)) - 1
    for word in found:
        update = state & masks.get(word, 0)
        state = ((state + update) | (state - update)) & full
    return 2 * (len(truth) - state.bit_count()) / max(1, len(truth) + len(found))


def as_bag(truth: Sequence[str], found: Sequence[str]) -> float:
    """Return F1 over words whatever their order."""
    return 2 * (Counter(truth) & Counter(found)).total() / max(1, len(truth) + len(found))


def figures_of(text: Text, path: Path) -> Figures:
    """Read a file and compare it with its text."""
    document, _ = read_document(path)
    found, printed = words(document.text), words(words_printed(text.parts))
    others = [words(reading) for reading in other_readings(path)]
    extra, missing = Counter(found) - Counter(printed), Counter(printed) - Counter(found)
    running = [part for part in text.parts if part.kind in RUNNING]
    whole = [part for part in text.parts if part.kind in WHOLE]
    blocks = [document.text[block.start : block.end] for block in document.blocks]
    return Figures(
        name=path.stem,
        flows=_flows(text, document, others),
        pairs={
            "body": _pairs(running, document.text),
            "all": _pairs([part for part in text.parts if part.kind not in ("table", "equation")], document.text),
        },
        paragraphs={
            "body": len(_whole(running, blocks)) / max(1, len(running)),
            "all": len(_whole(whole, blocks)) / max(1, len(whole)),
        },
        left=extra.total() / max(1, len(found)),
        lost=missing.total() / max(1, len(printed)),
        broken=tuple(part.readings()[0] for part in whole if part not in _whole(whole, blocks)),
        cells=_cells(text, found),
    )


def _cells(text: Text, found: Sequence[str]) -> float:
    """Return the share of the tables' cells of several words that are read without another cell's words between."""
    there = f" {' '.join(found)} "
    cells = [words(cell) for part in text.of("table") for row in part.rows for cell in row]
    several = [cell for cell in cells if len(cell) > 1]
    return sum(f" {' '.join(cell)} " in there for cell in several) / len(several) if several else 1.0


def _flows(text: Text, document: Document, others: Sequence[Sequence[str]]) -> dict[str, tuple[float, float]]:
    flow = words(words_printed([part for part in text.parts if part.kind not in BESIDE]))
    printed = words(words_printed(text.parts))
    beside = ("table", "caption", "footnote")
    own = words("\n".join(document.text[b.start : b.end] for b in document.blocks if b.kind not in beside))
    everything = words(document.text)
    found = {
        "flow": (as_bag(flow, own), max(as_bag(flow, other) for other in others)),
        "everything": (as_bag(printed, everything), max(as_bag(printed, other) for other in others)),
    }
    if text.of("twin"):  # texts side by side can be read row by row or column by column
        return found
    return found | {
        "flow in order": (in_order(flow, own), max(in_order(flow, other) for other in others)),
        "flow in order, from everything": (in_order(flow, everything), max(in_order(flow, other) for other in others)),
        "everything in order": (in_order(printed, everything), max(in_order(printed, other) for other in others)),
    }


def _pairs(parts: Sequence[Part], found: str) -> float:
    there = Counter(pairwise(strict_words(found)))
    wanted = kept = 0
    for part in parts:
        best = max(part.readings(), key=lambda reading: _kept(reading, there) / max(1, len(reading.split()) - 1))
        kept += _kept(best, there)
        wanted += max(0, len(strict_words(best)) - 1)
    return kept / max(1, wanted)


def _kept(reading: str, there: Counter[tuple[str, str]]) -> int:
    return sum(pair in there for pair in pairwise(strict_words(reading)))


def _whole(parts: Sequence[Part], blocks: Iterable[str]) -> list[Part]:
    there = {folded(block) for block in blocks}
    caseless = {block.casefold() for block in there}  # publishers set captions in small capitals
    return [
        part
        for part in parts
        if any(
            folded(reading) in there or (part.kind == "caption" and folded(reading).casefold() in caseless)
            for reading in part.readings()
        )
    ]


@cache
def other_readings(path: Path) -> tuple[str, ...]:
    """Return what pdftotext (both ways), pdfium and plain pdfplumber make of a file."""
    import pdfplumber
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    readings = ["\n".join(page.get_textpage().get_text_range().replace("\r", "") for page in document)]
    document.close()
    with pdfplumber.open(path) as pdf:
        readings.append("\n".join(page.extract_text() for page in pdf.pages))
    for options in ([], ["-layout"]) if shutil.which("pdftotext") else ():
        command = ["pdftotext", *options, str(path), "-"]
        readings.append(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode())
    return tuple(readings)
