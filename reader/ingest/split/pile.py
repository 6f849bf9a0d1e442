"""A file cut into its parts: as one page, or as several that were pasted together, each a file of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from reader.ingest.debris.find import find_debris, single_lines
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Line
from reader.ingest.split.article import Article
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closing_days import form_of_day
from reader.ingest.split.exports import EXPORT
from reader.ingest.split.fronted import FRONTED
from reader.ingest.split.letters import is_letter
from reader.ingest.split.page import Page
from reader.ingest.split.pages import PageStart, page_starts
from reader.ingest.split.parts import Part
from reader.ingest.split.segment import segment
from reader.ingest.split.sides import Side
from reader.ingest.split.unlike import unlike_texts


class Cut(NamedTuple):
    """A file cut into its parts."""

    page: Page
    parts: list[Part]
    starts: list[int]
    """The first lines of the pages that were pasted together; none where it is one page."""


def cut(lines: list[Line]) -> Cut:
    """Cut the lines of a file into parts."""
    found = single_lines(lines)
    places = [] if is_letter(lines) else page_starts(lines, found)
    page = Page(lines, find_debris(lines, dict(found) if places else found))
    parts = segment(page)
    if any(part.cut.rule in (EXPORT, FRONTED) for part in parts):
        return Cut(page, parts, [])
    apart = unlike_texts(page, parts)
    places = _beside_article(lines, found, apart, _below_days(page, parts, places))
    if not _missed(places, parts):
        return Cut(page, apart, [])
    if len(places) <= _FEW and len(lines) <= _SHORT:
        places = _outside_articles(lines, places)
    starts = [0, *(_snapped(place, parts) for place in places)]
    debris: dict[int, Debris] = {}
    parts = []
    for start, stop in pairwise([*starts, len(lines)]):
        own = _renumbered(lines, start, stop)
        piece = Page(own, find_debris(own))
        for number, part in enumerate(unlike_texts(piece, segment(piece))):
            named = replace(part, cut=replace(part.cut, detail=PASTED)) if start and not number else part
            parts.append(moved(named, start))
        debris |= _debris_moved(piece.debris, start)
    whole = Page(lines, debris)
    forms = _forms(whole, parts)
    return Cut(whole, [each for part in parts for each in _with_likes(whole, part, forms)], starts)


PASTED: Final = "a page pasted below another"


def _forms(page: Page, parts: list[Part]) -> Counter[tuple[object, ...]]:
    """The forms of the whole days that open briefs on any page of a file."""
    forms = (_form(page, part.start) for part in parts if part.cut.rule == Role.LEAD.value)
    return Counter(form for form in forms if form is not None)


def _form(page: Page, index: int) -> tuple[object, ...] | None:
    """How a whole day opens a line; None where none does."""
    anchor = page.lines[index].anchor
    if (
        anchor is None
        or anchor.role is not Role.LEAD
        or anchor.mention.day is None
        or anchor.mention.year is None
    ):
        return None
    return anchor.separator, anchor.mention.shape, anchor.mention.weekday is None, page.lines[index].mark


def _with_likes(page: Page, part: Part, forms: Counter[tuple[object, ...]]) -> list[Part]:
    """A part, cut at the briefs in it that open as several on other pages do, behind an ended text."""
    found = [part]
    for index in page.between(part.start + 1, part.stop):
        form, above = _form(page, index), page.previous(index)
        if form is None or forms[form] < _LIKES or index in page.debris or above is None:
            continue
        if page.gap(index) or page.lines[above].closed:
            found[-1:] = [
                replace(found[-1], stop=index),
                replace(
                    part,
                    start=index,
                    cut=Candidate(index, Role.LEAD.value, 0.0, index),
                    article=None,
                    dated_by=None,
                    issue=None,
                ),
            ]
    return found


_LIKES: Final = 2


def piece_of(page: Page, start: int, stop: int) -> Page:
    """The lines of a file from `start` up to `stop` as a page of their own."""
    debris = {index: mark for index, mark in page.debris.items() if start <= index < stop}
    return Page(_renumbered(page.lines, start, stop), _debris_moved(debris, -start))


def _outside_articles(lines: list[Line], places: list[PageStart], start: int = 0) -> list[PageStart]:
    """The places without those in the frame of a page: the surest first, then those on each side."""
    if not places:
        return []
    best = max(places, key=lambda place: place.weight)
    edge = best.start - start
    sides = (
        (lines[:edge], [p for p in places if p.start < best.start], start),
        (lines[edge:], [p for p in places if p.start > best.start], best.start),
    )
    found = [best]
    for own, inside, first in sides:
        if any(place.weight < _SURE for place in inside):
            piece = [line.moved(-first) for line in own]
            single = single_lines(piece)
            page = Page(piece, find_debris(piece, dict(single)))
            near = [
                p._replace(above=p.above - first, start=p.start - first, below=p.below - first)
                for p in inside
            ]
            kept = {p.start + first for p in _beside_article(piece, single, segment(page), near)}
            inside = [p for p in inside if p.start in kept]
        found += _outside_articles(own, inside, first)
    return sorted(found)


_FEW: Final = 12
_SHORT: Final = 2000
"""Pages and lines of a file up to which the frames of its pages are looked at one by one."""


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


def _below_days(page: Page, parts: list[Part], places: list[PageStart]) -> list[PageStart]:
    """The places without days that close items, as others of their form do, and the foot below the last."""
    closed: Counter[tuple[object, ...] | None] = Counter(
        form
        for part in parts
        if part.cut.side is Side.AFTER
        and (above := page.previous(part.start)) is not None
        and (form := form_of_day(page, above)) is not None
    )
    if not closed:
        return places
    end = parts[-1].stop
    foot = end < page.last_index() and page.size(end, page.last_index()) < _FOOT
    return [
        place
        for place in places
        if closed[form_of_day(page, place.start)] < _LIKES and not (foot and place.start >= end)
    ]


_FOOT: Final = 260
"""Characters below the last of several days that close items, up to which they are the foot of the page."""


_SURE: Final = 5.0
_MOST: Final = 0.7
"""The share of the text of a file from which on an article is all that it holds."""


def _snapped(place: PageStart, parts: list[Part]) -> int:
    """Where a page begins: at a day that opens a part of the file read as one, if one stands at the place."""
    found = [
        part.start
        for part in parts[1:]
        if place.above < part.start < place.start
        and part.cut.rule in _DAYS
        and part.cut.date_at == part.start
    ]
    return found[-1] if found else place.start


_DAYS: Final = ("date line", "title lead", "lead")


def _missed(places: list[PageStart], parts: list[Part]) -> list[int]:
    """The starts of pages at which no part begins. Where there are none, the file is right as one."""
    return [
        place.start
        for place in places
        if not any(
            place.above < part.start <= place.below
            and (abs(part.start - place.start) <= _HEAD or _heads(part, place))
            for part in parts[1:]
        )
    ]


def _heads(part: Part, place: PageStart) -> bool:
    """Whether a part begins with a dated head above the text with which a page was taken to begin."""
    return place.start == place.below and part.start < place.start and part.cut.date_at is not None


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
