"""The reading part of the main screen: the item under the cursor, and what can be done with it."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from reader.errors import DatelineError, ItemGoneError
from reader.ui.layout import Pane
from reader.ui.screens.marking import MarkingScreen

if TYPE_CHECKING:
    from reader.domain.item import Head, StoredItem
    from reader.ui.dwell import Dwell
    from reader.ui.widgets.cursor_view import CursorView
    from reader.ui.widgets.desk import Desk


class ReadingScreen(MarkingScreen):
    """Opens what the cursor stands on, and marks as read what has been open for a while."""

    _opening = False

    @cached_property
    def dwell(self) -> Dwell:
        """Tells when an item has been open for a while."""
        from reader.ui.dwell import Dwell

        return Dwell(self.app.settings.mark_read_after, self.set_timer, self.marking.read)

    def on_cursor_view_moved(self, event: CursorView.Moved) -> None:
        """Another item is under the cursor."""
        if event.view is self.desk.list.items:
            self.session.by_hand = event.by_hand
            self.open_current()

    def open_current(self) -> None:
        """Open the item under the cursor once the cursor itself has been drawn.

        Many steps of the cursor between two paints open one item only.
        """
        if not self._opening:
            self._opening = True
            self.call_after_refresh(self._open)

    def _open(self) -> None:
        self._opening = False
        session, head = self.session, self.desk.list.items.current
        before = session.item
        try:
            session.item = None if head is None else self.library.item(head.number)
        except ItemGoneError:
            session.item = None  # the next look at the files brings a new list
        terms = () if session.result is None else session.result.terms
        same = before is not None and session.item is not None and before.head.id == session.item.head.id
        if not same:
            self.dwell.end()
            self.keep_scroll(before)
        line = 0 if session.item is None else session.scrolls.get(session.item.head.id, 0)
        self.desk.detail.show(
            session.item, terms, keep_place=same, line=line, mark_unread=session.anything_read
        )
        if session.by_hand and not same:
            self.being_read()
        self.refresh_hints()

    def reopen(self) -> None:
        """Read the item that is open anew, where it is: it is marked otherwise now."""
        session = self.session
        if session.item is None or self._opening:
            return  # what is opened next is read anew anyhow
        with suppress(DatelineError):  # an item that has gone stays on the screen until the list is renewed
            session.item = self.library.item(session.item.head.number)
        terms = () if session.result is None else session.result.terms
        self.desk.detail.show(session.item, terms, keep_place=True, mark_unread=session.anything_read)
        self.refresh_hints()

    # What was read, and how far

    def being_read(self) -> None:
        """The person has the item before them by their own doing: soon it will have been read."""
        item = self.session.item
        if item is not None and not item.head.read and Pane.DETAIL in self.desk.shown:
            self.dwell.begin(item.head.id)

    def leave_alone(self) -> None:
        """The person has said themselves whether the item is read."""
        self.dwell.end()

    def keep_scroll(self, left: StoredItem | None) -> None:
        """Remember how far the item that is left was read; one that was read to its end begins anew."""
        if left is None:
            return
        view, scrolls, item = self.desk.detail.detail, self.session.scrolls, left.head.id
        line = 0 if view.at_end else view.scroll_offset.y
        if item and line != scrolls.get(item, 0):
            scrolls[item] = line
            self.marking.leave_at(item, line)

    def on_desk_page_turned(self) -> None:
        """Whoever turns pages reads."""
        self.being_read()

    def on_desk_read_on(self) -> None:
        """The item was read to its end: it is read, and the next unread one follows."""
        item = self.session.item
        if item is None:
            return
        was_unread = not item.head.read
        self.being_read()
        self.dwell.finish()
        if self.go_to_unread(1):
            return
        if was_unread:
            self.say_none_unread()
        elif self.neighbour(1) is None:
            self.app.say("This is the last item")

    def on_desk_to_unread(self, event: Desk.ToUnread) -> None:
        """Go to the next unread item, or to the one before."""
        if not self.go_to_unread(event.step):
            self.say_none_unread()

    def action_link(self) -> None:
        """Show where the links of the item lead, and open the one that is agreed to."""
        from reader.ui import boxes

        if self.session.item is not None:
            boxes.ask_to_open(self.app, self.session.item.item.links)

    def action_all_tags(self) -> None:
        """Show all tags of the item, or only the first ones."""
        self.desk.detail.detail.action_all_tags()

    def action_copy(self) -> None:
        """Copy the item."""
        from reader.ui import item_actions

        if self.session.item is not None:
            self.app.copy_text(item_actions.as_text(self.session.item), "Copied the item")

    def action_file(self) -> None:
        """Show the item in its file."""
        from reader.ui.screens.file import FileScreen

        if self.session.item is not None:
            screen = FileScreen(self.library, self.session.item.head, self)

            def left(number: int | None) -> None:
                self._left_file(number)
                if screen.corrected:
                    self.look_at_files()

            self.app.push_screen(screen, left)

    def neighbour(self, step: int) -> Head | None:
        """Move the cursor of the list by a step; the item that it comes to stand on, None at the end."""
        items = self.desk.list.items
        if not 0 <= items.cursor + step < items.row_count:
            return None
        items.move_to(items.cursor + step)
        return items.current

    def has(self, number: int) -> bool:
        """Whether an item is in the list."""
        result = self.session.result
        return result is not None and result.position(number) is not None

    def _left_file(self, number: int | None) -> None:
        """Go to the item that was chosen in the file."""
        result = self.session.result
        row = None if result is None or number is None else result.position(number)
        if row is not None:
            self.desk.list.items.move_to(row)
            self.desk.go(Pane.LIST)

    def action_edit(self) -> None:
        """Open the item's file in the editor; what was changed there is read at once."""
        from reader.ui import item_actions

        stored = self.session.item
        if stored is None:
            return
        try:
            path = self.library.source_path(stored)
            item_actions.edit(self.app, path, stored.item.span.start, self.app.environment)
        except DatelineError as error:
            self.app.say(str(error), severity="error")
        else:
            self.look_at_files()
