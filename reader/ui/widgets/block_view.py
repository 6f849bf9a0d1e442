"""A view of blocks: text at a comfortable width, wrapped when it is shown, drawn when it is seen."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType

from reader.domain.text import SafeText
from reader.ui.blocks import Block, Mark
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.page import Page, Run
from reader.ui.widgets.line_view import LineView

COMFORT: Final = 74
"""Cells of a line of text that are pleasant to read; more room becomes margin."""
_MARGIN: Final = 3
"""Cells at the left of the text, where there is room for them."""


class BlockView(LineView):
    """Lays blocks out when they are shown or the width changes; scrolling draws only what is seen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DETAIL)
    ABOVE = 1
    """Empty lines above the first block."""

    def __init__(self, name: str | None = None) -> None:
        super().__init__(id=name)
        self._page = Page((), COMFORT)
        self._centred = False

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show `blocks` in place of what was shown; where it is scrolled to stays."""
        self._lay_out(blocks)

    def centre(self, centred: bool) -> None:
        """Put the text into the middle, or to the left."""
        if centred != self._centred:
            self._centred = centred
            self.refresh()

    @property
    def blocks(self) -> Sequence[Block]:
        """What is shown."""
        return self._page.blocks

    @property
    def _margin(self) -> int:
        if self._centred:
            return max(1, (self.width - self._page.width) // 2)
        return min(_MARGIN, max(1, (self.width - 34) // 4))

    def _lay_out(self, blocks: Sequence[Block]) -> None:
        side = min(_MARGIN, max(1, (self.width - 34) // 4))
        self._page = Page(blocks, max(8, min(COMFORT, self.width - 2 * side)))
        # One empty line below the end shows that it is the end.
        self.set_lines(self.ABOVE + len(self._page) + 1 if blocks else 0)

    def reflow(self) -> None:
        """The text is wrapped anew; what was on top stays there."""
        top = self._page.run_at(self.scroll_offset.y - self.ABOVE)
        self._lay_out(self._page.blocks)
        if top is not None and self.scroll_offset.y:
            self.scroll_line_to(self._page.line_of(top.block, top.start) + self.ABOVE)

    def draw(self, line: int, into: Line) -> None:
        """Draw one line of a block."""
        line -= self.ABOVE
        run = self._page[line] if 0 <= line < len(self._page) else None
        into.gap(self._margin)
        if run is None:
            return
        block, inks = self._page.blocks[run.block], self.inks
        start = into.used
        if block.rule:
            into.fill(self.glyphs.rule, start + self._page.width, inks["hairline"])
            return
        if block.bar:
            into.sign(self.glyphs.quote_bar, inks["hairline"])
        if block.lead and self._page.starts(line):
            into.to(start + block.indent - len(block.lead)).put(block.lead, inks["key"])
        into.to(start + block.indent)
        for begin, end, names in self._pieces(block, run):
            # Hard blanks have held a chip together; on the screen they are blanks.
            piece = SafeText(block.text[begin:end].replace("\xa0", " "))
            into.put(piece, inks.style(block.ink, *names))

    def _pieces(self, block: Block, run: Run) -> list[tuple[int, int, tuple[str, ...]]]:
        """Cut a run where its inks change."""
        marks = [
            (max(start, run.start), min(end, run.end), ink)
            for start, end, ink in self._inks_of(block, run)
            if start < run.end and end > run.start
        ]
        edges = sorted({run.start, run.end, *(edge for mark in marks for edge in mark[:2])})
        return [
            (begin, end, tuple(ink for a, b, ink in marks if a <= begin and end <= b))
            for begin, end in itertools.pairwise(edges)
        ]

    def _inks_of(self, block: Block, run: Run) -> list[tuple[int, int, str]]:
        """The stretches of a block that have an ink of their own, the lowest first."""
        return [(mark.start, mark.end, mark.ink) for mark in block.marks]

    def mark_at(self, x: int, y: int) -> Mark | None:
        """The mark at a place of the window."""
        line = self.scroll_offset.y + y - self.ABOVE
        run = self._page[line] if 0 <= line < len(self._page) else None
        if run is None:
            return None
        block = self._page.blocks[run.block]
        at = self._page.offset_at(run, x - self._margin - block.indent)
        return next((mark for mark in block.marks if at is not None and mark.start <= at < mark.end), None)
