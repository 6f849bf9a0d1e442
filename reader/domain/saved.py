"""What a person keeps by name: searches, and rules that give items a tag of their own."""

from __future__ import annotations

from typing import NamedTuple

from reader.domain.text import SafeText


class SavedSearch(NamedTuple):
    """A query with a name."""

    name: SafeText
    query: str


class TagRule(NamedTuple):
    """A tag of one's own, given to every item that a query matches."""

    tag: SafeText
    query: str
