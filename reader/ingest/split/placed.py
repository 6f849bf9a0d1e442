"""Headlines above texts that open with their place: "Burglary", then "Hexley – On Monday night …"."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.markers import is_age
from reader.ingest.split.page import Page

PLACED: Final = "headline above a place"
_LEAST: Final = 3
_MOST: Final = 0.5
"""The share of the paragraphs from the first such text on that open with a place."""
_DAYS: Final = 0.5
"""Days for each headline, up to which they head several."""
_WORDS: Final = 14
_LONG: Final = 60
APART: Final = (Role.ALONE, Role.BYLINE)
_HEADING: Final = Debris(Reason.LABEL, "a day over several items")
_PLACE: Final = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w.'’-]*(?:[\s/]+(?:[a-zà-ÿ]{1,4}\s)?[\w.'’]+){0,3}\s?[-–—]\s+[\"“„«¿¡]?[A-ZÀ-ÞĀ-ŽА-ЯЁ0-9]"
)


def placed_texts(page: Page) -> list[Candidate]:
    """Candidates at the headlines of such texts, where most texts of a page have both."""
    texts = [i for i in page.active if page.is_body(i)]
    opens = [i for i in texts if _opens_with_place(page, i)]
    heads = [(i, head) for i in opens if (head := _headline(page, i)) is not None]
    if len(heads) < _LEAST or len(heads) < len(opens):
        return []
    below = [i for i in texts if i >= heads[0][0] and not page.lines[i].wrapped]
    if len(heads) < _MOST * len(below):
        return []
    days = [i for i in page.anchored if _is_day(page, i)]
    if len(days) > _DAYS * len(heads):
        return []  # each has a day of its own
    found = []
    for _, head in heads:
        while len(days) > 1 and days[1] < head:
            del days[0]
        under = days[0] if days and days[0] < head else None
        if under is not None:
            page.debris.setdefault(under, _HEADING)
        found.append(Candidate(head, PLACED, 2.4, under=under))
    return found


def _is_day(page: Page, index: int) -> bool:
    """Whether a short line has the whole day of the texts below it."""
    anchor = page.lines[index].anchor
    if anchor is None or anchor.role not in APART or page.is_body(index):
        return False
    return anchor.mention.day is not None and anchor.mention.year is not None


def _opens_with_place(page: Page, index: int) -> bool:
    line = page.lines[index]
    plain = line.kind is Kind.TEXT and line.anchor is None and not line.mark and line.size >= _LONG
    return plain and _PLACE.match(line.content) is not None


def _headline(page: Page, index: int) -> int | None:
    """The short line straight above a text, or over one blank line."""
    above = page.previous(index)
    if above is None or page.gap(index) > 1:
        return None
    line = page.lines[above]
    plain = line.title_like and line.anchor is None and line.label is None and not line.mark
    return above if plain and line.word_count <= _WORDS and not is_age(line) else None
