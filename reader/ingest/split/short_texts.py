"""Entries below days that are too short for a text, such as a headline alone, among others that have one."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page


def short_texts(page: Page, candidates: list[Candidate]) -> list[bool]:
    """For each candidate whether it is a day above lines too short for a text, where most days have one:
    some entries of a list say all they have to say in their headline.
    """
    edges = [*(c.index for c in candidates), page.last_index()]
    days = [c.rule == _DAY_RULE and c.date_at == c.index and c.score > 0 for c in candidates]
    filled = [page.contents(a + 1, b) > 0 for a, b in pairwise(edges)]
    told = sum(day and text for day, text in zip(days, filled, strict=True))
    if told < _LEAST or told < _MOST_FILLED * sum(days):
        return [False] * len(candidates)
    return [
        day and not text and len(page.between(a, b)) > 1
        for day, text, (a, b) in zip(days, filled, pairwise(edges), strict=True)
    ]


_DAY_RULE: Final = "date line"
_MOST_FILLED: Final = 0.6
"""The share of days with a text below from which on the others are entries too."""
_LEAST: Final = 3
