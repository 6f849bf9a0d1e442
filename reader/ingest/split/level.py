"""Rubrics on top of heads: how high the heads of a page are is told for all of them together.

"B. Safety", a gap, "1.", headline, paper, day: where the items are numbered and many of them begin at their
number, the line above the others is the rubric of a section, and part of none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.heads import is_number
from reader.ingest.split.page import Page

_LEAST: Final = 4
_LOW: Final = 0.3
"""The share of heads without a rubric from which on the others have one too many."""
_WORDS: Final = 5


def without_rubrics(page: Page, found: list[Candidate]) -> list[Candidate]:
    """The same candidates, those whose head has a rubric with a gap below it without that."""
    found = _above_points(page, found)
    dated = sum(_has_head(candidate) for candidate in found)
    if dated < _LEAST:
        return found
    over = [_below_rubric(page, c) if _has_head(c) else None for c in found]
    plain = dated - sum(start is not None for start in over)
    if plain == dated or plain < _LOW * dated:
        return found
    levelled = []
    for candidate, start in zip(found, over, strict=True):
        if start is not None:
            page.debris.setdefault(candidate.index, Debris(Reason.LABEL, "a rubric over items"))
            levelled.append(replace(candidate, index=start))
        else:
            levelled.append(candidate)
    return levelled


def _above_points(page: Page, found: list[Candidate]) -> list[Candidate]:
    """The same, moved from a short line down to the bullet below, where other bullets are items without."""
    points = [c for c in found if c.score > 0 and c.date_at is not None and page.lines[c.date_at].mark]
    under = [c for c in points if c.date_at is not None and page.next(c.index) == c.date_at]
    if not under or len(under) > _HALF * len(points):
        return found
    moved = {c.index: c.date_at for c in under if page.lines[c.index].is_rubric(_WORDS)}
    for index in moved:
        page.debris.setdefault(index, Debris(Reason.LABEL, "a rubric over items"))
    return [replace(c, index=at) if (at := moved.get(c.index)) is not None else c for c in found]


_HALF: Final = 0.5


def _has_head(candidate: Candidate) -> bool:
    """Whether lines stand above the day of an item."""
    return candidate.score > 0 and candidate.date_at is not None and candidate.date_at > candidate.index


def _below_rubric(page: Page, candidate: Candidate) -> int | None:
    """The line below the rubric with which a head begins; None where it begins with none."""
    line, below = page.lines[candidate.index], page.next(candidate.index)
    if candidate.date_at is None or below is None or below >= candidate.date_at or not page.gap(below):
        return None
    plain = line.kind is Kind.TEXT and line.label is None and line.anchor is None and not line.closed
    rubric = plain and line.word_count <= _WORDS and not _is_numbered(line)
    return below if rubric and _is_numbered(page.lines[below]) else None


def _is_numbered(line: Line) -> bool:
    return line.mark.startswith("1") or is_number(line)
