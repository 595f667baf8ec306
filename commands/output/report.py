"""Reports about the library in; what a person reads or JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from citations.missing import missing_in_words
from commands.output.envelope import print_json
from commands.output.paths import found_path, without_name
from commands.output.plain import one_line, say, say_rest, shown_of, wrapped, write
from corpus.health import Health

_LISTED = 10
_LANGUAGES = {"id": "Indonesian", "en": "English"}
# What can be done about each kind of finding.
_ADVICE = (
    "Mend the files that failed as said, then: search_cli.py retry --failed",
    "To take files that are gone out of search: search_cli.py ingest --prune FOLDER",
    "Compare doubtful texts with the originals: search_cli.py show DOCUMENT_ID beside search_cli.py open PASSAGE_ID",
    "If one of them is enough: search_cli.py remove DOCUMENT_ID",
    "If a language is wrong: search_cli.py ingest --lang id FILE, or --lang en",
    "Fill in what is missing: search_cli.py meta edit DOCUMENT_ID",
    "To see which line each value was read from: search_cli.py meta show DOCUMENT_ID",
)


class System(NamedTuple):
    """What this system offers: the limits that it puts on parsers, the helping programs with what each reads."""

    limits: Mapping[str, bool]
    helpers: Mapping[str, Sequence[str]]


def print_health(health: Health, index: str, system: System, args: argparse.Namespace) -> None:
    """Print what a check of the library found, and what this system does not offer."""
    limits = system.limits
    if args.json:
        print_json(
            "doctor/1",
            library=str(health.library),
            documents=health.documents,
            passages=health.passages,
            whole=health.whole,
            store_errors=list(health.store_errors),
            lost_originals=list(health.lost_originals),
            index=index,
            failures=[dict(zip(("path", "code", "message", "hint"), row, strict=True)) for row in health.failures],
            missing_files=list(health.missing_paths),
            remarks=[
                {"document_id": document_id, "source": name, "remarks": list(remarks)}
                for document_id, name, remarks in health.remarks
            ],
            missing_metadata=[
                {"document_id": document_id, "source": name, "missing": list(gaps)}
                for document_id, name, gaps in health.gaps
            ],
            doubtful_metadata=[
                {"document_id": document_id, "source": name, "guessed": list(guesses), "disagreeing": list(disagreeing)}
                for document_id, name, guesses, disagreeing in health.doubts
            ],
            language_mixes=[
                {"document_id": document_id, "source": name, "languages": dict(mix)}
                for document_id, name, mix in health.mixes
            ],
            alike=[
                [{"document_id": document_id, "source": name} for document_id, name in pair] for pair in health.alike
            ],
            limits=dict(limits),
            helpers={name: list(reads) for name, reads in system.helpers.items()},
        )
        return
    write(f"library    {found_path(health.library)}")
    write(f"documents  {health.documents}, passages {health.passages}")
    write(f"store      {'whole' if not health.store_errors else '; '.join(health.store_errors)}")
    write(f"originals  {'whole' if not health.lost_originals else 'lost: ' + ', '.join(health.lost_originals)}")
    write(f"index      {index}")
    missing = [name for name, holds in limits.items() if not holds]
    held = f"parsers    limited in {', '.join(name for name, holds in limits.items() if holds)}"
    if missing:
        held += f"; this system does not limit {', '.join(missing)}: take care with files from strangers"
    for line in (held, f"programs   {_helpers_in_words(system.helpers)}"):
        for text in wrapped(line, indent=" " * 11, first=""):
            write(text)
    for lines, advice in zip(_details(health), _ADVICE, strict=True):
        _print_kind(lines, advice, whole=args.all)


def _helpers_in_words(helpers: Mapping[str, Sequence[str]]) -> str:
    """Say which programs read scans and old office files here, and how to get those that are missing."""
    known = helpers["tesseract"]
    lacking = [language for language in ("eng", "ind", "osd") if language not in known]
    if not known:
        scans = "no Tesseract, so scans are not read: apt-get install tesseract-ocr tesseract-ocr-ind"
    elif lacking:
        scans = f"Tesseract reads scans, but lacks {', '.join(lacking)}: apt-get install tesseract-ocr-{lacking[0]}"
    else:
        scans = "Tesseract reads scans"
    old = (
        "LibreOffice reads .doc and .rtf" if helpers["libreoffice"] else "no LibreOffice, so .doc and .rtf are not read"
    )
    return f"{scans}; {old}"


def _print_kind(lines: Sequence[str], advice: str, *, whole: bool) -> None:
    """Print what was found of one kind, and what can be done about it."""
    shown = shown_of(len(lines), _LISTED, whole=whole)
    for line in lines[:shown]:
        for text in wrapped(line, indent=" " * 11, first=""):
            write(text)
    say_rest(len(lines), shown)
    if lines:
        for text in wrapped(advice, indent=" " * 11):
            say(text)


def _details(health: Health) -> tuple[list[str], ...]:
    """Return the lines about single files, kind by kind."""
    return (
        [
            f"failed     {found_path(Path(path))}: {code}: {without_name(message, Path(path))} {one_line(hint)}"
            for path, code, message, hint in health.failures
        ],
        [f"gone       {found_path(Path(path))}" for path in health.missing_paths],
        [
            f"doubtful   {document_id}  {one_line(name)}: {one_line('; '.join(remarks))}"
            for document_id, name, remarks in health.remarks
        ],
        [_group_in_words(group) for group in _groups(health.alike)],
        [
            f"languages  {document_id}  {one_line(name)}: {_mix_in_words(mix)}"
            for document_id, name, mix in health.mixes
        ],
        [
            f"metadata   {document_id}  {one_line(name)} lacks {missing_in_words(gaps)}"
            for document_id, name, gaps in health.gaps
        ],
        [
            f"unsure     {document_id}  {one_line(name)}: {_doubts_in_words(guesses, disagreeing)}"
            for document_id, name, guesses, disagreeing in health.doubts
        ],
    )


def _groups(pairs: Sequence[tuple[tuple[str, str], tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    """Return the documents that hang together by pairs, each group once: eleven copies are 55 pairs."""
    groups: list[list[tuple[str, str]]] = []
    for pair in pairs:
        met = [group for group in groups if pair[0] in group or pair[1] in group]
        joined = list(dict.fromkeys([*(one for group in met for one in group), *pair]))
        groups = [group for group in groups if group not in met] + [joined]
    return groups


def _group_in_words(group: Sequence[tuple[str, str]]) -> str:
    first, *others = (f"{document_id}  {one_line(name)}" for document_id, name in group)
    return f"alike      {first} is much like {'; '.join(others)}"


def _doubts_in_words(guesses: Sequence[str], disagreeing: Sequence[str]) -> str:
    """Say which values are guesses, and of which places of the source disagree."""
    said = [f"{', '.join(guesses)} only guessed"] if guesses else []
    return "; ".join([*said, *([f"places disagree on {', '.join(disagreeing)}"] if disagreeing else [])])


def _mix_in_words(mix: Sequence[tuple[str, float]]) -> str:
    return ", ".join(f"{share:.0%} {_LANGUAGES.get(language, language)}" for language, share in mix)
