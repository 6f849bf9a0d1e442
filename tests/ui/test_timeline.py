"""The timeline: bars of the query, a range picked by keys or by the mouse."""

from __future__ import annotations

import datetime as dt

import pytest
from textual.events import MouseScrollUp
from textual.pilot import Pilot

from reader.ui.dateline_app import DatelineApp
from reader.ui.span_words import span_in_words
from reader.ui.widgets.timeline import TimelineBar

from .conftest import MakeApp
from .driving import MIDDLE, NARROW, WIDE, main, opened, picture, press, settled, text_of


def bar(pilot: Pilot[object]) -> TimelineBar:
    return main(pilot).title_bar.timeline


def counts(pilot: Pilot[object]) -> dict[str, int]:
    return {str(each.first): each.items for each in bar(pilot)._timeline.bins if each.items}


async def test_it_shows_the_items_under_the_query(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        top = picture(pilot)[0]
        assert "2023 – 2024" in top
        assert "█" in top
        assert counts(pilot)["2024-03-01"] == 5
        main(pilot).ask("place:norway")
        await settled(pilot)
        assert (sum(counts(pilot).values()), bar(pilot)._timeline.elsewhere) == (3, 1)
        main(pilot).ask("place:norway date:2024-02")
        await settled(pilot)
        assert sum(counts(pilot).values()) == 3, "the days beside a choice stay in view"


async def test_a_bar_is_picked_by_keys_and_taken_back(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "w")
        assert bar(pilot).has_focus
        assert "March 2024 · 5" in picture(pilot)[0]
        await press(pilot, "left")
        assert "February 2024 · 2" in picture(pilot)[0]
        await press(pilot, "enter")
        assert main(pilot).session.text == "date:2024-02"
        assert "2 of 12" in text_of(pilot)
        await press(pilot, "backspace")
        assert main(pilot).session.text == ""
        await press(pilot, "escape")
        assert main(pilot).desk.list.items.has_focus


@pytest.mark.parametrize(
    "keys",
    [
        ("shift+left", "enter"),
        ("H", "enter"),
        ("space", "h", "enter"),
        ("h", "L", "enter"),
        ("left", "shift+right", "enter"),
        ("space", "space", "h", "space", "l", "enter"),
    ],
)
async def test_a_range_is_picked_by_keys(app: DatelineApp, keys: tuple[str, ...]) -> None:
    async with opened(app) as pilot:
        await press(pilot, "w", *keys)
        assert main(pilot).session.text == "date:2024-02..2024-03"


async def test_a_range_takes_the_place_of_the_one_before_and_x_drops_it(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("place:norway date:2023")
        await settled(pilot)
        await press(pilot, "w", "end", "enter")
        assert main(pilot).session.text == "place:norway date:2024-03-20"
        await press(pilot, "g", "enter")
        assert main(pilot).session.text == "place:norway date:2024-02-01"
        await press(pilot, "G", "home", "x")
        assert main(pilot).session.text == "place:norway"


async def test_zoom_goes_in_and_out_again(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "w")
        whole = bar(pilot)._timeline
        await press(pilot, "plus")
        closer = bar(pilot)._timeline
        assert (whole.scale, closer.scale) == ("month", "week")
        await press(pilot, "equals_sign")
        assert len(bar(pilot)._timeline.bins) > 1
        await press(pilot, "minus", "minus", "minus", "minus")
        assert bar(pilot)._timeline.bins[0].first < whole.bins[0].first
        await press(pilot, "0")
        assert bar(pilot)._timeline == whole


async def test_the_mouse_drags_a_range_and_the_wheel_zooms(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        timeline = bar(pilot)
        last = timeline.size.width - 32
        await pilot.mouse_down(timeline, offset=(last - 3, 0))
        await pilot.hover(timeline, offset=(last, 0))
        await pilot.mouse_up(timeline, offset=(last, 0))
        await settled(pilot)
        assert main(pilot).session.text == "date:2024-02..2024-03"
        await pilot.click(timeline, offset=(last, 0))
        await settled(pilot)
        assert main(pilot).session.text == "date:2024-03"
        scale = timeline._timeline.scale
        await pilot._post_mouse_events([MouseScrollUp], timeline, (last, 0))
        await settled(pilot)
        assert timeline._timeline.scale != scale


async def test_what_the_query_asks_for_is_drawn_apart(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("date:2024-02")
        await settled(pilot)
        timeline = bar(pilot)
        inks = [timeline._ink(each, chosen=False) for each in timeline._timeline.bins if each.items]
        assert inks.count(app.inks["day"]) == 1
        assert inks.count(app.inks["faint"]) == len(inks) - 1


@pytest.mark.parametrize(("size", "shown"), [(WIDE, True), (MIDDLE, True), (NARROW, False)])
async def test_it_takes_no_room_where_there_is_none(
    make_app: MakeApp, size: tuple[int, int], shown: bool
) -> None:
    async with opened(make_app(), size) as pilot:
        assert bar(pilot).display is shown
        await press(pilot, "w")
        assert bar(pilot).has_focus
        assert "2024" in picture(pilot)[0]
        await press(pilot, "h", "enter", "escape")
        assert main(pilot).session.text.startswith("date:202")
        assert bar(pilot).display is shown


async def test_it_has_room_for_more_bars_on_a_wider_screen(app: DatelineApp) -> None:
    async with opened(app, MIDDLE) as pilot:
        assert main(pilot).searching.bars == 30
        await pilot.resize_terminal(160, 45)
        await settled(pilot)
        assert main(pilot).searching.bars == 60


async def test_it_can_be_drawn_in_ascii(make_app: MakeApp) -> None:
    async with opened(make_app(ascii=True)) as pilot:
        assert picture(pilot)[0].isascii()
        assert "#" in picture(pilot)[0][20:]


async def test_without_dates_w_says_so(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("date:none herring")
        await settled(pilot)
        await press(pilot, "w")
        assert "No item here has a date" in text_of(pilot)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-03-06", "2023-03-12", "6 - 12 Mar 2023"),
        ("2023-02-27", "2023-03-05", "27 Feb - 5 Mar 2023"),
        ("2022-12-26", "2023-01-01", "26 Dec 2022 - 1 Jan 2023"),
        ("2023-03-06", "2023-03-06", "6 Mar 2023"),
        ("2023-03-01", "2023-03-31", "March 2023"),
        ("2023-03-01", "2023-04-30", "Mar - Apr 2023"),
        ("2022-12-01", "2023-01-31", "Dec 2022 - Jan 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2020-01-01", "9999-12-31", "2020 - 9999"),
    ],
)
def test_spans_in_words(first: str, last: str, words: str) -> None:
    assert span_in_words(dt.date.fromisoformat(first), dt.date.fromisoformat(last), "-") == words
