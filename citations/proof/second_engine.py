"""Read a PDF's lines with PDFium, not with the engine that Kutip extracts by: a path in, each page's lines out.

Runs in a child process, as PDFium is native code and PDFs come from strangers.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from citations.proof.fold import cleaned
from corpus.clean.characters import LIGATURES

SECONDS = 120
_ROOT = Path(__file__).resolve().parent.parent.parent
_LIGATURES = str.maketrans(LIGATURES)


class Line(NamedTuple):
    """A line as the file draws it, in the file's order: its text and the size of its first letter, in points."""

    text: str
    size: float


def pages_lines(path: Path) -> tuple[tuple[Line, ...], ...] | None:
    """Return the lines of each page; None if the engine cannot read the file."""
    command = [sys.executable, "-m", "citations.proof.second_engine", str(path.absolute())]
    try:
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, timeout=SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return None
    return tuple(tuple(Line(*line) for line in page) for page in json.loads(done.stdout))


def letters(text: str) -> str:
    r"""Return the letters and digits of a text alone, as two engines agree on them: ligatures resolved, lower case.

    >>> letters("E\ufb01 -\\n sien 5%")
    'efisien5'
    """
    resolved = cleaned(text)[0].translate(_LIGATURES)
    return "".join(character for character in resolved.casefold() if character.isalnum())


def main(path: str) -> None:
    """Write the lines of a PDF's pages as JSON to stdout."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    pages = [list(_lines(document[at].get_textpage())) for at in range(len(document))]
    sys.stdout.write(json.dumps(pages))


def _lines(page: Any) -> Iterator[tuple[str, float]]:
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(page, at) for at in range(page.count_chars())]
    first = 0
    for at, code in enumerate([*codes, 10]):
        if code != 10:
            continue
        printed = [place for place in range(first, at) if chr(codes[place]).strip()]
        if printed:
            text = "".join(map(chr, codes[first:at])).strip("\r")
            yield text, raw.FPDFText_GetFontSize(page, printed[0])
        first = at + 1


if __name__ == "__main__":
    main(sys.argv[1])
