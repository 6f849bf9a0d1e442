"""Digests that were pasted below a page: dated entries of one form below its teasers or comments."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from reader.ingest.dates.mention import Shape
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Line
from reader.ingest.lines.persons import PERSON

_LEAST: Final = 4
_RUN_IN: Final = 3
"""Entries from which on they are those of a digest; and where the text stands behind the day."""
_TEXT: Final = 150
"""Characters of the text of an entry, which that of a teaser has not."""
_BELOW: Final = 4
"""Lines from a day to its text, at most."""
_MOST: Final = 0.7
"""The share of entries with a headline above the day from which on it is theirs."""
_ROLES: Final = (Role.ALONE, Role.TAIL, Role.LEAD, Role.DATELINE)
_OPENING: Final = (Role.LEAD, Role.DATELINE)


def entry_heads(lines: list[Line]) -> frozenset[int]:
    """The first lines of entries that begin in one form, with others of that form below each."""
    forms: dict[tuple[Role, str, str, Shape, bool], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        anchor = line.anchor
        if anchor is None or not _whole(anchor) or _is_readers(lines, index, anchor):
            continue
        if _has_text(lines, index, anchor):
            mention = anchor.mention
            form = anchor.role, anchor.separator, line.mark, mention.shape, mention.weekday is None
            forms[form].append(index)
    found: set[int] = set()
    for form, group in forms.items():
        heads = _heads(lines, group) if form[0] is Role.ALONE else group
        found.update(heads[: 1 - (_RUN_IN if form[0] in _OPENING else _LEAST)])
    return frozenset(found)


def _whole(anchor: Anchor) -> bool:
    mention = anchor.mention
    return (
        anchor.role in _ROLES and not anchor.labelled and mention.day is not None and mention.year is not None
    )


def _is_readers(lines: list[Line], index: int, anchor: Anchor) -> bool:
    """Whether a day tells when a reader wrote: with its hour, or straight below a name."""
    if anchor.role not in (Role.ALONE, Role.TAIL):
        return False
    above = lines[index - 1].content if index else ""
    return anchor.mention.timed or above.endswith((":", "：")) or PERSON.match(above) is not None


def _has_text(lines: list[Line], index: int, anchor: Anchor) -> bool:
    """Whether a paragraph stands behind a day, or below it and a headline at most."""
    if anchor.role in _OPENING:
        return _is_text(lines[index])
    below = [line for line in lines[index + 1 : index + _BELOW] if not line.blank][:2]
    return any(map(_is_text, below))


def _is_text(line: Line) -> bool:
    return line.body_like and (line.size > _TEXT or line.wrapped) and not line.content.endswith(("...", "…"))


def _heads(lines: list[Line], days: list[int]) -> list[int]:
    """The first lines of entries: their headlines, where most have one above the day, or the days."""
    above = [_headline(lines, day) for day in days]
    sure = sum(at is not None and (at < 1 or lines[at - 1].blank or lines[at - 1].closed) for at in above)
    if sure < _MOST * len(days):
        return days
    return [day if at is None else at for day, at in zip(days, above, strict=True)]


def _headline(lines: list[Line], day: int) -> int | None:
    """The headline above a day alone on its line, with one blank line between at most."""
    at = day - 2 if day > 1 and lines[day - 1].blank else day - 1
    line = lines[at] if at >= 0 else None
    if line is None or lines[day].anchor is None or not line.title_like or line.anchor is not None:
        return None
    return None if line.closed and not line.content.endswith(("?", "？")) else at
