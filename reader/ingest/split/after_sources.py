"""What follows a line that names a source, or closes its item as its likes do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.fields import field_neighbour
from reader.ingest.split.page import Page


def after_sources(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """What follows a line that names a source, where sources end their items."""
    told: Mapping[int, object] = {}
    if not any(c.score > 1 for c in dated) and len(page.endings) >= _SOURCED * page.bodies(
        0, page.last_index()
    ):
        told = page.endings
        if short := [i for i in told if not page.contents(i, i + 1)]:
            for index in short:
                page.lines[index].complete = True
            page.refresh()
    ends = [i for i in page.active if (page.ends_source(i) or i in told) and not field_neighbour(page, i)]
    ends = [
        i
        for i in ends
        if (above := page.previous(i)) is None or _is_text(page, above) or page.lines[i].body_like
    ]
    digest = any(c.score > 1 for c in dated)
    found = []
    for index in ends:
        below = page.next(index)
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
        found.append(Candidate(below, "after source line", weight, detail=page.lines[index].content[-60:]))
    return found


def _under_rubric(page: Page, index: int) -> int | None:
    """The entry below a rubric of few words, which stands over several entries and is none of them."""
    line, below = page.lines[index], page.next(index)
    plain = not line.mark and line.is_rubric(_RUBRIC)
    if not plain or below is None or below not in page.endings:
        return index
    page.debris.setdefault(index, Debris(Reason.LABEL, "a rubric over entries"))
    return below


_RUBRIC: Final = 4
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
        below = page.next(index)
        if below is not None and below not in page.closers and page.bodies(below, page.last_index()):
            found.append(Candidate(below, "after closing line", 2.4, detail=page.lines[index].content[:60]))
    heads = [page.lines[c.index] for c in found]
    dated = sum(line.anchor is not None and line.anchor.role in _DATED for line in heads)
    listed = sum(line.mark != "" for line in heads)
    return [] if 2 * max(dated, listed) > len(found) else found


_DATED: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE)
"""What dated entries begin with: whether they are items is for their dates to say."""
