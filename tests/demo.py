"""The main job on the bundled sample corpus: real commands, real results, and a library to play with afterwards."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = "demo-library"
EXPORT = f"{LIBRARY}/excerpts.md"

STEPS = (
    ("Bring twelve and more papers, web pages and notes into a library.", ("ingest", "sample")),
    (
        "An English question finds Indonesian passages too, and says why.",
        ("search", "early warning flood", "--limit", "3"),
    ),
    ("An Indonesian question finds English passages too.", ("search", "pekerja migran", "--limit", "3")),
    ("What is the English for it, and how do my sources use it?", ("term", "ketahanan pangan", "--limit", "1")),
    ("Quote it, with a citation that can be checked.", ("export", "pengawasan nelayan", "--limit", "3", "-o", EXPORT)),
)


def main() -> int:
    """Run the steps; stop at the first that fails."""
    shutil.rmtree(ROOT / LIBRARY, ignore_errors=True)
    columns = shutil.get_terminal_size().columns
    for number, (purpose, command) in enumerate(STEPS, 1):
        sys.stdout.write(f"\n{'=' * min(columns, 80)}\n{number}. {purpose}\n")
        sys.stdout.write(f"$ search_cli.py {shlex.join(command)}\n\n")
        sys.stdout.flush()
        environment = {**os.environ, "KUTIP_LIBRARY": LIBRARY}
        status = subprocess.run([sys.executable, "search_cli.py", *command], cwd=ROOT, env=environment, check=False)
        if status.returncode != 0:
            return status.returncode
    sys.stdout.write(f"\nThe first excerpt of {EXPORT}:\n\n")
    sys.stdout.write("\n".join((ROOT / EXPORT).read_text(encoding="utf-8").splitlines()[:16]) + "\n")
    sys.stdout.write(
        f"\nThe library stays in {LIBRARY}/. Type next:\n\n"
        f"  export KUTIP_LIBRARY={LIBRARY}\n"
        '  .venv/bin/python search_cli.py search \'"village funds" OR "dana desa"\'\n'
        "  .venv/bin/python search_cli.py list\n"
        "  .venv/bin/python search_cli.py --help\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
