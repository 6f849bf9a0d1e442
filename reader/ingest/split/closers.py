"""Closing lines: what stands below the text of every item: a press office, a sign-off, a tally.

Such a line looks like a headline. What gives it away is that it comes back, nearly the same, straight below
text each time, and that no text is left below the last of its kind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reader.ingest.dates.names import month_of, weekday_of
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.end_marks import is_desk, is_end_mark
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.closing_forms import source_lines

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

_LEAST: Final = 3
_LONGEST: Final = 110
_TAIL: Final = 200
"""Characters of running text that may follow the last of them: the end of the page itself."""
_FOOT: Final = 60
"""Lines that may follow the last of them, the frame of the page included."""
_FIELD: Final = re.compile(r"(?P<name>[^\W\d_][\w/ ]{1,28})(?=:\s*\S)")
_NUMBER: Final = re.compile(r"\d+")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_CITED: Final = 4
"""Numbers in the citation of a printed source: volume, issue, year, page."""
_CODE: Final = re.compile(r"\b[A-Z]{2,}\b")


APPENDIX: Final = re.compile(
    r"(?:about\b|notes?\s+(?:to|for)\s+editors|(?:press|media)?\s*contacts?\b|background\b|further\s+information|for\s+more\s+information|forward-looking|über\s|à\s+propos)",
    re.IGNORECASE,
)
"""Headings of what follows a press release, which open no item."""


def closing_lines(page: Page) -> frozenset[int]:
    """The lines of a page that close items, by index; empty where no line comes back so."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index in page.active:
        line = page.lines[index]
        if line.kind is Kind.TEXT and not line.wrapped and line.size <= _LONGEST and _may_close(line):
            kinds[_shape(line.content)].append(index)
    found: set[int] = set()
    for group in sorted((g for g in kinds.values() if len(g) >= _LEAST), key=lambda g: g[0]):
        if _close(page, group, found):
            found.update(group)
    return frozenset(found | _end_marks(page) | source_lines(page))


def _end_marks(page: Page) -> set[int]:
    """The signs below a text that it ends there, with the initials of who wrote it above them."""
    found: set[int] = set()
    for index in page.active:
        line, above = page.lines[index], page.previous(index)
        if above is None or line.kind is not Kind.TEXT:
            continue
        if not is_end_mark(line.content):
            if _is_foot(page, index, above, found):
                found.add(index)
            continue
        desk = is_desk(page.lines[above].content)
        over = page.previous(above) if desk else above
        if over is not None and page.gap(index) <= 1 and (page.is_body(over) or page.lines[over].closed):
            found.update({index, above} if desk else {index})
    return found


def _is_foot(page: Page, index: int, above: int, found: set[int]) -> bool:
    """Whether fields with numbers stand straight below a text and apart from the next: a blog's foot."""
    line, below = page.lines[index], page.next(index)
    if line.anchor is not None or line.size > _LONGEST or not _FOOT_FIELDS.search(line.content):
        return False
    if below is None or not page.gap(below) or not page.tight(index):
        return False
    return above in found or (page.is_body(above) and page.lines[above].closed)


_FOOT_FIELDS: Final = re.compile(r"\d.*\s[|·•]\s|\s[|·•]\s.*\d")


def _may_close(line: Line) -> bool:
    if line.title_like and APPENDIX.match(line.content):
        return False  # it heads what stands below it
    if line.closed and (field := _FIELD.match(line.content)) is not None and field["name"].isupper():
        return False  # "ADA HOLM: We left at noon." is a turn of an interview
    return line.label is None and (line.anchor is None or line.anchor.role is not Role.ALONE)


def _shape(content: str) -> str:
    """What lines of one kind share: the name of a field, or the words with numbers and codes blanked."""
    if ":" in content and (field := _FIELD.match(content)):
        return field["name"].casefold()
    shape = _NUMBER.sub("0", content)
    if shape.count("0") >= _CITED and (first := _NUMBER.search(content)) is not None:
        # "Railway Gazette, vol.164, no.12, Dec.2008. p.924."
        return _WORDS.sub("a", _NUMBER.sub("0", content[first.start() :]))
    return _CODE.sub("A", shape) if shape != content else content


def _close(page: Page, group: list[int], closers: set[int]) -> bool:
    if not page.bodies(0, group[0]) or _counts_from_one(page, group) or _names_days(page, group):
        return False
    if page.count_from(group[-1]) > _FOOT:
        return False
    tail = sum(page.lines[i].size for i in page.between(group[-1] + 1, page.last_index()) if page.is_body(i))
    between = [page.size(a, b) for a, b in pairwise(group)]
    if tail >= min(_TAIL, sorted(between)[len(between) // 2]):
        return False
    if any(not page.bodies(a + 1, b) for a, b in pairwise(group)):
        return False
    return all(
        page.gap(i) <= 1 and (above := page.previous(i)) is not None and _ends(page, above, closers)
        for i in group
    )


def _counts_from_one(page: Page, group: list[int]) -> bool:
    """Whether the lines are heads that count: "Reason 1", "Reason 2"."""
    numbers = [_NUMBER.findall(page.lines[i].content) for i in group]
    return [n[0] for n in numbers if len(n) == 1] == [str(k) for k in range(1, len(group) + 1)]


def _names_days(page: Page, group: list[int]) -> bool:
    """Whether the lines are heads of days, and say nothing else: "SUNDAY, 2 (2-364)", "Friday, May 3"."""
    return all(_is_day(page.lines[i].content) for i in group)


def _is_day(content: str) -> bool:
    words = [word for word in _WORDS.findall(content) if len(word) > _SMALL]
    named = [weekday_of(word) is not None for word in words]
    return any(named) and all(
        day or month_of(word) is not None for day, word in zip(named, words, strict=True)
    )


_SMALL: Final = 2
"""Letters of a word such as "de" or "th", which stand between the words of a day."""


def _ends(page: Page, index: int, closers: set[int]) -> bool:
    line = page.lines[index]
    return index in closers or page.is_body(index) or (line.closed and not line.title_like)
