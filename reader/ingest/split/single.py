"""Pages with one article: what stands beside it with a date of its own is a list of other pages.

A saved page brings dates along: of teasers, of events, of older posts. Each looks like the head of an item,
but nothing stands below it. Where one part of a page holds its running text and the page is framed as pages
are, the page is that one text; its head is then looked for over the whole page.
"""

from __future__ import annotations

from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.split.briefs import UNDER_RUBRIC
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part

_RUNNING: Final = 80
"""Characters from which on a line of running text is a paragraph, and not the text of a teaser."""
_ARTICLE: Final = 400
"""Characters of paragraphs from which on a part is an article."""


def only_article(page: Page, parts: list[Part]) -> list[Part]:
    """`parts`, or one part for the whole page where only one of them holds an article."""
    if len(parts) < 2 or not page.framed or any(part.cut.rule == UNDER_RUBRIC for part in parts):
        return parts
    running = [_running(page, part) for part in parts]
    articles = [k for k, size in enumerate(running) if size >= _ARTICLE]
    if len(articles) != 1 or any(size for k, size in enumerate(running) if k != articles[0]):
        return parts
    main = parts[articles[0]]
    if any(
        page.ends_source(i) for part in parts if part is not main for i in page.between(part.start, part.stop)
    ):
        return parts
    for part in parts[articles[0] + 1 :]:
        for index in page.between(part.start, part.stop):
            page.debris[index] = Debris(Reason.TEASER, "in a list of other pages")
    start = page.active[0]
    return [Part(start, parts[articles[0]].stop, Candidate(start, "document start", 0.0))]


def _running(page: Page, part: Part) -> int:
    """Characters of the paragraphs of a part."""
    lines = (page.lines[i] for i in page.between(part.start, part.stop))
    return sum(line.size for line in lines if line.body_like and (line.size >= _RUNNING or line.wrapped))
