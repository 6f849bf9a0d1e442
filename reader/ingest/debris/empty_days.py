"""Days on which nothing was told: a day alone on its line, "No information posted", and the next day."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Line

_LEAST: Final = 3
"""Days on lines of their own from which on they are headings."""
_NOTHING: Final = re.compile(
    r"\W*(?:no\s+(?:information|news|reports?|entr(?:y|ies)|updates?|incidents?|posts?)|nothing\s+(?:to\s+report|new|today)|none|"
    r"keine\s+(?:meldungen|nachrichten|einträge|vorkommnisse)|aucune?\s+\w+|rien\s+à\s+signaler|sin\s+(?:novedad\w*|noticias)|sem\s+notícias|"
    r"nessuna\s+\w+|geen\s+(?:nieuws|meldingen|berichten)|brak\s+\w+|нет\s+(?:новостей|сообщений)|без\s+происшествий|无|なし)\b.{0,30}$",
    re.IGNORECASE,
)


def mark_empty_days(lines: list[Line], found: dict[int, Debris]) -> None:
    """Leave out such days, which would date what stands below the next one."""
    days = [i for i, line in enumerate(lines) if _is_day(line)]
    if len(days) < _LEAST:
        return
    for day, after in pairwise([*days, len(lines)]):
        inside = [i for i in range(day + 1, after) if not lines[i].blank]
        if len(inside) == 1 and _NOTHING.match(lines[inside[0]].content):
            found.setdefault(day, Debris(Reason.LABEL, "a day without news"))
            found.setdefault(inside[0], Debris(Reason.LABEL, "a day without news"))


def _is_day(line: Line) -> bool:
    anchor = line.anchor
    return anchor is not None and anchor.role is Role.ALONE and anchor.mention.day is not None
