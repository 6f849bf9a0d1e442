"""The day on which the article of a page was published: near its headline, on a short line."""

from __future__ import annotations

from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.article import Article, line_above
from reader.ingest.split.page import Page

_PUBLISHED_WITHIN: Final = 12
"""Lines below a headline among which the day of publication stands."""
_LONGEST_LABEL: Final = 140
"""A line with the day of publication is no longer than this."""


def publication_lines(page: Page, article: Article) -> list[int]:
    """Short lines around the headline with a whole date: those below it, then those straight above."""
    below: list[int] = []
    count = bodies = 0
    for index in range(article.headline + 1, len(page.lines)):
        line = page.lines[index]
        if line.kind is Kind.BLANK:
            continue
        count += 1
        if count > _PUBLISHED_WITHIN or bodies > 1:
            break
        mark = page.debris.get(index)
        if (mark is None or mark.reason is not Reason.CAPTION) and publication_date(line) is not None:
            below.append(index)
        bodies += index >= article.start and line.body_like
        if index > article.start and bodies:
            break
    above = day_above(page, article.headline)
    return below if above is None else [*below, above]


def day_above(page: Page, headline: int) -> int | None:
    """The line with the day of publication above a headline, straight or over a rubric of a word or two."""
    above = line_above(page, headline)
    if above is None or publication_date(page.lines[above]) is not None:
        return above
    over = line_above(page, above) if page.lines[above].is_rubric(_RUBRIC) else None
    return over if over is not None and publication_date(page.lines[over]) is not None else None


_RUBRIC: Final = 2
"""Words of a rubric."""


def publication_date(line: Line) -> Mention | None:
    """The whole date that a short line holds, if it holds one and is no sentence."""
    if (
        line.kind not in (Kind.TEXT, Kind.HEADING)
        or line.size > _LONGEST_LABEL
        or (line.closed and line.body_like)
    ):
        return None
    return next((m for m in find(line.text) if m.day is not None and m.year is not None), None)


def date_below(page: Page, article: Article) -> bool:
    """Whether the day of publication stands below the headline."""
    return any(index > article.headline for index in publication_lines(page, article))
