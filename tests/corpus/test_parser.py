"""The parser children as real processes: they die alone, leave nothing behind, and may do little."""

from __future__ import annotations

import errno
import os
import select
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from corpus.document import Source
from corpus.errors import SourceError
from corpus.extract.page_clock import PageTimeout, page_clock
from corpus.ids import source_sha256
from corpus.parser_child import answered, enforced
from corpus.parser_pool import ParserPool
from tests.conftest import ROOT, SAMPLE
from tests.corpus.extract.office_files import W_NAMES, w_p, zipped

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits that only Linux has")
TEXT = SAMPLE / "sejarah-pers-pesisir.txt"


def source_of(path: Path, file_format: str) -> Source:
    data = path.read_bytes()
    return Source(str(path), source_sha256(data), len(data), file_format)


def run_with_door_shut(statement: str) -> str:
    """Run a statement in a process that refuses what a parser child refuses; return the error's name, if any."""
    script = (
        "import sys\nfrom corpus.parser_child import refuse\nimport socket, subprocess, os\nsys.addaudithook(refuse)\n"
        f"try:\n    {statement}\nexcept Exception as error:\n    print(type(error).__name__)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def has_ended(process_id: int, seconds: float = 10.0) -> bool:
    """Wait until a process has ended."""
    try:
        handle = os.pidfd_open(process_id)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def test_a_child_that_dies_costs_one_file_and_no_more() -> None:
    with ParserPool(1) as pool:
        future = pool.submit(TEXT, source_of(TEXT, "text"), None)
        while not pool.process_ids:
            pass
        os.kill(pool.process_ids[0], signal.SIGKILL)
        with pytest.raises(SourceError) as caught:
            future.result()
        assert caught.value.code == "parser-crash"
        assert pool.submit(TEXT, source_of(TEXT, "text"), None).result().text


def test_pages_are_reported_as_they_are_read() -> None:
    seen: list[tuple[str, str, int, int]] = []
    path = SAMPLE / "laporan-kesiapsiagaan-banjir.pdf"
    with ParserPool(1, on_page=lambda *told: seen.append(told)) as pool:
        document = pool.submit(path, source_of(path, "pdf"), None).result()
    pages = len(document.pages)
    assert seen == [(path.name, "read", number, pages) for number in range(1, pages + 1)]


def test_temporary_files_are_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / f"kutip-parsers-{ended.pid}-x").mkdir()
    with ParserPool(1) as pool:
        assert [path.name.split("-")[2] for path in tmp_path.iterdir()] == [str(os.getpid())]
        pool.submit(TEXT, source_of(TEXT, "text"), None).result()
    assert list(tmp_path.iterdir()) == []


@linux
def test_no_child_outlives_a_killed_parent() -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom corpus.document import Source\n"
        "from corpus.parser_pool import ParserPool\n"
        "with ParserPool(1) as pool:\n"
        f"    pool.submit(Path({str(TEXT)!r}), Source('a.txt', 'a' * 64, 10, 'text'), None).result()\n"
        "    print(pool.process_ids[0], flush=True)\n    sys.stdin.read()\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    assert parent.stdin is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    parent.stdin.close()
    assert has_ended(child)


@linux
def test_a_source_that_needs_too_much_memory_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "besar.docx"
    xml = f"<w:document {W_NAMES}><w:body>{w_p('kata ' * (1 << 20)) * 10}</w:body></w:document>"
    path.write_bytes(zipped({"word/document.xml": xml}, stored=("word/document.xml",)))
    with ParserPool(1, memory=400 << 20) as pool:
        with pytest.raises(SourceError) as caught:
            pool.submit(path, source_of(path, "docx"), None).result()
        assert caught.value.code == "too-large"


def test_a_source_that_needs_too_large_a_temporary_file_is_too_large() -> None:
    def write_on(_request: dict[str, object]) -> dict[str, object]:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))

    assert answered(write_on, {})["code"] == "too-large"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("socket.socket()", "PermissionError"),
        ("socket.getaddrinfo('localhost', 80)", "PermissionError"),
        ("os.system('true')", "PermissionError"),
        ("subprocess.run(['sh', '-c', 'true'])", "PermissionError"),
        ("subprocess.run(['tesseract'], capture_output=True, env={'PATH': ''})", "FileNotFoundError"),
        ("open('/dev/null').close()", ""),
    ],
)
def test_a_parser_may_open_no_socket_and_start_no_program_but_its_helpers(statement: str, expected: str) -> None:
    assert run_with_door_shut(statement) == expected


def test_a_page_may_use_so_much_processor_time() -> None:
    def never_end(seconds: float) -> None:
        with page_clock(seconds):
            while True:
                pass

    with pytest.raises(PageTimeout):
        never_end(0.05)
    with page_clock(5.0):
        pass


def test_what_the_platform_enforces_is_told() -> None:
    limits = enforced()
    assert limits["sockets"]
    assert limits["memory"] == sys.platform.startswith("linux")
