"""Driving the app without a clock: keys go in, and it is waited until nothing is under way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from textual.events import Key
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen

WIDE = (160, 45)
MIDDLE = (100, 30)
SMALL = (80, 24)
NARROW = (40, 12)
_SIGNS = {
    "slash": "/",
    "question_mark": "?",
    "exclamation_mark": "!",
    "colon": ":",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "plus": "+",
    "space": " ",
}


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no message, no worker and no callback is under way, three times in a row.

    Not by the clock, as `pilot.pause` does: what is drawn at the next tick of a timer is drawn at once.
    """
    app, calm = pilot.app, 0
    for _ in range(500):
        if not app.is_running or not app.screen_stack:
            return
        await pilot._wait_for_screen()
        for _ in range(8):
            await asyncio.sleep(0)  # a message may send another one
        if app.screen_stack:
            app.screen._on_timer_update()
        for worker in list(app.workers):
            with suppress(WorkerCancelled):  # another search has taken its place
                await worker.wait()
        calm = 0 if _unrest(pilot) else calm + 1
        if calm == 3:
            return
    raise AssertionError(f"the app does not come to rest: {_unrest(pilot)}")


async def until(holds: Callable[[], bool]) -> None:
    """Wait for what a thread will bring about; a thread that nobody waits for any more is no worker."""
    for _ in range(2000):
        if holds():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("what was waited for has not come about")


def _unrest(pilot: Pilot[Any]) -> list[object]:
    """What is still under way."""
    app = pilot.app
    if not app.is_running or not app.screen_stack:
        return []
    # A screen with a box over it waits until the box is gone.
    waiting = [app.screen] if app.screen._callbacks or app.screen._layout_required else []
    sent = [node for node in (app, *app.screen.walk_children(with_self=True)) if node.message_queue_size]
    working = [worker for worker in app.workers if not worker.is_finished]
    return [*waiting, *sent, *working, *([] if main(pilot).ready else ["not begun"])]


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, waiting after each one."""
    for key in keys:
        _send(pilot, key)
        await settled(pilot)


async def write(pilot: Pilot[Any], text: str) -> None:
    """Type `text` as fast as it goes, and wait at the end only."""
    for character in text:
        _send(pilot, character)
    await settled(pilot)


def _send(pilot: Pilot[Any], key: str) -> None:
    """Let the driver report a key, by its name or by its character."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    character = key if len(key) == 1 else _SIGNS.get(key)
    event = Key(name, character)
    event.set_sender(pilot.app)
    pilot.app.post_message(event)


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
