"""Lists of links, as programs that turn pages into text leave them: "* [Visit](/visit)", "[12]Schools"."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Line

_LINKS: Final = re.compile(
    r"(?:\W{0,3}!?\[\s?(?:!\[[^\]]*\]\([^)]*\)\s?|[^\]\[]{1,60})\]\([^)\s]*\)\W{0,3})+(?:.{0,24})$|(?:\W{0,3}\[\d{1,4}\][^\[\]]{1,50}){1,12}$"
)
_RUN: Final = 3
"""Lines with nothing but links, from which on they are a list."""
_PARAGRAPHS: Final = 3
"""Only beside so many paragraphs: a page of links alone is what somebody wanted to keep."""


def mark_link_lists(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark runs of lines that are links and nothing else, in a document with a text of its own."""
    if sum((line.body_like and line.size > 110) or line.wrapped for line in lines) < _PARAGRAPHS:
        return
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is not None and line.blank:
            continue
        if line is not None and _is_link(line):
            run.append(index)
            continue
        if len(run) >= _RUN:
            for each in run:
                found.setdefault(each, Debris(Reason.NAVIGATION, "in a list of links"))
        run = []


def _is_link(line: Line) -> bool:
    text = line.content
    return line.size < 200 and "[" in text[:8] and not line.body_like and _LINKS.match(text) is not None
