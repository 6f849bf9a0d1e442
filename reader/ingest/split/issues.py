"""Several issues of a letter in one file: each has a line with its number and day, and items below it.

The line dates the items of its issue, and is none itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind

if TYPE_CHECKING:
    from reader.ingest.split.candidate import Candidate
    from reader.ingest.split.page import Page

_NUMBERED: Final = re.compile(
    r"[\W_]*(?:[\w’' ]{2,30}[\s,:·•|–—-]+)?"
    r"(?:issue|edition|newsletter|bulletin|letter|no\.|nr\.|vol(?:ume)?\.?|edição|edición|édition|edizione|ausgabe|"
    r"boletim|boletín|numéro|número|numero|nummer|выпуск)\s*(?:no\.?|nr\.?)?\s*#?\d{1,5}\b",
    re.IGNORECASE,
)
_LONGEST: Final = 90
_LEAST: Final = 2


def issue_lines(page: Page) -> list[int]:
    """The lines with number and day of the issues of a page; empty where it holds only one."""
    found = [
        index
        for index in page.anchored
        if (line := page.lines[index]).size <= _LONGEST
        and line.kind in (Kind.TEXT, Kind.HEADING)
        and line.anchor is not None
        and line.anchor.mention.day is not None
        and line.anchor.mention.year is not None
        and not page.is_body(index)
        and _NUMBERED.match(line.content) is not None
    ]
    return found if len(found) >= _LEAST else []


def under_issues(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """`cuts`, with those without a date dated by the issue that they stand in; its line opens no item."""
    lines = issue_lines(page)
    items = Counter(at for cut in cuts if (at := bisect_right(lines, cut.index)))
    if not lines or 2 * sum(count > 1 for count in items.values()) < len(lines):
        return cuts  # numbered releases: each such line opens its one item
    found: list[Candidate] = []
    for cut in cuts:
        at = bisect_right(lines, cut.index)
        if not at or cut.date_at not in (None, lines[at - 1]):
            found.append(cut)
            continue
        issue = lines[at - 1]
        below = page.next(cut.index) if cut.index == issue else cut.index
        if below is not None:
            found.append(replace(cut, index=below, date_at=None, under=issue))
    for index in lines:
        page.debris.setdefault(index, Debris(Reason.LABEL, "the head of an issue"))
    return found
