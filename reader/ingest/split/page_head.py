"""The head of a page with a day of its own, above several items that have theirs: it is none of them.

"Posted on 9 June at 9:04 pm", with a word of welcome, above "Monday, 1 June: …"; or the head of the mail in
which the items came.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.split.candidate import Candidate, anchor_at
from reader.ingest.split.mails import heads_mail
from reader.ingest.split.page import Page

_BARE: Final = 4
_LEAST: Final = 3
_IN_MAIL: Final = 2
"""Items without a year, with days of another form than that of the head, and in a mail, from which on the
head above them is none.
"""
_WELCOME: Final = 260
_LETTER: Final = 400
_SHORT: Final = 130
"""Less running text than this is a word of welcome, that of a mail which brings items, and that of one among
other texts.
"""
_HEADS: Final = ("title and date", "date line", Role.TITLE_LEAD.value, Role.TAIL.value)
_OPENERS: Final = (Role.LEAD.value, Role.TITLE_LEAD.value, "date line")


def without_head(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """Drop the first cut where it is at the head of the page, and those at the heads of mails."""
    cuts = _without_mails(page, cuts)
    first, items = cuts[0], cuts[1:]
    if not items or first.date_at is None or _text(page, first, items[0]) >= _WELCOME:
        return cuts
    over = _over_contents(page, first, items) or _over_bare_days(page, first, items)
    return items if over or _over_other_days(page, cuts) else cuts


def _text(page: Page, cut: Candidate, after: Candidate) -> int:
    """Characters of running text from one cut to the next."""
    return sum(page.lines[i].size for i in page.between(cut.index, after.index) if page.is_body(i))


def _without_mails(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """The same, without those at the heads of mails that say next to nothing and bring several items."""
    mails = [_heads_mail(page, cut.index) for cut in cuts]
    if not any(mails):
        return cuts
    return [
        cut
        for at, cut in enumerate(cuts)
        if not mails[at]
        or len(mails[at + 1 : at + 1 + _IN_MAIL]) < _IN_MAIL
        or any(mails[at + 1 : at + 1 + _IN_MAIL])
        or _text(page, cut, cuts[at + 1]) >= (_SHORT if at else _LETTER)
    ]


def _heads_mail(page: Page, index: int) -> bool:
    """Whether the sender and the subject of a mail stand within a few lines from one on."""
    return heads_mail(line.content for line in page.lines[max(0, index - 1) : index + _FIELDS])


_FIELDS: Final = 6


def _over_contents(page: Page, first: Candidate, items: list[Candidate]) -> bool:
    """Whether a table of contents stands between the first and several others."""
    between = (page.debris.get(i) for i in range(first.index, items[0].index))
    return len(items) >= _LEAST and any(mark is not None and mark.names is not None for mark in between)


def _over_bare_days(page: Page, first: Candidate, items: list[Candidate]) -> bool:
    """Whether days follow that have their year from the head."""
    if len(items) < _BARE or first.rule not in _HEADS[:2] or first.date_at is None:
        return False
    bare = all(
        cut.rule == Role.LEAD.value and cut.date_at is not None and page.dated_year(cut.date_at) is None
        for cut in items
    )
    return bare and page.dated_year(first.date_at) is not None


def _over_other_days(page: Page, cuts: list[Candidate]) -> bool:
    """Whether items of one kind with days in another form follow, none of them later, each with much more
    text than the head.
    """
    first, items = cuts[0], cuts[1:]
    forms = {_form(page, cut) for cut in items}
    if len(items) < _LEAST or None in forms or _form(page, first) in forms:
        return False
    kin = first.rule in _HEADS and all(cut.rule == items[0].rule for cut in items)
    if not kin and (_has_day(page, first) or not all(_has_day(page, cut) for cut in items)):
        return False
    texts = [i for i in page.between(first.index, items[0].index) if page.is_body(i) and i != first.date_at]
    head = sum(page.lines[i].size for i in texts)
    edges = [*(cut.index for cut in items), page.last_index()]
    sizes = [page.size(a, b) for a, b in pairwise(edges)]
    days = [day for cut in items if (day := _day(page, cut)) is not None]
    day = _day(page, first)
    return 2 * head <= sorted(sizes)[len(sizes) // 2] and (day is None or not days or max(days) <= day)


def _form(page: Page, cut: Candidate) -> tuple[object, ...] | None:
    """How the day of a cut is written, and where it stands."""
    if cut.date_at is None:
        return None
    anchor = anchor_at(page, cut.date_at)
    mention = anchor.mention
    lead = cut.rule in _OPENERS[:2]  # a title or a text: entries differ in that
    return lead or cut.rule, anchor.labelled, mention.shape, mention.timed, mention.weekday is None


def _has_day(page: Page, cut: Candidate) -> bool:
    return cut.date_at is not None and anchor_at(page, cut.date_at).mention.day is not None


def _day(page: Page, cut: Candidate) -> tuple[int, int, int] | None:
    """The whole day of a cut, as far as it goes."""
    mention = None if cut.date_at is None else anchor_at(page, cut.date_at).mention
    if mention is None or mention.year is None or mention.month is None:
        return None
    return mention.year, mention.month, mention.day or 31
