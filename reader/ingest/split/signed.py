"""Headlines with a byline below: articles without a date."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Line
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page


def _is_byline(line: Line) -> bool:
    if line.label is not None and line.label.field is Field.AUTHOR:
        return line.label.name == "by"
    return (
        line.anchor is not None and line.anchor.role is Role.BYLINE and line.content[:3].casefold() == "by "
    )


_SIGNED: Final = 3


def _signed_series(page: Page) -> list[int]:
    """The headlines of several signed texts, each with its byline below it, over a blank line at most."""
    heads = []
    for index in page.active:
        above = page.previous(index)
        if above is None or index - above > 2 or not _is_byline(page.lines[index]):
            continue
        title = page.lines[above]
        if title.title_like and title.anchor is None and title.word_count >= _SIGNED:
            heads.append(above)
    if len(heads) < _SIGNED:
        return []
    filled = sum(page.bodies(a, b) > 0 for a, b in pairwise([*heads, page.last_index()]))
    return heads if filled == len(heads) else []


def signed_titles(page: Page) -> list[Candidate]:
    """A headline with a byline straight below it, behind a text that has ended: an article without a date."""
    found = []
    series = _signed_series(page)
    if series:
        return [Candidate(i, "title and byline", 2.2) for i in series]
    for index in page.active:
        line, above = page.lines[index], page.previous(index)
        if above != index - 1 or not _is_byline(line):
            continue
        title, over = page.lines[above], page.previous(above)
        if (
            over is None
            or title.mark
            or not title.title_like
            or title.anchor is not None
            or title.word_count < 3
        ):
            continue
        ended = page.lines[over].closed or page.gap(above) > 0 or page.lines[over].label is not None
        if ended and page.bodies(0, above) > 1 and page.bodies(index, page.last_index()) > 1:
            found.append(Candidate(above, "title and byline", 1.2 + 0.4 * (page.gap(above) > 0)))
    return found
