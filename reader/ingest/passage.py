"""A passage: words of a document that kept their place."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """Clean words of one line: `text` stands in line `line` of the document from column `start` on."""

    line: int
    """From 1."""
    start: int
    """Column of the first character, from 0."""
    text: str
