"""The heads of a result, fetched by the page and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from reader.domain.item import Head

if TYPE_CHECKING:
    from reader.library import Result

PAGE: Final = 64
"""Heads fetched at once: about what one screen of the largest size shows."""
KEPT: Final = 16
"""Pages kept; the one used longest ago goes first."""


class Heads:
    """Reads heads of one result by position."""

    def __init__(self, result: Result) -> None:
        self._result = result
        self._pages: OrderedDict[int, list[Head]] = OrderedDict()

    def __getitem__(self, position: int) -> Head | None:
        """The head at `position`; None where the index has lost it since the result was made."""
        number, offset = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._result.heads(number * PAGE, min((number + 1) * PAGE, len(self._result)))
            self._pages[number] = page
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None
