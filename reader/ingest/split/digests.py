"""Digests of single paragraphs without headlines, below a title that says so and has the day.

"News digest, 3 May 2018", then a paragraph on each thing that happened. An article has such paragraphs too,
and may stand on a site that is called "News": but its own headline stands above them, and a paragraph comes
back to the words of the one before.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.ingest.lines.address import speaks_of_us
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.article import words_of
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.entries import speakers
from reader.ingest.split.genre import names_news
from reader.ingest.split.issue import issue_date
from reader.ingest.split.letters import SALUTATION
from reader.ingest.split.news_page import signs
from reader.ingest.split.page import Page
from reader.ingest.split.told import told_briefs

PARAGRAPH: Final = "paragraph of a digest"
_LEAST: Final = 4
_SHORTEST: Final = 60
_LONGEST: Final = 420
"""Characters of a paragraph, in the middle of all at most so many."""
_TITLE: Final = 120
_RUBRIC: Final = 5
"""Words of a rubric between paragraphs, of a source below one, or of a label in the head."""
_HEADLINE: Final = 3
"""Words from which on a line of the head may be the headline of an article."""
_BOUND: Final = 0.5
"""The share of paragraphs with two words of the one above, from which on they tell one thing."""
_GLANCE: Final = re.compile(
    r"\bat\s+a\s+glance\b|\bpapers\s+say\b|\bdaily\b.*\bsummary\b|\bsummary\b.*\bday\b|\bpress\s+digest\b",
    re.IGNORECASE,
)


def digest_paragraphs(page: Page) -> list[Candidate]:
    """Candidates at the paragraphs of such a digest."""
    text = next((i for i in page.active if page.is_body(i) and page.lines[i].size >= _SHORTEST), None)
    if text is None or not _heads_digest(page, text):
        return []
    days = [i for i in page.between(0, text) if _is_day(page.lines[i])]
    if not days and issue_date(page, text) is None:
        return []
    starts: list[int] = []
    rubrics = 0
    for index in page.between(text, page.last_index()):
        line = page.lines[index]
        if line.mark:
            return []
        if page.is_body(index) and line.kind is Kind.TEXT:
            ours = speaks_of_us(line.content)
            if (not starts and (ours or names_news(line.content))) or (ours and line.size < _SHORTEST):
                continue  # a word of welcome, or of thanks
            if line.wrapped or line.anchor is not None or line.size < _SHORTEST:
                return []
            starts.append(index)
        elif line.word_count > _RUBRIC or line.size > _SHORTEST or line.anchor is not None:
            return []
        else:
            rubrics += line.title_like and line.content[0] not in "([（"
    while starts and speaks_of_us(page.lines[starts[-1]].content):
        starts.pop()  # what the site says of itself
    if len(starts) < _LEAST or 2 * rubrics > len(starts) or not _alike(page, starts):
        return []
    if speakers(page, starts) or told_briefs(page):
        return []  # an article may stand behind briefs that open with their paper
    words = [words_of(page.lines[i].content) for i in starts]
    bound = sum(len(a & b) > 1 for a, b in pairwise(words))
    if bound >= _BOUND * (len(starts) - 1):
        return []
    return [Candidate(i, PARAGRAPH, 1.4, under=days[-1] if days else None) for i in starts]


def _heads_digest(page: Page, text: int) -> bool:
    """Whether the last headline above the first text says that a digest stands below it."""
    for index in reversed(page.between(0, text)):
        line = page.lines[index]
        if signs(line) or SALUTATION.match(line.content):
            return False
        if line.size < _TITLE and _names_digest(line):
            return True
        plain = line.anchor is None and line.label is None and line.title_like
        if plain and line.word_count > _HEADLINE:
            return False
    return False


def _is_day(line: Line) -> bool:
    return (
        line.anchor is not None
        and line.anchor.mention.day is not None
        and line.anchor.mention.year is not None
    )


def _names_digest(line: Line) -> bool:
    return names_news(line.content) or _GLANCE.search(line.content) is not None


def _alike(page: Page, starts: list[int]) -> bool:
    """Whether paragraphs are short ones, and all stand apart or none does."""
    sizes = sorted(page.lines[i].size for i in starts)
    gaps = sum(page.gap(i) > 0 for i in starts[1:])
    return sizes[len(sizes) // 2] <= _LONGEST and gaps in (0, len(starts) - 1)
