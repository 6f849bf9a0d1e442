"""Saved searches on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.filter_rows import Role
from reader.ui.widgets.filter_list import FilterList

from .driving import main, opened, press, settled, text_of, write


def saved(library: Library) -> list[tuple[str, str]]:
    return [(str(each.name), each.query) for each in library.saved.all()]


async def to_saved(pilot: Pilot[object], name: str) -> FilterList:
    filters = main(pilot).desk.filters.filters
    await press(pilot, "f")
    rows = filters._rows
    filters.move_to(next(at for at, row in enumerate(rows) if row.role is Role.SAVED and row.name == name))
    await settled(pilot)
    return filters


async def test_a_search_is_saved_and_stands_on_top_with_its_digit(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "S")
        assert "There is nothing to save" in text_of(pilot)
        main(pilot).ask("lithium or ferries")
        await settled(pilot)
        await press(pilot, "S")
        assert "lithium or ferries" in text_of(pilot)
        await write(pilot, "Ore and ships")
        await press(pilot, "enter")
        assert saved(library) == [("Ore and ships", "lithium or ferries")]
        rows = main(pilot).desk.filters.filters._rows
        assert [(row.role, str(row.label), row.count) for row in rows[:2]] == [
            (Role.HEADING, "Saved", 1), (Role.SAVED, "Ore and ships", 2),
        ]  # fmt: skip
        await press(pilot, "C")
        assert main(pilot).session.text == ""
        await press(pilot, "1")
        assert main(pilot).session.text == "lithium or ferries"
        await press(pilot, "backspace")
        assert main(pilot).session.text == ""
        await press(pilot, "2")
        assert "There are 1 saved searches only" in text_of(pilot)


async def test_without_any_a_digit_says_how_to_save(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "3")
        assert "S saves the query" in text_of(pilot)


async def test_one_is_edited_by_running_changing_and_saving_it(app: DatelineApp, library: Library) -> None:
    library.saved.add("Ore", "lithium")
    async with opened(app) as pilot:
        await press(pilot, "1", "slash")
        await write(pilot, " place:chile ")
        await press(pilot, "enter", "S", "enter")
        assert saved(library) == [("Ore", "lithium place:chile")]


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_one_is_deleted_after_asking(app: DatelineApp, library: Library, key: str) -> None:
    library.saved.add("Ore", "lithium")
    async with opened(app) as pilot:
        await to_saved(pilot, "Ore")
        await press(pilot, key)
        assert "Delete Ore?" in text_of(pilot)
        await press(pilot, "escape")
        assert len(saved(library)) == 1
        await press(pilot, key, "enter")
        assert saved(library) == []
        assert "Deleted Ore" in text_of(pilot)
        assert main(pilot).desk.filters.filters._rows[0].label == "Topics"


async def test_one_is_renamed(app: DatelineApp, library: Library) -> None:
    library.saved.add("Ore", "lithium")
    async with opened(app) as pilot:
        await to_saved(pilot, "Ore")
        await press(pilot, "R")
        await press(pilot, "right")
        await write(pilot, "s")
        await press(pilot, "enter")
        assert saved(library) == [("Ores", "lithium")]


async def test_keys_of_saved_searches_say_where_they_work(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "f", "R")
        assert "Go to a saved search first" in text_of(pilot)


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_one_is_run_in_the_pane(app: DatelineApp, library: Library, key: str) -> None:
    library.saved.add("Ore", "lithium")
    async with opened(app) as pilot:
        await to_saved(pilot, "Ore")
        await press(pilot, key)
        assert main(pilot).session.text == "lithium"


async def test_one_is_run_by_the_mouse_and_by_its_name(app: DatelineApp, library: Library) -> None:
    library.saved.add("Ore", "lithium")
    library.saved.add("Ships", "ferries")
    async with opened(app) as pilot:
        await pilot.click(main(pilot).desk.filters.filters, offset=(4, 2))
        await settled(pilot)
        assert main(pilot).session.text == "ferries"
        await press(pilot, "apostrophe")
        await write(pilot, "or")
        await press(pilot, "enter")
        assert main(pilot).session.text == "lithium"


async def test_one_stands_inside_a_query_and_a_mistake_is_marked(
    app: DatelineApp, library: Library, tmp_path: Path
) -> None:
    library.saved.add("Ore", "lithium")
    library.saved.add("Bad", "lithium")
    file = tmp_path / "data" / "searches.toml"
    file.write_text(file.read_text().replace('Bad = "lithium"', 'Bad = "tga:x"'))
    async with opened(app) as pilot:
        main(pilot).ask("saved:ore place:chile")
        await settled(pilot)
        assert "1 of 12" in text_of(pilot)
        assert any("Bad" in line[:28] and "!" in line[:28] for line in text_of(pilot).splitlines())


async def test_a_broken_file_is_told_once_and_stops_nothing(app: DatelineApp, tmp_path: Path) -> None:
    (tmp_path / "data" / "searches.toml").write_text("[saved\n")
    async with opened(app) as pilot:
        assert "searches.toml" in text_of(pilot)
        main(pilot).ask("lithium")
        await settled(pilot)
        assert "1 of 12" in text_of(pilot)


async def test_hostile_names_do_no_harm(app: DatelineApp, tmp_path: Path) -> None:
    name = "[@click=app.quit]x[/]\\u001b]52;c;x\\u0007"
    (tmp_path / "data" / "searches.toml").write_text(f'[saved]\n"{name}" = "\\u001b[2J lithium"\n')
    async with opened(app) as pilot:
        assert "\x1b" not in text_of(pilot)
        await press(pilot, "1", "S")
        assert "\x1b" not in text_of(pilot)
        await press(pilot, "escape")
        await to_saved(pilot, str(main(pilot).session.saved[0].search.name))
        await press(pilot, "D")
        assert "\x1b" not in text_of(pilot)
        assert app.is_running
