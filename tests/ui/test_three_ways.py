"""Filter by a tag, take another away, narrow to a month, save that: by keys, by the mouse, by typing."""

from __future__ import annotations

from textual.pilot import Pilot

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.filter_rows import Role

from .driving import main, opened, press, settled, text_of, write

QUERY = "topic:shipping -place:Denmark date:2024-03"


def row(pilot: Pilot[object], name: str) -> int:
    rows = main(pilot).desk.filters.filters._rows
    return next(at for at, each in enumerate(rows) if each.label == name and each.role is Role.VALUE)


async def name_it(pilot: Pilot[object], library: Library) -> None:
    """The box asks for a name, whatever opened it."""
    await write(pilot, "Ships")
    await press(pilot, "enter")
    assert main(pilot).session.text.strip() == QUERY
    assert [(str(each.name), each.query.strip()) for each in library.saved.all()] == [("Ships", QUERY)]
    assert "1 of 12" in text_of(pilot)


async def test_by_keys_alone(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "f")
        filters = main(pilot).desk.filters.filters
        for name, keys in (("shipping", ["space"]), ("Denmark", ["space", "space"])):
            while filters.cursor != row(pilot, name):
                await press(pilot, "j" if filters.cursor < row(pilot, name) else "k")
            await press(pilot, *keys)
        await press(pilot, "w")
        while "March 2024" not in text_of(pilot).splitlines()[0]:
            await press(pilot, "minus")
        await press(pilot, "enter", "S")
        await name_it(pilot, library)


async def test_by_the_mouse_alone(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        filters = main(pilot).desk.filters.filters

        async def click(name: str, button: int = 1) -> None:
            line = filters.lines_of(row(pilot, name))[0] - filters.scroll_offset.y
            await pilot.click(filters, offset=(5, line), button=button)
            await settled(pilot)

        await click("shipping")
        await click("Denmark", button=3)
        filters.scroll_line_to(filters.line_count)  # what the wheel does
        await settled(pilot)
        await click("March 2024")
        hints = main(pilot).key_bar
        (start, *_) = (start for start, _, command in hints._places if command == "saved.save")
        await pilot.click(hints, offset=(start, 0))
        await settled(pilot)
        await name_it(pilot, library)


async def test_by_typing_alone(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, QUERY + " ")
        await press(pilot, "enter", "S")
        await name_it(pilot, library)
