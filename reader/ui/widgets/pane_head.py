"""The head of a pane: what it is on the left, where one is in it on the right."""

from __future__ import annotations

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.widgets.one_line import OneLine


class PaneHead(OneLine):
    """Bright while the person is in the pane."""

    def __init__(self, label: SafeText) -> None:
        super().__init__()
        self._label = label
        self._place = ours("")
        self._active = False

    def show(
        self, *, label: SafeText | None = None, place: SafeText | None = None, active: bool | None = None
    ) -> None:
        """Change what is given."""
        now = (
            self._label if label is None else label,
            self._place if place is None else place,
            self._active if active is None else active,
        )
        if now != (self._label, self._place, self._active):
            self._label, self._place, self._active = now
            self.refresh()

    def draw(self, into: Line) -> None:
        """Draw label and place."""
        inks = self.inks
        right = cells(self._place)
        into.gap(1)
        room = into.width - into.used - (right + 3 if right else 1)
        into.put(self._label, inks["accent" if self._active else "faint"], most=room)
        if right and right + 2 <= into.room:
            into.to(into.width - right - 2).put(self._place, inks["faint"])
