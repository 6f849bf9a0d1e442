"""Candidates: lines at which an item may begin, each with its rule and its weight.

A weight is a sum of evidence: above 0 speaks for a cut, below 0 against one. Evidence comes from the line
itself, from its neighbours, and from all lines of its kind in the document, so that one odd line decides
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader.ingest.lines.anchors import Anchor
from reader.ingest.split.page import Page
from reader.ingest.split.sides import Side

AFTER_DATE: Final = "after date"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line at which an item may begin."""

    index: int
    rule: str
    score: float
    date_at: int | None = None
    """Index of the line with the date that speaks for it."""
    side: Side = Side.FIRST
    detail: str = ""
    under: int | None = None
    """Index of the date heading that it stands under with others."""


def anchor_at(page: Page, index: int) -> Anchor:
    anchor = page.lines[index].anchor
    assert anchor is not None
    return anchor


def support_of(count: int) -> float:
    """What its likes in the document add."""
    return 0.0 if count == 1 else 0.5 if count == 2 else 1.0
