"""The reading part of the main screen: the item under the cursor, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import DatelineError, ItemGoneError
from reader.ui.layout import Pane
from reader.ui.screens.keeping import KeepingScreen

if TYPE_CHECKING:
    from reader.domain.item import Head
    from reader.ui.widgets.cursor_view import CursorView


class ReadingScreen(KeepingScreen):
    """Opens what the cursor stands on."""

    _opening = False

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
        self.desk.detail.show(session.item, terms, keep_place=same)
        self.refresh_hints()

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

    def look_at_files(self) -> None:
        """Read what is new; the indexing part knows how."""
        raise NotImplementedError
