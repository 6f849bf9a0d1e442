"""The first line: the name, what is being read, and how far indexing has come."""

from __future__ import annotations

from typing import NamedTuple

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.widgets.one_line import OneLine
from reader.ui.words import count, counted

_BAR = 12
"""Cells of the progress bar."""


class Progress(NamedTuple):
    """How far indexing has come."""

    done: int
    total: int
    items: int


class TitleBar(OneLine):
    """The right side stays free for the timeline."""

    def __init__(self, corpus: SafeText) -> None:
        super().__init__(id="title")
        self._corpus = corpus
        self._progress: Progress | None = None
        self._failures = 0
        self._span = SafeText("")

    def show_span(self, span: SafeText) -> None:
        """Show from when to when the list goes."""
        if span != self._span:
            self._span = span
            self.refresh()

    def show(self, progress: Progress | None, failures: int) -> None:
        """Show how far indexing has come (None: it rests) and how many files could not be read."""
        if (progress, failures) != (self._progress, self._failures):
            self._progress, self._failures = progress, failures
            self.refresh()

    def draw(self, into: Line) -> None:
        """Draw name and corpus on the left, what goes on on the right."""
        inks, glyphs = self.inks, self.glyphs
        into.gap(1).sign(glyphs.logo, inks["accent"]).gap(1).put(ours("Dateline"), inks["brand"]).gap(2)
        right = self._right()
        width = sum(cells(text) for text, _ in right)
        into.put(self._corpus, inks["quiet"], most=max(0, into.room - width - 2))
        if width <= into.room - 1:
            into.to(into.width - width - 1)
            for text, ink in right:
                into.put(text, inks[ink])

    def _right(self) -> list[tuple[SafeText, str]]:
        parts: list[tuple[SafeText, str]] = []
        progress, glyphs = self._progress, self.glyphs
        if progress is not None and progress.total:
            filled = min(_BAR, _BAR * progress.done // progress.total)
            files = f"{count(progress.done)} of {counted(progress.total, 'file')} "
            parts.append((ours(files), "quiet"))
            parts.append((ours(glyphs.done * filled), "accent"))
            parts.append((ours(glyphs.todo * (_BAR - filled)), "hairline"))
        elif progress is not None:
            parts.append((ours("looking for files" + glyphs.ellipsis), "quiet"))
        if self._failures:
            gap = "  " if parts else ""
            parts.append((ours(f"{gap}! {counted(self._failures, 'file')} left out"), "warning"))
        if not parts:
            parts.append((self._span, "faint"))
        return parts
