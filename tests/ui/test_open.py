"""The first look."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.errors import ConfigError
from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings

from . import newsroom
from .conftest import MakeApp
from .driving import MIDDLE, NARROW, main, opened, settled, text_of


async def test_the_three_panes_show_the_news(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        shown = text_of(pilot)
        assert main(pilot).desk.list.items.row_count == 12
    for words in ("Dateline", "news", "12 items", "Topics", "shipping", "Wed 20 March 2024", "Undated"):
        assert words in shown


async def test_the_first_item_is_open_and_the_list_has_the_keys(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        assert pilot.app.focused is main(pilot).desk.list.items
        assert "The council of Varde voted for a third quay." in text_of(pilot)
        assert "from “(2024-03-20) --”" in text_of(pilot)


async def test_two_panes_in_the_middle_and_one_when_narrow(make_app: MakeApp) -> None:
    async with opened(make_app(), MIDDLE) as pilot:
        assert "Topics" not in text_of(pilot)
        assert "The council of Varde" in text_of(pilot)
    async with opened(make_app(), NARROW) as pilot:
        assert "The council of Varde" not in text_of(pilot)
        assert "Harbour council votes for a third" in text_of(pilot)


async def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    with Library.open([folder], tmp_path / "data") as library:
        async with opened(DatelineApp(library, [folder], Settings())) as pilot:
            assert "There is no news here yet" in text_of(pilot)
            assert "empty holds no text" in text_of(pilot)


async def test_the_first_run_fills_the_list_while_it_reads(tmp_path: Path, corpus: Path) -> None:
    with Library.open([corpus], tmp_path / "fresh", ingest=newsroom.ingest) as library:
        app = DatelineApp(library, [corpus], Settings())
        async with app.run_test(size=(160, 45)) as pilot:
            assert "Reading the news" in text_of(pilot) or "12 items" in text_of(pilot)
            await settled(pilot)
            assert "12 items" in text_of(pilot)


async def test_an_unknown_theme_is_a_mistake_in_the_config(library: Library, corpus: Path) -> None:
    with pytest.raises(ConfigError, match="did you mean nord"):
        DatelineApp(library, [corpus], Settings(theme="nrod"))


async def test_every_theme_can_be_worn(make_app: MakeApp) -> None:
    names = sorted(make_app().available_themes)
    assert {"dateline-dark", "dateline-light", "dateline-contrast", "nord"} <= set(names)
    async with opened(make_app(), (80, 24)) as pilot:
        for name in names:
            pilot.app.theme = name
            await pilot.pause()
            assert "Harbour council" in text_of(pilot)


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light", "nord", "dateline-contrast", None])
async def test_any_theme_can_be_the_first(make_app: MakeApp, name: str | None) -> None:
    async with opened(make_app(theme=name), (80, 24)) as pilot:
        assert pilot.app.theme == (name or "dateline-dark")
        assert "Harbour council" in text_of(pilot)


async def test_without_colour_there_are_only_greys(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(make_app()) as pilot:
        assert pilot.app.no_color
        drawing = pilot.app.export_screenshot()
    colours = set(re.findall(r"fill: (#[0-9a-f]{6})", drawing))
    assert colours
    assert all(
        c[1:3] == c[3:5] == c[5:7] for c in colours if c not in ("#ff5f57", "#febc2e", "#28c840", "#c5c8c6")
    )


async def test_ascii_draws_nothing_else(make_app: MakeApp) -> None:
    async with opened(make_app(ascii=True)) as pilot:
        shown = text_of(pilot)
        await pilot.press("question_mark")
        await settled(pilot)
        shown += text_of(pilot)
    ours = [character for character in set(shown) if ord(character) > 126]
    assert ours == []
