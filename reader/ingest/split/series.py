"""Heads that count: "Press release no. 114-2021", then 115; "Message: 3"; hours alone on their lines.

No date need stand beside them. That the words stay and the number goes up or down by one says that each opens
a piece of its own, unless they are the figures, chapters or articles of one text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page

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


def numbered_heads(page: Page) -> list[Candidate]:
    """Candidates at lines with the same words and a number that counts, each above a text."""
    kinds: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index in page.active:
        line = page.lines[index]
        if line.kind not in (Kind.TEXT, Kind.HEADING) or line.size > _LONGEST or line.body_like:
            continue
        if line.anchor is not None or line.label is not None:
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
            if all(page.contents(a + 1, b) for a, b in pairwise([*starts, page.last_index()])):
                found += [
                    Candidate(i, "head that counts", 2.6, detail=f"{len(group)} of them") for i in starts
                ]
    return found


def _counts(numbers: list[int]) -> bool:
    """Whether numbers go up or down by one."""
    steps = {b - a for a, b in pairwise(numbers)}
    return steps == {1} or steps == {-1}


_HOUR: Final = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[.:h](?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\.?)?(?:\s?(?:Uhr|h|hrs|[A-Z]{2,4}))?\s?[/|]?$",
    re.IGNORECASE,
)


def hours_alone(page: Page) -> list[Candidate]:
    """Candidates at hours alone on their lines, above the posts of a live page or the news of a day."""
    found: list[tuple[int, int]] = []
    for index in page.active:
        line = page.lines[index]
        match = _HOUR.match(line.content) if line.kind is Kind.TEXT and line.size < _CLOCK else None
        if match is None:
            continue
        if found and page.previous(index) == found[-1][0]:
            continue  # the same hour in another form
        half = (match["half"] or "").casefold()[:1]
        hour = int(match["hour"]) % 12 + (12 if half == "p" else 0) if half else int(match["hour"])
        found.append((index, 60 * hour + int(match["minute"])))
    if len(found) < _LEAST:
        return []
    starts = [index for index, _ in found]
    if not all(page.contents(a + 1, b) for a, b in pairwise([*starts, page.last_index()])):
        return []
    below = [page.lines[i] for start in starts if (i := page.next(start)) is not None]
    if sum(line.title_like and len(line.content.split()) > _NAME for line in below) < _MOSTLY * len(starts):
        return []  # one text told by the hour, or a debate
    falls = sum(b <= a for (_, a), (_, b) in pairwise(found))
    if _MOSTLY > falls / (len(found) - 1) > 1 - _MOSTLY:
        return []  # in no order
    return [Candidate(i, "hour on its own", 2.0) for i in starts]


_CLOCK: Final = 24
_NAME: Final = 2
"""Words that a name or a desk has at most."""
_MOSTLY: Final = 0.7
