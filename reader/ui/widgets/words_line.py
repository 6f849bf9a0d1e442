"""A line of words."""

from __future__ import annotations

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import NOTHING
from reader.ui.widgets.one_line import OneLine


class WordsLine(OneLine):
    """Shows some words in one ink."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self._ink = ink
        self._words = NOTHING

    def show(self, words: SafeText) -> None:
        """Show `words`."""
        self._words = words
        self.refresh()

    def draw(self, into: Line) -> None:
        """Draw them from the left."""
        into.gap(2).put(self._words, self.inks[self._ink], most=into.room - 2)
