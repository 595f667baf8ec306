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
    breaks_off: str
    remark: str
    ocr_slip: str
    recognised: str
    quotation: str
    counterpart: str
    terms: str
    lines: str
    nothing_beside: str
    files: str
    repeated: str


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
        breaks_off="[text breaks off]",
        remark="Remark",
        ocr_slip="likely slip of text recognition: {}, read {}",
        recognised="text recognised by a machine (OCR), not checked by a person",
        quotation="Quotation",
        counterpart="In the other language",
        terms="Terms",
        lines="Lines of the file",
        nothing_beside="no counterpart in the library",
        files="Files quoted from",
        repeated="the same words as excerpt {}",
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
        breaks_off="[teks terputus]",
        remark="Catatan teks",
        ocr_slip="kemungkinan salah OCR: {}, baca {}",
        recognised="teks hasil pengenalan mesin (OCR), belum diperiksa manusia",
        quotation="Kutipan",
        counterpart="Dalam bahasa lain",
        terms="Istilah",
        lines="Baris berkas",
        nothing_beside="tidak ada padanan di pustaka",
        files="Berkas yang dikutip",
        repeated="sama kata demi kata dengan kutipan {}",
    ),
}
