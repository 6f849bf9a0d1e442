"""The completions below the query bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.completing import Completion
from reader.ui.drawing import Line
from reader.ui.safe import cells

if TYPE_CHECKING:
    from textual import events

    from reader.ui.dateline_app import DatelineApp


class Completions(Widget):
    """A short list over the panes; nothing is chosen in it until an arrow key does so."""

    app: DatelineApp
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Completions { overlay: screen; width: 48; height: auto; display: none; offset: 2 0; constrain: inside; }
    """

    class Clicked(Message):
        """A completion was clicked; it is the chosen one now."""

    def __init__(self) -> None:
        super().__init__(id="completions")
        self._offers: Sequence[Completion] = ()
        self._at: int | None = None

    def offer(self, offers: Sequence[Completion]) -> None:
        """Show `offers`, or nothing."""
        self._offers, self._at = offers, None
        self.display = bool(offers)
        self.styles.height = len(offers)
        self.refresh()

    def close(self) -> None:
        """Offer nothing."""
        self.offer(())

    def step(self, step: int) -> bool:
        """Choose the next offer, or the one before; False above the first, where the history begins."""
        if self._at is None and step < 0:
            return False
        self._at = 0 if self._at is None else self._at + step
        if self._at < 0:
            self._at = None
        else:
            self._at = min(self._at, len(self._offers) - 1)
        self.refresh()
        return True

    def take(self, *, chosen_only: bool) -> Completion | None:
        """The chosen offer, or the first one; closes the list."""
        if self._at is None and chosen_only:
            return None
        offers, at = self._offers, self._at or 0
        self.close()
        return offers[at] if at < len(offers) else None

    def render_line(self, y: int) -> Strip:
        """Called by Textual for each line on the screen that must be drawn."""
        into = Line(self.size.width, self.visual_style.rich_style, self.app.glyphs.ellipsis)
        if y < len(self._offers):
            offer, inks = self._offers[y], self.app.inks
            into.ground(inks["pick"] if y == self._at else None).gap(1)
            note = cells(offer.note)
            room = into.width - 2 - (note + 2 if note else 0)
            into.put(offer.label, inks[f"tag-{offer.kind}" if offer.kind else "strong"], most=max(8, room))
            into.gap(2)
            into.to(into.width - 1 - note).put(offer.note, inks["faint"], most=into.room - 1)
        return into.strip()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        if event.y < len(self._offers):
            self._at = event.y
            self.post_message(self.Clicked())
