"""A file as rows of the screen: its lines wrapped, with a row for each cut."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import Final, NamedTuple

from reader.domain.anatomy import Anatomy, LineView
from reader.domain.text import SafeText
from reader.ui.wrap import Run, wrap

_FLAT: Final = str.maketrans({"\t": "    ", "\n": " "})
_KEPT: Final = 400
"""Lines that are kept wrapped: more than a screen shows."""
_LONG: Final = 10_000
"""Characters from which on a line is kept wrapped for good: to wrap it again would be felt."""


class Stretch(NamedTuple):
    """Characters that are drawn apart: the evidence of a field, or the label of what is left out."""

    start: int
    end: int
    field: str
    """Name of the field; "label"."""


class Wrapped(NamedTuple):
    """A line of the file, as it is shown."""

    view: LineView
    text: SafeText
    stretches: tuple[Stretch, ...]
    runs: list[Run]


class FileRows:
    """Where each line of a file stands. Making it wraps every line once, so it is made in a thread."""

    def __init__(self, anatomy: Anatomy, width: int, *, labels: bool) -> None:
        """Wrap at `width` cells; `labels`: what is left out begins with its label."""
        self.anatomy = anatomy
        self.width = width
        self.labelled = labels
        self._cuts = set(anatomy.starts)
        self._kept: dict[int, Wrapped] = {}
        self._long: dict[int, Wrapped] = {}
        self._firsts = array("Q", [0])
        row = 0
        for number, line in enumerate(anatomy.document.lines, 1):
            if len(line) <= width and line.isascii() and line.isprintable() and not self._label(number):
                height = 1
            else:
                wrapped = self._wrap(number)
                height = len(wrapped.runs)
                if len(line) > _LONG:
                    self._long[number] = wrapped
            row += height + (number in self._cuts)
            self._firsts.append(row)

    def __len__(self) -> int:
        """Rows in all."""
        return self._firsts[-1]

    def rows_of(self, number: int) -> tuple[int, int]:
        """The first row of a line, which may be its cut, and the row after its last."""
        return self._firsts[number - 1], self._firsts[number]

    def line_at(self, row: int) -> int:
        """The line, from 1, that a row belongs to."""
        return bisect_right(self._firsts, row, hi=len(self._firsts) - 1)

    def run_at(self, number: int, row: int) -> int:
        """Which run of line `number` a row shows; -1 for the cut above it."""
        return row - self._firsts[number - 1] - (number in self._cuts)

    def line(self, number: int) -> Wrapped:
        """A line, wrapped."""
        found = self._long.get(number) or self._kept.get(number)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[number] = self._wrap(number)
        return found

    def _wrap(self, number: int) -> Wrapped:
        view = self.anatomy.line(number)
        text, stretches = self._label(number), []
        if text:
            stretches.append(Stretch(0, len(text) - 1, "label"))
        for piece in view.pieces:
            start = len(text)
            text += piece.text.translate(_FLAT)
            if piece.field is not None:
                stretches.append(Stretch(start, len(text), piece.field))
        return Wrapped(view, SafeText(text), tuple(stretches), wrap(text, self.width))

    def _label(self, number: int) -> str:
        """What a line begins with beside its own text."""
        run = self.anatomy.run_at(number) if self.labelled else None
        return f"[{run.reason}] " if run is not None and run.span.start == number else ""
