"""What `term` needs of `typing`, without its import: a tenth of the time of a lookup.

What is declared here is a named tuple of `collections`; type checkers see `typing`'s own.
"""

from __future__ import annotations

__all__ = ["TYPE_CHECKING", "NamedTuple", "NewType", "cast"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple, NewType, cast
else:
    from collections import namedtuple

    class _Declaration(type):
        """Turn a class body with annotated fields, defaults and methods into a named tuple."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                if key not in fields and key != "__module__":
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Declaration):
        """The base to declare a named tuple with."""

    def NewType(name, of):  # noqa: N802 - named as in typing
        """Return the type that another one is a kind of."""
        return of

    def cast(to, value):
        """Return the value, of which the caller knows more than the type checker."""
        return value
