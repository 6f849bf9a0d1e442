"""Asking for a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from reader.domain.text import SafeText
from reader.ui.blocks import Block
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.block_view import BlockView
from reader.ui.widgets.key_bar import KeyHint


class NameScreen(Overlay[str]):
    """Answers with what was typed, or with nothing; what the name is for stands below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False, priority=True),
        Binding("enter", "take", "Take", show=False, priority=True),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("take", "enter", "save"),
        KeyHint("close", "esc", "close"),
    )

    def __init__(self, title: SafeText, name: str, about: Sequence[Block]) -> None:
        super().__init__(title, BlockView())
        self._input = Input(name, placeholder="A name", compact=True)
        self._about = about

    def parts(self) -> Iterator[Widget]:
        """The line to type in stands above what the name is for."""
        yield self._head
        yield self._input
        yield self.view
        yield self._keys

    def on_mount(self) -> None:
        """Show what the name is for."""
        assert isinstance(self.view, BlockView)
        self.view.can_focus = False
        self.view.show_blocks(list(self._about))

    @property
    def first(self) -> Widget:
        """The line to type in."""
        return self._input

    def action_take(self) -> None:
        """Answer with the name."""
        self.dismiss(self._input.value.strip() or None)
