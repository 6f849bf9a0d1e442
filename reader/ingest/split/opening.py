"""Dates that open the line of an item: digest briefs, datelines, titles with a date behind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Shape
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate, anchor_at, support_of
from reader.ingest.split.chronology import chronology, events, listing
from reader.ingest.split.coarse import under_coarse
from reader.ingest.split.diaries import signed_diary, told_by_one
from reader.ingest.split.heads import head_start
from reader.ingest.split.page import Page


def opening_candidates(page: Page, group: list[int]) -> list[Candidate]:
    if all(_has_paper(page, i) for i in group):
        return [Candidate(i, Role.LEAD.value, 2.4 + support_of(len(group)), i) for i in group]
    support = support_of(len(group)) - chronology(page, group) - listing(page, group)
    if len(group) <= 2 and page.bodies(0, group[0]):
        support -= _lonely(page, group)
    if anchor_at(page, group[0]).role is not Role.DATELINE:
        support -= events(page, group) + max(signed_diary(page, group), told_by_one(page, group))
        if page.dated_year(group[0]) is None and _dated_otherwise(page, group):
            support -= 2.0
    if page.dated_year(group[0]) is None and _year_above(page, group[0]):
        support += 1.5
    titled = len(group) > 2 and sum(_title_above(page, i, any_case=True) != i for i in group) >= 0.7 * len(
        group
    )
    heads = sum(_title_apart(page, i) != i for i in group)
    apart = len(group) > 1 and heads >= _APART * len(group)
    years = sum(anchor_at(page, i).mention.year is not None for i in group)
    told = 0 < BARE * years <= len(group) - years  # only the first day of each year names it
    found = []
    seen: set[str] = set()
    for index in group:
        anchor = anchor_at(page, index)
        if anchor.role in (Role.TITLE_LEAD, Role.TAIL):
            if page.lines[index].content in seen:
                continue  # the running head of a document, on each of its pages
            seen.add(page.lines[index].content)
        score = _weight(page, index, anchor) + support + _neighbours(page, index, anchor)
        score -= _FIRST_OF_YEAR * (told and anchor.mention.year is not None)
        start = index
        if anchor.role is Role.DATELINE:
            start = head_start(page, index)
            if len(group) > 1 and page.lines[start].anchor is not None:
                start = index  # the masthead of an agency's file
        elif anchor.role is Role.LEAD and page.tight(index):
            start = _title_above(page, index, any_case=titled)
        elif titled and page.tight(index) and not page.tight(_title_above(page, index, any_case=True)):
            start = _title_above(page, index, any_case=True)
        elif apart and anchor.role in (Role.LEAD, Role.TITLE_LEAD):
            start = _title_apart(page, index)
        found.append(Candidate(under_coarse(page, start), anchor.role.value, score, index))
    return _without_masthead(page, found) if len(found) > 2 and not page.bodies(0, group[0]) else found


def _year_above(page: Page, index: int) -> bool:
    """Whether the heading straight above the first of several days names the year."""
    above = page.previous(index)
    over = next((i for i in range(index - 1, max(-1, index - 3), -1) if not page.lines[i].blank), above)
    return (
        over is not None
        and not page.lines[over].body_like
        and _YEAR.search(page.lines[over].content) is not None
    )


BARE: Final = 4
"""Days without a year for each one with it, from which on they are of one sort."""
_FIRST_OF_YEAR: Final = 1.5
_YEAR: Final = re.compile(r"(?<![\d./])(?:19|20)\d\d(?!\d)")


def _has_paper(page: Page, index: int) -> bool:
    """Whether day and paper stand together before a text."""
    anchor = anchor_at(page, index)
    return anchor.role is Role.LEAD and anchor.agency != ""


def _without_masthead(page: Page, found: list[Candidate]) -> list[Candidate]:
    """The same, the first without the lines on top of its head that no other has: the page's own title."""
    heights = [len(page.between(c.index, c.date_at or c.index)) for c in found]
    tallest = max(heights[1:])
    if heights[0] > tallest > 0 and found[0].date_at is not None:
        found[0] = replace(found[0], index=page.between(0, found[0].date_at)[-tallest])
    return found


_TOLD: Final = (Role.LEAD, Role.TITLE_LEAD, Role.ALONE)
_CHRONICLE: Final = 3.0
"""What `chronology` says of dates that are certainly those of one."""


def _lonely(page: Page, group: list[int]) -> float:
    """What speaks against one or two dated lines in the middle of a text."""
    against = 0.0
    if len(group) == 1 and not page.tight(group[0]):
        against += 1.2
        told = [i for i in page.anchored if anchor_at(page, i).role in _TOLD]
        if len(told) > 2 and chronology(page, told) > _CHRONICLE:
            against += 2.0  # one day of a chronicle that writes its days in several ways
    anchor = anchor_at(page, group[0])
    if anchor.role is Role.LEAD and _told_by_days(page) > len(group):
        against += 2.0
    if anchor.role is Role.DATELINE and len(group) == 1 and _below_head(page, group[0]):
        against += 3.5
    if anchor.role is Role.TAIL and page.lines[group[0]].kind is not Kind.HEADING:
        against += 1.2 if page.lines[group[0]].title_like else 2.4
    if (
        anchor.mention.weekday is None
        and anchor.role is not Role.DATELINE
        and _has_article_head(page, group[0])
    ):
        against += 1.6
    return against


def _told_by_days(page: Page) -> int:
    """How many paragraphs of a page begin with a day that is part of their first sentence."""
    texts = [page.lines[i] for i in page.active[:_PARAGRAPHS] if page.is_body(i)]
    firsts = (find(line.content[:_OPENING]) for line in texts if line.anchor is None)
    return sum(bool(days) and days[0].start == 0 and days[0].day is not None for days in firsts)


_PARAGRAPHS: Final = 60
_OPENING: Final = 40
"""Lines of a page, and characters of each, that tell whether it is told by days."""


def _dated_otherwise(page: Page, group: list[int]) -> bool:
    """Whether other lines of the page open with dates that have a year: those without one are then prose."""
    inside = set(group)
    full = sum(
        (a := page.lines[i].anchor) is not None
        and a.mention.year is not None
        and a.mention.day is not None
        and a.role in (Role.LEAD, Role.TITLE_LEAD, Role.ALONE)
        for i in page.anchored
        if i not in inside
    )
    return full >= 3


def _below_head(page: Page, index: int) -> bool:
    """Whether the one dispatch of a page stands below its headline and day, and captions at most."""
    bare = head_start(page, index) == index and page.bodies(0, index) <= 1
    return bare and _has_article_head(page, index)


def _has_article_head(page: Page, before: int) -> bool:
    """Whether the page opens with a title and a date or byline of its own, as a single article does."""
    for index in page.between(0, before)[:6]:
        line = page.lines[index]
        if page.is_body(index):
            return False
        if line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE, Role.TAIL):
            return True
        if line.label is not None and line.label.field is Field.AUTHOR:
            return True
    return False


def _weight(page: Page, index: int, anchor: Anchor) -> float:
    """What a date at the head of a line says by itself."""
    mention = anchor.mention
    if anchor.role is Role.DATELINE:
        return 3.0
    if anchor.role is Role.TAIL:
        return 1.4 if page.dated_year(index) else 0.3
    weight = 2.4 if page.dated_year(index) else 0.9 if page.yeared else -0.8
    if mention.weekday is not None:
        weight += 1.0
    if mention.shape in (Shape.SEASON, Shape.YEAR):
        weight -= 1.6
    elif mention.shape is Shape.MONTH:
        weight -= 0.5
    if anchor.separator == ".":
        weight -= 1.0
    elif (
        anchor.separator == ""
        and mention.shape is Shape.NAMED
        and not mention.timed
        and mention.weekday is None
    ):
        weight -= 0.8
    return weight


WRAPPED_END: Final = re.compile(
    r"\b(?:to|on|from|until|till|in|of|the|a|an|and|or|by|since|before|after|at|for|with|between|that|was|is|dated|als|am|vom|bis|und|der|"
    r"die|den|le|la|du|de|et|au|el|del|y|en|di|il|e|op|van|w|z|od|do|с|от|до|в|и)$",
    re.IGNORECASE,
)


def _neighbours(page: Page, index: int, anchor: Anchor) -> float:
    """What the line above and the first words behind the date say."""
    score = 0.0
    line = page.lines[index]
    first = line.text[anchor.rest : anchor.rest + 1] if anchor.rest else ""
    if first.islower():
        score -= 2.0
    above = page.previous(index)
    if above is not None and page.lines[above].content[-1:] in "?？":
        score -= 3.0  # the answer to a question
    if above is None or not page.tight(index):
        score += 0.4
        if above is not None and page.lines[above].content.endswith((":", "：")) and page.gap(index) < 2:
            score -= 2.0
        return score
    before = page.lines[above]
    if page.ends_source(above) or page.ruled(index) or above != index - 1:
        return score + 0.8
    if not before.closed and before.label is None and before.kind is Kind.TEXT:
        if WRAPPED_END.search(before.content):
            return score - 6.0
        if not before.title_like and before.anchor is None and before.content[-1:] not in "”\"'’»)":
            score -= 2.0 if before.size > 45 else 0.5
        if before.content.endswith((":", "：")):
            score -= 2.0
    return score


def _title_above(page: Page, index: int, *, any_case: bool) -> int:
    """A line in capitals straight above a brief is its headline."""
    above = page.previous(index)
    if above is None or above != index - 1:
        return index
    line = page.lines[above]
    if (
        line.title_like
        and line.anchor is None
        and (any_case or (line.content.isupper() and line.word_count > 2))
        and (any_case or page.previous(above) is not None)
        and not page.ends_source(above)
        and above not in page.closers
    ):
        return above
    return index


def _title_apart(page: Page, index: int) -> int:
    """A headline above a brief, with a blank line below it."""
    above = page.previous(index)
    if above is None or page.gap(index) != 1 or (page.tight(above) and page.lines[above - 1].wrapped):
        return index
    line = page.lines[above]
    dated = line.anchor is not None and line.anchor.mention.shape is not Shape.YEAR
    named = page.ends_source(above) or above in page.closers or line.content in page.twice
    if dated or named or line.label is not None or line.mark or line.wrapped or line.size > _HEADLINE:
        return index
    return above if line.word_count > _NAME and line.content[-1] not in ".;,:。：" else index


_HEADLINE: Final = 110
"""Characters of a headline at most."""
_APART: Final = 0.7
"""The share of briefs with a headline above them from which on all have one."""
_NAME: Final = 2
"""Words that the name of a source has where nothing else tells it."""
