"""Number a stored document's pages anew: the printed number of its first page in, new page labels out."""

from __future__ import annotations

import sqlite3


def relabel_pages(connection: sqlite3.Connection, document_id: str, first_page: str) -> None:
    """Label the pages from `first_page` on, as the user says so; call it inside a transaction.

    A first page that is no number ("xii") labels that page alone.
    """
    if first_page.isascii() and first_page.isdigit():
        connection.execute(
            "UPDATE pages SET label = CAST(number - 1 + ? AS TEXT) WHERE document_id = ?",
            (int(first_page), document_id),
        )
    else:
        connection.execute("UPDATE pages SET label = ? WHERE document_id = ? AND number = 1", (first_page, document_id))
