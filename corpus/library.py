"""Where the library lies: the option and the environment in, a folder out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENVIRONMENT_VARIABLE = "KUTIP_LIBRARY"


def library_folder(option: str | None) -> Path:
    """Return the library's folder: `--library`, else `$KUTIP_LIBRARY`, else the platform's data folder."""
    named = option or os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return Path(named).expanduser()
    if sys.platform.startswith("linux"):
        # As platformdirs does it (XDG base directories), without its 20 ms of import at every search.
        return Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share").expanduser() / "kutip" / "library"
    from platformdirs import user_data_path

    return user_data_path("kutip", appauthor=False) / "library"
