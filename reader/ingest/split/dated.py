"""Candidates that a date speaks for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import islice
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.apart import apart_candidates
from reader.ingest.split.candidate import Candidate, anchor_at
from reader.ingest.split.opening import BARE, opening_candidates
from reader.ingest.split.page import Page
from reader.ingest.split.sides import Side, side_of

_OPENING: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE, Role.TAIL)


def date_candidates(page: Page) -> list[Candidate]:
    """Candidates that a date speaks for."""
    found: list[Candidate] = []
    for group in _joined_groups(page):
        anchor = anchor_at(page, group[0])
        if anchor.role in _OPENING:
            found += opening_candidates(page, group)
        else:
            found += apart_candidates(page, group)
    return _among_others(page, found)


_STRONG: Final = 2.0
_AMONG: Final = 1.0


def _among_others(page: Page, found: list[Candidate]) -> list[Candidate]:
    """The same; a title with a whole day weighs more among other items: one text is pasted behind others."""
    strong = sum(c.score > _STRONG for c in found)
    if strong < 2:
        return found
    return [
        replace(c, score=c.score + _AMONG) if -_AMONG < c.score < _AMONG and _is_head(page, c) else c
        for c in found
    ]


def _is_head(page: Page, candidate: Candidate) -> bool:
    """Whether a headline stands above a line with a whole day and nothing else, and text below it."""
    at = candidate.date_at
    if at is None or candidate.index == at or candidate.rule != "title and date":
        return False
    anchor = anchor_at(page, at)
    whole = anchor.mention.day is not None and anchor.mention.year is not None
    below = page.next(at)
    return whole and anchor.role is Role.ALONE and below is not None and page.is_body(below)


def _joined_groups(page: Page) -> list[list[int]]:
    """Groups; dates and signatures that all stand after their texts are one group, whatever their form."""
    groups = _groups(page)
    apart = {
        key: group
        for key, group in groups.items()
        if key[0] in (Role.ALONE, Role.BYLINE, Role.END)
        and not all(tells_change(page.lines[i].content) for i in group)
    }
    together = sorted(index for group in apart.values() for index in group)
    if len(apart) > 1 and side_of(page, together) is Side.AFTER:
        return [*(group for key, group in groups.items() if key not in apart), together]
    return list(groups.values())


def _groups(page: Page) -> dict[tuple[object, ...], list[int]]:
    """Lines with dates, by kind."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    frame = _frame_dates(page)
    for index in page.anchored:
        line = page.lines[index]
        if index in page.over_entries:
            continue
        if line.anchor is None or index in frame or line.kind not in (Kind.TEXT, Kind.HEADING):
            continue
        if _in_fields(page, index) or _same_head(page, index) or _of_issue(page, index):
            continue
        role = line.anchor.role
        if role in (Role.LEAD, Role.TITLE_LEAD):
            mention = line.anchor.mention
            key: tuple[object, ...] = (
                "lead",
                line.mark,
                mention.year is not None,
                mention.weekday is not None,
            )
        elif role in (Role.ALONE, Role.BYLINE, Role.END):
            key = (role, line.anchor.labelled, line.kind is Kind.HEADING, _of_a_post(line))
        else:
            key = (role,)
        groups[key].append(index)
    for key, group in [
        each for each in groups.items() if each[0][0] is Role.ALONE and len(each[1]) > _OWN_FORM
    ]:
        days = [anchor_at(page, i).mention.day is not None for i in group]
        if not days[0] and all(days[1:]):
            groups[(*key, "issue")] = [group.pop(0)]  # the month of the issue, above its days
    for key in [key for key in groups if key[0] == "lead" and key[3]]:
        other = (*key[:3], False)
        rest = groups.get(other, [])
        if len(rest) < _OWN_FORM or max(groups[key]) > rest[0]:
            # A brief without its weekday among others is of their sort; a chronicle below them is not.
            groups[other] = sorted([*groups.pop(key), *rest])
    for key in [key for key in groups if key[0] == "lead" and key[2]]:
        other = (*key[:2], False, *key[3:])
        if BARE * len(groups[key]) <= len(groups.get(other, [])):
            # Of days told in order, only the first of each year names it.
            groups[other] = sorted([*groups.pop(key), *groups[other]])
    return groups


_OWN_FORM: Final = 3


def _of_a_post(line: Line) -> bool:
    """Whether the hour stands before the day, as below a post that is quoted in an article."""
    anchor = line.anchor
    return anchor is not None and _HOUR_FIRST.match(line.content) is not None


_HOUR_FIRST: Final = re.compile(r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[·•|-]\s*\S", re.IGNORECASE)


def _frame_dates(page: Page) -> set[int]:
    """Dates above the head of the page's one text: the day of the visit, not of the text."""
    apart: list[int] = []
    for index in page.active[:24]:
        if page.is_body(index):
            break
        anchor = page.lines[index].anchor
        if anchor is not None and anchor.role in (Role.ALONE, Role.BYLINE):
            apart.append(index)
    if len(apart) < 2:
        return set()
    last = apart[-1]
    between = page.between(apart[0] + 1, last)
    if any(
        page.lines[i].title_like and page.lines[i].anchor is None and page.lines[i].size > 20 for i in between
    ):
        return {i for i in apart[:-1] if last - i > 2 and not page.lines[i].anchor.labelled}  # type: ignore[union-attr]
    return set()


def _of_issue(page: Page, index: int) -> bool:
    """Whether a line has the days of a whole issue, over headings of single days that leave it the year."""
    anchor = page.lines[index].anchor
    if anchor is None or not anchor.mention.ranged or anchor.mention.year is None:
        return False
    below = (line.anchor.mention for line in islice(page.lines, index + 1, None) if line.anchor is not None)
    days = list(islice(below, 2))
    return len(days) == 2 and all(day.year is None and day.day is not None for day in days)


def _same_head(page: Page, index: int) -> bool:
    """Whether a date stands straight below another of the same head: "Published: …", then "Updated: …"."""
    line, above = page.lines[index], page.previous(index)
    if (
        above is None
        or above != index - 1
        or line.anchor is None
        or line.anchor.role not in (Role.ALONE, Role.BYLINE)
    ):
        return False
    before = page.lines[above].anchor
    return (
        before is not None
        and before.role in (Role.ALONE, Role.BYLINE)
        and (before.labelled or line.anchor.labelled)
    )


def _in_fields(page: Page, index: int) -> bool:
    """Whether a date line is one of a block of fields, which is read as a whole."""
    line = page.lines[index]
    if line.label is None or line.label.field is not Field.DATE:
        return False
    for near in (index - 1, index + 1):
        if 0 <= near < len(page.lines):
            label = page.lines[near].label
            if label is not None and label.field is not Field.DATE and label.name not in ("by", "posted by"):
                return True
    return False
