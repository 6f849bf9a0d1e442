"""Lists of links, as programs that turn pages into text leave them: "* [Visit](/visit)", "[12]Schools"."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind, Line

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


_BETWEEN: Final = re.compile(r"\s{2,}|\u3000|\s*[|·•›»]\s*|\s[/>]\s")
_ENTRY: Final = re.compile(r"[^\W\d_][\w'’&+-]*(?:\s[\w'’&+-]+){0,3}$")


def is_menu(line: Line) -> bool:
    """Whether a line is a menu: three or more entries of a few words, with bars or wide gaps between."""
    content = line.content
    if line.kind is not Kind.TEXT or line.anchor is not None or line.label is not None or line.size > 160:
        return False
    if line.mark or not _may_part(content):
        return False
    entries = [entry for entry in _BETWEEN.split(content) if entry]
    named = [entry for entry in entries if not entry.isdecimal()]
    if len(named) < len(entries) - 1 or len(named) < 3:
        return False
    if "\u3000" in content and (
        len(named) < _WIDE_ENTRIES or any(len(entry) > _WIDE_ENTRY for entry in named)
    ):
        return False
    return all(len(entry) <= 26 and _ENTRY.match(entry) for entry in named)


def _may_part(content: str) -> bool:
    """Whether anything stands in a line that `_BETWEEN` can part it at."""
    if "  " in content or "|" in content or " / " in content or " > " in content:
        return True
    return not content.isascii() and any(mark in content for mark in ("\u3000", "·", "•", "›", "»"))


_WIDE_ENTRIES: Final = 4
_WIDE_ENTRY: Final = 6
"""A headline has a wide space in it too, but neither so many nor such short parts."""


def _is_link(line: Line) -> bool:
    text = line.content
    return line.size < 200 and "[" in text[:8] and not line.body_like and _LINKS.match(text) is not None
