"""The line in which the query is typed, with its history and its colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.highlighter import Highlighter
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from reader.ui.colouring import stretches
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.history import History

if TYPE_CHECKING:
    from rich.text import Text

    from reader.ui.dateline_app import DatelineApp
    from reader.ui.widgets.completions import Completions


class _Colours(Highlighter):
    """Colours the query while it is typed."""

    def __init__(self, bar: QueryInput) -> None:
        self._bar = bar

    def highlight(self, text: Text) -> None:
        """Called by the input for what it shows."""
        inks = self._bar.app.inks
        for start, end, ink in stretches(text.plain, self._bar.mistake):
            text.stylize(inks[ink], start, max(end, start + 1))


class QueryInput(Input):
    """Keeps nothing but what is typed; completions are offered by the list below it."""

    app: DatelineApp
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.QUERY)
    DEFAULT_CSS = """
    QueryInput, QueryInput:focus { width: 1fr; height: 1; border: none; padding: 0; }
    """

    @dataclass(eq=False, repr=False)
    class Left(Message):
        """The person has done with the query; `accepted`: by the enter key."""

        accepted: bool

    def __init__(self, history: History, completions: Completions, hint: str) -> None:
        super().__init__(placeholder=hint, id="query-input", compact=True, select_on_focus=False)
        self.mistake: tuple[int, int] | None = None
        self.highlighter = _Colours(self)
        self.completions = completions
        self._history = history

    def put(self, text: str) -> None:
        """Write `text` without asking for a search: who calls this has done so."""
        if text != self.value:
            with self.prevent(Input.Changed):
                self.value = text
            self.cursor_position = len(text)

    def show_mistake(self, start: int, end: int) -> None:
        """Mark where the query is wrong."""
        self.mistake = (start, end)
        self.refresh()

    @property
    def _menu(self) -> Completions | None:
        """The completions, while there are any to choose from."""
        return self.completions if self.completions.display else None

    def action_accept(self) -> None:
        """Take the completion that was chosen, else be done."""
        if self._menu is None or not self._take(chosen_only=True):
            self.post_message(self.Left(accepted=True))

    def action_complete(self) -> None:
        """Take the completion, else be done."""
        if self._menu is None or not self._take(chosen_only=False):
            self.post_message(self.Left(accepted=False))

    def action_leave(self) -> None:
        """Close the completions, else be done."""
        if self._menu is not None:
            self._menu.close()
        else:
            self.post_message(self.Left(accepted=False))

    def action_up(self) -> None:
        """Up in the completions, else to an older query."""
        if self._menu is None or not self._menu.step(-1):
            self._browse(self._history.older(self.value))

    def action_down(self) -> None:
        """Down in the completions, else to a newer query."""
        if self._menu is None or not self._menu.step(1):
            self._browse(self._history.newer())

    def _browse(self, text: str | None) -> None:
        if text is not None:
            self.value = text
            self.cursor_position = len(text)
            self.completions.close()

    def _take(self, *, chosen_only: bool) -> bool:
        completion = self.completions.take(chosen_only=chosen_only)
        if completion is None:
            return False
        rest = self.value[completion.end :]
        # A value is finished and the next word can follow; after "tag:" the value itself does.
        gap = "" if completion.text.endswith(":") or rest.startswith(" ") else " "
        self.value = self.value[: completion.start] + completion.text + gap + rest
        self.cursor_position = completion.start + len(completion.text) + len(gap)
        return True
