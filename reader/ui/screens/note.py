"""Writing a note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from reader.ui import boxes
from reader.ui.note_editor import edit_text
from reader.ui.opener import OpenError
from reader.ui.safe import ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.block_view import BlockView
from reader.ui.widgets.key_bar import KeyHint


class NoteScreen(Overlay[str]):
    """Answers with the text, or with nothing where it is to stay as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False, priority=True),
        Binding("ctrl+s", "take", "Save", show=False, priority=True),
        Binding("ctrl+e", "editor", "Editor", show=False, priority=True),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("take", "^s", "save"),
        KeyHint("editor", "^e", "in the editor"),
        KeyHint("close", "esc", "close"),
    )

    def __init__(self, note: str) -> None:
        super().__init__(ours("Note"), BlockView())
        self._before = note
        self._area = TextArea(note, soft_wrap=True, tab_behavior="focus", compact=True)

    def parts(self) -> Iterator[Widget]:
        """The text between head and keys."""
        yield self._head
        yield self._area
        yield self._keys

    def on_mount(self) -> None:
        """Begin at the end."""
        self._area.move_cursor(self._area.document.end)

    @property
    def first(self) -> Widget:
        """The text."""
        return self._area

    def action_take(self) -> None:
        """Answer with the text."""
        self.dismiss(self._area.text)

    def action_close(self) -> None:
        """Leave it as it was; what was written is thrown away only once the person says so."""
        if self._area.text.strip() == self._before:
            self.dismiss(None)
        else:
            boxes.choose(
                self.app, ours("Save the note?"),
                (("Save it", self.action_take), ("Throw it away", lambda: self.dismiss(None))),
            )  # fmt: skip

    def action_editor(self) -> None:
        """Go on in the editor."""
        try:
            text = edit_text(self.app, self._area.text, self.app.environment)
        except OpenError as error:
            self.app.say(str(error), severity="error")
        else:
            self._area.load_text(text)
            self._area.move_cursor(self._area.document.end)
