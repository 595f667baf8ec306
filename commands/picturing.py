"""The options for pictures: a parser in, options declared; a drawing and parsed arguments in, files out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.drawing import Drawing, as_svg
from commands.output.plain import one_line, say
from corpus.errors import TargetExists


def add_picture(parser: CommandParser) -> None:
    """Declare the options for a picture."""
    parser.add_option("--svg", type=Path, metavar="FILE", help="write a picture of the result as well, as SVG")
    parser.add_option("--png", type=Path, metavar="FILE", help="the same as PNG; both may be given")
    parser.add_option("--force", action="store_true", help="let --svg and --png replace a file")


def check_pictures(args: argparse.Namespace) -> None:
    """Refuse files that exist before anything is computed."""
    for path, _ in _wanted(args):
        if path.exists() and not args.force:
            raise TargetExists(f"{path} exists already.", "Add --force to replace it, or name another.", path=str(path))


def write_pictures(args: argparse.Namespace, draw: Callable[[], Drawing]) -> None:
    """Write the pictures that were asked for, each whole, and say where."""
    wanted = _wanted(args)
    drawing = draw() if wanted else None
    for path, render in wanted:
        from citations.export.write import write_atomically

        if drawing is not None:
            write_atomically(path, render(drawing), force=args.force)
            say(f"The picture is in {one_line(str(path))}.")


def _wanted(args: argparse.Namespace) -> list[tuple[Path, Callable[[Drawing], bytes]]]:
    named = ((args.svg, as_svg), (args.png, _as_png))
    return [(path, render) for path, render in named if path is not None]


def _as_png(drawing: Drawing) -> bytes:
    from commands.output.drawing_png import as_png

    return as_png(drawing)
