"""The desk: the three panes side by side, moving between them, and reading on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message

from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.layout import Layout, Pane, Shape
from reader.ui.widgets.panes import DetailPane, FiltersPane, ListPane

if TYPE_CHECKING:
    from textual.events import DescendantFocus

    from reader.ui.widgets.cursor_view import CursorView
    from reader.ui.widgets.pane_box import PaneBox


class Desk(Horizontal):
    """Knows which pane the person is in; what is shown of the panes is told from above."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANES)
    DEFAULT_CSS = """
    Desk { height: 1fr; }
    """

    class Went(Message):
        """The person is in another pane, or zen has begun or ended: the layout is to be made anew."""

    class ReadOn(Message):
        """The item was read to its end: go on to the next unread one."""

    class PageTurned(Message):
        """The page was turned: the item is being read."""

    @dataclass(eq=False, repr=False)
    class ToUnread(Message):
        """Go to the next unread item, or to the one before."""

        step: int

    def __init__(self) -> None:
        super().__init__(id="desk")
        self.filters = FiltersPane()
        self.list = ListPane()
        self.detail = DetailPane()
        self.at = Pane.LIST
        self.zen = False
        self._layout: Layout | None = None
        self._filled = False

    def compose(self) -> ComposeResult:
        """The panes from left to right."""
        yield self.filters
        yield self.list
        yield self.detail

    def pane(self, pane: Pane) -> PaneBox:
        """The widget of a pane."""
        return {Pane.FILTERS: self.filters, Pane.LIST: self.list, Pane.DETAIL: self.detail}[pane]

    def lay_out(self, layout: Layout) -> None:
        """Show what `layout` says."""
        if layout == self._layout:
            return
        self._layout = layout
        for pane in Pane:
            box = self.pane(pane)
            box.display = pane in layout.panes
            box.headed = layout.heads
        # Classes of the desk and not of the screen, whose every widget would be styled anew.
        for shape in Shape:
            self.set_class(layout.shape is shape, f"-{shape}")
        self.list.items.set_compact(layout.compact)
        if self._filled:
            self.detail.detail.centre(self.zen)

    def fill(self) -> None:
        """Put the views into the outer panes."""
        self._filled = True
        self.filters.filters, self.detail.detail  # noqa: B018 # made by looking at them

    @property
    def shown(self) -> tuple[Pane, ...]:
        """The panes that there is room for."""
        return () if self._layout is None else self._layout.panes

    def go(self, pane: Pane) -> None:
        """Put the person into `pane`."""
        if self.zen and pane is not Pane.DETAIL:
            self.zen = False
        self.at = pane
        self.post_message(self.Went())
        self.pane(pane).display = True  # what is not shown cannot be focused
        self.pane(pane).view.focus(scroll_visible=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The mouse may have put the person into another pane."""
        for pane in Pane:
            if event.widget in self.pane(pane).children and pane is not self.at:
                self.at = pane
                self.post_message(self.Went())

    def on_cursor_view_chosen(self, event: CursorView.Chosen) -> None:
        """An item was chosen with the enter key or the mouse: go into it."""
        if event.view is self.list.items and (event.by_key or len(self.shown) == 1):
            self.go(Pane.DETAIL)

    def action_pane(self, step: int) -> None:
        """To the next pane, round and round."""
        panes = list(Pane)
        self.go(panes[(panes.index(self.at) + step) % len(panes)])

    def action_side(self, step: int) -> None:
        """One pane to the side, as far as there is one."""
        panes = list(Pane)
        index = panes.index(self.at) + step
        if 0 <= index < len(panes):
            self.go(panes[index])

    def action_filters(self) -> None:
        """To the filters, and from there to the list."""
        self.go(Pane.LIST if self.at is Pane.FILTERS else Pane.FILTERS)

    def action_back(self) -> None:
        """Out of zen, out of the letters that narrow the filters, back to the list."""
        if self.zen:
            self.action_zen()
        elif self.at is not Pane.FILTERS or not self.filters.filters.leave_letters():
            self.go(Pane.LIST)

    def action_zen(self) -> None:
        """Nothing but the text, or everything again."""
        self.zen = not self.zen
        if self.zen:
            self.go(Pane.DETAIL)
        else:
            self.post_message(self.Went())

    def action_read_on(self) -> None:
        """Turn the page; at the end go on to the next unread item."""
        view = self.detail.detail
        if view.at_end:
            self.post_message(self.ReadOn())
        else:
            view.action_page(1)
            self.post_message(self.PageTurned())

    def action_unread(self, step: int) -> None:
        """To the next unread item, or to the one before."""
        self.post_message(self.ToUnread(step))

    def action_read_back(self) -> None:
        """Turn the page back; at the top go to the item before."""
        view = self.detail.detail
        if view.at_top:
            self.action_item(-1)
        else:
            view.action_page(-1)

    def action_item(self, step: int) -> None:
        """To the next item, or the one before."""
        self.list.items.move_to(self.list.items.cursor + step)

    def action_match(self, step: int) -> None:
        """To the next match in the item, or the one before."""
        self.detail.detail.go_to_match(step)
