"""What the tagger gives back."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.item import Evidence
from reader.domain.tag import Tag


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag and the words that it comes from."""

    tag: Tag
    evidence: Evidence
