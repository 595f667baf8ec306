"""What a search tells beside its hits in: what was not found, counts, groups, reasons; lines or JSON values out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from commands.output.plain import counted, one_line, wrapped, write

if TYPE_CHECKING:
    from indexer.explain import Branch, Explanation, SearchedForm, Sum
    from indexer.facets import Count
    from indexer.search import SearchResult
    from indexer.suggestions import Lack

_SHOWN = 12
_NAMES = {"lang": "language", "type": "kind of block"}


def finding_values(result: SearchResult, *, grouped: bool) -> dict[str, Any]:
    """Return as JSON values what was asked for beside the hits."""
    values: dict[str, Any] = {}
    if grouped:
        values["groups"] = list(map(_count_value, result.groups))
    if result.counts:
        values["facets"] = {name: list(map(_count_value, counts)) for name, counts in result.counts.items()}
    if result.explanation is not None:
        values["explanation"] = _explanation_value(result.explanation)
    return values


def lack_values(lacks: Iterable[Lack]) -> list[dict[str, Any]]:
    """Return as JSON values what the library lacks."""
    return [{**lack._asdict(), "suggestions": list(lack.suggestions)} for lack in lacks]


def _count_value(count: Count) -> dict[str, Any]:
    return {"value": count.value, "label": count.label, "passages": count.passages}


def _explanation_value(explanation: Explanation) -> dict[str, Any]:
    return {
        "tree": _branch_value(explanation.tree),
        "words": [
            {**word._asdict(), "forms": [_form_value(form) for form in word.forms]} for word in explanation.words
        ],
        "not_in_glossary": list(explanation.unknown),
    }


def _form_value(form: SearchedForm) -> dict[str, Any]:
    via = form.via
    told = None if via is None else {"term_id": via.term_id, "indonesian": via.indonesian, "english": via.english}
    return {**form._asdict(), "terms": list(form.terms), "via": told}


def _branch_value(branch: Branch) -> dict[str, Any]:
    below = [_branch_value(one) for one in branch.below]
    return {"says": branch.says, **({"below": below} if below else {})}


def sum_value(made: Sum) -> dict[str, Any]:
    """Return as JSON values how a score came about."""
    parts = [{"text": text, "score": round(score, 4)} for text, score in made.parts]
    factors = {"coverage": made.coverage, "title": made.title, "nearness": made.nearness}
    return {"parts": parts, **{name: round(value, 4) for name, value in factors.items()}}


def print_lacks(lacks: Iterable[Lack]) -> None:
    """Say which words the library lacks, and what may have been meant."""
    for lack in lacks:
        meant = f"; did you mean {' or '.join(map(one_line, lack.suggestions))}?" if lack.suggestions else ""
        if lack.passages:
            write(f"'{one_line(lack.text)}' is rare in the library{meant}")
        elif lack.text.startswith('"'):
            write(f"{one_line(lack.text)} stands nowhere in the library, though its words do.")
        else:
            write(f"'{one_line(lack.text)}' is not in the library{meant}")


def print_unread(codes: Mapping[str, int]) -> None:
    """Say how many files could not be searched, by the reason why they could not be read."""
    count = sum(codes.values())
    if not count:
        return
    scans = codes.get("no-text-layer", 0)
    why = f", {scans} of them scans without text" if scans else ""
    write(f"{counted(count, 'file')} could not be read and so not be searched{why}; `search_cli.py doctor` lists them.")


def print_counts(counts: Mapping[Any, tuple[Count, ...]]) -> None:
    """Print how many of all hits have each language, year, kind and document."""
    for name, found in counts.items():
        write(f"{_NAMES.get(name, name)}:")
        width = max((len(str(count.passages)) for count in found), default=0)
        for count in found[:_SHOWN]:
            which = f"  {count.value}" if name == "document" else ""
            for line in wrapped(
                f"{one_line(count.label)}{which}", indent=" " * (width + 5), first=f"   {count.passages:>{width}}  "
            ):
                write(line)
        if len(found) > _SHOWN:
            write(f"   and {len(found) - _SHOWN} more")


def print_explanation(explanation: Explanation) -> None:
    """Print how the query was read and what was searched."""
    write("read as:")
    _print_branch(explanation.tree, "   ")
    write("searched:")
    for word in explanation.words:
        common = ", too common to rank" if word.common else ""
        write(f"   {one_line(word.text)}: {_passages(word.passages)}{common}")
        # A stem that is the word itself finds nothing of its own.
        for form in [form for form in word.forms if form.passages or form.how == "glossary"]:
            for line in wrapped(_form(form), indent="      "):
                write(line)
    if explanation.unknown:
        write(f"not in the glossary: {', '.join(map(one_line, explanation.unknown))}")


def _print_branch(branch: Branch, indent: str) -> None:
    write(indent + one_line(branch.says))
    for below in branch.below:
        _print_branch(below, indent + "   ")


def _form(form: SearchedForm) -> str:
    language = f" [{form.language}]" if form.language else ""
    via = "" if form.via is None else f" ({one_line(form.via.indonesian)} = {one_line(form.via.english)})"
    terms = " + ".join(map(one_line, form.terms))
    return f"{form.weight:.2f}  {form.how}{language}: {terms}{via}: {_passages(form.passages)}"


def _passages(count: int) -> str:
    return f"{count} passage{'' if count == 1 else 's'}"


def sum_line(made: Sum) -> str:
    """Return how a score came about, on one line."""
    line = " + ".join(f"{one_line(text)} {score:.2f}" for text, score in made.parts) or "the filters alone"
    if abs(made.coverage - 1) > 0.005:
        line = f"({line}) x {made.coverage:.2f} for the words found and lacking"
    if made.title > 0.005:
        line += f" + {made.title:.2f} as the document's title has it"
    if made.nearness > 1.005:
        line = f"({line}) x {made.nearness:.2f} as the words stand near each other"
    return f"{made.score:.2f} = {line}"
