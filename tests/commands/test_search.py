"""`search` as its user meets it: real processes over the sample corpus and over small libraries."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from commands.hooks import render_references
from corpus.save import save_document
from corpus.store import open_store, transaction
from tests.commands.terminals import on_a_terminal
from tests.conftest import Kutip, environment, run_kutip
from tests.indexer.libraries import Written, document

HOSTILE = "\x1b]0;owned\x07 \x1b[2J [/foo] [red]merah[/red] :warning: \u202eterbalik\u202c \u200bjebakan \x9b31m"
NUMBERS = """Catatan Dagang

Nilai ekspor naik menjadi USD 587,8 miliar, sekitar 49,96 persen, menurut skema 2+7 dan 3+X.

Perjanjian 02091-C-71 ditolak Pemerintah AS sebagai bagian dari tuntutan lama.

Artikel itu terbit dengan DOI 10.20473/jgs.14.1.2020.17-30 pada masa Covid-19.
"""


def batch(kutip: Kutip, folder: Path, queries: Sequence[str], *options: str) -> list[dict[str, Any]]:
    path = folder / "queries.txt"
    path.write_text("\n".join(queries), encoding="utf-8")
    return [json.loads(line) for line in kutip("search", "--batch", str(path), *options).out.splitlines()]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Kutip:
    """A library of a trade note and a text that would like to steer the terminal."""
    home = tmp_path_factory.mktemp("small")
    (home / "dagang.txt").write_text(NUMBERS, encoding="utf-8")
    env = environment(home, cache)
    assert run_kutip(("ingest", str(home / "dagang.txt"), "--year", "2021"), env).status == 0
    # Extraction refuses or drops most of these signs; what would print them must be safe all the same.
    trap = document(Written("jebakan.txt", (f"Ini kalimat {HOSTILE} di tengah teks.",), title=HOSTILE, heading=HOSTILE))
    with open_store(home / "library", write=True) as store, transaction(store) as connection:
        save_document(connection, trap, render_references(trap.metadata, "jebakan.txt"))
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.mark.parametrize(
    ("query", "typed_in", "equivalent"),
    [("early warning", "en", "peringatan dini"), ("peringatan dini", "id", "early warning")],
)
def test_both_languages_are_found_from_either_with_the_reason(
    sample_library: Kutip, query: str, typed_in: str, equivalent: str
) -> None:
    answer = sample_library("search", *query.split(), "--limit", "20", "--json").json()
    assert answer["schema"] == "kutip.hits/1"
    assert equivalent in answer["understood"]
    assert {hit["language"] for hit in answer["hits"]} == {"id", "en"}
    for hit in answer["hits"]:
        for matched in hit["matched"]:
            start, end = hit["spans"][matched["span"]]
            assert hit["text"][start:end] == matched["text"]
            assert (matched["how"] == "glossary") == (matched["via"] is not None)
        if hit["language"] != typed_in:
            # Or the words of the term one by one, where one stands in the heading.
            named = {side for m in hit["matched"] for side in (m["via"] or {}).values()}
            assert equivalent in named or named.intersection(equivalent.split())


def test_a_person_reads_who_when_where_what_and_why(sample_library: Kutip) -> None:
    out = sample_library("search", "peringatan", "dini", "--limit", "1", "--lang", "en").out
    assert "understood: peringatan dini [en: early warning] AND lang:en" in out.replace("lang:en AND peringatan", "")
    assert re.search(r"^1\. Farid Nugroho; Helen Oakes \(2020\)\. .*\[en\]$", out, re.M)
    assert re.search(r"^   \(Nugroho & Oakes, 2020, p. \d+\)  79c876315870:\d+$", out, re.M)
    assert "«" in out
    assert re.search(r"^   why: .*peringatan dini -> ", out, re.M)
    assert "\n1 of " in out


def test_pages_of_hits_fit_together(sample_library: Kutip, tmp_path: Path) -> None:
    whole = sample_library("search", "banjir", "--limit", "8", "--json").json()
    pages = [sample_library("search", "banjir", "--limit", "4", "--offset", str(at), "--json").json() for at in (0, 4)]
    assert [hit["passage_id"] for page in pages for hit in page["hits"]] == [hit["passage_id"] for hit in whole["hits"]]
    assert [hit["rank"] for hit in pages[1]["hits"]] == [5, 6, 7, 8]
    assert "nothing" not in sample_library("search", "banjir", "--limit", "0").err


def test_options_limit_what_is_looked_at(sample_library: Kutip) -> None:
    def hits(*options: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = sample_library("search", "banjir", "--limit", "50", "--json", *options).json()[
            "hits"
        ]
        return found

    assert {hit["language"] for hit in hits("--lang", "en")} == {"en"}
    assert {hit["year"] for hit in hits("--year", "2019..2020")} <= {2019, 2020}
    assert {hit["document_id"] for hit in hits("--document", "79c876315870")} == {"79c876315870"}


def test_a_query_no_passage_matches_whole_is_relaxed_unless_strict(sample_library: Kutip) -> None:
    words = ("peringatan", "banjir", "gurita")
    relaxed = sample_library("search", *words, "--json").json()
    assert (relaxed["relaxed"], relaxed["left_out"]) == (True, ["gurita"])
    assert "the best lacks: gurita" in sample_library("search", *words).out
    strict = sample_library("search", "--strict", *words, "--json")
    assert (strict.status, strict.json()["total"]) == (1, 0)


def test_a_question_may_be_typed_as_it_is(sample_library: Kutip) -> None:
    answer = sample_library("search", "--any", "who warned the families before the flood came?", "--json").json()
    assert answer["understood"].startswith("any of: ")
    assert not answer["relaxed"]
    assert answer["hits"]


def test_batch_takes_its_queries_from_the_file_alone(sample_library: Kutip, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("banjir\n", encoding="utf-8")
    refused = sample_library("search", "sungai", "--batch", str(tmp_path / "queries.txt"))
    assert (refused.status, refused.out) == (2, "")
    assert "Leave out the words" in refused.err


def test_batch_answers_in_order_and_errors_are_lines(sample_library: Kutip, tmp_path: Path) -> None:
    lines = ["banjir", "", '{"query_id": "q7", "query": "(banjir"}', '{"query_id": "q8", "query": "flood"}', "zzzxq"]
    answers = batch(sample_library, tmp_path, lines)
    assert [answer["query_id"] for answer in answers] == ["1", "q7", "q8", "5"]
    assert [answer["schema"] for answer in answers] == ["kutip.hits/1", "kutip.error/1", "kutip.hits/1", "kutip.hits/1"]
    assert (answers[1]["code"], answers[1]["ok"]) == ("malformed-query", False)
    ran = sample_library("search", "--batch", "-", stdin="flood\n")
    assert json.loads(ran.out)["total"] == answers[2]["total"]
    assert sample_library("search", "--batch", str(tmp_path / "none.txt")).status == 2


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("02091-C-71", "02091-C-71"),
        ("Covid-19", "Covid-19"),
        ("covid", "Covid"),
        ("2+7", "2+7"),
        ("3+X", "3+X"),
        ("587,8", "587,8"),
        ("587.8", "587,8"),
        ("USD 587,8 miliar", "587,8"),
        ("49,96", "49,96"),
        ("10.20473/jgs.14.1.2020.17-30", "10.20473/jgs.14.1.2020.17-30"),
        ("AS", "AS"),
        ("US", "AS"),
        ('"Pemerintah AS"', "Pemerintah AS"),
    ],
)
def test_signs_numbers_and_capitals_are_found_as_typed(small: Kutip, tmp_path: Path, query: str, text: str) -> None:
    (answer,) = batch(small, tmp_path, [query])
    assert not answer["relaxed"]
    marked = {hit["text"][start:end] for hit in answer["hits"] for start, end in hit["spans"]}
    assert text in marked


def test_documents_without_a_year_are_counted(small: Kutip) -> None:
    assert "1 document could not be judged" in small("search", "ekspor", "--year", "2021").out
    assert small("search", "ekspor", "year:2021", "--json").json()["unjudged"] == 1


def test_capitals_do_not_match_the_common_word(small: Kutip, tmp_path: Path) -> None:
    (answer,) = batch(small, tmp_path, ["WHO"])
    assert answer["total"] == 0


@pytest.mark.parametrize(
    "query", ["(", '"', "*", "(" * 5000, "(" * 1000 + "a" + ")" * 1000, "kata " * 20_000, '"' + "a" * 5000, "-", ")"]
)
def test_what_cannot_be_read_is_refused_at_once(small: Kutip, query: str) -> None:
    ran = small("search", query, "--json")
    assert ran.status == 2
    error = ran.json()
    assert error["code"] == "malformed-query"
    assert re.search(r"\(column \d+\)$", error["message"])
    assert error["hint"]


def test_exit_status_tells_found_nothing_and_error(small: Kutip) -> None:
    assert small("search", "ekspor").status == 0
    nothing = small("search", "zzzxq")
    assert nothing.status == 1
    assert "Nothing found for: zzzxq" in nothing.out
    error = small("search", "(")
    assert (error.status, error.out) == (2, "")
    assert "column 2" in error.err
    assert small("search").status == 2
    assert small("search", "ekspor", "--lang", "fr").status == 2


def test_an_argument_with_a_dash_that_is_no_option_belongs_to_the_query(small: Kutip) -> None:
    assert small("search", "ekspor", "-perjanjian", "--json").json()["query"] == "ekspor -perjanjian"
    assert small("search", "-perjanjian", "--json", "ekspor").json()["query"] == "-perjanjian ekspor"
    assert small("search", "--json", "--", "ekspor", "-x1").json()["query"] == "ekspor -x1"
    assert small("search", "--json", "--", "--strict").json()["code"] == "malformed-query"
    assert small("search", "nilai", "ekspor", "--phrase", "--json").json()["understood"] == '"nilai ekspor"'


def test_several_words_in_one_argument_are_told_how_to_be_a_phrase(small: Kutip) -> None:
    understood = small("search", "nilai ekspor", "--json").json()["understood"]
    assert understood.startswith("all of: nilai")
    assert "--phrase" in understood
    assert "'\"nilai ekspor\"'" in understood
    for words in (("nilai", "ekspor"), ("nilai ekspor", "--phrase"), ("nilai OR ekspor",), ("nilai -ekspor",)):
        assert "--phrase" not in small("search", *words).out


def steering(out: str) -> str:
    """Return what in an output could steer a terminal, colours left aside."""
    return "".join(re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", out))


def test_hostile_text_reaches_a_pipe_as_plain_text(small: Kutip) -> None:
    ran = small("search", "kalimat")
    assert ran.status == 0
    assert not steering(ran.out + ran.err)
    assert "[/foo] [red]merah[/red] :warning:" in ran.out
    assert not steering(small("search", "kalimat", "--json").out)
    assert not steering(small("search", "kalimat", "--explain", "--facets", "--group", "document").out)
    echoed = small("search", "\x1b[2Jkalimat")
    assert not steering(echoed.out + echoed.err)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_hostile_text_reaches_a_terminal_as_plain_text_and_matches_in_colour(
    small: Kutip, tmp_path_factory: pytest.TempPathFactory, cache: Path
) -> None:
    library = Path(str(small("doctor", "--json").json()["library"]))
    out = on_a_terminal(("search", "kalimat"), environment(library.parent, cache))
    assert "\x1b[1;33mkalimat\x1b[0m" in out
    plain = re.sub(r"\x1b\[[\d;]*m", "", out.replace("\r\n", "\n"))
    assert not steering(plain)
    joined = re.sub(r"\s+(\| )?", " ", plain)
    assert "[/foo] [red]merah[/red] :warning:" in joined
    assert "<U+202E>" in joined


def test_the_citation_is_that_of_the_page_where_the_words_stand_together(kutip: Kutip, tmp_path: Path) -> None:
    first = "Kapal patroli itu jarang singgah di pulau kecil karena jauh dari pangkalan yang"
    second = "ada di kota, tetapi kapal asing singgah setiap malam di pulau kecil itu."
    (tmp_path / "dua.txt").write_text(f"Kabar Pulau\n\n{first}\f{second}\n", encoding="utf-8")
    kutip("ingest", str(tmp_path / "dua.txt"))
    hit = kutip("search", "kapal", "asing", "--no-expand", "--json").json()["hits"][0]
    assert (hit["pages"]["first"], hit["pages"]["last"], hit["pages"]["match"]) == (1, 2, 2)
    assert "2" in hit["citation"]["inline"]
    assert "1-2" not in hit["citation"]["inline"]
