"""Where texts run into each other: paragraphs without a gap, long rules."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.closers import APPENDIX
from reader.ingest.split.closing_forms import closing_form
from reader.ingest.split.page import Page

TOGETHER: Final = "texts run together"


def joins(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Where texts run into each other: no blank line between paragraphs, in a document that has one
    everywhere else.
    """
    if not any(c.score > 1 for c in dated):
        return []
    if (behind := _behind_entries(page, dated)) is not None:
        return [Candidate(behind, TOGETHER, 1.6)]
    starts = {c.index for c in dated if c.score > 0}
    inside = _before_sources(page, sorted(starts))
    headed = sum(page.lines[i].kind is Kind.HEADING for i in starts) >= _HEADINGS
    spaced = tight = 0
    joins: list[tuple[int, bool]] = []
    for rank in range(1, len(page.active)):
        index, above = page.active[rank], page.active[rank - 1]
        line, before = page.lines[index], page.lines[above]
        if not before.body_like or index in starts or index in inside or index in page.closers:
            continue
        headline = line.title_like and line.anchor is None and not line.mark
        if not (headline or (line.body_like and not line.mark)) or line.content[0] in "([（":
            continue
        if page.gap(index) or above != index - 1:
            spaced += 1
        else:
            tight += 1
            below = page.next(index)
            opens = below is not None and (page.is_body(below) or page.lines[below].label is not None)
            if before.closed and ((line.size > 200 and not headed) or (headline and opens)):
                joins.append((index, headline))
    if spaced >= 3 and tight <= 0.34 * spaced:
        return [Candidate(index, TOGETHER, 1.6 if headline else 0.9) for index, headline in joins]
    briefs = sum(c.rule in ("lead", "dateline") and c.score > 1 for c in dated)
    if briefs >= 3:
        last = max(c.index for c in dated if c.score > 1)
        return [
            Candidate(index, TOGETHER, 1.2)
            for index, headline in joins
            if headline and index > last and page.lines[index].word_count >= 3
        ]
    shouted = [
        index
        for index, headline in joins
        if headline
        and page.lines[index].content.isupper()
        and page.lines[index].word_count > 2
        and not APPENDIX.match(page.lines[index].content)
    ]
    return [Candidate(index, "headline in capitals", 1.2) for index in shouted]


def _before_sources(page: Page, starts: list[int]) -> set[int]:
    """The lines of dated briefs up to the source that ends each: no other text begins among them."""
    found: set[int] = set()
    for start, stop in pairwise([*starts, page.last_index()]):
        brief = page.between(start, stop)[:_BRIEF]
        end = next((at for at, index in enumerate(brief) if _ends(page, index)), 0)
        found.update(brief[: end + 1])
    return found


def _ends(page: Page, index: int) -> bool:
    """Whether a line is, or ends with, the name of a source."""
    return page.ends_source(index) or index in page.endings or closing_form(page, index) is not None


_BRIEF: Final = 5
"""Lines of a brief with its source."""


def _behind_entries(page: Page, dated: list[Candidate]) -> int | None:
    """The line behind dated briefs of one line each, where several paragraphs follow the last of them."""
    days = {c.date_at for c in dated if c.score > 0 and c.date_at is not None}
    briefs = sorted(i for i in days if page.is_body(i))
    if len(briefs) < _ENTRIES:
        return None
    straight = sum(page.previous(b) == a for a, b in pairwise(briefs))
    behind = page.next(briefs[-1])
    if straight < 0.8 * (len(briefs) - 1) or behind is None:
        return None
    rest = page.between(behind, page.last_index())
    paragraphs = [i for i in rest if page.is_body(i)]
    if len(paragraphs) < _PARAGRAPHS or any(page.lines[i].anchor is not None for i in rest):
        return None
    last = page.lines[briefs[-1]].anchor
    if last is not None and last.role is Role.END:
        return behind  # a day closes the last of them
    apart = sum(page.gap(i) > 0 for i in paragraphs[1:])
    spaced = not page.gap(behind) and apart == len(paragraphs) - 1 and page.is_body(behind)
    return behind if spaced and not any(page.lines[i].mark for i in rest) else None


_HEADINGS: Final = 3
"""Headings with days from which on they open the items, and no paragraph does."""
_ENTRIES: Final = 4
_PARAGRAPHS: Final = 3
"""Dated briefs of one line, and paragraphs of what follows them, with blank lines between."""


_LONG_RULE: Final = re.compile(r"\s*(?:([-=_*~#])\1{9,}|\+{3,})\s*$")
PLUSES: Final = "rule of a ticker"
_PLUSES: Final = re.compile(r"\+{3,}$")
"""The rule that agencies set between their briefs, and nobody within a text."""


def ruled_texts(page: Page) -> list[Candidate]:
    """Texts between long rules of one kind, each with a head of its own: clippings in one file."""
    rules = [i for i, line in enumerate(page.lines) if line.kind is Kind.RULE and _LONG_RULE.match(line.text)]
    kinds = {page.lines[i].text.strip() for i in rules}
    starts = [start for i in rules if (start := page.first_from(i + 1)) is not None]
    if len(rules) < 2 or len(kinds) != 1 or len(set(starts)) < 2:
        return []
    if _PLUSES.match(next(iter(kinds))):
        return _between_pluses(page, list(dict.fromkeys(starts)))
    headed = [i for i in dict.fromkeys(starts) if _has_head(page, i)]
    if len(headed) < 0.75 * len(set(starts)):
        return []
    return [Candidate(i, "long rule", 1.6) for i in headed if page.bodies(0, i)]


def _between_pluses(page: Page, starts: list[int]) -> list[Candidate]:
    """The same for the briefs of a ticker, which need no head; the first stands below the day of all."""
    first = page.active[0]
    line = page.lines[first]
    dated = line.title_like and any(mention.day is not None for mention in line.mentions or ())
    opening = page.next(first) if dated else first
    edges = [first if opening is None else opening, *starts]
    if not all(page.bodies(a, b) for a, b in pairwise([*edges, page.last_index()])):
        return []
    return [Candidate(index, PLUSES, 1.6) for index in edges]


def _has_head(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.title_like or line.label is not None or line.anchor is not None or not line.body_like
