"""A page: the lines of a document with what was left out of them, and the ways to walk over them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import Final

from reader.ingest.dates.mention import Mention
from reader.ingest.debris.mark import Debris, framed
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import CLOCK, Kind, Line
from reader.ingest.split.closers import closing_lines
from reader.ingest.split.coarse import Coarse, coarse_above, coarse_headings, months_alone, over_entries
from reader.ingest.split.endings import Ending, endings, placed_bylines
from reader.ingest.split.leadins import told_by
from reader.ingest.split.markers import recurring_lines
from reader.ingest.split.papers import Paper, papers_beside
from reader.ingest.split.weekdays import agreed_date

_SHORTEST: Final = 10
"""Characters above which a sentence is text: "No terms yet."."""
_SHORT: Final = 60
_WRAPPED: Final = 8
"""Wrapped lines that tell how wide a text is."""
_OPEN_ROLES: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE)


class Page:
    """Lines by index (from 0; line number less one) and their debris; `active` are those with text of
    items.
    """

    def __init__(self, lines: list[Line], debris: dict[int, Debris]) -> None:
        self.lines = lines
        self.debris = debris
        self.framed = framed(debris)
        """Whether the document is framed as saved pages are."""
        self._index()

    def _index(self) -> None:
        lines, debris = self.lines, self.debris
        self.active = [i for i, line in enumerate(lines) if i not in debris and line.kind not in _SILENT]
        self.anchored = [i for i in self.active if lines[i].anchor is not None]
        """Active lines with a date of their own: most questions are about them alone."""
        self.titled = [i for i in self.active if lines[i].title_like]
        """Active lines that could be headlines."""
        self._rank = {index: rank for rank, index in enumerate(self.active)}
        self._body = [None if line.kind is Kind.TABLE else _reads_as_body(line) for line in lines]
        """For each line whether it is running text; None where the lines beside it tell."""
        self._rules = [i for i, line in enumerate(lines) if line.kind is Kind.RULE]
        self._bodies = [0, *accumulate([self.is_body(i) for i in self.active])]
        self._contents = [0, *accumulate([self._is_content(i) for i in self.active])]
        self._sizes = [0, *accumulate([lines[i].size for i in self.active])]

    def refresh(self) -> None:
        """Take in what was changed in `debris`."""
        self._index()

    def keep(self, index: int) -> None:
        """Take back that a line is debris."""
        if self.debris.pop(index, None) is not None:
            self._index()

    @cached_property
    def yeared(self) -> bool:
        """Whether a year stands above the first running text, or most dated lines have one."""
        for index in self.active[:24]:
            if self.is_body(index):
                break
            if _A_YEAR.search(self.lines[index].text):
                return True
        anchors = [a for i in self.anchored if (a := self.lines[i].anchor) is not None]
        return 2 * sum(a.mention.year is not None for a in anchors) >= len(anchors)

    @cached_property
    def twice(self) -> frozenset[str]:
        """The short lines that stand in it more than once."""
        short = Counter(line.content for line in self.lines if 0 < line.size < _SHORT)
        return frozenset(content for content, count in short.items() if count > 1)

    @cached_property
    def headings(self) -> dict[tuple[Kind, str, int], tuple[int, int]]:
        """For each kind of heading and mark: how many there are, and how many have a date on the next
        line.
        """
        counts: dict[tuple[Kind, str, int], tuple[int, int]] = {}
        for rank, index in enumerate(self.active):
            line = self.lines[index]
            key = (line.kind, line.mark, line.level)
            count, dated = counts.get(key, (0, 0))
            follows = rank + 1 < len(self.active) and self.lines[self.active[rank + 1]].anchor is not None
            counts[key] = (count + 1, dated + follows)
        return counts

    @cached_property
    def wrap_width(self) -> int:
        """The columns of the longest of its wrapped lines; 0 where these are too few to tell."""
        widths = [len(self.lines[i].text) for i in self.active if self.lines[i].wrapped]
        return max(widths) if len(widths) >= _WRAPPED else 0

    @cached_property
    def closers(self) -> frozenset[int]:
        """Lines that close items by coming back below the text of each."""
        return closing_lines(self)

    @cached_property
    def markers(self) -> frozenset[int]:
        """Lines that come back in one form in each item."""
        return recurring_lines(self)

    @cached_property
    def endings(self) -> dict[int, Ending]:
        """Sources with which briefs end, told by their coming back in one form."""
        return endings(self)

    @cached_property
    def papers_beside(self) -> dict[int, Paper]:
        """Papers that stand beside the days of items."""
        return papers_beside(self)

    @cached_property
    def told_by(self) -> frozenset[int]:
        """Entries that open with their source, where several do."""
        return told_by(self)

    @cached_property
    def placed_bylines(self) -> bool:
        """Whether bylines are those of papers with their place."""
        return placed_bylines(self)

    @cached_property
    def coarse(self) -> list[Coarse]:
        """Headings that name a year, or a month of a known year."""
        return coarse_headings(self)

    @cached_property
    def bare_months(self) -> list[int]:
        """Lines with nothing but the name of a month on them, with its year or without."""
        return months_alone(self)

    @cached_property
    def agreed(self) -> tuple[int, Mention] | None:
        """The date in the head that gives the year of the days below, for their weekdays agree with it."""
        return agreed_date(self)

    @cached_property
    def over_entries(self) -> frozenset[int]:
        """Headings of years and months that stand above dated entries, and are no items themselves."""
        return over_entries(self)

    def dated_year(self, index: int) -> int | None:
        """The year of the date at a line: its own, or that of the heading that it stands under."""
        anchor = self.lines[index].anchor
        if anchor is not None and anchor.mention.year is not None:
            return anchor.mention.year
        above = coarse_above(self, index)
        return None if above is None else above.year

    def is_body(self, index: int) -> bool:
        """Whether a line holds running text of an item, its head on the same line or not."""
        body = self._body[index]
        if body is not None:
            return body
        near = (
            self.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(self.lines) and i not in self.debris
        )
        return any(other.kind in (Kind.TABLE, Kind.RULE) for other in near)

    def _is_content(self, index: int) -> bool:
        line = self.lines[index]
        return line.kind is not Kind.FRONT and (
            self.is_body(index)
            or line.complete
            or (
                line.closed
                and line.size > (20 if line.anchor is not None or line.label is not None else _SHORTEST)
                and not line.title_like
            )
            or (line.mark in ("-", "*", "+", "•") and line.size > 18)
            or (line.size > _LINKED and "](" in line.content)
            or (line.label is not None and line.label.name in _TITLES)
        )

    def contents(self, start: int, stop: int) -> int:
        """How many lines that an item can live on stand from `start` up to and without `stop`: text,
        or entries of a list.
        """
        return (
            self._contents[bisect_left(self.active, stop)] - self._contents[bisect_left(self.active, start)]
        )

    def previous(self, index: int) -> int | None:
        """The active line before, if there is one."""
        rank = self._rank[index]
        return self.active[rank - 1] if rank else None

    def next(self, index: int) -> int | None:
        """The active line after, if there is one."""
        rank = self._rank[index] + 1
        return self.active[rank] if rank < len(self.active) else None

    def first_from(self, index: int) -> int | None:
        """The first active line at `index` or after it."""
        rank = bisect_left(self.active, index)
        return self.active[rank] if rank < len(self.active) else None

    def between(self, start: int, stop: int) -> list[int]:
        """Active lines from `start` up to and without `stop`."""
        return self.active[bisect_left(self.active, start) : bisect_left(self.active, stop)]

    def bodies(self, start: int, stop: int) -> int:
        """How many lines of running text stand from `start` up to and without `stop`."""
        return self._bodies[bisect_left(self.active, stop)] - self._bodies[bisect_left(self.active, start)]

    def size(self, start: int, stop: int) -> int:
        """Characters of active lines from `start` up to and without `stop`."""
        return self._sizes[bisect_left(self.active, stop)] - self._sizes[bisect_left(self.active, start)]

    def tight(self, index: int) -> bool:
        """Whether the line above is not blank (and is there)."""
        return index > 0 and self.lines[index - 1].kind is not Kind.BLANK

    def gap(self, index: int) -> int:
        """Blank lines straight above."""
        count = 0
        while index - count > 0 and self.lines[index - count - 1].kind is Kind.BLANK:
            count += 1
        return count

    def ruled(self, index: int) -> bool:
        """Whether a dividing rule stands between this line and the active one before it."""
        if not self._rules:
            return False
        before = self.previous(index)
        at = bisect_left(self._rules, 0 if before is None else before)
        return at < len(self._rules) and self._rules[at] < index

    def ends_source(self, index: int) -> bool:
        """Whether a line is, or ends with, the name of its source."""
        line = self.lines[index]
        if line.label is not None and line.label.field is Field.SOURCE:
            return True
        content = line.content
        return (":" in content or "：" in content) and source_tail(content) is not None

    def last_index(self) -> int:
        """One past the last line."""
        return len(self.lines)

    def count_from(self, index: int) -> int:
        """How many active lines stand after `index`."""
        return len(self.active) - bisect_right(self.active, index)


def _reads_as_body(line: Line) -> bool:
    """Whether a line, which is none of a table, holds running text."""
    if line.body_like:
        return True
    anchor = line.anchor
    if anchor is not None and (anchor.role in _OPEN_ROLES or (anchor.role is Role.END and line.complete)):
        return True
    if line.kind is not Kind.TEXT:
        return False
    if line.mark and line.size > 40:
        return True
    return line.size > 14 and line.content[0].isdigit() and CLOCK.match(line.content) is not None


_TITLES: Final = ("title", "headline")
"""Fields that make an item of a block even where no text follows."""
_LINKED: Final = 24
"""Characters of a line from which on a link in it is what an item can live on: headline and address."""
_A_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SILENT: Final = (Kind.BLANK, Kind.RULE, Kind.UNDERLINE)


def source_tail(text: str) -> re.Match[str] | None:
    """The source that stands with its label at the end of a text: "… said. Source: The Paper"."""
    tail = text[-_TAIL:]
    if ":" not in tail and "：" not in tail:
        return None
    tail = tail.lower()
    for label in _ASCII_LABELS if tail.isascii() else _LABELS:
        if label in tail:
            return SOURCE_TAIL.search(text, max(0, len(text) - _TAIL))
    return None


_TAIL: Final = 90
"""How many characters such a source has at most."""
_ASCII_LABELS: Final = ("source", "via", "quelle", "fonte", "fuente", "bron")
_LABELS: Final = (*_ASCII_LABELS, "źródło", "источник", "来源", "來源", "出典", "المصدر")
_PICTURE: Final = r"(?:supplied|getty|istock|shutterstock|unsplash|pexels|pixabay|file)\b"
"""Sources of pictures."""
SOURCE_TAIL: Final = re.compile(
    rf"(?:[.!?…。！？؟”\"’»]\s*|\s)[(\[（]?(?:{'|'.join(_LABELS)})\s?[:：](?!\s*{_PICTURE})\s*(?P<name>[^()\[\]（）.]{{2,60}}(?:\.[a-z]{{2,4}})?)[)\]）]?\.?\s*$",
    re.IGNORECASE,
)
