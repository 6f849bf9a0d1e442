"""The links of an item, in full, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from textual.binding import BindingType

from reader.domain.text import SafeText
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.widgets.cursor_view import CursorView
from reader.ui.wrap import Run, wrap


class LinkList(CursorView):
    """An address is never cut: what cannot be read in full should not be opened."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DETAIL)

    def __init__(self, links: Sequence[SafeText]) -> None:
        super().__init__()
        self._links = links
        self._runs: list[list[Run]] = []
        self._starts: list[int] = []

    @property
    def current(self) -> SafeText:
        """The address under the cursor."""
        return self._links[self.cursor]

    @property
    def row_count(self) -> int:
        """Addresses."""
        return len(self._links)

    def lines_of(self, row: int) -> tuple[int, int]:
        """An address may take several lines."""
        return self._starts[row], self._starts[row + 1]

    def row_at(self, line: int) -> int | None:
        """The address on `line`."""
        return next((row for row in range(self.row_count) if line < self._starts[row + 1]), None)

    def reflow(self) -> None:
        """Break the addresses anew."""
        self._runs = [wrap(link, self.width - 4) for link in self._links]
        self._starts = list(accumulate((len(runs) for runs in self._runs), initial=0))
        self.set_lines(self._starts[-1])
        super().reflow()

    def draw(self, line: int, into: Line) -> None:
        """Draw one line of an address."""
        row = self.row_at(line)
        if row is None:
            return
        if row == self.cursor:
            into.ground(self.inks["pick"]).sign(self.glyphs.bar, self.inks["accent"])
        start, end = self._runs[row][line - self._starts[row]]
        into.to(2).put(
            SafeText(self._links[row][start:end]), self.inks["strong" if row == self.cursor else "quiet"]
        )
