"""The query bar: live filtering, mistakes, history, completion."""

from __future__ import annotations

import threading

import pytest
from textual.message import Message

from reader.library import Library, Result
from reader.ui.dateline_app import DatelineApp
from reader.ui.searching import Found

from .conftest import MakeApp
from .driving import NARROW, main, opened, picture, press, settled, text_of, until, write


async def test_the_list_follows_the_typing(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "lithium")
        assert "1 of 12" in text_of(pilot)
        await press(pilot, *["backspace"] * 7)
        assert "12 items" in text_of(pilot)


async def test_a_beginning_finds_while_it_is_typed_and_enter_says_what_was_meant(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "lith")
        assert "1 of 12" in text_of(pilot)
        await press(pilot, "enter")
        assert main(pilot).session.text == "lith*"
        assert main(pilot).desk.list.items.has_focus
        assert "1 of 12" in text_of(pilot)


async def test_a_mistake_keeps_the_last_good_list_and_says_what_is_wrong(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        await press(pilot, "slash")
        await write(pilot, "lithium ")
        good = screen.session.result
        screen.query_bar.input.value += "tgg:x"
        await settled(pilot)
        assert screen.session.result is good
        assert "There is no field tgg:" in text_of(pilot)
        assert screen.query_bar.input.mistake == (8, 12)
        assert "Lithium found" in text_of(pilot)
        await press(pilot, "enter")
        assert screen.session.text == "lithium tag:x"


async def test_nothing_matches_offers_the_nearest_and_enter_takes_it(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "tag:norwy ")
        shown = text_of(pilot)
        assert "Nothing matches tag:norwy" in shown
        assert "Did you mean tag:norway" in shown.lower() or "Did you mean tag:Norway" in shown
        await press(pilot, "enter")
        assert "4 of 12" in text_of(pilot)


async def test_an_empty_list_still_has_its_keys(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "xyzzy")
        await press(pilot, "escape")
        assert "Nothing matches xyzzy" in text_of(pilot)
        await press(pilot, "j", "k", "enter", "space", "G", "escape")
        await press(pilot, "C")
        assert "12 items" in text_of(pilot)


async def test_backspace_goes_back_to_the_former_query(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        for text in ("lithium", "ferries"):
            await press(pilot, "slash", "ctrl+u")
            await write(pilot, text)
            await press(pilot, "enter")
        assert screen.session.text == "ferries"
        await press(pilot, "backspace")
        assert screen.session.text == "lithium"
        assert screen.query_bar.input.value == "lithium"
        await press(pilot, "backspace")
        assert screen.session.text == ""
        await press(pilot, "backspace")
        assert "There is no former query" in text_of(pilot)


async def test_up_and_down_go_through_the_history(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        for text in ("lithium", "ferries"):
            await press(pilot, "slash", "ctrl+u")
            await write(pilot, text)
            await press(pilot, "enter")
        await press(pilot, "slash", "up")
        assert screen.query_bar.input.value == "lithium"
        assert "1 of 12" in text_of(pilot)
        await press(pilot, "down")
        assert screen.query_bar.input.value == "ferries"


async def test_completions_are_offered_chosen_and_taken(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        bar = main(pilot).query_bar
        await press(pilot, "slash")
        await write(pilot, "tag:nor")
        assert bar.completions.display
        await press(pilot, "tab")
        assert bar.input.value == "tag:Norway "
        assert not bar.completions.display
        await write(pilot, "topic:")
        await press(pilot, "down", "down", "up", "enter")
        assert bar.input.value == "tag:Norway topic:shipping "
        assert bar.input.has_focus
        await press(pilot, "tab")
        assert main(pilot).desk.list.items.has_focus


async def test_escape_closes_the_completions_first(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        bar = main(pilot).query_bar
        await press(pilot, "slash")
        await write(pilot, "tag:nor")
        await press(pilot, "escape")
        assert not bar.completions.display
        assert bar.input.has_focus
        await press(pilot, "escape")
        assert not bar.input.has_focus


async def test_a_completion_can_be_clicked(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        bar = main(pilot).query_bar
        await press(pilot, "slash")
        await write(pilot, "tag:nor")
        await pilot.click(bar.completions, offset=(4, 0))
        await settled(pilot)
        assert bar.input.value == "tag:Norway "


async def test_the_bar_fits_a_narrow_screen(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        await press(pilot, "slash")
        await write(pilot, "a query that is much longer than the line")
        assert len(text_of(pilot).splitlines()) == 12


class Slow:
    """The real library, with searches that wait until they are let go."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.gates: dict[str, threading.Event] = {}
        self.reached: set[str] = set()
        """The searches that wait, or have waited, at their gate."""
        self.interrupted = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._library, name)

    def search(self, text: str, *, tagged: bool = True) -> Result:
        if text in self.gates:
            self.reached.add(text)
            assert self.gates[text].wait(10)
        return self._library.search(text, tagged=tagged)

    def interrupt(self) -> None:
        self.interrupted += 1


async def test_a_stale_answer_is_dropped(make_app: MakeApp, library: Library) -> None:
    slow = Slow(library)
    slow.gates["ferries"] = threading.Event()
    app = make_app()
    app.library = slow  # type: ignore[assignment]
    trail: list[Message] = []
    async with opened(app, trail=trail) as pilot:
        screen = main(pilot)

        def answered() -> set[str]:
            return {message.text for message in trail if isinstance(message, Found)}

        screen.ask("ferries")
        await until(lambda: "ferries" in slow.reached)
        assert screen.session.good_text == ""
        screen.ask("lithium")
        await until(lambda: "lithium" in answered())
        slow.gates["ferries"].set()
        await until(lambda: "ferries" in answered())
        await settled(pilot)
        assert screen.session.good_text == "lithium"
        assert "Lithium found" in text_of(pilot)
    assert slow.interrupted >= 2


@pytest.mark.parametrize(
    "text", ["((((", '"', "tag:", "-", "a or", "date:2023-99", "\\", "[/]", "[@click=app.quit]x[/]"]
)
async def test_any_text_may_stand_in_the_bar(app: DatelineApp, text: str) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        main(pilot).query_bar.input.value = text
        await settled(pilot)
        await press(pilot, "escape", "escape")
        assert pilot.app.is_running


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((160, 45), 'Search: words, "a phrase", tag:china, source:reuters, date:2023, -tag:russia'),
        ((80, 24), 'Search: words, "a phrase", tag:china, source:reuters, date:2023'),
        ((40, 12), 'Search: words, "a phrase"'),
        ((20, 5), ""),
    ],
)
async def test_no_example_is_cut_off(app: DatelineApp, size: tuple[int, int], shown: str) -> None:
    async with opened(app, size) as pilot:
        row = next(line for line in picture(pilot) if "❯" in line)
        assert " ".join(row.split()) == f"❯ {shown} 12{' items' if size[0] > 20 else ''}".replace("  ", " ")
