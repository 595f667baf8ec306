"""The words around a citation, in English and Indonesian: language in, wording out.

English follows APA 7; Indonesian follows the usage of Indonesian journals (PUEBI: hlm., dkk., dan), with "tanpa
tahun" in full because "t.t." is also read as "tanpa tempat".
"""

from __future__ import annotations

from corpus.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from corpus.document import Language


class Wording(NamedTuple):
    """The words of one language; `{}` stands for the number, the range or the name."""

    page: str
    pages: str
    file_page: str
    file_pages: str
    section: str
    paragraph: str
    line: str
    lines: str
    table: str
    figure: str
    no_date: str
    and_others: str
    and_in_text: str
    citing: str
    as_cited_in: str
    within: str
    untitled: str
    file_note: str
    secondary_page: str
    secondary_pages: str
    missing: str


WORDING: dict[Language, Wording] = {
    "en": Wording(
        page="p. {}",
        pages="pp. {}",
        file_page="file page {}",
        file_pages="file pages {}",
        section='"{}" section',
        paragraph="para. {}",
        line="line {}",
        lines="lines {}",
        table="Table {}",
        figure="Figure {}",
        no_date="n.d.",
        and_others="{} et al.",
        and_in_text="{} & {}",
        citing="citing {}",
        as_cited_in="{} as cited in {}",
        within="in",
        untitled="[Untitled document: file {}]",
        file_note="File {}",
        secondary_page="p. {}",
        secondary_pages="pp. {}",
        missing="missing: {}",
    ),
    "id": Wording(
        page="hlm. {}",
        pages="hlm. {}",
        file_page="halaman berkas {}",
        file_pages="halaman berkas {}",
        section='bagian "{}"',
        paragraph="paragraf {}",
        line="baris {}",
        lines="baris {}",
        table="Tabel {}",
        figure="Gambar {}",
        no_date="tanpa tahun",
        and_others="{} dkk.",
        and_in_text="{} dan {}",
        citing="mengutip {}",
        as_cited_in="{} dikutip dalam {}",
        within="dalam",
        untitled="[Dokumen tanpa judul: berkas {}]",
        file_note="Berkas {}",
        secondary_page="hlm. {}",
        secondary_pages="hlm. {}",
        missing="tidak ada: {}",
    ),
}
