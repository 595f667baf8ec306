# ruff: noqa: E501 -- rows read better in whole lines
"""Tables as journals, ministries and theses have them, and the documents they stand in; to be printed, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """A cell: what it says, and over how many columns and rows it reaches."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: rows of cells parted by bars, `@2x1` behind a text for two columns, `@1x2` for two rows."""

    caption: str
    head: tuple[str, ...]
    body: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return sum(cell.across for cell in cells_of(self.head[0] if self.head else self.body[0]))


def cells_of(row: str) -> list[Cell]:
    """Return the cells of a row."""
    found = []
    for part in row.split("|"):
        text, _, reach = part.partition("@")
        across, down = map(int, reach.split("x")) if reach else (1, 1)
        found.append(Cell(text.strip(), across, down))
    return found


def line_of(row: str) -> str:
    """Return what a row says, cell by cell."""
    return " ".join(cell.text for cell in cells_of(row) if cell.text)


@dataclass(frozen=True, slots=True)
class Paper:
    """How a document is set: by whom, its tables (a pair in one string stands side by side), and what is special."""

    printer: str
    tables: tuple[str, ...]
    look: str = ""
    language: str = "id"


SHEETS: dict[str, Sheet] = {
    "penduduk": Sheet(
        "Tabel 1. Penduduk menurut kecamatan dan jenis kelamin, 2019 dan 2020",
        ("Kecamatan@1x2 | 2019@2x1 | 2020@2x1", "Laki-laki | Perempuan | Laki-laki | Perempuan"),
        ("Bunguran Timur | 14.120 | 13.877 | 14.310 | 14.002", "Midai | 2.611 | 2.540 | 2.598 | 2.551", "Serasan | 2.402 | | 2.377 | 2.310", "Subi | 1.450 | 1.398 | | 1.377", "Jumlah | 20.583 | 17.815 | 19.285 | 20.240"),
        ("Sumber: BPS Kabupaten Natuna, diolah.",),
    ),
    "inflasi": Sheet(
        "Tabel 2. Laju inflasi dan pertumbuhan menurut triwulan (persen)",
        ("Tahun@1x2 | Inflasi@4x1 | Pertumbuhan@1x2", "I | II | III | IV"),
        ("2016 | 0,62 | 0,44 | 0,90 | 1,03 | 5,03", "2017 | 1,19 | 1,17 | 0,28 | 0,92 | 5,07", "2018 | 0,99 | 0,90 | 0,05 | 1,17 | 5,17", "Rata-rata | 0,93 | 0,84 | 0,41 | 1,04 | 5,09"),
        ("Keterangan: Angka 2018 masih sementara.", "Sumber: Kementerian Keuangan (2019)."),
    ),
    "tindakan": Sheet(
        "Tabel 3. Tindakan pemerintah daerah terhadap permintaan nelayan",
        ("No. | Permintaan | Tanggapan | Keterangan",),
        (
            "1. | Pembukaan kembali dermaga lama di sebelah barat pasar ikan | Dinas Perhubungan menyatakan bahwa dermaga itu tidak aman dan menunda perbaikan sampai tahun anggaran berikut | Ditolak",
            "2. | Harga solar yang sama dengan harga di ibu kota kabupaten | Bupati menyurati perusahaan minyak negara dua kali, tanpa jawaban tertulis | Belum selesai",
            "3. | Larangan kapal pukat dari luar provinsi pada musim barat | Patroli ditambah menjadi dua kali seminggu dengan kapal yang dipinjam dari Angkatan Laut | Diterima sebagian",
            "4. | Pelatihan membuat perahu bagi pemuda desa | Dibuka satu angkatan dengan dua puluh peserta, tiga di antaranya perempuan | Diterima",
        ),
        ("Sumber: arsip kantor kecamatan dan wawancara, 2020.",),
    ),
    "pendapat": Sheet(
        "Table 1. What households said of the port, by village and sex of the head (per cent)",
        ("Village@1x2 | Men@3x1 | Women@3x1", "Agree | Neutral | Disagree | Agree | Neutral | Disagree"),
        ("Ranai | 61.2 | 20.4 | 18.4 | 55.0 | 31.5 | 13.5", "Sedanau | 48.9 | 22.2 | 28.9 | 50.1 | 19.8 | 30.1", "Kelarik | 72.0 | – | 28.0 | 70.3 | 4.2 | 25.5", "Total | 60.7 | 14.2 | 25.1 | 58.5 | 18.5 | 23.0"),
        ("Note: Weighted by the size of the household.", "Source: household survey, 2018."),
    ),
    "kodeks": Sheet(
        "Table 2. Stages of the negotiation",
        ("Stage | Actors | What was at stake",),
        (
            "Opening | Two delegations and a mediator from the secretariat | Whether fishing rights could be spoken of at all before the line was drawn",
            "First draft | Legal advisers | A text in brackets that left the islands unnamed",
            "Break | Ministers, and the press of both capitals | Arrests of crews in the disputed water, which made it costly to be seen at the table",
            "Signature | Heads of government | A line, and a side letter on traditional villages",
        ),
    ),
    "wilayah": Sheet(
        "Tabel 4. Kapal penangkap ikan menurut pulau dan ukuran",
        ("Pulau | Ukuran | Unit | Awak",),
        ("Natuna@1x3 | < 5 GT | 1.204 | 3.012", "5–10 GT | 311 | 1.480", "> 10 GT | 42 | 590", "Anambas@1x2 | < 5 GT | 876 | 2.100", "5–10 GT | 190 | 850"),
        ("Catatan: Kapal tanpa surat tidak dihitung.",),
    ),
    "bulan": Sheet(
        "Tabel 5. Curah hujan bulanan di empat stasiun (milimeter)",
        ("Stasiun | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des",),
        ("Ranai | 312 | 201 | 144 | 120 | 98 | 77 | 60 | 21 | 88 | 140 | 205 | 333", "Tarempa | 290 | 188 | 150 | 101 | 90 | 81 | 55 | 30 | 92 | 133 | 240 | 301", "Dabo | 277 | 160 | | 118 | 85 | 70 | 48 | 25 | 79 | 120 | 198 | 280", "Rata-rata | 293 | 183 | 147 | 113 | 91 | 76 | 54 | 25 | 86 | 131 | 214 | 305"),
        ("Sumber: BMKG, diolah penulis.",),
    ),
    "skala": Sheet(
        "Tabel 6. Jawaban responden menurut pernyataan",
        ("Pernyataan | Sangat setuju | Setuju | Ragu-ragu | Tidak setuju",),
        ("Iuran terlalu tinggi | 12 | 34 | 20 | 34", "Pengurus dapat dipercaya | 40 | 31 | 19 | 10", "Rapat cukup sering | 22 | 41 | 7 | 30"),
        ("Sumber: olahan data primer (2020).",),
    ),
    "ekspor": Sheet(
        "Tabel 7. Ekspor ikan",
        ("Tahun | Ton",),
        ("2017 | 1.020", "2018 | 1.310", "2019 | 980"),
    ),
    "impor": Sheet(
        "Tabel 8. Impor garam",
        ("Tahun | Ton | Nilai",),
        ("2017 | 210 | 1,4", "2018 | 190 | 1,2", "2019 | 305 | 2,1"),
    ),
    "istilah": Sheet(
        "Tabel 9. Bentuk kerja sama menurut perjanjian",
        ("Bentuk | Isi | Pihak",),
        (
            "Patroli bersama | Kapal kedua negara berlayar berdampingan di perairan yang batasnya belum ditetapkan, sedikitnya empat kali setahun | Angkatan Laut",
            "Tukar data | Nama, ukuran, dan pelabuhan asal kapal dikirim setiap bulan | Kementerian Kelautan dan Perikanan",
            "Jalur khusus | Nelayan tradisional boleh melintas tanpa paspor sampai dua belas mil dari pantai | Imigrasi dan pemerintah desa",
            "Pemulangan | Awak yang ditahan dipulangkan dalam tiga puluh hari dengan biaya negara asal | Konsulat",
        ),
    ),
    "kasus": Sheet(
        "Tabel 3. Perkara perikanan yang diputus pengadilan",
        ("No. | Nomor perkara | Terdakwa | Putusan",),
        tuple(
            f"{at}. | {at * 7 % 90 + 10}/Pid.Sus/20{10 + at % 9} | {who} | {what}"
            for at, (who, what) in enumerate(
                (pair for _ in range(4) for pair in (("Nakhoda dan dua orang awak", "Denda seratus juta rupiah, kapal dirampas untuk negara"), ("Pemilik kapal", "Bebas karena bukti tidak cukup"), ("Nakhoda", "Penjara enam bulan dengan masa percobaan satu tahun, jaring dimusnahkan"), ("Perusahaan pengolah", "Izin dicabut selama dua musim"), ("Anak buah kapal dari luar negeri", "Dipulangkan"))), 1,
            )
        ),
        ("Sumber: direktori putusan, diakses 3 Maret 2020.",),
    ),
    "desa": Sheet(
        "Tabel 2. Potensi desa pesisir",
        ("Desa | Rumah tangga | Perahu | Listrik | Air bersih",),
        tuple(f"{name} | {at * 37 % 400 + 90} | {at * 13 % 80 + 5} | {('ada', 'tidak')[at % 2]} | {('sumur', 'pipa', 'hujan')[at % 3]}" for at, name in enumerate(("Air Kumpai", "Batu Gajah", "Cemaga Tengah", "Kelanga", "Limau Manis", "Mekar Jaya", "Pian Tengah", "Pulau Tiga", "Sabang Mawang", "Sededap", "Sebadai Ulu", "Sepempang", "Setumuk", "Sungai Ulu", "Tanjung Batang", "Tapau", "Teluk Labuh", "Binjai", "Ceruk", "Gunung Putri", "Harapan", "Kadur", "Munjan", "Semedang"))),
        ("Sumber: Potensi Desa 2018.",),
    ),
    "events": Sheet(
        "Table 3. Incidents at sea reported by fishers",
        ("Date | Place | What happened | Outcome",),
        tuple(
            f"{at} May 201{at % 9} | {place} | {what} | {outcome}"
            for at, (place, what, outcome) in enumerate(
                (row for _ in range(5) for row in (("North of the reef", "A grey ship stopped two boats and took their charts", "Released at dusk"), ("River mouth", "Nets were cut", "No report"), ("Outer bank", "A patrol told the crew to leave at once, in a language that nobody aboard understood", "The crew went home and sold the catch at a loss"), ("Harbour", "Papers were checked", "Fine paid"))), 1,
            )
        ),
        ("Source: logbooks kept by the cooperative.",),
    ),
}  # fmt: skip

PAPERS_FIRST: dict[str, Paper] = {
    "off-census": Paper("office", ("penduduk", "inflasi"), "grid"),
    "off-cases": Paper("office", ("kasus",), "grid repeat long"),
    "off-across": Paper("office", ("bulan", "skala"), "grid landscape"),
    "tex-three": Paper("latex", ("pendapat", "kodeks"), "booktabs notes", "en"),
    "tex-long": Paper("latex", ("kasus",), "booktabs long continued"),
    "tex-rows": Paper("latex", ("wilayah", "istilah"), "plain"),
    "tex-turned": Paper("latex", ("bulan",), "booktabs turned"),
    "tex-columns": Paper("latex", ("ekspor", "wilayah", "skala"), "booktabs columns rotated"),
    "wea-spans": Paper("weasyprint", ("wilayah", "skala"), "grid rotated"),
    "wea-beside": Paper("weasyprint", ("ekspor impor", "inflasi"), "lines"),
    "wea-sentences": Paper("weasyprint", ("tindakan", "events"), "plain long bare"),
    "wea-columns": Paper("weasyprint", ("desa", "impor"), "zebra columns repeat"),
}

# Written when the rules made with the first were done, and read once before any more.
SHEETS_SECOND: dict[str, Sheet] = {
    "anggaran": Sheet(
        "Tabel 3.1 Realisasi anggaran menurut program, tahun anggaran 2019 (juta rupiah)",
        ("Kode@1x2 | Program@1x2 | Anggaran@2x1 | %@1x2", "Pagu | Realisasi"),
        ("01 | Perlindungan nelayan kecil | 12.450,0 | 11.982,4 | 96,2", "02 | Pengembangan pelabuhan perikanan | 80.310,5 | 61.007,9 | 76,0", "03 | Pengawasan sumber daya | 25.000,0 | 24.871,1 | 99,5", "| Subtotal | 117.760,5 | 97.861,4 | 83,1", "04 | Dukungan manajemen | 9.120,0 | 9.003,3 | 98,7", "| Jumlah | 126.880,5 | 106.864,7 | 84,2"),
        ("Keterangan: Program 02 terhenti pada triwulan IV.", "Sumber: Biro Keuangan, diolah."),
    ),
    "responden": Sheet(
        "Tabel 3.2 Ciri-ciri responden",
        ("Ciri | Golongan | Orang | Persen",),
        ("Umur@1x3 | 17–30 tahun | 41 | 34,2", "31–50 tahun | 58 | 48,3", "di atas 50 tahun | 21 | 17,5", "Pendidikan@1x2 | Sekolah dasar | 77 | 64,2", "Sekolah menengah | 43 | 35,8"),
        ("Sumber: data primer, 2021.",),
    ),
    "regresi": Sheet(
        "Table 4. Determinants of membership",
        ("Variable@1x2 | Model 1@2x1 | Model 2@2x1", "Coef. | SE | Coef. | SE"),
        ("Age of the head | 0.021 | (0.008) | 0.019 | (0.008)", "Distance to the market | –0.114 | (0.051) | –0.098 | (0.050)", "Owns a boat | 0.872 | (0.203) | | ", "Constant | –1.340 | (0.410) | –0.977 | (0.388)"),
        ("Notes: Standard errors in parentheses.",),
    ),
    "lembaga": Sheet(
        "Tabel 4.1 Tugas lembaga dalam penyelesaian sengketa",
        ("Lembaga | Dasar hukum | Tugas | Hambatan",),
        tuple(
            f"{who} | Pasal {at * 3 % 40 + 2} | {what} | {why}"
            for at, (who, what, why) in enumerate(
                (row for _ in range(4) for row in (("Kecamatan", "Menerima laporan warga dan mempertemukan kedua pihak sebelum perkara dibawa ke tingkat kabupaten", "Tidak ada anggaran"), ("Dewan adat", "Menetapkan denda menurut kebiasaan setempat", "Putusannya tidak selalu diakui oleh pendatang dari pulau lain"), ("Kepolisian perairan", "Menyita alat tangkap yang dilarang", "Kapal patroli hanya satu"), ("Dinas Perikanan", "Mencatat kapal, membina koperasi, dan membagikan alat tangkap pengganti setelah penyitaan", "Data kapal berubah setiap musim"))), 1,
            )
        ),
        ("Sumber: wawancara dan telaah peraturan, 2021.",),
    ),
    "kapal": Sheet("Tabel 5. Kapal baru", ("Tahun | Unit | Ukuran",), ("2018 | 12 | kecil", "2019 | 7 | sedang", "2020 | 3 | besar")),
    "izin": Sheet("Tabel 6. Izin dicabut", ("Tahun | Izin",), ("2018 | 4", "2019 | 11", "2020 | 9")),
    "pelabuhan": Sheet(
        "Tabel 2. Pelabuhan menurut kelas",
        ("Pelabuhan | Kelas | Panjang dermaga (m) | Kolam (ha)",),
        tuple(f"{name} | {('A', 'B', 'C')[at % 3]} | {at * 41 % 500 + 60} | {at % 7 + 1},{at % 10}" for at, name in enumerate(("Penagi", "Selat Lampa", "Pering", "Sedanau", "Teluk Baruk", "Tanjung Kumbik", "Midai", "Serasan", "Subi Kecil", "Kelarik", "Batubi", "Pulau Laut", "Tarempa", "Letung", "Kuala Maras", "Genting", "Mengkait", "Telaga", "Nyamuk", "Air Asuk", "Matak", "Palmatak", "Payalaman", "Candi", "Belibak", "Mubur"))),
        ("Sumber: Dinas Perhubungan, 2019.",),
    ),
}  # fmt: skip

PAPERS_SECOND: dict[str, Paper] = {
    "off-budget": Paper("office", ("anggaran", "responden"), "lines"),
    "off-ports": Paper("office", ("pelabuhan",), "grid columns repeat long"),
    "tex-models": Paper("latex", ("regresi",), "booktabs landscape", "en"),
    "tex-offices": Paper("latex", ("lembaga", "responden"), "booktabs long continued"),
    "wea-offices": Paper("weasyprint", ("lembaga", "kapal izin"), "grid long repeat"),
    "wea-budget": Paper("weasyprint", ("anggaran", "responden"), "lines"),
}
