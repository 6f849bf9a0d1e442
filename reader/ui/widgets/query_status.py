"""What stands beside the query: how many items match, or the mistake in it."""

from __future__ import annotations

from textual.geometry import Size

from reader.domain.text import SafeText, one_line
from reader.ui.drawing import Line
from reader.ui.safe import cells, ours
from reader.ui.widgets.one_line import OneLine
from reader.ui.words import count


class QueryStatus(OneLine):
    """As wide as what it says, up to the share of the line that styles/ allows."""

    DEFAULT_CSS = """
    QueryStatus { width: auto; }
    """

    def __init__(self) -> None:
        super().__init__(id="query-status")
        self._parts: tuple[tuple[SafeText, str], ...] = ()

    def show(self, found: int, total: int, unread: int) -> None:
        """Show that `found` of `total` items match, `unread` of them not read yet (0: say nothing)."""
        of = f" of {count(total)}" if found != total else " item" if total == 1 else " items"
        parts = [(ours(count(found)), "strong"), (ours(of), "quiet")]
        if unread:
            parts.append((ours(f" {self.glyphs.dot} {count(unread)} unread"), "quiet"))
        self._set(*parts)

    def complain(self, message: str) -> None:
        """Say what is wrong with the query."""
        self._set((one_line(message), "error"))

    def _set(self, *parts: tuple[SafeText, str]) -> None:
        if parts != self._parts:
            wider = sum(cells(text) for text, _ in parts) != sum(cells(text) for text, _ in self._parts)
            self._parts = parts
            self.refresh(layout=wider)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Called by Textual for `width: auto`."""
        return sum(cells(text) for text, _ in self._parts) + 3

    def draw(self, into: Line) -> None:
        """Draw at the right edge; what there is no room for is left out from the end."""
        parts = list(self._parts)
        while len(parts) > 1 and sum(cells(text) for text, _ in parts) > into.width - 2:
            parts.pop()
        into.to(max(1, into.width - 1 - sum(cells(text) for text, _ in parts)))
        for text, ink in parts:
            into.put(text, self.inks[ink], most=into.room - 1)
