"""The tag filters: what can be chosen, how many items each would leave, and what is chosen now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.domain.facet import Facet, FacetKind
from reader.domain.text import SafeText, one_line
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.filter_rows import STEP, FilterRow, Key, Role, Shown, find_row, rows, settle
from reader.ui.safe import cells, ours
from reader.ui.widgets.cursor_view import CursorView
from reader.ui.words import count

if TYPE_CHECKING:
    from textual import events

    from reader.query.edit import Choice

_NO_CHOICE: Mapping[Key, Choice] = {}


class FilterList(CursorView):
    """Says what was asked for and shows what it is told; the query's text alone knows what is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FILTERS)

    @dataclass(eq=False, repr=False)
    class Turned(Message):
        """A value is to be turned: one step on, or to "exclude"."""

        kind: FacetKind
        name: SafeText
        exclude: bool

    def __init__(self) -> None:
        super().__init__(id="filter-list")
        self._facets: tuple[Facet, ...] = ()
        self._chosen = _NO_CHOICE
        self._shown = Shown()
        self._rows: list[FilterRow] = []
        self._starts: list[int] = []
        self._typing = False

    def show(self, facets: Sequence[Facet], chosen: Mapping[Key, Choice]) -> None:
        """Show `facets`, with what the query includes and excludes in `chosen`."""
        here = self.current if self.has_focus else None
        self._facets = tuple(facets) if here is None else settle(facets, self._facets, here.kind)
        self._chosen = chosen
        self._redo()

    @property
    def current(self) -> FilterRow | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self.cursor < len(self._rows) else None

    @property
    def row_count(self) -> int:
        """Headings, values and "more" rows."""
        return len(self._rows)

    def lines_of(self, row: int) -> tuple[int, int]:
        """Each row has one line; a gap stands above a heading."""
        return self._starts[row], self._starts[row] + 1

    def row_at(self, line: int) -> int | None:
        """The row on `line`; None for a gap."""
        row = bisect_right(self._starts, line) - 1
        return row if row >= 0 and self._starts[row] == line else None

    def _redo(self) -> None:
        """Make the rows anew and keep the cursor on what it stood on."""
        held = self.current
        self._rows = rows(self._facets, self._shown, self._chosen.keys())
        self.TOP_MARGIN = line = int(self._finding)
        self._starts = []
        for row in self._rows:
            line += row.role is Role.HEADING and bool(self._starts)
            self._starts.append(line)
            line += 1
        self.set_lines(line)
        at = None if held is None else find_row(self._rows, held)
        self.cursor = min(self.cursor, max(0, len(self._rows) - 1)) if at is None else at
        self.reveal(self.cursor)

    @property
    def _finding(self) -> bool:
        """Whether the top line shows the letters that narrow the pane."""
        return self._typing or bool(self._shown.letters)

    def draw(self, line: int, into: Line) -> None:
        """Draw one row, or the letters that were typed."""
        if self._finding and line == self.scroll_offset.y:
            self._draw_letters(into)
        elif (index := self.row_at(line)) is not None:
            row = self._rows[index]
            if index == self.cursor and self.has_focus:
                into.ground(self.inks["pick"])
                into.sign(self.glyphs.bar, self.inks["accent"])
            into.to(1)
            self._draw_row(row, into)

    def _draw_letters(self, into: Line) -> None:
        inks = self.inks
        into.gap().put(ours("/"), inks["key"]).gap().put(one_line(self._shown.letters), inks["strong"])
        if self._typing:
            into.sign(self.glyphs.quote_bar, inks["accent"])
        if not self._rows:
            into.gap().put(ours("no such filter"), inks["faint"])

    def _draw_row(self, row: FilterRow, into: Line) -> None:
        inks, glyphs = self.inks, self.glyphs
        if row.role is Role.HEADING:
            into.put(row.label, inks["heading"])
            if row.folded:
                self._right(ours(f"{glyphs.closed} {count(row.count)}"), "faint", into)
        elif row.role is Role.MORE:
            text = "less" if row.folded else f"{count(row.count)} more{glyphs.ellipsis}"
            into.to(3).put(ours(text), inks["faint"])
        else:
            state = self._chosen.get(row.key, "off")
            sign = {"include": glyphs.include, "exclude": glyphs.exclude}.get(state, glyphs.off)
            into.sign(sign, inks["faint" if state == "off" else state]).gap()
            number = ours(count(row.count))
            ink = state if state != "off" else "ink" if row.count else "zero"
            into.put(row.label, inks[ink], most=into.room - cells(number) - 2)
            self._right(number, "count" if row.count else "zero", into)

    def _right(self, text: SafeText, ink: str, into: Line) -> None:
        into.to(into.width - cells(text) - 1).put(text, self.inks[ink])

    def action_choose(self) -> None:
        """Turn the value, or open and close the group."""
        self._turn(exclude=False)

    def action_exclude(self) -> None:
        """Exclude the value."""
        self._turn(exclude=True)

    def clicked(self, row: int, x: int, event: events.Click) -> None:
        """The left button turns one step on, any other one excludes."""
        self._turn(exclude=event.button != 1 or event.ctrl)

    def _turn(self, *, exclude: bool) -> None:
        row = self.current
        if row is None:
            return
        if row.role is Role.VALUE:
            self.post_message(self.Turned(row.kind, row.name, exclude))
            return
        if row.role is Role.HEADING:
            self._shown.closed ^= {row.kind}
        elif row.folded:
            self._shown.opened.pop(row.kind, None)
        else:
            self._shown.opened[row.kind] = self._shown.opened.get(row.kind, 0) + STEP
        self._redo()

    def action_group(self, direction: int) -> None:
        """To the next heading, or to the one before."""
        row = self.cursor + direction
        while 0 <= row < len(self._rows) and self._rows[row].role is not Role.HEADING:
            row += direction
        if 0 <= row < len(self._rows):
            self.move_to(row)

    def action_narrow(self) -> None:
        """Take the letters that are typed from now on."""
        self._typing = True
        self._redo()

    def on_key(self, event: events.Key) -> None:
        """While letters are typed they are not commands."""
        if not self._typing:
            return
        letters = self._shown.letters
        if event.key in ("enter", "down", "escape", "tab"):
            self._typing = False
            letters = "" if event.key == "escape" else letters
        elif event.key == "backspace":
            self._typing = bool(letters)
            letters = letters[:-1]
        elif event.is_printable and event.character:
            letters += event.character
        else:
            return
        event.stop()
        event.prevent_default()
        self._shown.letters = letters
        self._redo()

    def leave_letters(self) -> bool:
        """Show all filters again; False where they were not narrowed."""
        if not self._finding:
            return False
        self._typing, self._shown.letters = False, ""
        self._redo()
        return True

    def on_blur(self) -> None:
        """What was kept at zero for the person's sake may go with the next facets."""
        self._typing = False
        self.refresh()

    def on_focus(self) -> None:
        """The cursor shows only while the person is here."""
        self.refresh()
