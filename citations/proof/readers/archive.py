"""Open the XML inside a zipped document: bytes in, element trees out; bombs and entity tricks refused."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from corpus.errors import UsageError

# More XML than any draft has; a member that unpacks to more is an attack or a mistake.
LARGEST_MEMBER = 128 << 20


class Archive:
    """The members of a zipped document."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile as error:
            raise _unreadable("it is no zip archive") from error
        self.names = frozenset(self._zip.namelist())

    def tree(self, name: str) -> ElementTree.Element:
        """Return a member's root element.

        Raises:
            UsageError: it is missing, too large, no XML, or declares entities.
        """
        if name not in self.names:
            raise _unreadable(f"it has no {name}")
        with self._zip.open(name) as member:
            data = member.read(LARGEST_MEMBER + 1)
        if len(data) > LARGEST_MEMBER:
            raise _unreadable(f"{name} is too large")
        # Office programs write no document type; entities are declared only to do harm.
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise _unreadable(f"{name} declares a document type")
        try:
            return ElementTree.fromstring(data)
        except ElementTree.ParseError as error:
            raise _unreadable(f"{name} is no XML") from error


def _unreadable(why: str) -> UsageError:
    return UsageError(f"The file cannot be read: {why}.", "Save it anew with the program that made it.")
