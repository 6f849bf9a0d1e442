"""Asking which tags of their own a person wants items to have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from reader.domain.text import SafeText, fold, one_line
from reader.ui.safe import NOTHING, ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.key_bar import KeyHint
from reader.ui.widgets.pick_list import Pick, PickList
from reader.ui.widgets.words_line import WordsLine


def given_and_taken(text: str) -> tuple[list[str], list[str]]:
    """Read what was typed: names with commas between, those with a minus before them are taken."""
    parts = [part.strip() for part in text.split(",")]
    given = [part.removeprefix("+").strip() for part in parts if part and not part.startswith("-")]
    taken = [part[1:].strip() for part in parts if part.startswith("-")]
    return [name for name in given if name], [name for name in taken if name]


class TagScreen(Overlay[str]):
    """Answers with what was typed; known names complete it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False),
        Binding("enter", "take", "Take", show=False, priority=True),
        Binding("tab", "complete", "Complete", show=False, priority=True),
        Binding("down,ctrl+n", "move(1)", "Down", show=False),
        Binding("up,ctrl+p,shift+tab", "move(-1)", "Up", show=False),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("take", "enter", "take"),
        KeyHint("complete", "tab", "complete"),
        KeyHint("close", "esc", "close"),
    )

    def __init__(self, title: SafeText, has: Collection[str], known: Sequence[str]) -> None:
        self._has = {fold(name) for name in has}
        names = sorted(known, key=lambda name: (fold(name) not in self._has, fold(name)))
        self._list = PickList([self._pick(name) for name in names])
        super().__init__(title, self._list)
        self._input = Input(placeholder="cite, -later", compact=True)
        self._about = WordsLine("quiet")
        self._moved = False
        """The person went into the list, so that the name there is meant."""

    def _pick(self, name: str) -> Pick:
        return Pick(name, one_line(name), ours("has it") if fold(name) in self._has else NOTHING)

    def parts(self) -> Iterator[Widget]:
        """The line to type in stands above the names."""
        yield self._head
        yield self._input
        yield self._list
        yield self._about
        yield self._keys

    def on_mount(self) -> None:
        """Show all names."""
        self._list.narrow("")
        self._about.show(ours("Commas part the tags; a minus before one takes it away"))

    @property
    def first(self) -> Widget:
        """The line to type in."""
        return self._input

    @property
    def _last(self) -> str:
        """The name that is being typed."""
        return self._input.value.rpartition(",")[2].strip()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the names that have these letters."""
        self._moved = False
        self._list.narrow(self._last.lstrip("+-"))

    def action_move(self, step: int) -> None:
        """Up and down among the names; the first step goes to the one on top."""
        self._list.move_to(self._list.cursor + (step if self._moved else 0))
        self._moved = True

    def action_complete(self) -> None:
        """Put the name under the cursor in the place of what was typed of it."""
        pick = self._list.current
        if pick is None:
            return
        before, comma, _ = self._input.value.rpartition(",")
        takes = self._last.startswith("-") or (not self._last and fold(pick.id) in self._has)
        self._input.value = f"{before}{comma}{' ' if comma else ''}{'-' if takes else ''}{pick.id}, "
        self._input.cursor_position = len(self._input.value)

    def action_take(self) -> None:
        """Answer with what was typed, or with the name that was gone to."""
        if self._moved:
            self.action_complete()
        self.dismiss(self._input.value)

    def on_cursor_view_chosen(self) -> None:
        """A name was clicked."""
        self.action_complete()
