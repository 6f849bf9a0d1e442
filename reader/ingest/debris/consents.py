"""What a page asks before it is shown: leave to keep cookies, as a paragraph that a copy has wrapped."""

from __future__ import annotations

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind, Line


def mark_consents(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark the wrapped lines below the first of such a paragraph."""
    asked = False
    for index, line in enumerate(lines):
        mark = found.get(index)
        if mark is not None:
            asked = mark.reason is Reason.COOKIE and line.wrapped
        elif asked and line.kind is Kind.TEXT and line.wrapped:
            found[index] = Debris(Reason.COOKIE, "goes on from the line above")
        else:
            asked = False
