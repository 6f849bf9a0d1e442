"""The head of an issue: its name, number, date and table of contents, which are no item."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.page import Page

_LEAST_NAMED: Final = 3
"""Headlines that a table of contents must name before what stands above it is the head of an issue."""
_HEAD_TEXT: Final = 520
"""Characters of running text that the head of an issue may hold: a greeting, a line on the paper."""
_LONGEST: Final = 220


def head_end(page: Page) -> int:
    """One past the table of contents that ends the head of an issue; 0 where there is none."""
    named = {i: mark.names for i, mark in page.debris.items() if mark.names is not None}
    if len(named) < _LEAST_NAMED:
        return 0
    end = max(named) + 1
    running = sum(page.lines[i].size for i in page.between(0, end) if page.is_body(i))
    if _below_article(page, min(named)):
        return 0
    return end if running < _HEAD_TEXT and end <= min(named.values()) else 0


def _below_article(page: Page, contents: int) -> bool:
    """Whether an article and the head of an issue, each with its day, stand above a table of contents."""
    days: list[tuple[int, Mention]] = []
    for index in page.anchored:
        anchor = page.lines[index].anchor
        if index < contents and anchor is not None and anchor.role in (Role.ALONE, Role.BYLINE):
            days.append((index, anchor.mention))
    whole = [(index, day) for index, day in days if day.day is not None and day.year is not None]
    return any(
        page.bodies(a, b) > 1 and (one.year, one.month, one.day) != (two.year, two.month, two.day)
        for (a, one), (b, two) in pairwise(whole)
    )


def listed_from(page: Page) -> list[int]:
    """The first entries of the tables of contents of a page, one a table."""
    named = {i: mark.names for i, mark in page.debris.items() if mark.names is not None}
    firsts: list[int] = []
    reach = -1  # the last headline that the tables so far name
    for index in sorted(named):
        if index > reach:
            firsts.append(index)
        reach = max(reach, named[index])
    return firsts if len(named) >= _LEAST_NAMED else []


def issue_date(page: Page, stop: int, start: int = 0) -> tuple[int, Mention] | None:
    """The one date that the lines from `start` up to `stop` give: the index of its line, and its words.

    None where they give several, or only a span of days.
    """
    lines = [
        line
        for line in page.lines[start:stop]
        if line.kind not in (Kind.BLANK, Kind.RULE, Kind.UNDERLINE)
        and line.size <= _LONGEST
        and (not tells_change(line.content) or "publi" in line.content.casefold())
    ]
    return _the_one([line for line in lines if not line.body_like]) or _the_one(lines)


def _the_one(lines: list[Line]) -> tuple[int, Mention] | None:
    found = [(line.number - 1, mention) for line in lines for mention in _whole_dates(line)]
    days = {(m.year, m.month, m.day) for _, m in found if m.day is not None}
    if len(days) == 1:
        return next(pair for pair in found if pair[1].day is not None)
    months = {(m.year, m.month) for _, m in found}
    return found[0] if not days and len(months) == 1 else None


def _whole_dates(line: Line) -> list[Mention]:
    """The dates of a line that have a year and a month; none where one of them is a span of days."""
    mentions = [m for m in find(line.text) if m.year is not None and m.month is not None]
    return [] if any(m.ranged for m in mentions) else mentions


def under_rubric(page: Page, index: int, head: list[int]) -> int:
    """The rubric straight above a headline, with which its item begins; `index` where none stands there."""
    above = page.previous(index)
    if above is None or above in head:
        return index
    line, below = page.lines[above], page.lines[index]
    if line.closed or line.label is not None or line.anchor is not None or page.is_body(above):
        return index
    if line.content.endswith((",", "，", "،")):
        return index  # a greeting
    if page.gap(above) == 0 and page.previous(above) is not None:
        return index
    higher = line.kind is Kind.HEADING and (below.kind is not Kind.HEADING or line.level < below.level)
    words = sum(word[:1].isalnum() for word in line.content.split())
    short = line.kind is Kind.TEXT and words <= _RUBRIC and page.gap(index) == 0
    return above if higher or short else index


_RUBRIC: Final = 5
"""Words that a rubric has at most."""
