"""What a sponsor says in a newsletter: a line that names it, and the lines straight below."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind, Line

_OPENS: Final = re.compile(
    r"[*_]*(?:together\s+with|presented\s+by|brought\s+to\s+you\s+by|sponsored\s+by|in\s+partnership\s+with|"
    r"(?:\*\*\s*)?a\s+(?:message|word|note)\s+from(?:\s+our\s+(?:sponsors?|partners?|friends))?|"
    r"(?:a\s+word\s+)?from\s+our\s+(?:sponsors?|partners?))\b(?=.{0,48}$)|.{4,110}\((?:sponsor|sponsored|ad|advert)\)\s*$",
    re.IGNORECASE,
)
_LONGEST: Final = 8
"""Lines that such a message has at most."""


def mark_sponsors(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark messages of sponsors: from the line that names one to the next blank line.

    Only where a blank line or the end of the document ends it soon.
    """
    for index, line in enumerate(lines):
        if index in found or line.kind is not Kind.TEXT or line.size > 120 or line.anchor is not None:
            continue
        if not _OPENS.match(line.content) or (
            index and lines[index - 1].body_like and not line.content.isupper()
        ):
            continue
        below = lines[index + 1 : index + 1 + _LONGEST]
        count = next((n for n, other in enumerate(below) if other.blank), None)
        if count is None and index + 1 + len(below) < len(lines):
            continue
        for at in range(index, index + 1 + (len(below) if count is None else count)):
            if at not in found and lines[at].kind is not Kind.BLANK:
                found[at] = Debris(Reason.ADVERT, "a message of a sponsor")
