"""Lists of entries without text: a headline, its paper and its day, in whatever order, and a gap.

Nothing can be told from one such block. Where several stand below each other, each with a day and a headline
of its own, and little else is on the page, each block is an item, though no text stands in it.
"""

from __future__ import annotations

from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate, anchor_at
from reader.ingest.split.page import Page

DATED_BLOCK: Final = "headline and day without a text"
_LEAST: Final = 5
_MOST: Final = 0.6
"""The share of the lines of a page that stands in such blocks."""
_LINES: Final = 4
_WORDS: Final = 3
_NAME: Final = 5
_BARE: Final = 2
"""One block in so many has no text: without such blocks the other rules do."""
_ROLES: Final = (Role.ALONE, Role.BYLINE)


def dated_blocks(page: Page) -> list[Candidate]:
    """Candidates at the first lines of the blocks of such a list."""
    if len(page.anchored) < _LEAST:
        return []
    apart, all_blocks = _blocks(page)
    blocks = [(block, day) for block in all_blocks if (day := _day_in(page, block)) is not None]
    if apart and any(anchor_at(page, day).role is not Role.BYLINE for _, day in blocks):
        return []  # days alone between gaps may be those of a chronicle
    bare = [block for block, _ in blocks if _is_bare(page, block)]
    lines = sum(len(block) for block, _ in blocks)
    if len(blocks) < _LEAST or _BARE * len(bare) < len(blocks) or lines < _MOST * len(page.active):
        return []
    for block in bare:
        page.lines[block[-1]].complete = True
    page.refresh()
    return [Candidate(block[0], DATED_BLOCK, 3.0, day) for block, day in blocks]


def _is_bare(page: Page, block: list[int]) -> bool:
    """Whether nothing but the name of a paper stands in a block beside its first two lines."""
    names = (page.lines[i] for i in block[2:])
    return not page.contents(block[0], block[-1] + 1) and all(n.word_count <= _NAME for n in names)


def _blocks(page: Page) -> tuple[bool, list[list[int]]]:
    """The active lines between gaps; or from headline to headline, and True, where gaps tell nothing."""
    blocks: list[list[int]] = []
    for index in page.active:
        if blocks and not page.gap(index) and not page.ruled(index):
            blocks[-1].append(index)
        else:
            blocks.append([index])
    if len(blocks) < _APART * len(page.active):
        return False, blocks
    entries: list[list[int]] = []
    for index in page.active:
        line = page.lines[index]
        if entries and (line.anchor is not None or line.label is not None):
            entries[-1].append(index)
        else:
            entries.append([index])
    return True, entries


_APART: Final = 0.9
"""Blocks by line from which on gaps tell nothing."""


def _day_in(page: Page, block: list[int]) -> int | None:
    """The line of the one day of a block that has a headline beside it, or None."""
    if not 2 <= len(block) <= _LINES:
        return None
    days = [
        i for i in block if (a := page.lines[i].anchor) is not None and a.role in _ROLES and a.mention.day
    ]
    if len(days) != 1 or days[0] not in (block[0], block[1]):
        return None
    head = block[1] if days[0] == block[0] else block[0]
    line = page.lines[head]
    headline = line.kind is Kind.TEXT and line.title_like and line.anchor is None and line.label is None
    return days[0] if headline and line.word_count >= _WORDS else None
