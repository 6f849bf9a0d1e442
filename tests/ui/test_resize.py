"""Any size, in any order."""

from __future__ import annotations

import pytest

from reader.ui.dateline_app import DatelineApp

from .conftest import MakeApp
from .driving import main, opened, picture, press, settled

SIZES = [
    (200, 60),
    (160, 45),
    (120, 30),
    (119, 29),
    (100, 30),
    (80, 24),
    (79, 24),
    (40, 12),
    (30, 8),
    (20, 5),
]


@pytest.mark.parametrize("at", ["list", "filters", "detail", "query", "zen", "help"])
async def test_a_storm_of_sizes(make_app: MakeApp, at: str) -> None:
    keys = {
        "list": [],
        "filters": ["f"],
        "detail": ["enter"],
        "query": ["slash"],
        "zen": ["z"],
        "help": ["question_mark"],
    }
    async with opened(make_app(), SIZES[0]) as pilot:
        await press(pilot, *keys[at])
        for size in [*SIZES, *SIZES[::-1], (1, 1), (3, 2), (300, 100), (80, 1), (5, 50), SIZES[1]]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert len(picture(pilot)) == size[1]
        await press(pilot, "escape", "escape")
        assert main(pilot).desk.list.items.has_focus


async def test_what_one_was_reading_stays_on_the_screen(app: DatelineApp) -> None:
    async with opened(app, SIZES[0]) as pilot:
        screen = main(pilot)
        await press(pilot, *["j"] * 7)
        for size in [*SIZES, *SIZES[::-1]]:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            items = screen.desk.list.items
            assert items.cursor == 7
            first, end = items.lines_of(7)
            assert items.scroll_offset.y <= first
            assert end <= items.scroll_offset.y + items.page


async def test_narrow_shows_the_pane_that_has_the_keys(app: DatelineApp) -> None:
    async with opened(app, (160, 45)) as pilot:
        await press(pilot, "enter")
        await pilot.resize_terminal(40, 12)
        await settled(pilot)
        assert main(pilot).desk.detail.display
        assert not main(pilot).desk.list.display
        assert main(pilot).desk.detail.detail.has_focus
