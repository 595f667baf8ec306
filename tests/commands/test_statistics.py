from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image

from search_cli import main
from tests.analysis.samples import Text, a_library

PORTS = Text("pelabuhan.txt", ["Kapal besar, kapal kecil, kapal lama.", "Pelabuhan kapal dibangun."], 2019)
SEA = Text("laut.txt", ["Laut membangun kapal; pembangunan laut.", "=SUM(A1) kapal \x1b[31mmerah\x1b[0m"], 2020)
ENGLISH = Text("sea & <ship>.txt", ["The ship, the sea."], None, "en", family="Tan")

Run = Callable[..., tuple[int, str, str]]

# One call of each command that finds something, and its schema.
CALLS = [
    (("kwic", "kapal"), "kutip.kwic/1", "lines"),
    (("freq",), "kutip.freq/1", "rows"),
    (("freq", "kapal", "laut", "--by", "year"), "kutip.freq/1", "rows"),
    (("freq", "--ngram", "2"), "kutip.freq/1", "rows"),
    (("collocates", "kapal", "--min", "1", "--window", "1:1"), "kutip.collocates/1", "rows"),
    (("keyness", "--year", "2020", "--min", "1", "--min-ll", "0"), "kutip.keyness/1", "rows"),
    (("dispersion", "kapal"), "kutip.dispersion/1", "rows"),
    (("trend", "kapal"), "kutip.trend/1", "rows"),
]
PICTURES = [call for call, _, _ in CALLS]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_library(tmp_path_factory.mktemp("statistics") / "library", (PORTS, SEA, ENGLISH))


@pytest.fixture
def run(library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str) -> tuple[int, str, str]:
        status = main(["--library", str(library), *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


def parsed(run: Run, *arguments: str) -> dict[str, Any]:
    _, out, _ = run(*arguments, "--json")
    value: dict[str, Any] = json.loads(out)
    return value


@pytest.mark.parametrize(("call", "schema", "rows"), CALLS)
def test_json_is_one_object_with_schema_and_rows(run: Run, call: tuple[str, ...], schema: str, rows: str) -> None:
    status, out, err = run(*call, "--json")
    value = json.loads(out)
    assert (status, value["schema"], value["ok"], err) == (0, schema, True, "")
    assert value[rows]
    assert list(value)[:2] == ["schema", "ok"]


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize(("call", "schema", "rows"), CALLS)
def test_separated_rows_say_what_json_says(run: Run, call: tuple[str, ...], schema: str, rows: str, form: str) -> None:
    value = parsed(run, *call)
    status, out, _ = run(*call, "--format", form)
    read = list(csv.DictReader(io.StringIO(out, newline=""), delimiter="\t" if form == "tsv" else ","))
    assert status == 0
    assert schema == value["schema"]
    assert [list(row) for row in read] == [list(row) for row in value[rows]]
    for row, expected in zip(read, value[rows], strict=True):
        for name, cell in expected.items():
            if isinstance(cell, (int, float)):
                assert float(row[name]) == cell


@pytest.mark.parametrize(("call", "schema", "rows"), CALLS)
def test_a_table_has_a_line_for_each_row(run: Run, call: tuple[str, ...], schema: str, rows: str) -> None:
    status, out, _ = run(*call)
    assert status == 0
    assert len(out.splitlines()) > len(parsed(run, *call)[rows])
    assert schema.startswith("kutip.")


@pytest.mark.parametrize("form", ["table", "csv", "tsv"])
def test_text_of_documents_neither_steers_the_terminal_nor_is_a_formula(run: Run, form: str) -> None:
    _, out, _ = run("kwic", "kapal", "--format", form)
    assert "\x1b" not in out
    assert "<U+001B>" in out
    if form != "table":
        rows = list(csv.reader(io.StringIO(out, newline=""), delimiter="\t" if form == "tsv" else ","))
        cells = [cell for row in rows for cell in row]
        assert "'=SUM(A1)" in cells
        assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_concordance_columns_are_file_left_hit_right(run: Run) -> None:
    _, out, _ = run("kwic", "kapal", "--format", "csv", "--document", PORTS.document_id)
    header, first, *_ = csv.reader(io.StringIO(out, newline=""))
    assert header[:4] == ["file", "left", "hit", "right"]
    assert first[:4] == ["pelabuhan.txt", "", "Kapal", "besar, kapal kecil, kapal lama."]
    assert f"{PORTS.document_id}:1" in first
    assert "(Rahma, 2019, p. 1)" in first


def test_concordance_lines_are_aligned_at_the_match(run: Run) -> None:
    _, out, _ = run("kwic", "=kapal", "--document", PORTS.document_id)
    lines = out.split("\n\n", maxsplit=1)[0].splitlines()
    columns = [[match.start() for match in re.finditer("kapal", line.lower())] for line in lines]
    assert len(lines) == 4
    assert set.intersection(*map(set, columns))


def test_concordance_can_be_cut_and_sampled(run: Run) -> None:
    assert len(parsed(run, "kwic", "kapal", "--limit", "2")["lines"]) == 2
    drawn = parsed(run, "kwic", "kapal", "--sample", "3", "--seed", "5")
    assert len(drawn["lines"]) == 3
    assert drawn["total"] == 6
    assert drawn == parsed(run, "kwic", "kapal", "--sample", "3", "--seed", "5")


def test_a_phrase_may_be_typed_without_quotes(run: Run) -> None:
    assert [line["hit"] for line in parsed(run, "kwic", "--phrase", "Pelabuhan", "kapal")["lines"]] == [
        "Pelabuhan kapal"
    ]
    _, _, err = run("kwic", "pelabuhan", "kapal")
    assert "pelabuhan [any form] AND kapal [any form]" in err
    assert "--phrase" in err


def test_a_match_is_where_its_offsets_say(run: Run) -> None:
    text = "\n\n".join(map(str, PORTS.paragraphs))
    for line in parsed(run, "kwic", "kapal", "--document", PORTS.document_id)["lines"]:
        assert text[line["start"] : line["end"]] == line["hit"]


def test_frequencies_of_words_name_their_forms(run: Run) -> None:
    rows = parsed(run, "freq", "bangun", "=kapal")["rows"]
    assert [(row["unit"], row["count"], row["documents"]) for row in rows] == [("=kapal", 6, 2), ("bangun", 3, 2)]
    assert rows[1]["forms"] == "dibangun 1, membangun 1, pembangunan 1"


def test_words_that_do_not_occur_are_named(run: Run) -> None:
    assert parsed(run, "freq", "kapal", "tiada")["not_found"] == ["tiada"]
    assert "not found: tiada" in run("freq", "kapal", "tiada")[2]
    assert "add --phrase" in run("freq", "kapal besar")[2]
    assert "add --phrase" not in run("freq", "kapal", "besar")[2] + run("freq", "(kapal OR besar)")[2]


def test_dispersion_gives_measures_and_every_document(run: Run) -> None:
    value = parsed(run, "dispersion", "kapal", "--lang", "id")
    # 9 words with 4 matches, 10 words (`[31mmerah` and `[0m` are two) with 2: DP = |9/19 - 4/6|
    assert [(row["hits"], row["words"]) for row in value["rows"]] == [(2, 10), (4, 9)]
    assert [row["language"] for row in value["dispersion"]] == ["id"]
    assert value["dispersion"][0]["dp"] == pytest.approx(abs(9 / 19 - 4 / 6))


def test_dispersion_looks_at_the_words_of_the_languages_that_match(run: Run) -> None:
    value = parsed(run, "dispersion", "kapal OR ship")
    assert [(row["language"], row["hits"], row["words"]) for row in value["dispersion"]] == [
        ("id", 6, 19),
        ("en", 1, 4),
    ]
    assert value["dispersion"][1]["dp"] is None
    _, out, err = run("dispersion", "pelabuhan")
    assert "laut" not in out
    assert "... and 1 row without a match (--all)" in err
    assert "laut" in run("dispersion", "pelabuhan", "--all")[1]
    assert len(parsed(run, "dispersion", "pelabuhan")["rows"]) == 2


def test_trend_gives_each_year_and_names_documents_without_one(run: Run) -> None:
    value = parsed(run, "trend", "kapal")
    assert [(row["year"], row["hits"], row["words"]) for row in value["rows"]] == [(2019, 4, 9), (2020, 2, 10)]
    assert [row["language"] for row in value["rows"]] == ["id", "id"]
    assert [(row["document_id"], row["hits"]) for row in value["without_year"]] == [(ENGLISH.document_id, 0)]
    _, _, err = run("trend", "kapal")
    assert f"1 without a year, not in the figures: {ENGLISH.document_id}" in err


def test_documents_that_a_year_cannot_judge_are_named(run: Run) -> None:
    _, _, err = run("freq", "--year", "2019..2020")
    assert f"1 without a year, not counted: {ENGLISH.document_id}" in err
    assert parsed(run, "freq", "--year", "2019")["without_year"][0]["document_id"] == ENGLISH.document_id


def test_keyness_compares_the_passages_that_match_a_query_with_the_rest(run: Run) -> None:
    value = parsed(run, "keyness", "laut", "--min", "1", "--min-ll", "0")
    # The part is one passage of five words; of the fourteen others a passage of the same document has five.
    assert value["words"] == {"id": {"part": 5, "rest": 14}}
    assert value["understood"] == "laut [any form]"
    first = value["rows"][0]
    assert (first["word"], first["count"], first["rest"]) == ("laut", 2, 0)
    assert first["ll"] == pytest.approx(2 * 2 * math.log(2 / (5 * 2 / 19)))
    assert first["log_ratio"] == pytest.approx(math.log2((2 / 5) / (0.5 / 14)))
    by_field = parsed(run, "keyness", "year:2020", "--min", "1")
    by_option = parsed(run, "keyness", "--year", "2020", "--min", "1")
    assert (by_field["rows"], by_field["words"]) == (by_option["rows"], by_option["words"])


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("kwic", "kapal", "laut", "besar"), "All of it is there, but no passage meets the whole query."),
        (("kwic", "kapal", "-kapal"), "All of it is there, but no passage meets the whole query."),
        (("kwic", "kapal", "gurita"), "not found: gurita"),
        (("collocates", "gurita"), "not found: gurita"),
        (("dispersion", "kapal", "tag:gurita"), "No document meets the conditions."),
        (("trend", "gurita OR hiu"), "not found: gurita, hiu"),
        (("freq", "tag:gurita"), "Nothing to count"),
    ],
)
def test_it_is_said_why_nothing_was_found(run: Run, call: tuple[str, ...], told: str) -> None:
    status, out, err = run(*call)
    assert (status, out) == (1, "")
    assert told in err


def test_keyness_shows_what_the_part_has_and_what_it_avoids(run: Run) -> None:
    options = ("keyness", "--document", SEA.document_id, "--min", "1", "--min-ll", "0")
    assert parsed(run, *options)["rows"][0]["word"] == "laut"
    avoided = parsed(run, *options, "--negative")["rows"]
    assert {row["word"] for row in avoided} >= {"besar", "kapal"}
    assert all(row["ll"] < 0 for row in avoided)


@pytest.mark.parametrize("call", PICTURES)
def test_a_picture_is_whole_svg_and_never_replaces_a_file_unasked(
    run: Run, call: tuple[str, ...], tmp_path: Path
) -> None:
    picture = tmp_path / "picture.svg"
    status, _, err = run(*call, "--svg", str(picture))
    assert (status, "picture.svg" in err) == (0, True)
    root = ElementTree.parse(picture).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not re.search(r"href|url\(|@import", picture.read_text(encoding="utf-8"))
    before = picture.read_bytes()
    status, _, err = run(*call, "--svg", str(picture))
    assert (status, "exists already" in err) == (2, True)
    assert run(*call, "--svg", str(picture), "--force")[0] == 0
    assert picture.read_bytes() == before


@pytest.mark.parametrize("call", PICTURES)
def test_a_png_picture_has_the_same_bytes_each_time_and_twice_the_size_of_the_svg(
    run: Run, call: tuple[str, ...], tmp_path: Path
) -> None:
    first, second, vector = (tmp_path / name for name in ("a.png", "b.png", "c.svg"))
    assert run(*call, "--png", str(first), "--svg", str(vector))[0] == 0
    assert run(*call, "--png", str(second))[0] == 0
    assert first.read_bytes() == second.read_bytes()
    root = ElementTree.parse(vector).getroot()
    with Image.open(first) as image:
        assert image.size == (2 * int(root.attrib["width"]), 2 * int(root.attrib["height"]))
        # Something is drawn besides the writing: bars, lines or dots.
        assert (0x34, 0x65, 0xA4) in {colour for _, colour in image.getcolors(1 << 20) or ()}


def test_a_picture_is_not_drawn_over_another_one_unasked(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"mine")
    status, _, err = run("trend", "kapal", "--png", str(picture))
    assert (status, "exists already" in err) == (2, True)
    assert picture.read_bytes() == b"mine"


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0][0])
def test_a_pipe_gets_neither_bars_nor_shortened_texts(run: Run, call: tuple[tuple[str, ...], str, str]) -> None:
    _, out, _ = run(*call[0])
    assert not set("█▏▎▍▌▋▊▉…") & set(out)


@pytest.mark.parametrize(
    "call",
    [
        ("kwic", "tiada"),
        ("freq", "tiada"),
        ("collocates", "tiada"),
        ("keyness", "--tag", "tiada"),
        ("dispersion", "tiada"),
        ("trend", "tiada"),
        ("freq", "--type", "table"),
    ],
)
def test_nothing_found_ends_with_1_in_every_form(run: Run, call: tuple[str, ...], tmp_path: Path) -> None:
    for form in ("table", "csv", "json"):
        assert run(*call, "--format", form)[0] == 1
    assert run(*call, "--svg", str(tmp_path / "none.svg"), "--png", str(tmp_path / "none.png"))[0] == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        (("kwic",), "search_cli.py kwic"),
        (("kwic", "a", "--context", "x"), "8w"),
        (("kwic", "a", "--sort", "size"), "L1"),
        (("kwic", "lang:id"), "kwic lang:id kedaulatan"),
        (("kwic", "kapal", "--document", "x"), "list"),
        (("kwic", "kapal", "--document", "0" * 12), "list"),
        (("freq", "kapal", "--ngram", "2"), "Leave them out"),
        (("freq", "--ngram", "0"), "--ngram 2"),
        (("freq", "(kapal"), "Add a ')'"),
        (("collocates", "kapal", "--window", "0:0"), "5:5"),
        (("collocates", "tag:laut"), "collocates tag:laut kedaulatan"),
        (("keyness",), "--document"),
        (("dispersion", "kapal", "year:20"), "year:2015..2019"),
        (("trend",), "trend"),
        (("trend", "kapal", "--year", "20"), "2015..2019"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_a_hint(run: Run, call: tuple[str, ...], hint: str) -> None:
    status, _, err = run(*call)
    assert status == 2
    assert hint in err
