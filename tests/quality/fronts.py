# ruff: noqa: E501 -- sentences read better in whole lines
"""The first pages of a lot in; each printed by its program (WeasyPrint, LibreOffice, LaTeX), with its truth, out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.quality.printers import available_printers, weasyprint_command

INDONESIAN = (
    "Setiap musim barat, perahu kecil di pesisir selatan ditambatkan lebih lama dan harga ikan di pasar desa naik "
    "perlahan. Para pedagang menyebut keadaan itu sebagai waktu menunggu, sebab pasokan dari pulau lain pun datang tidak "
    "menentu dan ongkos angkut sering kali lebih mahal daripada ikan yang dibawa.",
    "Penelitian ini bertanya siapa yang menanggung kerugian ketika kapal tidak melaut. Wawancara dengan dua puluh keluarga "
    "dilakukan selama satu tahun, disertai catatan harian yang diisi oleh pemilik warung, juru tawar, dan petugas "
    "pelelangan di empat dermaga.",
    "Temuan awal memperlihatkan bahwa beban terbesar jatuh pada rumah tangga yang meminjam uang untuk bahan bakar. Mereka "
    "membayar kembali dengan ikan pada musim berikutnya, dengan harga yang sudah ditetapkan sebelum jala diturunkan.",
    "Pemerintah daerah memang menyediakan dana talangan, tetapi syaratnya sukar dipenuhi oleh nelayan tanpa sertifikat "
    "kapal. Akibatnya, bantuan lebih sering diterima oleh pemilik beberapa kapal sekaligus daripada oleh awaknya.",
)
ENGLISH = (
    "During the west monsoon the small boats of the southern coast stay moored for weeks, and the price of fish in the "
    "village market rises slowly. Traders call this the time of waiting, because supplies from other islands arrive "
    "irregularly and freight often costs more than the fish that it brings.",
    "This study asks who bears the loss when boats do not sail. Twenty families were interviewed over one year, and daily "
    "records were kept by the owners of food stalls, by brokers, and by the clerks of the auction at four landing sites.",
    "First findings show that most of the burden falls on households which borrow money for fuel. They repay in fish "
    "during the following season, at a price that was fixed before the nets were let down.",
    "Local government does offer bridging funds, but the conditions are hard to meet for fishers without a certificate "
    "for their boat. As a result, aid reaches the owners of several boats more often than it reaches their crews.",
)


@dataclass(frozen=True, slots=True)
class Front:
    """A document's beginning in the language of its program; `None` in the truth says "not there".

    `text` is the first pages' markup up to the text, `later` what follows; without it prose of ours follows.
    """

    program: str
    style: str
    text: str
    truth: Mapping[str, object]
    language: str = "id"
    later: str = ""


def names_of(*names: str) -> list[dict[str, str]]:
    """Turn `Family, Given` and single names or bodies into CSL names."""
    return [
        {"family": name.split(", ")[0], "given": name.split(", ")[1]} if ", " in name else {"literal": name}
        for name in names
    ]


def print_fronts(fronts: Mapping[str, Front], folder: Path) -> Iterator[tuple[str, Front, Path]]:
    """Print those whose program this machine has; yield name, front and PDF."""
    programs = available_printers()
    for number, (name, front) in enumerate(fronts.items()):
        if front.program in programs:
            yield name, front, _printed(front, folder, f"front{number:02}")


def _printed(front: Front, folder: Path, stem: str) -> Path:
    if front.program == "latex":
        _latex(front, folder, stem)
    else:
        source = folder / f"{stem}.html"
        source.write_text(_html(front), encoding="utf-8")
        pdf = str(folder / f"{stem}.pdf")
        office = [
            "soffice",
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ]
        _run([*weasyprint_command(), str(source), pdf] if front.program == "weasyprint" else office, folder)
    return folder / f"{stem}.pdf"


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=folder)


def prose_of(language: str, paragraphs: int = 14) -> tuple[str, ...]:
    """Return paragraphs of prose in a language, no two of them alike: what repeats is taken for a running head."""
    texts = INDONESIAN if language == "id" else ENGLISH
    sentences = [f"{sentence.rstrip('.')}." for text in texts for sentence in text.split(". ")]
    count = len(sentences)
    return tuple(
        " ".join(sentences[(number * 3 + step * (1 + number // count)) % count] for step in range(2 + number % 3))
        for number in range(paragraphs)
    )


def _latex(front: Front, folder: Path, stem: str) -> None:
    later = front.later or "\n\n".join(prose_of(front.language))
    lines = (front.style, r"\begin{document}", front.text, later, r"\end{document}")
    (folder / f"{stem}.tex").write_text("\n".join(lines), encoding="utf-8")
    for _ in range(2):
        _run(["pdflatex", "-interaction=batchmode", f"{stem}.tex"], folder)


def _html(front: Front) -> str:
    later = front.later or "".join(f"<p class=b>{text}</p>" for text in prose_of(front.language))
    # The title of the page goes into the file's properties: there it is what such files hold most often.
    return (
        f'<html lang="{front.language}"><head><meta charset="utf-8"><title>Untitled</title><style>{front.style}</style>'
        f"</head><body>{front.text}{later}</body></html>"
    )
