"""Facets: the values of one kind with their counts under a query."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.domain.text import SafeText


class FacetKind(StrEnum):
    """One group of the tag pane; the order is the order on the screen."""

    TOPIC = "topic"
    PLACE = "place"
    ORGANISATION = "organisation"
    PERSON = "person"
    SOURCE = "source"
    OWN = "own"
    YEAR = "year"
    MONTH = "month"
    STATE = "state"


class FacetValue(NamedTuple):
    """One value of a facet."""

    name: SafeText
    count: int  # type: ignore[assignment]  # the method of this name is no use to anybody here
    """Items under the current query that have it."""
    total: int = 0
    """Items of the corpus that have it."""
    unread: int = 0
    """Of `count`, those that are unread."""


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one kind, most frequent first."""

    kind: FacetKind
    values: tuple[FacetValue, ...]
