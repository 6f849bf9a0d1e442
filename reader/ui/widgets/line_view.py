"""A view that draws its lines on demand, so that its cost does not grow with its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.drawing import Line
from reader.ui.glyphs import UNICODE, Glyphs
from reader.ui.inks import Inks

if TYPE_CHECKING:
    from rich.color import Color
    from textual.events import Resize

    from reader.ui.dateline_app import DatelineApp


class SlimBar(ScrollBarRender):
    """A scrollbar of half a cell."""

    GLYPH: ClassVar[str] = "▐"

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: Color | None = None,
        bar_color: Color | None = None,
    ) -> Segments:
        """Draw the bar; the metadata lets Textual scroll when it is clicked or dragged."""
        ground = Style(bgcolor=back_color)
        if not (window_size and size and virtual_size > window_size):
            return Segments([Segment(" " * thickness, ground)] * int(size), new_lines=True)
        length = max(1, round(size * window_size / virtual_size))
        start = round((size - length) * min(1.0, position / (virtual_size - window_size)))
        above = Segment(" " * thickness, ground + Style(meta={"@mouse.down": "scroll_up"}))
        below = Segment(" " * thickness, ground + Style(meta={"@mouse.down": "scroll_down"}))
        thumb = Segment(cls.GLYPH * thickness, ground + Style(color=bar_color, meta={"@mouse.down": "grab"}))
        segments = [above] * start + [thumb] * length + [below] * (size - start - length)
        return Segments(segments, new_lines=True)


class AsciiBar(SlimBar):
    """The same for terminals without block characters."""

    GLYPH: ClassVar[str] = "#"


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A view of `line_count` lines; a subclass draws one at a time.

    It keeps nothing of the lines that are not on the screen.
    """

    DEFAULT_CSS = """
    LineView {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """
    app: DatelineApp
    ALLOW_SELECT = False

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return self.app.glyphs

    @property
    def width(self) -> int:
        """Cells of a line, without the scrollbar."""
        return self.scrollable_content_region.width

    @property
    def page(self) -> int:
        """Lines that can be seen at once."""
        return max(1, self.scrollable_content_region.height)

    @property
    def line_count(self) -> int:
        """Lines in all."""
        return self.virtual_size.height

    @property
    def inks(self) -> Inks:
        """The text styles."""
        return self.app.inks

    def set_lines(self, count: int) -> None:
        """Say how many lines there are, and draw anew."""
        size = Size(self.width, count)
        if self.size and (count > self.page) == self.show_vertical_scrollbar:
            # No scrollbar comes or goes: that the whole screen is laid out anew, as it would be, is a waste.
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
        else:
            self.virtual_size = size
        self.refresh()

    def draw(self, line: int, into: Line) -> None:
        """Draw the line with number `line` (from 0) into `into`."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line on the screen that must be drawn."""
        into = Line(self.width, self.visual_style.rich_style, self.glyphs.ellipsis)
        line = self.scroll_offset.y + y
        if 0 <= line < self.line_count:
            self.draw(line, into)
        return into.strip()

    def on_mount(self) -> None:
        """Put the slim scrollbar in."""
        bar = SlimBar if self.glyphs is UNICODE else AsciiBar
        self.vertical_scrollbar.renderer = bar  # type: ignore[misc] # meant to be set on one bar, too

    def on_resize(self, event: Resize) -> None:
        """Lines may depend on the width."""
        self.reflow()

    def reflow(self) -> None:
        """Count the lines again after the width has changed."""
        self.refresh()

    def scroll_line_to(self, line: int) -> None:
        """Scroll so that `line` stands at the top, as far as that goes."""
        self.scroll_to(y=line, animate=False, force=True)

    def scroll_lines(self, count: int) -> None:
        """Scroll by `count` lines, upwards when negative."""
        self.scroll_line_to(self.scroll_offset.y + count)

    def action_down(self) -> None:
        """A line down."""
        self.scroll_lines(1)

    def action_up(self) -> None:
        """A line up."""
        self.scroll_lines(-1)

    def action_page(self, pages: float) -> None:
        """By whole or half pages, upwards when negative; two lines of the page before stay in view."""
        self.scroll_lines(int(pages * max(1, self.page - 2)) or (1 if pages > 0 else -1))

    def action_first(self) -> None:
        """To the first line."""
        self.scroll_line_to(0)

    def action_last(self) -> None:
        """To the last line."""
        self.scroll_line_to(self.line_count)
