"""Texts pasted straight below each other, with a headline or none: they have few words in common.

Nothing marks the seam but the words: those that come back above it do not come back below it. Sections of one
text share some; so much is asked for that a text of its own is meant, and less where paragraphs with blank
lines between them stand tight for once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.ingest.split.article import Article, words_of
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.genre import minutes, programme, retrospective
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.rulings import case_head
from reader.ingest.split.vocabulary import strangeness

UNLIKE: Final = "other words"
_ENOUGH: Final = 6.0
_TIGHT: Final = 3.0
"""How strange to each other the words above and below a seam are, and a tight one among gaps."""
_LEAST: Final = 500
"""Characters of text on each side of a seam that words can be told by."""
_WINDOW: Final = 1500
"""Characters of text on each side of a seam that are compared."""
_MOST: Final = 200
"""Paragraphs of a text that is looked through."""
_GAPS: Final = 0.8
"""The share of paragraphs with a blank line above, where a tight one is a seam."""
_HEAD: Final = 2
"""Lines of a headline between two texts."""


def unlike_texts(page: Page, parts: list[Part]) -> list[Part]:
    """The same parts, cut where one text ends and another begins that has other words."""
    seams = [_seams(page, part) for part in parts]
    if not any(seams):
        return parts
    if minutes(page) or programme(page) or retrospective(page) or case_head(page) is not None:
        return parts  # chapters of one text, each of another thing
    return [each for part, own in zip(parts, seams, strict=True) for each in _cut(part, own)]


def _seams(page: Page, part: Part) -> list[int]:
    """The first lines of the texts of a part but the first."""
    start, stop = (
        (part.article.start, part.article.stop) if part.article is not None else (part.start, part.stop)
    )
    texts = [i for i in page.between(start, stop) if page.lines[i].body_like]
    if not 1 < len(texts) <= _MOST or page.size(start, stop) < 2 * _LEAST:
        return []
    words = {i: words_of(page.lines[i].content) for i in texts}
    apart = sum(page.gap(i) > 0 for i in texts[1:]) >= _GAPS * (len(texts) - 1)
    return sorted(_within(page, texts, words, apart=apart))


def _within(page: Page, texts: list[int], words: dict[int, set[str]], *, apart: bool) -> list[int]:
    """The seams among some texts: the best one first, then those on each side of it."""
    best, most = 0, 0.0
    for rank in range(1, len(texts)):
        if not _may_part(page, texts[rank - 1], texts[rank]):
            continue
        tight = apart and texts[rank] == texts[rank - 1] + 1
        least = _TIGHT if tight else _ENOUGH
        strange = _strange(page, texts, rank, words) - least
        if strange > most:
            best, most = rank, strange
    if not best:
        return []
    above, below = texts[:best], texts[best:]
    return [
        page.between(above[-1] + 1, below[0] + 1)[0],
        *_within(page, above, words, apart=apart),
        *_within(page, below, words, apart=apart),
    ]


def _may_part(page: Page, above: int, below: int) -> bool:
    """Whether a sentence ends above, and one begins below it, with nothing but a headline between."""
    first = page.lines[below]
    head = [page.lines[i] for i in page.between(above + 1, below)]
    if len(head) > _HEAD or not all(line.title_like and line.anchor is None for line in head):
        return False
    if not page.lines[above].closed or first.mark:
        return False
    return not first.content[0].islower() and (page.gap(below) > 0 or not first.wrapped)


def _strange(page: Page, texts: list[int], rank: int, words: dict[int, set[str]]) -> float:
    """How strange to each other the texts on both sides are; below zero where there are too few."""
    upper, over = _side(page, texts[rank - 1 :: -1])
    lower, under = _side(page, texts[rank:])
    if min(over, under) < _LEAST:
        return -1.0
    return strangeness((words[i] for i in upper), (words[i] for i in lower), over / (over + under))


def _side(page: Page, texts: list[int]) -> tuple[list[int], int]:
    """The texts on one side of a seam that are compared, and their characters."""
    found: list[int] = []
    size = 0
    for index in texts:
        if size > _WINDOW:
            break
        found.append(index)
        size += page.lines[index].size
    return found, size


def _cut(part: Part, seams: list[int]) -> list[Part]:
    """A part, cut at its seams."""
    found = [part]
    for seam in seams:
        last, article = found[-1], found[-1].article
        upper = article if article is None else article._replace(stop=seam)
        lower = None if article is None else Article(seam, seam, article.stop, titled=False)
        found[-1:] = [
            replace(last, stop=seam, article=upper),
            Part(seam, last.stop, Candidate(seam, UNLIKE, 0.0), article=lower),
        ]
    return found
