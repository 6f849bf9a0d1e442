"""Rubrics in capitals: at the head of briefs, and above headlines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.publishers import bracket_source
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page
from reader.ingest.split.sections import over_text

RUBRIC_LEAD: Final = re.compile(
    r"[*_]*(?P<rubric>[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я'’&.,/ -]{2,28})[*_]*"
    r"(?:(?:,\s[A-ZÀ-Þ][a-zà-ÿ]+)?\s*[–—]\s*|\s*[|:]\s*|\s--?\s|\.\s+)[*_]*(?=[A-ZÀ-Þ\"“«„0-9А-Я](?:[^A-ZÀ-ÞА-Я]|[A-ZÀ-Þ&.-]{1,6}\s[a-zà-ÿ]))"
)


def rubric_leads(page: Page) -> list[Candidate]:
    """Briefs that open with a rubric or a place in capitals: "FLOODS | The river …", "DELFZIJL - Door
    de storm …".
    """
    found = []
    for index in page.active:
        line = page.lines[index]
        if (
            line.size > 60
            and line.kind is Kind.TEXT
            and line.anchor is None
            and RUBRIC_LEAD.match(line.content)
        ):
            fresh = (
                page.previous(index) is None
                or page.gap(index) > 0
                or page.lines[index - 1].closed
                or index - 1 in page.debris
                or not page.is_body(index - 1)
            )
            if fresh:
                found.append(index)
    if len(found) < 3 or _speakers(page, found):
        return []
    covered = sum(page.bodies(a, a + 1) for a in found)
    if covered < 0.3 * _paragraphs(page) and not _straight(page, found):
        return []
    lists = [i for i in over_text(page, []) if found[0] < i]
    return [Candidate(index, "rubric or place in capitals", 2.0) for index in (*found, *lists)]


def _paragraphs(page: Page) -> int:
    """How many paragraphs a page has, those of several lines counted once."""
    return sum(
        page.is_body(i)
        and not (
            page.lines[i].wrapped
            and page.tight(i)
            and page.lines[i - 1].wrapped
            and not page.lines[i - 1].closed
        )
        for i in page.active
    )


def _straight(page: Page, found: list[int]) -> bool:
    """Whether each stands straight below the one before and ends with its source."""
    return all(page.previous(b) == a for a, b in pairwise(found)) and all(
        page.ends_source(i) or i in page.endings or bracket_source(page.lines[i].content) is not None
        for i in found
    )


_DISTINCT: Final = 0.75
"""The share of rubrics that differ from each other, below which they are the speakers of an interview."""


def _speakers(page: Page, found: list[int]) -> bool:
    names = [match["rubric"] for i in found if (match := RUBRIC_LEAD.match(page.lines[i].content))]
    return len(names) > 3 and len(set(names)) < _DISTINCT * len(names)


def rubrics_of(page: Page) -> list[int]:
    """Short lines in capitals, each straight above a headline that has text below: "MONEY", then the
    headline.
    """
    found = []
    for index in page.titled:
        line = page.lines[index]
        below = page.next(index)
        if (
            not (
                line.kind is Kind.TEXT
                and line.title_like
                and line.anchor is None  # "JANUARY" stands over dates
                and line.content.isupper()
                and line.word_count <= 3
            )
            or below is None
        ):
            continue
        after = page.next(below)
        if (
            (
                page.gap(below) == 0
                and page.gap(index)
                and page.lines[below].title_like
                and not page.lines[below].content.isupper()
            )
            and after is not None
            and page.is_body(after)
        ):
            found.append(index)
    return found
