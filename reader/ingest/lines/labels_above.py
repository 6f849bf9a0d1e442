"""Labels of days on a line of their own, straight above the day: "Published on:", then "March 19, 2018"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.date_labels import DATE_LABEL
from reader.ingest.lines.labels import Field, Label
from reader.ingest.lines.line import Kind, Line

_LONGEST: Final = 40
_OF_TEXT: Final = re.compile(r"news|release|embargo", re.IGNORECASE)
"""Words that stand before a day on its line, and above one are the head of a text or of a page."""


def mark_labels_above_days(lines: Sequence[Line]) -> None:
    """Read a line with nothing but a label of dates as the label of the day straight below it."""
    for label, day in pairwise(lines):
        anchor = day.anchor
        if anchor is None or anchor.role is not Role.ALONE or label.blank or not is_bare_label(label):
            continue
        day.anchor = anchor._replace(labelled=True)
        end = len(label.content)
        label.label = Label(Field.DATE, label.content.casefold().rstrip(" :："), "", end, end)


def is_bare_label(line: Line) -> bool:
    """Whether nothing but a label of dates stands on a line."""
    if line.kind is not Kind.TEXT or line.anchor is not None or line.size > _LONGEST:
        return False
    if line.label is not None:
        return line.label.field is Field.DATE and not line.label.value
    return DATE_LABEL.match(line.content) is not None and not _OF_TEXT.search(line.content)
