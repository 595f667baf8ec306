"""Which format is which: a file in, a batch of entries out; entries in, the content of files out, and what is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from corpus.document import Language
from corpus.errors import NoSuchPath, SourceError
from glossary.entries import Entry
from glossary.exchange.batch import MAX_BYTES, Batch


class Format(NamedTuple):
    """A format: its suffixes, its module, the functions that read and write it, and what it cannot hold.

    `loses` names fields of an entry, and `part_of_speech:x` for one value of a field.
    """

    suffixes: tuple[str, ...]
    module: str
    reader: str
    writer: str
    loses: tuple[str, ...]


_FORMS = ("indonesian_variants", "english_variants", "indonesian_abbreviations", "english_abbreviations")
_OTHER_PARTS = tuple(
    f"part_of_speech:{part}" for part in ("preposition", "conjunction", "pronoun", "determiner", "interjection")
)
FORMATS: dict[str, Format] = {
    "csv": Format((".csv",), "separated", "read_csv", "write_csv", ("origin",)),
    "tsv": Format((".tsv", ".tab"), "separated", "read_tsv", "write_tsv", ("origin",)),
    "list": Format((), "separated", "read_csv", "write_list", ("part_of_speech", *_FORMS, "note", "status", "origin")),
    "xlsx": Format((".xlsx",), "xlsx", "read_xlsx", "write_xlsx", ("origin",)),
    "tbx": Format((".tbx",), "tbx", "read_tbx", "write_tbx", ("origin", *_OTHER_PARTS, "part_of_speech:proper-noun")),
    "martif": Format((".martif",), "tbx", "read_tbx", "write_martif", ("origin", *_OTHER_PARTS)),
    "tmx": Format((".tmx",), "tmx", "read_tmx", "write_tmx", ("origin",)),
    "tei": Format((".tei",), "tei", "read_tei", "", ("field", *_FORMS, "note", "status", "origin")),
    "dictd": Format((".index", ".dict", ".dz"), "dictd", "", "", ("field", *_FORMS, "note", "status", "origin")),
}


def format_of(path: Path, named: str | None) -> str:
    """Return the format of a file, by what the user says or its suffix.

    Raises:
        SourceError: `unsupported`.
    """
    if named:
        return named
    for name, known in FORMATS.items():
        if path.suffix.lower() in known.suffixes:
            return name
    raise SourceError(
        "unsupported",
        f"Kutip does not know what '{path.name}' holds.",
        f"Name its format with --format: {', '.join(FORMATS)}",
    )


def read_file(path: Path, *, format_name: str, field: str, headwords: Language | None = None) -> Batch:
    """Read a file's entries and units.

    Raises:
        NoSuchPath: it is not there.
        SourceError: it is malformed, hostile or too large; the message says where.
    """
    if format_name == "dictd":
        from glossary.exchange.dictd import read_dictd

        index, text = _dictd_files(path)
        return read_dictd(_bytes(index), _bytes(text), headwords=headwords or _headwords(path), field=field)
    if format_name == "tei":
        from glossary.exchange.tei import read_tei

        return read_tei(_bytes(path), headwords=headwords or _headwords(path), field=field)
    known = FORMATS[format_name]
    reader: Callable[..., Batch] = getattr(import_module(f"glossary.exchange.{known.module}"), known.reader)
    return reader(_bytes(path), name=path.name, field=field)


def written_files(
    path: Path, entries: Sequence[Entry], *, format_name: str, headwords: Language | None = None
) -> Mapping[Path, bytes]:
    """Return the files that hold entries, by path.

    Raises:
        SourceError: `unsupported`, of a format that is only read.
    """
    if format_name == "dictd":
        from glossary.exchange.dictd import write_dictd

        index, text = write_dictd(entries, headwords=headwords or _headwords(path), name=path.stem)
        return {path.with_suffix(".index"): index, path.with_suffix(".dict"): text}
    known = FORMATS[format_name]
    if not known.writer:
        raise SourceError(
            "unsupported",
            f"Kutip reads {format_name} and does not write it.",
            f"Choose another format: {', '.join(name for name in FORMATS if name != format_name)}",
        )
    writer: Callable[[Sequence[Entry]], bytes] = getattr(
        import_module(f"glossary.exchange.{known.module}"), known.writer
    )
    return {path: writer(entries)}


def losses(format_name: str, entries: Sequence[Entry]) -> dict[str, int]:
    """Return what of these entries the format cannot hold: by field, or by value of a field, the entries concerned."""
    found: dict[str, int] = {}
    for lost in FORMATS[format_name].loses:
        name, _, value = lost.partition(":")
        values = [getattr(entry, name) for entry in entries]
        defaults = {"part_of_speech": "noun", "status": "preferred", "origin": "shipped"}
        count = sum(item == value if value else bool(item) and item != defaults.get(name) for item in values)
        if count:
            found[lost] = count
    return found


def holds_whole(format_name: str) -> bool:
    """Tell whether a format holds all that is said of a term, its variants and notes too."""
    return not set(_FORMS) & set(FORMATS[format_name].loses)


def lost_parts(format_name: str) -> frozenset[str]:
    """Return the parts of speech that a format has no name for."""
    named = (lost.partition(":") for lost in FORMATS[format_name].loses)
    return frozenset(value for name, _, value in named if name == "part_of_speech" and value)


def _dictd_files(path: Path) -> tuple[Path, Path]:
    """Return the two files of a dictionary, whichever of them was named."""
    stem = path.name.removesuffix(".dz").removesuffix(".dict").removesuffix(".index")
    index = path.with_name(f"{stem}.index")
    packed, plain = path.with_name(f"{stem}.dict.dz"), path.with_name(f"{stem}.dict")
    return index, packed if packed.exists() and not plain.exists() else plain


def _headwords(path: Path) -> Language:
    """Guess the language of the headwords from a name such as `freedict-eng-ind`."""
    name = path.name.lower()
    return "en" if "eng-ind" in name or "en-id" in name else "id"


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError("too-large", f"{path} has more than 64 MB.", "Split it into parts; nothing was changed.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchPath(str(path)) from error
    except OSError as error:
        raise SourceError(
            "unreadable", f"{path} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
