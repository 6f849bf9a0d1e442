"""Picking one of many by typing a part of its name: the palette, and the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from reader.domain.text import SafeText
from reader.ui.safe import NOTHING
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.key_bar import KeyHint
from reader.ui.widgets.pick_list import Pick, PickList
from reader.ui.widgets.words_line import WordsLine


class PickScreen(Overlay[str]):
    """Answers with the id of what was picked, or with nothing; `look` is called for what is looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False),
        Binding("enter", "take", "Take", show=False, priority=True),
        Binding("down,ctrl+n,tab", "move(1)", "Down", show=False),
        Binding("up,ctrl+p,shift+tab", "move(-1)", "Up", show=False),
        Binding("pagedown", "turn(1)", "Page down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("take", "enter", "take it"),
        KeyHint("close", "esc", "close"),
    )

    def __init__(
        self, title: SafeText, hint: str, picks: Sequence[Pick], look: Callable[[str], None] | None = None
    ) -> None:
        self._list = PickList(picks)
        super().__init__(title, self._list)
        self._input = Input(placeholder=hint, compact=True)
        self._help = WordsLine("quiet")
        self._look = look

    def parts(self) -> Iterator[Widget]:
        """The line to type in stands above the list, the help of a pick below it."""
        yield self._head
        yield self._input
        yield self._list
        yield self._help
        yield self._keys

    def on_mount(self) -> None:
        """Show everything that can be picked."""
        self._list.narrow("")
        self._show_help()

    @property
    def first(self) -> Widget:
        """The line to type in."""
        return self._input

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has these letters."""
        self._list.narrow(event.value)
        self._show_help()

    def on_cursor_view_moved(self) -> None:
        """Look at what is under the cursor."""
        self._show_help()
        pick = self._list.current
        if self._look is not None and pick is not None:
            self._look(pick.id)

    def on_cursor_view_chosen(self) -> None:
        """Take what was clicked."""
        self.action_take()

    def _show_help(self) -> None:
        pick = self._list.current
        self._help.show(NOTHING if pick is None else pick.help)

    def action_move(self, step: int) -> None:
        """Up and down in the list, while the letters go on being typed."""
        self._list.move_to(self._list.cursor + step)

    def action_turn(self, pages: int) -> None:
        """Up and down by pages."""
        self._list.action_page(pages)

    def action_take(self) -> None:
        """Answer with what is under the cursor."""
        pick = self._list.current
        self.dismiss(None if pick is None else pick.id)
