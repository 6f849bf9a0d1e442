"""Blocks laid out as lines of a certain width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.query.highlight import spans
from reader.ui.blocks import Block
from reader.ui.safe import cells
from reader.ui.wrap import wrap


class Run(NamedTuple):
    """One line: a run of characters of a block."""

    block: int
    start: int
    end: int


class Found(NamedTuple):
    """A match of the query."""

    block: int
    start: int
    end: int


class Page:
    """The lines of an item; only offsets are kept, so that an item of megabytes costs little."""

    def __init__(self, blocks: Sequence[Block], width: int) -> None:
        self.blocks = blocks
        self.width = width
        self._runs: list[Run | None] = []
        self._firsts: list[int] = []
        for index, block in enumerate(blocks):
            self._runs += [None] * block.above
            self._firsts.append(len(self._runs))
            room = max(4, width - block.indent)
            if block.rule:
                self._runs.append(Run(index, 0, 0))
            elif block.fixed:
                self._runs += [Run(index, start, end) for start, end in _chop(len(block.text), room)]
            else:
                self._runs += [Run(index, start, end) for start, end in wrap(block.text, room)]

    def __len__(self) -> int:
        return len(self._runs)

    def __getitem__(self, line: int) -> Run | None:
        """The run on `line`; None for an empty line."""
        return self._runs[line]

    def starts(self, line: int) -> bool:
        """Whether a block begins on `line`."""
        run = self._runs[line]
        return run is not None and self._firsts[run.block] == line

    def run_at(self, line: int) -> Run | None:
        """The run on `line`, or the first one below it."""
        return next((run for run in self._runs[max(0, line) :] if run is not None), None)

    def offset_at(self, run: Run, cell: int) -> int | None:
        """The character of a run that stands on its `cell`; None beyond it."""
        if cell < 0:
            return None
        text = self.blocks[run.block].text
        for at in range(run.start, run.end):
            cell -= cells(text[at])
            if cell < 0:
                return at
        return None

    def line_of(self, block: int, offset: int) -> int:
        """The line that holds the character of `block` at `offset`."""
        first = self._firsts[block]
        end = self._firsts[block + 1] if block + 1 < len(self._firsts) else len(self._runs)
        starts = [run.start for run in self._runs[first:end] if run is not None]
        return first + max(0, bisect_right(starts, offset) - 1)


def matches(blocks: Sequence[Block], terms: Sequence[str]) -> list[Found]:
    """Return where words of the query stand, in the order of the blocks."""
    if not terms:
        return []
    return [
        Found(index, start, end)
        for index, block in enumerate(blocks)
        if block.searched
        for start, end in spans(block.text, terms)
    ]


def _chop(length: int, width: int) -> list[tuple[int, int]]:
    return [(start, min(start + width, length)) for start in range(0, length, width)] or [(0, 0)]
