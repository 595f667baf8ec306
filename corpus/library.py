"""Where the library lies: the option and the environment in, a folder out."""

from __future__ import annotations

import os
from pathlib import Path

ENVIRONMENT_VARIABLE = "KUTIP_LIBRARY"


def library_folder(option: str | None) -> Path:
    """Return the library's folder: `--library`, else `$KUTIP_LIBRARY`, else the platform's data folder."""
    named = option or os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("kutip", appauthor=False) / "library"
