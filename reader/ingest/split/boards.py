"""Boards of news: headings of one level, each above its own text, on a page that names itself news, or each
above next to nothing.

The sections of an article and of a manual have headings too, but of fewer words, and more text below each;
their page has an author or an opening of its own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.genre import names_news, programme, retrospective
from reader.ingest.split.news_page import signs
from reader.ingest.split.page import Page

BOARD: Final = "heading of a board of news"
_NAMED, _UNNAMED = 2, 6
"""Headings on a page that names itself news, and on any other."""
_WORDS_NAMED, _WORDS = 4.0, 3.2
"""Words of the headings, on average."""
_LINES: Final = 2
"""Lines below the headings of a page that does not name itself news, in the middle of all."""
_OPENING: Final = 300
_FILLED: Final = 0.6


def boards(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates at the headings of a board of news."""
    levels = Counter(page.lines[i].level for i in page.active if page.lines[i].kind is Kind.HEADING)
    if not levels:
        return []
    level, count = max(levels.items(), key=lambda each: (each[1], each[0]))
    starts = [i for i in page.active if page.lines[i].kind is Kind.HEADING and page.lines[i].level == level]
    head = page.between(0, starts[0])
    named = any(names_news(page.lines[i].content) for i in head)
    if count < (_NAMED if named else _UNNAMED) or sum(c.score > 1 for c in dated) > 1:
        return []
    if any(
        page.lines[i].level < level for i in page.between(starts[0], page.last_index()) if page.lines[i].level
    ):
        return []
    lines = [page.lines[i] for i in starts]
    if sum(line.word_count for line in lines) < (_WORDS_NAMED if named else _WORDS) * count:
        return []
    if (
        2 * sum(line.content[-1] in "?？" for line in lines) >= count
        or retrospective(page)
        or programme(page)
    ):
        return []
    if (
        any(signs(page.lines[i]) for i in head)
        or sum(page.lines[i].size for i in head if page.is_body(i)) > _OPENING
    ):
        return []
    sections = [page.between(a + 1, b) for a, b in pairwise([*starts, page.last_index()])]
    if sum(map(bool, sections)) < _FILLED * count or (not named and median(map(len, sections)) > _LINES):
        return []
    return [Candidate(i, BOARD, 1.8) for i in starts]
