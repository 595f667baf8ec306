"""Print one JSON object: a schema name and values in, a line on stdout out."""

from __future__ import annotations

import json
import re
import sys

# JSON escapes what is below U+0020; these can still steer a terminal or reorder the text around them.
UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def json_line(schema: str, *, ok: bool = True, **values: object) -> str:
    """Return the object as one line; the value is the same when parsed, and harmless when shown."""
    line = json.dumps({"schema": f"kutip.{schema}", "ok": ok, **values}, ensure_ascii=False)
    line = UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def print_json(schema: str, *, ok: bool = True, **values: object) -> None:
    """Print the object as one line."""
    sys.stdout.write(json_line(schema, ok=ok, **values) + "\n")
