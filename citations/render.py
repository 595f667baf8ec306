"""The one owner of citeproc: a CSL style and clean records in, styled runs out.

Citations and list entries are rendered from bibliography objects that never meet (in citeproc-py a locator of one
leaks into the other when they share one).
"""

from __future__ import annotations

import copy
import functools
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, NamedTuple

from citations.author_names import authors_of
from citations.cited import Run
from citations.runs import END, MARKS, runs_of
from citations.style_files import STYLES, style_name, style_path
from citations.style_fixes import correct_style, show_names
from corpus.document import Language
from corpus.errors import UsageError

DEFAULT_STYLE = "apa"
CslLocator = tuple[str, str]
"""A locator term of CSL and its value: ("page", "71")."""


class Way(NamedTuple):
    """How a work is told in the text from others: more `names` (0: as the style has it), given names, the style's own.

    `given` holds what stands before the first author's name; `condition` is what CSL calls disambiguate="true".
    """

    names: int = 0
    given: str = ""
    condition: bool = False


PLAIN = Way()


class Cite(NamedTuple):
    """A citation in the text of the work `key`: `later`, after one in full; in which `way` it is told from others."""

    key: str
    locator: CslLocator | None = None
    later: bool = False
    way: Way = PLAIN


_CITEPROC_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
_NAMES = {"author", "editor"}
_MARKS_ALONE = "".join(MARKS)
_LOCALES: dict[Language, str] = {"en": "en-US", "id": "id-ID"}


def render_entry(
    record: Mapping[str, object], style: str = DEFAULT_STYLE, language: Language = "en"
) -> tuple[Run, ...]:
    """Render the entry of one clean record (citations.csl_record) in a list of references.

    Raises:
        UsageError: there is no such style, or it has no list of references, or it cannot render this record.
    """
    entries = render_entries({"work": record}, style, language)
    return entries[0] if entries else ()


def render_entries(
    records: Mapping[str, Mapping[str, object]], style: str, language: Language
) -> tuple[tuple[Run, ...], ...]:
    """Render a list of references, in the order of the style; numbered styles keep the order of the records.

    Every work is listed, as the reader must be able to find each: one that the style would leave out for its type is
    rendered as a report.

    Raises:
        UsageError: as for `render_entry`.
    """
    loaded = load_style(style, language)
    if not loaded.has_bibliography():
        raise UsageError(f"The style '{style}' has no list of references.", "Choose another --style, such as apa.")
    aligned = loaded.root.bibliography.get("second-field-align") is not None
    changed: dict[str, Mapping[str, object]]
    with _explained(style):
        keys, entries = _entries(records, loaded)
        if len(entries) < len(keys):
            changed = {
                key: {**records[key], "type": "report"}
                for key in keys
                if records[key].get("type") != "report" and not _entries({key: records[key]}, loaded)[1]
            }
        else:
            moved = {key: _named_by(entry, records[key]) for key, entry in zip(keys, entries, strict=True)}
            changed = {key: record for key, record in moved.items() if record is not records[key]}
    if changed:
        return render_entries({**records, **changed}, style, language)
    return tuple(runs_of(entry, stops_in_quotes=_american(loaded), number_first=aligned) for entry in entries)


def _entries(records: Mapping[str, Mapping[str, object]], loaded: Any) -> tuple[list[str], list[str]]:
    """Return the keys in the style's order, and the entries; a style may leave works out (Chicago: private ones)."""
    bibliography = _bibliography(records, loaded)
    bibliography.sort()
    return list(bibliography.keys), [str(entry) for entry in bibliography.bibliography()]


def _named_by(entry: str, record: Mapping[str, object]) -> Mapping[str, object]:
    """Put what stands in the author's place there for good, where citeproc-py would print it again in its own place.

    CSL asks for that: a variable that takes the place of names is not printed again. It keeps its type style and
    quotation marks.
    """
    if _NAMES & record.keys():
        return record
    for key in ("title", "container-title"):
        value = str(record.get(key, ""))
        leading = re.match(
            rf"(?:\W*\d+\W*)?(?P<open>[“‘{_MARKS_ALONE}]*){re.escape(value)}(?P<close>[”’{END}]*)", entry
        )
        if value and leading and entry.count(value) > 1:
            rest = {name: each for name, each in record.items() if name != key}
            return {**rest, "author": [{"literal": f"{leading['open']}{value}{leading['close']}"}]}
    return record


def render_citations(
    records: Mapping[str, Mapping[str, object]], cites: Sequence[Cite], style: str, language: Language
) -> tuple[tuple[Run, ...], ...]:
    """Render citations in the text, each by itself and none as "ibid.", as excerpts are moved about.

    Numbered styles number the works as `render_entries` does.

    Raises:
        UsageError: as for `render_entry`.
    """
    from citeproc import Citation, CitationItem, Locator

    bibliographies: dict[tuple[int, bool], Any] = {}
    given: dict[tuple[str, Way], Any] = {}
    rendered = []
    with _explained(style):
        for cite in cites:
            loaded = load_style(style, language, cite.way.names, disambiguates=cite.way.condition)
            if cite.way.given:
                named = _with_given_name(records[cite.key], cite.way.given)
                if (cite.key, cite.way) not in given:
                    given[cite.key, cite.way] = _bibliography({cite.key: named}, loaded)
                bibliography = given[cite.key, cite.way]
            else:
                variant = cite.way.names, cite.way.condition
                if variant not in bibliographies:
                    bibliographies[variant] = _bibliography(records, loaded)
                    if loaded.has_bibliography():
                        bibliographies[variant].sort()
                bibliography = bibliographies[variant]
            item = CitationItem(cite.key, **({"locator": Locator(*cite.locator)} if cite.locator else {}))
            citation = Citation([item])
            bibliography.register(citation)
            # The item in between keeps citeproc-py from "ibid.".
            earlier = [SimpleNamespace(key=each, citation=None) for each in (cite.key, None)] if cite.later else []
            rendered.append(str(loaded.render_citation(citation, earlier, lambda _: "")))
    american = _american(load_style(style, language))
    return tuple(runs_of(citation, stops_in_quotes=american) for citation in rendered)


def _with_given_name(record: Mapping[str, object], given: str) -> Mapping[str, object]:
    """Put a given name before the family name by which the first author is cited."""
    key = "author" if record.get("author") else "editor"
    first, *others = authors_of(record)
    return {**record, key: [{**first, "family": f"{given} {first['family']}"}, *others]}


def _bibliography(records: Mapping[str, Mapping[str, object]], loaded: Any) -> Any:
    """Return a fresh citeproc bibliography in which each record is cited once, in their order."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON([{**copy.deepcopy(dict(record)), "id": key} for key, record in records.items()])
    bibliography = CitationStylesBibliography(loaded, source, _formatter())
    for key in records:
        bibliography.register(Citation([CitationItem(key)]))
    return bibliography


@contextmanager
def _explained(style: str) -> Iterator[None]:
    """Turn what citeproc-py throws at a style or record beyond it into an error that names the style."""
    try:
        yield
    except _CITEPROC_FAILURES as error:
        raise UsageError(
            f"The style '{style}' cannot be rendered: {type(error).__name__} {error}.",
            "Choose another --style, such as apa or chicago-author-date.",
        ) from error


def cites_in_notes(style: str, language: Language) -> bool:
    """Tell whether a style cites in notes rather than in the text."""
    return str(load_style(style, language).root.get("class")) == "note"


def _american(loaded: Any) -> bool:
    return str(loaded.root.citation.layout.get_locale_option("punctuation-in-quote")) == "true"


@functools.cache
def load_style(style: str, language: Language, names: int = 0, *, disambiguates: bool = False) -> Any:
    """Load a style with its corrections, with our locale in front of citeproc's own.

    Its citations show `names` names before "et al." (0: as many as the style says); `disambiguates` is how its
    conditions of this name come out.

    Raises:
        UsageError: there is no such style, or its file is no CSL style.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # raised while citeproc-py is compiled
        from citeproc import CitationStylesStyle
    from citeproc.frontend import CitationStylesXML
    from lxml.etree import XMLSyntaxError

    path = style_path(style)
    try:
        loaded = CitationStylesStyle(str(path), locale=_LOCALES[language], validate=False)
        own_locale = loaded.root.get("default-locale", "")
        if language == "en" and own_locale.startswith("en-"):
            loaded.root.set_locale_list(own_locale, validate=False)
        if loaded.root.citation is None:
            raise ValueError("it has no citation element")
    except (XMLSyntaxError, AttributeError, ValueError) as error:
        raise UsageError(f"{path} is no CSL style: {error}.", "Choose another --style, such as apa.") from error
    correct_style(loaded.root, language, disambiguates=disambiguates)
    if names:
        show_names(loaded.root, names)
    overlay = STYLES / f"{style_name(style)}-{language}.csl"
    if overlay.is_file() and path.parent == STYLES:
        _lay_over(loaded.root, CitationStylesXML(str(overlay), validate=False).root)
    _put_locale_in_front(loaded.root, language)
    return loaded


def _put_locale_in_front(root: Any, language: Language) -> None:
    """Add our locale before all others, those of the style included where they are not of this language."""
    from citeproc.frontend import CitationStylesXML

    path = STYLES / f"locale-{language}.xml"
    if path.is_file():
        locale = CitationStylesXML(str(path), validate=False).root
        locale.style = root
        root.locales.insert(0, locale)


def _lay_over(root: Any, overlay: Any) -> None:
    """Replace the macros of a style by the macros of the same name of its overlay."""
    for macro in overlay.xpath_search("./cs:macro"):
        root.replace(root.get_macro(macro.get("name")), macro)


def _formatter() -> Any:
    """Return what citeproc calls a formatter: it wraps a styled text in marks that no metadata can hold."""

    def wrapper(mark: str) -> Any:
        return lambda text: f"{mark}{text}{END}" if str(text) else str(text)

    by_style = {style: wrapper(mark) for mark, style in MARKS.items()}
    return SimpleNamespace(
        preformat=lambda text: text,
        Italic=by_style["italic"],
        Oblique=by_style["italic"],
        Bold=by_style["bold"],
        Light=str,
        Underline=by_style["underline"],
        Superscript=by_style["sup"],
        Subscript=by_style["sub"],
        SmallCaps=by_style["small-caps"],
    )
