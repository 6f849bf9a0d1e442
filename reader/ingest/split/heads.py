"""Heads of items: the line at which the head of a date begins."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.persons import PERSON
from reader.ingest.publishers import media_like
from reader.ingest.split.page import Page

_KICKER: Final = 30


_STEPS: Final = 7
_DESK: Final = 3
"""Words that the line below a byline has at most where it names a desk."""
_MENU: Final = 2
"""Lines left out above a title, beyond which stands the menu of the page."""
_BULLETS: Final = ("-", "*", "•", "+", "·")


def head_start(page: Page, index: int, floor: int = 0) -> int:
    """Index of the first line of the head that ends in the date at `index`: its title, kicker and byline.

    Returns `index` itself where no title stands above.
    """
    top, titles, at = index, 0, index
    for _ in range(_STEPS):
        above = page.previous(at)
        if above is None or above < floor:
            break
        line = page.lines[above]
        if (
            titles == 1
            and top == at
            and (
                _signs_desk(page, above, at) or _below_site(page, above, at) or _names_paper(page, above, at)
            )
        ):
            titles = 0  # no title as yet, but the desk of the author, the author below the site, the paper
        if (
            page.gap(at) > 2
            or (page.ruled(at) and line.kind is not Kind.FRONT)
            or not _in_head(page, line, above, titles)
        ):
            break
        if titles and (_menu_above(page, above, at) or _shared_above(page, above, at)):
            break
        if (titles or (at == index and page.gap(at))) and _way_above(page, above, at):
            break
        if page.gap(at) and page.tight(above) and (_COUNTS.search(line.content) or _ends_text(page, above)):
            break  # the foot of the item above, with what readers did, or who wrote it
        entry = at == index and page.gap(at) == 0 and page.gap(above) > 0 and line.title_like
        points = (
            top == index or _several_points(page, above) or (at < top and page.lines[at].mark in _BULLETS)
        )
        if line.mark in _BULLETS and not titles and not entry and points:
            at = above  # points between headline and dateline
            continue
        if line.title_like:
            if titles and not (page.gap(at) == 0 or (page.gap(at) == 1 and titles == 1 and _kicker(line))):
                break
            if titles and (line.closed or titles >= 3):
                break
            titles += 1
            top = above
        elif titles:
            break
        at = above
    if not titles and at != index and _is_byline_only(page, at, index):
        return at
    above = page.previous(top)
    numbered = above == top - 1 and titles and above >= floor and is_number(page.lines[above])
    return top - 1 if numbered else top


def tops_by_likes(page: Page, group: list[int]) -> dict[int, int]:
    """The headlines of days that stand straight below one which is too long for it by its own shape, or has
    a stop in it, where half of all have a headline there or more.
    """
    above = {i: i - 1 for i in group if i and page.previous(i) == i - 1}
    plain = sum(page.lines[top].title_like and not page.is_body(top) for top in above.values())
    if plain < _SEVERAL_TOPS or 2 * plain < len(group):
        return {}
    return {i: top for i, top in above.items() if _may_head(page, top)}


def _may_head(page: Page, index: int) -> bool:
    """Whether a line that reads like text may be a headline: no sentence ends with it, and one ends above."""
    line, above = page.lines[index], page.previous(index)
    plain = line.kind is Kind.TEXT and line.anchor is None and line.label is None and not line.mark
    if not plain or line.closed or line.wrapped or not _TITLE < line.size <= _LONGEST_TITLE:
        return False
    if line.content[-1] in ",;:，；：" or line.content[0].islower():
        return False
    if above is None or above != index - 1:
        return True
    over = page.lines[above]
    return page.is_body(above) or over.closed or over.size >= _SUMMARY


_TITLE: Final = 40
_LONGEST_TITLE: Final = 200
"""More characters than a name has, and up to how many such a headline has."""
_SUMMARY: Final = 60
"""Characters of a summary that breaks off."""
_SEVERAL_TOPS: Final = 3


_COUNTS: Final = re.compile(r"\d.*[|·•]|[|·•].*\d")


def _ends_text(page: Page, index: int) -> bool:
    """Whether a line stands straight below a paragraph that has ended, as a signature does."""
    over = page.previous(index)
    return over == index - 1 and page.is_body(over) and page.lines[over].closed


def is_number(line: Line) -> bool:
    """Whether a line is the number of an entry, alone above its headline."""
    return _NUMBER.fullmatch(line.content) is not None


_NUMBER: Final = re.compile(r"[(\[]?\d{1,3}[.):\]]")


def _several_points(page: Page, index: int) -> bool:
    """Whether a point stands straight below another: two or more are no headline."""
    over = page.previous(index)
    return over == index - 1 and page.lines[over].mark in _BULLETS


def _menu_above(page: Page, above: int, index: int) -> bool:
    return sum(i in page.debris for i in range(above + 1, index)) >= _MENU


def _way_above(page: Page, above: int, index: int) -> bool:
    """Whether the way around a site stands between, so that what is above belongs to its frame."""
    between = (page.debris.get(i) for i in range(above + 1, index))
    return any(mark is not None and mark.reason is Reason.NAVIGATION for mark in between)


def _shared_above(page: Page, above: int, index: int) -> bool:
    """Whether something stands between with which the item above ends: a share bar, a count of comments, or
    any line that is left out and has space around it.
    """
    between = [mark for i in range(above + 1, index) if (mark := page.debris.get(i)) is not None]
    return any(mark.reason in _ENDS for mark in between) or (bool(between) and page.gap(index) > 1)


_ENDS: Final = (Reason.SHARE, Reason.COMMENT, Reason.COUNTER)


def under_menu(page: Page, index: int) -> int:
    """The first line of a page below the menu above `index`; its first line where there is none."""
    at = index
    while (above := page.previous(at)) is not None and not _menu_above(page, above, at):
        at = above
    return at if at < index else page.active[0]


def _signs_desk(page: Page, above: int, index: int) -> bool:
    """Whether a byline stands straight above a few words: "By Clive Marden", "Northwire Correspondent"."""
    label = page.lines[above].label
    return (
        label is not None
        and label.field is Field.AUTHOR
        and page.gap(index) == 0
        and page.lines[index].word_count <= _DESK
    )


def _below_site(page: Page, above: int, index: int) -> bool:
    """Whether title, site and author stand straight below each other, as reader modes print them."""
    label, over = page.lines[above].label, page.previous(above)
    return (
        label is not None
        and label.field is Field.LINK
        and over is not None
        and page.lines[over].title_like
        and not page.gap(above)
        and not page.gap(index)
        and page.lines[index].word_count <= _NAMED
    )


def _names_paper(page: Page, above: int, index: int) -> bool:
    """Whether a line is the name of a paper, straight below a headline of more words."""
    line, title = page.lines[index], page.lines[above]
    if line.word_count > _NAMED or page.gap(index) > 1:
        return False
    provided = any(
        _PROVIDED.match(page.lines[i].content) for i in range(above + 1, index) if not page.lines[i].blank
    )
    named = media_like(line.content) or line.content[-1] == "|" or PERSON.match(line.content) is not None
    if not (provided or named or title.mark in _BULLETS):
        return False
    return title.title_like and title.anchor is None and title.word_count > line.word_count


_PROVIDED: Final = re.compile(r"(?:news\s+)?provided\s+by$", re.IGNORECASE)
"""The label above the name of who issues a release."""
_NAMED: Final = 5
"""Words that the name of an author has at most."""


_SIGNED: Final = re.compile(r"[-–—]\s?[^\W\d_][^.!?:]{1,40}$")


def signed_below(page: Page, index: int) -> bool:
    """Whether a line is the source behind a dash, straight below a headline: "-Coast News"."""
    over = page.previous(index)
    if over is None or _SIGNED.match(page.lines[index].content) is None:
        return False
    return page.gap(index) == 0 and page.lines[over].title_like and not page.is_body(over)


def _in_head(page: Page, line: Line, index: int, titles: int) -> bool:
    if index in page.closers or _HASHTAGS.fullmatch(line.content) or len(_CRUMBS.findall(line.content)) > 1:
        return False
    if titles == 0 and signed_below(page, index):
        return True
    if line.anchor is not None and line.anchor.role not in (Role.ALONE, Role.BYLINE):
        return False
    if line.label is not None and line.label.name == "posted by":
        over = page.previous(index)  # it closes the text above, unless it stands below a headline
        if over is not None and page.is_body(over):
            return False
    if line.label is not None:
        if line.label.field in (Field.SOURCE, Field.DATE):
            return (
                titles == 0
                and (above := page.previous(index)) is not None
                and page.lines[above].title_like
                and page.gap(index) < 2
            )
        return titles == 0
    if line.anchor is not None:
        return titles == 0
    return line.title_like and not line.body_like


_CRUMBS: Final = re.compile(r"\s(?:[>»›→]|::)\s")
"""What stands between the steps of the way to a page."""
_HASHTAGS: Final = re.compile(r"#\w+(?:[\s,]+#\w+)*")


def _is_byline_only(page: Page, top: int, index: int) -> bool:
    return all(
        (label := page.lines[i].label) is not None
        and label.field in (Field.AUTHOR, Field.TITLE, Field.OTHER, Field.LINK)
        for i in page.between(top, index)
    )


def _kicker(line: Line) -> bool:
    return line.size <= _KICKER
