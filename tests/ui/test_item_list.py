"""The list: what it draws, and that its size costs nothing."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from reader.ui.dateline_app import DatelineApp
from reader.ui.heads import KEPT, PAGE, Heads
from reader.ui.widgets.item_list import ItemList

from .driving import NARROW, main, opened, picture, press, settled, text_of
from .fakes import Endless

MILLION = 1_000_000


async def million(pilot: Pilot[Any]) -> tuple[ItemList, Endless]:
    items, result = main(pilot).desk.list.items, Endless(MILLION)
    main(pilot)._opening = True  # the made-up items are in no library
    items.show(result, keep=None, mark_unread=True)  # type: ignore[arg-type]
    await pilot.pause()
    return items, result


async def test_a_million_items_are_read_by_the_page(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        items, result = await million(pilot)
        await press(pilot, "G")
        assert items.cursor == MILLION - 1
        assert "Item 999999" in text_of(pilot)
        await press(pilot, "g", *["ctrl+d"] * 5, *["j"] * 20)
        assert sum(stop - start for start, stop in result.pages) < 12 * PAGE
        assert len(result.pages) < 12


async def test_unread_and_starred_are_marked(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await million(pilot)
        lines = [line[28:] for line in picture(pilot)]
        first = next(line for line in lines if "Item 0 " in line)
        second = next(line for line in lines if "Item 1 " in line)
        assert "●" in first
        assert "★" in first
        assert "●" not in second
        assert "★" not in second


async def test_the_day_on_top_stays_in_view(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        items, _ = await million(pilot)
        items.move_to(1500)
        await pilot.pause()
        top = picture(pilot)[3]
        assert " 2 January 2700" in top


async def test_the_cursor_is_always_in_view_and_below_the_heading(app: DatelineApp) -> None:
    async with opened(app, (60, 9)) as pilot:
        items, _ = await million(pilot)
        for key in ("G", "k", "k", "ctrl+u", "g", "j", "ctrl+d", "pagedown", "k", "K", "J"):
            await press(pilot, key)
            first, end = items.lines_of(items.cursor)
            top = items.scroll_offset.y
            assert top <= first
            assert end <= top + items.page
            assert items.cursor == 0 or first > top


async def test_narrow_items_have_one_line(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        assert main(pilot).desk.list.items.lines_of(1) == (2, 3)


async def test_the_item_stays_under_the_cursor_while_it_matches(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        await press(pilot, "j", "j")
        assert screen.session.item is not None
        before = screen.session.item.head.id
        for text, kept in (("mine", True), ("", True), ("tag:chile", True), ("fog", False)):
            screen.ask(text)
            await settled(pilot)
            assert screen.session.item is not None
            assert (screen.session.item.head.id == before) is kept, text


async def test_what_nobody_chose_is_not_kept(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("shipping")
        await settled(pilot)
        screen.ask("norway or fog or ships")
        await settled(pilot)
        assert screen.desk.list.items.cursor == 0


async def test_a_click_opens_an_item_and_the_wheel_scrolls(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        items = main(pilot).desk.list.items
        await pilot.click(items, offset=(10, 3))
        await settled(pilot)
        assert items.cursor == 1
        assert "The survey speaks of lithium" in text_of(pilot)
        assert items.has_focus
        await pilot.click(items, offset=(10, 0))
        await settled(pilot)
        assert items.cursor == 1  # a heading is no item


async def test_a_click_reads_where_there_is_one_pane(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        await pilot.click(main(pilot).desk.list.items, offset=(10, 2))
        await settled(pilot)
        assert main(pilot).desk.detail.detail.has_focus


@pytest.mark.parametrize("size", [0, 1, PAGE, PAGE + 1, 10 * PAGE])
def test_heads_are_fetched_once_and_few_are_kept(size: int) -> None:
    result = Endless(size)
    heads = Heads(result)  # type: ignore[arg-type]
    for _ in range(2):
        for position in range(size):
            head = heads[position]
            assert head is not None
            assert head.title == f"Item {position}"
    assert len(result.pages) == -(-size // PAGE)


def test_pages_used_longest_ago_are_dropped() -> None:
    result = Endless((KEPT + 2) * PAGE)
    heads = Heads(result)  # type: ignore[arg-type]
    for page in range(KEPT + 1):
        assert heads[page * PAGE] is not None
    assert heads[0] is not None
    assert result.pages.count((0, PAGE)) == 2


def test_a_head_that_is_gone_is_none() -> None:
    class Shrunk(Endless):
        def heads(self, start: int, stop: int) -> list[Any]:
            return super().heads(start, stop)[:-1]

    assert Heads(Shrunk(3))[2] is None  # type: ignore[arg-type]


async def test_a_list_by_relevance_says_the_dates_itself(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("norway or ships sort:relevance")
        await settled(pilot)
        shown = text_of(pilot)
        assert "20 Mar 2024 · Reuters" in shown
        assert "Wed 20 March 2024" not in shown


async def test_enter_in_an_empty_list_takes_the_suggestion(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("tag:norwy")
        await settled(pilot)
        await press(pilot, "enter")
        assert main(pilot).session.text == "tag:Norway"
