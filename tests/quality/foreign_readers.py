"""Read exports with programs that are not ours: bytes in, what the program sees in them out."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def soffice(content: bytes, suffix: str, target: str) -> bytes:
    """Convert a file with LibreOffice, headless, in a profile of its own; skip where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"in{suffix}"
        source.write_bytes(content)
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target]
        subprocess.run(
            [*command, "--outdir", f"{folder}/out", str(source)], check=True, capture_output=True, timeout=180
        )
        written = list((Path(folder) / "out").iterdir())
        if not written:
            pytest.skip(f"this LibreOffice cannot read {suffix}")
        return written[0].read_bytes()


def soffice_rows(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a workbook's first sheet as LibreOffice's CSV filter gives them."""
    # Comma, quotation mark, UTF-8, from the first line, all cells as text as they are stored.
    text = soffice(content, ".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false").decode(
        "utf-8-sig"
    )
    return list(csv.DictReader(io.StringIO(text, newline="")))


def pandoc(content: bytes, source: str, target: str, *options: str) -> str:
    """Convert with pandoc; skip where it is not installed."""
    program = shutil.which("pandoc")
    if program is None:
        pytest.skip("pandoc is not installed")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in"
        path.write_bytes(content)
        done = subprocess.run(
            [program, "-f", source, "-t", target, "--wrap=none", *options, str(path)],
            check=True,
            capture_output=True,
            timeout=180,
        )
    return done.stdout.decode("utf-8")


def block_quotes(tree: str) -> list[str]:
    """Return the text of every block quotation in pandoc's JSON, top level first."""
    return [_text(block["c"]) for block in _blocks(json.loads(tree)["blocks"]) if block["t"] == "BlockQuote"]


def _blocks(blocks: list[Any]) -> Iterator[Any]:
    for block in blocks:
        yield block
        if block["t"] == "Div":
            yield from _blocks(block["c"][1])


def _text(node: Any) -> str:
    """Return what a reader sees of a piece of pandoc's tree."""
    if isinstance(node, list):
        return "".join(map(_text, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c", [])
    if kind == "Str":
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math", "RawInline"):
        return f"‹{kind}: {content[-1]}›"
    if kind in ("Link", "Image", "Note", "Cite"):
        return f"‹{kind}›"
    if kind == "Quoted":
        return f"‹Quoted: {_text(content[1])}›"
    return _text(content) + (" " if kind in ("Para", "Plain") else "")
