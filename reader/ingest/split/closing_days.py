"""Days that close their items: where the last of them ends, above the foot of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.ingest.lines.anchors import Role
from reader.ingest.split.sides import Side

if TYPE_CHECKING:
    from reader.ingest.split.candidate import Candidate
    from reader.ingest.split.page import Page

_LEAST: Final = 2


def form_of_day(page: Page, index: int) -> tuple[object, ...] | None:
    """How a day stands on a line of its own; None where none does."""
    anchor = page.lines[index].anchor
    if anchor is None or anchor.role not in (Role.ALONE, Role.BYLINE):
        return None
    return anchor.role, anchor.labelled, anchor.mention.shape


def end_of_last(page: Page, cuts: list[Candidate]) -> int:
    """One past the last line of the last item: its day, where days of its form close the others."""
    stop = page.last_index()
    behind = [cut for cut in cuts[1:] if cut.side is Side.AFTER and cut.date_at is None]
    above = [page.previous(cut.index) for cut in behind]
    forms = {form_of_day(page, index) for index in above if index is not None}
    if len(above) < _LEAST or None in forms:
        return stop
    start = cuts[-1].index
    own = (index for index in page.between(start, stop) if form_of_day(page, index) in forms)
    return next((index + 1 for index in own if page.bodies(start, index)), stop)
