"""Where texts run into each other: paragraphs without a gap, long rules, the frames of pages."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page


def joins(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Where texts run into each other: no blank line between paragraphs, in a document that has one
    everywhere else.
    """
    if not any(c.score > 1 for c in dated):
        return []
    starts = {c.index for c in dated if c.score > 0}
    spaced = tight = 0
    joins: list[tuple[int, bool]] = []
    for rank in range(1, len(page.active)):
        index, above = page.active[rank], page.active[rank - 1]
        line, before = page.lines[index], page.lines[above]
        if not before.body_like or index in starts:
            continue
        headline = line.title_like and line.anchor is None and not line.mark
        if not (headline or (line.body_like and not line.mark)):
            continue
        if page.gap(index):
            spaced += 1
        else:
            tight += 1
            below = page.next(index)
            opens = below is not None and (page.is_body(below) or page.lines[below].label is not None)
            if before.closed and (line.size > 200 or (headline and opens)):
                joins.append((index, headline))
    if spaced >= 3 and tight <= 0.34 * spaced:
        return [Candidate(index, "texts run together", 1.6 if headline else 0.9) for index, headline in joins]
    briefs = sum(c.rule in ("lead", "dateline") and c.score > 1 for c in dated)
    if briefs >= 3:
        last = max(c.index for c in dated if c.score > 1)
        return [
            Candidate(index, "texts run together", 1.2)
            for index, headline in joins
            if headline and index > last and len(page.lines[index].content.split()) >= 3
        ]
    shouted = [
        index
        for index, headline in joins
        if headline and page.lines[index].content.isupper() and len(page.lines[index].content.split()) > 2
    ]
    return [Candidate(index, "headline in capitals", 1.2) for index in shouted]


_LONG_RULE: Final = re.compile(r"\s*([-=_*~#])\1{9,}\s*$")


def ruled_texts(page: Page) -> list[Candidate]:
    """Texts between long rules of one kind, each with a head of its own: clippings in one file."""
    rules = [i for i, line in enumerate(page.lines) if line.kind is Kind.RULE and _LONG_RULE.match(line.text)]
    kinds = {page.lines[i].text.strip() for i in rules}
    starts = [start for i in rules if (start := page.first_from(i + 1)) is not None]
    if len(rules) < 2 or len(kinds) != 1 or len(set(starts)) < 2:
        return []
    headed = [i for i in dict.fromkeys(starts) if _has_head(page, i)]
    if len(headed) < 0.75 * len(set(starts)):
        return []
    return [Candidate(i, "long rule", 1.6) for i in headed if page.bodies(0, i)]


def _has_head(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.title_like or line.label is not None or line.anchor is not None or not line.body_like


_FRAME: Final = (Reason.COPYRIGHT, Reason.NAVIGATION, Reason.COOKIE, Reason.COMMENT, Reason.ERROR)


_ENDING: Final = (Reason.COPYRIGHT, Reason.COOKIE, Reason.COMMENT, Reason.ERROR)


_FRAMED: Final = 3
"""How far above the last line of a text stands, with two lines of a frame between."""


def after_frames(page: Page) -> list[Candidate]:
    """Headlines that follow the foot of one page or the head of another: two pages were saved into one
    file.
    """
    found = []
    for index in page.titled:
        line = page.lines[index]
        above, below = page.previous(index), page.next(index)
        if above is None or below is None or index - above < _FRAMED or line.anchor is not None:
            continue
        if line.size < 14:
            continue
        frame = sum(
            i in page.debris and page.debris[i].reason in _FRAME and page.debris[i].names is None
            for i in range(above + 1, index)
        )
        near = page.bodies(below, min(below + 8, page.last_index()))
        ended = any(i in page.debris and page.debris[i].reason in _ENDING for i in range(above + 1, index))
        if frame >= 2 and ended and near and page.bodies(0, index) > 1:
            found.append(Candidate(index, "behind the frame of a page", 2.0, detail=f"{frame} lines of it"))
    return found
