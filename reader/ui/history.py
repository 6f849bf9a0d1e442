"""The queries of a session: the way one came, and all of them to go back and forth in."""

from __future__ import annotations

from typing import Final

_KEPT: Final = 200


class History:
    """Knows the queries that a person settled on; what is only being typed is not among them."""

    def __init__(self) -> None:
        self._current = ""
        self._way: list[str] = []
        self._all: list[str] = []
        self._at: int | None = None
        """While browsing: the place in `_all` that is shown."""
        self._draft = ""

    @property
    def has_former(self) -> bool:
        """Whether there is a query to go back to."""
        return bool(self._way)

    def visit(self, text: str) -> None:
        """Note that a person has settled on `text`."""
        self._at = None
        if text == self._current:
            return
        self._way = [*self._way, self._current][-_KEPT:]
        self._current = text
        if text.strip():
            self._all = [*(old for old in self._all if old != text), text][-_KEPT:]

    def former(self) -> str | None:
        """Go back to the query before; None where there is none."""
        if not self._way:
            return None
        self._current = self._way.pop()
        self._at = None
        return self._current

    def older(self, typed: str) -> str | None:
        """The query before the one that is shown in the bar; `typed` is kept for the way back."""
        if self._at is None:
            self._draft = typed
            older = [index for index, text in enumerate(self._all) if text != typed]
            if not older:
                return None
            self._at = older[-1]
        elif self._at > 0:
            self._at -= 1
        return self._all[self._at]

    def newer(self) -> str | None:
        """The query after the one that is shown, at last what was typed; None when not browsing."""
        if self._at is None:
            return None
        self._at += 1
        if self._at < len(self._all):
            return self._all[self._at]
        self._at = None
        return self._draft
