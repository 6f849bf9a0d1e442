"""The query bar: prompt, query, and beside it how much it finds or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal
from textual.strip import Strip

from reader.domain.text import SafeText, one_line
from reader.errors import QueryError
from reader.ui.drawing import Line
from reader.ui.history import History
from reader.ui.safe import cells, clip, ours
from reader.ui.words import count

if TYPE_CHECKING:
    from textual.widgets import Input

    from reader.ui.completing import Vocabulary
    from reader.ui.dateline_app import DatelineApp
    from reader.ui.widgets.completions import Completions
    from reader.ui.widgets.query_input import QueryInput

_HINTS: Final = ("Search: words", '"a phrase"', "tag:china", "source:reuters", "date:2023", "-tag:russia")
_STEP: Final = 8
_ROOMY: Final = 80
"""From so many cells on, a few may stay empty beside the query."""
_SLIM: Final = 30
"""Below so many cells, one number is enough beside the query."""


class QueryBar(Horizontal):
    """Draws the prompt, and beside the query how much it finds or what is wrong with it.

    The line to type in and the completions come with the first look at them, which is after the first
    paint: what they are made of takes its time to load.
    """

    app: DatelineApp
    DEFAULT_CSS = """
    QueryBar { height: 1; }
    """

    def __init__(self, history: History) -> None:
        super().__init__(id="query")
        self._history = history
        self._status: tuple[tuple[SafeText, str], ...] = ()
        self.vocabulary: Vocabulary | None = None
        """What may be completed; None until everything has been counted."""

    def render_line(self, y: int) -> Strip:
        """Called by Textual for what the line to type in does not cover."""
        into = Line(self.size.width, self.visual_style.rich_style, self.app.glyphs.ellipsis)
        inks, status = self.app.inks, self._shown_status()
        into.gap(1).sign(self.app.glyphs.prompt, inks["accent"]).gap(1)
        if not self._has_input:
            into.put(ours(self._hint()), inks["faint"])
        into.to(into.width - _width(status) - 1)
        for text, ink in status:
            into.put(text, inks[ink], most=into.room - 1)
        return into.strip()

    def show_found(self, found: int, total: int, unread: int) -> None:
        """Show that `found` of `total` items match, `unread` of them not read yet (0: say nothing)."""
        of = f" of {count(total)}" if found != total else " item" if total == 1 else " items"
        status = [(ours(count(found)), "strong"), (ours(of), "quiet")]
        if unread:
            status.append((ours(f" {self.app.glyphs.dot} {count(unread)} unread"), "quiet"))
        self._set_status(*status)

    def complain(self, error: QueryError) -> None:
        """Say what is wrong with the query, and where."""
        self.input.show_mistake(error.start, error.end)
        self._set_status((one_line(error.message), "error"))

    def _set_status(self, *status: tuple[SafeText, str]) -> None:
        if status != self._status:
            self._status = status
            self._make_room()
            self.refresh()

    def _shown_status(self) -> Sequence[tuple[SafeText, str]]:
        """What there is room for beside the query: half of the line; the rest is left out."""
        status, most = list(self._status), max(12, self.size.width // 2)
        while len(status) > 1 and _width(status) > (most if self.size.width >= _SLIM else 6):
            status.pop()
        return [(clip(text, most, self.app.glyphs.ellipsis), ink) for text, ink in status]

    def _make_room(self) -> None:
        if self._has_input:
            self.input.styles.margin = self._margin()
            self.input.placeholder = self._hint()

    def _margin(self) -> tuple[int, int, int, int]:
        """Room around the input, in steps: the screen shall not be laid out anew for each other number."""
        width = _width(self._shown_status())
        step = _STEP if self.size.width >= _ROOMY else 1
        return 0, -(-width // step) * step + 3, 0, 3

    def _hint(self) -> str:
        """What may be typed: as many examples as there is room for, none of them cut off."""
        room = self.size.width - _width(self._shown_status()) - 7
        fitting = [", ".join(_HINTS[:number]) for number in range(1, len(_HINTS) + 1)]
        return max((hint for hint in fitting if len(hint) <= room), key=len, default="")

    def on_resize(self) -> None:
        """Half of the line is another width now."""
        self._make_room()

    @property
    def _has_input(self) -> bool:
        return "input" in self.__dict__

    @cached_property
    def input(self) -> QueryInput:
        """The line to type in."""
        from reader.ui.widgets.query_input import QueryInput

        made = QueryInput(self._history, self.completions, self._hint())
        made.styles.margin = self._margin()
        self.mount(made)
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
        return self._has_input and self.input.has_focus

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer ways to go on; the screen searches."""
        from reader.ui.completing import complete

        self.input.mistake = None
        if self.vocabulary is not None:
            self.completions.offer(complete(event.value, self.input.cursor_position, self.vocabulary))

    def on_descendant_blur(self) -> None:
        """Nothing is being typed any more."""
        self.completions.close()


def _width(status: Sequence[tuple[SafeText, str]]) -> int:
    return sum(cells(text) for text, _ in status)
