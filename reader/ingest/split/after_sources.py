"""What follows a line that names a source, or closes its item as its likes do."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.publishers import media_like
from reader.ingest.split.behind import below_address
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closers import APPENDIX
from reader.ingest.split.fields import field_neighbour
from reader.ingest.split.page import Page
from reader.ingest.split.sides import on_top


def after_sources(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """What follows a line that names a source, where sources end their items."""
    told: Mapping[int, object] = {}
    first = min(page.endings, default=0)
    if not any(c.score > 1 and c.index >= first for c in dated) and sum(c.score > 1 for c in dated) < 2:
        told = page.endings if _sourced(page) else _run(page)
        if short := [i for i in told if not page.contents(i, i + 1)]:
            for index in short:
                page.lines[index].complete = True
            page.refresh()
    ends = [
        i
        for i in page.active
        if (page.ends_source(i) or i in told) and not field_neighbour(page, i) and not _heads(page, i)
    ]
    ends = [
        i
        for i in ends
        if (above := page.previous(i)) is None or _is_text(page, above) or page.lines[i].body_like
    ]
    digest = any(c.score > 1 for c in dated)
    if len(ends) > 1 and all(_is_named(page, i) for i in ends):
        tops = [i for i in page.active if _is_named(page, i) and not field_neighbour(page, i)]
        if on_top(page, tops):
            return [Candidate(index, "source on top", 2.4) for index in tops]
    found = []
    briefs = bool(told) and _one_line_each(page, told)
    if briefs:
        found.append(Candidate(min(told), BRIEF, 2.4))
    for index in ends:
        below = below_address(page, index)
        if below is not None and index in told:
            below = _under_rubric(page, below)
        if below is None:
            continue
        rest = page.bodies(below, page.last_index())
        if not rest:
            continue
        weight = (2.4 if len(ends) > 1 or digest else 0.3) + (0.4 if page.tight(below) else 0.0)
        if not page.bodies(0, index + 1):
            continue
        if index == ends[-1] and (index in told or page.gap(below)) and _is_foot(page, below):
            continue
        rule = BRIEF if briefs and below in told else "after source line"
        found.append(Candidate(below, rule, weight, detail=page.lines[index].content[-60:]))
    return found


def _is_named(page: Page, index: int) -> bool:
    """Whether a line has the label of a source and its name, and nothing else."""
    return page.lines[index].is_field(Field.SOURCE) and not page.is_body(index)


def _heads(page: Page, index: int) -> bool:
    """Whether a day with its source stands below a headline: "July 14, 2022 09:00 ET | Source: Bell Inc."."""
    anchor, above = page.lines[index].anchor, page.previous(index)
    if anchor is None or anchor.role is not Role.BYLINE or anchor.mention.day is None or above is None:
        return False
    headline = page.lines[above]
    return headline.title_like and not headline.closed and not page.is_body(above) and index - above <= _NEAR


_NEAR: Final = 2


def _sourced(page: Page) -> bool:
    """Whether most texts of a page end with a source in one form."""
    return len(page.endings) >= _SOURCED * page.bodies(0, page.last_index())


def _run(page: Page) -> Mapping[int, object]:
    """Sources that close briefs, one straight after the other, whatever stands behind the last of them."""
    ends = sorted(page.endings)
    between = [page.size(a + 1, b + 1) for a, b in pairwise(ends)]
    if len(ends) < _RUN or not between or max(between) > _BRIEF:
        return {}
    names = [page.lines[e.line].text[e.start : e.end] for _, e in sorted(page.endings.items())]
    if 2 * sum(map(media_like, names)) < len(names):
        return {}  # whom a text cites
    dated = any(page.lines[i].anchor is not None for i in ends)
    if any(_signs(page, i) for i in page.between(0, ends[0])) or (
        not dated and _has_introduction(page, ends[0])
    ):
        return {}  # one author's text, which quotes papers after its introduction
    return page.endings if all(page.bodies(a + 1, b + 1) for a, b in pairwise(ends)) else {}


def _is_foot(page: Page, index: int) -> bool:
    """Whether a few sentences without a headline stand below the last of several briefs."""
    return not page.lines[index].title_like and page.size(index, page.last_index()) < _FOOT


_FOOT: Final = 260
"""Characters behind the last source up to which they are the foot of the document, and no item."""


def _has_introduction(page: Page, first: int) -> bool:
    """Whether more than one paragraph stands above the first source."""
    texts = [i for i in page.between(0, first + 1) if page.is_body(i)]
    return sum(not page.lines[i].wrapped or page.lines[i].closed for i in texts) > _OF_A_BRIEF


_OF_A_BRIEF: Final = 2
"""Paragraphs up to the first source where nothing introduces the briefs: the head, and the brief."""


def _one_line_each(page: Page, told: Mapping[int, object]) -> bool:
    """Whether each brief is one line, so that nothing above the first of them belongs to it."""
    ends = sorted(told)
    return len(ends) >= _RUN and all(page.between(a + 1, b + 1) == [b] for a, b in pairwise(ends))


def _signs(page: Page, index: int) -> bool:
    label, anchor = page.lines[index].label, page.lines[index].anchor
    return (label is not None and label.field is Field.AUTHOR) or (
        anchor is not None and anchor.role in (Role.ALONE, Role.BYLINE)
    )


_RUN: Final = 4
"""Briefs that are certainly no paragraphs of one text with a reference behind each."""
_BRIEF: Final = 1500
"""Characters that a brief has at most."""


def _under_rubric(page: Page, index: int) -> int | None:
    """The entry below a rubric of few words, which stands over several entries and is none of them."""
    line, below = page.lines[index], page.next(index)
    plain = (
        not line.mark and line.is_rubric(_RUBRIC) and not line.content.startswith(("【", "［", "《", "「"))
    )
    if not plain or below is None or below not in page.endings:
        return index
    page.debris.setdefault(index, Debris(Reason.LABEL, "a rubric over entries"))
    return below


_RUBRIC: Final = 4
BRIEF: Final = "brief with a source"
_SOURCED: Final = 0.75
"""The share of a page's paragraphs that end with a source in one form, so that each is a brief."""


def _is_text(page: Page, index: int) -> bool:
    """Whether a line is text, and no long headline with its source below."""
    line = page.lines[index]
    if not page.is_body(index):
        return line.closed and not line.title_like  # "The men may appeal."
    return not (line.title_like and not line.closed and line.anchor is None)


def after_closers(page: Page) -> list[Candidate]:
    """What follows a line that closes its item as its likes do."""
    found = []
    for index in sorted(page.closers)[:-1]:
        below = below_address(page, index)
        if below is None or below in page.closers or APPENDIX.match(page.lines[below].content):
            continue
        if page.bodies(below, page.last_index()):
            found.append(Candidate(below, "after closing line", 2.4, detail=page.lines[index].content[:60]))
    heads = [page.lines[c.index] for c in found]
    dated = sum(line.anchor is not None and line.anchor.role in _DATED for line in heads)
    listed = sum(line.mark != "" for line in heads)
    return [] if 2 * max(dated, listed) > len(found) else found


_DATED: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE)
"""What dated entries begin with: whether they are items is for their dates to say."""
