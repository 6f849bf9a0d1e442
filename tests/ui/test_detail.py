"""The detail pane."""

from __future__ import annotations

from pathlib import Path

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings

from . import newsroom
from .driving import SMALL, WIDE, main, opened, picture, press, settled, text_of


async def test_a_chip_filters_by_its_tag(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "j")
        screen = main(pilot)
        detail = screen.desk.detail.detail
        lines = [line[detail.region.x :] for line in picture(pilot)][detail.region.y :]
        y = next(index for index, line in enumerate(lines) if "critical minerals" in line)
        x = lines[y].index("Chile")
        await pilot.click(detail, offset=(x, y))
        await settled(pilot)
        assert screen.session.text == "place:Chile"
        assert detail.has_focus or screen.desk.list.items.has_focus


async def test_the_source_filters_too(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        detail = main(pilot).desk.detail.detail
        lines = [line[detail.region.x :] for line in picture(pilot)][detail.region.y :]
        y = next(index for index, line in enumerate(lines) if "20 March 2024" in line)
        await pilot.click(detail, offset=(lines[y].index("Reuters"), y))
        await settled(pilot)
        assert main(pilot).session.text == 'source:"Reuters"'


async def test_text_is_never_wider_than_is_pleasant(app: DatelineApp) -> None:
    async with opened(app, (200, 60)) as pilot:
        await press(pilot, "z")
        widest = max(len(line.strip()) for line in picture(pilot))
        assert widest <= 75


async def test_an_empty_line_stands_between_paragraphs(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        left = main(pilot).desk.detail.region.x
        lines = [line[left:].strip() for line in picture(pilot)]
        first = lines.index("The council of Varde voted for a third quay.")
        assert lines[first + 1] == ""
        assert lines[first + 2] == "Ships have waited outside for nine days."


async def test_matches_are_marked_in_list_and_text(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("lithium")
        await settled(pilot)
        assert "5 matches" in text_of(pilot)
        mark = screen.desk.detail.detail.inks["match"].bgcolor
        strips = screen._compositor.render_strips()
        marked = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.bgcolor == mark
        ]
        assert [text.lower() for text in marked] == ["lithium"] * 6


async def test_a_very_long_item_is_read_line_by_line(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    newsroom.write(folder, "long")
    with Library.open([folder], tmp_path / "data", ingest=newsroom.ingest) as library:
        library.index()
        async with opened(DatelineApp(library, [folder], Settings()), SMALL) as pilot:
            detail = main(pilot).desk.detail.detail
            assert detail.line_count > 700
            await press(pilot, "enter", "G")
            assert detail.at_end
            top = detail._page.run_at(detail.scroll_offset.y)
            await pilot.resize_terminal(*WIDE)
            await settled(pilot)
            assert top is not None
            shown = detail._page.run_at(detail.scroll_offset.y)
            assert shown is not None
            assert abs(shown.start - top.start) < 3_000
            assert "100 %" in text_of(pilot) or detail.scroll_offset.y > 300


async def test_resizing_keeps_the_place_in_the_text(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    newsroom.write(folder, "long")
    with Library.open([folder], tmp_path / "data", ingest=newsroom.ingest) as library:
        library.index()
        async with opened(DatelineApp(library, [folder], Settings()), SMALL) as pilot:
            detail = main(pilot).desk.detail.detail
            await press(pilot, "enter", *["pagedown"] * 6)
            before = detail._page.run_at(detail.scroll_offset.y - detail.ABOVE)
            for size in ((100, 30), (140, 40), (60, 20), SMALL):
                await pilot.resize_terminal(*size)
                await settled(pilot)
            after = detail._page.run_at(detail.scroll_offset.y - detail.ABOVE)
            assert before is not None
            assert after is not None
            assert after.block == before.block
            assert abs(after.start - before.start) < 200
