"""All keys and the whole query language, from the declarations that make them work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from reader.domain.text import SafeText
from reader.query.grammar import FIELDS, SYNTAX
from reader.ui.blocks import Block
from reader.ui.commands.command import Chapter, Scope
from reader.ui.commands.table import COMMANDS
from reader.ui.safe import ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.block_view import BlockView

if TYPE_CHECKING:
    from textual.events import Resize

    from reader.ui.dateline_app import DatelineApp
    from reader.ui.keymap import KeyMap

_KEYS: Final = 17
"""Cells of the column of keys."""
_COLUMNS: Final = 36
"""Cells from which on keys and words stand beside each other."""
_WHERE: Final = {
    Scope.LIST: "in the list",
    Scope.FILTERS: "in the filters",
    Scope.QUERY: "in the query bar",
    Scope.FILE: "in the file view",
    Scope.TIME: "in the timeline",
}


class HelpScreen(Overlay[None]):
    """Scrolls like an item."""

    app: DatelineApp

    def __init__(self, first: Chapter | None = None) -> None:
        """`first`: the chapter to begin with, for a screen that has one of its own."""
        super().__init__(ours("Help"), BlockView())
        self._chapters = sorted(Chapter, key=lambda chapter: chapter is not first)

    def on_mount(self) -> None:
        """Show it."""
        self._show(self.size.width)

    def on_resize(self, event: Resize) -> None:
        """Where there is no room for two columns there is one. Textual calls the parent's, too."""
        self._show(event.size.width)

    def _show(self, width: int) -> None:
        assert isinstance(self.view, BlockView)
        blocks = [*_keys(self._chapters, self.app.keymap), *_language()]
        self.view.show_blocks(blocks if width >= _COLUMNS else list(_stacked(blocks)))


def _keys(chapters: Sequence[Chapter], keymap: KeyMap) -> Iterator[Block]:
    for number, chapter in enumerate(chapters):
        yield Block(ours(chapter.value), "heading", above=1 if number else 0)
        for command in COMMANDS:
            if command.chapter is chapter and (keys := keymap.all(command.id)):
                where = _WHERE.get(command.scopes[0]) if len(command.scopes) == 1 else None
                text = f"{command.help[:-1]} ({where})." if where else command.help
                yield _entry(keys, text)


def _stacked(blocks: Sequence[Block]) -> Iterator[Block]:
    """Each key on a line of its own, above what it does."""
    for block in blocks:
        if block.lead:
            yield Block(SafeText(block.lead.rstrip()), "key")
            yield Block(block.text, block.ink, indent=2)
        else:
            yield block


def _language() -> Iterator[Block]:
    yield Block(ours("The query language"), "heading", above=1)
    for sign in SYNTAX:
        yield _entry(sign.example if len(sign.example) < _KEYS - 2 else sign.sign, _sentence(sign.help))
    for field in FIELDS:
        yield _entry(f"{field.name}:", f"{_sentence(field.help)} {field.example}")


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def _entry(key: str, text: str) -> Block:
    return Block(ours(text), "ink", lead=SafeText(key.ljust(_KEYS)), indent=_KEYS)
