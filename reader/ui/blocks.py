"""What the detail pane shows, as blocks of text that know nothing of a screen's width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from reader.domain.tag import Tag
from reader.domain.text import SafeText
from reader.ui.safe import NOTHING


class Mark(NamedTuple):
    """A run of characters of a block with an ink of its own."""

    start: int
    end: int
    ink: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a click on a run does: filter by a tag or a source, show where a link leads, show all tags."""

    tag: Tag | None = None
    source: SafeText | None = None
    link: SafeText | None = None
    all_tags: bool = False
    """Show all tags of the item."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, title, list item or the like, without line ends."""

    text: SafeText
    ink: str = "ink"
    marks: tuple[Mark, ...] = ()
    """In order, apart from each other."""
    above: int = 0
    """Empty lines above."""
    lead: SafeText = NOTHING
    """Stands before the first line: a bullet, a number."""
    indent: int = 0
    """Cells before every line; the lead stands in them."""
    bar: bool = False
    """A bar at the left, for quoted text."""
    fixed: bool = False
    """Keeps its blanks: code."""
    rule: bool = False
    """A line across instead of text."""
    searched: bool = True
    """Whether matches of the query are marked in it."""
