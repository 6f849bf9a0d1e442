"""How far the day of a heading or of an issue reaches: to the end of its page, and not to the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import CONTENTS

if TYPE_CHECKING:
    from reader.ingest.split.page import Page
    from reader.ingest.split.parts import Part


def within_reach(page: Page, parts: list[Part]) -> list[Part]:
    """The same parts; those behind the foot of the page on which the day above them stands are not dated."""
    if all(part.dated_by is None for part in parts):
        return parts
    frames = _frames(page)
    firsts: dict[int, int] = {}
    found: list[Part] = []
    for part in parts:
        if part.cut.date_at is not None:
            firsts[part.cut.date_at] = part.start
        if part.dated_by is not None:
            # What stands between the head of an issue and its first item belongs to the issue.
            first = firsts.setdefault(part.dated_by, part.start)
            at = bisect_left(frames, part.start) - 1
            if at >= 0 and frames[at] > first and page.bodies(part.dated_by + 1, frames[at]):
                part = replace(part, dated_by=None, issue=None)
        found.append(part)
    return found


def _frames(page: Page) -> list[int]:
    """The last lines of feet and menus: two lines of navigation, or one with several entries."""
    found: list[int] = []
    above = 0  # lines of navigation straight above
    for index, line in enumerate(page.lines):
        if line.blank:
            continue
        mark = page.debris.get(index)
        if mark is None or mark.reason is not Reason.NAVIGATION or mark.detail == CONTENTS:
            above = 0
            continue
        above += 1
        if above > 1 or len(_ENTRY.findall(line.content)) >= _BAR:
            found.append(index)
    return found


_ENTRY: Final = re.compile(r"[^\W\d_](?:(?!\s{2})[^|·•])*")
_BAR: Final = 3
"""Entries of a menu on one line."""
