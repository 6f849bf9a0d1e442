"""Captions that a saved page has twice: as the words for those who do not see the picture, and below it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.item.reading import Reading
from reader.ingest.lines.line import Kind
from reader.ingest.split.page import Page

_SHORTEST: Final = 12
_TWICE: Final = Debris(Reason.CAPTION, "stands twice")


def leave_out_twins(page: Page, reading: Reading, *, alone: bool) -> None:
    """Leave out the first of two neighbouring lines in the text of an item that say the same.

    Both go where the item is `alone`: in a list of news a headline may stand twice as well.
    """
    text = next((k for k, i in enumerate(reading.active) if page.is_body(i)), len(reading.active))
    evidence = {each.line - 1 for each in reading.evidence.values()}
    for first, second in pairwise(reading.active[text:]):
        if (
            first in evidence
            or second in evidence
            or first in reading.labels
            or not _is_twin(page, first, second)
        ):
            continue
        reading.labels[first] = _TWICE
        if alone:
            reading.labels[second] = _TWICE


def _is_twin(page: Page, first: int, second: int) -> bool:
    line = page.lines[first]
    plain = line.kind is Kind.TEXT and line.size >= _SHORTEST and not line.mark and line.anchor is None
    return plain and line.content == page.lines[second].content
