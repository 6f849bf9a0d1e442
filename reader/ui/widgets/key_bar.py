"""The last line: the keys that matter where the person is, or a notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.events import Click


class KeyHint(NamedTuple):
    """A key and what it does."""

    command: str
    """Id of the command."""
    key: str
    """As people write it."""
    word: str


class KeyBar(OneLine):
    """Shows hints as long as there is room; the last one, at the right edge, always."""

    @dataclass(eq=False, repr=False)
    class Pressed(Message):
        """A hint was clicked."""

        command: str

    def __init__(self) -> None:
        super().__init__()
        self._hints: Sequence[KeyHint] = ()
        self._places: list[tuple[int, int, str]] = []

    def show(self, hints: Sequence[KeyHint]) -> None:
        """Show `hints`, most important first; the last one goes to the right edge."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def draw(self, into: Line) -> None:
        """Draw the hints and remember where they stand."""
        self._places = []
        if not self._hints:
            return
        *hints, last = self._hints
        end = into.width - self._need(last) - 1
        into.gap(1)
        for hint in hints:
            if into.used + self._need(hint) + 2 > end:
                break
            self._put(hint, into)
            into.gap(2)
        if into.used <= end:
            into.to(end)
            self._put(last, into)

    def _need(self, hint: KeyHint) -> int:
        return cells(hint.key) + 1 + cells(hint.word)

    def _put(self, hint: KeyHint, into: Line) -> None:
        start = into.used
        into.put(ours(hint.key), self.inks["key"]).gap(1).put(ours(hint.word), self.inks["quiet"])
        self._places.append((start, into.used, hint.command))

    def on_click(self, event: Click) -> None:
        """Run the command whose hint was clicked."""
        for start, end, command in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(command))
