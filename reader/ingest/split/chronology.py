"""Runs of dated lines that are no items: tables of past events, lists of events to come."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from statistics import median
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.publishers import bracket_source
from reader.ingest.split.candidate import anchor_at
from reader.ingest.split.genre import TIMELINE, names_programme, programme, retrospective, says_news
from reader.ingest.split.page import Page


def chronology(page: Page, group: list[int]) -> float:
    """How much a run of dated lines looks like a table of past events inside one text: 0 for not at all."""
    if len(group) < 2:
        return 0.0
    known = _days(page, group)
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
        any(_sourced(page, i) for i in page.between(a, b)[-2:]) for a, b in itertools.pairwise(edges)
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
    known = _days(page, group)
    if (
        len(known) < _SEVERAL
        or len(known) < len(group)
        or known != sorted(known)
        or known[-1] - known[0] <= _YEAR
    ):
        return False
    heads = [
        i for i in page.anchored if i < group[0] and anchor_at(page, i).role in (Role.ALONE, Role.BYLINE)
    ]
    return any((day := _ordinal(page, i)) is not None and day >= known[-1] for i in heads[-2:])


_YEAR: Final = 372
_MONTH: Final = 31


_HALF: Final = 150
"""Days without years further apart than this are told, and not reported."""


def _wide(page: Page, group: list[int], known: list[int]) -> bool:
    """Whether several days without years or weekdays lie months apart, and not the newest first."""
    mentions = [anchor_at(page, index).mention for index in group]
    if len(group) < _SEVERAL or any(m.weekday is not None or m.day is None for m in mentions):
        return False
    if any(page.dated_year(index) is not None for index in group) or page.yeared:
        return False
    return max(known) - min(known) > _HALF and any(b > a for a, b in itertools.pairwise(known))


_SEVERAL: Final = 4


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
    if len(entries) < 2 or len(entries) < 0.7 * len(group) or any(page.dated_year(i) for i in entries):
        return 0.0
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


def _sourced(page: Page, index: int) -> bool:
    return (
        page.ends_source(index)
        or index in page.endings
        or bracket_source(page.lines[index].content) is not None
    )


def _days(page: Page, group: list[int]) -> list[int]:
    """The dates of a group as numbers; those without a year, in their head or above it, only where none
    has one.
    """
    if any(page.dated_year(index) is not None for index in group):
        group = [index for index in group if page.dated_year(index) is not None]
    return [day for index in group if (day := _ordinal(page, index)) is not None]


def _ordinal(page: Page, index: int, given: int | None = None) -> int | None:
    """A day as a number, with the year `given` where it has none."""
    mention, year = anchor_at(page, index).mention, page.dated_year(index) or given
    if year is None and mention.month is None:
        return None
    return (year or 0) * 372 + (mention.month or 1) * 31 + (mention.day or 1)


def _week_of_an_article(page: Page, group: list[int]) -> bool:
    """Whether days without a year follow, in order, the dated head of a signed text that has begun."""
    first, *days = [anchor_at(page, i).mention for i in group]
    if len(days) < 3 or first.year is None or any(m.year is not None or m.month is None for m in days):
        return False
    told = [(m.month or 0) * 31 + (m.day or 0) for m in days]
    head = page.between(0, group[0])[-6:]
    return (
        all(a <= b for a, b in itertools.pairwise(told))
        and any(_signs(page, i) for i in head)
        and page.bodies(group[0], group[1]) > 0
    )


def diary(page: Page, group: list[int]) -> float:
    """What speaks against date lines as openers in one author's text: a byline, a preface, then days
    in order.
    """
    against = events(page, group)
    if _week_of_an_article(page, group):
        against += 6.0
    known = _days(page, group)
    year = anchor_at(page, group[0]).mention.year
    if year is not None and all(anchor_at(page, i).mention.year is None for i in group[1:]):
        known = [day for i in group if (day := _ordinal(page, i, year)) is not None]
    if len(known) == len(group) >= 4 and known[0] > max(known[1:]) and known[1:] == sorted(known[1:]):
        against += 4.0  # the date of the page itself, and then the days that it tells of
    first = page.between(0, group[0])
    bodies = sum(page.is_body(i) for i in first)
    signed = any(
        (label := page.lines[i].label) is not None and label.field is Field.AUTHOR for i in first[:8]
    )
    backwards = len(known) > 2 and all(b < a for a, b in itertools.pairwise(known))
    if (
        bodies
        and signed
        and not backwards
        and not any(page.ends_source(i) for i in page.between(group[0], page.last_index()))
    ):
        against += 3.5
    return against


def _signs(page: Page, index: int) -> bool:
    label, anchor = page.lines[index].label, page.lines[index].anchor
    return (label is not None and label.field is Field.AUTHOR) or (
        anchor is not None and anchor.role is Role.BYLINE
    )


_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Ii]ch|[Mm]ein\w*|[Ww]ir|[Jj]e|[Mm]on|[Mm]a|[Nn]ous|[Yy]o|[Mm]i|[Nn]osotros|[Ii]o|[Ii]k|[Ww]ij)\b(?!\.)"
)


_ONE: Final = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Ii]ch|[Mm]ein\w*|[Jj]e|[Mm]on|[Yy]o|[Mm]i|[Ii]o|[Ii]k)\b(?!\.)"
)
_QUOTED: Final = re.compile(r"[\"“„«][^\"“”„«»]*[\"”»]")
_TOLD: Final = 0.6
"""The share of entries that a diary tells in the first person."""
_OWN: Final = 0.3
"""The share of entries with an "I": the notices of a club say "we"."""


def first_person(page: Page, group: list[int]) -> float:
    """What speaks against days without a year whose entries are told by "I" or "we", not in quotations."""
    if len(group) < _SEVERAL or any(anchor_at(page, i).mention.year is not None for i in group):
        return 0.0
    told = own = 0
    for start, stop in itertools.pairwise([*group, page.last_index()]):
        text = " ".join(page.lines[i].content for i in page.between(start, stop) if page.is_body(i))
        text = _QUOTED.sub("", text)
        told += _FIRST_PERSON.search(text) is not None
        own += _ONE.search(text) is not None
    sourced = any(_sourced(page, i) for i in page.between(group[0], group[-1] + 4))
    return 4.0 if told >= _TOLD * len(group) and own >= _OWN * len(group) and not sourced else 0.0


def signed_diary(page: Page, group: list[int]) -> float:
    """What speaks against days without a year below one author's byline and an opening text: a diary."""
    if len(group) < 3 or any(anchor_at(page, i).mention.year is not None for i in group):
        return 0.0
    days = [(m.month or 0) * 31 + (m.day or 0) for i in group if (m := anchor_at(page, i).mention)]
    if all(b <= a for a, b in itertools.pairwise(days)):
        return 0.0  # the newest first: nobody writes a diary backwards
    if len(set(days)) < len(days) and not any(_FIRST_PERSON.search(page.lines[i].content) for i in group):
        return 0.0  # a log: several entries a day, and nobody who tells them
    head = page.between(0, group[0])
    signed = any((label := page.lines[i].label) is not None and label.field is Field.AUTHOR for i in head[:6])
    signed = signed or any(
        (a := page.lines[i].anchor) is not None and a.role is Role.BYLINE for i in head[:6]
    )
    sourced = any(_sourced(page, i) for i in page.between(group[0], group[-1] + 4))
    return 4.0 if signed and page.bodies(0, group[0]) and not sourced else 0.0


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
    told = sum(any(_sourced(page, i) for i in page.between(a, b)[-2:]) for a, b in itertools.pairwise(edges))
    if 2 * told >= len(group):
        return 0.0  # papers tell of what was
    day, year = _ordinal(page, head), page.dated_year(head)
    if anchor_at(page, head).mention.day is None:
        year = None  # the month of an issue, in which its days lie
    days = [_ordinal(page, i, year) for i in group]
    if day is None or any(d is None or not day < d < day + 372 for d in days):
        return 0.0
    alone = anchor_at(page, group[0]).role is Role.ALONE and anchor_at(page, head).mention.day is None
    if alone and all(d is not None and d < day + _MONTH for d in days):
        return 0.0  # the month of an issue, in which its days lie
    return 4.0
