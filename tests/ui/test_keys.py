"""Every key, through the app."""

from __future__ import annotations

import pytest
from textual.message import Message

from reader.ui.commands.command import Scope
from reader.ui.commands.table import BY_ID, COMMANDS
from reader.ui.dateline_app import DatelineApp
from reader.ui.layout import Pane
from reader.ui.widgets.cursor_view import CursorView

from .conftest import MakeApp
from .driving import MIDDLE, NARROW, SMALL, main, opened, press, text_of, write


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (("j",), 1),
        (("down", "down"), 2),
        (("j", "j", "k"), 1),
        (("down", "up"), 0),
        (("G",), 11),
        (("end",), 11),
        (("G", "g"), 0),
        (("end", "home"), 0),
        (("k",), 0),
        (("G", "j"), 11),
        (("J", "J", "K"), 1),
        (("right_square_bracket", "left_square_bracket"), 0),
    ],
)
async def test_moving_in_the_list(app: DatelineApp, keys: tuple[str, ...], row: int) -> None:
    async with opened(app) as pilot:
        await press(pilot, *keys)
        assert main(pilot).desk.list.items.cursor == row


@pytest.mark.parametrize("down", ["ctrl+d", "ctrl+f", "pagedown"])
@pytest.mark.parametrize("up", ["ctrl+u", "ctrl+b", "pageup"])
async def test_paging_in_the_list_goes_there_and_back(app: DatelineApp, down: str, up: str) -> None:
    async with opened(app, SMALL) as pilot:
        items = main(pilot).desk.list.items
        await press(pilot, down)
        assert items.cursor > 0
        await press(pilot, up, up)
        assert items.cursor == 0


async def test_a_key_reaches_the_item_through_messages_alone(app: DatelineApp) -> None:
    trail: list[Message] = []
    async with opened(app, trail=trail) as pilot:
        trail.clear()
        await press(pilot, "j")
        moved = [message for message in trail if isinstance(message, CursorView.Moved)]
        assert [(message.row, message.by_hand) for message in moved[:1]] == [(1, True)]
        assert main(pilot).session.item is not None
        assert "The survey speaks of lithium" in text_of(pilot)


async def test_tab_goes_round_the_panes(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        desk = main(pilot).desk
        seen = []
        for _ in range(3):
            await press(pilot, "tab")
            seen.append(desk.at)
        await press(pilot, "shift+tab")
        assert seen == [Pane.DETAIL, Pane.FILTERS, Pane.LIST]
        assert desk.at is Pane.FILTERS


@pytest.mark.parametrize(("right", "left"), [("l", "h"), ("right", "left")])
async def test_h_and_l_go_aside_and_stop_at_the_edge(app: DatelineApp, right: str, left: str) -> None:
    async with opened(app) as pilot:
        desk = main(pilot).desk
        await press(pilot, right, right, right)
        assert desk.at is Pane.DETAIL
        await press(pilot, left, left, left, left)
        assert desk.at is Pane.FILTERS


@pytest.mark.parametrize("size", [MIDDLE, SMALL, NARROW, (20, 5)])
async def test_every_pane_can_be_reached_at_every_size(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with opened(make_app(), size) as pilot:
        desk = main(pilot).desk
        await press(pilot, "enter")
        assert desk.at is Pane.DETAIL
        assert desk.detail.detail.has_focus
        await press(pilot, "escape")
        assert desk.list.items.has_focus
        await press(pilot, "f")
        assert desk.filters.filters.has_focus
        await press(pilot, "f")
        assert desk.list.items.has_focus
        await press(pilot, "slash")
        assert main(pilot).query_bar.input.has_focus
        await press(pilot, "escape")
        assert desk.list.items.has_focus


async def test_in_the_middle_the_filters_take_the_place_of_the_item(app: DatelineApp) -> None:
    async with opened(app, MIDDLE) as pilot:
        await press(pilot, "f")
        assert "Topics" in text_of(pilot)
        assert "Harbour council votes" in text_of(pilot)
        await press(pilot, "escape")
        assert "Topics" not in text_of(pilot)
        assert "The council of Varde voted" in text_of(pilot)


async def test_space_turns_the_page_and_then_goes_on(app: DatelineApp) -> None:
    async with opened(app, SMALL) as pilot:
        screen = main(pilot)
        await press(pilot, "j")
        before = screen.desk.detail.detail.scroll_offset.y
        assert before == 0
        seen = [screen.desk.list.items.cursor]
        for _ in range(6):
            await press(pilot, "space")
            seen.append(screen.desk.list.items.cursor)
        assert seen[0] == 1
        assert seen[-1] > 1
        assert seen == sorted(seen)


async def test_space_shows_the_whole_of_a_long_item_before_the_next(app: DatelineApp) -> None:
    async with opened(app, (80, 12)) as pilot:
        screen = main(pilot)
        await press(pilot, "j")
        detail = screen.desk.detail.detail
        lines = set()
        while screen.desk.list.items.cursor == 1:
            top = detail.scroll_offset.y
            lines |= set(range(top, top + detail.page))
            await press(pilot, "space")
            assert len(lines) < 500
        await press(pilot, "k")
        assert lines >= set(range(detail.line_count))


async def test_b_turns_back_and_then_goes_to_the_item_before(app: DatelineApp) -> None:
    async with opened(app, (80, 12)) as pilot:
        screen = main(pilot)
        await press(pilot, "j", "space")
        assert not screen.desk.detail.detail.at_top
        await press(pilot, "b")
        assert screen.desk.detail.detail.at_top
        await press(pilot, "b")
        assert screen.desk.list.items.cursor == 0


async def test_the_item_scrolls_with_the_usual_keys(app: DatelineApp) -> None:
    async with opened(app, (80, 12)) as pilot:
        await press(pilot, "j", "enter")
        detail = main(pilot).desk.detail.detail
        await press(pilot, "j", "down")
        assert detail.scroll_offset.y == 2
        await press(pilot, "k", "up")
        assert detail.at_top
        await press(pilot, "G")
        assert detail.at_end
        assert "100 %" in text_of(pilot) or not main(pilot).desk.detail.headed
        await press(pilot, "g")
        assert detail.at_top
        await press(pilot, "ctrl+d")
        assert 0 < detail.scroll_offset.y < detail.page


async def test_zen_shows_nothing_but_the_text(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "z")
        assert "Dateline" not in text_of(pilot)
        assert "The council of Varde voted" in text_of(pilot)
        await press(pilot, "space")
        assert "Lithium was found under" in text_of(pilot)
        await press(pilot, "escape")
        assert "Dateline" in text_of(pilot)
        await press(pilot, "z", "z")
        assert "Dateline" in text_of(pilot)


async def test_matches_are_gone_through_round_and_round(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "lithium")
        await press(pilot, "enter")
        screen = main(pilot)
        assert screen.desk.detail.match_count == 5
        places = []
        for key in ("n", "n", "N", "N", "N"):
            await press(pilot, key)
            places.append(str(screen.desk.detail.detail.place))
        assert places == [f"match {number} of 5" for number in (1, 2, 1, 5, 4)]


async def test_n_says_so_where_there_is_no_match(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "n")
        assert "No words of the query stand in this item" in text_of(pilot)


async def test_q_quits(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0
    assert not app.is_running


async def test_ctrl_c_only_says_how_to_quit(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "ctrl+c")
        assert "q leaves Dateline" in text_of(pilot)


async def test_keys_can_be_changed(make_app: MakeApp) -> None:
    async with opened(make_app(keys={"move.down": "ctrl+n", "app.help": "h"})) as pilot:
        items = main(pilot).desk.list.items
        await press(pilot, "j")
        assert items.cursor == 0
        await press(pilot, "ctrl+n")
        assert items.cursor == 1
        assert "h help" in text_of(pilot)


def test_no_two_commands_of_one_scope_share_a_key() -> None:
    for scope in Scope:
        keys = [key for command in COMMANDS if scope in command.scopes for key in command.keys]
        assert len(keys) == len(set(keys)), scope


def test_each_command_has_a_name_a_title_and_a_sentence() -> None:
    assert len(BY_ID) == len(COMMANDS)
    for command in COMMANDS:
        assert command.title
        assert command.help.endswith(".")
        assert command.keys or command.palette
