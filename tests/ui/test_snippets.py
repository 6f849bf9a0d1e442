"""Words around a match in the second line of a row that would not show it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from reader.domain.text import SafeText
from reader.library import Library, Result
from reader.ui.dateline_app import DatelineApp

from .driving import NARROW, main, opened, press, settled, text_of, write


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("nobody", "BBC · in the fog off Varde. Nobody was hurt."),
        ("licence brother", "Reuters · "),
        ("vinegar", "Herring, salt, vinegar, time."),
        ("ferries", "BBC · shipping"),
        ("shipping", "Reuters · shipping · Norway"),
        ("place:denmark", "BBC · shipping"),
    ],
)
async def test_a_row_shows_it_where_neither_title_nor_tags_do(
    app: DatelineApp, query: str, shown: str
) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, query)
        lines = text_of(pilot)
        assert shown in lines


async def test_the_words_are_marked(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("nobody")
        await settled(pilot)
        items = main(pilot).desk.list.items
        marked = [
            segment.text
            for y in range(items.page)
            for segment in items.render_line(y)
            if segment.style is not None and segment.style.bgcolor == items.inks["match"].bgcolor
        ]
        assert "Nobody" in marked


async def test_one_line_a_row_has_no_room_for_them(app: DatelineApp) -> None:
    async with opened(app, NARROW) as pilot:
        main(pilot).ask("nobody")
        await settled(pilot)
        assert "Nobody was hurt" not in text_of(pilot)


async def test_only_rows_in_view_are_read(
    app: DatelineApp, corpus: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def snippets(self: Result, numbers: Iterable[int]) -> dict[int, SafeText]:
        numbers = list(numbers)
        read.extend(numbers)
        return former(self, numbers)

    former = Result.snippets
    monkeypatch.setattr(Result, "snippets", snippets)
    lines = (f"2024-01-01 | Title {number} | The same words | | " for number in range(500))
    (corpus / "many.txt").write_text("\n".join(lines))
    async with opened(app) as pilot:
        main(pilot).ask("nobody or lights or reactors or strike")
        await settled(pilot)
        assert 0 < len(read) <= main(pilot).desk.list.items.page
        before = len(read)
        main(pilot).desk.list.items.refresh()
        await settled(pilot)
        assert len(read) == before, "once for each"
