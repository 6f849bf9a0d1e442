"""The main screen: query bar above, three panes below."""

from __future__ import annotations

import gc
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.domain.text import SafeText
from reader.ui.commands.command import Command, Scope
from reader.ui.commands.table import BY_ID, COMMANDS, bindings
from reader.ui.layout import Pane, lay_out
from reader.ui.screens.resuming import ResumingScreen
from reader.ui.widgets.desk import Desk
from reader.ui.widgets.key_bar import KeyBar
from reader.ui.widgets.title_bar import Progress

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.events import DescendantFocus, Resize

    from reader.library import Library
    from reader.ui.indexing import Advanced, Indexed, IndexFailed, Indexing
    from reader.ui.widgets.poster import Poster


class MainScreen(ResumingScreen):
    """Puts the parts together, keeps the files watched, and runs commands by their ids."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ANYWHERE)

    def __init__(self, library: Library, corpus: SafeText) -> None:
        super().__init__(library, corpus)
        self.ready = False
        """All panes are there; until then only the list is."""
        self._said = ""
        """What went wrong with indexing, as it was said last."""
        self._marks_shown: tuple[str, int] | None = None
        """Which marks queries saw when it was looked last."""

    @cached_property
    def indexing(self) -> Indexing:
        """Keeps the index up to the files."""
        from reader.ui.indexing import Indexing

        return Indexing(self, self.library)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.title_bar
        yield self.query_bar
        yield self.desk
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the first page at once; counting and looking at the files come after it."""
        self.desk.list.items.focus(scroll_visible=False)
        self.take(self.searching.now(""))
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        gc.enable()
        gc.freeze()
        self.desk.fill()
        self.query_bar.input  # noqa: B018 # made by looking at it
        self.searching.bars = self.title_bar.bars
        self.start_marking()
        self.look_at_files()
        self.set_interval(self.indexing.EVERY, self.indexing.look)
        self.ready = True
        self.refresh_hints()

    def on_unmount(self) -> None:
        """Let the threads come to an end; what was marked is saved first."""
        self.indexing.stop()
        self.library.interrupt()
        self.leave()

    def on_resize(self, event: Resize) -> None:
        """Another size may mean other panes."""
        self.lay_out()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Other keys matter now."""
        if self.ready:
            self.refresh_hints()

    @on(Desk.Went)
    def _went(self) -> None:
        self.lay_out()
        if self.ready and self.desk.at is Pane.DETAIL:
            self.being_read()

    def lay_out(self) -> None:
        """Show the panes that there is room for."""
        layout = lay_out(self.size.width, self.size.height, self.desk.at, zen=self.desk.zen)
        self.title_bar.display = layout.title
        self.query_bar.display = layout.query
        self.key_bar.display = layout.footer
        self.desk.lay_out(layout)
        if self.ready:
            self._fit_timeline()
            self.refresh_hints()

    def _fit_timeline(self) -> None:
        """The timeline may have another number of bars now."""
        if self.title_bar.has_timeline:
            self.title_bar.place_timeline()
            if self.searching.bars != self.title_bar.bars:
                self.count_time()

    def on_completions_clicked(self) -> None:
        """A completion was clicked: take it."""
        self.query_bar.input.action_complete()
        self.query_bar.input.focus()

    # The files

    def look_at_files(self) -> None:
        """Read what is new or changed."""
        self.indexing.start()

    def on_app_focus(self) -> None:
        """The person comes back, perhaps from saving a file."""
        self.indexing.look()

    def on_advanced(self, event: Advanced) -> None:
        """Indexing has come a step further."""
        step = event.progress
        self.title_bar.show(Progress(step.done, step.total, step.items), len(self.session.failures))
        self._catch_up()

    def on_indexed(self, event: Indexed) -> None:
        """Indexing has come to its end."""
        report, session = event.report, self.session
        self._said = ""
        known = {str(failure) for failure in session.failures}
        session.failures = report.failures
        self.title_bar.show(None, len(session.failures))
        for note in report.notes:
            self.app.say(note)
        if any(str(failure) not in known for failure in report.failures):
            self.app.say_failures(report.failures)
        if not session.indexed:
            session.indexed = True
            self.refresh_list()
        self._catch_up()
        self.refresh_hints()

    def on_index_failed(self, event: IndexFailed) -> None:
        """Indexing could not go on."""
        self.title_bar.show(None, len(self.session.failures))
        # It is tried again and again; once said is enough.
        if str(event.error) != self._said:
            self._said = str(event.error)
            self.app.say(self._said, severity="error")

    def _catch_up(self) -> None:
        """Search anew where the index has changed since the answer that is shown."""
        result = self.session.result
        if result is None:
            return
        shown, before = self.library.state_shown(), self._marks_shown
        self._marks_shown = shown
        if result.revision != self.library.revision():
            self.searching.start(self.session.text)
        elif shown != before:
            self.show_marks()

    # Commands

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """A hint of the last line was clicked."""
        await self.run_command(event.command)

    async def on_poster_pressed(self, event: Poster.Pressed) -> None:
        """A way out of an empty list was clicked."""
        await self.run_command(event.command)

    async def run_command(self, command_id: str) -> None:
        """Run a command where it belongs, as its key would; say so where it makes no sense now."""
        command = BY_ID[command_id]
        if command.sense is not None and not command.sense.holds(self.situation()):
            self.app.say(command.sense.otherwise)
            return
        await self.app.run_action(command.action, self._home(command))

    async def action_command(self, command_id: str) -> None:
        """What the keys of a command run that does not always make sense."""
        await self.run_command(command_id)

    def _home(self, command: Command) -> DOMNode:
        """The widget that has the action of a command."""
        homes: dict[Scope, DOMNode] = {
            Scope.LIST: self.desk.list.items,
            Scope.DETAIL: self.desk.detail.view,
            Scope.FILTERS: self.desk.filters.view,
            Scope.QUERY: self.query_bar.input,
            Scope.TIME: self.title_bar.timeline,
            Scope.PANES: self.desk,
            Scope.ANYWHERE: self,
        }
        here = self.desk.pane(self.desk.at).view
        return here if len(command.scopes) > 1 else homes[command.scopes[0]]

    def action_index(self) -> None:
        """Look at the files now."""
        self.look_at_files()
        self.app.say("Looking for new and changed files")

    def action_failures(self) -> None:
        """List the files that could not be read."""
        from reader.ui import boxes

        boxes.show_failures(self.app, self.session.failures)

    def action_help(self) -> None:
        """Show all keys and the query language."""
        from reader.ui import boxes

        boxes.show_help(self.app)

    def action_palette(self) -> None:
        """Find a command by its name, and run it."""
        from reader.ui import boxes

        now = self.situation()
        here = [
            command
            for command in COMMANDS
            if command.palette
            and command.scopes != (Scope.FILE,)
            and (command.sense is None or command.sense.holds(now))
        ]
        boxes.pick_command(self.app, here, self.run_command)

    def action_theme(self) -> None:
        """Choose a theme."""
        from reader.ui import boxes

        boxes.pick_theme(self.app)
