"""Dates that stand apart from the text: on a line of their own, in a byline, in a signature."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reader.ingest.dates.mention import Shape
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.split.behind import below_address, with_address
from reader.ingest.split.candidate import AFTER_DATE, Candidate, anchor_at, support_of
from reader.ingest.split.chronology import chronology, looks_back
from reader.ingest.split.coarse import under_coarse
from reader.ingest.split.diaries import diary, told_by_one
from reader.ingest.split.genre import programme, retrospective
from reader.ingest.split.heads import head_start, tops_by_likes, under_menu
from reader.ingest.split.opening import WRAPPED_END
from reader.ingest.split.page import Page
from reader.ingest.split.sides import Side, heading_over, headlines_until_last, side_of
from reader.ingest.split.standfirsts import below_byline, over_standfirsts, under_standfirst
from reader.ingest.split.years import year_of_head


def apart_candidates(page: Page, group: list[int]) -> list[Candidate]:
    side = side_of(page, group)
    support = support_of(len(group))
    labelled = anchor_at(page, group[0]).labelled  # as all of its group; no chronicle says "Date:"
    if side is Side.FIRST and anchor_at(page, group[0]).role is not Role.END and not labelled:
        support -= chronology(page, group) + max(diary(page, group), told_by_one(page, group))
        if _newest_first(page, group):
            support += 2.0
    elif side is Side.BELOW and len(group) > 1 and programme(page, page.previous(group[0]) or 0):
        support -= 4.0
    elif side is Side.BELOW and len(group) > 2 and (retrospective(page) or looks_back(page, group)):
        support -= chronology(page, group)
    if side is not Side.AFTER and (titles := over_standfirsts(page, group)):
        weights = [
            _weight_apart(page, anchor_at(page, i), yeared=page.dated_year(i) is not None) + support
            for i in group
        ]
        return [
            Candidate(title, "title and date", weight, index, Side.BELOW)
            for title, weight, index in zip(titles, weights, group, strict=True)
        ]
    found = []
    floor = 0
    members = set(group)
    closed_by_names = side is Side.AFTER and all(below_byline(page, i) != page.next(i) for i in group)
    heights: list[int] = []
    tops = tops_by_likes(page, group) if side is Side.BELOW else {}
    carried = side is Side.FIRST and (
        _carries_year(page, group) or page.agreed is not None or year_of_head(page, group) is not None
    )
    for index in group:
        anchor = anchor_at(page, index)
        yeared = carried or page.dated_year(index) is not None
        weight = _weight_apart(page, anchor, yeared=yeared) + support + _wrap(page, index)
        if (
            index == group[0]
            and side is not Side.AFTER
            and _one_article(page, group)
            and under_standfirst(page, index)
        ):
            return [Candidate(under_menu(page, index), "title and date", weight, index, Side.BELOW)]
        if len(group) == 1 and side is not Side.AFTER and page.bodies(0, index):
            signed = anchor.mention.year is not None and _signed_head(page, index)
            weight -= 0.4 if signed else 2.2 if anchor.mention.year else 3.0
        if side is Side.AFTER:
            below = below_byline(page, index) if closed_by_names else below_address(page, index)
            papers = below in members and anchor.role is Role.BYLINE
            if below is not None and not (papers and page.tight(below)):
                if index == group[-1] and page.size(below, page.last_index()) < (
                    _FOOT if len(group) < _DAYS else _LONG_FOOT
                ):
                    weight -= 5.0  # the foot of the page
                if index == group[-1] and not page.is_body(below) and headlines_until_last(page, group):
                    weight -= 5.0  # the same, however long
                found.append(Candidate(below, AFTER_DATE, weight, None, side))
        elif side is Side.BELOW or _under_byline(page, index):
            over = heading_over(page, index)
            start = head_start(page, index, floor) if over is None else over
            start = tops.get(index, start)
            heights.append(len(page.between(start, index)))
            weight -= _section(page, start)
            if start == index:
                weight -= 5.0 if page.bodies(0, index) else 1.0
            start = with_address(page, start)
            found.append(Candidate(start, "title and date", weight, index, Side.BELOW))
        else:
            if anchor.role is Role.BYLINE and not anchor.labelled:
                weight -= 1.0
            if anchor.labelled and tells_change(page.lines[index].content) and page.bodies(0, index):
                weight -= 2.5  # a note on a later change, below the text
            if _only_table(page, index):
                weight -= 4.0
            start = _own_title(page, group) if index == group[0] else index
            found.append(Candidate(under_coarse(page, start), "date line", weight, index, side))
        floor = index + 1
    if side is Side.BELOW and len(heights) > 2 and heights[0] > max(heights[1:]) > 0:
        # A page's own title stands on top of the first headline: the other items tell how high a head is.
        start = page.between(0, group[0])[-max(heights[1:])]
        found[0] = replace(found[0], index=start)
    return found


_BY: Final = re.compile(r"(?:by|von|par|por|di|door)\s\S.{2,40}$", re.IGNORECASE)


def _under_byline(page: Page, index: int) -> bool:
    """Whether headline, byline and day stand straight below each other, whatever other days do."""
    above = page.previous(index)
    title = None if above is None else page.previous(above)
    if above is None or title is None or page.gap(index) or page.gap(above):
        return False
    label, line = page.lines[above].label, page.lines[title]
    signed = label is not None and label.field is Field.AUTHOR
    signed = signed or _BY.match(page.lines[above].content) is not None
    return signed and line.title_like and not line.closed and line.word_count >= _DAYS


_DAYS: Final = 4


def _newest_first(page: Page, group: list[int]) -> bool:
    """Whether days without a year go back, each above a text of its own: nobody tells a story backwards."""
    mentions = [anchor_at(page, i).mention for i in group]
    if len(group) < _DAYS or any(m.year is not None or m.month is None or m.day is None for m in mentions):
        return False
    days = [(m.month or 0) * 31 + (m.day or 0) for m in mentions]
    falls = sum(b <= a for a, b in pairwise(days))
    filled = sum(page.contents(a + 1, b) > 0 for a, b in pairwise([*group, page.last_index()]))
    return days[0] != days[-1] and falls >= len(days) - 2 and filled >= len(group) - 1


def _one_article(page: Page, group: list[int]) -> bool:
    """Whether the dates behind the first are those of changes to the same page, at its foot."""
    return len(group) == 1 or (
        all(anchor_at(page, i).labelled for i in group)
        and not any(page.lines[i].size > _PARAGRAPH for i in page.between(group[1], page.last_index()))
        and page.bodies(group[0], group[1]) > 1
    )


_PARAGRAPH: Final = 110
_LONG_FOOT: Final = 260
_FOOT: Final = 150
"""Characters below the last date, where dates close their items, that are no item yet."""


def _own_title(page: Page, group: list[int]) -> int:
    """The headline straight above the first date, where the others have theirs straight below."""
    index, others = group[0], group[1:]
    under = [
        line
        for i in others
        if page.next(i) == i + 1 and (line := page.lines[i + 1]).title_like and not line.anchor
    ]
    if not others or len(under) < 0.6 * len(others):
        return index
    above, below = page.previous(index), page.next(index)
    if above is None or below is None or above != index - 1 or below != index + 1:
        return index
    line, text = page.lines[above], page.lines[below]
    headed = line.title_like and line.anchor is None and line.word_count >= 3
    return above if headed and text.body_like and not text.title_like else index


def _only_table(page: Page, index: int) -> bool:
    """Whether a table stands below a date, such as the tides of a month."""
    rank = page.between(index + 1, index + 12)[:4]
    return len(rank) > 2 and all(page.lines[i].kind is Kind.TABLE for i in rank[1:])


def _signed_head(page: Page, index: int) -> bool:
    """Whether a date ends the head of an article: a headline of some words above it, and a byline or a
    label.
    """
    start = head_start(page, index)
    over = page.previous(start)
    fresh = page.gap(start) > 0 or (over is not None and page.lines[over].closed)
    if start == index or not fresh:
        return False
    head = page.between(start, index)
    least = 2 if page.previous(index) == start and anchor_at(page, index).role is Role.BYLINE else 3
    headline = any(page.lines[i].title_like and page.lines[i].word_count >= least for i in head)
    named = any(page.lines[i].is_field(Field.AUTHOR) for i in head)
    anchor = anchor_at(page, index)
    return headline and (named or anchor.labelled or anchor.role is Role.BYLINE)


def _section(page: Page, index: int) -> float:
    """What speaks against a heading that is one of many sections of which few have a date."""
    line = page.lines[index]
    if not line.mark and line.kind is not Kind.HEADING:
        return 0.0
    count, dated = page.headings[line.kind, line.mark, line.level]
    return 3.0 if count >= 3 and dated < 0.4 * count else 0.0


def _carries_year(page: Page, group: list[int]) -> bool:
    """Whether the first day of several has a year, and those without one have a weekday to go by."""
    first = anchor_at(page, group[0]).mention
    others = [m for i in group[1:] if (m := anchor_at(page, i).mention).year is None]
    return first.year is not None and len(others) > 1 and all(m.weekday is not None for m in others)


def _weight_apart(page: Page, anchor: Anchor, *, yeared: bool) -> float:
    mention = anchor.mention
    weight = 2.2 if yeared else 0.8 if page.yeared else -0.4
    if mention.weekday is not None:
        weight += 0.6
    if mention.shape in (Shape.SEASON, Shape.YEAR):
        weight -= 1.0
    elif not yeared and mention.day is not None:
        weight -= 1.0  # "9 August": such a heading divides one text more often than it opens news
    if anchor.labelled:
        weight += 0.4
    if anchor.role is Role.END:
        weight -= 0.7
    return weight


def _wrap(page: Page, index: int) -> float:
    above = page.previous(index)
    if above is None or above != index - 1:
        return 0.0
    before = page.lines[above]
    if (
        before.kind is Kind.TEXT
        and not before.closed
        and before.label is None
        and before.anchor is None
        and WRAPPED_END.search(before.content)
    ):
        return -6.0
    return 0.0
