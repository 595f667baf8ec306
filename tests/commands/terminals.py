"""A command in, what it prints to a terminal of 80 columns out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from tests.conftest import ROOT


def on_a_terminal(arguments: Sequence[str], env: dict[str, str]) -> str:
    """Return what a command prints to a terminal of 80 columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    coloured = {name: value for name, value in env.items() if name != "NO_COLOR"} | {"TERM": "xterm-256color"}
    command = [sys.executable, str(ROOT / "search_cli.py"), *arguments]
    process = subprocess.Popen(command, env=coloured, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    printed = b""
    # A terminal whose other end is closed reads as an error (EIO) on Linux, as the end of the file elsewhere.
    while piece := _read(ours):
        printed += piece
    process.wait(timeout=60)
    os.close(ours)
    return printed.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
