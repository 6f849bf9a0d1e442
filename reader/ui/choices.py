"""How the values of facets are chosen in the text of a query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reader.domain.facet import Facet, FacetKind
from reader.query import edit
from reader.query.edit import Choice, Join
from reader.query.names import name_key
from reader.ui.filter_rows import Key

_WRITTEN_ANYHOW: Final = (FacetKind.YEAR, FacetKind.MONTH, FacetKind.STATE)
"""Kinds whose values can stand in a query without their name: "last month"."""


def choices(text: str, facets: Sequence[Facet]) -> Mapping[Key, Choice]:
    """Return those values that `text` includes or excludes. QueryError where it is no query."""
    if not text.strip():
        return {}
    # Asking about a value parses the query, so ask only about those that can be in it.
    written = name_key(text)
    found: dict[Key, Choice] = {}
    for facet in facets:
        for value in facet.values:
            if facet.kind in _WRITTEN_ANYHOW or name_key(value.name) in written:
                state = edit.state_of(text, facet.kind, value.name)
                if state != "off":
                    found[facet.kind, value.name] = state
    return found


def joins(text: str) -> Mapping[FacetKind, Join]:
    """Tell how the included values of each facet are joined, where there are several."""
    found = {kind: edit.join_of(text, kind) for kind in FacetKind} if text.strip() else {}
    return {kind: join for kind, join in found.items() if join is not None}


def exclude(text: str, kind: FacetKind, name: str) -> str:
    """Turn a value to "exclude" from wherever it stands, and from there to "off"."""
    if edit.state_of(text, kind, name) == "off":
        text = edit.cycle(text, kind, name)
    return edit.cycle(text, kind, name)
