"""`kwic --parallel` as a user calls it: the sample corpus, bilingual abstracts in PDFs, and a translation memory."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from tests.conftest import Kutip, environment, run_kutip

ABSTRAK = (
    "Penelitian ini membahas pasar malam di tiga kota pesisir. Kami mewawancarai empat puluh pedagang dan mencatat "
    "harga selama enam bulan. Hasilnya menunjukkan bahwa sewa lapak naik lebih cepat daripada pendapatan. Pemerintah "
    "kota sebaiknya membatasi kenaikan sewa itu."
)
ABSTRACT = (
    "This study discusses night markets in three coastal cities. We interviewed forty traders and recorded prices for "
    "six months. The results show that stall rents rose faster than income. City governments should limit the increase "
    "in rents."
)
BODY = (
    "Pasar malam tumbuh di tepi pelabuhan sejak lama. Para pedagang datang dari kampung sekitar dan membayar sewa "
    "harian kepada pengelola. Kajian tentang pasar malam masih sedikit, dan sebagian besar melihatnya sebagai hiburan."
)
_SIDES = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 8),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
]
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
srclang="id" datatype="plaintext"/><body><tu><tuv xml:lang="id"><seg>Nelayan memperbaiki jaring.</seg></tuv>
<tuv xml:lang="en"><seg>The fishers mend their nets.</seg></tuv></tu></body></tmx>
"""


def a_pdf(path: Path, *, beside: bool) -> None:
    """Write an article whose abstracts stand one after the other, or beside each other."""
    styles = getSampleStyleSheet()
    heading, normal = styles["Heading2"], styles["Normal"]
    one = [Paragraph("Abstrak", heading), Paragraph(ABSTRAK, normal)]
    other = [Paragraph("Abstract", heading), Paragraph(ABSTRACT, normal)]
    abstracts = [Table([[one, other]], colWidths=[230, 230], style=_SIDES)] if beside else [*one, *other]
    rest = [Paragraph("Pendahuluan", heading), *(Paragraph(BODY, normal) for _ in range(4))]
    title = Paragraph("Pasar Malam Berdampingan" if beside else "Pasar Malam", styles["Title"])
    SimpleDocTemplate(str(path), invariant=1).build([title, *abstracts, *rest])


@pytest.fixture(scope="module")
def abstracts(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Kutip:
    home = tmp_path_factory.mktemp("abstracts")
    a_pdf(home / "stacked.pdf", beside=False)
    a_pdf(home / "beside.pdf", beside=True)
    (home / "memory.tmx").write_text(TMX, encoding="utf-8")
    env = environment(home, cache)
    assert run_kutip(("ingest", str(home / "stacked.pdf"), str(home / "beside.pdf")), env).status == 0
    assert run_kutip(("glossary", "import", str(home / "memory.tmx")), env).status == 0
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.mark.parametrize(
    ("word", "counterpart"), [("pedagang", "traders"), ("traders", "pedagang"), ("harga", "prices")]
)
def test_abstracts_in_a_pdf_answer_for_each_other_however_they_stand(
    abstracts: Kutip, word: str, counterpart: str
) -> None:
    value = abstracts("kwic", "--parallel", word, "--json").json()
    assert value["counterparts"] == {counterpart: 2}
    assert len({pair["match"]["document_id"] for pair in value["pairs"]}) == 2
    for pair in value["pairs"]:
        for side in (pair["match"], pair["translation"]):
            assert side["text"] in (ABSTRAK if side["language"] == "id" else ABSTRACT)


def test_a_translation_memory_answers_with_its_name(abstracts: Kutip) -> None:
    ran = abstracts("kwic", "--parallel", "jaring")
    assert ran.status == 0
    assert ran.out.splitlines()[:4] == [
        "id: Nelayan memperbaiki [jaring].",
        "    [memory.tmx]",
        "en: The fishers mend their [nets].",
        "    [memory.tmx]",
    ]
    assert "1 pair, from translation memories (1)." in ran.err


def test_two_documents_of_the_sample_corpus_are_cited_on_both_sides(sample_library: Kutip) -> None:
    ran = sample_library("kwic", "--parallel", "anggaran", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
    assert len(rows) >= 5
    assert {row["counterpart"] for row in rows} >= {"budget"}
    assert all("2022" in row["citation"] and "2022" in row["translation_citation"] for row in rows)
    assert {row["language"] for row in rows} == {"id"}


def test_what_is_not_shown_is_counted(sample_library: Kutip) -> None:
    ran = sample_library("kwic", "--parallel", "anggaran", "--limit", "2")
    assert ", 2 shown, from 1 document." in ran.err
    assert "translated as: budget" in ran.err


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("tiada",), 1, "No sentence with a translation matches"),
        (("desa", "--sort", "R1"), 2, "Leave out --sort"),
        (("desa", "--png", "x.png"), 2, "no picture"),
        (("desa", "--translation", "abc"), 2, "abc"),
        (("desa", "--translation", "000000000000,111111111111"), 2, "000000000000"),
    ],
)
def test_what_cannot_be_shown_is_said(
    sample_library: Kutip, arguments: tuple[str, ...], status: int, told: str
) -> None:
    ran = sample_library("kwic", "--parallel", *arguments)
    assert (ran.status, ran.out) == (status, "")
    assert told in ran.err
