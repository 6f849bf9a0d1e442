"""The running text of a saved web page: where its sentences are, between menus.

The stretch of lines with the largest sum, where a paragraph counts for its length and a short line, as
navigation has them, against it (Pasternack and Roth, "Extracting article text from the web with maximum
subsequence segmentation", 2009).
"""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.debris.mark import FRAME
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.page import Page

PARAGRAPH: Final = 60
"""Characters from which on a line of running text is a paragraph."""
_LONGEST: Final = 500
"""A longer paragraph weighs no more."""
_OWN_COST, _SHORT_COST, _DEBRIS_COST, _TABLE_COST = 20.0, 60.0, 30.0, 10.0


def text_weight(page: Page, index: int) -> float:
    """What a line says for running text, about its length in characters; below zero if it speaks against."""
    line = page.lines[index]
    if index in page.debris:
        return -_DEBRIS_COST
    if (line.body_like or line.kind is Kind.QUOTE) and (line.size >= PARAGRAPH or line.wrapped):
        if not line.closed and not line.wrapped and is_listed(line.content):
            return -_SHORT_COST
        return min(line.size, _LONGEST) - _OWN_COST
    if line.kind is Kind.CODE or line.kind is Kind.TABLE:
        return -_TABLE_COST
    return -_SHORT_COST


_SENTENCE_END: Final = re.compile(r"[,.;:!?…，。；：！？、،؟](?:\s|$|[\u3040-\u30ff\u4e00-\u9fff])")


def is_listed(content: str) -> bool:
    """Whether a long line is no sentence but a row of names, as when a menu is printed on one line."""
    words = content.split()
    if len(words) > 6 and sum(word[:1].isupper() for word in words) > 0.6 * len(words):
        return True
    return _SENTENCE_END.search(content) is None


def main_text(page: Page) -> tuple[int, int, float]:
    """Start, stop and weight of the stretch of lines that reads most like one text; weight 0 for none."""
    best = (0, 0, 0.0)
    start, total = 0, 0.0
    for index, line in enumerate(page.lines):
        if line.kind is Kind.BLANK:
            continue
        if total <= 0:
            start, total = index, 0.0
        total += text_weight(page, index)
        if total > best[2]:
            best = (start, index + 1, total)
    return best


MENU: Final = 4
"""Short lines in a row from which on they are a menu."""
SHORT: Final = 40


def menu_lines(page: Page) -> int:
    """How many lines stand in rows of short ones, as the navigation of a page does."""
    count = row = 0
    for index, line in enumerate(page.lines):
        if line.kind is Kind.BLANK:
            continue
        short = line.kind is Kind.TEXT and line.size <= SHORT and not line.closed and line.label is None
        mark = page.debris.get(index)
        if short or (mark is not None and mark.reason in FRAME):
            row += 1
            continue
        count += row if row >= MENU else 0
        row = 0
    return count + (row if row >= MENU else 0)


def share_of_all(page: Page, start: int, stop: int) -> float:
    """The share of a page's paragraphs, by their length, that stands from `start` up to `stop`."""
    inside = whole = 0.0
    for index in page.active:
        weight = max(0.0, text_weight(page, index))
        whole += weight
        inside += weight if start <= index < stop else 0.0
    return inside / whole if whole else 0.0


def is_wrapped(page: Page, start: int, stop: int) -> bool:
    """Whether the text is hard-wrapped: a paper or a letter, where short lines are no menus."""
    lines = [page.lines[i] for i in page.between(start, stop)]
    return 2 * sum(line.wrapped for line in lines) > len(lines)


_NEAR: Final = 8
"""Short lines, of a list of links, that may stand between the first paragraphs of an article and the rest."""
_OPENING: Final = 150


def with_text_above(page: Page, start: int) -> int:
    """The start of the text with the paragraphs that only a short list parts from it."""
    top, gap, running = start, 0, 0
    for index in range(start - 1, -1, -1):
        line = page.lines[index]
        if line.kind is Kind.BLANK or index in page.debris:
            continue
        if text_weight(page, index) > 0 and line.closed and not line.content.endswith(("…", "...")):
            running += line.size
            gap = 0
            if running >= _OPENING:
                top = index
        else:
            gap += 1
            if gap > _NEAR:
                break
    return top


def is_signature(line: Line) -> bool:
    """Whether a line is a byline, or a date apart from the text."""
    if line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE):
        return True
    return line.label is not None and line.label.field is Field.AUTHOR
