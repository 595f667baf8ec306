"""Pages per second and peak memory of reading PDFs, beside plain pdfplumber in one process: `make bench`.

The PDFs are joined from those of Debian's packages (debian-reference, texlive-doc) where they are installed, else from
the sample corpus, again and again until they have the pages wanted. Then whole ingests, with terms, references and
index: of a PDF, of one ten times as long, and of one twice as long again; of few and of ten times as many PDFs of a few
pages; of few and of ten times as many small texts and web pages. Then books of other formats, one ten times as long as
the other. Behind what is longer or more stands how many times the memory of the first it takes.

    python tests/bench/reading.py [read] [pages] [files] [books]

Without a name all four parts are run, which takes a quarter of an hour of processor time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.books import BOOKS, write_small_files

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = (
    Path("/usr/share/debian-reference/debian-reference.id.pdf"),
    Path("/usr/share/debian-reference/debian-reference.en.pdf"),
    Path("/usr/share/doc/texlive-doc/latex/koma-script/scrguide-en.pdf"),
    Path("/usr/share/doc/texlive-doc/luatex/base/luatex.pdf"),
)
# PDFs of so many pages are read; the longest with pdfium alone.
SIZES = (150, 500, 1500)
# PDFs of so many pages are ingested.
INGESTED = (150, 1500, 3000)
# Folders of so many files, each of so many pages.
FILES, PAGES_A_FILE = (20, 200), 4
# Folders of so many texts and web pages of so many words.
SMALL_FILES, WORDS_A_FILE = (200, 2000), 250
# Books of other formats have so many words.
BOOK_WORDS = (30_000, 300_000)
# Plain pdfplumber reads so many pages, spread evenly over the file.
PLAIN_PAGES = 40

_OURS = """
import os, pathlib, sys
from corpus.document import Source
from corpus.extract.formats import format_of
from corpus.originals import hash_of
from corpus.parser_pool import HowToRead, ParserPool
path, children = pathlib.Path(sys.argv[1]), int(sys.argv[2])
source = Source(path.name, *hash_of(path), format_of(path))
how = HowToRead(recognise=False, fast=sys.argv[3] == "fast")
# On a busy machine a book takes longer by the clock than a user would wait.
with ParserPool(children, how=how, seconds=7200) as pool:
    print(len(pool.read_ahead(path, source, None).result().any_document().pages) or 1)
"""
_INGEST = """
import contextlib, io, os, sys
sys.path.insert(0, sys.argv[4])
os.environ["KUTIP_CACHE"] = sys.argv[2] + "/cache"
import search_cli
with contextlib.redirect_stdout(io.StringIO()):
    status = search_cli.main(["--library", sys.argv[2], "ingest", "--fast", "--ocr", "off", sys.argv[1]])
if status:
    sys.exit(f"ingest ended with {status}")
print(sys.argv[3])
"""
_PLAIN = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    wanted = pdf.pages[:: max(1, len(pdf.pages) // int(sys.argv[2]))]
    for page in wanted:
        page.extract_text()
        page.close()
    print(len(wanted))
"""
# Times and peaks, the process's own and the largest child's.
_MEASURED = """
import resource, time
begun = time.perf_counter()
{code}
own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
peak = own.ru_maxrss
if sys.platform.startswith("linux"):
    # What getrusage says includes the process that started this one.
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
cpu = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
print(time.perf_counter() - begun, cpu, peak, children.ru_maxrss)
"""


class Cost(NamedTuple):
    """Pages read; seconds by the clock and of processor time; peak MiB of the process and of its largest child."""

    pages: int
    wall: float
    cpu: float
    peak: float
    peak_of_child: float


def measure(code: str, *arguments: object) -> Cost | None:
    """Run code that prints the number of pages it read, in a process of its own; None if it fails, and says why."""
    script = _MEASURED.format(code=code)
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        _say(f"failed: {(done.stderr.strip().splitlines() or ['without a word'])[-1]}")
        return None
    pages, wall, cpu, peak, peak_of_child = done.stdout.split()
    return Cost(int(pages), float(wall), float(cpu), int(peak) / 1024, int(peak_of_child) / 1024)


def join_pdfs(paths: Sequence[Path], count: int, target: Path, first: int = 0) -> None:
    """Write a PDF of `count` pages: those of the files, one after the other, from the page `first` (from 0) on."""
    import pypdfium2

    joined = pypdfium2.PdfDocument.new()
    for path in cycle(paths):
        with pypdfium2.PdfDocument(path) as document:
            wanted = range(min(first, len(document)), min(first + count - len(joined), len(document)))
            # An empty list would be taken for all pages.
            if wanted:
                joined.import_pages(document, list(wanted))
            first = max(0, first - len(document))
        if len(joined) == count:
            break
    joined.save(target)
    joined.close()


def main(wanted: Sequence[str] = ()) -> None:
    """Print a row for each size and way of reading, of the wanted parts of `PARTS`, or of all."""
    paths = [path for path in INSTALLED if path.exists()] or sorted((ROOT / "sample").glob("*.pdf"))
    cores = os.cpu_count() or 1
    _say(f"PDFs joined from {', '.join(path.name for path in paths)}; load {os.getloadavg()[0]:.1f} on {cores} cores")
    _say(
        f"{'pages':>6}  {'read by':<40} {'pages/s':>8} {'pages/CPU-s':>12} {'parent MiB':>11} {'child MiB':>10}  times"
    )
    with tempfile.TemporaryDirectory(prefix="kutip-bench-") as name:
        folder = Path(name)
        for part in [PARTS[name] for name in PARTS if name in wanted or not wanted]:
            part(folder, paths)
    _say(f"load {os.getloadavg()[0]:.1f}")


def _read(folder: Path, paths: Sequence[Path]) -> None:
    """Read PDFs, without keeping anything."""
    cores = os.cpu_count() or 1
    fast = f"Kutip --fast, {cores} children"
    for size in SIZES:
        path = folder / f"{size}.pdf"
        join_pdfs(paths, size, path)
        if size == SIZES[0]:
            _row(size, "plain pdfplumber", measure(_PLAIN, path, PLAIN_PAGES))
            _row(size, "Kutip, 1 child", measure(_OURS, path, 1, "full"))
        if size != SIZES[-1]:
            _row(size, f"Kutip, {cores} children", measure(_OURS, path, cores, "full"))
            continue
        first = _row(SIZES[0], fast, measure(_OURS, folder / f"{SIZES[0]}.pdf", cores, "fast"))
        _row(size, fast, measure(_OURS, path, cores, "fast"), first)


def _ingest_pages(folder: Path, paths: Sequence[Path]) -> None:
    """Ingest PDFs of more and more pages."""
    first: Cost | None = None
    for size in INGESTED:
        path = folder / f"ingested-{size}.pdf"
        join_pdfs(paths, size, path)
        first = _ingest(folder, path, size, "whole ingest --fast", first)


def _read_books(folder: Path, _paths: Sequence[Path]) -> None:
    """Read books of other formats."""
    for kind, book in BOOKS.items():
        first: Cost | None = None
        for words in BOOK_WORDS:
            path = folder / f"{words}.{kind}"
            path.write_bytes(book(words))
            first = _row(1, f"Kutip, a .{kind} of {words:,} words", measure(_OURS, path, 1, "full"), first)


def _ingest_files(folder: Path, paths: Sequence[Path]) -> None:
    """Ingest folders of more and more files."""
    first: Cost | None = None
    for count in FILES:
        files = folder / f"files-{count}"
        files.mkdir()
        for number in range(count):
            join_pdfs(paths, PAGES_A_FILE, files / f"{number}.pdf", first=PAGES_A_FILE * number)
        first = _ingest(folder, files, PAGES_A_FILE * count, f"whole ingest, {count} PDFs", first)
    first = None
    for count in SMALL_FILES:
        files = folder / f"small-{count}"
        files.mkdir()
        write_small_files(files, count, WORDS_A_FILE)
        first = _ingest(folder, files, count, f"whole ingest, {count:,} small files", first)


def _ingest(folder: Path, path: Path, pages: int, what: str, first: Cost | None) -> Cost | None:
    with tempfile.TemporaryDirectory(dir=folder) as library:
        return _row(pages, f"Kutip {what}", measure(_INGEST, path, library, pages, ROOT), first)


def _row(size: int, way: str, cost: Cost | None, first: Cost | None = None) -> Cost | None:
    """Print a row, beside the `first` one that it is compared with; return that, or this one where it is the first."""
    if cost is None:
        _say(f"{size:>6}  {way:<40} {'-':>8}")
        return first
    speed = f"{cost.pages / cost.wall:>8.1f} {cost.pages / cost.cpu:>12.1f}"
    child = f"{cost.peak_of_child:>10.0f}" if "Kutip" in way else f"{'-':>10}"
    times = f"  {cost.peak / first.peak:.2f} {cost.peak_of_child / first.peak_of_child:.2f}" if first else ""
    _say(f"{size:>6}  {way:<40} {speed} {cost.peak:>11.0f} {child}{times}")
    return first or cost


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


PARTS: dict[str, Callable[[Path, Sequence[Path]], None]] = {
    "read": _read,
    "pages": _ingest_pages,
    "files": _ingest_files,
    "books": _read_books,
}


if __name__ == "__main__":
    main(sys.argv[1:])
