"""Briefs below an article: a rubric such as "In brief", and then entries of the last days, newest first.

A timeline inside an article looks nearly the same. It runs the other way, or has no text above it.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.mention import Mention
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page

UNDER_RUBRIC: Final = "brief under a rubric"
_ROLES: Final = (Role.LEAD, Role.TITLE_LEAD, Role.END)
_LEAST: Final = 3
_WORDS: Final = 4
"""Words that the rubric has at most."""
_DAYS: Final = 31
_HEAD: Final = 12
"""Lines from the top of the page in which the date of the article stands."""


def briefs_below(page: Page) -> list[Candidate]:
    """Candidates at the entries under a rubric below an article with a date of its own."""
    found: list[Candidate] = []
    for run in _runs(page):
        rubric = page.previous(run[0])
        if rubric is None or not page.lines[rubric].is_rubric(_WORDS) or page.bodies(0, rubric) < _LEAST - 1:
            continue
        head = _head_day(page, rubric)
        days = [] if head is None else [_ago(page.lines[i].anchor.mention, head) for i in run]  # type: ignore[union-attr]
        if not days or any(day is None or day > _DAYS for day in days):
            continue
        ages = [day for day in days if day is not None]
        if any(b < a for a, b in pairwise(ages)) or ages[0] == ages[-1]:
            continue
        page.debris.setdefault(rubric, Debris(Reason.LABEL, "a rubric over briefs"))
        found += [Candidate(index, UNDER_RUBRIC, 2.6, index) for index in run]
    return found


def _runs(page: Page) -> list[list[int]]:
    """Runs of lines, one straight below the other, of which each has its day at its head or its end."""
    runs: list[list[int]] = []
    for index in page.anchored:
        line = page.lines[index]
        anchor = line.anchor
        dated = (
            line.kind is Kind.TEXT
            and anchor is not None
            and anchor.role in _ROLES
            and anchor.mention.day is not None
            and anchor.mention.month is not None
        )
        if dated and runs and page.previous(index) == runs[-1][-1] and page.gap(index) <= 1:
            runs[-1].append(index)
        elif dated:
            runs.append([index])
    return [run for run in runs if len(run) >= _LEAST]


def _head_day(page: Page, before: int) -> dt.date | None:
    """The day of the article above."""
    for index in page.active[:_HEAD]:
        if index >= before:
            break
        anchor = page.lines[index].anchor
        if anchor is None or anchor.role not in (Role.ALONE, Role.BYLINE, Role.TAIL, Role.DATELINE):
            continue
        mention = anchor.mention
        if mention.year is not None and mention.month is not None and mention.day is not None:
            return _day(mention.year, mention.month, mention.day)
    return None


def _ago(mention: Mention, head: dt.date) -> int | None:
    """How many days before the article; None where the words cannot mean one."""
    if mention.month is None or mention.day is None:
        return None
    years = (mention.year,) if mention.year is not None else (head.year, head.year - 1)
    ages = [
        (head - day).days for year in years if (day := _day(year, mention.month, mention.day)) is not None
    ]
    return min((age for age in ages if age >= 0), default=None)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
