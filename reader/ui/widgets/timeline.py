"""The timeline: a bar for each day, week, month or year, and a range that is picked among them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import BindingType
from textual.message import Message

from reader.domain.text import SafeText
from reader.domain.timeline import Bin, Scale, Timeline
from reader.ui.bar_places import Places
from reader.ui.commands.command import Scope
from reader.ui.commands.table import bindings
from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.span_words import span_in_words
from reader.ui.widgets.one_line import OneLine
from reader.ui.words import count

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

    from reader.query.when import Days

LABEL: Final = 31
"""Cells at the right for words."""
_EMPTY: Final = Timeline(Scale.YEAR, (), 0)


class TimelineBar(OneLine, can_focus=True):
    """Shows what it is told; what is picked goes up as a message, and comes back with the query."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.TIME)
    DEFAULT_CSS = """
    TimelineBar { height: 1; }
    """

    @dataclass(eq=False, repr=False)
    class Picked(Message):
        """A range of days was picked; None: no range any more."""

        days: tuple[dt.date, dt.date] | None

    @dataclass(eq=False, repr=False)
    class Zoomed(Message):
        """Another span of time is to be shown; None: all of it."""

        window: tuple[dt.date, dt.date] | None

    class Left(Message):
        """The person has done with the timeline."""

    def __init__(self) -> None:
        super().__init__(id="timeline")
        self._timeline = _EMPTY
        self._days: Days | None = None
        self._cursor = 0
        self._anchor: int | None = None
        """Where a range was begun."""
        self._dragging = False

    def show(self, timeline: Timeline, days: Days | None) -> None:
        """Show `timeline`, with `days`, the dates that the query asks for, apart from the rest."""
        bins = self._timeline.bins
        here = bins[self._cursor] if self._cursor < len(bins) else None
        if self._timeline.bins != timeline.bins:
            self._anchor = None
            wanted = days.first if here is None and days is not None else here.first if here else None
            self._timeline = timeline
            self._cursor = self._nearest(wanted)
        self._days = days
        self.refresh()

    def _nearest(self, day: dt.date | None) -> int:
        """The bar that holds `day`, else the last one."""
        bins = self._timeline.bins
        if day is not None:
            for index, each in enumerate(bins):
                if day <= each.last:
                    return index
        return max(0, len(bins) - 1)

    @property
    def picked(self) -> tuple[int, int]:
        """The first and the last bar of the range, or twice the one under the cursor."""
        anchor = self._cursor if self._anchor is None else self._anchor
        return min(anchor, self._cursor), max(anchor, self._cursor)

    # Drawing

    def draw(self, into: Line) -> None:
        """Draw the bars, and at the right what they are."""
        bins = self._timeline.bins
        places = self._places(into.width)
        into.gap(places.start)
        highest = max((each.items for each in bins), default=0)
        first, last = self.picked
        for index, each in enumerate(bins[places.skipped :], places.skipped):
            chosen = self.has_focus and first <= index <= last
            into.put(ours(self._bar(each.items, highest) * places.cells), self._ink(each, chosen=chosen))
        label = self._label()
        into.to(into.width - cells(label) - 1).put(label, self.inks["accent" if self.has_focus else "faint"])

    def _places(self, width: int) -> Places:
        return Places(len(self._timeline.bins), width - LABEL)

    def _bar(self, items: int, highest: int) -> str:
        none, levels = self.glyphs.bars[0], self.glyphs.bars[1:]
        return levels[(items * len(levels) - 1) // highest] if items else none

    def _ink(self, each: Bin, *, chosen: bool) -> Style:
        inks = self.inks
        if chosen:
            return inks["pick"] + inks["accent"]
        if not each.items:
            return inks["hairline"]
        return inks["day" if self._within(each) else "faint"]

    def _within(self, each: Bin) -> bool:
        """Whether the query asks for these days, or for no days at all."""
        days = self._days
        if days is None:
            return True
        return (days.first is None or days.first <= each.last) and (
            days.last is None or each.first <= days.last
        )

    def _label(self) -> SafeText:
        bins = self._timeline.bins
        if not bins:
            return ours("no dates")
        if not self.has_focus:
            first, last = bins[0].first.year, bins[-1].last.year
            return ours(str(first) if first == last else f"{first} {self.glyphs.dash} {last}")
        first_bar, last_bar = self.picked
        items = sum(each.items for each in bins[first_bar : last_bar + 1])
        words = span_in_words(bins[first_bar].first, bins[last_bar].last, self.glyphs.dash)
        whole = f"{words} {self.glyphs.dot} {count(items)}"
        return ours(whole if len(whole) < LABEL - 1 else words)

    # Keys

    def _go(self, index: int) -> None:
        self._cursor = max(0, min(index, len(self._timeline.bins) - 1))
        self.refresh()

    def action_step(self, step: int) -> None:
        """To another bar."""
        self._go(self._cursor + step)

    def action_extend(self, step: int) -> None:
        """To another bar, with all between in the range."""
        if self._anchor is None:
            self._anchor = self._cursor
        self._go(self._cursor + step)

    def action_mark(self) -> None:
        """Begin a range, or give it up."""
        self._anchor = self._cursor if self._anchor is None else None
        self.refresh()

    def action_first(self) -> None:
        """To the first bar."""
        self._go(0)

    def action_last(self) -> None:
        """To the last bar."""
        self._go(len(self._timeline.bins) - 1)

    def action_take(self) -> None:
        """Ask for the range."""
        bins = self._timeline.bins
        if bins:
            first, last = self.picked
            self._anchor = None
            self.post_message(self.Picked((bins[first].first, bins[last].last)))

    def action_drop(self) -> None:
        """Ask for no range."""
        self._anchor = None
        self.post_message(self.Picked(None))

    def action_zoom_in(self) -> None:
        """Show the range alone; without one, a third of the span around the cursor."""
        bins = self._timeline.bins
        first, last = self.picked
        if bins and first == last:
            reach = len(bins) // 6
            first, last = max(0, first - reach), min(len(bins) - 1, last + reach)
        if bins and not (self._timeline.scale is Scale.DAY and last - first < 1):
            self.post_message(self.Zoomed((bins[first].first, bins[last].last)))

    def action_zoom_out(self) -> None:
        """Show three times the span."""
        bins = self._timeline.bins
        if not bins:
            return
        more = bins[-1].last - bins[0].first + dt.timedelta(days=1)
        try:
            self.post_message(self.Zoomed((bins[0].first - more, bins[-1].last + more)))
        except OverflowError:  # beyond the calendar
            self.post_message(self.Zoomed(None))

    def action_whole(self) -> None:
        """Show everything."""
        self.post_message(self.Zoomed(None))

    def action_leave(self) -> None:
        """Be done."""
        self.post_message(self.Left())

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a range where the mouse is."""
        index = self._places(self.size.width).at(event.x)
        if index is not None:
            self.capture_mouse()
            self._dragging, self._anchor = True, index
            self._go(index)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the range reach to the mouse."""
        if self._dragging:
            places = self._places(self.size.width)
            index, left = places.at(event.x), event.x < places.start
            self._go(index if index is not None else 0 if left else len(self._timeline.bins) - 1)

    def on_mouse_up(self) -> None:
        """Take the range."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()
            self.action_take()

    def on_mouse_scroll_up(self) -> None:
        """The wheel zooms."""
        self.action_zoom_in()

    def on_mouse_scroll_down(self) -> None:
        """The wheel zooms."""
        self.action_zoom_out()

    def on_focus(self) -> None:
        """The cursor shows."""
        self.refresh()

    def on_blur(self) -> None:
        """A range that was begun is given up."""
        self._anchor = None
        self.refresh()
