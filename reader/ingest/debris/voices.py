"""Readers below a post, each by a name above what was written and the hour below: "Ada said...", "Ada says:"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Line

_VOICE: Final = re.compile(
    r"[^\W_].*\s(?:(?:said|wrote|dijo|disse|a\s+dit|ha\s+detto|hat\s+gesagt|zei|pisze|sa|sagde|kirjoitti)\s?(?:\.\.\.|…):?|says:)"
)
_NAME: Final = 50
"""Characters of such a line at most."""
_REMARK: Final = 20
"""Lines of what a reader wrote, from the name to the hour."""


def is_voice(content: str) -> bool:
    """Whether a line names a reader whose words follow, as blogs do: "Ada said...", "Ada says:"."""
    return 0 < len(content) <= _NAME and content[-1] in ".…:" and _VOICE.fullmatch(content) is not None


def mark_voices(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark the names above what readers have written; the hour of it stands below, before the next name."""
    for index, line in enumerate(lines):
        if index not in found and is_voice(line.content):
            below = [each for each in lines[index + 1 : index + _REMARK] if not each.blank]
            told = takewhile(lambda each: not is_voice(each.content), below)
            if any(is_hour(each) and not _is_labelled(each) for each in told):
                found[index] = Debris(Reason.COMMENT, "the name of a reader")


def _is_labelled(line: Line) -> bool:
    """Whether a line tells when the page itself was posted: "Posted by Ada on March 5, 2015 at 9:14 PM"."""
    return line.anchor is not None and line.anchor.labelled


def is_hour(line: Line) -> bool:
    """Whether a day with its hour stands on a line, and at most a name beside it."""
    anchor = line.anchor
    return anchor is not None and anchor.mention.timed and anchor.role in (Role.ALONE, Role.BYLINE)
