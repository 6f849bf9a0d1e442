"""Papers with their day before a text: "Harbour Times, 12 May 2014: The clock …", several in a file.

One such line may be prose ("Paris, 12 May 2014: …"). Where several lines of a file open in this way, with more than
one name, and one of the names is that of a paper, they are the clippings of a collection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like

_LEAST: Final = 3
_TEXT: Final = 40
"""Characters behind the head from which on it is a text."""
_HEAD: Final = re.compile(
    r"[*_«\"„“]{0,2}(?P<name>(?!https?:)[^\W\d_][^:,;()\[\]|.*_»\"“”]{1,40}(?<!\s))[*_»\"“”]{0,2}(?:,\s|\s(?=\()|\s(?=(?:vom|du|del|van|of|dated|от)\s))(?P<day>[^:\n]{4,70}):\s+"
)
"""The name of a paper, its day and what else stands between them and a colon: its page, its author."""


def mark_papers_before(lines: Sequence[Line]) -> None:
    """Read the day behind a paper at the head of a text, where several texts of the file open so."""
    found: list[tuple[Line, str, Mention, int]] = []
    for line in lines:
        if line.kind is Kind.TEXT and _may_open(line.anchor) and ": " in line.content[:120]:
            head = _HEAD.match(line.text, line.start)
            if head is not None and len(line.text) - head.end() >= _TEXT:
                read = _day(line, head)
                if read is not None:
                    found.append((line, head["name"], read, head.end()))
    names = {name for _, name, _, _ in found}
    if len(found) < _LEAST or len(names) < 2 or not any(map(media_like, names)):
        return
    for line, name, mention, rest in found:
        line.anchor, line.label = Anchor(Role.DATELINE, mention, rest=rest, agency=name, separator=":"), None


def _may_open(anchor: Anchor | None) -> bool:
    """Whether a line is read as nothing, or as the dateline for which a paper in capitals is taken."""
    return anchor is None or (anchor.role is Role.DATELINE and not anchor.agency)


def _day(line: Line, head: re.Match[str]) -> Mention | None:
    """The one day or month with a year in the head of a line."""
    mentions = find(line.text[: head.end()], head.start("day"))
    if len(mentions) != 1 or mentions[0].year is None or mentions[0].month is None:
        return None
    return mentions[0]
