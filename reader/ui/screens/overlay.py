"""A box over the main screen: a head, a view, and a line of keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.domain.text import SafeText
from reader.resources import styles
from reader.ui.widgets.key_bar import KeyBar, KeyHint
from reader.ui.widgets.line_view import LineView
from reader.ui.widgets.words_line import WordsLine

if TYPE_CHECKING:
    from textual.events import Resize

    from reader.ui.dateline_app import DatelineApp

_LOW = 14
"""Below so many rows, nothing is left empty."""
_LOWEST = 9
"""Below so many rows, there is nothing beside the view."""
Answer = TypeVar("Answer")


class Overlay(ModalScreen[Answer], Generic[Answer]):
    """Escape closes it, and so does a click beside the box."""

    app: DatelineApp
    # Read when the first box opens, not before the first paint.
    CSS_PATH = styles() / "screens" / "overlay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "close", "Close", show=False)]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (KeyHint("close", "esc", "close"),)

    def __init__(self, title: SafeText, view: LineView) -> None:
        super().__init__()
        self._title = title
        self._head = WordsLine("accent")
        self._keys = KeyBar()
        self.view = view

    def compose(self) -> ComposeResult:
        """Head, view and keys in a box."""
        with Vertical(classes="box"):
            yield from self.parts()

    def parts(self) -> Iterator[Widget]:
        """What stands in the box, from top to bottom."""
        yield self._head
        yield self.view
        yield self._keys

    @property
    def first(self) -> Widget:
        """What the keys go to."""
        return self.view

    def on_mount(self) -> None:
        """Into it at once. Textual calls this for a subclass too, after its own."""
        self._head.show(self._title)
        self._keys.show(self.HINTS)
        self.first.focus()

    def on_resize(self, event: Resize) -> None:
        """On a low screen the box has all of it."""
        self.set_class(event.size.height < _LOW, "-low")
        self.set_class(event.size.height < _LOWEST, "-lowest")

    def action_close(self) -> None:
        """Close it without an answer."""
        self.dismiss(None)

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """The hints of a box name its own actions."""
        event.stop()
        await self.run_action(event.command)
