"""The query bar: prompt, query, and beside it how much it finds or what is wrong with it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Horizontal

from reader.errors import QueryError
from reader.ui.drawing import Line
from reader.ui.history import History
from reader.ui.safe import ours
from reader.ui.widgets.one_line import OneLine
from reader.ui.widgets.query_status import QueryStatus

if TYPE_CHECKING:
    from textual.widgets import Input

    from reader.ui.completing import Vocabulary
    from reader.ui.widgets.completions import Completions
    from reader.ui.widgets.query_input import QueryInput

HINT: Final = 'Search: words, "a phrase", tag:china, source:reuters, date:2023, -tag:russia'


class Prompt(OneLine):
    """The sign before the query; also the hint, until there is a line to type in."""

    def draw(self, into: Line) -> None:
        """Draw it."""
        into.gap(1).sign(self.glyphs.prompt, self.inks["accent"]).gap(1).put(ours(HINT), self.inks["faint"])


class QueryBar(Horizontal):
    """Prompt, query and status in one line.

    The line to type in and the completions come with the first look at them, which is after the first
    paint: what they are made of takes its time to load.
    """

    DEFAULT_CSS = """
    QueryBar { height: 1; }
    Prompt { width: 1fr; }
    Prompt.-short { width: 3; }
    """

    def __init__(self, history: History) -> None:
        super().__init__(id="query")
        self._history = history
        self._prompt = Prompt()
        self.status = QueryStatus()
        self.vocabulary: Vocabulary | None = None
        """What may be completed; None until everything has been counted."""

    def compose(self) -> ComposeResult:
        """The parts side by side."""
        yield self._prompt
        yield self.status

    @cached_property
    def input(self) -> QueryInput:
        """The line to type in."""
        from reader.ui.widgets.query_input import QueryInput

        made = QueryInput(self._history, self.completions, HINT)
        self.mount(made, after=self._prompt)
        self._prompt.add_class("-short")
        return made

    @cached_property
    def completions(self) -> Completions:
        """The list below it."""
        from reader.ui.widgets.completions import Completions

        made = Completions()
        self.screen.mount(made, after=self)
        return made

    @property
    def typing(self) -> bool:
        """Whether the person is in it."""
        return "input" in self.__dict__ and self.input.has_focus

    def complain(self, error: QueryError) -> None:
        """Say what is wrong with the query, and where."""
        self.input.show_mistake(error.start, error.end)
        self.status.complain(error.message)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer ways to go on; the screen searches."""
        from reader.ui.completing import complete

        self.input.mistake = None
        if self.vocabulary is not None:
            self.completions.offer(complete(event.value, self.input.cursor_position, self.vocabulary))

    def on_descendant_blur(self) -> None:
        """Nothing is being typed any more."""
        self.completions.close()
