"""The three panes: a head above a view.

The views of the outer panes come with the first look at them, which is after the first paint of the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from reader.domain.item import StoredItem
from reader.domain.text import SafeText, one_line
from reader.ui.layout import Pane
from reader.ui.safe import ours
from reader.ui.widgets.item_list import ItemList
from reader.ui.widgets.pane_box import PaneBox
from reader.ui.words import count

if TYPE_CHECKING:
    from reader.ui.session import Session
    from reader.ui.widgets.detail import Detail
    from reader.ui.widgets.filter_list import FilterList
    from reader.ui.widgets.line_view import LineView
    from reader.ui.widgets.poster import Poster, Saying


class FiltersPane(PaneBox):
    """The tag filters."""

    def __init__(self) -> None:
        super().__init__(Pane.FILTERS, "Filters")

    @cached_property
    def filters(self) -> FilterList:
        """The view."""
        from reader.ui.widgets.filter_list import FilterList

        made = FilterList()
        self.mount(made)
        return made

    @property
    def view(self) -> LineView:
        """The same, for whom it is one of three."""
        return self.filters

    def show(self, session: Session) -> None:
        """Show the facets of the last good answer."""
        from reader.ui.widgets.filter_drawing import Filters

        shows = Filters(
            session.facets, session.chosen, session.joins, session.saved, session.text, session.anything_read
        )
        self.filters.show(shows)
        chosen = len(session.chosen)
        self.tell(place=ours(f"{chosen} chosen" if chosen else ""))


class ListPane(PaneBox):
    """The items, or a poster that says why there are none."""

    def __init__(self) -> None:
        super().__init__(Pane.LIST, "Items")
        self.items = ItemList()

    @property
    def view(self) -> LineView:
        """The list."""
        return self.items

    def compose(self) -> ComposeResult:
        """The list is there from the beginning."""
        yield self.items

    @cached_property
    def poster(self) -> Poster:
        """What lies below the list."""
        from reader.ui.widgets.poster import Poster

        made = Poster()
        self.mount(made)
        return made

    def show(self, session: Session) -> None:
        """Show the last good answer."""
        if session.result is None:
            return
        keep = session.item.head.number if session.item is not None and session.by_hand else None
        self.items.show(session.result, keep=keep, mark_unread=session.anything_read)
        self.tell_place()

    def show_unread(self, session: Session) -> None:
        """Show how many items of each day are unread."""
        self.items.show_unread(session.unread_by_date, mark_unread=session.anything_read)

    def say(self, sayings: Sequence[Saying]) -> None:
        """Say why the list is empty; no sayings where it is not."""
        if sayings or "poster" in self.__dict__:
            self.poster.show(sayings)
            self.poster.display = bool(sayings)
        # The list stays there with no height to speak of: it keeps the focus, and with it the keys.
        self.items.set_class(bool(sayings), "-empty")

    def tell_place(self) -> None:
        """Say where the cursor stands."""
        rows = self.items.row_count
        self.tell(place=ours(f"{count(self.items.cursor + 1)} of {count(rows)}" if rows else ""))

    def on_cursor_view_moved(self) -> None:
        """The cursor stands elsewhere; the message goes on to the screen."""
        self.tell_place()


class DetailPane(PaneBox):
    """One item; the head says in which file it stands, and how far one has read."""

    def __init__(self) -> None:
        super().__init__(Pane.DETAIL)

    @cached_property
    def detail(self) -> Detail:
        """The view."""
        from reader.ui.widgets.detail import Detail

        made = Detail()
        self.mount(made)
        return made

    @property
    def view(self) -> LineView:
        """The same, for whom it is one of three."""
        return self.detail

    @property
    def match_count(self) -> int:
        """Places in the item where words of the query stand."""
        return self.detail.match_count if "detail" in self.__dict__ else 0

    def show(
        self,
        stored: StoredItem | None,
        terms: Sequence[str],
        *,
        keep_place: bool = False,
        line: int = 0,
        mark_unread: bool = False,
    ) -> None:
        """Show an item with `line` on top, or nothing."""
        self.detail.show(stored, terms, keep_place=keep_place, line=line, mark_unread=mark_unread)
        label = ours("")
        if stored is not None:
            span = stored.item.span
            dash = self.app.glyphs.dash
            lines = f"line {span.start}" if len(span) == 1 else f"lines {span.start}{dash}{span.end}"
            label = SafeText(f"{one_line(stored.item.document)}, {lines}")
        self.tell(label=label, place=self.detail.place)

    def on_detail_scrolled(self) -> None:
        """Say how far one has read."""
        self.tell(place=self.detail.place)
