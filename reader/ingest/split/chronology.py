"""Runs of dated lines that are no items: tables of past events, lists of events to come."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from statistics import median
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.publishers import bracket_source
from reader.ingest.split.candidate import anchor_at
from reader.ingest.split.genre import TIMELINE, names_programme, programme, retrospective, says_news
from reader.ingest.split.page import Page


def chronology(page: Page, group: list[int]) -> float:
    """How much a run of dated lines looks like a table of past events inside one text: 0 for not at all."""
    if len(group) < 2:
        return 0.0
    known = days_of(page, group)
    signs = 0.0
    if len(known) >= 2:
        steps = [b - a for a, b in itertools.pairwise(known)]
        span = median(abs(step) for step in steps)
        signs += 2.0 if span > 200 else 0.8 if span > 60 else 0.0
        if len(known) >= 3 and all(step >= 0 for step in steps):
            signs += 1.2
            leads = anchor_at(page, group[0]).role in (Role.LEAD, Role.TITLE_LEAD)
            if (
                leads
                and len(known) > 3
                and known[-1] - known[0] > _YEAR
                and not any(_named_day(page, i) for i in group)
            ):
                signs += 1.2  # more than a year, and the days of no week
            elif known[-1] - known[0] > _YEAR and _under_years(page, group):
                signs += 2.0
        elif sum(step <= 0 for step in steps) >= 0.8 * len(steps):
            signs -= 1.5
        elif sum(step < 0 for step in steps) >= 0.25 * len(steps):
            signs -= 0.8
    months = [m for i in group if (m := anchor_at(page, i).mention).day is None and m.month is not None]
    if (
        len(months) == len(group) > 2
        and known
        and not says_news(page)
        and all(a <= b for a, b in itertools.pairwise(known))
    ):
        signs += 1.2  # months in their order: news has the last one first
    if _wide(page, group, known):
        signs += 1.5
    above = page.previous(group[0])
    opening = page.bodies(0, group[0])
    if above is not None and page.lines[above].content.endswith((":", "：")):
        signs += 2.5
    if any(
        TIMELINE.search(page.lines[i].content)
        for i in page.between(0, group[0])[-3:]
        if page.lines[i].size < 120
    ):
        signs += 2.0
    if retrospective(page):
        signs += 1.5
    if opening >= 2:
        signs += 0.8
    edges = [*group, page.last_index()]
    sizes = [page.size(a, b) for a, b in itertools.pairwise(edges)]
    if median(sizes[:-1]) < 130:
        signs += 0.7
    sourced = sum(
        any(has_source(page, i) for i in page.between(a, b)[-2:]) for a, b in itertools.pairwise(edges)
    )
    barred = sum(anchor_at(page, i).separator == "|" for i in group)
    signs -= 3.0 * max(sourced, barred) / len(group)
    if _of_the_week(page, group):
        signs -= 1.5
    first = anchor_at(page, group[0]).mention
    if first.weekday is not None:
        signs -= 1.2 if first.year is None else 2.5
    return max(0.0, signs) * 1.3


def looks_back(page: Page, group: list[int]) -> bool:
    """Whether days in their order, over more than a year, stand below a head as new as the last."""
    known = days_of(page, group)
    if (
        len(known) < SEVERAL
        or len(known) < len(group)
        or known != sorted(known)
        or known[-1] - known[0] <= _YEAR
    ):
        return False
    heads = [
        i for i in page.anchored if i < group[0] and anchor_at(page, i).role in (Role.ALONE, Role.BYLINE)
    ]
    return any((day := ordinal(page, i)) is not None and day >= known[-1] for i in heads[-2:])


_YEAR: Final = 372
_MONTH: Final = 31


_HALF: Final = 150
"""Days without years further apart than this are told, and not reported."""


def _wide(page: Page, group: list[int], known: list[int]) -> bool:
    """Whether several days without years or weekdays lie months apart, and not the newest first."""
    mentions = [anchor_at(page, index).mention for index in group]
    if len(group) < SEVERAL or any(m.weekday is not None or m.day is None for m in mentions):
        return False
    if any(page.dated_year(index) is not None for index in group) or page.yeared:
        return False
    return max(known) - min(known) > _HALF and any(b > a for a, b in itertools.pairwise(known))


SEVERAL: Final = 4
"""Days from which on their order tells something."""


def _under_years(page: Page, group: list[int]) -> bool:
    """Whether days without years and weekdays have their years from headings above."""
    mentions = [anchor_at(page, index).mention for index in group]
    return all(m.year is None and m.weekday is None for m in mentions) and all(map(page.dated_year, group))


def _named_day(page: Page, index: int) -> bool:
    return anchor_at(page, index).mention.weekday is not None


def listing(page: Page, group: list[int]) -> float:
    """How much a run of dated lines looks like a list of events to come: short entries without a year,
    no text between.
    """
    entries = [i for i in group if anchor_at(page, i).role is Role.TITLE_LEAD]
    if len(entries) < 2 or len(entries) < 0.7 * len(group):
        return 0.0
    if any(page.dated_year(i) for i in entries) and page.bodies(0, group[0]) < SEVERAL:
        return 0.0  # below an article they are a list, too
    inside = set(group)
    bare = sum((below := page.next(i)) is None or below in inside for i in entries)
    return 3.0 if bare >= 0.6 * len(entries) else 0.0


def _of_the_week(page: Page, group: list[int]) -> bool:
    """Whether all dates lie in the month before the date in the head of the page, as those of an issue do."""
    head = next(
        (
            a.mention
            for i in page.between(0, group[0])[:6]
            if (a := page.lines[i].anchor) is not None and a.mention.year is not None and a.mention.day
        ),
        None,
    )
    if head is None or page.bodies(0, group[0]):
        return False
    known = [anchor_at(page, i).mention for i in group]
    if any(m.month is None or m.day is None or m.year not in (None, head.year) for m in known):
        return False
    day = (head.month or 0) * 31 + (head.day or 0)
    return all(0 <= day - ((m.month or 0) * 31 + (m.day or 0)) <= 31 for m in known)


def has_source(page: Page, index: int) -> bool:
    return (
        page.ends_source(index)
        or index in page.endings
        or bracket_source(page.lines[index].content) is not None
    )


def days_of(page: Page, group: list[int]) -> list[int]:
    """The dates of a group as numbers; those without a year, in their head or above it, only where none
    has one.
    """
    if any(page.dated_year(index) is not None for index in group):
        group = [index for index in group if page.dated_year(index) is not None]
    return [day for index in group if (day := ordinal(page, index)) is not None]


def ordinal(page: Page, index: int, given: int | None = None) -> int | None:
    """A day as a number, with the year `given` where it has none."""
    mention, year = anchor_at(page, index).mention, page.dated_year(index) or given
    if year is None and mention.month is None:
        return None
    return (year or 0) * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def _in_programme(page: Page, first: int) -> bool:
    """Whether the heading of a programme stands straight above a day, at or above the first of a group."""
    above = page.anchored[max(0, (at := bisect_right(page.anchored, first)) - _OF_A_PROGRAMME) : at]
    return any(
        (heading := page.previous(i)) is not None and names_programme(page.lines[heading].content)
        for i in above
    )


_OF_A_PROGRAMME: Final = 40
"""Days of a programme, at most."""


def events(page: Page, group: list[int]) -> float:
    """What speaks against dated lines that all lie after the date in the head of the page: they are to
    come.
    """
    if programme(page, group[0]) and not any(page.ends_source(i) for i in page.active):
        return 6.0
    if _in_programme(page, group[0]):
        return 6.0
    head = next((i for i in page.between(0, group[0])[:6] if page.lines[i].anchor is not None), None)
    if head is None or len(group) < 2 or not page.bodies(head, group[0]):
        return 0.0
    edges = [*group, page.last_index()]
    ends = (page.between(a, b)[-2:] for a, b in itertools.pairwise(edges))
    told = sum(any(has_source(page, i) for i in end) for end in ends)
    if 2 * told >= len(group):
        return 0.0  # papers tell of what was
    day, year = ordinal(page, head), page.dated_year(head)
    if anchor_at(page, head).mention.day is None:
        year = None  # the month of an issue, in which its days lie
    days = [ordinal(page, i, year) for i in group]
    if day is None or any(d is None or not day < d < day + 372 for d in days):
        return 0.0
    alone = anchor_at(page, group[0]).role is Role.ALONE and anchor_at(page, head).mention.day is None
    if alone and all(d is not None and d < day + _MONTH for d in days):
        return 0.0  # the month of an issue, in which its days lie
    return 4.0
