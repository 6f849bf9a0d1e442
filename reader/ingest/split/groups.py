"""Several items under one date: a date heading whose part is a list of items of one kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.ingest.lines.line import CLOCK, Kind
from reader.ingest.publishers import bracket_source
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.leadins import under_rubrics
from reader.ingest.split.page import Page
from reader.ingest.split.run_in import in_one_case, opens_run_in


@dataclass(frozen=True, slots=True)
class Group:
    """The part under one date heading: `start` is the heading, `stop` one past its last line."""

    start: int
    stop: int


def split_groups(page: Page, groups: Sequence[Group]) -> list[Candidate]:
    """Cuts inside groups, if all groups agree on how their items begin."""
    whole = [group for group in groups if _content(page, group)]
    filled = [_content(page, group) for group in whole]
    if not filled:
        return []
    if entries := under_rubrics(page, filled):
        return [
            Candidate(i, "entry with a source", 1.5, under=group.start)
            for group, found in zip(whole, entries, strict=True)
            for i in found[1:]
        ]
    for rule, opens in _OPENERS:
        starts = [_outer(page, [i for i in content if opens(page, i)]) for content in filled]
        if rule == _RUN_IN:
            starts = in_one_case(page, starts)
        count = sum(map(len, starts))
        if count <= len(filled):
            continue
        agreeing = sum(bool(s) and s[0] == content[0] for s, content in zip(starts, filled, strict=True))
        if agreeing < 0.8 * len(filled):
            continue
        if rule in (_RUN_IN, _NAMED) and 3 * count < 2 * sum(map(len, filled)):
            continue  # here and there a sentence is short
        if rule in _LONG and not _long_enough(page, groups, starts):
            continue
        if rule == _UNDER_DATE and len(filled) == 1 and not _reads_as_news(page, starts[0]):
            continue
        return [
            Candidate(i, rule, 1.5, under=group.start)
            for group, s in zip(whole, starts, strict=True)
            for i in s[1:]
        ]
    return _by_blocks(page, whole, filled)


def _outer(page: Page, starts: list[int]) -> list[int]:
    """The bullets that are set furthest out: those set in under one of them belong to it."""
    if not starts or not page.lines[starts[0]].mark:
        return starts
    least = min(page.lines[i].indent for i in starts)
    return [i for i in starts if page.lines[i].indent <= least + 1]


def _content(page: Page, group: Group) -> list[int]:
    return page.between(group.start + 1, group.stop)


def _is_heading(page: Page, index: int) -> bool:
    return page.lines[index].kind is Kind.HEADING


def _is_headline(page: Page, index: int) -> bool:
    line = page.lines[index]
    below = page.next(index)
    if (
        line.kind is not Kind.TEXT
        or line.mark
        or not line.title_like
        or line.anchor is not None
        or below is None
        or index in page.closers
    ):
        return False
    above = page.previous(index)
    fresh = (
        above is None
        or page.gap(index) > 0
        or page.lines[above].closed
        or page.lines[above].anchor is not None
        or above != index - 1
    )
    return fresh and page.gap(below) <= 1 and page.is_body(below) and not page.lines[below].title_like


def _is_bullet(page: Page, index: int) -> bool:
    line = page.lines[index]
    if line.kind is Kind.TEXT and line.content[0] == "*" and line.content.count("*") == 1:
        return True  # a star without a space behind
    return line.kind is Kind.TEXT and line.mark != "" and not line.mark.startswith("1") and line.indent < 3


def _is_number(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.kind is Kind.TEXT and line.mark.startswith("1")


def _is_clock(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.kind is Kind.TEXT and CLOCK.match(line.content) is not None


_RUN_IN: Final = "run-in headline under a date"
_NAMED: Final = "name in capitals under a date"
_UNDER_DATE: Final = "headline under a date"
_WORDS: Final = 6
_WIDE: Final = 48


def _reads_as_news(page: Page, starts: list[int]) -> bool:
    """Whether headlines are as long as those of news: sections of a dated article have two or three words."""
    lines = [page.lines[i] for i in starts]
    long = sum(line.word_count >= _WORDS or line.size >= _WIDE for line in lines)
    return 2 * long >= len(lines)


_EMPHASISED: Final = re.compile(r"([*_]{1,2})[^\W\d_][^*_]{2,50}\1\s*[^\s*_]")


def _is_emphasised(page: Page, index: int) -> bool:
    """A paragraph that opens with a name in italics or bold, as those of a press review do."""
    line = page.lines[index]
    return line.kind is Kind.TEXT and line.size > 60 and _EMPHASISED.match(line.content) is not None


_NAME: Final = re.compile(r"[*_\"“«]*[A-ZÀ-Þ][A-ZÀ-Þ'’`.& -]{2,30}(?<=[A-ZÀ-Þ'’])[*_\"”»]*(?=,?\s[a-zà-ÿ])")


def _is_named(page: Page, index: int) -> bool:
    """A paragraph whose first sentence opens with a name in capitals: "THE DAILY CEDAR prefers …"."""
    line = page.lines[index]
    return (
        line.kind is Kind.TEXT
        and line.size > 60
        and not line.wrapped
        and _NAME.match(line.content) is not None
    )


_OPENERS: Final[tuple[tuple[str, Callable[[Page, int], bool]], ...]] = (
    ("heading under a date", _is_heading),
    ("time of day", _is_clock),
    ("bullet under a date", _is_bullet),
    ("number under a date", _is_number),
    (_UNDER_DATE, _is_headline),
    ("emphasised lead under a date", _is_emphasised),
    (_RUN_IN, opens_run_in),
    (_NAMED, _is_named),
    ("source before an entry", lambda page, index: index in page.told_by),
)


_LONG: Final = ("time of day", "bullet under a date", "number under a date", _RUN_IN)


def _long_enough(page: Page, groups: Sequence[Group], starts: list[list[int]]) -> bool:
    """Entries of a few words are a log or a list of changes, and stay together."""
    flat = [i for s in starts for i in s]
    total = sum(page.size(group.start + 1, group.stop) for group in groups)
    return total / max(1, len(flat)) >= 85


def _by_blocks(page: Page, groups: list[Group], contents: list[list[int]]) -> list[Candidate]:
    """Blocks between blank lines that end with a source in brackets are items of their own."""
    blocks: list[list[int]] = []
    under: list[int] = []
    firsts = {content[0] for content in contents}
    for group, content in zip(groups, contents, strict=True):
        tight = not any(page.gap(i) for i in content[1:])
        for index in content:
            behind = tight and bool(blocks) and _sourced(page, blocks[-1][-1])
            if index == content[0] or page.gap(index) or page.ruled(index) or behind:
                blocks.append([index])
                under.append(-1 if index == content[0] else group.start)
            else:
                blocks[-1].append(index)
    if len(blocks) <= len(contents):
        return []
    sourced = [_sourced(page, block[-1]) for block in blocks]
    if sum(sourced) < 0.6 * len(blocks):
        return []
    if not any(_sourced(page, block[-1]) for block, after in pairwise(blocks) if after[0] not in firsts):
        return []  # one source ends all that stands under a date
    heads = [page.lines[content[0]] for content in contents]
    titled = sum(line.title_like and not line.body_like for line in heads) >= 0.6 * len(heads)
    return [
        Candidate(block[0], "block with a source", 1.4, under=start)
        for block, start in zip(blocks, under, strict=True)
        if start >= 0 and (page.lines[block[0]].title_like or not titled)
    ]


def _sourced(page: Page, index: int) -> bool:
    """Whether a line ends with its source."""
    return (
        page.ends_source(index)
        or index in page.endings
        or bracket_source(page.lines[index].content) is not None
    )
