"""Items that end with the way to the whole story: headline, some text, "Read more: …", and the next headline.

The line was left out as a prompt. Where it comes back below the text of each headline, it tells the items
apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page

LINKED: Final = "headline with its link"
_REASONS: Final = (Reason.TEASER, Reason.PROMPT, Reason.NAVIGATION)
_LEAST: Final = 3
_FOUND: Final = 0.8
"""The share of such lines that must have a headline above."""
_NEAR: Final = 2
_TARGET: Final = re.compile(r"[:：»>→…(]|https?:|\.\.\.")


def linked_headlines(page: Page) -> list[Candidate]:
    """Candidates at the headlines above lines that lead to whole stories, or glued to such lines."""
    if freed := [i for i in page.active if page.lines[i].freed]:
        return [Candidate(i, LINKED, 2.0) for i in freed]
    kinds: dict[str, list[int]] = defaultdict(list)
    for index in sorted(page.debris):
        if page.debris[index].reason in _REASONS:
            words = _TARGET.split(page.lines[index].content.strip("[*_< "), maxsplit=1)[0]
            if len(words.split()) >= 2:
                kinds[words.strip().casefold()].append(index)
    if len(entries := _linked_entries(page)) >= _LEAST:
        return [Candidate(i, LINKED, 2.0) for i in entries]
    for ends in kinds.values():
        if len(ends) < _LEAST:
            continue
        above = [_head_above(page, index, start) for start, index in pairwise([-1, *ends])]
        heads = [head for head in above if head is not None]
        if len(heads) >= _LEAST and len(heads) >= _FOUND * len(ends) and not _inside_text(page, heads, ends):
            heads += _alike_below(page, heads, ends[-1])
            return [Candidate(head, LINKED, 2.0) for head in heads]
    return []


_ENTRY: Final = re.compile(r"[*_]{0,3}\[[^\[\]]{8,160}\]\([^()\s]+\)[*_]{0,3}\s*(?:[—–:|-]|\()\s*(?=\S.{40})")


def _linked_entries(page: Page) -> list[int]:
    """Bullets of a letter of links: a linked headline, a dash, and what is to be said of it."""
    return [i for i in page.active if page.lines[i].mark and _ENTRY.match(page.lines[i].content) is not None]


def _inside_text(page: Page, heads: list[int], ends: list[int]) -> bool:
    """Whether text goes on below such lines, or questions stand above: teasers inside an article."""
    below = [page.first_from(index) for index in ends]
    goes_on = sum(i is not None and page.is_body(i) for i in below)
    asked = sum(page.lines[i].content.endswith(("?", "？")) for i in heads)
    return 2 * goes_on >= len(ends) or 2 * asked >= len(heads)


def _head_above(page: Page, end: int, start: int) -> int | None:
    """The headline of the text that ends straight above a line, if it stands below the line at `start`."""
    rank = bisect_left(page.active, end) - 1
    if rank < 0 or end - page.active[rank] > _NEAR or not page.is_body(page.active[rank]):
        return None
    while rank >= 0 and page.active[rank] > start and page.is_body(page.active[rank]):
        rank -= 1
    return (
        page.active[rank]
        if rank >= 0 and page.active[rank] > start and _is_headline(page, page.active[rank])
        else None
    )


def _is_headline(page: Page, index: int) -> bool:
    line = page.lines[index]
    plain = line.kind in (Kind.TEXT, Kind.HEADING) and line.anchor is None and line.label is None
    return plain and line.title_like and (page.gap(index) > 0 or index - 1 in page.debris or index == 0)


def _alike_below(page: Page, heads: list[int], end: int) -> list[int]:
    """Headlines in capitals below the last of such lines, where all others are in capitals too."""
    if not all(page.lines[i].content.isupper() for i in heads):
        return []
    return [
        index
        for index in page.between(end, page.last_index())
        if page.lines[index].content.isupper()
        and _is_headline(page, index)
        and (below := page.next(index)) is not None
        and page.is_body(below)
    ]
