"""Hours that stand alone on a line, above a post of a live page or the news of a day."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.lines.line import Kind, Line

_LONGEST: Final = 24
_HOUR: Final = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?:[.:h](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\.?)?(?:\s?(?:Uhr|h|hrs|[A-Z]{2,4}))?\s?[/|]?$",
    re.IGNORECASE,
)


def hour_alone(line: Line) -> int | None:
    """The hour with which a line holds nothing else, in minutes since midnight; a bare number is none."""
    if line.kind is not Kind.TEXT or line.size >= _LONGEST or not line.content[:1].isdigit():
        return None
    match = _HOUR.match(_once(line.content))
    return None if match is None or not (match["minute"] or match["half"]) else minutes(match)


def minutes(match: re.Match[str]) -> int:
    """The minutes since midnight that an hour means; `match` has the groups `hour`, `minute` and `half`."""
    half = (match["half"] or "").casefold()[:1]
    hour = int(match["hour"]) % 12 + (12 if half == "p" else 0) if half else int(match["hour"])
    return 60 * hour + int(match["minute"] or 0)


def _once(content: str) -> str:
    """A line without its second half, where that says the same again: "9.49am BST9.49am BST"."""
    half = len(content) // 2
    return content[:half] if content[:half] == content[half:] else content
