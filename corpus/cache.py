"""Where what can be made again lies: nothing in, the user's cache folder out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENVIRONMENT_VARIABLE = "KUTIP_CACHE"


def cache_folder() -> Path:
    """Return the user's cache folder of Kutip: `$KUTIP_CACHE`, else the platform's.

    It never lies in a library: what is in it may hold code (a Whoosh index is made of pickles), and libraries are
    shared.
    """
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return Path(named).expanduser()
    if sys.platform.startswith("linux"):
        # As platformdirs does it (XDG base directories), without its 20 ms of import at every search.
        return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "kutip"
    from platformdirs import user_cache_path

    return user_cache_path("kutip", appauthor=False)
