"""Lines that come back in one form in each item of a page, and so tell where items are.

"Publicada el … 0 comentarios", "( The Times )", "Read on", a press office: no list knows them all. A line is
a marker where its likes stand in the same place below several headlines. An article with sections has none.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reader.domain.item import Reason
from reader.ingest.lines.line import Kind, Line

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

_LEAST: Final = 3
_WITHIN: Final = 4
"""Lines below a headline among which what comes back may stand."""
_LONGEST: Final = 90
_APART: Final = 24
"""Lines that may stand between two of a kind, on average."""
_NUMBER: Final = re.compile(r"\d+")
_OWN: Final = (Reason.NAVIGATION, Reason.LABEL)
"""Reasons for which a marker may have been left out: "Read more", "Filed under: …"."""


def recurring_lines(page: Page) -> frozenset[int]:
    """Indexes of lines that come back in one form, below running text or straight below a headline."""
    kinds: dict[str, list[int]] = defaultdict(list)
    ends: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(page.lines):
        mark = page.debris.get(index)
        if line.kind is not Kind.TEXT or line.mark:
            continue
        if mark is None and line.size > _LONGEST and (end := _END.search(line.content)) is not None:
            ends[end[0].casefold()].append(index)
        if line.size > _LONGEST:
            continue
        if (
            line.label is not None
            or line.anchor is not None
            or (mark is not None and mark.reason not in _OWN)
        ):
            continue
        for shape in _shapes(line):
            kinds[shape].append(index)
    found: set[int] = set()
    for group in kinds.values():
        if (
            len(group) >= _LEAST
            and group[-1] - group[0] <= _APART * len(group)
            and _in_one_place(page, group)
        ):
            found.update(group)
    for group in ends.values():
        if len(group) >= _LEAST and group[-1] - group[0] <= _APART * len(group):
            found.update(group)
    return frozenset(found)


_END: Final = re.compile(r"[.…!?\])]\s?[\[(]?(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){1,3})\W*$")
"""Words behind the last sentence of a paragraph: "… from the river. Continue reading"."""


_AGO: Final = re.compile(
    r"\W*(?:(?:posted|published|about|vor|il\s+y\s+a|hace|há|před|acum|منذ|πριν(?:\s+από)?)\s+)?(?:\d+|an?|one|un[aoe]?|eine?[rmn]?)\s?"
    r"(?:(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?|months?|stunden?|minuten?|tagen?|heures?|jours?|horas?|minutos?|días?|dias|uur|uren|dagen|"
    r"hodin\w*|minut\w*|ore|ساع\w*|دقيق\w*|يوم\w*|ώρ\w+|λεπτ\w+)\b(?:[\s,]+(?:and\s+)?\d+\s?[^\W\d_]+)?(?:\s+(?:ago|geleden|atrás)\b.{0,20})?|"
    r"(?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei])\sfa|(?:godzin|minut|dni|dzień|tygodni)\w*\stemu|(?:час|минут|дн|ден|день|недел)\w*\sназад|"
    r"(?:saat|dakika|gün|hafta)\sönce|(?:timm(?:ar|e)|minut(?:er)?|dag(?:ar)?|timer?|minutter|dage[r]?)\s(?:sedan|siden)|"
    r"(?:tuntia?|minuuttia?|päivää?)\ssitten|(?:jam|menit|hari)\s(?:yang\s)?lalu|(?:giờ|phút|ngày)\strước|(?:órája|perce|napja)|"
    r"(?:个)?(?:小时|分钟|天|小時|分鐘|時間|分|日)前|(?:시간|분|일)\s?전)\W*$",
    re.IGNORECASE,
)
"""How long ago an entry was posted: a line that no date can be read from, but that comes back."""


def is_age(line: Line) -> bool:
    """Whether a line says how long ago something was posted: "3 hours 2 minutes ago"."""
    return line.size <= _LONGEST and _AGO.match(line.content) is not None


def _shapes(line: Line) -> list[str]:
    """The forms of a line: its words without numbers, its first two words, a pair of brackets around it."""
    content = line.content
    if is_age(line):
        return ["ago"]
    shapes = [] if line.body_like else ["= " + _NUMBER.sub("0", content.casefold())]
    words = content.split(maxsplit=2)
    if len(words) > 2 and len(words[0]) + len(words[1]) > 5:
        shapes.append("< " + _NUMBER.sub("0", f"{words[0]} {words[1]}".casefold()))
    if "|" in content and (last := content.rsplit("|", 1)[1].strip()):
        shapes.append("| " + _NUMBER.sub("0", last.casefold()))
    if content[0] in "([（［" and content[-1] in ")]）］":
        shapes.append("()")
    return shapes


_SHARE: Final = 0.8


def _in_one_place(page: Page, group: list[int]) -> bool:
    """Whether text stands above most of a group and none of two are neighbours, or headlines above most."""
    under_text = under_title = 0
    for index in group:
        above = next((i for i in range(index - 1, max(-1, index - 4), -1) if not page.lines[i].blank), None)
        if above is None:
            continue
        line = page.lines[above]
        under_text += line.body_like or (line.closed and not line.title_like)
        under_title += line.title_like and not line.closed
    neighbours = sum(b - a <= 2 for a, b in itertools.pairwise(group))
    return neighbours == 0 and max(under_text, under_title) >= _SHARE * len(group)


def share_marked(page: Page, starts: list[int]) -> float:
    """How many of the parts have a line that comes back in each, below the headline or at the foot."""
    edges = [*starts, page.last_index()]
    return sum(is_marked(page, start, stop) for start, stop in pairwise(edges)) / len(starts)


def is_marked(page: Page, start: int, stop: int) -> bool:
    filled = [i for i in range(start + 1, stop) if not page.lines[i].blank]
    return any(i in page.markers for i in (*filled[:_WITHIN], *filled[-2:]))
