"""The first line: the name, what is being read, and how far indexing has come."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Horizontal
from textual.strip import Strip

from reader.domain.text import SafeText
from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.words import count, counted

if TYPE_CHECKING:
    from reader.ui.dateline_app import DatelineApp
    from reader.ui.widgets.timeline import TimelineBar

_BAR = 12
"""Cells of the progress bar."""
ROOMY = 66
"""From so many columns on the timeline is always there."""


class Progress(NamedTuple):
    """How far indexing has come."""

    done: int
    total: int
    items: int


class TitleBar(Horizontal):
    """Draws the name and what goes on; the timeline lies over its right side, once it is there."""

    app: DatelineApp
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleBar { height: 1; align-horizontal: right; }
    """

    def __init__(self, corpus: SafeText) -> None:
        super().__init__(id="title")
        self._corpus = corpus
        self._progress: Progress | None = None
        self._failures = 0
        self._span = SafeText("")
        self._trouble: tuple[SafeText, str] = (SafeText(""), "warning")

    def show_span(self, span: SafeText) -> None:
        """Show from when to when the list goes."""
        if span != self._span:
            self._span = span
            self.refresh()

    def show_trouble(self, trouble: SafeText, ink: str) -> None:
        """Show why what is marked cannot be saved; empty: it can."""
        if (trouble, ink) != self._trouble:
            self._trouble = (trouble, ink)
            self.refresh()

    def show(self, progress: Progress | None, failures: int) -> None:
        """Show how far indexing has come (None: it rests) and how many files could not be read."""
        if (progress, failures) != (self._progress, self._failures):
            self._progress, self._failures = progress, failures
            self.refresh()

    @cached_property
    def timeline(self) -> TimelineBar:
        """The timeline; it comes with the first look at it, which is after the first paint."""
        from reader.ui.widgets.timeline import TimelineBar

        made = TimelineBar()
        made.display = False
        self.mount(made)
        return made

    @property
    def has_timeline(self) -> bool:
        """Whether the timeline is there."""
        return "timeline" in self.__dict__

    @property
    def in_timeline(self) -> bool:
        """Whether the person is in the timeline."""
        return self.has_timeline and self.timeline.has_focus

    @property
    def bars(self) -> int:
        """How many bars of the timeline there is room for, at least ten."""
        from reader.ui.widgets.timeline import LABEL

        width = self.app.size.width
        return max(10, min(72, (width - 40) // 2, width - LABEL))

    def place_timeline(self) -> None:
        """Give the timeline its cells; on a narrow screen it is there only while the person is in it."""
        from reader.ui.widgets.timeline import LABEL

        roomy = self.app.size.width >= ROOMY
        self.timeline.styles.width = self.bars + LABEL if roomy else "100%"
        self.timeline.display = roomy or self.in_timeline

    def on_descendant_blur(self) -> None:
        """The person has left the timeline."""
        self.place_timeline()

    def render_line(self, y: int) -> Strip:
        """Called by Textual for what the timeline does not cover."""
        into = Line(self.size.width, self.visual_style.rich_style, self.app.glyphs.ellipsis)
        if y == 0:
            self._draw(into)
        return into.strip()

    def _draw(self, into: Line) -> None:
        """Draw name and corpus on the left, what goes on on the right or left of the timeline."""
        inks, glyphs = self.app.inks, self.app.glyphs
        taken = self.timeline.size.width if self.has_timeline and self.timeline.display else 0
        into.gap(1).sign(glyphs.logo, inks["accent"]).gap(1).put(ours("Dateline"), inks["brand"]).gap(2)
        right = self._right()
        width = sum(cells(text) for text, _ in right)
        trouble, ink = self._trouble
        if trouble:  # it matters more than what is being read
            into.put(trouble, inks[ink], most=max(0, into.room - taken - 2)).gap(2)
        into.put(self._corpus, inks["quiet"], most=max(0, into.room - width - taken - 2))
        if width <= into.room - taken - 1:
            into.to(into.width - width - taken - 1)
            for text, ink in right:
                into.put(text, inks[ink])

    def _right(self) -> list[tuple[SafeText, str]]:
        parts: list[tuple[SafeText, str]] = []
        progress, glyphs = self._progress, self.app.glyphs
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
            parts.append((ours(f"{gap}! {counted(self._failures, 'file')} not read"), "warning"))
        if not parts and not (self.has_timeline and self.timeline.display):
            parts.append((self._span, "faint"))
        return parts
