"""The bytes of a ZIP archive in; its members, inflated under count, out: bombs, locks and damage are refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field

from corpus.errors import SourceError
from corpus.extract.file_kinds import Kind, kind_of, other_kind

MOST_MEMBERS = 10_000
# Text compresses 5 to 30 times; above this size, a member that grew more than this is made to do harm.
HIGHEST_RATIO = 150
_RATIO_MATTERS_FROM = 8 << 20
LARGEST_MEMBER = 128 << 20
LARGEST_SUM = 384 << 20
_CHUNK = 1 << 16
_ENCRYPTED_FLAG = 0x1
_ZIP_MAGIC = b"PK"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PACKAGE = "EncryptedPackage".encode("utf-16-le")


@dataclass(slots=True)
class Archive:
    """An open archive; `inflated` counts the bytes of all members read so far, `kind` is what the archive is."""

    name: str
    members: dict[str, zipfile.ZipInfo]
    _zip: zipfile.ZipFile
    kind: Kind | None = None
    inflated: int = 0
    _kept: dict[str, bytes] = field(default_factory=dict)

    def __contains__(self, member: str) -> bool:
        return member in self.members

    def read(self, member: str) -> bytes:
        """Return a member's bytes, counted while they are inflated: what the archive says of sizes is not believed.

        Raises:
            SourceError: `malformed` (missing or damaged), `encrypted`, `bomb` or `too-large`.
        """
        info = self.members.get(member)
        if info is None:
            raise misnamed(self.name, self.kind) or malformed(self.name, f"it has no {member}")
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise encrypted(self.name)
        if member not in self._kept:
            self._kept[member] = self._inflate(info)
        return self._kept[member]

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    pieces.append(piece)
                    size += len(piece)
                    self.inflated += len(piece)
                    self._check(size, info.compress_size)
        # What `zipfile` raises for damage; NotImplementedError is its word for a way of packing that it cannot undo.
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise malformed(self.name, f"{info.filename} in it is damaged") from error
        return b"".join(pieces)

    def _check(self, size: int, compressed: int) -> None:
        if size > _RATIO_MATTERS_FROM and size > HIGHEST_RATIO * max(1, compressed):
            raise bomb(self.name, f"a part of it grows more than {HIGHEST_RATIO} times when unpacked")
        if size > LARGEST_MEMBER or self.inflated > LARGEST_SUM:
            raise SourceError(
                "too-large",
                f"{self.name} holds more than {LARGEST_MEMBER >> 20} MB of text in one part.",
                "Split the document into parts.",
            )


def open_archive(data: bytes, name: str) -> Archive:
    """Open a ZIP archive without unpacking anything.

    Raises:
        SourceError: `malformed`, `encrypted` or `bomb`.
    """
    if data.startswith(_OLE_MAGIC):
        raise _ole_error(data, name)
    kind = kind_of(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    # NotImplementedError: a version of the format that `zipfile` does not know.
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        error_of_kind = None if data.startswith(_ZIP_MAGIC) else misnamed(name, kind)
        raise error_of_kind or malformed(name, "it is no ZIP archive, or cut short") from error
    if len(infos) > MOST_MEMBERS:
        raise bomb(name, f"it holds {len(infos):,} parts")
    # Members that share their bytes unpack to far more than the file could hold (Fifield, WOOT 2019).
    if sum(info.compress_size for info in infos) > len(data) or len({info.header_offset for info in infos}) < len(
        infos
    ):
        raise bomb(name, "its parts overlap")
    if len({info.filename for info in infos}) < len(infos):
        raise malformed(name, "it holds two parts of one name, of which nobody can say which is meant")
    return Archive(name, {info.filename: info for info in infos}, archive, kind)


def misnamed(name: str, kind: Kind | None) -> SourceError | None:
    """Return the error for a file that is plainly of another kind than its suffix says."""
    other = other_kind(kind, name)
    return other and SourceError("malformed", f"{name} is {other.what} under another name.", other.hint)


def _ole_error(data: bytes, name: str) -> SourceError:
    if _OLE_PACKAGE in data:
        return encrypted(name)
    return malformed(name, "it is an old Office file under a new name; give it its old one (.doc)")


def encrypted(name: str) -> SourceError:
    """Return the error for a document that needs a password."""
    return SourceError(
        "encrypted",
        f"{name} is protected with a password.",
        "Open it in its program, save a copy without the password, and ingest that.",
    )


def malformed(name: str, what: str) -> SourceError:
    """Return the error for a document that is not what its suffix says."""
    return SourceError(
        "malformed",
        f"{name} cannot be read: {what}.",
        "Open it in LibreOffice or Word and save it anew, or fetch it again.",
    )


def bomb(name: str, what: str) -> SourceError:
    """Return the error for a file that is made to exhaust its reader."""
    return SourceError("bomb", f"{name} is refused: {what}.", "Do not open it unless you know who made it.")
