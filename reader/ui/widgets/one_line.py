"""A widget of one line that is drawn from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.widget import Widget

from reader.ui.drawing import Line
from reader.ui.glyphs import Glyphs
from reader.ui.inks import Inks

if TYPE_CHECKING:
    from reader.ui.dateline_app import DatelineApp


class OneLine(Widget):
    """Draws itself into a `Line`."""

    DEFAULT_CSS = """
    OneLine { height: 1; }
    """
    app: DatelineApp
    ALLOW_SELECT = False

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return self.app.glyphs

    @property
    def inks(self) -> Inks:
        """The text styles."""
        return self.app.inks

    def draw(self, into: Line) -> None:
        """Draw the line."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line on the screen that must be drawn."""
        into = Line(self.size.width, self.visual_style.rich_style, self.glyphs.ellipsis)
        if y == 0:
            self.draw(into)
        return into.strip()
