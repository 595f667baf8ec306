"""Drafts as a graduate student would write them, with the verdict each quotation deserves; how `verify` does, out.

The sources lie in `drafts/`: text as typed, and beside it the verdicts, noted before `verify` was first run on them.
Pandoc and LibreOffice make the files that are read.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from citations.proof.claims import claimed
from citations.proof.judge import Verdict, judge
from citations.proof.quoted import quotations_of
from citations.proof.readers.formats import read_draft
from citations.proof.sources import Sources
from citations.proof.translations import with_translations
from corpus.store import Store
from tests.quality.edited_docx import write_edited

DRAFTS = Path(__file__).parent / "drafts"
# Name of a draft -> the programs through which it goes, each with the ending of what it writes.
MAKERS: dict[str, tuple[str, ...]] = {
    "bab2-pengawasan": ("pandoc.docx",),
    "chapter3-warnings": ("pandoc.odt", "soffice.docx"),
    "tesis-banjir": ("pandoc.odt",),
    "essay-shophouses": (),
    "makalah-migran": (),
    "article-fisheries": (),
    "catatan-pers": (),
    "proposal-energi": ("pandoc.docx", "soffice.pdf"),
    "thesis-villages": ("pandoc.pdf",),
    "skripsi-literasi": ("pandoc.tex",),
}
# Drafts of other habits, written with their verdicts before `verify` was run on them; their first score was 68 of 72
# (docs/verify.md).
HELD_OUT = Path(__file__).parent / "drafts_holdout"
HELD_OUT_MAKERS: dict[str, tuple[str, ...]] = {
    "tesis-pelabuhan": ("pandoc.docx",),
    "feature-strait": (),
    "notes-keys": (),
    "artikel-sensor": (),
    "naskah-suntingan": ("edited.docx",),
    "naskah-kolom": ("soffice.pdf",),
}
NAMES = {
    "verbatim": "verbatim",
    "verbatim after normalisation": "normalisation",
    "declared translation, not checked": "declared",
}
RIGHT = ("verbatim", "normalisation")


class Judged(NamedTuple):
    """One quotation of a draft: its first words, the verdict that it deserves, and the one that it got."""

    draft: str
    words: str
    right: str
    given: str


def expected(name: str) -> list[tuple[str, str]]:
    """Return the verdict for each quotation of a draft with its first words; `none` for what is no quotation.

    `right` is either of the two verdicts that accept a quotation, where only a typesetter knows which.
    """
    folder = HELD_OUT if name in HELD_OUT_MAKERS else DRAFTS
    lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(right, words) for right, words in (line.split("\t") for line in lines)]


def made(name: str, folder: Path) -> Path | None:
    """Return the file of a draft as its programs make it; None where one is not installed."""
    makers, drafts = (HELD_OUT_MAKERS, HELD_OUT) if name in HELD_OUT_MAKERS else (MAKERS, DRAFTS)
    path = next((each for each in sorted(drafts.glob(f"{name}.*")) if each.suffix != ".tsv"), folder)
    for maker in makers[name]:
        program, ending = maker.split(".")
        if program == "edited":
            return write_edited(folder / f"{name}.docx")
        if shutil.which(program) is None or (ending == "pdf" and program == "pandoc" and not shutil.which("pdflatex")):
            return None
        path = _converted(program, path, folder / f"{name}.{ending}")
    return path


def _converted(program: str, source: Path, target: Path) -> Path:
    if program == "pandoc":
        narrow = ["-V", "geometry:a5paper,margin=2.2cm"] if target.suffix == ".pdf" else []
        command = ["pandoc", "-s", str(source), "-o", str(target), *narrow]
    else:
        kept = source.rename(source.with_name(f"from-{source.name}")) if source.suffix == target.suffix else source
        profile = f"-env:UserInstallation=file://{target.parent / 'profile'}"
        command = ["soffice", profile, "--headless", "--convert-to", target.suffix[1:], "--outdir"]
        command += [str(target.parent), str(kept)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return target


def judged(store: Store, name: str, path: Path) -> list[Judged]:
    """Judge a draft; what is reported and was not expected counts as wrong, too."""
    sources = Sources(store)
    verdicts = list(claimed(with_translations(sources, judge(sources, quotations_of(read_draft(path)))))[0])
    found = []
    for right, words in expected(name):
        mine = next((each for each in verdicts if _begins(each, words)), None)
        if mine is not None:
            verdicts.remove(mine)
        given = NAMES.get(mine.status, mine.status) if mine else "none"
        found.append(Judged(name, words, given if right == "right" and given in RIGHT else right, given))
    return [*found, *(Judged(name, each.quotation.text[:60], "none", each.status) for each in verdicts)]


def _begins(verdict: Verdict, words: str) -> bool:
    return _plain(verdict.quotation.text).startswith(_plain(words))


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isalnum()).casefold()
