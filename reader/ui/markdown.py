"""Markdown as blocks, by markdown-it's tokens; nothing in it can act, a link is text with its address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from reader.domain.text import SafeText, make_safe
from reader.ui.blocks import Block, Mark
from reader.ui.glyphs import Glyphs
from reader.ui.inline import InlineText, inline_text
from reader.ui.safe import cells, ours

if TYPE_CHECKING:
    from markdown_it.token import Token

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_INDENT: Final = 2
"""Cells for each list inside a list, and for quoted text."""
_TAB: Final = "    "


def markdown_blocks(text: SafeText, glyphs: Glyphs) -> list[Block]:
    """Return `text` as blocks. HTML in it is shown as it stands."""
    return list(_Reader(glyphs).read(_PARSER.parse(text)))


class _Reader:
    """Walks the flat list of tokens and knows which lists, quotes and tables are open."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._lists: list[int | None] = []
        """For each open list the next number; None for one without numbers."""
        self._lead = ""
        self._close = False
        """Whether the next block follows without an empty line."""
        self._quotes = 0
        self._row: list[InlineText] | None = None
        self._heading = ""

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield the blocks."""
        for token in tokens:
            if token.type == "inline":
                yield from self._text(inline_text(token.children or [], self._glyphs))
            elif token.type in ("fence", "code_block", "html_block"):
                yield from self._code(token.content)
            elif token.type == "hr":
                yield Block(ours(""), above=1, rule=True, searched=False)
            elif token.type == "tr_close":
                yield from self._table_row()
            else:
                self._open_or_close(token)

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "heading_open" | "heading_close":
                self._heading = token.tag if token.nesting == 1 else ""
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
                self._close = bool(self._lists)
            case "list_item_open":
                self._lead = self._next_lead()
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
                self._close = False
            case "tr_open":
                self._row = []
            case "table_close":
                self._close = False

    def _next_lead(self) -> str:
        number = self._lists[-1]
        if number is None:
            return f"{self._glyphs.bullet} "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _text(self, found: InlineText) -> Iterator[Block]:
        if self._row is not None:
            self._row.append(found)
            return
        for line in found.lines():
            if line.text.strip():
                yield self._block(line.text, line.marks)

    def _table_row(self) -> Iterator[Block]:
        text, marks = "", []
        for cell in self._row or ():
            text += f" {self._glyphs.divider} " if text else ""
            marks += [
                mark._replace(start=mark.start + len(text), end=mark.end + len(text)) for mark in cell.marks
            ]
            text += cell.text.replace("\n", " ")
        self._row = None
        yield self._block(text, tuple(marks))
        self._close = True

    def _code(self, content: str) -> Iterator[Block]:
        for number, line in enumerate(make_safe(content).rstrip("\n").split("\n")):
            above = 0 if number else 1
            yield Block(
                SafeText(line.replace("\t", _TAB)),
                "code",
                above=above,
                indent=self._indent + _INDENT,
                fixed=True,
            )

    @property
    def _indent(self) -> int:
        return _INDENT * (self._quotes + max(0, len(self._lists) - 1))

    def _block(self, text: str, marks: tuple[Mark, ...]) -> Block:
        """One paragraph with whatever stands before it; items of a list stand close."""
        lead, in_list = SafeText(self._lead), bool(self._lists)
        above = 0 if self._close else 2 if self._heading in ("h1", "h2") else 1
        # The lead belongs to the first paragraph of an item; the others line up with it.
        indent = self._indent + (cells(lead) or _INDENT * in_list)
        self._lead, self._close = "", in_list
        ink = "strong" if self._heading else "quote" if self._quotes else "ink"
        return Block(SafeText(text), ink, marks, above, lead, indent, bar=self._quotes > 0)
