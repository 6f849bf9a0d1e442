"""Briefs that open with their paper: "«Северная вахта»: Ледокол …", straight below each other."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.publishers import media_like
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.leadins import LEAD_IN
from reader.ingest.split.page import Page

TOLD: Final = "brief that opens with its paper"
_QUOTED: Final = re.compile(
    r"(?:[^\W\d_][\w.]{1,12}\s)?[«“„\"《](?P<name>[^«»“”„\"《》]{2,40})[»”“\"》]\s?[:：,—–]\s*(?=[«“„\"¿¡]?[^\W\d_])"
)
_LEAST: Final = 4
_LONG: Final = 90
_DISTINCT: Final = 0.7
"""The share of names that differ: those of the speakers of an interview come back."""


def told_briefs(page: Page) -> list[Candidate]:
    """Candidates at a run of such paragraphs, and at the headline behind the last of them."""
    run: list[int] = []
    names: list[str] = []
    for index in [*page.active, None]:
        name = None if index is None else told_by(page, index)
        if name is not None and index is not None and (not run or page.previous(index) == run[-1]):
            run.append(index)
            names.append(name)
            continue
        if _is_review(run, names):
            break
        run, names = ([index], [name]) if name is not None and index is not None else ([], [])
    if not _is_review(run, names):
        return []
    found = [Candidate(i, TOLD, 2.4) for i in run]
    behind = page.next(run[-1])
    if behind is not None and page.lines[behind].title_like and page.bodies(behind, page.last_index()) > 1:
        found.append(Candidate(behind, "headline behind briefs", 2.0))
    return found


def _is_review(run: list[int], names: list[str]) -> bool:
    return len(run) >= _LEAST and len(set(names)) >= _DISTINCT * len(names)


def told_by(page: Page, index: int) -> str | None:
    """The paper that opens a paragraph; None where none does."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT or line.size < _LONG or line.wrapped or line.anchor is not None:
        return None
    if (quoted := _QUOTED.match(line.content)) is not None:
        return quoted["name"]
    match = LEAD_IN.match(line.content)
    return match["name"] if match is not None and media_like(match["name"]) else None
