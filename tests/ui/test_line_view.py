"""What all views stand on, down to the places where Textual's inside is relied on."""

from __future__ import annotations

import pytest
from textual.css.stylesheet import Stylesheet
from textual.geometry import Offset

from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen
from reader.ui.themes import LIGHT
from reader.ui.widgets.line_view import AsciiBar, SlimBar

from .conftest import MakeApp
from .driving import SMALL, main, opened, settled
from .fakes import Endless


async def test_the_scrollbar_can_be_clicked_and_dragged(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        items = main(pilot).desk.list.items
        main(pilot)._opening = True  # the made-up items are in no library
        items.show(Endless(1_000_000), keep=None, mark_unread=True)  # type: ignore[arg-type]
        await settled(pilot)
        bar = items.vertical_scrollbar
        assert bar.size.width == 1
        await pilot.click(bar, offset=(0, bar.size.height - 1))
        await settled(pilot)
        clicked = items.scroll_offset.y
        assert clicked > 0
        await pilot.mouse_down(bar, offset=(0, 0))
        await pilot.hover(bar, offset=(0, bar.size.height // 2))
        await pilot.mouse_up(bar, offset=(0, bar.size.height // 2))
        await settled(pilot)
        assert items.scroll_offset.y > clicked + 100_000


async def test_another_number_of_lines_needs_no_layout(
    app: DatelineApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        items, layouts = screen.desk.list.items, list[None]()
        screen._opening = True  # the made-up items are in no library
        items.show(Endless(5_000), keep=None, mark_unread=True)  # type: ignore[arg-type]
        await settled(pilot)
        items.move_to(4_000)
        await settled(pilot)
        former = screen._refresh_layout
        monkeypatch.setattr(
            screen, "_refresh_layout", lambda *a, **k: (layouts.append(None), former(*a, **k))
        )
        items.show(Endless(3_000), keep=None, mark_unread=True)  # type: ignore[arg-type]
        await settled(pilot)
        assert not layouts
        assert items.scroll_offset.y == 0
        assert items.vertical_scrollbar.window_virtual_size == items.line_count
        items.action_last()
        await settled(pilot)
        assert items.scroll_offset.y + items.page == items.line_count
        items.show(Endless(3), keep=None, mark_unread=True)  # type: ignore[arg-type]
        await settled(pilot)
        assert not items.show_vertical_scrollbar


@pytest.mark.parametrize(("size", "virtual", "position", "thumb"), [
    (10, 100, 0, (0, 1)), (10, 100, 90, (9, 10)), (10, 20, 10, (5, 10)), (10, 10**7, 5 * 10**6, (4, 6)),
])  # fmt: skip
def test_the_thumb_stands_where_one_is(
    size: int, virtual: int, position: int, thumb: tuple[int, int]
) -> None:
    segments = list(
        SlimBar.render_bar(size=size, virtual_size=virtual, window_size=10, position=position).segments
    )
    drawn = [index for index, segment in enumerate(segments) if segment.text == "▐"]
    assert len(segments) == size
    assert drawn
    assert thumb[0] <= drawn[0]
    assert drawn[-1] < thumb[1] + 1


def test_no_thumb_where_all_is_in_view() -> None:
    assert {
        segment.text for segment in SlimBar.render_bar(size=9, virtual_size=9, window_size=9).segments
    } == {" "}
    assert AsciiBar.render_bar(size=9, virtual_size=90, window_size=9).segments[0].text == "#"


async def test_style_sheets_are_parsed_once_with_the_theme_that_is_worn(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[object] = []
    whole = Stylesheet.reparse

    def reparse(self: Stylesheet) -> None:
        again.append(self)
        whole(self)

    monkeypatch.setattr(Stylesheet, "reparse", reparse)
    async with opened(make_app(theme=LIGHT)) as pilot:
        assert len(again) <= 1  # once by Textual itself, when it has read the files
        ground = main(pilot).rich_style.bgcolor
        assert ground is not None
        assert ground.get_truecolor().hex == "#fcfaf5"
        assert pilot.app.has_class("-light-mode")


async def test_the_list_is_painted_before_anything_else_is_made(
    app: DatelineApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    begin = MainScreen._begin

    def watched(self: MainScreen) -> None:
        strips = self._compositor.render_strips()
        seen.append(any("Harbour council votes" in strip.text for strip in strips))
        seen.append("detail" in self.desk.detail.__dict__)
        begin(self)

    monkeypatch.setattr(MainScreen, "_begin", watched)
    async with opened(app):
        assert seen[0]


async def test_the_wheel_scrolls_what_is_under_it(app: DatelineApp) -> None:
    async with opened(app, SMALL) as pilot:
        items = main(pilot).desk.list.items
        assert items.scroll_offset == Offset(0, 0)
        items.scroll_down(animate=False)
        await settled(pilot)
        assert items.scroll_offset.y > 0
        assert items.cursor == 0
