"""What the parts of the main screen stand on: its state, its widgets, and the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import Worker, WorkerState

from reader.domain.text import SafeText
from reader.ui.commands.command import Scope, Situation
from reader.ui.session import Session
from reader.ui.widgets.desk import Desk
from reader.ui.widgets.key_bar import KeyBar
from reader.ui.widgets.query_bar import QueryBar
from reader.ui.widgets.title_bar import TitleBar
from reader.ui.words import years

if TYPE_CHECKING:
    from reader.library import Library
    from reader.ui.dateline_app import DatelineApp


class Ground(Screen[None]):
    """State lives here, flows down to the panes, and comes back up as messages.

    Asking, reading and indexing are parts of the main screen with a class each; all of them share this.
    """

    app: DatelineApp

    def __init__(self, library: Library, corpus: SafeText) -> None:
        super().__init__(id="main")
        self.library = library
        self.corpus = corpus
        self.session = Session()
        self.title_bar = TitleBar(corpus)
        self.query_bar = QueryBar(self.session.history)
        self.desk = Desk()
        self.key_bar = KeyBar()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A thread that fails in a way that nobody foresaw must not do so in silence."""
        if event.state is WorkerState.ERROR:
            self.app.say(
                f"Something went wrong ({event.worker.group}): {event.worker.error}", severity="error"
            )

    def situation(self) -> Situation:
        """What decides which commands make sense."""
        session, matches = self.session, self.desk.detail.match_count > 0
        dated = session.timeline is not None and bool(session.timeline.bins)
        return Situation(
            session.item, matches, session.text, session.history.has_former, len(session.failures), dated,
            session.emptied is not None, 0 if session.result is None else len(session.result),
        )  # fmt: skip

    def refresh_hints(self) -> None:
        """Show the keys that matter where the person is."""
        from reader.ui.hints import hints  # loaded after the first paint

        typing, timing = self.query_bar.typing, self.title_bar.in_timeline
        inside = Scope.QUERY if typing else Scope.TIME if timing else None
        self.key_bar.show(hints(inside, self.desk.at, self.situation(), self.app.keymap))

    def refresh_list(self) -> None:
        """Hand the last good answer down to the list."""
        session = self.session
        if session.result is None:
            return
        dates = [group.date for group in session.result.groups if group.date is not None]
        self.title_bar.show_span(years(dates, self.app.glyphs))
        self.refresh_unread()
        self.desk.list.show(session)
        if len(session.result):
            self.desk.list.say(())
        else:
            self.say_why_empty()

    def say_why_empty(self) -> None:
        """Say why there is no item in the list, and what may be done."""
        from reader.ui.sayings import empty_list

        keys = self.app.keymap.first
        self.desk.list.say(empty_list(self.session, self.corpus, keys, self.app.glyphs))

    def refresh_unread(self) -> None:
        """Say how much is found, and how much of it is unread."""
        session = self.session
        if session.result is not None:
            unread = session.result.unread if session.anything_read else 0
            self.query_bar.show_found(len(session.result), session.total, unread)
