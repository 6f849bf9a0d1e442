"""Briefs that open with their place in capitals and two hyphens, as wires print a dash."""

from __future__ import annotations

import pytest

from ..pages import body, page, starts

PLACES = ("BEAVERTON", "PORTLAND", "YAMHILL COUNTY", "ST. HELENS")


@pytest.mark.parametrize("dash", [" -- ", " - ", " — "])
def test_each_is_an_item(dash: str) -> None:
    text = page(*(f"{place}{dash}{body(n, 2)}" for n, place in enumerate(PLACES)))
    assert starts(text) == [1, 3, 5, 7]
