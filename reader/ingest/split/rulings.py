"""Rulings of courts: their head of short lines, with citation, court and parties, belongs to the text."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.split.page import Page

_CASE: Final = re.compile(
    r"\[\d{4}\]\s+[A-Z]{2,6}\b.{0,16}\d|(?:neutral\s+citation|case\s+no|claim\s+no|appeal\s+ref|aktenzeichen|az\.:|n°\s+de\s+pourvoi|ECLI:)",
    re.IGNORECASE,
)
_HEAD: Final = 40
"""Lines from the top of a page among which the citation stands."""
_LONGEST: Final = 160
_PARTIES: Final = re.compile(r"\S\s(?:-?v\.?-?|vs\.?|c\.|gegen|contra)\s\S", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:between|entre|zwischen)\s?:?$", re.IGNORECASE)


def case_head(page: Page) -> int | None:
    """The first line of the head of a ruling: its parties, or its citation; None where a page has none."""
    for index in page.active[:_HEAD]:
        line = page.lines[index]
        if line.size < _LONGEST and _CASE.search(line.content) is not None:
            above = page.previous(index)
            named = above is not None and page.gap(index) < 2 and _PARTIES.search(page.lines[above].content)
            return above if named else index
        if line.body_like:
            return None
    return None


def parties(page: Page) -> int | None:
    """The line in the head of a ruling that names its parties: "Holm v Vale", or the first of them below
    "Between:"; None where none does.
    """
    if case_head(page) is None:
        return None
    for index in page.active[:_HEAD]:
        line, above = page.lines[index], page.previous(index)
        if line.size >= _LONGEST or line.body_like:
            continue
        named = _PARTIES.search(line.content) is not None and line.anchor is None
        if named or (above is not None and _BETWEEN.match(page.lines[above].content)):
            return index
    return None
