"""Standfirsts: the one short paragraph between a headline and the day of its text, by a byline or not."""

from __future__ import annotations

from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.candidate import anchor_at
from reader.ingest.split.heads import head_start
from reader.ingest.split.page import Page

_LONGEST: Final = 260
"""Characters that a standfirst has at most."""
_WORDS: Final = 4
_SEVERAL: Final = 3
_LEAST: Final = 2
_MOST: Final = 0.7


def over_standfirsts(page: Page, group: list[int]) -> list[int]:
    """The headlines of several days, where standfirsts stand between; else empty."""
    labelled = all(anchor_at(page, i).labelled for i in group)
    if not (labelled and len(group) >= _SEVERAL) and not _over_texts(page, group):
        return []
    titles = [_over_standfirst(page, i) for i in group]
    told = [title for title in titles if title is not None]
    if len(told) < max(_LEAST, _MOST * len(group)):
        return []
    return [head_start(page, i) if title is None else title for i, title in zip(group, titles, strict=True)]


def under_standfirst(page: Page, index: int) -> bool:
    """Whether nothing but a headline and its standfirst, perhaps a byline, stand above the one date of
    a page.
    """
    above = page.between(0, index)
    if any((a := page.lines[i].anchor) is not None and a.role in (Role.ALONE, Role.BYLINE) for i in above):
        return False  # here another date is that of the head
    bodies = [i for i in above if page.is_body(i)]
    if not 1 <= len(bodies) <= 2 or sum(page.lines[i].size for i in bodies) > 440 or len(above) > 8:
        return False
    titles = [i for i in above if page.lines[i].title_like and i < bodies[0]]
    return bool(titles) and index - bodies[-1] <= 4


def _over_texts(page: Page, group: list[int]) -> bool:
    """Whether texts stand below the days at once: where headlines do, a day opens its item."""
    below = [below_byline(page, index) for index in group]
    texts = sum(i is not None and page.is_body(i) and not page.lines[i].title_like for i in below)
    return texts >= _MOST * len(group)


def _over_standfirst(page: Page, index: int) -> int | None:
    """The headline over the one short paragraph above a line."""
    paragraph = _above_byline(page, index)
    title = None if paragraph is None else _above_byline(page, paragraph)
    if paragraph is None or title is None or not _may_be_standfirst(page, paragraph):
        return None
    line = page.lines[title]
    return title if line.title_like and not page.is_body(title) and line.anchor is None else None


def _may_be_standfirst(page: Page, index: int) -> bool:
    line = page.lines[index]
    if line.size > _LONGEST or line.anchor is not None or line.label is not None or index in page.closers:
        return False
    return page.is_body(index) or (line.title_like and line.word_count >= _WORDS)


def _is_byline(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.is_field(Field.AUTHOR) or PERSON.match(line.content) is not None


def below_byline(page: Page, index: int) -> int | None:
    """The line below, or below the byline that stands there."""
    below = page.next(index)
    return page.next(below) if below is not None and _is_byline(page, below) else below


def _above_byline(page: Page, index: int) -> int | None:
    """The line above, or above the byline that stands there."""
    above = page.previous(index)
    return page.previous(above) if above is not None and _is_byline(page, above) else above
