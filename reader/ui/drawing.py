"""One line of a view, put together from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.domain.text import SafeText
from reader.ui.safe import cells, clip, one_row, start_of


class Line:
    """A line of exactly `width` cells on the ground `base`; whatever does not fit is cut off."""

    __slots__ = ("_base", "_ellipsis", "_segments", "_used", "width")

    def __init__(self, width: int, base: Style, ellipsis: str) -> None:
        self.width = width
        self._base = base
        self._ellipsis = ellipsis
        self._segments: list[Segment] = []
        self._used = 0

    @property
    def used(self) -> int:
        """Cells drawn so far, which is the column where the next text begins."""
        return self._used

    @property
    def room(self) -> int:
        """Cells left."""
        return self.width - self._used

    def put(self, text: SafeText, style: Style | None = None, *, most: int | None = None) -> Line:
        """Draw `text` in at most `most` cells; `style` lies over the ground."""
        limit = self.room if most is None else min(most, self.room)
        text = clip(one_row(start_of(text, limit)), limit, self._ellipsis)
        if text:
            self._segments.append(Segment(str(text), self._base if style is None else self._base + style))
            self._used += cells(text)
        return self

    def ground(self, style: Style | None) -> Line:
        """Lay `style` over the ground for the whole line."""
        if style is not None:
            self._base = self._base + style
        return self

    def marked(
        self, text: SafeText, style: Style, matches: Sequence[tuple[int, int]], mark: Style, *, most: int
    ) -> Line:
        """Draw `text` with its `matches` in another style."""
        room = min(most, self.room)
        text = clip(one_row(start_of(text, room)), room, self._ellipsis)
        at = 0
        for start, end in matches:
            if end > len(text):
                break
            self.put(SafeText(text[at:start]), style).put(SafeText(text[start:end]), style + mark)
            at = end
        return self.put(SafeText(text[at:]), style)

    def sign(self, glyph: str, style: Style | None = None) -> Line:
        """Draw a sign of our own, whole or not at all."""
        if len(glyph) <= self.room:
            self.put(SafeText(glyph), style)
        return self

    def gap(self, width: int = 1, style: Style | None = None) -> Line:
        """Leave `width` cells empty."""
        width = min(width, self.room)
        if width > 0:
            self._segments.append(Segment(" " * width, self._base if style is None else self._base + style))
            self._used += width
        return self

    def to(self, column: int, style: Style | None = None) -> Line:
        """Leave cells empty up to `column`."""
        return self.gap(column - self._used, style)

    def fill(self, glyph: str, upto: int, style: Style | None = None) -> Line:
        """Draw `glyph` again and again up to column `upto`."""
        return self.put(SafeText(glyph * max(0, upto - self._used)), style)

    def strip(self) -> Strip:
        """The finished line."""
        self.gap(self.room)
        return Strip(self._segments, self.width)
