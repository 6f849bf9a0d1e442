"""Files that come, change and cannot be read, while the screen is open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.domain.text import SafeText
from reader.errors import StoreBusyError
from reader.library import IndexReport, Library, Progress
from reader.ui.dateline_app import DatelineApp
from reader.ui.indexing import Advanced, IndexFailed, Indexing
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
        assert "1 file not read" in text_of(pilot)
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


class Still:
    """A library whose indexing takes as long as its clock says."""

    def __init__(self) -> None:
        self.now = 0.0
        self.runs = 0
        self.meanwhile: list[Callable[[], object]] = []

    def index(self, **_: object) -> IndexReport:
        self.runs += 1
        self.now += 2.0
        happens, self.meanwhile = self.meanwhile, []
        for one in happens:
            one()
        return IndexReport()


class Node:
    """Runs workers at once and takes messages."""

    def __init__(self) -> None:
        self.messages: list[object] = []

    def run_worker(self, work: Callable[[], None], **_: object) -> None:
        work()

    def post_message(self, message: object) -> None:
        self.messages.append(message)


def still() -> tuple[Still, Indexing]:
    library = Still()
    return library, Indexing(Node(), library, lambda: library.now)  # type: ignore[arg-type]


def test_looks_at_the_files_are_spaced_by_how_long_they_take() -> None:
    library, indexing = still()
    indexing.look()
    indexing.look()
    assert library.runs == 1
    library.now += 39
    indexing.look()
    assert library.runs == 1
    library.now += 2
    indexing.look()
    assert library.runs == 2
    indexing.start()
    assert library.runs == 3
    indexing.stop()
    indexing.start()
    assert library.runs == 3


def test_a_look_asked_for_while_another_is_under_way_follows_it() -> None:
    library, indexing = still()
    library.meanwhile = [indexing.start, indexing.start]
    indexing.start()
    assert library.runs == 2
    library.meanwhile = [indexing.look]
    indexing.start()
    assert library.runs == 3


def test_nothing_follows_a_look_that_was_stopped() -> None:
    library, indexing = still()
    library.meanwhile = [indexing.start, indexing.stop]
    indexing.start()
    assert library.runs == 1


def test_a_look_that_breaks_off_does_not_keep_the_next_from_starting() -> None:
    library, indexing = still()
    library.meanwhile = [lambda: [].pop()]
    with pytest.raises(IndexError):
        indexing.start()
    indexing.start()
    assert library.runs == 2


async def test_what_goes_wrong_with_indexing_is_said_once(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        for _ in range(3):
            main(pilot).post_message(IndexFailed(StoreBusyError("Another Dateline is reading the files")))
            await settled(pilot)
        assert text_of(pilot).count("Another Dateline is reading") == 1
