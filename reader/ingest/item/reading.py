"""What was read of one part of a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.item import Evidence
from reader.domain.text import one_line
from reader.ingest.debris.mark import Debris
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part

ABOVE: Final = "above the title"
"""Why a line of the head that is no metadata was left out."""


@dataclass(slots=True)
class Reading:
    """What was read of a part. `used` lines are shown as metadata, not in the text."""

    part: Part
    active: list[int]
    title: str = ""
    title_made: bool = False
    date: NewsDate | None = None
    date_note: str = ""
    source: str | None = None
    author: str | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    offsets: dict[int, int] = field(default_factory=dict)
    """Index of a line to the column at which its text begins, behind its dateline."""
    labels: dict[int, Debris] = field(default_factory=dict)
    """Lines of the head that are neither metadata nor text, such as a rubric."""

    def note(self, name: str, rule: str, page: Page, index: int, start: int, end: int) -> None:
        """Keep the evidence of a field."""
        text = page.lines[index].text[start:end]
        self.evidence[name] = Evidence(rule, index + 1, start, end, one_line(text))
