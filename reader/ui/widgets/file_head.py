"""The first line of the file view: which file, and where one is in it."""

from __future__ import annotations

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import NOTHING, cells
from reader.ui.widgets.one_line import OneLine

_ROOMY = 48
"""From so many cells on, the place is said in full."""


class FileHead(OneLine):
    """The name on the left, with what is to be said of the file; the place on the right."""

    def __init__(self) -> None:
        super().__init__(id="file-head")
        self._document = self._facts = self._place = NOTHING
        self._warn = False

    def show(self, name: SafeText, facts: SafeText, *, warn: bool = False) -> None:
        """Show a name and some words; `warn`: the words matter."""
        self._document, self._facts, self._warn = name, facts, warn
        self.refresh()

    def show_place(self, place: SafeText) -> None:
        """Show where one is."""
        if place != self._place:
            self._place = place
            self.refresh()

    def draw(self, into: Line) -> None:
        """Name and place first; the words where there is room for them."""
        place = self._place if into.width >= _ROOMY else SafeText(self._place.removeprefix("line "))
        inks, right = self.inks, cells(place)
        into.gap().sign(self.glyphs.logo, inks["accent"]).gap()
        end = into.width - right - 3
        into.put(self._document, inks["brand"], most=max(4, end - into.used))
        room = end - into.used - 2
        if room >= 8:
            into.gap(2).put(self._facts, inks["warning" if self._warn else "quiet"], most=room)
        if right and right + 1 <= into.room:
            into.to(into.width - right - 1).put(place, inks["faint"])
