"""The boxes over the main screen, and what they do."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from reader.errors import DocumentError
from reader.query.grammar import FIELDS
from reader.ui.commands.command import Scope
from reader.ui.commands.table import COMMANDS
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.link import LinkScreen
from reader.ui.screens.pick import PickScreen
from reader.ui.widgets.block_view import BlockView

from .conftest import MakeApp
from .driving import main, opened, picture, press, settled, text_of, write


async def test_help_names_every_key_and_every_field(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        view = pilot.app.screen.view
        assert isinstance(view, BlockView)
        shown = "\n".join(f"{block.lead}{block.text}" for block in view.blocks)
        for command in COMMANDS:
            if command.keys:
                assert command.help[:-1] in shown
        for field in FIELDS:
            assert f"{field.name}:" in shown
        await press(pilot, "G", "ctrl+u", "j", "escape")
        assert pilot.app.screen is main(pilot)


@pytest.mark.parametrize("key", ["ctrl+p", "colon"])
async def test_the_palette_finds_and_runs_a_command(app: DatelineApp, key: str) -> None:
    async with opened(app) as pilot:
        await press(pilot, key)
        assert isinstance(pilot.app.screen, PickScreen)
        await write(pilot, "filters")
        await press(pilot, "enter")
        assert main(pilot).desk.filters.filters.has_focus


async def test_every_command_of_the_palette_can_be_run(app: DatelineApp) -> None:
    harmless = [
        c
        for c in COMMANDS
        if c.palette and c.scopes != (Scope.FILE,) and c.id not in ("app.quit", "app.suspend")
    ]
    async with opened(app) as pilot:
        for command in harmless:
            await main(pilot).run_command(command.id)
            await settled(pilot)
            while pilot.app.screen is not main(pilot):
                await press(pilot, "escape")
        assert pilot.app.is_running


async def test_the_palette_leaves_out_what_makes_no_sense(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "j", "colon")
        await write(pilot, "link")
        assert "Open the link" not in text_of(pilot)


async def test_themes_are_worn_as_they_are_looked_at(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "T")
        await write(pilot, "nord")
        assert pilot.app.theme == "nord"
        await press(pilot, "escape")
        assert pilot.app.theme == "dateline-dark"
        await press(pilot, "T", "down", "down", "enter")
        assert pilot.app.theme == "dateline-contrast"


def program(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


async def test_a_link_is_shown_in_full_before_it_is_opened(
    app: DatelineApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    opened_links: list[object] = []
    monkeypatch.setattr("subprocess.Popen", lambda command, **_: opened_links.append(list(command)))
    browser = program(tmp_path / "browser", "exit 0")
    app.environment = {"BROWSER": str(browser)}
    async with opened(app) as pilot:
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, LinkScreen)
        assert "https://example.org/1" in text_of(pilot)
        await press(pilot, "escape")
        assert opened_links == []
        await press(pilot, "o", "enter")
        assert opened_links == [[str(browser), "https://example.org/1"]]


async def test_no_link_is_said(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "j", "o")
        assert pilot.app.screen is main(pilot)
        assert "This item has no link" in text_of(pilot)


async def test_copying_goes_to_the_terminal_where_there_is_no_program(
    app: DatelineApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    app.environment = {}
    async with opened(app) as pilot:
        await press(pilot, "y")
        assert "Copied the item" in text_of(pilot)
        assert pilot.app.clipboard == (
            "Harbour council votes for a third quay\n\nWednesday, 20 March 2024, Reuters\n\n"
            "The council of Varde voted for a third quay.\n\nShips have waited outside for nine days.\n\n"
            "https://example.org/1\n"
        )


async def test_copying_goes_to_the_program_of_the_system(
    app: DatelineApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    program(tmp_path / "xclip", f"cat > {tmp_path}/kept")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    app.environment = {"DISPLAY": ":0"}
    async with opened(app) as pilot:
        await press(pilot, "y")
    assert (tmp_path / "kept").read_text().startswith("Harbour council")


async def test_an_editor_that_is_missing_is_said(app: DatelineApp) -> None:
    app.environment = {"EDITOR": "no-such-editor"}
    async with opened(app) as pilot:
        await press(pilot, "e")
        assert "no-such-editor was not found" in text_of(pilot)


async def test_failures_are_named_and_listed(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "exclamation_mark")
        assert "All files could be read" in text_of(pilot)
        main(pilot).session.failures = (DocumentError("bad.txt", "is a fifo"),)
        await press(pilot, "exclamation_mark")
        assert "1 file could not be read" in text_of(pilot)
        assert "bad.txt" in text_of(pilot)
        assert "is a fifo" in text_of(pilot)


async def test_on_a_tiny_screen_boxes_are_all_view(make_app: MakeApp) -> None:
    async with opened(make_app(), (20, 5)) as pilot:
        await press(pilot, "question_mark", "j")
        assert [row.strip() for row in picture(pilot)[1:4]] == ["j  ↓", "Go one row or", "line down."]
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "j  ↓             Go one row or line down." in text_of(pilot)
        await pilot.resize_terminal(20, 5)
        await press(pilot, "escape", "colon")
        assert sum("Read" in row or "item" in row for row in picture(pilot)) >= 3


async def test_a_box_with_little_in_it_is_small(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).session.failures = (DocumentError("bad.txt", "is a fifo"),)
        await press(pilot, "exclamation_mark")
        assert pilot.app.screen.query_one(".box").size.height < 10


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (200, 60)])
async def test_boxes_open_at_any_size(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with opened(make_app(), size) as pilot:
        for key in ("question_mark", "colon", "T", "o"):
            await press(pilot, key)
            assert pilot.app.screen is not main(pilot)
            await press(pilot, "escape")
            assert pilot.app.screen is main(pilot)


async def test_hints_can_be_clicked(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        x = text_of(pilot).splitlines()[-1].index("filters")
        await pilot.click(main(pilot).key_bar, offset=(x, 0))
        await settled(pilot)
        assert main(pilot).desk.filters.filters.has_focus
