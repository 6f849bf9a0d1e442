"""A widget of one line that is drawn from left to right."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from reader.ui.drawing import Line
from reader.ui.glyphs import UNICODE, Glyphs
from reader.ui.widgets.inks import Inks


class OneLine(Widget):
    """Draws itself into a `Line`."""

    DEFAULT_CSS = """
    OneLine { height: 1; }
    """
    ALLOW_SELECT = False

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return getattr(self.app, "glyphs", UNICODE)

    @property
    def inks(self) -> Inks:
        """The text styles."""
        return self.screen.query_one(Inks)

    def draw(self, into: Line) -> None:
        """Draw the line."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line on the screen that must be drawn."""
        into = Line(self.size.width, self.rich_style, self.glyphs.ellipsis)
        if y == 0:
            self.draw(into)
        return into.strip()
