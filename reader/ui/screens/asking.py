"""The asking part of the main screen: from what is typed or clicked to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.domain.text import SafeText
from reader.ui.layout import Pane
from reader.ui.screens.ground import Ground
from reader.ui.searching import Counted, Failed, Found, Hinted, Mistaken, Searching

if TYPE_CHECKING:
    from textual.widgets import Input

    from reader.domain.facet import FacetKind
    from reader.library import Library
    from reader.ui.widgets.detail import Detail
    from reader.ui.widgets.filter_list import FilterList
    from reader.ui.widgets.query_input import QueryInput


class AskingScreen(Ground):
    """The query's text is the only truth: panes edit it, and are drawn anew from its answer."""

    def __init__(self, library: Library, corpus: SafeText) -> None:
        super().__init__(library, corpus)
        self.searching = Searching(self, library)

    def ask(self, text: str, *, settled: bool = True) -> None:
        """Search for `text`; `settled`: it is what the person wants, so it goes into the history."""
        self.session.text = self.session.meant = text
        if settled:
            self.session.history.visit(text)
        self.query_bar.input.put(text)
        self.searching.start(text, typing=not settled)

    def turn(self, kind: FacetKind, name: str, *, exclude: bool = False) -> None:
        """Turn a value of a facet in the query one step on, or to "exclude"."""
        from reader.query import edit
        from reader.ui import choices

        step = choices.exclude if exclude else edit.cycle
        # A query that is wrong cannot be edited: the last good one is.
        self.ask(step(self.session.good_text, kind, name))

    def on_input_changed(self, event: Input.Changed) -> None:
        """The query was typed on."""
        self.ask(event.value, settled=False)

    def on_query_input_left(self, event: QueryInput.Left) -> None:
        """The person has done with the query bar; enter takes what is suggested, if anything is."""
        session = self.session
        if event.accepted and session.suggestion is not None:
            self.ask(session.suggestion)
            return
        if session.meant != session.text:
            self.ask(session.meant)  # what is seen is what is asked for
        session.history.visit(session.text)
        self.desk.go(Pane.LIST)

    def on_filter_list_turned(self, event: FilterList.Turned) -> None:
        """A filter was turned: the query's text is edited, and the boxes follow it."""
        self.turn(event.kind, event.name, exclude=event.exclude)

    def on_detail_targeted(self, event: Detail.Targeted) -> None:
        """A chip, a source or a link of the item was clicked."""
        from reader.domain.facet import FacetKind
        from reader.ui import boxes

        target = event.target
        if target.link is not None:
            boxes.ask_to_open(self.app, (target.link,))
        elif target.tag is not None:
            self.turn(FacetKind(target.tag.kind.value), target.tag.name)
        elif target.source is not None:
            self.turn(FacetKind.SOURCE, target.source)

    @on(Found)
    def _found(self, found: Found) -> None:
        self.take(found)
        if found.result is self.session.result:
            self.call_after_refresh(self._follow, found)

    def _follow(self, found: Found) -> None:
        if found.text == self.session.text:
            self.searching.follow(found, typing=self.query_bar.typing)

    def take(self, found: Found) -> None:
        """Show an answer, unless the person has asked for something else meanwhile."""
        session = self.session
        if found.text != session.text:
            return
        session.result, session.total, session.unread = found.result, found.total, found.unread
        session.suggestion, session.emptied, session.meant = None, None, found.meant
        self.refresh_list()
        current = self.desk.list.items.current
        if session.item is not None and (current is None or current.id != session.item.head.id):
            session.by_hand = False
        self.open_current()

    @on(Hinted)
    def _hinted(self, event: Hinted) -> None:
        session = self.session
        if event.result is session.result:
            session.suggestion, session.emptied = event.suggestion, event.emptied
            self.say_why_empty()
            self.refresh_hints()

    @on(Counted)
    def _counted(self, event: Counted) -> None:
        session = self.session
        if event.result is session.result:
            session.facets, session.chosen, session.joins = event.facets, event.chosen, event.joins
            session.unread, session.unread_by_date = event.unread, event.unread_by_date
            self.query_bar.vocabulary = event.vocabulary
            self.desk.filters.show(session)
            self.desk.list.items.mark(session.included)
            self.desk.list.show_unread(session)
            self.desk.detail.detail.show_unread(session.anything_read)
            self.refresh_unread()

    @on(Mistaken)
    def _mistaken(self, event: Mistaken) -> None:
        if event.text == self.session.text:
            self.session.suggestion = event.error.suggestion
            self.query_bar.complain(event.error)

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.app.say(str(event.error), severity="error")

    def on_item_list_nothing(self) -> None:
        """Enter in an empty list: take what is suggested."""
        if self.session.suggestion is not None:
            self.ask(self.session.suggestion)
        else:
            self.action_query_without()

    def open_current(self) -> None:
        """Open the item under the cursor; the reading part knows how."""
        raise NotImplementedError

    def action_query_edit(self) -> None:
        """Into the query bar."""
        self.query_bar.display = True
        self.query_bar.input.focus()

    def action_query_former(self) -> None:
        """Back to the query before."""
        text = self.session.history.former()
        if text is not None:
            self.ask(text, settled=False)

    def action_query_clear(self) -> None:
        """Show everything."""
        self.ask("")

    def action_query_without(self) -> None:
        """Leave out the term that takes away the last item."""
        if self.session.emptied is not None:
            self.ask(self.session.emptied.query)
