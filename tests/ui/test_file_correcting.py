"""Corrections in the file view: each key, what it says, and that it is undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.file import FileScreen
from reader.ui.screens.name import NameScreen
from reader.ui.screens.preview import PreviewScreen
from reader.ui.settings import Settings
from reader.ui.themes import DARK

from .driving import NARROW, WIDE, main, opened, picture, press, settled, write

PROMPT = "Tell us what you think of the new harbour, by letter or at the town hall."
DIGEST = f"""March 3, 2023 — Harbour Reopens After the Storm

The harbour took its first ship on Monday, and ferries are to follow within the week, the port said.

{PROMPT}

Advertisement

Nobody was hurt when the storm broke the western pier in February, and repairs took nineteen days.
Source: Coast Gazette

March 2, 2023 — Market Moves to the Old Station

The market hall is to close in May, and its forty traders move to the old station across the river.
Source: Town Crier
"""
LETTER = f"""A Letter to the Town

The author has lived by the river for forty years and has seen three bridges come and go since then.

{PROMPT}

He has no opinion on the colour of the fourth one, as he writes in the letter, which he sent on Monday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "digest.txt").write_text(DIGEST)
    (made / "letter.txt").write_text(LETTER)
    return made


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.open([folder], tmp_path / "data") as made:
        made.index()
        yield made


@pytest.fixture
def app(library: Library, folder: Path) -> DatelineApp:
    return DatelineApp(library, [folder], Settings(theme=DARK))


def titles(library: Library) -> list[str]:
    return sorted(head.title for head in library.search("file:digest").heads(0, 9))


def text(library: Library, words: str) -> str:
    (head,) = library.search(words).heads(0, 9)
    return library.item(head.number).item.text


async def at(pilot: Pilot[object], line: int) -> FileScreen:
    """Open the file of the first item, with the cursor on a line of it."""
    await press(pilot, "r")
    screen = pilot.app.screen
    assert isinstance(screen, FileScreen)
    screen.view.go(line - 1)
    await settled(pilot)
    assert screen.view.line is not None
    assert screen.view.line.number == line
    return screen


def said(pilot: Pilot[object]) -> str:
    """What was said last."""
    return [str(notice.message) for notice in pilot.app._notifications][-1]


TWO = ["Harbour Reopens After the Storm", "Market Moves to the Old Station"]


async def test_cut_here_and_undo(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        screen = await at(pilot, 9)
        await press(pilot, "c")
        assert len(titles(library)) == 3
        assert said(pilot).startswith("split: Nobody was hurt")
        assert screen.view.line is not None
        assert (screen.view.line.number, screen.view.line.cut is not None) == (9, True)
        assert any("by hand" in row for row in picture(pilot))
        await press(pilot, "c")
        assert said(pilot) == "An item begins here already"
        await press(pilot, "U")
        assert titles(library) == TWO
        assert said(pilot).startswith("Undone: split")
        assert screen.view.line.number == 9


async def test_it_is_undone_from_the_list_too(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        before = titles(library)
        await at(pilot, 9)
        await press(pilot, "c")
        assert titles(library) != before
        await press(pilot, "escape", "U")
        assert titles(library) == before
        assert "Undone: split" in "\n".join(picture(pilot))
        await press(pilot, "H", "enter")
        assert titles(library) != before


async def test_undo_where_nothing_was_done(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await at(pilot, 9)
        await press(pilot, "U")
        assert said(pilot) == "There is nothing to undo"


async def test_join_with_the_next(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await at(pilot, 3)
        await press(pilot, "m")
        assert titles(library) == TWO[:1]
        await press(pilot, "m")
        assert "last item of its file" in said(pilot)
        await press(pilot, "escape")
        assert main(pilot).session.total == 2, "the list has seen it"


async def test_leave_out_and_bring_back(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await at(pilot, 9)
        await press(pilot, "x")
        assert "Nobody was hurt" not in text(library, "title:harbour")
        await press(pilot, "x")
        assert said(pilot) == "This line is left out already"
        await press(pilot, "i")
        assert "Nobody was hurt" in text(library, "title:harbour")
        await press(pilot, "i")
        assert said(pilot) == "This line is not left out"


async def test_bring_back_what_the_rules_left_out(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await at(pilot, 7)
        await press(pilot, "i")
        assert "Advertisement" in text(library, "title:harbour")


async def test_always_leave_out_shows_first_what_it_touches(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await at(pilot, 5)
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, PreviewScreen)
        shown = " ".join(picture(pilot))
        assert "would touch 2 lines in 2 documents, 2 items" in shown
        assert "digest.txt" in shown
        assert "letter.txt" in shown
        await press(pilot, "escape")
        assert PROMPT in text(library, "title:letter")
        await press(pilot, "X", "enter")
        assert isinstance(pilot.app.screen, FileScreen)
        assert PROMPT not in text(library, "title:letter")
        assert PROMPT not in text(library, "title:harbour")
        await press(pilot, "U")
        assert PROMPT in text(library, "title:letter")


@pytest.mark.parametrize(
    ("key", "before", "value", "query"),
    [
        ("D", "2023-03-02", "2021-05", "date:2021-05"),
        ("D", "2023-03-02", "none", "is:undated traders"),
        ("H", TWO[1], "A new home", 'title:"a new home"'),
        ("S", "Town Crier", "Daily Fish", 'source:"daily fish"'),
    ],
)
async def test_fields_are_set(
    app: DatelineApp, library: Library, key: str, before: str, value: str, query: str
) -> None:
    async with opened(app) as pilot:
        await at(pilot, 14)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, NameScreen)
        field = pilot.app.screen.query_one(Input)
        assert field.value == before
        field.value = ""
        await write(pilot, value)
        await press(pilot, "enter")
        assert "traders" in text(library, query)
        assert isinstance(pilot.app.screen, FileScreen)
        pilot.app.screen.view.go(11)
        await settled(pilot)
        assert any("set by hand" in row for row in picture(pilot))


async def test_a_date_that_is_none_is_told(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await at(pilot, 14)
        await press(pilot, "D")
        await write(pilot, "x")
        await press(pilot, "enter")
        assert "not a date" in said(pilot)
        assert titles(library) == TWO


async def test_a_blank_line_and_a_line_of_no_item(app: DatelineApp, library: Library, folder: Path) -> None:
    async with opened(app) as pilot:
        await at(pilot, 4)
        for key in "cxi":
            await press(pilot, key)
            assert said(pilot) == "Nothing stands in this line"
        screen = pilot.app.screen
        assert isinstance(screen, FileScreen)
        screen.view.go(10)
        await press(pilot, "D")
        assert said(pilot) == "This line belongs to no item"
        assert not library.corrections()


async def test_a_file_that_has_changed_is_not_corrected(
    app: DatelineApp, library: Library, folder: Path
) -> None:
    async with opened(app) as pilot:
        (folder / "digest.txt").write_text("A new first line.\n\n" + DIGEST)
        await at(pilot, 5)
        for key in ("c", "m", "x", "i", "X", "D", "U"):
            await press(pilot, key)
            assert said(pilot).startswith("The file has changed")
        assert not library.corrections()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_preview_fits(app: DatelineApp, size: tuple[int, int]) -> None:
    async with opened(app, size) as pilot:
        await at(pilot, 5)
        await press(pilot, "X")
        rows = picture(pilot)
        assert any("Always leave out" in row for row in rows)
        assert any("leave out" in row for row in rows)
