"""Heads that count: "Press release no. 114-2021", then 115; "Message: 3"; hours alone on their lines.

No date need stand beside them. That the words stay and the number goes up or down by one says that each opens
a piece of its own, unless they are the figures, chapters or articles of one text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Final

from reader.ingest.lines.hours import hour_alone, minutes
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page

HOUR: Final = "hour on its own"
_LEAST: Final = 3
_LONGEST: Final = 60
_NUMBER: Final = re.compile(r"\d{1,6}")
_WORDS: Final = re.compile(r"[^\W\d_]{4}")
_OF_ONE_TEXT: Final = re.compile(
    r"\W*(?:fig(?:ure|\.)?|table|chart|box|chapter|section|article|art\.|part|step|day|annex|appendix|question|page|slide|"
    r"photo|picture|image|exhibit|item|agenda|clause|paragraph|rule|lesson|episode|round|stage|week|phase|abbildung|tabelle|"
    r"kapitel|abschnitt|artikel|teil|schritt|tag|seite|frage|bild|figura|tabla|capítulo|artículo|parte|paso|página|"
    r"chapitre|étape|partie|jour|tableau|capitolo|articolo|pagina|hoofdstuk|deel|rozdział|глава|статья|рис|часть)\b",
    re.IGNORECASE,
)


COUNTED: Final = "head that counts"


def numbered_heads(page: Page) -> list[Candidate]:
    """Candidates at lines with the same words and a number that counts, each above a text."""
    kinds: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index in page.active:
        line = page.lines[index]
        if line.kind not in (Kind.TEXT, Kind.HEADING) or line.size > _LONGEST or line.body_like:
            continue
        if line.anchor is not None or (line.label is not None and not _BARE.search(line.content)):
            continue
        number = _NUMBER.search(line.content)
        if number is None or not _WORDS.search(line.content) or _OF_ONE_TEXT.match(line.content):
            continue
        shape = line.content[: number.start()] + "0" + line.content[number.end() :]
        kinds[shape].append((index, int(number[0])))
    found: list[Candidate] = []
    for group in kinds.values():
        if len(group) >= _LEAST and _counts([number for _, number in group]):
            starts = [index for index, _ in group]
            if group[0][1] == 1 and group[1][1] == 2 and _within_text(page, starts):
                continue
            if all(page.contents(a + 1, b) for a, b in pairwise([*starts, page.last_index()])):
                found += [
                    Candidate(i, COUNTED, 2.6, detail=f"{len(group)} of them")
                    for i in _from_headlines(page, starts)
                ]
    return found


def _within_text(page: Page, starts: list[int]) -> bool:
    """Whether heads that count from one stand below the opening of a text, and none below them has a day:
    its reasons, its tips, its races.
    """
    return page.bodies(0, starts[0]) > 0 and not any(i > starts[0] for i in page.anchored)


def _from_headlines(page: Page, starts: list[int]) -> list[int]:
    """The headlines straight above the counters, where each has one: "Toll falls", "Release no. 31"."""
    headed = [i for start in starts if (i := page.previous(start)) is not None and _heads(page, i, start)]
    return headed if len(headed) == len(starts) else starts


def _heads(page: Page, index: int, counter: int) -> bool:
    line, over = page.lines[index], page.previous(index)
    if page.gap(counter) or not line.title_like or line.closed or page.is_body(index):
        return False
    return over is None or page.gap(index) > 0 or page.is_body(over)


_BARE: Final = re.compile(r":\s*\d{1,3}$")
"""A label with a number alone: "Message: 3"."""


def _counts(numbers: list[int]) -> bool:
    """Whether numbers go up or down by one."""
    steps = {b - a for a, b in pairwise(numbers)}
    return steps == {1} or steps == {-1}


def hours_alone(page: Page) -> list[Candidate]:
    """Candidates at hours alone on their lines, above the posts of a live page or the news of a day."""
    found: list[tuple[int, int]] = []
    heads: list[int] = []
    last: int | None = None
    for index in page.active:
        hour = hour_alone(page.lines[index])
        if hour is None:
            continue
        if last is not None and page.previous(index) == last:
            last = heads[-1] = index  # the same hour in another form
            continue
        last = index
        heads.append(index)
        found.append((index, hour))
    if len(found) < _LEAST:
        return []
    starts = [index for index, _ in found]
    edges = list(pairwise([*starts, page.last_index()]))
    if bare := [(a, b) for a, b in edges if not page.contents(a + 1, b)]:
        if len(found) < _BARE_NEWS or any(len(page.between(a + 1, b)) < _LINES for a, b in bare):
            return []
        for a, b in bare:
            page.lines[page.between(a + 1, b)[1]].complete = True  # a summary without its stop
        page.refresh()
    below = [page.lines[i] for head in heads if (i := page.next(head)) is not None]
    falls = sum(b <= a for (_, a), (_, b) in pairwise(found))
    headed = sum(line.title_like and line.word_count > _NAME for line in below)
    if headed < _MOSTLY * len(starts) and not (
        falls >= _BACKWARDS * (len(found) - 1) and all(page.ruled(start) for start in starts[1:])
    ):
        return []  # one text told by the hour, or a debate
    if _MOSTLY > falls / (len(found) - 1) > 1 - _MOSTLY:
        return []  # in no order
    return [Candidate(i, HOUR, 2.0) for i in starts]


def hours_with_titles(page: Page) -> list[Candidate]:
    """Candidates at the posts of a live page, the newest first: "5.00pm: Footsie takes a beating"."""
    found: list[tuple[int, int]] = []
    for index in page.active:
        line = page.lines[index]
        if line.kind is not Kind.TEXT or line.size > _POST or line.closed or not line.content[0].isdigit():
            continue
        match = _HOUR_AND_TITLE.match(line.content)
        if match is not None and len(line.content[match.end() :].split()) > 1:
            found.append((index, minutes(match)))
    if len(found) <= _LEAST or any(b >= a for (_, a), (_, b) in pairwise(found)):
        return []
    starts = [index for index, _ in found]
    filled = sum(page.contents(a + 1, b) > 0 for a, b in pairwise([*starts, page.last_index()]))
    if filled < _MOSTLY * len(starts):
        return []
    return [Candidate(i, HOUR, 2.0) for i in starts]


_HOUR_AND_TITLE: Final = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[.:h](?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\.?)?(?:\s?(?:Uhr|hrs|GMT|BST|E[SD]T))?\s?[:|–—-]\s",
    re.IGNORECASE,
)
_POST: Final = 110
_BARE_NEWS: Final = 5
_LINES: Final = 2
"""News of a day from which on a headline and a line below it are enough of each."""
_NAME: Final = 2
"""Words that a name or a desk has at most."""
_MOSTLY: Final = 0.7
_BACKWARDS: Final = 0.8
"""The share of hours that fall from which on posts stand newest first: nobody tells a story backwards."""
