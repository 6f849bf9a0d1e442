"""A line view with a cursor that walks from row to row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from textual.events import Click


class CursorView(LineView):
    """Rows of one or more lines, of which one is under the cursor.

    A subclass says where rows stand with `row_count`, `lines_of` and `row_at`.
    """

    TOP_MARGIN = 0
    """Lines at the top of the view that a subclass paints over."""

    @dataclass(eq=False, repr=False)
    class Moved(Message):
        """The cursor stands on another row. `by_hand`: a key or the mouse put it there."""

        view: CursorView
        row: int
        by_hand: bool

    @dataclass(eq=False, repr=False)
    class Chosen(Message):
        """A row was chosen with the mouse or the enter key."""

        view: CursorView
        row: int
        by_key: bool

    cursor: int = 0
    """The row under the cursor; 0 where there is no row at all."""

    @property
    def row_count(self) -> int:
        """Rows in all."""
        raise NotImplementedError

    def lines_of(self, row: int) -> tuple[int, int]:
        """The first line of `row` and the line after its last."""
        raise NotImplementedError

    def row_at(self, line: int) -> int | None:
        """The row that `line` belongs to; None for a heading or a gap."""
        raise NotImplementedError

    def move_to(self, row: int, *, by_hand: bool = True) -> None:
        """Put the cursor on `row`, or on the nearest row that there is, and bring it into view."""
        row = max(0, min(row, self.row_count - 1))
        moved = row != self.cursor
        self.cursor = row
        self.reveal(row)
        self.refresh()
        if moved:
            self.post_message(self.Moved(self, row, by_hand))

    def reveal(self, row: int) -> None:
        """Scroll as little as it takes to show `row` whole."""
        if not self.row_count:
            return
        first, end = self.lines_of(row)
        top = self.scroll_offset.y
        # Something above the first row of all (its heading) is worth seeing.
        if row == 0:
            self.scroll_line_to(0)
        elif first < top + self.TOP_MARGIN:
            self.scroll_line_to(first - self.TOP_MARGIN)
        elif end > top + self.page:
            self.scroll_line_to(end - self.page)

    def step(self, lines: int) -> None:
        """Move the cursor by about `lines` lines, by at least one row."""
        if not self.row_count:
            return
        target, direction = self.lines_of(self.cursor)[0] + lines, 1 if lines > 0 else -1
        row = self.row_at(max(0, min(target, self.line_count - 1)))
        while row is None and 0 <= target < self.line_count:
            target += direction
            row = self.row_at(target) if 0 <= target < self.line_count else None
        if row is None:
            row = self.row_count - 1 if direction > 0 else 0
        self.move_to(row if row != self.cursor else self.cursor + direction)

    def action_down(self) -> None:
        """To the next row."""
        self.move_to(self.cursor + 1)

    def action_up(self) -> None:
        """To the row before."""
        self.move_to(self.cursor - 1)

    def action_page(self, pages: float) -> None:
        """By whole or half pages, upwards when negative."""
        self.step(int(pages * max(1, self.page - 1)) or (1 if pages > 0 else -1))

    def action_first(self) -> None:
        """To the first row."""
        self.move_to(0)

    def action_last(self) -> None:
        """To the last row."""
        self.move_to(self.row_count - 1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.row_count:
            self.post_message(self.Chosen(self, self.cursor, by_key=True))

    def reflow(self) -> None:
        """Keep the cursor in view when the size has changed."""
        super().reflow()
        self.reveal(self.cursor)

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = self.row_under(offset.y)
        if row is not None:
            self.move_to(row)
            self.clicked(row, offset.x, event)

    def row_under(self, y: int) -> int | None:
        """The row drawn at line `y` of the window."""
        line = self.scroll_offset.y + y
        return self.row_at(line) if line < self.line_count else None

    def clicked(self, row: int, x: int, event: Click) -> None:
        """What a click on a row does beside moving the cursor."""
        self.post_message(self.Chosen(self, row, by_key=False))
