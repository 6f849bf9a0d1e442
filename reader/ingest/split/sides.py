"""Sides: whether the dates of one kind open their items, stand below the titles or close the texts."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.hours import hour_alone
from reader.ingest.lines.labels import Field
from reader.ingest.lines.labels_above import is_bare_label
from reader.ingest.lines.line import Kind, Line
from reader.ingest.members import quick_members
from reader.ingest.publishers import media_like
from reader.ingest.split.heads import signed_below
from reader.ingest.split.page import Page


@quick_members
class Side(Enum):
    """Where a date that stands apart from the text belongs."""

    FIRST = "first"
    """It opens the item; the title, if any, stands below it."""
    BELOW = "below the title"
    AFTER = "after the text"


def side_of(page: Page, group: list[int]) -> Side:
    """Tell on which side of their items the dates of one kind stand; `group` are indices of lines, in
    order.
    """
    last, group = group[-1], _without_stacked(page, group)
    first = group[0]
    if all((a := page.lines[i].anchor) is not None and a.role is Role.END for i in group):
        return Side.FIRST if _entries(page, group) else Side.AFTER
    if all(_over_hour(page, index) for index in group) and _tells_hours(page, len(group)):
        return Side.FIRST  # days over the news of their hours
    if len(group) > 1 and all(page.lines[i].mark.startswith("1") for i in group):
        return Side.FIRST  # "2. June 14, 2015": what stands above the number is the end of another
    if sum(heading_over(page, index) is not None for index in group) >= _MOST * len(group):
        return Side.BELOW
    if headlines_until_last(page, group):
        return Side.AFTER
    papers = len(group) > 1 and all(_is_paper(page, page.previous(index)) for index in group)
    above = [_over_label(page, index, papers=papers) for index in group]
    bodies_above = sum(a is not None and _closes_text(page, a) for a in above)
    opening = page.contents(0, first)
    closer_below = sum(page.gap(i) > _gap_below(page, i) and page.next(i) is not None for i in group)
    if closer_below > 0.5 * len(group):
        bodies_above = 0  # a line belongs to what it stands next to
    closing = opening and bodies_above >= 0.8 * len(group) and not on_top(page, group)
    if closing and (not page.bodies(last + 1, page.last_index()) or all(map(page.ends_source, group))):
        return Side.AFTER
    if opening and bodies_above == len(group) and len(group) > 1 and all(page.tight(i) for i in group):
        blank_below = sum(_gap_behind_link(page, index) > 0 for index in group[:-1])
        if blank_below >= 0.8 * (len(group) - 1):
            return Side.AFTER
    if _headlines_below(page, group):
        return Side.FIRST
    titled = [
        a is not None and _titles(page, *_over_links(page, a, i)) for a, i in zip(above, group, strict=True)
    ]
    lone = sum(titled) >= max(_MANY, 0.8 * len(group))  # the first is that of the page
    if (titled[0] or lone) and sum(titled) >= 0.6 * len(group):
        return Side.BELOW
    return Side.FIRST


def on_top(page: Page, group: list[int]) -> bool:
    """Whether a text stands below the last of several lines, and above the first of them much less."""
    sizes = sorted(page.size(a + 1, b) for a, b in pairwise(group))
    usual = sizes[len(sizes) // 2] if sizes else 0
    return 2 * page.size(0, group[0]) < usual <= 2 * page.size(group[-1] + 1, page.last_index())


def _without_stacked(page: Page, group: list[int]) -> list[int]:
    """The same without papers straight below another one with its day: several had the same report."""
    bylines = all((a := page.lines[i].anchor) is not None and a.role is Role.BYLINE for i in group)
    days = set(group)
    return [i for i in group if page.gap(i) or page.previous(i) not in days] if bylines else group


_MANY: Final = 4
_MOST: Final = 0.8
_POINTS: Final = 4
"""Points from the heading of an entry to its day."""


def heading_over(page: Page, index: int) -> int | None:
    """The heading above a day that is one of its points, as in a feed that was saved as a list; a plain
    line is one where the way to the whole story is another point.
    """
    if not page.lines[index].mark or page.lines[index].kind is Kind.HEADING:
        return None
    linked = False
    for above in range(index - 1, max(-1, index - _POINTS - 1), -1):
        line = page.lines[above]
        if line.kind is Kind.HEADING:
            return above
        if not line.mark:
            headed = linked and line.kind is Kind.TEXT and line.anchor is None and not line.wrapped
            return above if headed and not page.tight(above) else None
        linked = linked or (line.label is not None and line.label.field is Field.LINK)
    return None


def _over_hour(page: Page, index: int) -> bool:
    """Whether an hour stands alone straight below a day."""
    below = page.next(index)
    return below is not None and hour_alone(page.lines[below]) is not None


def _tells_hours(page: Page, days: int) -> bool:
    """Whether more hours stand alone on their lines than those of so many days."""
    return sum(hour_alone(page.lines[i]) is not None for i in page.active) > 2 * days


def _entries(page: Page, group: list[int]) -> bool:
    """Whether a group is one of entries, each a line of text straight below the other."""
    straight = sum(page.previous(b) == a for a, b in pairwise(group))
    return len(group) > 2 and straight >= 0.8 * (len(group) - 1) and all(map(page.is_body, group))


def _headlines_below(page: Page, group: list[int]) -> bool:
    """Whether most dates stand straight on top of a headline, and below space or the name of their blog."""
    above = {page.lines[index - 1].content for index in group}
    named = len(above) == 1 and 0 not in group and all(_has_weekday(page.lines[i]) for i in group)
    below = [(index, page.next(index)) for index in group]
    on_top = sum(b is not None and page.gap(b) == 0 and page.lines[b].title_like for _, b in below)
    spaced = sum(
        named or page.gap(index) > 0 or page.ruled(index) or page.previous(index) is None for index in group
    )
    return on_top >= 0.6 * len(group) and spaced >= 0.7 * len(group) and len(group) > 1


def headlines_until_last(page: Page, group: list[int]) -> bool:
    """Whether a headline and its text stand below each day but the last, and above the first.

    Where days open their items, the last has an item below it too.
    """
    if len(group) < _SEVERAL:
        return False
    first, *others, last = [_heads_text(page, page.next(index)) for index in group]
    opening = any(_heads_text(page, index) for index in page.between(0, group[0]))
    return (
        first
        and all(others)
        and not last
        and opening
        and not any(
            _heads_text(page, above, index) for index in group if (above := page.previous(index)) is not None
        )
    )


_SEVERAL: Final = 3


def _heads_text(page: Page, index: int | None, day: int | None = None) -> bool:
    """Whether a line could be a headline, with text below it or below its day."""
    if index is None:
        return False
    line, below = page.lines[index], page.next(index if day is None else day)
    titled = line.title_like and line.anchor is None and not page.is_body(index)
    return titled and below is not None and page.is_body(below)


def _over_label(page: Page, index: int, *, papers: bool) -> int | None:
    """The line above a day, or above the label (or one of several papers) that stands straight above it."""
    above = page.previous(index)
    if above is None or above != index - 1:
        return above
    return page.previous(above) if papers or is_bare_label(page.lines[above]) else above


def _is_paper(page: Page, index: int | None) -> bool:
    """Whether a line is the name of a paper, straight below a text."""
    if index is None or not page.tight(index):
        return False
    line = page.lines[index]
    named = line.is_rubric(_PAPER) and media_like(line.content) and not line.content.isupper()
    return named and page.is_body(index - 1)


_PAPER: Final = 4
"""Words of the name of a paper."""


def _has_weekday(line: Line) -> bool:
    return line.anchor is not None and line.anchor.mention.weekday is not None


def _closes_text(page: Page, index: int) -> bool:
    line = page.lines[index]
    if index in page.closers:
        return True
    return page.is_body(index) or page.ends_source(index) or (line.closed and not line.title_like)


def _gap_below(page: Page, index: int) -> int:
    below = page.next(index)
    return 0 if below is None else page.gap(below)


def _gap_behind_link(page: Page, index: int) -> int:
    """The gap below a line, or below the address that stands straight below it."""
    below = page.next(index)
    label = None if below is None else page.lines[below].label
    if below == index + 1 and label is not None and label.field is Field.LINK:
        index = below
    return _gap_below(page, index)


def _over_links(page: Page, above: int, index: int) -> tuple[int, int]:
    """The line above the fields that stand between a title and its date, and the line below it."""
    for _ in range(_LINKS):
        label, over = page.lines[above].label, page.previous(above)
        between = (label is not None and label.field in _BETWEEN) or signed_below(page, above)
        if not between or over is None or page.gap(above):
            break
        above, index = over, above
    return above, index


_LINKS: Final = 2
_BETWEEN: Final = (Field.LINK, Field.SOURCE, Field.OTHER)
"""Fields between a headline and its day."""


def _titles(page: Page, above: int, index: int) -> bool:
    line = page.lines[above]
    if above in page.closers:
        return False
    if line.label is not None and line.label.field in (Field.AUTHOR, Field.TITLE):
        return True
    if not line.title_like or line.label is not None or page.gap(index) > 2:
        return False
    over = page.previous(above)
    if (
        over is not None
        and over == above - 1
        and not page.ends_source(over)
        and page.lines[over].kind is Kind.TEXT
    ):
        before = page.lines[over]
        teaser = before.body_like and not before.wrapped and before.size > _TEASER
        if not before.closed and not before.title_like and before.label is None and not teaser:
            return False
    return line.anchor is None or line.anchor.role is Role.TAIL


_TEASER: Final = 110
"""Characters from which on a line that ends in the middle of a sentence is a teaser, and not wrapped."""
