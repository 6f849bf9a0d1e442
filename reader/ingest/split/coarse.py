"""Headings that name a year or a month: they complete the dates of the entries below them, and are no items.

"## 2019", "### November", "28 Nov – …": the entry has a day, the headings above it say of which year.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind, Line

if TYPE_CHECKING:
    from reader.ingest.split.page import Page


class Coarse(NamedTuple):
    """A heading with a year, its own or that of a heading above it."""

    at: int
    year: int
    month: int | None


_FINER: Final = (Role.LEAD, Role.TITLE_LEAD, Role.ALONE, Role.TAIL)


def coarse_headings(page: Page) -> list[Coarse]:
    """The headings of a page that name a year or a month of a known year, in order."""
    found: list[Coarse] = []
    year: int | None = None
    for index in page.anchored:
        if not is_coarse(page.lines[index]):
            continue
        mention = page.lines[index].anchor.mention  # type: ignore[union-attr]
        year = mention.year or year
        if year is not None:
            found.append(Coarse(index, year, mention.month))
    return found


def is_coarse(line: Line) -> bool:
    """Whether a line has nothing but a month or a year on it."""
    anchor = line.anchor
    return (
        line.kind in (Kind.TEXT, Kind.HEADING)
        and anchor is not None
        and anchor.role is Role.ALONE
        and not anchor.labelled
        and anchor.mention.day is None
        and anchor.mention.weekday is None
        and not anchor.others
    )


def months_alone(page: Page) -> list[int]:
    """The lines of a page that name a month and nothing else, in order."""
    named = (i for i in page.anchored if is_coarse(page.lines[i]))
    return [i for i in named if page.lines[i].anchor.mention.month is not None]  # type: ignore[union-attr]


def coarse_above(page: Page, index: int) -> Coarse | None:
    """The heading that completes the date at `index`: the nearest one above it."""
    at = bisect_left(page.coarse, (index,))
    return page.coarse[at - 1] if at else None


def over_entries(page: Page) -> frozenset[int]:
    """Coarse headings straight above an entry with a date of its own, or above another of their kind."""
    found: set[int] = set()
    for index in reversed(page.anchored):
        line, below = page.lines[index], page.next(index)
        if below is None or not is_coarse(line):
            continue
        if is_coarse(page.lines[below]):
            if _narrower(line, page.lines[below]):
                found.add(index)
            continue
        anchor = page.lines[below].anchor
        if anchor is not None and anchor.role in _FINER and anchor.mention.day is not None:
            found.add(index)
    return frozenset(found)


def _narrower(above: Line, below: Line) -> bool:
    """Whether a year stands above a month."""
    return (
        above.anchor is not None
        and below.anchor is not None
        and above.anchor.mention.month is None
        and below.anchor.mention.month is not None
    )


def under_coarse(page: Page, index: int) -> int:
    """The first of the coarse headings straight above a line, with which its item begins; else `index`."""
    while (above := page.previous(index)) is not None and above in page.over_entries:
        index = above
    return index
