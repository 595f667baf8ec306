"""Programs that help to read (LibreOffice, Tesseract): a command in, its output out; none outlives its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import PurePath

# The only programs that a parser may start.
HELPERS = frozenset({"soffice", "soffice.bin", "libreoffice", "tesseract", "soffice.exe", "tesseract.exe"})
_PR_SET_PDEATHSIG = 1


def is_helper(program: str) -> bool:
    """Tell whether a parser may start this program."""
    return PurePath(program).name in HELPERS


def run_helper(
    command: Sequence[str], seconds: float, environment: Mapping[str, str] | None = None, stdin: bytes = b""
) -> tuple[int, bytes]:
    """Run a program to its end; return its exit status and stdout. When the time is up its group is killed.

    Raises:
        subprocess.TimeoutExpired: it took longer than `seconds`.
        OSError: it cannot be started.
    """
    linux = sys.platform.startswith("linux")
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=os.name == "posix",
        preexec_fn=end_with_parent if linux else None,  # noqa: PLW1509 - parser children have one thread
    )
    try:
        output, _ = process.communicate(stdin, timeout=seconds)
    except BaseException:
        _kill(process)
        raise
    return process.returncode, output


def end_with_parent() -> None:
    """Ask the kernel (Linux) to kill this process when the one that started it ends, however it ends."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
