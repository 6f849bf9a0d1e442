"""Lists of other pages, "Related news": where they end and the text of the page, or another one, goes on."""

from __future__ import annotations

from typing import Final

from reader.ingest.debris.mark import Debris
from reader.ingest.debris.resuming import TEXT, head_above, is_wrapped_text
from reader.ingest.lines.line import Kind, Line

_RUNNING: Final = 90
"""Characters of running text behind a list that stands straight below its heading."""
_SHORT: Final = 50
_IN_A_ROW: Final = 2
"""Paragraphs below each other, and how short they may be, with which the text goes on."""
_OWN: Final = 220
_OWN_TEXTS: Final = 2
"""Paragraphs longer than what a list prints of other pages: with two of them another text has begun."""


class Teasers:
    """The lines below the heading of such a list, asked one after the other for the end of the block."""

    def __init__(self, lines: list[Line], found: dict[int, Debris], start: int) -> None:
        self._lines, self._found, self._start = lines, found, start
        self._listed = start < len(lines) and lines[start].kind is not Kind.BLANK
        self._in_a_row = 0
        self._own: list[int] = []

    def end_at(self, index: int) -> int | None:
        """Where the block ends, if the line at `index` shows it."""
        line, above = self._lines[index], self._lines[index - 1]
        listed = self._listed and above.kind is Kind.BLANK
        whole = line.body_like and not line.content.endswith(("...", "…"))
        if listed and whole and line.size > _RUNNING:
            return self._head_above(index)
        if line.body_like and line.closed and line.size > TEXT and (head := self._head_above(index)) < index:
            return head
        opens = line.wrapped and (above.kind is Kind.BLANK or not above.wrapped)
        if opens and is_wrapped_text(self._lines, index):
            self._own.append(index)
            if listed or len(self._own) == _OWN_TEXTS:
                return self._head_above(self._own[0])
        elif whole and line.closed and line.size > _OWN:
            self._own.append(index)
            if len(self._own) == _OWN_TEXTS:
                return self._head_above(self._own[0])
        self._in_a_row = self._in_a_row + 1 if whole and line.closed and line.size > _SHORT else 0
        if self._in_a_row == _IN_A_ROW:
            return self._head_above(_first_of_run(self._lines, index, _IN_A_ROW))
        return None

    def _head_above(self, text: int) -> int:
        return head_above(self._lines, self._found, self._start, text)


def _first_of_run(lines: list[Line], index: int, count: int) -> int:
    """Back to the first of `count` consecutive paragraphs that end at `index`."""
    while count > 1:
        index -= 1
        if lines[index].kind is not Kind.BLANK:
            count -= 1
    return index
