"""Files that come, change and cannot be read, while the screen is open."""

from __future__ import annotations

import os
from pathlib import Path

from reader.domain.text import SafeText
from reader.library import Library, Progress
from reader.ui.dateline_app import DatelineApp
from reader.ui.indexing import Advanced
from reader.ui.settings import Settings

from . import newsroom
from .driving import main, opened, press, settled, text_of


async def test_a_new_file_comes_in_and_the_cursor_stays(app: DatelineApp, corpus: Path) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        await press(pilot, "j", "j")
        assert screen.session.item is not None
        before = screen.session.item.head.title
        (corpus / "new.txt").write_text("Fresh from the press\n")
        await press(pilot, "ctrl+r")
        assert "13 items" in text_of(pilot)
        assert "Fresh from the press" in text_of(pilot)
        assert screen.session.item.head.title == before
        assert screen.desk.list.items.cursor == 3


async def test_a_file_that_goes_takes_its_items_along(app: DatelineApp, corpus: Path) -> None:
    (corpus / "new.txt").write_text("Fresh from the press\n")
    async with opened(app) as pilot:
        assert "Fresh from the press" in text_of(pilot)
        (corpus / "new.txt").unlink()
        await press(pilot, "ctrl+r")
        assert "Fresh from the press" not in text_of(pilot)
        assert "12 items" in text_of(pilot)


async def test_a_file_that_cannot_be_read_is_named(app: DatelineApp, corpus: Path) -> None:
    (corpus / "binary.txt").write_bytes(bytes(range(256)) * 40)
    async with opened(app) as pilot:
        assert "1 file left out" in text_of(pilot)
        assert "binary.txt" in text_of(pilot)
        await press(pilot, "exclamation_mark")
        assert "1 file could not be read" in text_of(pilot)


async def test_progress_is_shown_while_it_lasts(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).post_message(Advanced(Progress(6, 12, SafeText("a.txt"), 40)))
        await pilot.pause()
        assert "6 of 12 files ━━━━━━──────" in text_of(pilot)
        await press(pilot, "ctrl+r")
        assert "of 12 files" not in text_of(pilot)


async def test_only_the_last_step_of_progress_counts() -> None:
    one, two = (Advanced(Progress(done, 9, SafeText("a"), 1)) for done in (1, 2))
    assert two.can_replace(one)


async def test_leaving_stops_the_indexing(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Item {number}\n")
    with Library.open([folder], tmp_path / "data", ingest=newsroom.ingest) as library:
        app = DatelineApp(library, [folder], Settings())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            screen = main(pilot)
            await pilot.press("q")
        assert screen.indexing._stopped


async def test_a_state_that_only_the_store_knows_is_drawn(app: DatelineApp, corpus: Path) -> None:
    os.utime(corpus / "digest.txt", (1, 1))
    async with opened(app) as pilot:
        await settled(pilot)
        assert "12 items" in text_of(pilot)
