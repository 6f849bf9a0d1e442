"""No document acts on the terminal or on the app."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import DocumentError
from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings

from . import newsroom
from .driving import main, opened, picture, press, settled, text_of, write


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[DatelineApp]:
    folder = tmp_path / "[@click=app.quit]news[b]"
    newsroom.write(folder, "hostile")
    with Library.open([folder], tmp_path / "data", ingest=newsroom.ingest) as library:
        library.index()
        yield DatelineApp(library, [folder], Settings())


def controls(text: str) -> list[str]:
    """Characters that act on a terminal or hide from a reader."""
    bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return [c for c in text if c != "\n" and (unicodedata.category(c) in ("Cc", "Cs") or c in bidi)]


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12), (20, 5)])
async def test_hostile_news_is_only_text(hostile: DatelineApp, size: tuple[int, int]) -> None:
    async with opened(hostile, size) as pilot:
        seen = ""
        for key in (
            *["j"] * len(newsroom.HOSTILE_TITLES),
            "enter",
            "space",
            "f",
            "j",
            "space",
            "G",
            "escape",
        ):
            await press(pilot, key)
            assert pilot.app.is_running
            shown = picture(pilot)  # asserts that each line has its width
            assert controls("".join(shown)) == []
            seen += "\n".join(shown)
        if size == (160, 45):
            for words in (
                "[@click=app.quit]x[/]",
                "[/etc/passwd] was read",
                "[b]bold[/b] [a=1,b=C]",
                "␛]52;",
            ):
                assert words in seen


async def test_markup_in_a_title_does_not_run_when_clicked(hostile: DatelineApp) -> None:
    async with opened(hostile) as pilot:
        lines = picture(pilot)
        y = next(index for index, line in enumerate(lines) if "[@click=app.quit]x[/]" in line[28:80])
        x = lines[y].index("[@click=app.quit]x", 28)
        for offset in range(0, 21, 4):
            await pilot.click(offset=(x + offset, y))
        await settled(pilot)
        assert pilot.app.is_running


async def test_no_style_of_the_news_reaches_the_screen(hostile: DatelineApp) -> None:
    async with opened(hostile) as pilot:
        for _ in newsroom.HOSTILE_TITLES:
            await press(pilot, "j")
            for strip in main(pilot)._compositor.render_strips():
                for segment in strip:
                    if segment.style is not None:
                        assert segment.style.link is None
                        assert "@click" not in segment.style.meta


async def test_hostile_names_in_notices_and_boxes(hostile: DatelineApp) -> None:
    async with opened(hostile) as pilot:
        for title in newsroom.HOSTILE_TITLES:
            hostile.say(title)
            hostile.say_failures([DocumentError(title, title)])
            await settled(pilot)
            assert controls(text_of(pilot)) == []
            hostile.clear_notifications()
        main(pilot).session.failures = [DocumentError(title, title) for title in newsroom.HOSTILE_TITLES]
        await press(pilot, "exclamation_mark")
        assert controls(text_of(pilot)) == []
        assert "[/etc/passwd] was read" in text_of(pilot)


async def test_hostile_tags_are_completed_and_suggested_as_text(hostile: DatelineApp) -> None:
    async with opened(hostile) as pilot:
        await press(pilot, "slash")
        await write(pilot, "tag:")
        assert main(pilot).query_bar.completions.display
        assert controls(text_of(pilot)) == []
        await press(pilot, "down", "enter", "escape")
        assert pilot.app.is_running
        main(pilot).ask("[/] [@click=app.quit]nothing[/]")
        await settled(pilot)
        assert "Nothing matches [/] [@click=app.quit]nothing[/]" in text_of(pilot)
