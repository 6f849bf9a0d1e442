"""The file view: a document line by line, with its cuts, its evidence, and what is left out of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import BindingType
from textual.message import Message

from reader.domain.anatomy import Anatomy, LineView, why_cut
from reader.domain.text import SafeText, one_line
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.file_rows import FileRows, Wrapped
from reader.ui.file_words import of_cut
from reader.ui.safe import cells, ours
from reader.ui.widgets.cursor_view import CursorView

if TYPE_CHECKING:
    from textual.events import Click

_LABEL: Final = 14
"""Cells for the label of a line."""
_LABELLED: Final = 72
"""From so many cells on, labels stand beside the lines; below, before their text."""
_NUMBERED: Final = 30
"""From so many cells on, lines have their numbers."""
_WIDEST: Final = 92
"""Cells of text that are pleasant to read."""
_EDGES: Final = 4
"""Cells for the cursor, for the line before the text, and room around that."""


class FileView(CursorView):
    """A cursor walks over the lines of the file; what is drawn is what is seen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FILE)

    class Narrowed(Message):
        """The view has another width: its rows are to be made anew."""

    @dataclass(eq=False, repr=False)
    class Remark(Message):
        """Something to say that is not worth a notice."""

        words: SafeText

    def __init__(self) -> None:
        super().__init__(id="file-view")
        self._rows: FileRows | None = None

    @property
    def anatomy(self) -> Anatomy | None:
        """What is shown; None until it was read."""
        return None if self._rows is None else self._rows.anatomy

    @property
    def rows(self) -> FileRows | None:
        """Where its lines stand."""
        return self._rows

    @property
    def line(self) -> LineView | None:
        """The line under the cursor."""
        return None if self._rows is None or not self.row_count else self._rows.line(self.cursor + 1).view

    def room(self, lines: int) -> tuple[int, bool]:
        """Cells for the text of a file of so many lines, and whether labels stand in the text."""
        labelled = self.width >= _LABELLED
        room = self.width - _EDGES - self._digits(lines) - (_LABEL if labelled else 0) - 1
        return max(8, min(room, _WIDEST)), not labelled

    def show(self, rows: FileRows, line: int | None) -> None:
        """Show a file with the cursor on `line`; None: where it was, with what was on top still there."""
        before, top = self._rows, self.scroll_offset.y
        on_top = before.line_at(top) if before is not None and len(before) else 1
        self._rows = rows
        self.set_lines(len(rows))
        if line is None:
            self.cursor = max(0, min(self.cursor, self.row_count - 1))
            if top and len(rows) and on_top <= self.row_count:
                self.scroll_line_to(rows.rows_of(on_top)[0])
            self.reveal(self.cursor)
        else:
            self.cursor = max(0, min(line, self.row_count) - 1)
            if self.row_count:
                self.scroll_line_to(max(0, rows.rows_of(self.cursor + 1)[0] - self.page // 4))
        self.post_message(self.Moved(self, self.cursor, by_hand=False))

    def reflow(self) -> None:
        """Lines are wrapped anew by whoever reads the file, in a thread."""
        self.refresh()
        self.post_message(self.Narrowed())

    # The cursor

    @property
    def row_count(self) -> int:
        """Lines of the file."""
        return 0 if self._rows is None else len(self._rows.anatomy)

    def lines_of(self, row: int) -> tuple[int, int]:
        """The rows of the screen that a line of the file takes."""
        return (0, 1) if self._rows is None else self._rows.rows_of(row + 1)

    def row_at(self, line: int) -> int | None:
        """The line of the file, from 0, on a row."""
        if self._rows is None or not 0 <= line < len(self._rows):
            return None
        return self._rows.line_at(line) - 1

    def reveal(self, row: int) -> None:
        """Of a line that is higher than the view, show the beginning."""
        if not self.row_count:
            return
        first, end = self.lines_of(row)
        if end - first <= self.page:
            super().reveal(row)
        elif not first <= self.scroll_offset.y <= end - self.page:
            self.scroll_line_to(first)

    def go(self, row: int) -> None:
        """Put the cursor on a line and show it where there is context around it."""
        self.move_to(row)
        first = self.lines_of(self.cursor)[0]
        if not self.scroll_offset.y <= first < self.scroll_offset.y + self.page * 3 // 4:
            self.scroll_line_to(max(0, first - self.page // 4))

    def action_down(self) -> None:
        """To the next line, once the end of this one is in view."""
        if self.row_count and self.lines_of(self.cursor)[1] > self.scroll_offset.y + self.page:
            self.scroll_lines(1)
        else:
            super().action_down()

    def action_up(self) -> None:
        """To the line before, once the beginning of this one is in view."""
        if self.row_count and self.lines_of(self.cursor)[0] < self.scroll_offset.y:
            self.scroll_lines(-1)
            return
        row = self.cursor
        super().action_up()
        if row != self.cursor and self.lines_of(self.cursor)[1] - self.page > self.lines_of(self.cursor)[0]:
            self.scroll_line_to(self.lines_of(self.cursor)[1] - self.page)

    def action_first(self) -> None:
        """To the first line, from its beginning."""
        super().action_first()
        self.scroll_line_to(0)

    def action_last(self) -> None:
        """To the last line, down to its end."""
        super().action_last()
        self.scroll_line_to(self.line_count)

    def action_page(self, pages: float) -> None:
        """Turn the view, and take the cursor along."""
        if not self.row_count:
            return
        before = self.scroll_offset.y
        step = int(pages * max(1, self.page - 2)) or (1 if pages > 0 else -1)
        at = min(max(self.lines_of(self.cursor)[0], before), before + self.page - 1)
        self.scroll_lines(step)
        moved = self.scroll_offset.y - before
        row = self.row_at(max(0, min(at + (moved or step), self.line_count - 1))) or 0
        if not moved and row == self.cursor:  # a line that is higher than the step
            row = max(0, min(row + (1 if step > 0 else -1), self.row_count - 1))
        if row != self.cursor:
            self.cursor = row
            self.post_message(self.Moved(self, row, by_hand=True))
        self.refresh()

    def action_cut(self, step: int) -> None:
        """To the next cut, or the one before; where there is none, stay."""
        if self.anatomy is None:
            return
        starts, now = self.anatomy.starts, self.cursor + 1
        at = bisect_right(starts, now) if step > 0 else bisect_left(starts, now) - 1
        if 0 <= at < len(starts):
            self.go(starts[at] - 1)
        else:
            self.post_message(self.Remark(ours("no cut below" if step > 0 else "no cut above")))

    def clicked(self, row: int, x: int, event: Click) -> None:
        """A click moves the cursor and does no more."""

    # Drawing

    def _digits(self, lines: int) -> int:
        return max(3, len(str(lines))) + 1 if self.width >= _NUMBERED else 0

    def draw(self, line: int, into: Line) -> None:
        """Draw a cut, or a run of a line."""
        rows = self._rows
        if rows is None:
            return
        number = rows.line_at(line)
        run = rows.run_at(number, line)
        wrapped = rows.line(number)
        if run < 0:
            self._draw_cut(wrapped.view, into)
            return
        under_cursor = number == self.cursor + 1
        into.ground(self.inks["pick" if self.has_focus else "pick-idle"] if under_cursor else None)
        into.sign(self.glyphs.bar if under_cursor else " ", self.inks["accent"])
        self._draw_gutter(wrapped.view, into, first=run == 0)
        if run < len(wrapped.runs):
            self._draw_text(wrapped, run, into)

    def _draw_cut(self, view: LineView, into: Line) -> None:
        assert self._rows is not None
        assert view.cut is not None
        assert view.item is not None
        inks, rule = self.inks, self.glyphs.rule
        here = self._here(view)
        ink, line = inks["accent" if here else "heading"], inks["key" if here else "hairline"]
        why = one_line(why_cut(view.cut))
        facts = of_cut(self._rows.anatomy, view.item, self.glyphs)
        end = min(into.width, self._before + self._rows.width + 1)
        into.fill(rule, 2, line).gap()
        room = end - into.used - 1
        # The reason matters most; whatever there is no room for beside it goes.
        left = room - cells(why) - 6
        if left >= cells(facts):
            into.put(facts, ink).gap().fill(rule, end - cells(why) - 4, line).gap()
        into.put(why, ink, most=max(0, end - into.used - 2)).gap().fill(rule, end, line)

    def _here(self, view: LineView) -> bool:
        """Whether a line lies in the same item as the cursor."""
        return self.anatomy is not None and view.item == self.anatomy.item_at(self.cursor + 1)

    @property
    def _before(self) -> int:
        """Cells before the text."""
        labelled = self.width >= _LABELLED
        return _EDGES - 1 + self._digits(self.row_count) + (_LABEL if labelled else 0)

    def _draw_gutter(self, view: LineView, into: Line, *, first: bool) -> None:
        inks, out = self.inks, view.left_out
        digits = self._digits(self.row_count)
        if digits:
            number = str(view.number) if first else ""
            into.put(ours(number.rjust(digits - 1)), inks["line-number"]).gap()
        if self.width >= _LABELLED:
            label, ink = self._label(view) if first else (ours(""), "faint")
            gap = max(0, _LABEL - 1 - cells(label))
            into.gap(gap).put(label, inks[ink], most=_LABEL - 1).to(digits + 1 + _LABEL)
        if out is not None:
            into.sign(self.glyphs.out_bar, inks["faint"])
        elif view.item is None:
            into.gap()
        else:
            into.sign(self.glyphs.divider, inks["key" if self._here(view) else "hairline"])
        into.gap()

    def _label(self, view: LineView) -> tuple[SafeText, str]:
        """The reason, once for each run; or what was found in the line."""
        if (run := view.left_out) is not None:
            return ours(run.reason if run.span.start == view.number else ""), "file-label"
        return ours(", ".join(field for field, _ in view.found)), "faint"

    def _draw_text(self, wrapped: Wrapped, run: int, into: Line) -> None:
        start, end = wrapped.runs[run]
        text, inks = wrapped.text, self.inks
        ink = "out" if wrapped.view.left_out is not None else "ink"
        at = start
        for begin, stop, field in wrapped.stretches:
            begin, stop = max(begin, start), min(stop, end)
            if begin < stop:
                into.put(SafeText(text[at:begin]), inks[ink])
                into.put(SafeText(text[begin:stop]), inks.style(ink, f"file-{field}"))
                at = stop
        into.put(SafeText(text[at:end]), inks[ink])
