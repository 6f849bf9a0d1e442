"""News where short and long lines take turns: headline and text, or headline, source and text.

Headlines that end with a stop look like text, and those of two words like the headings of an article. What
tells them is that they take turns with one paragraph each, on most of a page that calls itself news.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.entries import says_news
from reader.ingest.split.news_page import LONGEST, PLAIN_WORDS, PREFACE, signs
from reader.ingest.split.page import Page

TURNS: Final = "headline and text in turn"
_LEAST: Final = 4
_HEADLINE: Final = 110
_TEXT: Final = 60
_LONGER: Final = 1.3
"""By how much a text is longer than its headline."""
_NAME: Final = 4
"""Words of a source."""
_COVERED: Final = 0.6
"""How much of the page stands in the turns."""
_HEAD: Final = 12


def turns(page: Page) -> list[Candidate]:
    """Candidates at the headlines of a page where headlines and single paragraphs take turns."""
    named = [page.lines[i] for i in page.active[:_HEAD] if page.lines[i].size < _HEADLINE]
    if not any(says_news(line.content) for line in named):
        return []
    for period in (2, 3):
        starts = _longest(page, period)
        if len(starts) < _LEAST:
            continue
        last = page.between(starts[-1], page.last_index())[period - 1]
        if page.size(starts[0], last + 1) < _COVERED * page.size(page.active[0], page.last_index()):
            continue
        if period == 3 and not _sources(page, starts):
            continue
        if period == 2 and not _like_news([page.lines[i] for i in starts]):
            continue
        above = page.between(0, starts[0])
        if any(signs(page.lines[i]) for i in above):
            continue
        if sum(page.lines[i].size for i in above if page.is_body(i)) > PREFACE:
            continue
        return [Candidate(i, TURNS, 1.4) for i in starts]
    return []


def _longest(page: Page, period: int) -> list[int]:
    """The headlines of the longest run of turns."""
    best: list[int] = []
    run: list[int] = []
    at = 0
    while at + period <= len(page.active):
        turn = page.active[at : at + period]
        if _is_turn([page.lines[i] for i in turn]):
            run.append(turn[0])
            at += period
            best = max(best, run, key=len)
        else:
            at += 1 - period if run else 1  # the turns may begin one line further down
            run = []
    return list(best)


def _is_turn(lines: Sequence[Line]) -> bool:
    headline, text = lines[0], lines[-1]
    if any(line.kind is not Kind.TEXT or line.wrapped or line.label is not None for line in lines):
        return False
    if any(line.anchor is not None for line in lines[:-1]):
        return False
    if headline.size > _HEADLINE or headline.mark or text.mark or len(headline.content.split()) < 2:
        return False
    if len(lines) == 3 and (len(lines[1].content.split()) > _NAME or lines[1].closed):
        return False
    if text.size > LONGEST:
        return False
    return text.size >= max(_TEXT, _LONGER * headline.size)


def _like_news(headlines: Sequence[Line]) -> bool:
    """Whether most headlines end as sentences do or are as long as those of news: no headings of sections."""
    alike = sum(line.closed or len(line.content.split()) >= PLAIN_WORDS for line in headlines)
    asked = sum(line.content[-1] in "?？" for line in headlines)
    return 3 * alike >= 2 * len(headlines) and 2 * asked <= len(headlines)


def _sources(page: Page, starts: Sequence[int]) -> bool:
    """Whether the lines below the headlines name sources: known ones, or such as come back."""
    names = [page.lines[i].content for start in starts if (i := page.next(start)) is not None]
    return len(set(names)) < len(names) or 2 * sum(map(media_like, names)) > len(names)
