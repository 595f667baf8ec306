# ruff: noqa: E501 -- rows read better in whole lines
"""Tables and pages written after the rules were made with the first: other words, other producers, other habits."""

from __future__ import annotations

from tests.quality.tables_texts import Plan, Table

TABLES_SECOND: dict[str, Table] = {
    "boats": Table((("Jenis kapal", "Unit"), ("Jukung", "48"), ("Pompong", "17"), ("Pukat cincin", "3")), caption="Kapal menurut jenis"),
    "ages": Table((("15–24", "21,4", "19,8"), ("25–44", "50,1", "47,7"), ("45+", "28,5", "32,5")), head=False, caption="Umur responden (%)"),
    "treaties": Table(
        (
            ("Signed", "Treaty", "In force"),
            ("1971", "Agreement on the continental shelf in the northern part of the strait", "1973"),
            ("1978", "Protocol on traditional fishing rights, with an annex that lists the villages concerned", "1982"),
            ("1989", "Memorandum on rescue at sea", "1989"),
        ),
        caption="Treaties on the strait", source="Source: treaty collection of the ministry.",
    ),
    "likert": Table((("Pernyataan", "S", "TS"), ("Iuran terlalu tinggi", "34", "66"), ("Pengurus dapat dipercaya", "71", "29")), caption="Sikap anggota (persen)", source="Sumber: olahan data primer (2020)."),
    "roles": Table((("Aktor", "Peran"), ("Camat", "penengah"), ("Raja negeri", "pemegang hak petuanan"), ("Pedagang", "pemberi pinjaman"), ("Pemuda", "penjaga malam")), caption="Peran tiap aktor"),
    "costs": Table((("Item", "Amount (US$)"), ("Fuel", "1,250.00"), ("Ice", "310.50"), ("Crew", "2,004.75"), ("Total", "3,565.25")), caption="Costs of one trip"),
    "codes": Table((("Code", "Meaning", "Example"), ("KIN", "Kinship is given as a reason", "“He is my uncle's son.”"), ("DEBT", "Debt is given as a reason", "“We still owe him the engine.”"), ("LAW", "A rule is cited", "“It is forbidden until April.”")), caption="Codes used in the analysis"),
    "yesno": Table((("Desa", "Listrik", "Dermaga", "Sinyal"), ("Ranai", "ada", "ada", "ada"), ("Kelarik", "ada", "tidak", "tidak"), ("Midai", "tidak", "ada", "tidak")), caption="Sarana menurut desa"),
    "steps": Table(
        (
            ("Tahap", "Kegiatan", "Keluaran"),
            ("Persiapan", "Mengurus izin, menyusun panduan wawancara, dan melatih dua orang asisten dari desa setempat", "Panduan dan jadwal"),
            ("Lapangan", "Wawancara, pengamatan, dan penelusuran arsip di kantor kecamatan serta di rumah para tetua", "Catatan lapangan dan salinan arsip"),
            ("Penulisan", "Menyusun laporan", "Naskah"),
        ),
        caption="Tahap penelitian",
    ),
    "pairs": Table((("English", "Indonesia"), ("reef", "karang"), ("landing place", "tempat pendaratan"), ("dues", "iuran")), caption="Words of the trade"),
}  # fmt: skip

SECOND: dict[str, Plan] = {
    "chr-bare": Plan("chromium", 1, "plain", ("boats", "pairs"), "", "bare"),
    "chr-framed": Plan("chromium", 1, "grid", ("costs", "steps"), "below", "bare centre sans"),
    "wea-lined": Plan("weasyprint", 2, "lines", ("treaties", "likert"), "above", "full middle small justify"),
    "wea-aligned": Plan("weasyprint", 1, "plain", ("roles", "ages"), "above", "centre tight numbers"),
    "tex-floats": Plan("latex", 1, "booktabs", ("costs", "codes"), "above", "float"),
    "tex-ruled": Plan("latex", 2, "lines", ("boats", "roles"), "below", "spaced small"),
    "tex-bare": Plan("latex", 1, "plain", ("steps", "likert"), "above", "sans"),
    "pan-word": Plan("pandoc", 1, "plain", ("yesno", "treaties"), "above"),
    "pan-plain": Plan("pandoc", 1, "plain", ("ages", "boats"), ""),
    "tab-stops": Plan("tabs", 1, "plain", ("costs", "yesno"), "above"),
    "lab-centred": Plan("reportlab", 2, "lines", ("likert", "roles"), "above", "centre small"),
}

LOOKALIKES_SECOND: dict[str, Plan] = {
    "chr-steps": Plan("chromium", 2, "plain", ("chores", "fields", "glossary"), "", "justify sans"),
    "pan-letters": Plan("pandoc", 1, "plain", ("glossary", "address", "works"), ""),
    "tex-columns": Plan("latex", 2, "plain", ("glossary", "signatures", "works"), "", "spaced"),
}
