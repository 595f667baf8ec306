"""What `doctor` says of doubtful texts: in words a librarian knows, with what can be done."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from commands.output.paths import found_path
from commands.output.report import System, _group_in_words, _groups, print_health
from corpus.health import Health
from tests.conftest import Kutip

ID = "Kapal itu pulang pada malam hari karena angin barat terlalu kencang bagi para nelayan di teluk."
EN = "The boats came home at night because the western wind was too strong for the crews of the bay."


def test_every_kind_of_doubt_is_told_in_words_with_a_way_out(kutip: Kutip, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "dua.txt").write_text(f"{ID}\n\n{EN}\n\n" * 4, encoding="utf-8")
    (folder / "rusak.txt").write_text(f"Catatan\n\n{ID} Harga naik â€™ karena Ã© cuaca.\n" * 5, encoding="utf-8")
    (folder / "kosong.txt").write_text("", encoding="utf-8")
    assert kutip("ingest", str(folder)).status == 0
    ran = kutip("doctor")
    lines = ran.out.splitlines()
    mixed = next(line for line in lines if line.startswith("languages"))
    assert "dua.txt" in mixed
    assert "% English" in mixed
    assert "% Indonesian" in mixed
    assert any("rusak.txt: " in line and "have no meaning" in line for line in lines if line.startswith("doubtful"))
    assert any("lacks author, title, year" in line for line in lines if line.startswith("metadata"))
    assert "container-title" not in ran.out
    for advice in ("retry --failed", "meta edit", "ingest --lang", "show DOCUMENT_ID"):
        assert advice in " ".join(ran.err.split())
    assert kutip("doctor", "--json").json()["language_mixes"][0]["source"] == "dua.txt"


def test_documents_that_are_much_alike_are_named_in_pairs(kutip: Kutip, tmp_path: Path) -> None:
    body = "\n\n".join(f"{ID} Catatan ke-{number} ditulis oleh juru mudi {number}." for number in range(30))
    for name, title in (("pagi.txt", "Kapal pulang"), ("sore.txt", "Nelayan kembali"), ("lain.txt", "")):
        text = f"{title}\n\n{body}" if title else f"{EN}\n\n" * 9
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert kutip("ingest", str(tmp_path)).status == 0
    [pair] = kutip("doctor", "--json").json()["alike"]
    assert {each["source"] for each in pair} == {"pagi.txt", "sore.txt"}
    assert any(line.startswith("alike") and "is much like" in line for line in kutip("doctor").out.splitlines())


def test_copies_of_one_text_are_one_finding() -> None:
    a, b, c, d, e = (("id" + name, name) for name in "abcde")
    assert _groups([(a, b), (c, d), (b, e), (a, e)]) == [[c, d], [a, b, e]]
    assert _group_in_words([a, b, e]) == "alike      ida  a is much like idb  b; ide  e"


@pytest.mark.parametrize(
    ("helpers", "said"),
    [
        ({"tesseract": (), "libreoffice": ()}, "no Tesseract, so scans are not read: apt-get install tesseract-ocr"),
        ({"tesseract": ("eng", "osd"), "libreoffice": ()}, "lacks ind: apt-get install tesseract-ocr-ind"),
        (
            {"tesseract": ("eng", "ind", "osd"), "libreoffice": ("doc",)},
            "Tesseract reads scans; LibreOffice reads .doc",
        ),
    ],
)
def test_it_says_which_helping_programs_are_there(
    helpers: dict[str, tuple[str, ...]], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    health = Health(tmp_path, 0, 0, (), (), (), (), (), (), (), ())
    print_health(health, "up to date", System({"sockets": True}, helpers), Namespace(json=False, all=True))
    assert said in " ".join(capsys.readouterr().out.split())


def test_kept_paths_are_shown_from_here_or_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "kerja").mkdir()
    monkeypatch.chdir(tmp_path / "kerja")
    found = [found_path(Path(path)) for path in (tmp_path / "kerja/a.pdf", tmp_path / "lain/b.pdf", "/srv/c.pdf")]
    assert found == ["a.pdf", "~/lain/b.pdf", "/srv/c.pdf"]
