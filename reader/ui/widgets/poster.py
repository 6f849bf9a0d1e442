"""A few words in the middle of a pane that has nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import NOTHING, cells, checked
from reader.ui.wrap import wrap

if TYPE_CHECKING:
    from textual import events

    from reader.ui.dateline_app import DatelineApp

_WIDEST = 56


@dataclass(frozen=True, slots=True)
class Saying:
    """One paragraph; with a key it is a way out, and a click on it takes that way."""

    text: SafeText
    ink: str = "quiet"
    key: SafeText = NOTHING
    command: str = ""


class Poster(Widget):
    """Draws sayings below each other, a third of the way down."""

    app: DatelineApp
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Poster { height: 1fr; }
    """

    @dataclass(eq=False, repr=False)
    class Pressed(Message):
        """A way out was clicked."""

        command: str

    def __init__(self) -> None:
        super().__init__(id="poster")
        self._sayings: Sequence[Saying] = ()

    def show(self, sayings: Sequence[Saying]) -> None:
        """Show `sayings`."""
        if sayings != self._sayings:
            self._sayings = sayings
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line on the screen that must be drawn."""
        into = Line(self.size.width, self.visual_style.rich_style, self.app.glyphs.ellipsis)
        lines = self._lines()
        index = y - self._top(len(lines))
        if 0 <= index < len(lines):
            inks = self.app.inks
            saying, start, end = lines[index]
            into.gap(min(3, self.size.width // 10))
            if saying.key:
                into.put(saying.key, inks["key"]).gap(2)
            into.put(SafeText(checked(saying.text)[start:end]), inks[saying.ink])
        return into.strip()

    def _top(self, lines: int) -> int:
        return max(0, (self.size.height - lines) // 3)

    def _lines(self) -> list[tuple[Saying, int, int]]:
        lines: list[tuple[Saying, int, int]] = []
        margin = min(3, self.size.width // 10)
        for saying in self._sayings:
            lead = cells(saying.key) + 2 if saying.key else 0
            room = min(_WIDEST, self.size.width - 2 * margin) - lead
            lines += [(saying, start, end) for start, end in wrap(saying.text, max(8, room))]
        return lines

    def on_click(self, event: events.Click) -> None:
        """Take the way out that was clicked."""
        lines = self._lines()
        index = event.y - self._top(len(lines))
        if 0 <= index < len(lines) and lines[index][0].command:
            self.post_message(self.Pressed(lines[index][0].command))
