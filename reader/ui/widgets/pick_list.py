"""A list to pick from: it narrows as letters are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import NOTHING, cells
from reader.ui.widgets.cursor_view import CursorView


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to pick."""

    id: str
    text: SafeText
    note: SafeText = NOTHING
    """At the right: its key."""
    help: SafeText = NOTHING
    """Shown while it is under the cursor."""


class PickList(CursorView):
    """Best matches first; a row each."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, picks: Sequence[Pick]) -> None:
        super().__init__()
        self._all = picks
        self._picks = picks
        self._places: dict[str, Sequence[int]] = {}

    def narrow(self, letters: str) -> None:
        """Show what has `letters` in it, in this order."""
        if not letters.strip():
            self._picks, self._places = self._all, {}
        else:
            from textual.fuzzy import FuzzySearch

            search = FuzzySearch()
            scored = []
            for index, pick in enumerate(self._all):
                score, places = search.match(letters, pick.text)
                if not score and letters.lower() in pick.help.lower():
                    score, places = 0.01, ()
                if score:
                    scored.append((-score, index, pick))
                    self._places[pick.id] = places
            self._picks = [pick for _, _, pick in sorted(scored, key=lambda each: each[:2])]
        self.set_lines(len(self._picks))
        self.cursor = -1  # the first row is another one now
        self.move_to(0)

    @property
    def current(self) -> Pick | None:
        """What is under the cursor."""
        return self._picks[self.cursor] if 0 <= self.cursor < len(self._picks) else None

    @property
    def row_count(self) -> int:
        """What can be picked now."""
        return len(self._picks)

    def lines_of(self, row: int) -> tuple[int, int]:
        """A line each."""
        return row, row + 1

    def row_at(self, line: int) -> int | None:
        """A line each."""
        return line if line < len(self._picks) else None

    def reflow(self) -> None:
        """Count the lines."""
        self.set_lines(len(self._picks))
        super().reflow()

    def draw(self, line: int, into: Line) -> None:
        """Text on the left, note on the right."""
        pick, inks = self._picks[line], self.inks
        if line == self.cursor:
            into.ground(inks["pick"]).sign(self.glyphs.bar, inks["accent"])
        marks = [(place, place + 1) for place in self._places.get(pick.id, ())]
        end = into.width - cells(pick.note) - 2
        into.to(2).marked(pick.text, inks["ink"], marks, inks["accent"], most=end - 2)
        into.to(end).put(pick.note, inks["key"])
