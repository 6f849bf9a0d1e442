"""A query that finds nothing: what took away the last item, and the ways out."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.message import Message

from reader.ui.dateline_app import DatelineApp
from reader.ui.searching import Counted, Found, Hinted, Kept, Searching, Timed

from .driving import main, opened, press, settled, text_of, until, write


@pytest.mark.parametrize(
    ("query", "term", "rest"),
    [
        ("norway lithium salt", "norway", "lithium salt"),
        ("+norway date:2024 -ships xyzzy", "xyzzy", "+norway date:2024 -ships"),
        ("(ferries or lithium) place:iceland sort:date", "place:iceland", "(ferries or lithium) sort:date"),
        ("source:reuters -source:reuters", "-source:reuters", "source:reuters"),
    ],
)
async def test_it_says_which_term_and_x_leaves_it_out(
    app: DatelineApp, query: str, term: str, rest: str
) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, query + " ")
        shown = " ".join(text_of(pilot).split())
        assert f"{term} takes away the last item" in shown
        assert f"go on with {rest}" in shown
        await press(pilot, "escape", "X")
        assert main(pilot).session.text.strip() == rest
        assert main(pilot).desk.list.items.row_count > 0
        await press(pilot, "backspace")
        assert main(pilot).session.text.strip() == query, "the way back is open"


async def test_enter_in_the_list_and_a_click_do_so_too(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("norway xyzzy")
        await settled(pilot)
        await press(pilot, "enter")
        assert screen.session.text == "norway"
        screen.ask("norway xyzzy")
        await settled(pilot)
        lines = [line for line, *_ in screen.desk.list.poster._lines()]
        at = next(at for at, saying in enumerate(lines) if saying.command == "query.without")
        poster = screen.desk.list.poster
        await pilot.click(poster, offset=(5, poster._top(len(lines)) + at))
        await settled(pilot)
        assert screen.session.text == "norway"


async def test_one_term_alone_is_left_to_show_everything(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("xyzzy")
        await settled(pilot)
        assert "takes away" not in text_of(pilot)
        await press(pilot, "X")
        assert main(pilot).session.text == "xyzzy"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("norway tag:norwy", "norway tag:Norway"),
        ("topic:shiping", "topic:shipping"),
        ("source:reuter-s", 'source:"Reuters"'),
        ("plase:norway", "place:norway"),
        ("sort:dat", "sort:date"),
    ],
)
async def test_a_mistyped_tag_or_field_offers_the_nearest(app: DatelineApp, typed: str, offered: str) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, typed + " ")
        assert (main(pilot).session.suggestion or "").strip() == offered
        await press(pilot, "enter")
        assert main(pilot).session.text.strip() == offered
        assert main(pilot).desk.list.items.row_count > 0


async def test_what_follows_an_answer_waits_for_the_next_key(
    app: DatelineApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Searching, "PAUSE_S", 60)
    trail: list[Message] = []
    async with opened(app, trail=trail) as pilot:
        await press(pilot, "slash")
        trail.clear()
        for letters in ("lithium", " "):
            for letter in letters:
                pilot.app.post_message(key(letter))
            typed = main(pilot).query_bar.input.value + letters
            await until(lambda typed=typed: main(pilot).session.good_text == typed)
        assert main(pilot).desk.list.items.row_count == 1, "the answer does not wait"
        assert not [message for message in trail if isinstance(message, Counted | Timed)]
        monkeypatch.setattr(Searching, "PAUSE_S", 0)
        await write(pilot, "salt")
        about = dict.fromkeys(message for message in trail if isinstance(message, Counted))
        assert [message.result.text for message in about] == ["lithium salt"]


def key(letter: str) -> Key:
    return Key("space" if letter == " " else letter, letter)


async def test_what_follows_comes_in_its_order(app: DatelineApp) -> None:
    trail: list[Message] = []
    async with opened(app, trail=trail) as pilot:
        trail.clear()
        main(pilot).ask("norway xyzzy")
        await settled(pilot)
        wanted = (Found, Hinted, Counted, Timed, Kept)
        about = dict.fromkeys(message for message in trail if isinstance(message, wanted))
        kinds = [type(message) for message in about]
        assert kinds[kinds.index(Found) :] == list(wanted)
