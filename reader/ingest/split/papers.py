"""Papers beside days: "(The Hindu, 3 December 2019)", "Apr 20, 2023 | Financial Times", "3 May | ESA | …".

No list knows every paper. But where the names that stand beside the days of one document have one form, and
one of them is that of a paper, they all are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.publishers import media_like

if TYPE_CHECKING:
    from reader.ingest.split.page import Page


class Paper(NamedTuple):
    """The name of a paper beside a day; columns are those of the whole line."""

    start: int
    end: int
    cut: int
    """Where what belongs to it begins: the bracket or the bar before it."""


_NAME: Final = r"(?P<name>[^\W\d_][^()\[\]|·•:;]{1,46}?)"
_BEFORE: Final = {
    "bracket": re.compile(rf"\s*[(\[（［]\s*{_NAME}\s*[,;|–—-]?\s*$"),
    "bars": re.compile(rf"\s*[|·•]\s*{_NAME}\s*[|·•,]\s*$"),
    "dash and bracket": re.compile(rf"\s+[–—-]{{1,2}}\s?{_NAME}\s*[,(\[]\s*$"),
    "dash": re.compile(rf"(?<=[.!?…”\"])\s+[–—-]{{1,2}}\s?{_NAME}\s*,\s*$"),
}
"""What stands before the day."""
_BETWEEN: Final = re.compile(rf"\s*(?:[|·•]\s*)?{_NAME}\s*\|\s+(?=\S)")
_BEHIND: Final = re.compile(rf"(?P<gap>\s*[|·•–—]\s*|\s+-\s+){_NAME}\s*$")
_WINDOW: Final = 60
_OPENING: Final = (Role.LEAD, Role.TITLE_LEAD)
_WORDS: Final = 6


def papers_beside(page: Page) -> dict[int, Paper]:
    """The papers beside the days of a page, by index of the line."""
    forms: dict[str, dict[int, Paper]] = defaultdict(dict)
    for index in page.anchored:
        found = _beside(page, index)
        if found is not None:
            form, match = found
            forms[form][index] = Paper(match.start("name"), match.end("name"), match.start())
    known: dict[int, Paper] = {}
    for group in forms.values():
        if any(media_like(page.lines[i].text[paper.start : paper.end]) for i, paper in group.items()):
            known |= group
    return known


def _beside(page: Page, index: int) -> tuple[str, re.Match[str]] | None:
    line = page.lines[index]
    anchor = line.anchor
    if anchor is None or anchor.labelled:
        return None
    text, mention = line.text, anchor.mention
    if anchor.role in _OPENING:
        match = _BETWEEN.match(text, anchor.rest, anchor.rest + _WINDOW) if anchor.separator == "|" else None
        return None if match is None or not _reads_as_name(match["name"]) else ("between", match)
    start = max(line.start, mention.start - _WINDOW)
    for form, pattern in _BEFORE.items():
        match = pattern.search(text, start, mention.start)
        if match is not None and _reads_as_name(match["name"]):
            return form, match
    if anchor.role is Role.BYLINE and mention.start == line.start:
        match = _BEHIND.match(text, mention.end)
        if match is not None and _reads_as_name(match["name"]):
            return "behind", match
    return None


def _reads_as_name(name: str) -> bool:
    first = name[0]
    capital = first.isupper() or first.lower() == first.upper()
    return (capital or media_like(name)) and len(name.split()) <= _WORDS and not tells_change(name)
