"""The texts on their way into the full-text index."""

from __future__ import annotations

from typing import Final

import apsw

from reader.query.tokens import searchable

MOST_PENDING: Final = 32 << 20
"""Characters that wait at most."""


class Words:
    """Texts that wait to be written.

    FTS5 writes out all that it holds in memory whenever a number is smaller than the one before, and numbers
    follow dates: so they wait here and go in sorted, which is several times faster.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._coming: dict[int, tuple[str, str]] = {}
        self._going: set[int] = set()
        self._size = 0

    def add(self, number: int, title: str, text: str) -> None:
        """Let the words of an item be found."""
        self._coming[number] = (title, text)
        self._size += len(title) + len(text)
        if self._size > MOST_PENDING:
            self.save()

    def take(self, number: int) -> None:
        """Let the words of an item not be found any more."""
        if self._coming.pop(number, None) is None:
            self._going.add(number)

    def save(self) -> None:
        """Write what waits."""
        delete, insert = (
            "DELETE FROM words WHERE rowid = ?",
            "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
        )
        self._connection.executemany(delete, [(number,) for number in sorted(self._going)])
        self._connection.executemany(
            insert,
            (
                (number, searchable(title), searchable(text))
                for number, (title, text) in sorted(self._coming.items())
            ),
        )
        self._going.clear()
        self._coming.clear()
        self._size = 0
