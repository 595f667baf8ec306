"""A table, termbase or dictionary that is huge, hostile or cut off gets an error of its own, and changes nothing."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import environment, run_kutip

MILLION = 1_000_000
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TBX = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
_ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def workbook(rows: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_SHEET}" xmlns:r="{_RELATIONS}">'
            '<sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        sheet = f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return file.getvalue()


def row(*cells: str) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells) + "</row>"


def separated(sign: str) -> bytes:
    lines = "".join(f"kata{number}{sign}word{number}\n" for number in range(MILLION))
    return f"indonesian{sign}english\n{lines}".encode()


def repeated(start: str, element: str, end: str) -> bytes:
    return (start + element * MILLION + end).encode()


HUGE: dict[str, Callable[[], bytes]] = {
    "huge.csv": lambda: separated(","),
    "huge.tsv": lambda: separated("\t"),
    "huge.xlsx": lambda: workbook(row("indonesian", "english") + row("a", "b") * (MILLION // 2)),
    "huge.tbx": lambda: repeated(f"{_TBX}<text><body>", "<conceptEntry/>", "</body></text></tbx>"),
    "deep.tbx": lambda: repeated(_TBX, "<a>", ""),
    "wide.tbx": lambda: repeated(f"{_TBX}<text><body>", "<a/>" * 8, "</body></text></tbx>"),
    "huge.martif": lambda: repeated("<martif><text><body>", "<termEntry/>", "</body></text></martif>"),
    "huge.tmx": lambda: repeated('<tmx version="1.4"><header/><body>', "<tu/>", "</body></tmx>"),
    "big.csv": lambda: b"indonesian,english\n" + b"a" * (65 << 20),
}
HOSTILE: dict[str, bytes] = {
    "entities.tbx": f"{_ENTITIES}{_TBX}<text>&b;</text></tbx>".encode(),
    "entities.martif": f"{_ENTITIES}<martif>&b;</martif>".encode(),
    "entities.tmx": f"{_ENTITIES}<tmx>&b;</tmx>".encode(),
    "external.tmx": b'<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/passwd">]><tmx>&f;</tmx>',
    "utf16.csv": "indonesian,english\nkata,word\n".encode("utf-16-be"),
    "latin.csv": "indonesian,english\nkafé,café\n".encode("latin-1"),
    "binary.tsv": bytes(range(256)) * 20,
    "unknown-encoding.tbx": b'<?xml version="1.0" encoding="klingon"?><tbx/>',
    "formula.xlsx": workbook(row("indonesian", "english") + "<row><c><f>1+1</f><v>2</v></c></row>"),
    "cut.xlsx": workbook(row("indonesian", "english"))[:-40],
    "cut.tmx": b'<tmx version="1.4"><header/><body><tu><tuv xml:lang="id"><seg>kat',
    "one-side.csv": b"indonesian,english\nkata,\n",
    "no-columns.csv": b"a,b\nc,d\n",
    "empty.xlsx": b"",
}
_LINES = "".join(f"word{number}\tA\tB{'ABCDEFGH'[number % 8]}\n" for number in range(1000))
DICTIONARIES: dict[str, tuple[bytes, bytes]] = {
    "cut-eng-ind": (b"word\tA\tE\n", gzip.compress(b"word\nkata\n" * 1000)[:-20]),
    "far-eng-ind": (b"word\tA\t/////\n", gzip.compress(b"word\nkata\n")),
    "overlapping-eng-ind": (_LINES.replace("\tB", "\tBAA").encode(), gzip.compress(b"kata " * MILLION)),
    "bomb-eng-ind": (b"word\tA\tE\n", gzip.compress(bytes(80 << 20))),
    "huge-eng-ind": (
        "".join(f"word\t{'ABCDEFGHIJ'[at % 10]}{'ABCDEFGHIJ'[at // 10 % 10]}AA\tE\n" for at in range(99)).encode()
        + b"word\n",
        gzip.compress(b"word\nkata\n" * MILLION),
    ),
}


def refused(folder: Path, cache: Path, path: Path) -> str:
    """Import a file; return the error's message, once it is certain that nothing was changed."""
    env = environment(folder, cache)
    assert run_kutip(("glossary", "add", "kata uji", "test word", "--json"), env).status == 0
    before = run_kutip(("glossary", "list", "--json"), env).out
    ran = run_kutip(("glossary", "import", str(path), "--json"), env)
    told = json.loads(ran.out or ran.err)
    assert (ran.status, told["ok"], told["schema"]) == (2, False, "kutip.error/1"), ran
    assert "Traceback" not in ran.err
    assert told["hint"]
    assert run_kutip(("glossary", "list", "--json"), env).out == before
    return str(told["message"])


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_file_is_refused_at_its_limit(tmp_path: Path, cache: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HUGE[name]())
    message = refused(tmp_path, cache, path)
    assert any(sign in message for sign in ("200,000", "64 MB", "too deep", "cannot be taken"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_a_clear_error(tmp_path: Path, cache: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    assert refused(tmp_path, cache, path)


@pytest.mark.parametrize("name", DICTIONARIES)
def test_a_broken_dictionary_gets_a_clear_error(tmp_path: Path, cache: Path, name: str) -> None:
    index, text = DICTIONARIES[name]
    path = tmp_path / f"{name}.index"
    path.write_bytes(index)
    path.with_suffix(".dict.dz").write_bytes(text)
    assert refused(tmp_path, cache, path)
