"""Driving the app without a clock: keys go in, and it is waited until nothing is under way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.message import Message
from textual.pilot import Pilot

from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen

WIDE = (160, 45)
MIDDLE = (100, 30)
SMALL = (80, 24)
NARROW = (40, 12)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no message, no worker and no callback is under way, twice in a row."""
    calm = 0
    for _ in range(500):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        calm = calm + 1 if _quiet(pilot) else 0
        if calm == 2:
            return
    raise AssertionError("the app does not come to rest")


def _quiet(pilot: Pilot[Any]) -> bool:
    app = pilot.app
    if not app.is_running or not app.screen_stack:
        return True
    screen = main(pilot)
    return (
        screen.ready and not screen._callbacks and not any(not worker.is_finished for worker in app.workers)
    )


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, waiting after each one."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def write(pilot: Pilot[Any], text: str) -> None:
    """Type `text` as fast as it goes, and wait at the end only."""
    names = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus", "*": "asterisk", "+": "plus"}
    await pilot.press(*(names.get(character, character) for character in text))
    await settled(pilot)


@asynccontextmanager
async def opened(
    app: DatelineApp, size: tuple[int, int] = WIDE, trail: list[Message] | None = None
) -> AsyncIterator[Pilot[Any]]:
    """Run `app`; every message that its widgets handle is appended to `trail`."""
    hook = None if trail is None else trail.append
    async with app.run_test(size=size, message_hook=hook, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def main(pilot: Pilot[Any]) -> MainScreen:
    """The main screen."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def picture(pilot: Pilot[Any]) -> list[str]:
    """The screen as lines of text."""
    screen = pilot.app.screen
    width, height = pilot.app.size
    strips = screen._compositor.render_strips()
    assert len(strips) == height
    lines = []
    for strip in strips:
        assert strip.cell_length == width
        lines.append(strip.text)
    return lines


def text_of(pilot: Pilot[Any]) -> str:
    """The screen as one text."""
    return "\n".join(picture(pilot))
