"""The bytes of a good file and a random generator in; the bytes of a bad one out."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]
_NUMBER = re.compile(rb"\d+")


def cut_short(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flip_bits(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 10, 100))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def overwrite(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    length = min(chance.choice((4, 64, 1024)), len(data) - at)
    filling = chance.choice((bytes(length), chance.randbytes(length), b"\xff" * length))
    return data[:at] + filling + data[at + length :]


def remove_piece(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 50, 2000)) :]


def repeat_piece(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at : at + 500] * chance.choice((2, 50)) + data[at:]


def change_numbers(data: bytes, chance: random.Random) -> bytes:
    """Put unlikely numbers where the file has some: sizes, offsets, levels, references."""
    wanted = (b"0", b"-1", b"1", b"65536", b"4294967295", b"99999999999999999999", b"1e308", b"NaN")
    share = chance.choice((0.001, 0.02))
    return _NUMBER.sub(lambda match: chance.choice(wanted) if chance.random() < share else match[0], data)


def change_member(data: bytes, chance: random.Random) -> bytes:
    """Change one member of an archive and pack it anew, so that the damage is in the content."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()}
    # All that `zipfile` raises for an archive that is damaged already.
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        return flip_bits(data, chance)
    full = [name for name, content in members.items() if content]
    if not full:
        return flip_bits(data, chance)
    name = chance.choice(full)
    mutation = chance.choice((cut_short, flip_bits, overwrite, remove_piece, repeat_piece, change_numbers))
    members[name] = mutation(members[name], chance)
    if chance.random() < 0.1:
        del members[chance.choice(list(members))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return buffer.getvalue()


PLAIN: tuple[Mutation, ...] = (cut_short, flip_bits, overwrite, remove_piece, repeat_piece, change_numbers)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Change a file in one to three ways."""
    is_archive = data.startswith(b"PK")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        mutation = change_member if is_archive and chance.random() < 0.6 else chance.choice(PLAIN)
        data = mutation(data, chance) or b"\0"
    return data
