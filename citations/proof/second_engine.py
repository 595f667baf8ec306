"""Read a PDF's pages with PDFium, not with the engine that Kutip extracts by: a path in, each page's text out.

Runs in a child process, as PDFium is native code and PDFs come from strangers.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from citations.proof.fold import cleaned

SECONDS = 120
_ROOT = Path(__file__).resolve().parent.parent.parent


def pages_text(path: Path) -> tuple[str, ...] | None:
    """Return the text of each page in file order; None if the engine cannot read the file."""
    command = [sys.executable, "-m", "citations.proof.second_engine", str(path.absolute())]
    try:
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, timeout=SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return None
    return tuple(json.loads(done.stdout))


def letters(text: str) -> str:
    r"""Return the letters and digits of a text alone, as two engines agree on them: ligatures resolved, lower case.

    >>> letters("E\ufb01 -\\n sien 5%")
    'efisien5'
    """
    resolved = cleaned(text)[0].replace("\ufb01", "fi").replace("\ufb02", "fl").replace("\ufb00", "ff")
    return "".join(character for character in resolved.casefold() if character.isalnum())


def main(path: str) -> None:
    """Write a PDF's pages as a JSON list to stdout."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    texts = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    sys.stdout.write(json.dumps(texts))


if __name__ == "__main__":
    main(sys.argv[1])
