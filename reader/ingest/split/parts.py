"""Parts: the lines of each item, once the cuts are known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.mention import Mention
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.hours import hour_alone
from reader.ingest.split.after_sources import BRIEF
from reader.ingest.split.article import Article
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closing_days import end_of_last
from reader.ingest.split.day_headings import AFTER_SOURCE, is_date_line, under_headings
from reader.ingest.split.digests import PARAGRAPH
from reader.ingest.split.entries import ENTRY
from reader.ingest.split.groups import Group, split_groups
from reader.ingest.split.issue import head_end
from reader.ingest.split.issues import first_of_run, under_heads, under_issues
from reader.ingest.split.joins import PLUSES
from reader.ingest.split.letters import SALUTATION
from reader.ingest.split.linked import LINKED
from reader.ingest.split.news_page import NEWS_PAGE, NUMBERED, PLAIN_WORDS
from reader.ingest.split.page import Page
from reader.ingest.split.page_head import without_head
from reader.ingest.split.placed import PLACED
from reader.ingest.split.preface import is_preface
from reader.ingest.split.rubrics import RUBRIC_LEAD
from reader.ingest.split.run_in import BELOW_RUBRIC
from reader.ingest.split.series import HOUR
from reader.ingest.split.sides import Side
from reader.ingest.split.skeleton import SERIES
from reader.ingest.split.told import TOLD
from reader.ingest.split.turns import TURNS

_PREFACE: Final = 260
"""Less running text than this above the first of several items is a preface, not an item."""


_PARAGRAPH: Final = 110
DOCUMENT: Final = "document start"
_STRUCTURE: Final = ("heading", "headline", "rule", "number", "rubric")


@dataclass(frozen=True, slots=True)
class Part:
    """One item's lines, from index `start` up to and without `stop`."""

    start: int
    stop: int
    cut: Candidate
    dated_by: int | None = None
    """Index of the date heading or masthead that dates it, where that is not its own."""
    issue: Mention | None = None
    """The date of the issue, where `dated_by` is a line of its head."""
    article: Article | None = None
    """The article of the page, where the part is that and nothing else."""


def parts_of(page: Page, cuts: list[Candidate]) -> list[Part]:
    """Turn cuts into parts: several items under one date, and what stands before the first cut, included."""
    start = page.active[0]
    if not cuts:
        return [Part(start, page.last_index(), Candidate(start, DOCUMENT, 0.0))]
    cuts = under_heads(page, under_issues(page, cuts), ISSUE_RULES)
    cuts = _with_first(page, start, _with_groups(page, without_head(page, _without_masthead(page, cuts))))
    cuts = under_headings(page, _below_frame(page, cuts))
    edges = [*(c.index for c in cuts), page.last_index()]
    edges[-1] = end_of_last(page, cuts)
    return [Part(a, b, cut, cut.under) for cut, (a, b) in zip(cuts, pairwise(edges), strict=True)]


def _below_frame(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """The same cuts, below a line that stands on top of each item in the same words: the name of the page."""
    tops = {page.lines[cut.index].content for cut in cuts}
    below = [page.next(cut.index) for cut in cuts]
    if {cut.index for cut in cuts}.intersection(i for i in below if i is not None):
        return cuts  # nothing but that line
    if len(cuts) < _FRAMED or len(tops) > 1 or _RELEASE.search(tops.pop()):
        return cuts
    if any(i is None or not page.gap(i) or not page.lines[i].title_like for i in below):
        return cuts
    for cut in cuts:
        page.debris.setdefault(cut.index, Debris(Reason.REPEATED, "on top of each item"))
    return [replace(cut, index=i) for cut, i in zip(cuts, below, strict=True) if i is not None]


_FRAMED: Final = 4
_RELEASE: Final = re.compile(r"release|press|pressemi|communiqu|comunica|statement", re.IGNORECASE)
"""Words of a line that begins a release, and is its own."""


ISSUE_RULES: Final = (
    "headline in an issue",
    "rubric and headline",
    "rubric or place in capitals",
    "named in the contents",
    "rubric in capitals",
    "headline with a bracket",
    LINKED,
    SERIES,
    ENTRY,
    NEWS_PAGE,
    TURNS,
    NUMBERED,
    HOUR,
    BELOW_RUBRIC,
    BRIEF,
    TOLD,
    PLACED,
    PLUSES,
    PARAGRAPH,
)


def _without_masthead(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """Drop the cut at the head of an issue: its date is that of all items, and the head is none."""
    if len(cuts) < 4 or cuts[0].date_at is None or any(c.date_at is not None for c in cuts[1:]):
        return cuts
    rules = {*ISSUE_RULES, AFTER_SOURCE} if cuts[1].rule in ISSUE_RULES else ISSUE_RULES
    if sum(c.rule in rules for c in cuts[1:]) < 0.7 * (len(cuts) - 1):
        return cuts
    head = page.between(cuts[0].index, cuts[1].index)
    running = sum(page.lines[i].size for i in head if page.is_body(i))
    if running >= 2 * _PREFACE:
        return cuts
    if cuts[1].rule == BELOW_RUBRIC and _is_article(page, head):
        return cuts
    hours = [i for i in head if hour_alone(page.lines[i]) is not None]
    if hours and hour_alone(page.lines[cuts[1].index]) is not None:
        return [replace(cuts[1], index=hours[0]), *cuts[1:]]  # the first hour stands below the date at once
    if (opening := first_of_run(page, head, cuts[1])) < cuts[1].index:
        return [replace(cuts[1], index=opening), *cuts[1:]]
    opens = next((i for i in head if page.is_body(i) and RUBRIC_LEAD.match(page.lines[i].content)), None)
    if opens is not None and cuts[1].rule == "rubric or place in capitals":
        return [replace(cuts[1], index=opens), *cuts[1:]]  # the first brief stands below the date at once
    if cuts[1].rule in (NEWS_PAGE, TURNS) and (first := _first_headline(page, head, cuts[1])) is not None:
        return [replace(cuts[1], index=first), *cuts[1:]]
    return cuts[1:]


def _is_article(page: Page, head: list[int]) -> bool:
    """Whether several paragraphs stand above a rubric, and nobody greets the readers."""
    texts = [page.lines[i] for i in head if page.is_body(i) and page.lines[i].anchor is None]
    return sum(line.closed for line in texts) > 1 and not any(
        SALUTATION.match(line.content) for line in texts
    )


def _first_headline(page: Page, head: list[int], second: Candidate) -> int | None:
    """The headline above the first text below a masthead, as long as those of news are; a source stands
    between where it does in the second item.
    """
    text = next((i for i in head if page.is_body(i)), None)
    above = None if text is None else page.previous(text)
    below = page.next(second.index)
    if above is not None and below is not None and not page.is_body(below):
        above = page.previous(above)
    if above is None or above not in head:
        return None
    line = page.lines[above]
    return above if line.title_like and line.anchor is None and line.word_count >= PLAIN_WORDS else None


def _with_groups(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """Add the cuts inside parts that one date heading opens."""
    groups: list[Group] = []
    stop = page.last_index()
    for cut in reversed(cuts):
        if is_date_line(page, cut) and cut.date_at is not None and not _is_labelled(page, cut.date_at):
            groups.append(Group(cut.date_at, stop))
        if cut.date_at is not None or not cut.rule.startswith(_STRUCTURE):
            stop = cut.index
    groups.reverse()
    found = split_groups(page, [g for g in groups if page.bodies(g.start, g.stop)])
    inner = {c.index: c for c in _behind_the_last(page, groups, found)}
    kept = [c for c in cuts if c.date_at is not None or c.index not in inner]
    known = {c.index for c in kept}
    return sorted([*kept, *(c for c in inner.values() if c.index not in known)], key=lambda c: c.index)


def _behind_the_last(page: Page, groups: list[Group], found: list[Candidate]) -> list[Candidate]:
    """The same; one text behind the last of several days, longer than each of theirs, is of no day."""
    if (
        len(found) != 1
        or len(groups) < _DAYS
        or found[0].index < groups[-1].start
        or not page.gap(found[0].index)
    ):
        return found
    edges = [*(g.start for g in groups), found[0].index]
    if page.size(found[0].index, page.last_index()) <= 2 * max(page.size(a, b) for a, b in pairwise(edges)):
        return found
    return [replace(found[0], rule="headline behind briefs", under=None)]


def _is_labelled(page: Page, index: int) -> bool:
    """Whether a day has its label, "Published:": it is that of one text, and no heading of several."""
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.labelled


_LETTERS: Final = 3
"""Characters below which a line says nothing."""


def _with_first(page: Page, start: int, cuts: list[Candidate]) -> list[Candidate]:
    """Add the item that stands above the first cut, if it is one and not the head of the page."""
    first = cuts[0].index
    head = head_end(page)
    if len(cuts) > 1 and first >= head > start:
        above = page.between(head, first)
        welcome = sum(page.lines[i].size for i in above if page.is_body(i))
        return [Candidate(above[0], DOCUMENT, 0.0), *cuts] if welcome >= _PREFACE else cuts
    start = _below_rule(page, start, cuts)
    points = all(page.lines[i].mark or page.lines[i].size < _LETTERS for i in page.between(start, first))
    ended = any(page.is_body(i) and page.lines[i].closed for i in page.between(start, first))
    headed = cuts[0].rule == Role.DATELINE.value and not ended
    if len(cuts) == 1 and (points or headed or not page.bodies(start, first)):
        return [replace(cuts[0], index=start, rule=DOCUMENT)]
    if cuts[0].side is not Side.AFTER and [c.side for c in cuts[1:3]] == [Side.AFTER, Side.AFTER]:
        # The lines on top of the first text: the page's own, less those that stand on top of later ones.
        lines = page.between(first, cuts[1].index)
        extra = min(_extra_height(page, first, cuts[1:]), len(lines) - 1)
        return [replace(cuts[0], index=lines[extra]), *cuts[1:]]
    after = cuts[0].side is Side.AFTER and page.contents(start, first) > 0
    if first == start or not (after or page.bodies(start, first)):
        return cuts
    if cuts[0].side is Side.AFTER:
        return [Candidate(_under_label(page, start, cuts), DOCUMENT, 0.0, side=Side.AFTER), *cuts]
    running = sum(page.lines[i].size for i in page.between(start, first) if page.is_body(i))
    least = _PREFACE if len(cuts) > 1 else _PREFACE // 2
    if (
        page.framed
        and len(cuts) > 1
        and all(
            page.lines[i].size < _PARAGRAPH and not page.lines[i].wrapped for i in page.between(start, first)
        )
    ):
        return cuts  # a ticker, a list of alerts
    if is_preface(page, start, first, len(cuts)):
        return cuts
    if page.closers and start < min(page.closers) < first:
        return [Candidate(start, DOCUMENT, 0.0), *cuts]
    if any(i in page.endings for i in page.between(start, first)):
        start = _under_label(page, start, cuts)
        return [Candidate(start, DOCUMENT, 0.0), *cuts]
    sourced = any(page.ends_source(i) for i in page.between(start, first))
    texts = [i for i in page.between(start, first) if page.is_body(i) and not _is_day(page, i)]
    told = len(texts) > 2 or (len(cuts) == 1 and page.contents(start, first) > 2)
    if running >= least or sourced or told:
        return [Candidate(start, DOCUMENT, 0.0), *cuts]
    return cuts


def _below_rule(page: Page, start: int, cuts: list[Candidate]) -> int:
    """Where the first item begins where a rule stands above each: below the one above the first text."""
    if len(cuts) < _RULED or not all(page.ruled(cut.index) for cut in cuts):
        return start
    text = next((i for i in page.between(start, cuts[0].index) if page.is_body(i)), start)
    return next((i for i in reversed(page.between(start, text)) if page.ruled(i)), start)


_RULED: Final = 2
_DAYS: Final = 4
_DAY_LINE: Final = 60


def _is_day(page: Page, index: int) -> bool:
    """Whether a short line begins with a day: that of an issue, with its number."""
    return page.lines[index].anchor is not None and page.lines[index].size < _DAY_LINE


def _under_label(page: Page, start: int, cuts: list[Candidate]) -> int:
    """Where the first item begins under a page's own title: its head is as high as those of the others."""
    edges = [*(c.index for c in cuts), page.last_index()]
    heights = sorted(_height(page, a, b) for a, b in pairwise(edges))
    extra = _height(page, start, cuts[0].index) - heights[len(heights) // 2]
    lines = page.between(start, cuts[0].index)
    return lines[extra] if 0 < extra < len(lines) else start


def _extra_height(page: Page, start: int, cuts: list[Candidate]) -> int:
    """By how many lines the first head is higher than any later one, or any but one of several."""
    edges = [*(c.index for c in cuts), page.last_index()]
    heights = sorted(_height(page, a, b) for a, b in pairwise(edges))
    tallest = heights[-2 if len(heights) > _DAYS else -1]  # the frame of another page may stand on one
    return max(0, _height(page, start, cuts[0].index) - tallest)


def _height(page: Page, start: int, stop: int) -> int:
    """How many headlines stand above the text."""
    count = 0
    for index in page.between(start, stop):
        if page.is_body(index):
            break
        count += 1
    return count
