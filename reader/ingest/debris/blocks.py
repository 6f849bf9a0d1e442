"""Blocks of debris: what follows "Related news" or "4 comments".

A block ends where the text of the page goes on, or where a date line of a kind that has opened items before
stands, or where four dated entries of one form begin: a digest is not swallowed by a teaser.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.comments import Comments, answers_follow, counts_none, heads_column, heads_comments
from reader.ingest.debris.digests import entry_heads
from reader.ingest.debris.mark import Debris
from reader.ingest.debris.resuming import (
    LONG,
    article_follows,
    mail_follows,
    page_follows,
    release_follows,
    skips_to,
    title_again,
)
from reader.ingest.debris.rules import TEASER_WITH_TEXT
from reader.ingest.debris.teasers import Teasers
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind, Line

_BLOCKS: Final = (Reason.TEASER, Reason.COMMENT)


STRONG: Final = (Role.LEAD, Role.DATELINE)


def mark_blocks(lines: list[Line], found: dict[int, Debris]) -> None:
    """Take what follows a teaser or a comment heading."""
    seen: Counter[object] = Counter()
    ends = _closing(lines, found)
    heads = sorted({*entry_heads(lines), *title_again(lines)})
    text_above = 0
    index = 0
    while index < len(lines):
        line = lines[index]
        mark = found.get(index)
        if mark is None:
            if line.anchor is not None:
                seen[_signature(line)] += 1
            text_above += line.body_like
            index += 1
            continue
        opens = mark.reason in _BLOCKS and index not in ends and not _has_own_text(line, mark.reason)
        opens = (
            opens
            and (text_above > 0 or _listed_above(lines, index))
            and (mark.reason is not Reason.COMMENT or not heads_column(lines, index))
        )
        opens = opens and not (mark.reason is Reason.COMMENT and counts_none(lines, index))
        if mark.reason is Reason.COUNTER and text_above > 0 and answers_follow(lines, index):
            opens, mark = True, Debris(Reason.COMMENT)
        index += 1
        if not opens:
            continue
        limit = next(iter(heads[(at := bisect_left(heads, index)) : at + 1]), len(lines))
        within = range(index, min(limit + _BEYOND, len(lines)))
        stop = min(limit, _block_end(lines, found, within, mark.reason, seen))
        if not text_above:
            stop = min(
                stop, next(i for i in range(index, len(lines) + 1) if i == len(lines) or lines[i].blank)
            )
        for inside in range(index, stop):
            if lines[inside].kind not in (Kind.BLANK, Kind.RULE):
                found.setdefault(inside, Debris(mark.reason, f"after line {index}"))
        index = stop


_BEYOND: Final = 60
"""Lines below the head of an entry in which it may show that a block had ended above it."""
_POSTS: Final = 3


def _closing(lines: list[Line], found: dict[int, Debris]) -> set[int]:
    """Lines that come back below the text of each post, such as "Leave a comment": they open no block."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, mark in found.items():
        if mark.reason in _BLOCKS:
            kinds[_NUMBER.sub("0", lines[index].content).casefold()].append(index)
    return {
        index
        for group in kinds.values()
        if len(group) >= _POSTS and all(_has_text(lines, a, b) for a, b in pairwise(sorted(group)))
        for index in group
    }


_NUMBER: Final = re.compile(r"\d+")


def _has_text(lines: list[Line], start: int, stop: int) -> bool:
    return any(line.body_like for line in lines[start + 1 : stop])


_TOP_LIST: Final = re.compile(
    r"(?:recent|most|trending|popular|coming\s+up|related|latest\s+(?:posts|comments))\b", re.IGNORECASE
)


def _listed_above(lines: list[Line], index: int) -> bool:
    """Whether a teaser heading above the text has a list straight below that a blank line ends."""
    if not _TOP_LIST.match(lines[index].content):
        return False
    below = lines[index + 1 : index + 14]
    length = next((n for n, line in enumerate(below) if line.blank), len(below))
    listed = [not line.body_like or (line.anchor is not None and line.size < 90) for line in below[:length]]
    return 0 < length < len(below) and all(listed)


def _signature(line: Line) -> tuple[object, ...]:
    anchor = line.anchor
    assert anchor is not None
    return (
        anchor.role,
        anchor.separator,
        line.mark,
        anchor.mention.weekday is not None,
        anchor.mention.year is not None,
        anchor.mention.timed,
    )


def _has_own_text(line: Line, reason: Reason) -> bool:
    if reason is Reason.COMMENT:
        return not heads_comments(line.content)
    if line.kind is Kind.HEADING:
        return False
    return (
        TEASER_WITH_TEXT.match(line.content) is not None
        or line.content.startswith(("←", "«", "‹"))
        or len(line.content) > 70
    )


def _block_end(
    lines: list[Line], found: dict[int, Debris], within: range, reason: Reason, seen: Counter[object]
) -> int:
    """Index of the first line that is no longer in the block, `within` at most."""
    start = within.start
    level = lines[start - 1].level
    block = (Comments if reason is Reason.COMMENT else Teasers)(lines, found, start)
    for index in within:
        line, mark = lines[index], found.get(index)
        if line.kind is Kind.BLANK:
            continue
        if skips_to(line.content) or release_follows(lines, index):
            return index  # the head of another page, or of a release
        if mark is not None and mark.reason is Reason.COPYRIGHT and page_follows(lines, found, index):
            return index
        if mark is not None and mark.reason is Reason.TEASER and reason is Reason.COMMENT and index > start:
            return index  # a list of other pages, which ends as such lists do
        if mark is not None and mark.reason not in (Reason.NAVIGATION, Reason.COUNTER, reason):
            continue
        if (
            line.anchor is not None
            and line.anchor.role in STRONG
            and (seen[_signature(line)] >= 2 or _opens_brief(line))
        ):
            return index
        if _same_day_line(lines, index, seen) or article_follows(lines, index) or mail_follows(lines, index):
            return index
        if line.kind is Kind.HEADING and 0 < line.level <= level and mark is None:
            return index
        if (end := block.end_at(index)) is not None:
            return end
    return within.stop


def _same_day_line(lines: list[Line], index: int, seen: Counter[object]) -> bool:
    """Whether a day on a line of its own stands above a headline, as one did above the text before."""
    anchor = lines[index].anchor
    if anchor is None or anchor.role is not Role.ALONE or anchor.mention.timed or anchor.mention.day is None:
        return False
    below = next((line for line in lines[index + 1 : index + 3] if not line.blank), None)
    known = seen[_signature(lines[index])]
    if below is None or not known:
        return False
    if anchor.mention.weekday is None:  # days that head the sections of one text
        return lines[index - 1].blank and below.closed and below.body_like and below.size > LONG
    return below.title_like or (known > 1 and below.body_like and below.size > LONG)


def _opens_brief(line: Line) -> bool:
    """Whether a line is the first of a brief: weekday, whole date, and a long text behind them."""
    anchor = line.anchor
    if anchor is None or anchor.mention.weekday is None or anchor.mention.year is None:
        return False
    if line.wrapped:
        return anchor.role is Role.LEAD
    return anchor.role is Role.LEAD and line.size > 140 and not line.content.endswith(("...", "…"))
