"""What a query chooses of the facets."""

from __future__ import annotations

import pytest

from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText
from reader.ui.choices import choices, exclude

FACETS = [
    Facet(FacetKind.TOPIC, tuple(FacetValue(SafeText(name), 1) for name in ("energy", "critical minerals"))),
    Facet(FacetKind.SOURCE, (FacetValue(SafeText("The Guardian"), 1),)),
    Facet(FacetKind.MONTH, (FacetValue(SafeText("2023-03"), 1),)),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("topic:energy", {(FacetKind.TOPIC, "energy"): "include"}),
        ('-topic:"critical minerals"', {(FacetKind.TOPIC, "critical minerals"): "exclude"}),
        ("topic:critical-minerals", {(FacetKind.TOPIC, "critical minerals"): "include"}),
        ('date:"march 2023"', {(FacetKind.MONTH, "2023-03"): "include"}),
        ("energy", {}),
    ],
)
def test_choices(text: str, expected: dict[tuple[FacetKind, str], str]) -> None:
    assert choices(text, FACETS) == expected


def test_exclude_from_anywhere_and_back() -> None:
    excluded = exclude("", FacetKind.TOPIC, "energy")
    assert choices(excluded, FACETS) == {(FacetKind.TOPIC, "energy"): "exclude"}
    assert exclude(excluded, FacetKind.TOPIC, "energy") == ""
    assert exclude("topic:energy", FacetKind.TOPIC, "energy") == excluded
