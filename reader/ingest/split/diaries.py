"""Days that one hand tells: diaries, log books, the week of a reporter. They are one text."""

from __future__ import annotations

import itertools
import re
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.split.candidate import anchor_at
from reader.ingest.split.chronology import SEVERAL, days_of, events, has_source, ordinal
from reader.ingest.split.genre import keeps_diary
from reader.ingest.split.page import Page


def _week_of_an_article(page: Page, group: list[int]) -> bool:
    """Whether days without a year follow, in order, the dated head of a signed text that has begun."""
    first, *days = [anchor_at(page, i).mention for i in group]
    if len(days) < 3 or first.year is None or any(m.year is not None or m.month is None for m in days):
        return False
    told = [(m.month or 0) * 31 + (m.day or 0) for m in days]
    head = page.between(0, group[0])[-6:]
    return (
        all(a <= b for a, b in itertools.pairwise(told))
        and any(_signs(page, i) for i in head)
        and page.bodies(group[0], group[1]) > 0
    )


def diary(page: Page, group: list[int]) -> float:
    """What speaks against date lines as openers in one author's text: a byline, a preface, then days
    in order.
    """
    against = events(page, group)
    if _week_of_an_article(page, group):
        against += 6.0
    known = days_of(page, group)
    year = anchor_at(page, group[0]).mention.year
    if year is not None and all(anchor_at(page, i).mention.year is None for i in group[1:]):
        known = [day for i in group if (day := ordinal(page, i, year)) is not None]
    if len(known) == len(group) >= 4 and known[0] > max(known[1:]) and known[1:] == sorted(known[1:]):
        against += 4.0  # the date of the page itself, and then the days that it tells of
    first = page.between(0, group[0])
    bodies = sum(page.is_body(i) for i in first)
    signed = any(page.lines[i].is_field(Field.AUTHOR) for i in first[:8])
    backwards = len(known) > 2 and all(b < a for a, b in itertools.pairwise(known))
    if (
        len(group) > 1
        and bodies
        and signed
        and not backwards
        and not any(page.ends_source(i) for i in page.between(group[0], page.last_index()))
    ):
        against += 3.5
    return against


def _signs(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.is_field(Field.AUTHOR) or (line.anchor is not None and line.anchor.role is Role.BYLINE)


def told_by_one(page: Page, group: list[int]) -> float:
    """What speaks against days that one hand tells, by what the page calls itself or by the words of each."""
    near = page.between(group[0], group[-1] + 4)
    if len(group) > 2 and keeps_diary(page) and not any(has_source(page, i) for i in near):
        return 4.0
    return _first_person(page, group)


_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Ii]ch|[Mm]ein\w*|[Ww]ir|[Jj]e|[Mm]on|[Mm]a|[Nn]ous|[Yy]o|[Mm]i|[Nn]osotros|[Ii]o|[Ii]k|[Ww]ij)\b(?!\.)"
)


_ONE: Final = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Ii]ch|[Mm]ein\w*|[Jj]e|[Mm]on|[Yy]o|[Mm]i|[Ii]o|[Ii]k)\b(?!\.)"
)
_QUOTED: Final = re.compile(r"[\"“„«][^\"“”„«»]*[\"”»]")
_TOLD: Final = 0.6
"""The share of entries that a diary tells in the first person."""
_OWN: Final = 0.3
"""The share of entries with an "I": the notices of a club say "we"."""


def _first_person(page: Page, group: list[int]) -> float:
    """What speaks against days without a year whose entries are told by "I" or "we", not in quotations."""
    if len(group) < SEVERAL or any(anchor_at(page, i).mention.year is not None for i in group):
        return 0.0
    told = own = 0
    for start, stop in itertools.pairwise([*group, page.last_index()]):
        text = " ".join(page.lines[i].content for i in page.between(start, stop) if page.is_body(i))
        text = _QUOTED.sub("", text)
        told += _FIRST_PERSON.search(text) is not None
        own += _ONE.search(text) is not None
    sourced = any(has_source(page, i) for i in page.between(group[0], group[-1] + 4))
    return 4.0 if told >= _TOLD * len(group) and own >= _OWN * len(group) and not sourced else 0.0


def signed_diary(page: Page, group: list[int]) -> float:
    """What speaks against days without a year below one author's byline and an opening text: a diary."""
    if len(group) < 3 or any(anchor_at(page, i).mention.year is not None for i in group):
        return 0.0
    days = [(m.month or 0) * 31 + (m.day or 0) for i in group if (m := anchor_at(page, i).mention)]
    if all(b <= a for a, b in itertools.pairwise(days)):
        return 0.0  # the newest first: nobody writes a diary backwards
    if len(set(days)) < len(days) and not any(_FIRST_PERSON.search(page.lines[i].content) for i in group):
        return 0.0  # a log: several entries a day, and nobody who tells them
    head = page.between(0, group[0])
    signed = any(_signs(page, i) for i in head[:6])
    sourced = any(has_source(page, i) for i in page.between(group[0], group[-1] + 4))
    return 4.0 if signed and page.bodies(0, group[0]) and not sourced else 0.0
