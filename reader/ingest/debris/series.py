"""Dated entries of one form below teasers or comments: a digest that was pasted below a page."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Line

_LEAST: Final = 4
_RUN_IN: Final = 3
"""Entries from which on they are those of a digest; and where the text stands behind the day."""
_TEXT: Final = 150
"""Characters of the text of an entry, which that of a teaser has not."""
_BELOW: Final = 4
"""Lines from a day to its text, at most."""
_ROLES: Final = (Role.ALONE, Role.TAIL, Role.LEAD, Role.DATELINE)
_OPENING: Final = (Role.LEAD, Role.DATELINE)


def entry_heads(lines: list[Line]) -> frozenset[int]:
    """The first lines of entries that begin in one form, with others of that form below each."""
    forms: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        anchor = line.anchor
        if anchor is not None and _whole(anchor) and _has_text(lines, index, anchor):
            mention = anchor.mention
            form = anchor.role, anchor.separator, line.mark, mention.shape, mention.weekday is None
            forms[form].append(_head(lines, index, anchor))
    found: set[int] = set()
    for form, group in forms.items():
        found.update(group[: 1 - (_RUN_IN if form[0] in _OPENING else _LEAST)])
    return frozenset(found)


def _whole(anchor: Anchor) -> bool:
    mention = anchor.mention
    return (
        anchor.role in _ROLES and not anchor.labelled and mention.day is not None and mention.year is not None
    )


def _has_text(lines: list[Line], index: int, anchor: Anchor) -> bool:
    """Whether a paragraph stands behind a day, or below it and a headline at most."""
    if anchor.role in _OPENING:
        return _is_text(lines[index])
    below = [line for line in lines[index + 1 : index + _BELOW] if not line.blank][:2]
    return any(map(_is_text, below))


def _is_text(line: Line) -> bool:
    return line.body_like and (line.size > _TEXT or line.wrapped) and not line.content.endswith(("...", "…"))


def _head(lines: list[Line], index: int, anchor: Anchor) -> int:
    """The headline straight above a day, or the line of the day."""
    above = lines[index - 1] if index and anchor.role in (Role.ALONE, Role.BYLINE) else None
    titled = above is not None and above.title_like and above.anchor is None and not above.closed
    return index - 1 if titled and (index < 2 or lines[index - 2].blank or lines[index - 2].closed) else index
