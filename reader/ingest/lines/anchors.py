"""Anchors: dates that stand where a date of publication stands, with the role that they play there."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.ingest.dates.mention import Mention
from reader.ingest.members import quick_members


@quick_members
class Role(Enum):
    """Where on its line an anchor stands."""

    LEAD = "lead"
    """Date, a dash or colon, then running text."""
    TITLE_LEAD = "title lead"
    """Date, then a short text that reads like a title."""
    ALONE = "alone"
    """Nothing else on the line, or a label such as "Published:"."""
    BYLINE = "byline"
    """A short line of author, source or place with the date."""
    TAIL = "tail"
    """A short text that reads like a title, then the date."""
    DATELINE = "dateline"
    """Place, date, agency, dash, running text."""
    END = "end"
    """The last words of a paragraph, in brackets or after a dash."""

    # Told apart by what they are; the hash of an enumeration is made anew from the name each time.
    __hash__ = object.__hash__


class Anchor(NamedTuple):
    """A date with its role. Columns are those of the whole line."""

    role: Role
    mention: Mention
    others: tuple[Mention, ...] = ()
    """Further dates of the same head line ("Updated: …")."""
    rest: int = 0
    """Where the text after date and separator begins, for LEAD, TITLE_LEAD and DATELINE."""
    lead: str = ""
    """The words before the date, for BYLINE, TAIL and DATELINE."""
    labelled: bool = False
    """A word such as "Published" stands before it."""
    separator: str = ""
    """What stands between date and text, folded to one of "-", ":", "|", ".", "" (a space)."""
    agency: str = ""
    """The agency in a dateline, as written."""
