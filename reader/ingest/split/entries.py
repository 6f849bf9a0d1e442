"""Lists of news: entries of one paragraph each that begin alike, under a head that says so or has the day.

"• The mayor of …", "(1) Officials say …", "11:45 p.m.: Both sides …", "ACCRA - The parliament …": the points
of an article look the same, but stand among its paragraphs. Here the entries are nearly all that there is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from reader.ingest.debris.mark import FRAME
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import CLOCK, Kind, Line
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.genre import names_news
from reader.ingest.split.issue import issue_date
from reader.ingest.split.page import Page

ENTRY: Final = "entry of a list"
_LEAST: Final = 4
_SHARE: Final = 0.7
"""The share of the text below the first entry that stands in the list."""
_LONG: Final = 45
"""Characters that an entry has at least, in the middle of all."""
_PREFACE: Final = 500
"""Characters of text above the list beyond which it belongs to that text."""


_PLACE_SET: Final = re.compile(r"[^\W\d_a-zà-ÿ][^a-zà-ÿ–—-]{1,28}[–—-]")
"""A place in capitals, as in a dateline."""
_PLACE: Final = re.compile(r"(?P<place>[^\W\d_][\w'’. ]{1,28}?)\s?(?:\s-|–|—)\s?(?=\S)")


def _is_clock(line: Line) -> bool:
    return line.content[0].isdigit() and CLOCK.match(line.content) is not None


def _is_bullet(line: Line) -> bool:
    if line.mark != "":
        return not line.mark.startswith("1") and line.indent < 3
    return line.content[:3] in _SIGNS or line.content[0] in _SYMBOLS


_SIGNS: Final = ("** ", "...", ">> ", "-- ")
_SYMBOLS: Final = frozenset("♦►▶◆●○□✓✔➤→※☆★…")


def _is_numbered(line: Line) -> bool:
    return line.mark.startswith("1")


def _is_named(line: Line) -> bool:
    return line.mark == "" and ":" in line.content[:60] and _NAMED.match(line.content) is not None


_NAMED: Final = re.compile(
    r"[*_]*(?P<name>[A-ZÀ-ÞА-Я][^:.;!?()\"]{1,48}):[*_]*\s+(?=[\"“„«¿¡*_]?[A-ZÀ-ÞА-Я0-9])"
)


def _is_placed(line: Line) -> bool:
    head = line.content[:_DASH_WITHIN]
    dashed = "–" in head or "—" in head or "-" in head
    return dashed and line.mark == "" and _PLACE.match(line.content) is not None


_DASH_WITHIN: Final = 32
"""Characters of `_PLACE` up to its dash and with it."""


_FORMS: Final[tuple[tuple[Callable[[Line], bool], bool], ...]] = (
    (_is_clock, True), (_is_placed, False), (_is_bullet, True), (_is_numbered, True),
    (_is_named, True),
)  # fmt: skip
"""The forms of entries, and whether a date in the head has to speak for them."""


def list_entries(page: Page) -> list[Candidate]:
    """Candidates at the entries of a page that is a list of news."""
    for form, needs_day in _FORMS:
        starts = [i for i in page.active if page.lines[i].kind is Kind.TEXT and form(page.lines[i])]
        if (
            len(starts) < _LEAST
            or not _is_list(page, starts)
            or (form is _is_named and speakers(page, starts))
        ):
            continue
        head = page.lines[: starts[0]]
        named = any(names_news(line.content) for line in head if line.size < 160)
        day = issue_date(page, starts[0])
        dated = day is not None
        if form is _is_placed and not all(_PLACE_SET.match(page.lines[i].content) for i in starts):
            needs_day = True  # names of people stand before dashes, too
        if named if form is _is_numbered else (named and dated) if needs_day else (named or dated):
            # Where another page stands below, the head of the list is not that of the file.
            foot = _foot(page, starts[-1])
            others = page.bodies(foot, page.last_index()) and page.anchored[-1:] >= [foot]
            under = day[0] if others and day is not None and page.lines[day[0]].anchor is not None else None
            return [Candidate(i, ENTRY, 1.6, under=under) for i in starts]
    return []


_DISTINCT: Final = 0.75


def speakers(page: Page, starts: Sequence[int]) -> bool:
    """Whether the same few names come back before their colons: the voices of an interview."""
    names = [m["name"] for i in starts if (m := _NAMED.match(page.lines[i].content)) is not None]
    return len(set(names)) < _DISTINCT * len(names)


def _foot(page: Page, last: int) -> int:
    """Where the frame of the page begins below the last entry, if another page may stand below it."""
    for index in range(last + 1, min(last + _NEAR, len(page.lines))):
        if (mark := page.debris.get(index)) is not None and mark.reason in FRAME:
            return index
        if page.lines[index].body_like:
            break
    return page.last_index()


_NEAR: Final = 4


def _is_list(page: Page, starts: list[int]) -> bool:
    """Whether the entries are nearly all of the text, and each stands alone."""
    stop = _foot(page, starts[-1])
    if any(
        (a := page.lines[i].anchor) is not None and a.role is Role.ALONE
        for i in page.between(starts[0], stop)
    ):
        return False  # days that open the items stand between
    sizes = sorted(page.lines[i].size for i in starts)
    if sizes[len(sizes) // 2] < _LONG or any(page.lines[i].anchor is not None for i in starts):
        return False
    if sum(page.lines[i].size for i in page.between(0, starts[0]) if page.is_body(i)) > _PREFACE:
        return False
    return sum(sizes) + _remarks(page, starts, stop) >= _SHARE * page.size(starts[0], stop)


def _remarks(page: Page, starts: list[int], stop: int) -> int:
    """Characters of what stands below most entries with the same words before a colon: "Its use: …"."""
    below = [page.lines[i] for i in page.between(starts[0], stop) if ":" in page.lines[i].content[:_REMARK]]
    counts = Counter(line.content.partition(":")[0] for line in below)
    most = {name for name, count in counts.items() if count >= _DISTINCT * len(starts)}
    return sum(line.size for line in below if line.content.partition(":")[0] in most)


_REMARK: Final = 30
"""Characters of such words."""
