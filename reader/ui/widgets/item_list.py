"""The list: items grouped by day, newest first, the undated ones at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.message import Message

from reader.domain.item import Head
from reader.domain.text import SafeText, fold
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.heads import Heads
from reader.ui.rows import Part, Rows
from reader.ui.safe import cells, ours
from reader.ui.widgets.cursor_view import CursorView
from reader.ui.words import count, date_heading, date_short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from reader.domain.dates import NewsDate
    from reader.library import Result
    from reader.ui.snippets import Snippets

_MARGIN = 4
"""Cells before a title: the bar, the unread mark, and room around them."""


class ItemList(CursorView):
    """Draws whatever part of a result is on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.LIST)
    DEFAULT_CSS = """
    ItemList.-empty { height: 0; }
    """
    TOP_MARGIN = 1

    class Nothing(Message):
        """The enter key was pressed, and there is no item to open."""

    def __init__(self) -> None:
        super().__init__(id="item-list")
        self._result: Result | None = None
        self._heads: Heads | None = None
        self._snippets: Snippets | None = None
        self._rows = Rows((), 0, 2, 1)
        self._compact = False
        self._mark_unread = False
        self._unread_by_date: Mapping[NewsDate | None, int] = {}
        self._chosen: Set[str] = frozenset()

    def show(self, result: Result, *, keep: int | None, mark_unread: bool) -> None:
        """Show `result` with the cursor on item `keep` if it is there, else on the first one.

        Without `mark_unread` nothing was ever read, and a mark on each item would say nothing.
        """
        self._result, self._heads, self._mark_unread = result, Heads(result), mark_unread
        self._snippets = None
        if result.terms:
            from reader.ui.snippets import Snippets  # nor does it need these

            self._snippets = Snippets(result, self._heads)
        row = None if keep is None else result.position(keep)
        self._count()
        self.cursor = min(row or 0, max(0, len(result) - 1))
        if row is None:
            self.scroll_line_to(0)
        self.reveal(self.cursor)
        self.refresh()

    def show_unread(self, by_date: Mapping[NewsDate | None, int], *, mark_unread: bool) -> None:
        """Show how many items of each date are unread."""
        if (by_date, mark_unread) != (self._unread_by_date, self._mark_unread):
            self._unread_by_date, self._mark_unread = by_date, mark_unread
            self.refresh()

    def show_marks(self) -> None:
        """Something was marked: read the heads anew."""
        if self._result is not None:
            self._heads = Heads(self._result)
            self.refresh()

    def mark(self, names: Set[str]) -> None:
        """Draw tags with these folded names apart: the query asks for them."""
        if names != self._chosen:
            self._chosen = names
            self.refresh()

    def set_compact(self, compact: bool) -> None:
        """One line for an item instead of two."""
        if compact != self._compact:
            self._compact = compact
            self._count()
            self.reveal(self.cursor)

    @property
    def current(self) -> Head | None:
        """The head under the cursor."""
        return self._heads[self.cursor] if self._heads is not None and self.row_count else None

    @property
    def row_count(self) -> int:
        """Items in the result."""
        return 0 if self._result is None else len(self._result)

    def lines_of(self, row: int) -> tuple[int, int]:
        """The lines of an item."""
        first = self._rows.line_of(row)
        return first, first + self._rows.height

    def row_at(self, line: int) -> int | None:
        """The item on `line`."""
        if not 0 <= line < self._rows.lines:
            return None
        place = self._rows.at(line)
        return place.position if place.part is Part.ITEM else None

    def row_under(self, y: int) -> int | None:
        """The item at line `y` of the window; the heading that sticks to the top is none."""
        return None if y == 0 and self._rows.groups else super().row_under(y)

    def action_choose(self) -> None:
        """Open the item, or say that there is none."""
        if self.row_count:
            super().action_choose()
        else:
            self.post_message(self.Nothing())

    def reflow(self) -> None:
        """The width decides how dates are written."""
        self._count()
        super().reflow()

    def _count(self) -> None:
        result = self._result
        if result is None:
            return
        height, gap = (1, 0) if self._compact else (2, 0)
        self._rows = Rows(result.groups, len(result), height, gap)
        self.set_lines(self._rows.lines)

    def draw(self, line: int, into: Line) -> None:
        """Draw a heading, a gap or one line of an item."""
        place = self._rows.at(line)
        if line == self.scroll_offset.y and place.group >= 0:
            # The day of what is on top stays in view while its items scroll by.
            self._draw_heading(place.group - (place.part is Part.GAP), into)
        elif place.part is Part.HEADING:
            self._draw_heading(place.group, into)
        elif place.part is Part.ITEM:
            self._draw_item(place.position, place.line, into)

    def _draw_heading(self, index: int, into: Line) -> None:
        group, inks = self._rows.groups[index], self.inks
        unread = self._unread_by_date.get(group.date, 0) if self._mark_unread else 0
        number = ours(count(group.count))
        left = ours(count(unread) if 0 < unread < group.count else "")
        number = ours(f"/{number}" if left else number)
        into.gap(1).put(date_heading(group.date, into.width), inks["day"]).gap()
        into.fill(self.glyphs.rule, into.width - cells(left) - cells(number) - 2, inks["hairline"])
        into.gap().put(left, inks["ink"])
        into.put(number, inks["ink" if unread == group.count else "count"])

    def _draw_item(self, position: int, part: int, into: Line) -> None:
        head = self._heads[position] if self._heads is not None else None
        ground = self._ground(position == self.cursor)
        into.ground(ground)
        bar = position == self.cursor and self.has_focus
        into.sign(self.glyphs.bar if bar else " ", self.inks["accent"])
        if head is None:
            into.to(_MARGIN - 1).put(ours("gone since; press ctrl+r"), self.inks["faint"])
        elif part == 0:
            self._draw_title(head, into)
        else:
            self._draw_facts(head, position, into)

    def _ground(self, under_cursor: bool) -> Style | None:
        if not under_cursor:
            return None
        return self.inks["pick" if self.has_focus else "pick-idle"]

    def _draw_title(self, head: Head, into: Line) -> None:
        inks = self.inks
        unread = self._mark_unread and not head.read
        into.sign(self.glyphs.unread if unread else " ", inks["unread"]).to(_MARGIN - 1)
        end = into.width - (3 if head.starred else 1)
        source = head.source if self._compact and into.width >= 56 else None
        if source:
            end -= min(cells(source), 16) + 2
        ink = inks["ink" if head.read else "title"]
        into.marked(head.title, ink, self._matches(head.title), inks["match"], most=end - into.used)
        if source:
            into.to(end + 2).put(source, inks["faint"], most=16)
        if head.starred:
            into.to(into.width - 2).sign(self.glyphs.star, inks["star"])

    def _matches(self, title: SafeText) -> Sequence[tuple[int, int]]:
        """Where words of the query stand in a title."""
        terms = self._result.terms if self._result is not None else ()
        if not terms:
            return ()
        from reader.query.highlight import spans  # the list of everything, seen first, needs no words

        return spans(title, terms)

    def _draw_facts(self, head: Head, position: int, into: Line) -> None:
        inks = self.inks
        last = position + self.page // self._rows.height
        around = self._snippets.at(position, last) if self._snippets is not None else None
        into.to(_MARGIN - 1)
        facts: list[tuple[SafeText, str]] = []
        if not self._rows.groups:
            facts.append((date_short(head.date), "day"))
        if head.source:
            facts.append((head.source, "quiet"))
        elif not head.tags:
            facts.append((head.document, "faint"))
        tags = () if around is not None else head.tags
        facts += [(tag.name, "include" if fold(tag.name) in self._chosen else "faint") for tag in tags]
        for index, (fact, ink) in enumerate(facts):
            # Whole names only: half a name says nothing.
            need = cells(fact) + (3 if index else 0)
            if index and need > into.room - 1:
                break
            if index:
                into.put(ours(f" {self.glyphs.dot} "), inks["faint"])
            into.put(fact, inks[ink], most=into.room - 1)
        if around is not None:
            into.put(ours(f" {self.glyphs.dot} " if facts else ""), inks["faint"])
            into.marked(around, inks["faint"], self._matches(around), inks["match"], most=into.room - 1)
