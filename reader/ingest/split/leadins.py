"""Entries under a day that bring their own source: "Radio Elm: The ferry …", or "… by the river. (Reuters)".

Such entries need no headline and no bullet. What gives them away is that nearly all of them have the source
at the same end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind
from reader.ingest.publishers import bracket_source, media_like

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

_LONG: Final = 60
"""Characters from which on a line is an entry."""
LEAD_IN: Final = re.compile(
    r"[*_]*(?P<name>[A-ZÀ-ÞА-Я][^\s:.,;!?()\"]{0,24}(?:\s[^\s:.,;!?()\"]{1,24}){0,4})\s?:[*_]*\s+(?=[\"“„«¿¡*_]?[A-ZÀ-ÞА-Я0-9])"
)


def lead_in(content: str) -> re.Match[str] | None:
    """The paper or station that opens an entry, with a colon behind."""
    match = LEAD_IN.match(content)
    return match if match is not None and media_like(match["name"]) else None


_HALF: Final = 0.5


def _opens_with_name(page: Page, index: int) -> re.Match[str] | None:
    """The name that opens a paragraph, with a colon behind, whether a paper is known by it or not."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT or line.size <= _LONG or line.wrapped or line.anchor is not None:
        return None
    return LEAD_IN.match(line.content)


def _is_told(page: Page, index: int) -> bool:
    """Whether a line is an entry that opens with its source."""
    line = page.lines[index]
    return (
        line.kind is Kind.TEXT
        and line.size > _LONG
        and not line.wrapped
        and line.anchor is None
        and lead_in(line.content) is not None
    )


def told_by(page: Page) -> frozenset[int]:
    """The entries of a page that open with their source; empty where few do."""
    found = [i for i in page.active if _is_told(page, i)]
    if len(found) < _LEAST:
        return frozenset()
    others = {i: m["name"] for i in page.active if (m := _opens_with_name(page, i)) is not None}
    if len(found) >= _HALF * len(others) and len(set(others.values())) >= _DISTINCT * len(others):
        return frozenset(others)  # no list knows them all
    return frozenset(found)


_LEAST: Final = 3


def under_rubrics(page: Page, contents: list[list[int]]) -> list[list[int]]:
    """The entries of each list, where all end with their source and some rubrics stand over several of them.

    Empty where they do not. The rubrics are left out: they head more than one item.
    """
    found, rubrics = [], []
    for content in contents:
        entries = [i for i in content if page.lines[i].size > _LONG and _ends_with_source(page, i)]
        others = [i for i in content if entries and i < entries[-1] and i not in set(entries)]
        if not entries or not all(page.lines[i].is_rubric(_WORDS) for i in others):
            return []
        found.append(entries)
        rubrics += others
    names = {page.lines[i].content for i in rubrics}
    if not rubrics or len(names) > _DISTINCT * len(rubrics) or len(rubrics) >= sum(map(len, found)):
        return []  # headlines, or rubrics that each open one entry
    for index in rubrics:
        page.debris.setdefault(index, Debris(Reason.LABEL, "a rubric over entries"))
    return found


_DISTINCT: Final = 0.8
"""The share of rubrics that may differ from each other: headlines all do."""
_WORDS: Final = 6
"""Words that a rubric has at most."""


def _ends_with_source(page: Page, index: int) -> bool:
    line = page.lines[index]
    return page.ends_source(index) or index in page.endings or bracket_source(line.content) is not None
