"""Undated texts behind dated briefs that all end alike: with a name in brackets, an address, a signature.

The article that stands on the very next line has neither day nor headline. What gives it away is the line
above it, which ends a brief as the other briefs of the document are ended.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closing_forms import Form, closing_form
from reader.ingest.split.page import Page

_BRIEFS: Final = 2
_MOST: Final = 0.8
_HALF: Final = 0.5
"""The shares of the parts from day to day that must have a line of one form, and end with it."""
_TEXT: Final = 250
"""Characters of text behind the end of a brief from which on it is a text of its own."""


def texts_behind_briefs(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates behind the ends of briefs, where more text stands before the next day."""
    days = [c for c in dated if c.score > 0 and c.date_at is not None]
    rules = Counter(c.rule for c in days).most_common(1)  # of two as common, the one that comes first
    starts = sorted({c.index for c in days if c.rule == rules[0][0]})
    if len(starts) < _BRIEFS:
        return []
    parts = [_forms(page, a, b) for a, b in pairwise([*starts, page.last_index()])]
    closings = Counter(each for part in parts if (each := _closing(part)) is not None)
    form, count = closings.most_common(1)[0] if closings else (None, 0)
    told = sum(form in part.values() for part in parts)
    if form is None or count < _HALF * len(parts) or told < _MOST * len(parts):
        return []
    found = []
    for part, stop in zip(parts, [*starts[1:], page.last_index()], strict=True):
        end = next((i for i, each in part.items() if each == form), None)
        below = None if end is None else page.first_from(end + 1)
        if end is None or below is None or below >= stop or page.size(below, stop) < _TEXT:
            continue
        if (start := _opening(page, below, stop)) is not None:
            found.append(Candidate(start, "behind a brief", 2.4, detail=page.lines[end].content[-60:]))
    return found


def _opening(page: Page, below: int, stop: int) -> int | None:
    """The first line of the text behind a brief: its headline, below the name of its page."""
    text = next((i for i in page.between(below, stop) if page.is_body(i)), None)
    if text is None or not any(map(str.isalnum, page.lines[below].content)):
        return None
    above = page.previous(text)
    headed = above is not None and above >= below and page.lines[above].title_like
    return above if headed and page.lines[below].anchor is None else below


def _forms(page: Page, start: int, stop: int) -> dict[int, Form | None]:
    """How each line of a part ends, those that are left out included."""
    return {i: closing_form(page, i) for i in range(start, stop) if not page.lines[i].blank}


def _closing(forms: dict[int, Form | None]) -> Form | None:
    """How the last line of a part ends, where no other one ends so; a part has its first line at least."""
    *above, last = forms.values()
    return None if last in above else last
