"""The keeping part of the main screen: saved searches, and the timeline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.text import SafeText, one_line
from reader.ui.safe import ours
from reader.ui.screens.asking import AskingScreen
from reader.ui.searching import FoundValues, Kept, Timed

if TYPE_CHECKING:
    from reader.ui.saving import Saving, Written
    from reader.ui.widgets.filter_list import FilterList
    from reader.ui.widgets.timeline import TimelineBar

LONG = 400
"""A group of so many values may have more, which are found by their letters alone."""


class KeepingScreen(AskingScreen):
    """What is kept is written by the library and comes back with the next answer."""

    _said_of_saved = ""
    """What was wrong with the file of saved searches, as it was said last."""

    @cached_property
    def saving(self) -> Saving:
        """Changes saved searches."""
        from reader.ui.saving import Saving

        return Saving(self, self.library)

    # Saved searches

    def on_kept(self, event: Kept) -> None:
        """The saved searches were counted."""
        if event.mistake and event.mistake != self._said_of_saved:
            self.app.say(event.mistake, severity="warning")
        self._said_of_saved = event.mistake
        if event.saved != self.session.saved:
            self.session.saved = event.saved
            self.desk.filters.show(self.session)

    def on_written(self, event: Written) -> None:
        """Saved searches have changed: count them anew, and with them what the query may say of them."""
        self.session.running = event.name
        self.app.say(event.notice)
        self.searching.start(self.session.text)

    def on_filter_list_kept(self, event: FilterList.Kept) -> None:
        """Something is to be done with a saved search of the pane."""
        from reader.ui import boxes

        if event.what == "run":
            self.run_saved(event.name)
        elif event.what == "rename":
            boxes.ask_for_name(
                self.app, ours("Rename"), event.name, (), lambda name: self.saving.rename(event.name, name)
            )
        else:
            boxes.agree(
                self.app,
                SafeText(f"Delete {one_line(event.name)}?"),
                ("Delete it", "Keep it"),
                lambda: self.saving.delete(event.name),
            )

    def run_saved(self, name: str) -> None:
        """Ask for what a saved search says."""
        for each in self.session.saved:
            if each.search.name == name:
                self.session.running = name
                self.ask(each.search.query)
                return

    def action_run_saved(self, number: int) -> None:
        """Run a saved search by its number from 1."""
        saved = self.session.saved
        if number <= len(saved):
            self.run_saved(saved[number - 1].search.name)
        elif saved:
            self.app.say(f"There are {len(saved)} saved searches only")
        else:
            key = self.app.keymap.first("saved.save")
            self.app.say(f"There is no saved search yet; {key} saves the query")

    def action_save_search(self) -> None:
        """Ask for a name, and save the query under it."""
        from reader.ui import boxes

        text = self.session.good_text
        names = {each.search.query: each.search.name for each in self.session.saved}
        known = {each.search.name for each in self.session.saved}
        running = self.session.running if self.session.running in known else ""
        boxes.ask_for_name(
            self.app,
            ours("Save the search"),
            names.get(text, running),
            boxes.saved_blocks(text, known),
            lambda name: self.saving.save(name, text),
        )

    def action_pick_saved(self) -> None:
        """Find a saved search by its name, and run it."""
        from reader.ui import boxes

        if self.session.saved:
            boxes.pick_saved(self.app, self.session.saved, self.run_saved)
        else:
            self.action_run_saved(1)

    # The timeline

    def on_timed(self, event: Timed) -> None:
        """The items of an answer were counted over time."""
        session = self.session
        if event.result is not session.result:
            return
        from reader.query.edit import dates_of

        session.timeline, session.window = event.timeline, event.window
        self.title_bar.place_timeline()
        self.title_bar.timeline.show(event.timeline, dates_of(event.result.query))
        self.refresh_hints()

    def action_timeline(self) -> None:
        """Into the timeline."""
        self.title_bar.display = True
        self.title_bar.timeline.display = True
        self.title_bar.timeline.focus()

    def on_timeline_bar_picked(self, event: TimelineBar.Picked) -> None:
        """A range of days was picked: put it into the query."""
        from reader.query import edit
        from reader.query.when import Days

        days = None if event.days is None else Days(*event.days)
        self.ask(edit.set_date(self.session.good_text, days))

    def on_timeline_bar_zoomed(self, event: TimelineBar.Zoomed) -> None:
        """Another span of time is to be shown."""
        self.searching.window = event.window
        self.count_time()

    def on_timeline_bar_left(self) -> None:
        """Back to the pane where the person was."""
        self.desk.go(self.desk.at)

    def count_time(self) -> None:
        """Count over time anew, for the room that there is."""
        self.searching.bars = self.title_bar.bars
        if self.session.result is not None:
            self.searching.look_closer(self.session.result)

    # Long groups, and how their values are joined

    def on_filter_list_switched(self, event: FilterList.Switched) -> None:
        """The chosen values of a group are to be joined the other way."""
        from reader.query import edit

        text = self.session.good_text
        switched = edit.switch_join(text, event.kind)
        if switched != text:
            self.ask(switched)
        elif edit.join_of(text, event.kind) == "any":
            self.app.say("An item has one of these at most, so any of them must do")
        else:
            self.app.say("Choose two values of this group first")

    def on_filter_list_narrowed(self, event: FilterList.Narrowed) -> None:
        """Letters were typed in the filters: look through the long groups too."""
        kinds = [facet.kind for facet in self.session.facets if len(facet.values) >= LONG]
        if kinds and event.letters and self.session.result is not None:
            self.searching.find_values(self.session.result, kinds, event.letters)

    def on_found_values(self, event: FoundValues) -> None:
        """Values of long groups that have the letters."""
        if event.result is self.session.result:
            self.desk.filters.filters.show_found(event.letters, event.facets)
