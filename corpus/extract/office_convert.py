"""The bytes of an old Word file (.doc) or of RTF in; converted by LibreOffice, the extraction of the DOCX out."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import SourceError
from corpus.extract.docx import extract_docx
from corpus.extract.extraction import Extraction
from corpus.extract.file_kinds import kind_of
from corpus.extract.helpers import run_helper
from corpus.extract.zip_guard import encrypted, malformed, misnamed

SECONDS = 100.0
# How LibreOffice ends when it has made a new profile and wants to be started again.
_STARTS_ANEW = 81
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Where installers put it when the path does not name it.
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def extract_doc(data: bytes, name: str) -> Extraction:
    """Extract a Word file of the years before 2007.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `unsupported` without LibreOffice; `encrypted`, `malformed`, `timeout`.
    """
    if not data.startswith(_OLE_MAGIC):
        raise misnamed(name, kind_of(data)) or malformed(name, "it is no Word file of that kind")
    if _is_locked(data):
        raise encrypted(name)
    return _converted(data, name, ".doc")


def extract_rtf(data: bytes, name: str) -> Extraction:
    """Extract a file in Rich Text Format.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `unsupported` without LibreOffice; `malformed`, `timeout`.
    """
    if not data.lstrip().startswith(b"{\\rt"):
        raise misnamed(name, kind_of(data)) or malformed(name, "it is no RTF")
    return _converted(data, name, ".rtf")


def _is_locked(data: bytes) -> bool:
    """Tell whether the text stream of a .doc is encrypted: a flag in its first block ([MS-DOC] 2.5.1, FibBase)."""
    at = data.find(b"\xec\xa5", 512)
    return at >= 0 and at % 512 == 0 and len(data) > at + 11 and bool(data[at + 11] & 0x01)


def _converted(data: bytes, name: str, suffix: str) -> Extraction:
    program = libreoffice()
    if not program:
        raise SourceError(
            "unsupported",
            f"Reading {name} needs LibreOffice, which is not installed.",
            "Install it (apt-get install libreoffice-writer), or save the file as .docx and ingest that.",
        )
    with tempfile.TemporaryDirectory(prefix="kutip-office-") as folder:
        source = Path(folder, f"source{suffix}")
        source.write_bytes(data)
        # A profile of its own: another LibreOffice may be running, and its settings are nobody's business here.
        profile = Path(folder, "profile").as_uri()
        command = [
            program,
            f"-env:UserInstallation={profile}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)),
        ]
        environment = {**os.environ, "HOME": folder}
        try:
            status, _ = run_helper(command, SECONDS, environment)
            if status == _STARTS_ANEW:
                run_helper(command, SECONDS, environment)
        except subprocess.TimeoutExpired as error:
            raise SourceError(
                "timeout", f"LibreOffice took more than {SECONDS:.0f} seconds to read {name}.", "Save it as .docx."
            ) from error
        converted = Path(folder, "source.docx")
        if not converted.is_file():
            raise malformed(name, "LibreOffice cannot read it")
        return extract_docx(converted.read_bytes(), name)


def libreoffice() -> str:
    """Return LibreOffice itself rather than the script that starts it, so that it can be ended; empty if missing."""
    found = shutil.which("soffice") or shutil.which("libreoffice") or next(filter(os.path.exists, _PLACES), "")
    if not found:
        return ""
    binary = Path(found).resolve().with_name("soffice.bin")
    return str(binary) if binary.is_file() else found
