"""A pane: a head of one line, and a view below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.geometry import Region
from textual.strip import Strip

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.layout import Pane
from reader.ui.safe import NOTHING, cells, ours

if TYPE_CHECKING:
    from reader.ui.dateline_app import DatelineApp
    from reader.ui.widgets.line_view import LineView


class PaneBox(Vertical):
    """Draws the head itself, into the line that its view leaves free: what it is on the left, where one
    is in it on the right, bright while the person is in the view.
    """

    app: DatelineApp
    DEFAULT_CSS = """
    PaneBox.-headed LineView { margin-top: 1; }
    """

    def __init__(self, pane: Pane, label: str = "") -> None:
        super().__init__(id=pane.value)
        self._label = ours(label)
        self._place = NOTHING
        self._active = False

    @property
    def view(self) -> LineView:
        """What is below the head."""
        raise NotImplementedError

    @property
    def headed(self) -> bool:
        """Whether there is room for the head."""
        return self.has_class("-headed")

    @headed.setter
    def headed(self, headed: bool) -> None:
        self.set_class(headed, "-headed")

    def tell(
        self, *, label: SafeText | None = None, place: SafeText | None = None, active: bool | None = None
    ) -> None:
        """Change what is given of the head."""
        now = (
            self._label if label is None else label,
            self._place if place is None else place,
            self._active if active is None else active,
        )
        if now != (self._label, self._place, self._active):
            self._label, self._place, self._active = now
            self.refresh(Region(0, 0, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line that no view covers."""
        into = Line(self.size.width, self.visual_style.rich_style, self.app.glyphs.ellipsis)
        if y == 0 and self.headed:
            self._draw_head(into)
        return into.strip()

    def _draw_head(self, into: Line) -> None:
        inks, right = self.app.inks, cells(self._place)
        into.gap(1)
        room = into.width - into.used - (right + 4 if right else 1)
        into.put(self._label, inks["accent" if self._active else "faint"], most=room)
        if right and right + 2 <= into.room:
            into.to(into.width - right - 2).put(self._place, inks["faint"])

    def on_descendant_focus(self) -> None:
        """Brighten the head."""
        self.tell(active=True)

    def on_descendant_blur(self) -> None:
        """Dim the head."""
        self.tell(active=False)
