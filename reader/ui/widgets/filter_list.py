"""The tag filters: what can be chosen, how many items each would leave, and what is chosen now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from reader.domain.facet import Facet, FacetKind
from reader.domain.text import SafeText, fold, one_line
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.filter_rows import STEP, FilterRow, Role, Shown, find_row, rows, settle
from reader.ui.safe import ours
from reader.ui.widgets.cursor_view import CursorView
from reader.ui.widgets.filter_drawing import JOIN_CELLS, Filters, draw_row

if TYPE_CHECKING:
    from textual import events


class FilterList(CursorView):
    """Says what was asked for and shows what it is told; the query's text alone knows what is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FILTERS)

    @dataclass(eq=False, repr=False)
    class Turned(Message):
        """A value is to be turned: one step on, or to "exclude"."""

        kind: FacetKind
        name: SafeText
        exclude: bool

    @dataclass(eq=False, repr=False)
    class Switched(Message):
        """The chosen values of a facet are to be joined the other way: by any, by all."""

        kind: FacetKind

    @dataclass(eq=False, repr=False)
    class Kept(Message):
        """Something is to be done with a saved search: "run", "rename" or "delete"."""

        name: SafeText
        what: str

    @dataclass(eq=False, repr=False)
    class Narrowed(Message):
        """Letters were typed: groups with more values than are counted at once want another look."""

        letters: str

    def __init__(self) -> None:
        super().__init__(id="filter-list")
        self._facets: tuple[Facet, ...] = ()
        self._found: tuple[Facet, ...] = ()
        """Long groups, with those of all their values that have the letters."""
        self._shows = Filters()
        self._shown = Shown()
        self._rows: list[FilterRow] = []
        self._starts: list[int] = []
        self._typing = False

    def show(self, filters: Filters) -> None:
        """Show facets with what the query chooses of them, and saved searches."""
        here = self.current if self.has_focus else None
        facets = filters.facets
        self._facets = tuple(facets) if here is None else settle(facets, self._facets, here.kind)
        self._shows, self._found = filters, ()
        self._redo()
        if self._shown.letters:
            self.post_message(self.Narrowed(self._shown.letters))

    def show_found(self, letters: str, found: Sequence[Facet]) -> None:
        """Show what else has the letters in groups that are too long to be shown whole."""
        if letters == self._shown.letters:
            self._found = tuple(found)
            self._redo()

    @property
    def facets(self) -> Sequence[Facet]:
        """What is shown, before it is narrowed."""
        return self._facets

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
        shows = self._shows
        self._rows = rows(self._with_found(), self._shown, shows.chosen.keys(), shows.saved)
        self.TOP_MARGIN = line = int(self._finding)
        self._starts = []
        for row in self._rows:
            line += row.role is Role.HEADING and bool(self._starts)
            self._starts.append(line)
            line += 1
        self.set_lines(line)
        at = None if held is None else find_row(self._rows, held)
        self.cursor = min(self.cursor, max(0, len(self._rows) - 1)) if at is None else at
        if self.has_focus:  # else nobody looks for the cursor, and what is on top stays on top
            self.reveal(self.cursor)

    def _with_found(self) -> Sequence[Facet]:
        """The facets, long groups with what was found for the letters."""
        found = {facet.kind: facet for facet in self._found}
        letters = fold(self._shown.letters)
        if not found or not letters:
            return self._facets
        merged = []
        for facet in self._facets:
            names = {value.name for value in facet.values}
            more = found[facet.kind].values if facet.kind in found else ()
            values = (*facet.values, *(value for value in more if value.name not in names))
            merged.append(Facet(facet.kind, values))
        return merged

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
            resorted = row.kind in self._shown.resorted
            draw_row(row, self._shows, resorted=resorted, into=into, inks=self.inks, glyphs=self.glyphs)

    def _draw_letters(self, into: Line) -> None:
        inks = self.inks
        into.gap().put(ours("/"), inks["key"]).gap().put(one_line(self._shown.letters), inks["strong"])
        if self._typing:
            into.sign(self.glyphs.quote_bar, inks["accent"])
        if not self._rows:
            into.gap().put(ours("no such filter"), inks["faint"])

    def action_choose(self) -> None:
        """Turn the value, or open and close the group."""
        self._turn(exclude=False)

    def action_exclude(self) -> None:
        """Exclude the value."""
        self._turn(exclude=True)

    def clicked(self, row: int, x: int, event: events.Click) -> None:
        """The left button turns one step on, any other one excludes; "any of" and "all of" switch."""
        kind = self._rows[row].kind
        if (
            self._rows[row].role is Role.HEADING
            and kind in self._shows.joins
            and x >= self.width - JOIN_CELLS - 1
        ):
            self.action_join()
            return
        self._turn(exclude=event.button != 1 or event.ctrl)

    def _turn(self, *, exclude: bool) -> None:
        row = self.current
        if row is None:
            return
        if row.role is Role.SAVED:
            self.post_message(self.Kept(row.name, "delete" if exclude else "run"))
            return
        if row.role is Role.VALUE and row.kind is not None:
            self.post_message(self.Turned(row.kind, row.name, exclude))
            return
        if row.role is Role.HEADING:
            self._shown.closed ^= {row.kind}
        elif row.folded:
            self._shown.opened.pop(row.kind, None)
        else:
            self._shown.opened[row.kind] = self._shown.opened.get(row.kind, 0) + STEP
        self._redo()

    def action_join(self) -> None:
        """Join the chosen values of the group under the cursor the other way."""
        if self.current is not None and self.current.kind is not None:
            self.post_message(self.Switched(self.current.kind))

    def action_order(self) -> None:
        """Sort the group under the cursor the other way."""
        if self.current is not None:
            self._shown.resorted ^= {self.current.kind}
            self._redo()

    def action_rename(self) -> None:
        """Rename the saved search under the cursor."""
        self._keep("rename")

    def action_delete(self) -> None:
        """Delete the saved search under the cursor."""
        self._keep("delete")

    def _keep(self, what: str) -> None:
        row = self.current
        if row is not None and row.role is Role.SAVED:
            self.post_message(self.Kept(row.name, what))
        else:
            self.app.say("Go to a saved search first: they stand on top of the filters")

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
        if letters != self._shown.letters:
            self._shown.letters, self._found = letters, ()
            self.post_message(self.Narrowed(letters))
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
