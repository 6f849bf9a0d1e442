"""The repeated skeleton of a document: headings of one level, rules, headlines, where many of them carry a
date or source.

An article with sections has headings too. What tells items from sections is that items bring their own date,
source, author or link: the share of those that do decides for the whole kind, and carries the few that do
not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.datelines import read_place_line
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closers import APPENDIX
from reader.ingest.split.issue import under_rubric
from reader.ingest.split.letters import SALUTATION
from reader.ingest.split.markers import is_age, is_marked, share_marked
from reader.ingest.split.page import Page
from reader.ingest.split.rubrics import rubric_leads, rubrics_of
from reader.ingest.split.sections import beside_rubrics, section_candidates

_WITHIN: Final = 4
"""How many lines from the start of a part a date may stand and still be its date."""


def skeleton_candidates(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates at lines of a kind that mostly opens dated or sourced parts."""
    dates = {c.index for c in dated if c.score > 0}
    owners = {c.date_at: c.index for c in dated if c.score > 0 and c.date_at is not None}
    refused = {c.date_at for c in dated if c.score <= 0 and c.date_at is not None}
    found: list[Candidate] = []
    found += rubric_leads(page)
    found += _issue_headlines(page)
    found += section_candidates(page, [] if _is_letter(page) else _issue_head(page))
    named = sorted(mark.names for mark in page.debris.values() if mark.names is not None)
    found += [Candidate(index, "named in the contents", 2.4) for index in named if index not in page.debris]
    rubrics = rubrics_of(page)
    if len(rubrics) >= 3:
        found += [Candidate(index, "rubric and headline", 1.5) for index in rubrics]
        found += [Candidate(index, "headline in an issue", 1.5) for index in beside_rubrics(page, rubrics)]
    for rule, starts in _kinds(page).items():
        if len(starts) < 2 or 2 * sum(page.lines[i].content.endswith(("?", "？")) for i in starts) >= len(
            starts
        ):
            continue  # questions head the parts of an interview
        mine = set(starts)
        elsewhere = {at for at, owner in owners.items() if owner in mine}
        share, what = _share(page, starts, dates, refused | elsewhere), "date or source"
        if share < 0.55:
            if len(starts) < _SERIES or 2 * len(dates) >= len(starts) or not page.markers:
                continue  # where dates open the items, headlines stand below them
            while len(starts) > _SERIES and not is_marked(page, starts[0], starts[1]):
                starts = starts[1:]  # the title of the page
            share, what, rule = share_marked(page, starts), "a line that comes back", SERIES
            if share < 0.75:
                continue
            starts = _above_standfirsts(page, starts)
        weight = min(2.5, -1.8 + 4.5 * share + (0.5 if len(starts) >= 4 else 0.0))
        found += [
            Candidate(start, rule, weight, detail=f"{round(100 * share)} % of {len(starts)} with {what}")
            for start in starts
        ]
    return found


def _above_standfirsts(page: Page, starts: list[int]) -> list[int]:
    """The headlines above the lines of a series where these are the standfirsts below them."""
    above = [page.previous(start) for start in starts]
    headlines = [
        i
        for i in above
        if i is not None
        and page.lines[i].kind is Kind.TEXT
        and page.lines[i].title_like
        and not (page.lines[i].closed or page.is_body(i) or i in page.markers)
        and page.lines[i].label is None
        and page.lines[i].anchor is None
    ]
    return headlines if len(headlines) == len(starts) else starts


def _kinds(page: Page) -> dict[str, list[int]]:
    """Lines that may open parts, by kind."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index in page.active:
        line = page.lines[index]
        if index in page.closers or index in page.over_entries or index in page.markers:
            continue
        if line.kind is Kind.HEADING:
            kinds[f"heading {line.level}"].append(index)
        elif page.ruled(index):
            kinds["rule"].append(index)
        if (
            line.kind is Kind.TEXT
            and not line.mark
            and line.title_like
            and (line.anchor is None or line.anchor.role is Role.TAIL)
        ) and (kind := _headline(page, index)):
            kinds[kind].append(index)
        if (
            line.kind is Kind.TEXT
            and not line.mark
            and line.content.startswith("**")
            and not line.content.startswith("***")
            and line.content.endswith("**")
        ):
            kinds["bold headline"].append(index)
        if line.kind is Kind.TEXT and line.mark == "1." and line.size < 130 and not line.closed:
            kinds["numbered headline"].append(index)
    return kinds


_ISSUE: Final = re.compile(
    r"\b(?:issue|edition|newsletter|bulletin|medlemsbrev|medlemsblad|nyhetsbrev|rundbrief|mitgliederbrief|infobrief|nieuwsbrief|lettre|no\.|nr\.?|vol(?:ume)?\.?|edição|edición|édition|ausgabe|"
    r"boletim|boletín|numéro|número|выпуск)\s*(?:no\.?|nr\.?|of\b)?\s*\d*|第\d+期",
    re.IGNORECASE,
)
_SHORT_PART: Final = 90
_SECTIONED: Final = 5
"""Headlines of one kind from which on a letter is one of several pieces."""
_HEAD: Final = 6
"""How many lines the head of an issue has at most."""


def _issue_headlines(page: Page) -> list[Candidate]:
    """Headlines of one kind in an issue of a newsletter: the issue is dated in its head, its items are
    not.
    """
    head = _issue_head(page, titled=True)
    if not any(_ISSUE.search(page.lines[i].content) for i in head):
        return []
    letter = _is_letter(page)
    best: list[int] = []
    for rule, starts in _kinds(page).items():
        starts = [i for i in starts if i not in head]
        few = letter and rule != "numbered headline" and len(starts) < _SECTIONED
        if len(starts) < 3 or few or (rule == "rule" and not _all_headed(page, starts)):
            continue
        if sum(page.lines[i].content.endswith(("?", "？")) for i in starts) > 0.3 * len(starts):
            continue  # the questions of an interview
        sizes = [page.size(a, b) for a, b in pairwise([*starts, page.last_index()])]
        if sorted(sizes)[len(sizes) // 2] >= _SHORT_PART and len(starts) > len(best):
            best = starts
    return [Candidate(under_rubric(page, index, head), "headline in an issue", 1.4) for index in best]


def _all_headed(page: Page, starts: list[int]) -> bool:
    """Whether a headline stands below each of several rules."""
    lines = [page.lines[i] for i in starts]
    headed = sum(line.title_like and line.anchor is None and not line.mark for line in lines)
    return len(starts) >= _SECTIONED and headed == len(starts)


def _is_letter(page: Page) -> bool:
    """Whether a page speaks to its readers and goes on with text, not with the first of its items."""
    for rank, index in enumerate(page.active[:8]):
        if SALUTATION.match(page.lines[index].content):
            return any(page.is_body(i) for i in page.active[rank : rank + 2])
    return False


def _issue_head(page: Page, *, titled: bool = False) -> list[int]:
    """The first lines of a page, down to the one with its date; empty where none has one with a year.

    `titled`: the day may stand before other words.
    """
    lines = [i for i in page.active[:_HEAD] if not (page.lines[i].body_like if titled else page.is_body(i))]
    dated = [i for i in lines if (a := page.lines[i].anchor) is not None and a.mention.year is not None]
    return lines[: lines.index(dated[-1]) + 1] if dated else []


def _headline(page: Page, index: int) -> str:
    below = page.next(index)
    if below is None:
        return ""
    if (anchor := page.lines[below].anchor) is not None and anchor.role in (Role.LEAD, Role.TITLE_LEAD):
        return ""
    if APPENDIX.match(page.lines[index].content):
        return ""
    above = page.previous(index)
    if above is not None and PERSON.match(page.lines[index].content) and page.lines[above].title_like:
        return ""  # the author below a headline
    line, after = page.lines[index], page.lines[below]
    fresh = (
        above is None
        or page.gap(index) > 0
        or page.ruled(index)
        or above != index - 1
        or page.lines[above].closed
        or page.ends_source(above)
        or SALUTATION.match(page.lines[above].content) is not None
    )
    if not fresh:
        return ""
    if line.content.isupper() and len(line.content) > 8:
        return "headline in capitals"
    if page.gap(below) == 0 and (after.body_like or after.label is not None or after.anchor is not None):
        return "headline"
    if after.body_like or after.anchor is not None or _named(page, below) or is_age(after):
        return "headline apart"
    return ""


def _share(page: Page, starts: list[int], dates: set[int], refused: set[int]) -> float:
    """How many of the parts carry a date near their head, or a source, an author or a link of their own."""
    carrying = 0.0
    edges = [*starts, page.last_index()]
    for start, end in pairwise(edges):
        stop = _section_end(page, start, end)
        part = page.between(start, stop)
        head = [i for i in part[:_WITHIN] if i not in refused]
        foot = [i for i in part[-2:] if i not in refused]
        if not page.contents(start, stop):
            continue
        if (
            start in dates
            or any(i in dates and not page.contents(start, i) for i in head)
            or any(_dispatch(page, i) for i in head[:2])
            or any(_apart(page, i, _HEAD_ROLES) or _named(page, i) for i in head)
            or any(page.ends_source(i) or _apart(page, i, _FOOT_ROLES) for i in foot)
        ):
            carrying += 1
    return carrying / len(starts)


SERIES: Final = "headline in a series"
_SERIES: Final = 3
"""Headlines from which on lines that come back below each make them a series."""


def _section_end(page: Page, start: int, end: int) -> int:
    """Where the section of a heading ends: before a heading of a higher level."""
    line = page.lines[start]
    if line.kind is not Kind.HEADING:
        return end
    higher = (
        i
        for i in page.between(start + 1, end)
        if page.lines[i].kind is Kind.HEADING and page.lines[i].level < line.level
    )
    return next(higher, end)


_HEAD_ROLES: Final = (Role.ALONE, Role.BYLINE, Role.TAIL)
_FOOT_ROLES: Final = (Role.ALONE, Role.BYLINE, Role.END)


def _dispatch(page: Page, index: int) -> bool:
    """Whether a line is the first paragraph of a dispatch without a date: "VIENNA (AP) — …"."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT or line.size < 90 or "(" not in line.content[:60]:
        return False
    return read_place_line(line.text, line.start) is not None


def _apart(page: Page, index: int, roles: tuple[Role, ...]) -> bool:
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.role in roles


def _named(page: Page, index: int) -> bool:
    label = page.lines[index].label
    return label is not None and label.field in (Field.SOURCE, Field.AUTHOR, Field.LINK)
