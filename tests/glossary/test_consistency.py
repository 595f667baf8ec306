import pytest

from glossary.consistency import check_draft
from glossary.entries import Entry, term_id_of
from glossary.findings import Finding
from tests.glossary.libraries import document_of


def an_entry(indonesian: str, *english: str, **values: object) -> Entry:
    entry = Entry(term_id_of(indonesian, "noun", english[0]), indonesian, english, "noun", "trade", origin="own")
    return entry._replace(**values)  # type: ignore[arg-type]


ENTRIES = (
    an_entry("kerja sama", "cooperation", indonesian_variants=("kerjasama",)),
    an_entry("risiko", "risk", indonesian_variants=("resiko",)),
    an_entry("usul", "proposal", indonesian_variants=("usulan",)),
    an_entry("pekerja migran", "migrant worker", indonesian_abbreviations=("PM",)),
    an_entry("buruh pendatang", "migrant worker", status="superseded", note="Istilah lama."),
    an_entry("negara terbelakang", "backward country", status="forbidden"),
    an_entry("pungutan pasar", "market levy", "market charge"),
    an_entry("pembangunan", "development", field="general_nouns", origin="shipped"),
    an_entry("usaha mikro", "micro business", indonesian_abbreviations=("UMK",)),
)


def findings(text: str) -> list[Finding]:
    return list(check_draft(document_of("draft.md", text).passages, ENTRIES))


def shapes(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(finding.kind, finding.forms, finding.use) for finding in findings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Negara itu memperluas kerja sama, dan kerjasama itu berguna bagi semua warga di pesisir.",
            [("inconsistent", ("kerja sama", "kerjasama"), "kerja sama")],
        ),
        (
            "Setiap risiko dihitung. Namun resikonya tetap besar, dan risiko lain muncul kemudian.",
            [("inconsistent", ("risiko", "resiko"), "risiko")],
        ),
        ("Mereka mengajukan usul, lalu usulan itu ditolak oleh semua pihak yang hadir.", []),
        (
            "Para buruh pendatang menuntut upah yang layak kepada pemerintah daerah.",
            [("outdated", ("buruh pendatang",), "pekerja migran")],
        ),
        (
            "Mereka menyebut wilayah itu sebagai negara terbelakang dalam laporan tahunan.",
            [("forbidden", ("negara terbelakang",), "")],
        ),
        (
            "The market levy rose in the spring, and the market charge was doubled in the autumn of that year.",
            [("inconsistent", ("market levy", "market charge"), "market levy")],
        ),
        (
            "Menurut BKPL hal itu wajar. Badan Koordinasi Pengawasan Laut (BKPL) berdiri sejak lama.",
            [("abbreviation-late", ("BKPL",), "")],
        ),
        ("Badan Koordinasi Pengawasan Laut (BKPL) berdiri sejak lama. Kini BKPL dibubarkan pemerintah.", []),
        ("Mereka melatih UMK di pesisir selama tiga bulan.", [("abbreviation-unexplained", ("UMK",), "usaha mikro")]),
        (
            "Aktifitas warga meningkat. Namun aktivitas pasar menurun pada musim hujan yang panjang itu.",
            [("inconsistent", ("aktifitas", "aktivitas"), "aktivitas")],
        ),
        (
            "Labour costs rose, and labour unions protested, while the labor market shrank in the whole region.",
            [("inconsistent", ("labour", "labor"), "labour")],
        ),
        ("The Labor Party met the unions, and labour costs rose in the practice of those who practise law there.", []),
        ("Pada Bab II dan ayat (2) dijelaskan bahwa harga dalam USD tetap.", []),
    ],
)  # fmt: skip
def test_a_draft_is_checked(text: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert shapes(text) == expected


def test_a_finding_counts_and_places_each_form() -> None:
    (finding,) = findings("Risiko itu besar sekali.\n\nSetiap resiko harus dihitung, dan risiko dagang pun begitu.")
    assert finding.note == "risiko (2); resiko (1)"
    assert [place.text for place in finding.places] == ["Risiko", "risiko", "resiko"]


def test_an_abbreviation_is_explained_in_the_language_of_the_draft() -> None:
    (finding,) = findings("The report of the UMK was read by many people in the villages along the coast.")
    assert (finding.kind, finding.use) == ("abbreviation-unexplained", "micro business")


@pytest.mark.parametrize(
    "text",
    [
        "Kuesioner memuat sembilan butir (Q1 sampai Q9), dan Q3 dibalik; hipotesis H1 dan H2 diuji pada informan P14.",
        "Pelaku usaha memakai TikTok, WhatsApp, dan SmartPLS untuk menghitung hasil penjualan setiap bulan.",
        "The plant of 660 MW produces 4 GWh a day, and its CO2 was measured by McMahon and MacDonald in the spring.",
        "The file CAB 129/75 is kept in the National Archives (TNA), and the TNA opened it to readers in that year.",
        "Pengujian dilakukan di laboratorium kota (BPKX), lalu BPKX menerbitkan laporan hasil pengujian air itu.",
    ],
)
def test_labels_names_measures_and_what_stands_in_brackets_are_no_unexplained_abbreviations(text: str) -> None:
    assert shapes(text) == []


def test_an_abbreviation_with_a_digit_that_the_glossary_has_is_no_label() -> None:
    entries = [an_entry("bahan berbahaya dan beracun", "hazardous substance", indonesian_abbreviations=("B3",))]
    passages = document_of("draft.md", "Limbah B3 dibuang ke sungai oleh pabrik itu selama tiga tahun.").passages
    assert [finding.forms for finding in check_draft(passages, entries)] == [("B3",)]
