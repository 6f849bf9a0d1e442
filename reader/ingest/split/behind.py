"""Undated texts among dated briefs: an article, a column or a repost that begins with its headline.

Nothing dates such a text, so that it would be taken for the rest of the brief above. What gives it away is a
headline where the briefs have none, and more text below it than a brief has.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closers import APPENDIX
from reader.ingest.split.page import Page

_BRIEF: Final = (Role.LEAD.value, Role.DATELINE.value, Role.TITLE_LEAD.value, Role.TAIL.value)
_TEXT: Final = 250
"""Characters of text below a headline from which on it heads an article."""


def headlines_behind_briefs(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates at headlines that follow a dated brief and have an undated text below."""
    briefs = [c for c in dated if c.rule in _BRIEF and c.score > 0 and c.date_at is not None]
    if len(briefs) < 2:
        return []
    titled = [c for c in briefs if c.date_at != c.index]
    apart = False
    if len(titled) > 0.3 * len(briefs):
        if any(page.gap(c.date_at) for c in titled if c.date_at is not None):
            return []  # here the briefs have headlines of the same kind
        apart = True
    edges = [*(c.index for c in briefs), page.last_index()]
    found = []
    for start, stop in pairwise(edges):
        opening = next(
            (i for i in page.between(start + 1, stop) if _heads_article(page, i, stop, apart=apart)), None
        )
        if opening is not None:
            found.append(Candidate(with_address(page, opening), "headline behind briefs", 1.6))
            found += [
                Candidate(i, "headline behind briefs", 1.6)
                for i in page.between(opening + 1, stop)
                if _behind_appendix(page, i) and _heads_article(page, i, stop, apart=True)
            ]
    return found


def _behind_appendix(page: Page, index: int) -> bool:
    """Whether a line follows the one paragraph "About us" with which a release ends."""
    above = page.previous(index)
    over = page.previous(above) if above is not None and page.is_body(above) else None
    return (
        over is not None
        and page.lines[over].title_like
        and APPENDIX.match(page.lines[over].content) is not None
    )


def reposts(page: Page) -> list[Candidate]:
    """Candidates at addresses on a line of their own, above the headline of a text that was copied there;
    below them where each text ends with its address.
    """
    if starts := _between_addresses(page):
        return [Candidate(index, "after an address", 2.0) for index in starts]
    return [
        Candidate(index, "address and headline", 1.6)
        for index in page.active
        if _repost(page, index) and page.bodies(0, index) and page.bodies(index, page.last_index()) > 1
    ]


def _between_addresses(page: Page) -> list[int]:
    """The headlines of texts that all end with an address, the last one too; empty where most are none."""
    ends = [i for i in page.active if _is_address(page, i)]
    if len(ends) < _SEVERAL or page.next(ends[-1]) is not None:
        return []
    text = next((i for i in page.between(0, ends[0]) if page.is_body(i)), None)
    above = None if text is None else page.previous(text)
    starts = [i for i in (above, *map(page.next, ends[:-1])) if i is not None]
    headed = sum(page.lines[i].title_like and not page.is_body(i) for i in starts)
    filled = sum(page.bodies(a + 1, b) > 0 and page.tight(b) for a, b in pairwise([-1, *ends]))
    return starts if headed >= _HEADED * len(ends) and filled >= _FILLED * len(ends) else []


_SEVERAL: Final = 3
_HEADED: Final = 0.6
_FILLED: Final = 0.8
"""The shares of texts with a headline, and of those that are text with an address straight below."""


def _is_address(page: Page, index: int) -> bool:
    """Whether an address stands on a line of its own."""
    line = page.lines[index]
    return line.kind is Kind.TEXT and not line.mark and line.is_field(Field.LINK)


def _heads_article(page: Page, index: int, stop: int, *, apart: bool) -> bool:
    """`apart`: only with space below, since the briefs have headlines straight above their text."""
    line, above, below = page.lines[index], page.previous(index), page.next(index)
    headed = line.kind is Kind.HEADING
    marked = bool(line.mark) and not headed
    if above is None or below is None or index in page.closers:
        return False
    if not line.title_like or line.anchor is not None or marked:
        return False
    if line.word_count < (2 if line.content.isupper() else 3) and line.size == len(line.content):
        return False
    if _runs_on(page, index, below):
        return False
    fresh = page.gap(index) > 0 or page.lines[above].closed or page.ends_source(above)
    fresh = fresh or page.lines[above].label is not None or above != index - 1 or _is_complete(page, above)
    text = page.is_body(below) or page.lines[below].label is not None or page.gap(below) == 1
    text = text or (page.gap(index) > 0 and PERSON.match(page.lines[below].content) is not None)
    running = page.size(below, stop)
    if apart and not (page.gap(below) and page.gap(index)):
        return False
    return (
        fresh
        and text
        and below < stop
        and running >= (_TEXT // 2 if headed else _TEXT)
        and page.bodies(below, stop) >= 2
    )


def _runs_on(page: Page, index: int, below: int) -> bool:
    """Whether the first word of the next line would not have had room on a line of wrapped text."""
    line, after = page.lines[index], page.lines[below]
    if below != index + 1 or line.indent != after.indent or not after.content:
        return False
    if len(line.text) < _WIDE or not page.wrap_width:
        return False
    return len(line.text) + 1 + len(after.content.split()[0]) > page.wrap_width - _RAGGED


_WIDE: Final = 50
_RAGGED: Final = 4
"""Characters that a line of wrapped text has, and how many may be left over."""


def _is_complete(page: Page, index: int) -> bool:
    """Whether a line is an entry that ends with its day, such as a headline with its paper."""
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.role is Role.TAIL and page.is_body(index)


def _repost(page: Page, index: int) -> bool:
    """An address on a line of its own, straight above a headline."""
    label, below = page.lines[index].label, page.next(index)
    if index in page.closers:
        return False  # the address of the brief above
    over = page.lines[index - 1]
    if page.tight(index) and (over.label is not None or (over.mark and page.lines[index].mark)):
        return False  # one of several fields, or points
    if page.lines[index].mark and below is not None and page.lines[below].mark:
        return False  # the first of several points
    return (
        label is not None
        and label.field is Field.LINK
        and page.lines[index].kind is Kind.TEXT
        and below == index + 1
        and page.lines[below].title_like
        and page.lines[below].anchor is None
    )


def with_address(page: Page, index: int) -> int:
    """The line of an address straight above a headline, or the headline where there is none."""
    above = page.previous(index)
    return above if above is not None and _repost(page, above) else index


def below_address(page: Page, index: int) -> int | None:
    """The line below one that closes its item, and below the address straight under that."""
    below = page.next(index)
    if below is None or page.gap(below):
        return below
    after, address = page.next(below), page.lines[below].is_field(Field.LINK)
    return after if address and after is not None and page.gap(after) else below
