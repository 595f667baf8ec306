from __future__ import annotations

import textwrap

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.errors import SourceError
from corpus.extract.text import extract_text
from corpus.ids import source_sha256

FIRST = (
    "Armada nelayan di teluk itu bertambah cepat sejak pelabuhan diperluas, tetapi gudang pendingin tetap sama "
    "banyaknya. Akibatnya, sebagian tangkapan membusuk sebelum lelang dimulai, dan harga jatuh setiap musim puncak."
)
SECOND = (
    "Koperasi mencoba menjawab masalah ini dengan menyewa peti es bersama. Cara itu murah, namun hanya menolong "
    "perahu yang melaut sehari. Kapal yang lebih besar tetap bergantung kepada pedagang (Lubis dkk., 2019: 33)."
)
PASTED = """\
Beranda
Gudang Es Baru untuk Nelayan Teluk Segera Dibuka
Sari Lubis - Kabar Teluk
Rabu, 3 Mei 2023 08:30 WIB
Bagikan
0
share-icon-white
Gudang es di tepi teluk. (Foto: Sari Lubis)
zoom-in-whitePerbesar
Gudang es di tepi teluk. (Foto: Sari Lubis)
Pemerintah kabupaten akan membuka gudang es baru bagi nelayan teluk pada bulan depan, setelah dua tahun tertunda.
ADVERTISEMENT
Baca juga: Harga Ikan Naik
Tanggapan Nelayan
"Kami menunggu lama," kata ketua koperasi. Ia berharap sewa gudang tidak naik.
nelayan
teluk
"""


def document_of(text: str | bytes) -> Document:
    data = text.encode() if isinstance(text, str) else text
    extraction = extract_text(data, "contoh.txt")
    return build_document(extraction, Source("contoh.txt", source_sha256(data), len(data), "text"))


def wrapped(*paragraphs: str, width: int = 46) -> str:
    return "\n\n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x00\x00\x01\x02" * 9, "unsupported"),
        (b"kata \x81\x8d kata", "encoding-uncertain"),
        (b"\xff\xfe\x00", "encoding-uncertain"),
    ],
)
def test_what_is_no_readable_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract_text(data, "contoh.txt")
    assert caught.value.code == code
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_are_read(encoding: str) -> None:
    document = document_of("“Élan” berlabuh.\nAwaknya enam orang.\n".encode(encoding))
    assert "“Élan”" in document.text


def test_paragraphs_of_wrapped_text_are_joined_in_spite_of_blank_lines_and_page_breaks() -> None:
    lines = textwrap.wrap(FIRST, 46)
    noisy = "\n".join([lines[0], "", *lines[1:3]]) + "\n\n\n\n" + "\n".join(lines[3:])
    document = document_of(f"{noisy}\n\n{wrapped(SECOND)}\n")
    assert kinds(document) == [("paragraph", FIRST), ("paragraph", SECOND)]
    assert document.pages == ()
    assert "page break" in {edit.kind for edit in document.edits}


def test_form_feeds_make_pages_and_running_heads_are_dropped() -> None:
    head = "Jurnal Teluk Vol. 3"
    pages = [f"{head}\n\n{wrapped(FIRST)}\n\n{number}\n" for number in (1, 2, 3)]
    document = document_of("\f".join(pages))
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert head not in document.text
    assert [passage.pages for passage in document.passages] == [(1, 1), (2, 2), (3, 3)]


def test_headings_get_levels_and_tables_stay_out_of_paragraphs() -> None:
    text = (
        f"PENDAHULUAN\n\n{wrapped(FIRST)}\n\nTabel 1\nJumlah Kapal\n\nTahun Kapal\n2018 12\n2019 15\n\n"
        f"Sumber: Dinas, 2020.\n\n{wrapped(SECOND)}\n\nMetode Penelitian\n\n{wrapped(SECOND)}\n\n"
        f"KESIMPULAN\n{wrapped(FIRST)}\n"
    )
    document = document_of(text)
    assert [(section.title, section.level, section.parent) for section in document.sections] == [
        ("PENDAHULUAN", 1, None),
        ("Metode Penelitian", 2, 0),
        ("KESIMPULAN", 1, None),
    ]
    assert [kind for kind, _ in kinds(document)][:6] == [
        "heading", "paragraph", "caption", "table", "caption", "paragraph",
    ]  # fmt: skip
    assert ("table", "Tahun Kapal\n2018 12\n2019 15") in kinds(document)


def test_stray_marks_between_words_are_dropped_on_record_and_stay_in_tables() -> None:
    text = (
        wrapped(FIRST).replace("nelayan di", "nelayan ~ di") + "\n\nTabel 1\n\nKapal | Jumlah | Tahun\nA 1 2\nB 3 4\n"
    )
    document = document_of(text)
    assert "nelayan di" in document.text
    assert "Kapal | Jumlah | Tahun" in document.text
    assert "stray mark" in {edit.kind for edit in document.edits}


def test_torn_list_labels_return_to_their_items() -> None:
    text = (
        f"{wrapped(FIRST)} Ada tiga cara:\n\n(1) membeli es dari kota dan\nmenyimpannya;\n\n"
        "Menyewa gudang milik koperasi\nselama musim puncak;\n\n(2)\n\n" + wrapped(SECOND)
    )
    items = [body for kind, body in kinds(document_of(text)) if kind == "list item"]
    assert items == [
        "(1) membeli es dari kota dan menyimpannya;",
        "(2) Menyewa gudang milik koperasi selama musim puncak;",
    ]


def test_a_pasted_page_loses_its_furniture_and_gives_its_metadata() -> None:
    document = document_of(PASTED)
    assert [kind for kind, _ in kinds(document)] == ["title", "caption", "paragraph", "heading", "paragraph"]
    assert document.metadata.csl["title"] == "Gudang Es Baru untuk Nelayan Teluk Segera Dibuka"
    assert document.metadata.csl["author"] == [{"family": "Lubis", "given": "Sari"}]
    assert document.metadata.csl["issued"] == {"date-parts": [[2023, 5, 3]]}
    assert document.metadata.extra["published"] == "2023-05-03T08:30+07:00"
    assert document.sections[1].parent == 0


def test_title_authors_and_imprint_of_a_flattened_article_are_read_from_its_head() -> None:
    head = "Jurnal Teluk, Vol. 3, No. 2, Mei 2019: 30-41\nES DAN IKAN DI PELABUHAN KECIL\nSari Lubis dan Anton Putra\n"
    text = f"{head}Universitas Teluk\nABSTRAK\n{wrapped(FIRST)}\nKata kunci: es, ikan\nPENDAHULUAN\n{wrapped(SECOND)}\n"
    document = document_of(text)
    assert document.metadata.csl["title"] == "ES DAN IKAN DI PELABUHAN KECIL"
    assert document.metadata.csl["author"] == [
        {"family": "Lubis", "given": "Sari"},
        {"family": "Putra", "given": "Anton"},
    ]
    assert document.metadata.csl["container-title"] == "Jurnal Teluk"
    assert document.metadata.csl["volume"] == "3"
    assert document.metadata.extra["keywords"] == ["es", "ikan"]
    assert [section.title for section in document.sections][1:] == ["ABSTRAK", "PENDAHULUAN"]


def test_words_of_furniture_stay_in_texts_that_are_no_pages() -> None:
    document = document_of(f"{FIRST}\nComment\n{SECOND}\nKolom ini berisi angka 0 saja.\n")
    assert "Comment" in document.text


def test_entries_of_a_reference_list_are_blocks_of_their_own() -> None:
    entries = (
        "Lubis, S. (2019). Es dan ikan: Catatan dari teluk. Jurnal Teluk, 3(1), 30-41. https://doi.org/10.1234/jt.3.1",
        "Rahma, D., & Putra, A. (2017). Pelabuhan kecil. Medan: Pustaka Pantai.",
    )
    text = f"{wrapped(FIRST)}\n\nDAFTAR PUSTAKA\n\n" + "\n".join(
        "\n".join(textwrap.wrap(entry, 46)) for entry in entries
    )
    found = [body for kind, body in kinds(document_of(text)) if kind == "reference"]
    assert len(found) == 2
    assert found[1] == entries[1]
