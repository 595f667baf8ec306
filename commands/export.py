"""Export excerpts with citations: a query or passage ids in, a file out.

Each excerpt is an exact quotation with its in-text citation, reference, page or line range, the ids of document and
passage, the source's SHA-256, and W3C selectors by which it can be found again. The same input gives the same bytes.
A query is always strict: every excerpt has all its words. Words that are all passage ids are exported whole.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from citations.export.formats import NAMES, PACKAGE, Format, format_named
from citations.export.jsonl import excerpt_object
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.repeated import with_repetitions
from citations.export.research_package import DESCRIPTION, package_files, published_on
from citations.export.write import write_atomically, write_folder
from citations.styled import finish
from commands.arguments import CommandParser, positive
from commands.citing import CitedParts
from commands.glossaries import glossary_of
from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, say
from commands.quoting import quoted, whole_span, with_counterpart
from commands.remarks import Remarks
from commands.search import add_query_options, options_from, typed_query
from commands.session import reading
from commands.windows import quoted_span, whole_passage
from corpus.catalog import reading_text
from corpus.errors import MalformedId, TargetExists, UsageError
from corpus.ids import parse_passage_id
from corpus.passages import passage_by_id
from corpus.store import Store

TAKES_QUERY = True
# With --json and neither -f nor -o the excerpts are printed as one object.
_JSON = "json"


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_query_options(parser)
    parser.add_option("-f", "--format", metavar="NAME", help=f"one of: {', '.join(NAMES)} (else by FILE's ending)")
    parser.add_option("-o", "--output", metavar="FILE", help="the file to write (else stdout), or a package's folder")
    parser.add_option("--force", action="store_true", help="overwrite FILE")
    parser.add_option("--passage", action="append", metavar="ID", help="export this passage whole; once for each")
    parser.add_option("--kept", action="store_true", help="export the excerpts that `keep` collected")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="of the kept ones, those with this tag")
    parser.add_option("--limit", type=positive, default=100, metavar="N", help="at most N excerpts (100)")
    parser.add_option(
        "--style",
        default="apa",
        metavar="STYLE",
        help="apa, chicago-author-date, chicago-notes-bibliography, mla, harvard, ieee, vancouver, any other style of "
        "the CSL collection by name, or a .csl file (apa)",
    )
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")
    parser.add_option(
        "--bilingual",
        action="store_true",
        help="beside each quotation its counterpart in the other language, and terms",
    )
    parser.add_option("--with-text", action="store_true", help="put the documents' whole texts into a package")
    parser.add_option("--sic", action="append", metavar="WORD", help="mark this word with [sic]; once for each")
    parser.add_option(
        "--date", default="", metavar="TEXT", help="a date to print in the file, such as 2026-01-31; none is made up"
    )


def run(args: argparse.Namespace) -> int:
    """Write the excerpts; 1 if there is none."""
    name = args.format or (_JSON if args.json and not args.output else _ending(args.output))
    chosen = None if name == PACKAGE else format_named("jsonl" if name == _JSON else name)
    _check_target(chosen, args)
    with reading(args) as store:
        excerpts = _excerpts(store, args)
        quoted_ids = dict.fromkeys(record.document.document_id for record in excerpts.quoted())
        texts = {each: reading_text(store, each) for each in quoted_ids} if args.with_text else {}
    if not excerpts.records:
        say("Nothing found; no file was written.")
        return 1
    finished = finish(excerpts, args.style)
    if chosen is None:
        files = ((file.name, file.content) for file in package_files(finished, texts))
        write_folder(Path(args.output), files, force=args.force, mark=DESCRIPTION)
        if not published_on(args.date):
            say("RO-Crate wants the day of publication: add --date 2026-01-31 (none is made up), with --force")
    elif name == _JSON:
        print_json(
            "excerpts/1",
            total=len(finished.records),
            excerpts=[
                {key: value for key, value in each.items() if key != "schema"}
                for each in map(excerpt_object, finished.records)
            ],
        )
    elif not args.output:
        sys.stdout.buffer.write(chosen.render(finished))
    else:
        write_atomically(Path(args.output), chosen.render(finished), force=args.force)
    if chosen is not None and chosen.name == "pdf":
        _warn_of_boxes(finished)
    if args.output:
        _report(args, PACKAGE if chosen is None else chosen.name, len(excerpts.records))
    return 0


def _warn_of_boxes(excerpts: ExcerptList) -> None:
    """Name the letters that the font of a PDF lacks; nothing of them is lost in its text."""
    from citations.export.pdf import letters_without_glyphs

    letters = letters_without_glyphs(excerpts)
    if letters:
        named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters[:12])
        more = f" and {len(letters) - 12} more" if len(letters) > 12 else ""
        say(f"The font of the PDF has no {named}{more}: printed as boxes, right when copied. -f docx prints them.")


def _report(args: argparse.Namespace, name: str, count: int) -> None:
    if args.json:
        print_json("export/1", file=args.output, format=name, excerpts=count)
    else:
        say(f"wrote {counted(count, 'excerpt')} to {one_line(args.output)}")


def _ending(output: str | None) -> str:
    suffix = Path(output).suffix if output else ""
    if not suffix:
        raise UsageError("Which format?", f"Add -f with one of: {', '.join(NAMES)}.")
    return suffix


def _check_target(chosen: Format | None, args: argparse.Namespace) -> None:
    """Refuse before anything is computed what could not be written in the end."""
    if chosen is None and not args.output:
        raise UsageError("A package is a folder.", "Add -o FOLDER.")
    if args.with_text and chosen is not None:
        raise UsageError("Whole texts go into a package only.", f"Add -f {PACKAGE} -o FOLDER.")
    if chosen and not args.output and chosen.binary and sys.stdout.isatty():
        raise UsageError(f"A {chosen.name} file is not for a terminal.", f"Add -o excerpts{chosen.extension}.")
    if args.output and Path(args.output).exists() and not args.force:
        raise TargetExists(f"{args.output} exists already.", "Add --force to replace it, or choose another -o.")


def _excerpts(store: Store, args: argparse.Namespace) -> ExcerptList:
    """Return what was asked for: passages by their ids, or what a query finds."""
    parts = CitedParts(store)
    passage_ids = (*(args.passage or ()), *_ids_typed(args.words))
    if args.passage and args.words and len(passage_ids) == len(args.passage):
        raise UsageError("A query and --passage exclude each other.", "Give one of them.")
    if args.kept and args.words:
        raise UsageError("A query and --kept exclude each other.", "Give one of them; --tag filters what was kept.")
    if args.kept:
        records = _of_kept(store, parts, args)
        heading = ""
    elif passage_ids:
        records = _of_passages(store, parts, passage_ids, args)
        heading = ""
    else:
        records = _of_query(store, parts, args)
        heading = typed_query(args)
    remarks = Remarks(store, args.cite_lang)
    records = tuple(replace(record, sic=tuple(args.sic or ()), remarks=remarks.of(record)) for record in records)
    records = with_repetitions(records, args.cite_lang)
    if args.bilingual or args.format == PACKAGE:
        glossary = glossary_of(store)
        records = tuple(with_counterpart(store, parts, glossary, record, args.cite_lang) for record in records)
    return ExcerptList(records, args.cite_lang, heading, args.date, bilingual=args.bilingual)


def _ids_typed(words: list[str]) -> tuple[str, ...]:
    """Return the words of the query if all of them are passage ids."""
    try:
        for word in words:
            parse_passage_id(word)
    except MalformedId:
        return ()
    return tuple(words)


def _of_kept(store: Store, parts: CitedParts, args: argparse.Namespace) -> tuple[ExcerptRecord, ...]:
    from citations.kept import kept_excerpts
    from commands.keeping import kept_record

    return tuple(kept_record(store, parts, kept, args.cite_lang) for kept in kept_excerpts(store, tags=args.tag))


def _of_query(store: Store, parts: CitedParts, args: argparse.Namespace) -> tuple[ExcerptRecord, ...]:
    from indexer.search import Searcher

    query = typed_query(args)
    args.any, args.strict, args.offset = False, True, 0
    with Searcher(store, glossary_of(store)) as searcher:
        result = searcher.search(query, options_from(args))
    if result.talk:
        say(result.talk)
    if result.total > len(result.hits):
        say(f"{len(result.hits)} of {result.total} passages are exported; --limit {result.total} takes all")
    return tuple(quoted(parts, whole_passage(hit), quoted_span(hit), args.cite_lang) for hit in result.hits)


def _of_passages(
    store: Store, parts: CitedParts, passage_ids: tuple[str, ...], args: argparse.Namespace
) -> tuple[ExcerptRecord, ...]:
    passages = [passage_by_id(store, passage_id) for passage_id in dict.fromkeys(passage_ids)]
    return tuple(quoted(parts, passage, whole_span(passage), args.cite_lang) for passage in passages)
