"""Tags: a name with a kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.text import SafeText


class TagKind(StrEnum):
    """What a tag names; the order is the order of the tag pane."""

    TOPIC = "topic"
    PLACE = "place"
    ORGANISATION = "organisation"
    PERSON = "person"
    OWN = "own"
    """Given by the reader."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A name with a kind."""

    name: SafeText
    kind: TagKind
