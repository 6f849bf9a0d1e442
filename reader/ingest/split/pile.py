"""A file cut into its parts: as one page, or as several that were pasted together, each a file of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from reader.ingest.debris.find import find_debris, single_lines
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Line
from reader.ingest.split.article import Article
from reader.ingest.split.exports import EXPORT
from reader.ingest.split.page import Page
from reader.ingest.split.pages import PageStart, page_starts
from reader.ingest.split.parts import Part
from reader.ingest.split.segment import segment


class Cut(NamedTuple):
    """A file cut into its parts."""

    page: Page
    parts: list[Part]
    starts: list[int]
    """The first lines of the pages that were pasted together; none where it is one page."""


def cut(lines: list[Line]) -> Cut:
    """Cut the lines of a file into parts."""
    found = single_lines(lines)
    places = page_starts(lines, found)
    page = Page(lines, find_debris(lines, dict(found) if places else found))
    parts = segment(page)
    if any(part.cut.rule == EXPORT for part in parts):
        return Cut(page, parts, [])
    places = _beside_article(lines, found, parts, places)
    if not _missed(places, parts):
        return Cut(page, parts, [])
    starts = [0, *(place.start for place in places)]
    debris: dict[int, Debris] = {}
    parts = []
    for start, stop in pairwise([*starts, len(lines)]):
        own = _renumbered(lines, start, stop)
        piece = Page(own, find_debris(own))
        for number, part in enumerate(segment(piece)):
            named = replace(part, cut=replace(part.cut, detail=PASTED)) if start and not number else part
            parts.append(moved(named, start))
        debris |= _debris_moved(piece.debris, start)
    return Cut(Page(lines, debris), parts, starts)


PASTED: Final = "a page pasted below another"


def piece_of(page: Page, start: int, stop: int) -> Page:
    """The lines of a file from `start` up to `stop` as a page of their own."""
    debris = {index: mark for index, mark in page.debris.items() if start <= index < stop}
    return Page(_renumbered(page.lines, start, stop), _debris_moved(debris, -start))


def _beside_article(
    lines: list[Line], found: dict[int, Debris], parts: list[Part], places: list[PageStart]
) -> list[PageStart]:
    """The same without those in the heavy frame of an article that holds most text of the file."""
    article = parts[0].article if len(parts) == 1 else None
    if article is None or not places:
        return places
    texts = [i for i, line in enumerate(lines) if line.body_like and i not in found]
    inside = sum(lines[i].size for i in texts if article.start <= i < article.stop)
    if inside < _MOST * sum(lines[i].size for i in texts):
        return places
    return [place for place in places if article.start < place.below < article.stop or place.weight >= _SURE]


_SURE: Final = 5.0
_MOST: Final = 0.7
"""The share of the text of a file from which on an article is all that it holds."""


def _missed(places: list[PageStart], parts: list[Part]) -> list[int]:
    """The starts of pages at which no part begins. Where there are none, the file is right as one."""
    return [
        place.start
        for place in places
        if not any(
            place.above < part.start <= place.below and abs(part.start - place.start) <= _HEAD
            for part in parts[1:]
        )
    ]


_HEAD: Final = 1
"""Lines by which the start of a part may differ from that of a page."""


def _renumbered(lines: list[Line], start: int, stop: int) -> list[Line]:
    """The lines of a file from `start` up to `stop`, numbered anew."""
    return [line.moved(-start) for line in lines[start:stop]]


def _debris_moved(debris: dict[int, Debris], by: int) -> dict[int, Debris]:
    return {
        index + by: mark if mark.names is None else mark._replace(names=mark.names + by)
        for index, mark in debris.items()
    }


def moved(part: Part, by: int) -> Part:
    """A part of a page in the file that the page stands in, so many lines further down."""
    cut, article = part.cut, part.article
    return replace(
        part,
        start=part.start + by,
        stop=part.stop + by,
        cut=replace(
            cut,
            index=cut.index + by,
            date_at=None if cut.date_at is None else cut.date_at + by,
            under=None if cut.under is None else cut.under + by,
        ),
        dated_by=None if part.dated_by is None else part.dated_by + by,
        article=None
        if article is None
        else Article(article.headline + by, article.start + by, article.stop + by, article.titled),
    )
