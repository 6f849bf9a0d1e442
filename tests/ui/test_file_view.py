"""The file view: an item in its file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.file import FileScreen
from reader.ui.settings import Settings
from reader.ui.themes import DARK, LIGHT

from . import filing
from .driving import MIDDLE, NARROW, SMALL, WIDE, main, opened, picture, press, settled, text_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "wire.txt").write_text(filing.WIRE)
    (made / "short.txt").write_text(filing.SHORT)
    return made


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.open([folder], tmp_path / "data", ingest=filing.ingest) as made:
        made.index()
        yield made


@pytest.fixture
def app(library: Library, folder: Path) -> DatelineApp:
    return DatelineApp(library, [folder], Settings(theme=DARK))


def screen(pilot: Pilot[object]) -> FileScreen:
    assert isinstance(pilot.app.screen, FileScreen)
    return pilot.app.screen


def line(pilot: Pilot[object]) -> int:
    found = screen(pilot).view.line
    assert found is not None
    return found.number


def row_of(pilot: Pilot[object], words: str) -> str:
    return next(row for row in picture(pilot) if words in row)


async def test_r_shows_the_item_in_its_file(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r")
        assert line(pilot) == 4
        shown = text_of(pilot)
        assert "wire.txt  3 items · 4 lines left out" in shown
        assert "line 4 of 19" in shown
        assert "item 1 of 3: The quay is full" in shown
        cut = row_of(pilot, "heading (level 1), weight 4.2")
        assert cut.startswith("── 1 of 3 · 20 Mar 2024 · Reuters ──")
        assert picture(pilot)[picture(pilot).index(cut) + 1].startswith("▌  4 ")


async def test_from_the_item_too(app: DatelineApp) -> None:
    async with opened(app, SMALL) as pilot:
        await press(pilot, "enter", "r")
        assert line(pilot) == 4
        await press(pilot, "r")
        assert main(pilot).desk.detail.detail.has_focus


async def test_what_is_left_out_has_its_reason_once(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r", "g")
        assert "navigation ┆ Menu   Search   Log in" in row_of(pilot, "Menu")
        assert "navigation" not in row_of(pilot, "Home > Harbour")
        assert "┆ Home" in row_of(pilot, "Home > Harbour")
        assert "left out: navigation (by its words)" in text_of(pilot)
        assert "prompt ┆ Subscribe now" in row_of(pilot, "Subscribe now")
        assert "prompt" not in row_of(pilot, "and save a third")


async def test_in_a_narrow_window_reasons_stand_in_the_text(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        await press(pilot, "r", "g")
        assert "[navigation] Menu   Search" in text_of(pilot)
        assert text_of(pilot).count("[navigation]") == 1


async def test_evidence_is_underlined_and_named(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r")
        assert "date, author │ 2024-03-20, by A. Writer" in row_of(pilot, "A. Writer")
        assert "source │ Source: Reuters" in row_of(pilot, "Source: Reuters")
        underlined = [
            segment.text
            for strip in screen(pilot)._compositor.render_strips()
            for segment in strip
            if segment.style is not None and segment.style.underline
        ]
        assert underlined[:3] == ["2024-03-20", "A. Writer", "Reuters"]
        await press(pilot, "j")
        assert "date: date rule · author: author rule · item 1 of 3" in text_of(pilot)


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        (("j",), 5), (("down", "down"), 6), (("j", "k"), 4), (("j", "up"), 4), (("g",), 1), (("home",), 1),
        (("G",), 19), (("end",), 19), (("n",), 13), (("n", "n"), 17), (("n", "n", "n"), 17), (("N",), 4),
        (("n", "N"), 4), (("j", "j", "N"), 4), (("g", "n"), 4),
    ],
)  # fmt: skip
async def test_keys_move_the_cursor(app: DatelineApp, keys: tuple[str, ...], at: int) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r", *keys)
        assert line(pilot) == at


@pytest.mark.parametrize(
    ("on", "back"),
    [("ctrl+d", "ctrl+u"), ("ctrl+f", "ctrl+b"), ("pagedown", "pageup"), ("space", "b")],
)
async def test_pages_go_to_the_end_and_back(app: DatelineApp, on: str, back: str) -> None:
    async with opened(app, (60, 14)) as pilot:
        await press(pilot, "r", "g", on)
        assert line(pilot) > 1
        await press(pilot, *[on] * 20)
        assert line(pilot) == 19
        await press(pilot, *[back] * 20)
        assert line(pilot) == 1


async def test_a_line_higher_than_the_window_is_read_to_its_end(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        await press(pilot, "r", "n", "j")
        view = screen(pilot).view
        seen: set[int] = set()
        while line(pilot) < 17:
            seen |= set(range(view.scroll_offset.y, view.scroll_offset.y + view.page))
            assert view.rows is not None
            await press(pilot, "j")
            assert len(seen) < 200
        first, end = view.rows.rows_of(15)
        assert set(range(first, end)) <= seen
        await press(pilot, "k", "k", "k")
        assert line(pilot) == 15
        assert view.scroll_offset.y > first


async def test_brackets_go_through_the_list_from_file_to_file(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r")
        seen = []
        for key in ("right_square_bracket", "J", "J", "J", "left_square_bracket", "K"):
            await press(pilot, key)
            seen.append((str(screen(pilot).view.anatomy.document.name), line(pilot)))  # type: ignore[union-attr]
        assert seen == [
            ("short.txt", 1), ("wire.txt", 13), ("wire.txt", 17), ("wire.txt", 17), ("wire.txt", 13),
            ("short.txt", 1),
        ]  # fmt: skip
        await press(pilot, "K", "K")
        assert "this is the first item of the list" in text_of(pilot)
        await press(pilot, "J", "escape")
        assert main(pilot).desk.list.items.cursor == 1
        assert "A short one" in str(main(pilot).session.item)


async def test_enter_goes_to_the_item_under_the_cursor(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "enter", "r", "n", "n", "j", "enter")
        assert pilot.app.screen is main(pilot)
        current = main(pilot).desk.list.items.current
        assert current is not None
        assert current.title == "A treaty for the north"
        assert main(pilot).desk.list.items.has_focus


async def test_enter_says_where_there_is_nothing_to_go_to(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r", "g", "enter")
        assert "This line belongs to no item" in text_of(pilot)
        await press(pilot, "escape")
        main(pilot).ask("quay")
        await settled(pilot)
        await press(pilot, "r", "n", "enter")
        assert "the query does not match it" in text_of(pilot)


@pytest.mark.parametrize("key", ["escape", "r", "q"])
async def test_the_way_back(app: DatelineApp, key: str) -> None:
    async with opened(app) as pilot:
        await press(pilot, "j", "r", key)
        assert pilot.app.screen is main(pilot)
        assert main(pilot).desk.list.items.has_focus
        assert main(pilot).desk.list.items.cursor == 1


async def test_help_palette_and_themes_work_there_too(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r", "question_mark")
        assert "The file view" in text_of(pilot)
        await press(pilot, "escape", "T", "escape", "colon")
        assert "Next cut" in text_of(pilot)
        assert "Open the link" not in text_of(pilot)
        await press(pilot, "enter")
        assert line(pilot) == 13


async def test_hints_and_clicks(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r")
        rows = picture(pilot)
        y = next(at for at, row in enumerate(rows) if "Ships wait" in row)
        await pilot.click(offset=(40, y))
        await settled(pilot)
        assert line(pilot) == 6
        await pilot.click(offset=(rows[-1].index("next cut"), len(rows) - 1))
        await settled(pilot)
        assert line(pilot) == 13
        await pilot.click(offset=(rows[-1].index("back"), len(rows) - 1))
        await settled(pilot)
        assert pilot.app.screen is main(pilot)


async def test_a_changed_file_says_so(app: DatelineApp, folder: Path) -> None:
    async with opened(app) as pilot:
        (folder / "wire.txt").write_text("= News of today\nJust in.\n\n" + filing.WIRE)
        await press(pilot, "r")
        assert "changed since it was indexed" in text_of(pilot)
        assert line(pilot) == 7
        await press(pilot, "g", "enter")
        assert "not in the index yet" in text_of(pilot)


async def test_an_item_that_has_gone_from_its_file_says_so(app: DatelineApp, folder: Path) -> None:
    async with opened(app) as pilot:
        (folder / "wire.txt").write_text("= News of today\n")
        await press(pilot, "r")
        assert "this item does not stand in it any more" in text_of(pilot)
        assert line(pilot) == 1


async def test_a_file_that_has_gone_says_so(app: DatelineApp, folder: Path) -> None:
    async with opened(app) as pilot:
        (folder / "wire.txt").unlink()
        await press(pilot, "r")
        assert "The file cannot be shown" in text_of(pilot)
        assert "no such file or directory" in text_of(pilot)
        await press(pilot, "j", "n", "enter", "J")
        assert "One line of it." in text_of(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is main(pilot)


@pytest.mark.parametrize("text", ["", "\n\n"])
async def test_an_empty_file(app: DatelineApp, folder: Path, text: str) -> None:
    async with opened(app) as pilot:
        (folder / "wire.txt").write_text(text)
        await press(pilot, "r", "j", "k", "G", "space", "b", "n", "N", "enter", "ctrl+d")
        assert "changed since it was indexed" in text_of(pilot)


async def test_resizing_keeps_the_line(app: DatelineApp) -> None:
    async with opened(app, WIDE) as pilot:
        await press(pilot, "r", "n", "n")
        for size in (NARROW, MIDDLE, (20, 5), (200, 60), SMALL):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert line(pilot) == 17
            assert "= A treaty" in text_of(pilot)
            rows = screen(pilot).view.rows
            assert rows is not None
            assert (rows.width, rows.labelled) == screen(pilot).view.room(19)


@pytest.mark.parametrize("size", [WIDE, SMALL, NARROW, (20, 5)])
async def test_nothing_of_a_file_acts_on_the_terminal(
    library: Library, folder: Path, size: tuple[int, int]
) -> None:
    hostile = "= [@click=app.quit]x[/]\n\x1b]52;c;ZXZpbA==\x07 \x9b31m \u202eabc\n[/] [b]\n" + "日本" * 500
    (folder / "wire.txt").write_text(hostile + "\nSource: \x1b[2J[/b]\u202e\n")
    library.index()
    async with opened(DatelineApp(library, [folder], Settings()), size) as pilot:
        await press(pilot, "G", "r")
        for key in ("g", "j", "j", "j", "space", "G", "T", "escape", "g"):
            await press(pilot, key)
            shown = "".join(picture(pilot))
            assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") or c == "\u202e"]
        if size == WIDE:
            assert "[@click=app.quit]x[/]" in shown
            assert "␛]52;c;" in shown


@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_ascii_alone_where_it_is_asked_for(library: Library, folder: Path, theme: str) -> None:
    async with opened(DatelineApp(library, [folder], Settings(theme=theme, ascii=True)), SMALL) as pilot:
        await press(pilot, "r", "g")
        assert text_of(pilot).isascii()
        assert "navigation : Menu" in text_of(pilot)


async def test_a_file_of_one_endless_line_has_an_end(app: DatelineApp, folder: Path) -> None:
    async with opened(app, SMALL) as pilot:
        (folder / "wire.txt").write_text("= " + "word " * 2_000 + "finis")
        await press(pilot, "r")
        app.clear_notifications()
        await press(pilot, "G")
        assert "finis" in text_of(pilot)
        await press(pilot, "g")
        assert "= word" in text_of(pilot)
        await press(pilot, "ctrl+d", "ctrl+d")
        assert "= word" not in text_of(pilot)


async def test_a_cut_that_is_not_there_is_said_without_a_notice(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "r", "G", "n")
        assert picture(pilot)[-2].strip() == "no cut below"
        await press(pilot, "k")
        assert "no cut below" not in text_of(pilot)
