"""Paragraphs, headings and page edges of plain text that was broken to a width."""

from __future__ import annotations

from corpus.build import build_document
from corpus.document import Source
from corpus.edits import undo
from corpus.extract.text import extract_text
from tests.corpus.extract.readings import kinds_and_texts

PROSE = """\
Rawa di muara itu mengering setiap bulan Agustus, lalu terisi
kembali oleh pasang. Penduduk menanam padi di tepinya dan
menangkap ikan di tengahnya sampai air datang."""
MORE = """\
Sejak tanggul dibangun, pasang tidak lagi sampai ke rawa, dan
ikan yang dahulu dikeringkan untuk dijual hanya cukup dimakan
sendiri. Tanggul itu tidak pernah dibicarakan dengan mereka."""


def _read(text: str) -> list[tuple[str, str]]:
    data = text.encode()
    extraction = extract_text(data, "a.txt")
    document = build_document(extraction, Source("a.txt", "0" * 64, len(data), "text"))
    assert undo(document.text, document.edits) == extraction.text
    return kinds_and_texts(extraction)


def _one(text: str) -> str:
    return " ".join(text.split())


def test_a_heading_in_the_case_of_a_sentence_stands_apart() -> None:
    found = _read(f"{PROSE}\n\nPetani dan tanggulnya\n\n{MORE}\n\n{PROSE}\n")
    assert ("heading", "Petani dan tanggulnya") in found
    assert ("paragraph", _one(MORE)) in found


def test_a_heading_needs_no_blank_line_below_it() -> None:
    found = _read(f"{PROSE}\n\nPetani dan tanggulnya\n{MORE}\n\n{PROSE}\n")
    assert found[1:3] == [("heading", "Petani dan tanggulnya"), ("paragraph", _one(MORE))]


def test_lines_ended_by_semicolons_are_not_joined_over_blank_lines() -> None:
    items = ("empat belas wawancara dengan pemilik tambak di tiga desa;", "catatan harian penjaga pintu air;")
    found = _read("\n\n".join((PROSE, *items, MORE)) + "\n")
    assert [text for _, text in found[1:3]] == list(items)


def test_a_first_line_indented_once_begins_a_paragraph() -> None:
    indented = ["     " + text for text in (PROSE, MORE)]
    assert [text for _, text in _read("\n".join(indented) + "\n")] == [_one(PROSE), _one(MORE)]


def test_running_heads_go_however_they_are_spaced_and_with_the_number_below() -> None:
    other, third = PROSE.replace("sampai air datang", "kalau air tenang"), MORE.replace("dengan mereka", "di balai")
    heads = ("Jurnal Rawa        1", "Jurnal Rawa     2", "Jurnal Rawa\n\n3", "Jurnal Rawa\n\n4")
    bodies = (PROSE, MORE, other, third)
    pages = [f"{head}\n\n{body}" for head, body in zip(heads, bodies, strict=True)]
    assert [text for _, text in _read("\n\f".join(pages) + "\n")] == [_one(body) for body in bodies]


def test_a_heading_below_a_table_is_no_row_of_it() -> None:
    table = "Tabel 1. Ikan yang dikeringkan\n\nTahun     Keluarga     Ton\n1998     41     12,5\n2004     12     1,8"
    found = _read(f"{PROSE}\n\n{table}\n\nPetani dan tanggulnya\n{MORE}\n\n{PROSE}\n")
    assert ("heading", "Petani dan tanggulnya") in found


def test_quotation_marks_of_old_macintosh_files_are_no_letters() -> None:
    text = "Penjaga itu menjawab, “kami tidak tahu”, lalu diam.\r“Bagaimana?” tanya saya. Ia pergi ke gardu.\r"
    extraction = extract_text(text.encode("mac-roman"), "a.txt")
    assert extraction.text == text
    assert extraction.notes["encoding"] == "mac-roman"
    spanish = "El niño dijo que ÓSCAR y Óscar son de Perú, como Ángel y su señora."
    assert extract_text(spanish.encode("cp1252"), "a.txt").text == spanish


def _paged(*pages: str) -> str:
    return "\n\f".join(pages) + "\n"


def test_notes_at_the_feet_of_pages_leave_the_sentence_that_they_interrupt() -> None:
    first = PROSE.replace("Agustus,", "Agustus,1").rpartition("\n")[0]
    rest = PROSE.rpartition("\n")[2] + "\n\n" + MORE.replace("sendiri.", "sendiri.2")
    text = _paged(f"{first}\n\n1. Catatan lapangan,\nOktober.", f"{rest}\n\n2 Wawancara, 3 Mei.")
    assert _read(text) == [
        ("paragraph", _one(PROSE)),
        ("footnote", "1. Catatan lapangan, Oktober."),
        ("paragraph", _one(MORE)),
        ("footnote", "2 Wawancara, 3 Mei."),
    ]


def test_a_note_may_stand_on_the_page_after_its_call() -> None:
    found = _read(_paged(PROSE.replace("datang.", "datang.1"), f"{MORE}\n\n1 Catatan lapangan."))
    assert found == [("paragraph", _one(PROSE)), ("paragraph", _one(MORE)), ("footnote", "1 Catatan lapangan.")]


def test_numbered_items_that_nothing_calls_are_no_notes() -> None:
    found = _read(_paged(PROSE, f"{MORE}\n\n1. Catatan lapangan;\n2. Wawancara."))
    assert "footnote" not in {kind for kind, _ in found}
    assert ("list item", "1. Catatan lapangan;") in found
