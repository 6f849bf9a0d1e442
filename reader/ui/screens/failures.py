"""The files that could not be read, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.text import one_line
from reader.errors import DocumentError
from reader.ui.blocks import Block
from reader.ui.safe import ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.block_view import BlockView
from reader.ui.words import counted


class FailuresScreen(Overlay[None]):
    """One file below the other."""

    def __init__(self, failures: Sequence[DocumentError]) -> None:
        title = ours(f"{counted(len(failures), 'file')} could not be read")
        super().__init__(title, BlockView())
        self._failures = failures

    def on_mount(self) -> None:
        """Show the list."""
        blocks: list[Block] = []
        for failure in self._failures:
            blocks.append(Block(one_line(failure.path), "strong", above=1 if blocks else 0))
            blocks.append(Block(one_line(failure.reason), "quiet", indent=2))
        assert isinstance(self.view, BlockView)
        self.view.show_blocks(blocks)
