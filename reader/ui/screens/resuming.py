"""The resuming part of the main screen: where one left is where one comes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout import Pane
from reader.ui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from reader.ui.marking import Recalled


class ResumingScreen(ReadingScreen):
    """The place is read after the first paint, and written on leaving."""

    def on_recalled(self, event: Recalled) -> None:
        """Ask what was asked, go to the item and into the pane, unless the person was faster."""
        session, place = self.session, event.place
        session.resumed = True
        session.scrolls = event.scrolls
        if session.text or session.by_hand:
            self.searching.start(session.text)
            return
        if event.item is not None:
            scroll = session.scrolls.setdefault(event.item.head.id, place.scroll)
            session.item, session.by_hand = event.item, True
            self.desk.detail.show(event.item, (), line=scroll)
        if place.query:
            self.ask(place.query)
        else:
            self.searching.start("")
        if place.pane in tuple(Pane) and place.pane != self.desk.at:
            self.desk.go(Pane(place.pane))

    def leave(self) -> None:
        """Remember where the person is, unless they left before it was known where they had been."""
        session = self.session
        if not session.resumed:
            return
        from reader.domain.marks import Place

        self.keep_scroll(session.item)
        head = self.desk.list.items.current
        scroll = self.desk.detail.detail.scroll_offset.y
        place = Place(session.good_text, self.desk.at.value, "" if head is None else head.id, scroll)
        self.marking.finish(place)
