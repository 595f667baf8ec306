"""Pages per second and peak memory of reading PDFs, beside plain pdfplumber in one process.

The PDFs are those of Debian's packages where they are installed, else the sample corpus. Run it with `make bench`.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CANDIDATES = (
    Path("/usr/share/debian-reference/debian-reference.id.pdf"),
    Path("/usr/share/doc/texlive-doc/latex/koma-script/scrguide-en.pdf"),
    *sorted((ROOT / "sample").glob("*.pdf")),
)

_OURS = """
import sys, pathlib
from corpus.build import build_document
from corpus.document import Source
from corpus.extract.formats import extract
path = pathlib.Path(sys.argv[1])
data = path.read_bytes()
document = build_document(extract("pdf", data, path.name), Source(path.name, "0" * 64, len(data), "pdf"))
print(len(document.pages))
"""
_PLAIN = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages[:40]:
        page.extract_text()
        page.close()
    print(min(40, len(pdf.pages)))
"""


def measure(code: str, path: Path) -> tuple[int, float, float]:
    """Return pages read, CPU seconds, and the peak memory of the process in MiB."""
    script = code + "\nimport resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    pages, peak = (int(line) for line in done.stdout.split()[-2:])
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return pages, seconds, peak / 1024


def main() -> None:
    """Print one row a PDF, and the whole command over all of them."""
    paths = [path for path in CANDIDATES if path.exists()]
    rows = [f"{'PDF':<36} {'pages':>6} {'Kutip pages/CPU-s':>18} {'plain pdfplumber':>17} {'peak MiB':>9}"]
    for path in paths:
        pages, seconds, peak = measure(_OURS, path)
        plain_pages, plain_seconds, _ = measure(_PLAIN, path)
        rows.append(
            f"{path.name:<36} {pages:>6} {pages / seconds:>18.1f} {plain_pages / plain_seconds:>17.1f} {peak:>9.0f}"
        )
    sys.stdout.write("\n".join(rows) + "\n")
    _whole_command(paths)


def _whole_command(paths: list[Path]) -> None:
    """Ingest all of them with one command, spread over the cores."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "search_cli.py", "--library", f"{folder}/library", "ingest", *map(str, paths)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"KUTIP_CACHE": f"{folder}/cache", "PATH": "/usr/bin:/bin"},
            check=True,
        )
        seconds = time.perf_counter() - begun
    sys.stdout.write(f"ingest of all {len(paths)} with one command, all cores, index included: {seconds:.1f} s wall\n")


if __name__ == "__main__":
    main()
