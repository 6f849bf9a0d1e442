"""Where the bars of the timeline stand."""

from __future__ import annotations

from typing import Final

WIDEST: Final = 3
"""Cells of a bar at most: a few bars are drawn wider."""


class Places:
    """`bars` bars in `room` cells, those at the right kept where there is no room for all."""

    def __init__(self, bars: int, room: int) -> None:
        self._bars = bars
        self.cells = max(1, min(WIDEST, room // max(1, bars)))
        """Cells of one bar."""
        self.skipped = max(0, bars - max(0, room) // self.cells)
        """Bars at the left that there is no room for."""
        self.start = max(0, room - (bars - self.skipped) * self.cells)
        """The column of the first bar that is drawn."""

    def at(self, x: int) -> int | None:
        """The bar at column `x`; None where there is none."""
        index = (x - self.start) // self.cells + self.skipped
        return index if x >= self.start and index < self._bars else None
