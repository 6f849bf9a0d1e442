"""The title line of a part."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.domain.text import fold
from reader.ingest.dates.find import find
from reader.ingest.debris.mark import Debris
from reader.ingest.item.dating import APART
from reader.ingest.item.reading import Reading
from reader.ingest.item.source import set_source
from reader.ingest.item.titles import plain_title, split_publisher
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like
from reader.ingest.split.page import Page


def read_title(page: Page, reading: Reading, *, alone: bool) -> None:
    head = _head(page, reading)
    if reading.title:
        _drop_repeats(page, reading, head)
        return
    best, best_score = None, 0.0
    for place, index in enumerate(head):
        score = _title_score(page, page.lines[index], alone=alone) - (0.3 if alone else 0.4) * place
        if score > best_score:
            best, best_score = index, score
    if best is None:
        return
    best = _over_standfirst(page, best, alone=alone)
    first, best = best, _repeated(page, head, best)
    if (
        first != best
        and (publisher := split_publisher(plain_title(page.lines[first].content))[1]) is not None
    ):
        start = page.lines[first].text.find(publisher)
        set_source(page, reading, first, "behind the title", start, start + len(publisher))
    line = page.lines[best]
    title = plain_title(line.content)
    known_in = (
        " ".join(page.lines[i].content for i in (*reading.active[1:12], *page.debris) if i != best)
        if alone
        else ""
    )
    _, publisher, column = split_publisher(title, known_in)
    if publisher is not None and (alone or media_like(publisher)):
        start = line.text.find(publisher, line.start + column)
        if reading.source is None and start >= 0:
            reading.source = publisher
            reading.note("source", "behind the title", page, best, start, start + len(publisher))
    reading.title = title
    reading.note("title", "title line", page, best, line.start, len(line.text.rstrip()))
    reading.used.add(best)
    for index in head:
        if index < best and index not in reading.used and page.lines[index].label is None:
            reading.labels[index] = Debris(Reason.LABEL, "above the title")
    _drop_repeats(page, reading, head)


def _over_standfirst(page: Page, best: int, *, alone: bool) -> int:
    """The headline at the very top, where the best line so far is only its standfirst."""
    above = page.previous(best)
    if not alone or above is None or above != page.active[0] or page.gap(best) > 1:
        return best
    line = page.lines[above]
    words = line.content.split()
    capitals = sum(word[:1].isupper() for word in words)
    fits = (
        line.title_like
        and line.label is None
        and line.anchor is None
        and len(words) >= 4
        and capitals >= 0.6 * len(words)
    )
    return above if fits and not _PAGE_WORD.search(line.content) and not media_like(line.content) else best


def _repeated(page: Page, head: list[int], best: int) -> int:
    """A page's title often stands twice, first with the publisher behind it: the later one is the
    headline.
    """
    first = plain_title(page.lines[best].content)
    bare = fold(split_publisher(first)[0])
    for index in head:
        if index > best and fold(plain_title(page.lines[index].content)) in (bare, fold(first)):
            return index
    return best


def _drop_repeats(page: Page, reading: Reading, head: list[int]) -> None:
    folded = fold(reading.title)
    for index in head:
        if index not in reading.used and fold(plain_title(page.lines[index].content)) == folded:
            reading.used.add(index)
            reading.labels.pop(index, None)


def _head(page: Page, reading: Reading) -> list[int]:
    """Lines above the first running text."""
    head = []
    for index in reading.active[:40]:
        if index in reading.offsets or (page.is_body(index) and page.lines[index].kind is not Kind.HEADING):
            break
        head.append(index)
    if len(head) == len(reading.active) and head:  # nothing but short lines: only the first can be a title
        return head[:2]
    return head


_PAGE_WORD: Final = re.compile(
    r"\b(?:news|archive|portal|press\s+releases?|newsletter|digest|bulletin|blog|homepage|online|magazine|daily|weekly)\b|\w\.(?:com|org|net|example|co)\b",
    re.IGNORECASE,
)


_CLOCKED: Final = re.compile(
    r"\b\d{1,2}:\d\d\b|\b(?:alerts?|next up|watch live|listen live)\b", re.IGNORECASE
)


def _followed(page: Page, below: int) -> float:
    """What the line below a headline says for it: a byline or a labelled date most, then running text."""
    line = page.lines[below]
    if line.label is not None and line.label.field is Field.AUTHOR:
        return 2.0
    anchor = line.anchor
    if anchor is not None and anchor.role in APART and (anchor.labelled or anchor.role is Role.BYLINE):
        return 2.0
    if anchor is not None and anchor.role is Role.ALONE:
        return 0.4 if page.gap(below) == 0 else 0.0
    if anchor is not None and anchor.role is Role.DATELINE:
        return 1.2
    return 0.5


_NUMBERED_RELEASE: Final = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement)|pressemitteilung|communiqué|comunicado|message|no\.|nr\.|n°)\s*:?\s*(?:no|nr|n°)?\.?\s*[\d/a-z-]*\s*$",
    re.IGNORECASE,
)


def _title_score(page: Page, line: Line, *, alone: bool) -> float:
    if not line.title_like or line.anchor is not None or line.label is not None:
        return 0.0
    if line.size < 60 and sum(m.end - m.start for m in find(line.content)) > 0.6 * len(line.content):
        return 0.0  # nothing but dates
    words = len(line.content.split())
    score = 1.0
    below = page.next(line.number - 1)
    if below is not None and (
        (page.is_body(below) and not page.lines[below].mark)
        or page.lines[below].label is not None
        or page.lines[below].anchor is not None
    ):
        score += _followed(page, below)
    if line.kind is Kind.HEADING:
        score += 4.0 - line.level
    if _NUMBERED_RELEASE.match(line.content):
        score -= 2.6
    if alone and _CLOCKED.search(line.content):
        score -= 1.0
    if words >= 6 and line.number - 1 == page.active[0]:
        score += 0.8
    if alone and words <= 7 and _PAGE_WORD.search(line.content):
        score -= 1.2
    if words >= 4 or line.size != len(line.content):
        score += 2.0
    elif words >= 2:
        score += 0.8
    if (
        words >= 4
        and sum(word[:1].isupper() for word in line.content.split()) >= 0.6 * words
        and not line.content.isupper()
    ):
        score += 0.6  # set as a title is
    if line.size >= 22:
        score += 0.3
    if line.mark in ("-", "*", "•", "+"):
        score -= 1.5
    elif line.mark:
        score -= 0.5
    if alone and ("»" in line.content or line.content.count(" > ") > 1):
        score -= 2.0
    return score
