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
_BEGINNING: Final = 25
"""Characters of the first copy where the second one goes on: with a credit, with the text."""
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
        if alone and page.lines[first].content == page.lines[second].content:
            reading.labels[second] = _TWICE


def _is_twin(page: Page, first: int, second: int) -> bool:
    line, other = page.lines[first], page.lines[second]
    if (
        line.kind is not Kind.TEXT
        or line.size < _SHORTEST
        or line.mark
        or line.anchor is not None
        or not other.content.startswith(line.content)
    ):
        return False
    return line.content == other.content or line.size >= _BEGINNING
