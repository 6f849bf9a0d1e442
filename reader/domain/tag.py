"""Tags: a name with a kind."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reader.domain.text import SafeText


class TagKind(StrEnum):
    """What a tag names; the order is the order of the tag pane."""

    TOPIC = "topic"
    PLACE = "place"
    ORGANISATION = "organisation"
    PERSON = "person"
    OWN = "own"
    """Given by the reader."""


class Tag(NamedTuple):
    """A name with a kind."""

    name: SafeText
    kind: TagKind
