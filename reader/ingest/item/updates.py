"""Dates of changes: they date an item only where no other date does."""

from __future__ import annotations

from reader.ingest.lines.changes import tells_change
from reader.ingest.split.page import Page


def is_update(page: Page, index: int) -> bool:
    """Whether a date is that of a change, which dates an item only where no other one does."""
    return tells_change(page.lines[index].content)
