"""Months in numbers with their year at the head of entries: "11/2024: …", "[2024.05] …", "`2024-05` …".

Alone such numbers may be a version, a price or a fraction. Where several lines begin so, all of them are months,
and these only go up or only go down, they are those of entries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.numeric_days import head_anchor, in_order

_MONTH: Final = re.compile(
    r"(?P<open>[*_(\[`【]{0,4})(?P<date>(?P<year>(?:19|20)\d\d)\s?(?P<sign>[./-])\s?(?P<month>\d\d?)"
    r"|(?P<first>\d\d?)\s?(?P<slash>[./-])\s?(?P<last>(?:19|20)\d\d))(?![\d./%-])"
    r"[\])*_`】]{0,4}(?P<mark>\s*[:：–—|][\])*_`]{0,4}\s*|\s+--?\s+|\s+)(?=[^\s\d–—-])"
)
_DIGIT: Final = re.compile(r"\d")
_HEAD: Final = 6
"""Characters from the start of a line in which its month stands."""
_LEAST: Final = 3


def mark_numeric_months(lines: Sequence[Line]) -> None:
    """Read the month of such lines, where several are alike."""
    groups: dict[tuple[object, ...], list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    for line in lines:
        if line.kind is not Kind.TEXT or line.anchor is not None:
            continue
        if _DIGIT.search(line.content, 0, _HEAD) is None:
            continue
        match = _MONTH.match(line.text, line.start)
        if match is not None and 1 <= _month(match) <= 12 and (line.mark or _set_apart(match)):
            groups[match["open"], match["sign"], match["slash"], match["mark"].strip(), line.mark].append(
                (line, match)
            )
    for group in groups.values():
        if len(group) < _LEAST or not in_order([(_year(match), _month(match)) for _, match in group]):
            continue
        for line, match in group:
            mention = Mention(
                match.start("date"), match.end("date"), Shape.MONTH, _year(match), _month(match), None
            )
            line.anchor, line.label = head_anchor(line, match, mention), None


def _set_apart(match: re.Match[str]) -> bool:
    """Whether more than a space parts a month from the words behind it."""
    return bool(match["open"] or match["mark"].strip())


def _year(match: re.Match[str]) -> int:
    return int(match["year"] or match["last"])


def _month(match: re.Match[str]) -> int:
    return int(match["month"] or match["first"])
