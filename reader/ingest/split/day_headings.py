"""Headings that are a day: the items without a day between two of them are dated by the one above."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.coarse import under_coarse
from reader.ingest.split.linked import LINKED
from reader.ingest.split.page import Page
from reader.ingest.split.placed import PLACED
from reader.ingest.split.series import HOUR
from reader.ingest.split.sides import Side


def is_date_line(page: Page, cut: Candidate) -> bool:
    """Whether a cut is at a line with nothing but a date, so that it may head several items."""
    if cut.date_at is None or cut.side is not Side.FIRST or under_coarse(page, cut.date_at) != cut.index:
        return False
    anchor = page.lines[cut.date_at].anchor
    return anchor is not None and anchor.role is Role.ALONE


def under_headings(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """Cuts without a date between two date headings are dated by the one above."""
    headings = [_heading(page, cut) for cut in cuts]
    if sum(heading is not None for heading in headings) < _HEADINGS:
        return cuts
    found: list[Candidate] = []
    heading: int | None = None
    several = sum(cut.date_at is None and cut.rule == AFTER_SOURCE for cut in cuts) > 1
    for cut, opened, after in zip_longest(cuts, headings, cuts[1:]):
        at = cut.date_at
        beyond = opened is None and at is not None and after is not None and after.index <= at
        if beyond:
            cut = replace(cut, date_at=None)  # the day of the heading below
        if cut.date_at is not None or opened is not None:
            heading = opened
        elif cut.under is not None:
            heading = cut.under
        elif cut.rule == AFTER_SOURCE and not several and not _ends_sourced(page, cut, after):
            heading = None  # one text behind the source of a brief is no brief of that day
        elif heading is not None and (beyond or cut.rule in _BELOW_HEADINGS):
            cut = replace(cut, under=heading)
        found.append(cut)
    return found


def _heading(page: Page, cut: Candidate) -> int | None:
    """The line that is nothing but a day, with which a part begins; None where it does not."""
    if is_date_line(page, cut) or cut.date_at not in (None, cut.index):
        return cut.date_at if is_date_line(page, cut) else None
    anchor = page.lines[cut.index].anchor
    alone = anchor is not None and anchor.role is Role.ALONE and not anchor.labelled
    return cut.index if alone and anchor is not None and anchor.mention.day is not None else None


def _ends_sourced(page: Page, cut: Candidate, after: Candidate | None) -> bool:
    """Whether the text from one cut to the next ends with its source, as a brief does."""
    lines = page.between(cut.index, page.last_index() if after is None else after.index)
    return any(page.ends_source(i) for i in lines[-2:])


AFTER_SOURCE: Final = "after source line"
_HEADINGS: Final = 2
"""Date headings from which on what stands between two of them is dated by the upper one."""
_BELOW_HEADINGS: Final = (
    AFTER_SOURCE, "rule", "rubric or place in capitals", "headline", "headline apart",
    "headline in capitals",
    "bold headline", "numbered headline", "agency dateline", HOUR, PLACED, LINKED,
)  # fmt: skip
