"""What a phrase of the word lists can mean."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from reader.ingest.tagger.language import ANY


class Kind(IntEnum):
    """What a phrase names."""

    PLACE = 0
    ORGANISATION = 1
    OUTLET = 2
    PERSON = 3
    MASK = 4
    """Never a tag; it only hides the names inside it ("Paris Agreement")."""
    HEAD = 5
    """A noun around which the name of an organisation is built ("University")."""
    TOPIC = 6


class Need(IntEnum):
    """What must stand beside an ambiguous name before it counts."""

    NOTHING = 0
    SUPPORT = 1
    """The same thing under another name, or another place of its country."""
    EITHER = 2
    """A preposition of place, or its country."""
    PREPOSITION = 3
    BOTH = 4
    """A preposition of place, and its country."""


class Sense(NamedTuple):
    """One meaning of one phrase."""

    kind: Kind
    name: str
    """The tag's name."""
    rule: str
    """The evidence's rule."""
    exact: str = ""
    """The phrase in its case of letters; empty where case does not matter."""
    languages: int = ANY
    need: Need = Need.NOTHING
    codes: tuple[str, ...] = ()
    """Countries that it belongs to."""
    weight: float = 1.0
    rest: re.Pattern[str] | None = None
    """What must follow the phrase: inflected endings and further words."""


class Hit(NamedTuple):
    """A phrase found in a text."""

    start: int
    end: int
    sense: Sense
    term: int
    """Number of the phrase, by which its repetitions are known."""
