"""What a correction for the whole corpus would touch, before it is made."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.domain.text import SafeText, one_line
from reader.library import Preview
from reader.ui.blocks import Block
from reader.ui.safe import ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.block_view import BlockView
from reader.ui.widgets.key_bar import KeyHint
from reader.ui.words import counted

_MOST = 500
"""Documents that are listed; nobody reads more."""


class PreviewScreen(Overlay[bool]):
    """Answers with True where it is to be done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "Take", show=False, priority=True),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("take", "enter", "leave out"),
        KeyHint("close", "esc", "keep"),
    )

    def __init__(self, preview: Preview) -> None:
        super().__init__(ours("Always leave out"), BlockView())
        self._preview = preview

    def on_mount(self) -> None:
        """Show the line, how often it stands where, and the places."""
        seen = self._preview
        documents = seen.documents
        count = f"{counted(seen.lines, 'line')} in {counted(len(documents), 'document')}"
        blocks = [
            Block(one_line(seen.correction.value), "strong"),
            Block(ours(f"would touch {count}, {counted(seen.items, 'item')}"), "ink", above=1),
        ]
        for each in documents[:_MOST]:
            lines = ", ".join(str(number) for number, _ in each.lines)
            blocks.append(Block(one_line(each.document), "quiet", above=1))
            if lines:
                blocks.append(Block(SafeText(f"line {lines}"), "faint", indent=2))
        if len(documents) > _MOST:
            blocks.append(
                Block(ours(f"and {counted(len(documents) - _MOST, 'document')} more"), "quiet", above=1)
            )
        blocks += [Block(one_line(str(failure)), "warning", above=1) for failure in seen.failures]
        assert isinstance(self.view, BlockView)
        self.view.show_blocks(blocks)

    def action_take(self) -> None:
        """Do it."""
        self.dismiss(True)
