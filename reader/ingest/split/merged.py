"""One candidate a line and one a head: which of several rules names the cut, and what the others add."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import CONTENTS
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import AFTER_DATE, Candidate, anchor_at
from reader.ingest.split.day_headings import is_date_line
from reader.ingest.split.digests import PARAGRAPH
from reader.ingest.split.entries import ENTRY
from reader.ingest.split.news_page import NEWS_PAGE, NUMBERED
from reader.ingest.split.page import Page
from reader.ingest.split.placed import PLACED
from reader.ingest.split.skeleton import SERIES
from reader.ingest.split.turns import TURNS


def merged(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a line: the strongest rule names it, agreeing ones add a little; then one a head."""
    by_line: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.index, -c.score)):
        known = by_line.get(candidate.index)
        if known is None:
            by_line[candidate.index] = candidate
        else:
            by_line[candidate.index] = _joined(page, known, candidate)
    rules = Counter(c.rule for c in by_line.values() if c.score > 0)
    briefs = sum(rules[rule] for rule in _BRIEFS)
    bare = Counter(c.rule for c in by_line.values() if c.score > 0 and c.date_at == c.index)
    heads: list[Candidate] = []
    for candidate in sorted(by_line.values(), key=lambda c: c.index):
        if heads and candidate.score > 0 and heads[-1].score > 0 and _one_head(page, heads[-1], candidate):
            titled = candidate.rule == "title and date" and rules["title and date"] >= _TITLED
            alone = candidate.date_at == candidate.index and not page.tight(candidate.index)
            openers = alone and rules["date line"] >= _TITLED
            label = _page_label(page, heads[-1], candidate, titled=titled, openers=openers) or (
                briefs > 2 and rules[heads[-1].rule] == 1 and _issue_above(page, heads[-1], candidate)
            )
            label = label or _is_box(page, heads[-1], candidate)
            label = label or (candidate.rule == PLACED and heads[-1].rule != PLACED)
            # What stands above the day that closes an item, without text between, is the paper.
            label = label or (candidate.rule == AFTER_DATE and heads[-1].rule != AFTER_DATE)
            likes = bare[candidate.rule]
            if candidate.rule in _BRIEFS and likes > _LIKES and likes >= _MOST_BARE * rules[candidate.rule]:
                label = label or _ends_above(page, heads[-1], candidate)
            heads[-1] = candidate if label else _joined(page, heads[-1], candidate)
        else:
            heads.append(candidate)
    return heads


_BRIEFS: Final = (Role.LEAD.value, Role.DATELINE.value)
_LIKES: Final = 2
_MOST_BARE: Final = 0.7
"""Briefs that begin with their day, and their share in all, where what stands above one is none of it."""


def _ends_above(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first has no day, and space between it and the first line of the second."""
    return first.date_at is None and second.date_at == second.index and page.gap(second.index) > 0


def _is_box(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first is a rubric between two rules, and the second the headline of an item below it."""
    if first.date_at is not None or second.date_at in (None, second.index):
        return False
    boxed = page.ruled(first.index) and page.ruled(second.index)
    return boxed and page.next(first.index) == second.index and page.lines[second.index].title_like


def _issue_above(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first is the head of an issue with its date, straight above the first dated brief."""
    if second.rule not in _BRIEFS or second.date_at is None or first.date_at is None:
        return False
    return first.date_at < second.index and not page.bodies(0, second.index)


_TITLED: Final = 3
"""Dated titles of one kind from which on they tell how high the head of an item is."""


def _page_label(page: Page, first: Candidate, second: Candidate, *, titled: bool, openers: bool) -> bool:
    """Whether the first is the title of the whole page, above the first of its items; `titled`: whether the
    second is one of several titles with dates, `openers`: one of several days with which items begin.
    """
    if any(
        (mark := page.debris.get(i)) is not None and mark.detail == CONTENTS
        for i in range(first.index, second.index)
    ):
        return True  # the head of an issue stands above the list of what is in it
    if _of_the_visit(page, first, second) or _month_of_issue(page, first, second):
        return True
    if titled and first.index == page.active[0] and first.date_at is None and page.gap(second.index):
        return first.rule.startswith("headline")
    if second.rule in _IN_ISSUE and not page.bodies(0, second.index) and not is_date_line(page, first):
        return True
    if (second.rule == Role.DATELINE.value or is_date_line(page, second)) and _masthead(page, first):
        return True
    if (
        first.date_at is None
        and is_date_line(page, second)
        and (openers or first.rule.startswith("headline"))
    ):
        return True  # dates open the items here, so that what stands above one is the end of another
    if (
        second.rule in _OPENERS
        and not page.bodies(0, second.index)
        and (second.rule != "fields" or first.rule == "fields")
    ):
        return True
    if page.bodies(0, first.index) or (first.index != page.active[0] and first.date_at is None):
        return False
    if first.date_at is None:
        return first.rule.startswith("headline") and (
            second.date_at == second.index or second.rule in _OPENERS
        )
    if first.date_at != first.index or second.date_at in (None, first.date_at):
        return False
    return first.rule == Role.TAIL.value


def _month_of_issue(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first has the month of an issue, and the second a day of its own, above all text."""
    if first.date_at is None or second.date_at is None:
        return False
    if not is_date_line(page, second) and not _ends_with_day(page, second):
        return False
    coarse = (
        anchor_at(page, first.date_at).mention.day is None
        and anchor_at(page, second.date_at).mention.day is not None
    )
    return coarse and first.date_at < second.index and not page.bodies(0, second.index)


def _ends_with_day(page: Page, cut: Candidate) -> bool:
    """Whether a cut is at an entry of one line, with its day at the end."""
    anchor = page.lines[cut.index].anchor
    return cut.date_at == cut.index and anchor is not None and anchor.role is Role.END


def _of_the_visit(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first is the day in the frame of a page, above its menu, the second the text's head."""
    if first.date_at is None or second.date_at in (None, first.date_at) or second.rule != "title and date":
        return False
    menu = sum(
        (mark := page.debris.get(i)) is not None and mark.reason is Reason.NAVIGATION
        for i in range(first.index, second.index)
    )
    return menu > 0 and second.date_at != second.index and not page.bodies(first.index + 1, second.index)


def _masthead(page: Page, first: Candidate) -> bool:
    """Whether a cut is at the name of a paper with its day, above the first dispatch."""
    if first.index != page.active[0] or first.date_at != first.index:
        return False
    anchor = page.lines[first.index].anchor
    return anchor is not None and anchor.role in (Role.BYLINE, Role.TAIL)


_IN_ISSUE: Final = (
    "headline in an issue",
    "headline with a bracket",
    "named in the contents",
    SERIES,
    ENTRY,
    NEWS_PAGE,
    TURNS,
    NUMBERED,
    PARAGRAPH,
)
"""Rules that need the head of an issue above their first cut."""
_OPENERS: Final = ("release", "fields", "rubric and headline", "rubric in capitals")
"""Rules whose line is the first of its item, with no title above."""


def _joined(page: Page, first: Candidate, second: Candidate) -> Candidate:
    """`first`, with what `second` knows. Evidence of one line counts once, and a fifth of the weaker."""
    strong, weak = (first, second) if first.score >= second.score else (second, first)
    date_from = strong if strong.date_at is not None else weak
    if date_from is strong and weak.date_at is not None and _day_of_page(page, weak, strong):
        date_from = weak
    score = strong.score + (0.2 * weak.score if weak.score > 0 else 0.0)
    return replace(
        strong,
        index=first.index,
        score=score,
        date_at=date_from.date_at,
        side=date_from.side if date_from.date_at is not None else strong.side,
    )


def _day_of_page(page: Page, whole: Candidate, dispatch: Candidate) -> bool:
    """Whether a page has its whole day above its one dispatch, which was sent on a day without year."""
    if whole.date_at is None or dispatch.date_at is None or whole.date_at > dispatch.date_at:
        return False
    over, under = anchor_at(page, whole.date_at), anchor_at(page, dispatch.date_at)
    day = over.mention.year is not None and over.mention.day is not None
    if not day or over.role not in _PAGE_DAYS or under.role is not Role.DATELINE or under.mention.year:
        return False
    return sum(anchor_at(page, i).role is Role.DATELINE for i in page.anchored) == 1


_PAGE_DAYS: Final = (Role.ALONE, Role.BYLINE, Role.TAIL)


def _one_head(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the second stands in the head of the first: nothing but head lines between."""
    if _same_day_in_head(page, first, second):
        return True
    if page.contents(first.index, second.index) or _days_alike(page, first, second):
        return False
    if is_date_line(page, first) and is_date_line(page, second) and not _same_day_twice(page, first, second):
        return False
    between = page.between(first.index, second.index)
    return sum(page.lines[i].kind is not Kind.FRONT for i in between) <= _HIGHEST


_HIGHEST: Final = 6
"""Lines of a head, those of front matter aside."""


def _days_alike(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether two days of one form open their items, each above some lines, be they as short as headlines."""
    if first.date_at != first.index or second.date_at != second.index or first.rule != second.rule:
        return False
    one, two = anchor_at(page, first.index), anchor_at(page, second.index)
    forms = {(a.role, a.labelled, a.mention.shape, a.mention.timed) for a in (one, two)}
    return len(forms) == 1 and len(page.between(first.index, second.index)) > 1


_DAYS_APART: Final = 2


def _same_day_in_head(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the day of a head stands again a line or two below, before any text, in another form."""
    if first.date_at is None or second.date_at is None or not 0 < second.date_at - first.date_at <= _HEAD:
        return False
    anchors = [anchor_at(page, c.date_at) for c in (first, second) if c.date_at is not None]
    days = [(a.mention.year, a.mention.month, a.mention.day) for a in anchors]
    if len({(a.role, a.mention.shape, a.mention.weekday is None, a.mention.timed) for a in anchors}) == 1:
        return False  # two entries of one day
    shapes = {
        _DIGITS.sub("0", page.lines[c.date_at].content) for c in (first, second) if c.date_at is not None
    }
    if days[0] != days[1] or None in days[0] or len(shapes) == 1:
        return False
    return not any(page.lines[i].body_like for i in page.between(first.index, second.index + 1))


_DIGITS: Final = re.compile(r"\d+")
_HEAD: Final = 3
"""Lines of a head within which its day may stand twice."""


def _same_day_twice(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether two whole days stand straight below each other: of what is told, and of when it was posted."""
    if first.date_at is None or second.date_at is None:
        return False
    if len(page.between(first.date_at, second.date_at)) > _DAYS_APART - 1:
        return False
    anchors = [page.lines[c.date_at].anchor for c in (first, second) if c.date_at is not None]
    return all(a is not None and a.mention.day is not None and a.mention.year is not None for a in anchors)
