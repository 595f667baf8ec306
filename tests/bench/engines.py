"""The engines that are measured, behind one interface: passages in, an index; a query in, its ten best out."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.queries import Asked

TOP = 10
Answer = Callable[[Asked], Any]
Numbered = tuple[int, str]


class Engine(NamedTuple):
    """An engine: `add` puts numbered texts into its index, which it makes where there is none yet; `open` answers.

    `script` is a whole process, `lacks` are the kinds of query that it does not know, `part` is where in its folder
    the index lies.
    """

    name: str
    add: Callable[[Path, Iterator[Numbered]], None]
    open: Callable[[Path], Answer]
    script: Callable[[Path, Path, str], list[str]] | None = None
    lacks: frozenset[str] = frozenset()
    part: str = ""


def available() -> tuple[Engine, ...]:
    """Return the engines beside Kutip that can run here: plain Whoosh and SQLite always, others where installed."""
    here = {
        TANTIVY: importlib.util.find_spec("tantivy") is not None,
        RIPGREP: shutil.which("rg") is not None,
        RECOLL: shutil.which("recollq") is not None and shutil.which("recollindex") is not None,
    }
    return (WHOOSH, FTS5, *(engine for engine, present in here.items() if present))


def named(name: str) -> Engine:
    """Return an engine by its name."""
    return next(engine for engine in (*available(), WHOOSH_WITH_TEXT) if engine.name == name)


def missing() -> tuple[str, ...]:
    """Return the names of engines that are left out because they are not installed."""
    present = available()
    return tuple(engine.name for engine in (TANTIVY, RIPGREP, RECOLL) if engine not in present)


def _whoosh_add(folder: Path, texts: Iterator[Numbered]) -> None:
    from whoosh import analysis, fields, index

    words = analysis.RegexTokenizer(r"\w+") | analysis.LowercaseFilter()
    schema = fields.Schema(number=fields.STORED, text=fields.TEXT(analyzer=words))
    opened = index.open_dir(str(folder)) if index.exists_in(str(folder)) else index.create_in(str(folder), schema)
    writer = opened.writer(limitmb=512, compound=False)
    for number, text in texts:
        writer.add_document(number=number, text=text)
    writer.commit()


def _whoosh_open(folder: Path) -> Answer:
    from whoosh import index

    searcher = index.open_dir(str(folder)).searcher()
    return lambda asked: tuple(hit["number"] for hit in searcher.search(whoosh_query(asked), limit=TOP))


def whoosh_query(asked: Asked) -> Any:
    """Return a query of Whoosh's own."""
    from whoosh import query

    terms = [query.Term("text", word) for word in asked.words]
    simple = {
        "phrase": lambda: query.Phrase("text", list(asked.words)),
        "prefix": lambda: query.Prefix("text", asked.words[0]),
        "fuzzy": lambda: query.FuzzyTerm("text", asked.words[0], maxdist=1, prefixlength=1),
    }
    if asked.kind in simple:
        return simple[asked.kind]()
    return (query.Or if asked.kind in ("or", "question") else query.And)(terms)


def _whoosh_with_text_open(folder: Path) -> Answer:
    """Answer as Kutip does, with text and spans: the texts come from SQLite, the spans from a regular expression."""
    answer = _whoosh_open(folder)
    connection = sqlite3.connect(folder.with_name("texts.sqlite"))

    def whole(asked: Asked) -> object:
        found = []
        words = re.compile("|".join(map(re.escape, asked.words)), re.IGNORECASE)
        for number in answer(asked):
            row = connection.execute("SELECT text FROM passages WHERE number = ?", (number,)).fetchone()
            found.append((number, row[0], [match.span() for match in words.finditer(row[0])]))
        return found

    return whole


def _script(name: str, folder: Path, store: Path, words: str) -> list[str]:
    return [sys.executable, str(Path(__file__).with_name(name)), str(folder), str(store), words]


WHOOSH = Engine(
    "whoosh, plain", _whoosh_add, _whoosh_open, lambda folder, store, words: _script("plain.py", folder, store, words)
)


WHOOSH_WITH_TEXT = Engine("whoosh, plain, text and spans", WHOOSH.add, _whoosh_with_text_open)


def _fts5_add(folder: Path, texts: Iterator[Numbered]) -> None:
    with sqlite3.connect(folder / "fts5.sqlite") as connection:
        connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5(text, tokenize='unicode61')")
        connection.executemany("INSERT INTO passages (rowid, text) VALUES (?, ?)", texts)


def _fts5_open(folder: Path) -> Answer:
    connection = sqlite3.connect(folder / "fts5.sqlite")

    def answer(asked: Asked) -> object:
        words = [f'"{word}"' for word in asked.words]
        joined = {"or": " OR ", "question": " OR ", "phrase": " + "}.get(asked.kind, " ").join(words)
        wanted = f"{joined}*" if asked.kind == "prefix" else joined
        return connection.execute(
            "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?", (wanted, TOP)
        ).fetchall()

    return answer


FTS5 = Engine("SQLite FTS5", _fts5_add, _fts5_open, lacks=frozenset({"fuzzy"}))


def _tantivy_add(folder: Path, texts: Iterator[Numbered]) -> None:
    import tantivy  # type: ignore[import-not-found, unused-ignore]

    schema = tantivy.SchemaBuilder().add_integer_field("number", stored=True).add_text_field("text").build()
    index = tantivy.Index(schema, path=str(folder))
    writer = index.writer(num_threads=1)
    for number, text in texts:
        writer.add_document(tantivy.Document(number=number, text=text))
    writer.commit()
    writer.wait_merging_threads()


def _tantivy_open(folder: Path) -> Answer:
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def answer(asked: Asked) -> object:
        if asked.kind == "fuzzy":
            query = tantivy.Query.fuzzy_term_query(index.schema, "text", asked.words[0], distance=1)
        elif asked.kind == "prefix":
            query = tantivy.Query.regex_query(index.schema, "text", f"{asked.words[0]}.*")
        else:
            sign = {"or": " OR ", "question": " OR ", "phrase": " "}.get(asked.kind, " AND ")
            words = sign.join(asked.words)
            query = index.parse_query(f'"{words}"' if asked.kind == "phrase" else words, ["text"])
        return [searcher.doc(address)["number"] for _, address in searcher.search(query, TOP).hits]

    return answer


TANTIVY = Engine("tantivy", _tantivy_add, _tantivy_open)


def _file_add(folder: Path, texts: Iterator[Numbered]) -> None:
    with (folder / "passages.txt").open("a", encoding="utf-8") as file:
        file.writelines(text.replace("\n", " ") + "\n" for _, text in texts)


def _ripgrep_open(folder: Path) -> Answer:
    def answer(asked: Asked) -> object:
        words = " ".join(asked.words) if asked.kind == "phrase" else "|".join(asked.words)
        end = "" if asked.kind == "prefix" else r"\b"
        command = ["rg", "--count", "--ignore-case", rf"\b({words}){end}", str(folder / "passages.txt")]
        return subprocess.run(command, capture_output=True, check=False).stdout

    return answer


RIPGREP = Engine("rg (a scan, unranked)", _file_add, _ripgrep_open, lacks=frozenset({"and", "fuzzy", "question"}))


def _recoll_add(folder: Path, texts: Iterator[Numbered]) -> None:
    (folder / "texts").mkdir(exist_ok=True)
    for number, text in texts:
        (folder / "texts" / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "recoll.conf").write_text(f"topdirs = {folder / 'texts'}\n", encoding="utf-8")
    subprocess.run(["recollindex", "-c", str(folder)], capture_output=True, check=True)


def _recoll_open(folder: Path) -> Answer:
    def answer(asked: Asked) -> object:
        joined = (" OR " if asked.kind in ("or", "question") else " ").join(asked.words)
        wanted = {"phrase": f'"{joined}"', "prefix": f"{joined}*"}.get(asked.kind, joined)
        command = ["recollq", "-c", str(folder), "-n", str(TOP), "-q", wanted]
        return subprocess.run(command, capture_output=True, check=True).stdout

    return answer


RECOLL = Engine("Recoll (a process a query)", _recoll_add, _recoll_open, lacks=frozenset({"fuzzy"}), part="xapiandb")


def size_of(folder: Path) -> int:
    """Return the bytes of all files under a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def words_typed(asked: Asked) -> str:
    """Return a query as one types it for Kutip."""
    joined = (" OR " if asked.kind == "or" else " ").join(asked.words)
    return {"phrase": f'"{joined}"', "prefix": f"{joined}*", "fuzzy": f"{joined}~1"}.get(asked.kind, joined)
