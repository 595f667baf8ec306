"""The headings and labels of exported pages, in English and Indonesian: language in, labels out."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.document import Language


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language."""

    excerpts: str
    references: str
    passage: str
    place: str
    characters: str
    file: str
    sha256: str
    content_label: str
    missing: str
    note: str
    tags: str


LABELS: dict[Language, Labels] = {
    "en": Labels(
        excerpts="Excerpts",
        references="References",
        passage="Passage",
        place="Place",
        characters="Characters of the reading text",
        file="File",
        sha256="SHA-256 of the file",
        content_label="Labelled by the publisher",
        missing="Missing in the metadata",
        note="Note",
        tags="Tags",
    ),
    "id": Labels(
        excerpts="Kutipan",
        references="Daftar Pustaka",
        passage="Bagian teks",
        place="Letak",
        characters="Karakter teks baca",
        file="Berkas",
        sha256="SHA-256 berkas",
        content_label="Label dari penerbit",
        missing="Tidak ada dalam metadata",
        note="Catatan",
        tags="Tag",
    ),
}
