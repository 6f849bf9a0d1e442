"""Spans of items: none begins before the page that it stands on, and none shares a line with another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .pages import items

ADDRESS = (
    "TESSAWA - The marathon runner Idris Kolo has withdrawn from the championships because of a"
    " sore knee, his trainer said on Friday.\n"
    "NDOLE - Power cuts will last four hours a day instead of six from Monday, the utility has "
    "announced, provided that the second turbine holds.\n"
    "https://quay.example/goose/12\n"
    "28.11.2018\n"
    "Press release\n"
    "Toll on the Ness bridge ends at New Year\n"
    "From 1 January 2019 no toll will be taken on the Ness bridge. The loan with which it was "
    "built in 1996 has been repaid eleven months early.\n"
    "The booths will be taken down in February. Until then drivers are asked to pass them at no"
    " more than 30 kilometres an hour, and not to hand anything to the staff.\n"
    "Information\n"
    "Winter tyres: what applies from 1 December\n"
    "Cars must have tyres with at least three millimetres of tread between 1 December and 31 "
    "March. Studs may be used until the Monday after Easter.\n"
    "Whoever is caught without will pay 90 euros, and 150 from the second time on.\n"
    "06.11.2018\n"
)
"""The address above the second text is the last line of the first."""
CAPTION = (
    "Transport reporter\nThe swing bridge opened 212 times for boats last year (photo: Saltmouth Gazette)\n"
    "Saltmouth's swing bridge will shut to traffic on Monday, January 9, and is not expected to reopen "
    "before the end of September, the county council has confirmed.\nA faulty batch of cultures delivered on "
    "Jan. 17 was to blame, it said. There was no risk to health."
)
"""The line above what would be the title is left out as a caption."""


@pytest.mark.parametrize("text", [ADDRESS, CAPTION])
def test_no_line_is_in_two_items(text: str) -> None:
    spans = [item.span for item in items(text)]
    assert spans
    assert all(above.end < below.start for above, below in pairwise(spans))
