"""Forms in which the texts of a document end: with a name in brackets, an address, a signature."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import known, media_like
from reader.ingest.split.endings import name_form, reads_as_name

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

Form = tuple[str, str]
"""The form of the name in a line, or what the line begins with; and whether it holds nothing else."""
ALONE: Final = "alone"
_LONGEST: Final = 60
_WORDS: Final = 6
"""Characters and words that a line with nothing but a source has at most."""
_ADDRESS: Final = ("http://", "https://", "www.", "<http")
_OPENING: Final = frozenset("via from by credit read more source courtesy".split())


def closing_form(page: Page, index: int) -> Form | None:
    """How a line ends the text above it, or the text in it; None where it does not."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT:
        return None
    alone = line.size <= _LONGEST and line.word_count <= _WORDS and not page.is_body(index)
    if alone and line.content.lower().startswith(_ADDRESS):
        return "address", ALONE
    if (named := name_form(line)) is not None:
        return named, ALONE if alone else ""
    return _signature(line) if alone and _below_text(page, index) else None


def _below_text(page: Page, index: int) -> bool:
    """Whether a line stands below the end of a sentence, or is the name of a publisher below anything."""
    above = index - 1 - page.gap(index)
    return above >= 0 and (page.lines[above].closed or known(page.lines[index].content))


def _signature(line: Line) -> Form | None:
    """A short line: a name, or a word and a name."""
    if line.closed or line.anchor is not None:
        return None
    first, _, rest = line.content.partition(" ")
    if first.casefold().strip(":") in _OPENING and rest:
        return first.casefold(), ALONE
    named = reads_as_name(line.content) and media_like(line.content) and not line.content.isupper()
    return ("name", ALONE) if named or known(line.content) else None


def source_lines(page: Page) -> set[int]:
    """Lines with nothing but a source that stand below the text of each dated item, in one form."""
    days = [i for i in page.anchored if (a := page.lines[i].anchor) is not None and a.role in _OPENERS]
    groups: dict[Form, list[int]] = {}
    for index in page.active if len(days) >= _LEAST else ():
        if page.lines[index].size > _LONGEST:
            continue
        form = closing_form(page, index)
        if form is not None and form[1] == ALONE and page.gap(index) < _APART:
            groups.setdefault(form, []).append(index)
    return {
        i
        for form, group in groups.items()
        if _in_turn(page, group, days) and not _on_top(page, form, days[0])
        for i in group
    }


def _on_top(page: Page, form: Form, first: int) -> bool:
    """Whether such a line stands above the first day, too: then it opens the entries."""
    above = page.previous(first)
    return above is not None and not page.is_body(above) and _signature(page.lines[above]) == form


def _in_turn(page: Page, group: list[int], days: list[int]) -> bool:
    """Whether days and such lines stand in turn, a day first, with text between each day and its line."""
    if len(group) < _LEAST or days[0] > group[0]:
        return False
    for first, last in pairwise([0, *group]):
        above = bisect_left(days, last)
        if not above or days[above - 1] < first or not page.bodies(days[above - 1], last):
            return False
    return True


_OPENERS: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE, Role.ALONE, Role.BYLINE, Role.TAIL)
"""Roles of days that open items."""
_LEAST: Final = 2
"""Days, and such lines, below which nothing shows that they stand in turn."""
_APART: Final = 2
"""Blank lines above a line that is no longer that of the text above."""
