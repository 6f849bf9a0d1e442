"""Spans of items: none begins before the page that it stands on, and none shares a line with another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .pages import items

FEED = (
    "  Somebody has painted the lighthouse blue.\n  The harbour clock was put right by the baker's wife.\n"
    "  Nobody owns the goose, and it isn't for sale.\n  http://quay.example/goose/12\n"
    "  via Quay Desk by Ada Holm on 2/27/12\n\n\nMayor opens reading room above the fish market\n"
    "The room seats forty and is joined by a wire to the schools of the coast. The mayor said that by 2014 "
    "every village should have one.............................\n"
)
"""The address above the second text is the last line of the first."""
CAPTION = (
    "Transport reporter\nThe swing bridge opened 212 times for boats last year (photo: Saltmouth Gazette)\n"
    "Saltmouth's swing bridge will shut to traffic on Monday, January 9, and is not expected to reopen "
    "before the end of September, the county council has confirmed.\nA faulty batch of cultures delivered on "
    "Jan. 17 was to blame, it said. There was no risk to health."
)
"""The line above what would be the title is left out as a caption."""


@pytest.mark.parametrize("text", [FEED, CAPTION])
def test_no_line_is_in_two_items(text: str) -> None:
    spans = [item.span for item in items(text)]
    assert spans
    assert all(above.end < below.start for above, below in pairwise(spans))
