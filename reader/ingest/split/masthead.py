"""The date in the head of an issue, which is that of its items, where they have none of their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import takewhile
from typing import Final

from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Role
from reader.ingest.split.after_sources import BRIEF
from reader.ingest.split.issue import issue_date, listed_from
from reader.ingest.split.issues import names_issue
from reader.ingest.split.page import Page
from reader.ingest.split.parts import DOCUMENT, ISSUE_RULES, Part
from reader.ingest.split.told import TOLD


def dated_by_masthead(page: Page, parts: list[Part]) -> list[Part]:
    """The same parts, dated by the head of the issue; a head that was taken for the first item is dropped."""
    if tables := listed_from(page):
        parts = _by_contents(page, parts, tables)
    return _by_number(page, _by_head(page, parts))


def _by_head(page: Page, parts: list[Part]) -> list[Part]:
    """The same parts, dated by the head of the one issue that they are."""
    if len(parts) < 3 or any(part.dated_by is not None or part.cut.date_at is not None for part in parts):
        return parts
    if len(parts) > _LEAST and _is_head(page, parts):
        rest = _by_head(page, parts[1:])
        return rest if rest[0].dated_by is not None else parts
    inside = any(page.lines[i].anchor is not None for i in page.between(parts[0].start, page.last_index()))
    issue = sum(part.cut.rule in ISSUE_RULES for part in parts)
    if inside and issue < _MOST * len(parts):
        return parts
    if any(_is_day(page, i) for i in page.between(parts[0].start, page.last_index())):
        return parts  # days that nothing was cut at
    dated = issue_date(page, parts[0].start)
    if dated is None:
        return parts
    briefs = any(part.cut.rule in (BRIEF, TOLD) for part in parts)
    return [
        part
        if briefs and part.cut.rule not in ISSUE_RULES
        else replace(part, dated_by=dated[0], issue=dated[1])
        for part in parts
    ]


def _by_number(page: Page, parts: list[Part]) -> list[Part]:
    """The same; the head of a numbered issue, with which a part begins, dates those that follow."""
    found: list[Part] = []
    issue: tuple[int, Mention] | None = None
    for place, part in enumerate(parts):
        undated = part.dated_by is None and part.cut.date_at is None
        head = _head_of_issue(page, part, 0 if not place else part.start)
        if head is not None and _dates_its_items(page, parts[place + 1 : place + _ASKED]):
            issue = head
        elif not undated:
            issue = None
        if issue is not None and undated:
            part = replace(part, dated_by=issue[0], issue=issue[1])
        found.append(part)
    return found


def _dates_its_items(page: Page, below: list[Part]) -> bool:
    """Whether several parts without a day follow the head of an issue, and most of them tell of none."""
    items = list(takewhile(lambda part: part.dated_by is None and part.cut.date_at is None, below))
    days = page.anchored
    telling = sum(bisect_left(days, part.start) < bisect_left(days, part.stop) for part in items)
    return len(items) >= _LEAST_UNDATED and 2 * telling < len(items)


def _head_of_issue(page: Page, part: Part, start: int) -> tuple[int, Mention] | None:
    """The line with the day of an issue, and its words, if a part begins with the numbered head of one."""
    texts = (i for i in page.between(part.start, part.stop) if page.is_body(i) and not _dates(page, i))
    text = next(texts, part.stop)
    stop = min(text, part.start + _HEAD)
    lines = range(max(start, part.start - _HEAD), stop)
    if not any(page.lines[i].size <= _LONGEST and names_issue(page.lines[i].content) for i in lines):
        return None
    return issue_date(page, stop, lines.start)


def _dates(page: Page, index: int) -> bool:
    """Whether a short line has a day at its head or its end: "Friday 4 May 2018 | 3,918 readers"."""
    return page.lines[index].anchor is not None and page.lines[index].size <= _LONGEST


_HEAD: Final = 16
_LONGEST: Final = 90
_LEAST_UNDATED: Final = 2
_ASKED: Final = 20
"""Lines of the head of an issue, their length, the least parts without a day below it, how many are asked."""


def _by_contents(page: Page, parts: list[Part], tables: list[int]) -> list[Part]:
    """The same, those without a date that stand below a table of contents dated by the head above it."""
    found = []
    for part in parts:
        at = bisect_right(tables, part.start) - 1
        rules = part.cut.rule in ISSUE_RULES or part.cut.rule == DOCUMENT
        if at >= 0 and rules and part.dated_by is None and part.cut.date_at is None:
            dated = issue_date(page, tables[at], max(0, tables[at] - _ABOVE) if at else 0)
            if dated is None:  # days of other texts above: the one straight above the table
                dated = issue_date(page, tables[at], max(0, tables[at] - _NEAR))
            if dated is not None:
                part = replace(part, dated_by=dated[0], issue=dated[1])
        found.append(part)
    return found


_ABOVE: Final = 14
"""Lines above a table of contents in which the head of its issue stands."""
_NEAR: Final = 5
_MOST: Final = 0.7
_LEAST: Final = 3
_WELCOME: Final = 520
"""Characters of text that the head of an issue may hold."""


def _is_head(page: Page, parts: list[Part]) -> bool:
    """Whether the first part is the head of an issue with its day, above parts that no day speaks for."""
    first, rest = parts[0], parts[1:]
    if first.cut.rule not in (DOCUMENT, rest[0].cut.rule) or first.cut.rule == BRIEF:
        return False
    if sum(part.cut.rule in ISSUE_RULES for part in rest) < _MOST * len(rest):
        return False
    lines = page.between(first.start, first.stop)
    if sum(page.lines[i].size for i in lines if page.is_body(i)) > _WELCOME:
        return False
    dated = issue_date(page, first.stop)
    if dated is None or dated[0] < first.start or dated[0] in page.closers:
        return False
    return first.cut.rule == DOCUMENT or not page.contents(dated[0] + 1, first.stop)


def _is_day(page: Page, index: int) -> bool:
    """Whether a line is nothing but a day."""
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.role is Role.ALONE and anchor.mention.day is not None
