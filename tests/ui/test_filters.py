"""The tag filters: boxes are a view of the query."""

from __future__ import annotations

import pytest
from textual.message import Message

from reader.domain.facet import Facet, FacetKind
from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.filter_rows import Role
from reader.ui.widgets.filter_drawing import Filters
from reader.ui.widgets.filter_list import FilterList

from .driving import main, opened, picture, press, settled, text_of, write


def row_of(filters: FilterList, name: str) -> int:
    return next(index for index, row in enumerate(filters._rows) if row.label == name)


async def at(pilot: object, name: str) -> FilterList:
    filters = main(pilot).desk.filters.filters  # type: ignore[arg-type]
    await press(pilot, "f")  # type: ignore[arg-type]
    filters.move_to(row_of(filters, name))
    await settled(pilot)  # type: ignore[arg-type]
    return filters


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_filter_goes_from_off_to_in_to_out_to_off(app: DatelineApp, key: str) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        await at(pilot, "mining")
        seen = []
        for _ in range(3):
            await press(pilot, key)
            result = screen.session.result
            assert result is not None
            seen.append((screen.query_bar.input.value, len(result)))
        assert seen == [("topic:mining", 2), ("-topic:mining", 10), ("", 12)]


async def test_a_turn_is_a_message_and_the_pane_has_no_state_of_its_own(app: DatelineApp) -> None:
    trail: list[Message] = []
    async with opened(app, trail=trail) as pilot:
        filters = await at(pilot, "Norway")
        await press(pilot, "space")
        turned = [message for message in trail if isinstance(message, FilterList.Turned)]
        assert (turned[0].kind, turned[0].name, turned[0].exclude) == (FacetKind.PLACE, "Norway", False)
        assert filters._shows.chosen == {(FacetKind.PLACE, "Norway"): "include"}
        main(pilot).ask("")
        await settled(pilot)
        assert filters._shows.chosen == {}


async def test_typing_moves_the_boxes(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "place:norway -topic:fishing ")
        lines = [line[:30] for line in picture(pilot)]
        assert any("■ Norway" in line for line in lines)
        assert any("⊟ fishing" in line for line in lines)


async def test_x_excludes_at_once(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await at(pilot, "shipping")
        await press(pilot, "x")
        assert main(pilot).session.text == "-topic:shipping"
        await press(pilot, "x")
        assert main(pilot).session.text == ""


async def test_the_cursor_stays_on_its_filter_when_counts_fall_to_nothing(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = await at(pilot, "Chile")
        before = filters.cursor
        main(pilot).ask("ferries")
        await settled(pilot)
        assert filters.current is not None
        assert (filters.current.name, filters.current.count) == ("Chile", 0)
        assert filters.cursor == before


async def test_a_group_closes_and_opens(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = await at(pilot, "Topics")
        await press(pilot, "space")
        assert "mining" not in "".join(line[:26] for line in picture(pilot))
        await press(pilot, "space")
        assert filters.current is not None
        assert filters.current.role is Role.HEADING
        assert "mining" in "".join(line[:26] for line in picture(pilot))


async def test_more_shows_all_and_less_fewer(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = await at(pilot, "more")
        rows = filters.row_count
        await press(pilot, "enter")
        assert filters.row_count > rows
        filters.move_to(row_of(filters, "less"))
        await press(pilot, "enter")
        assert filters.row_count == rows


async def test_letters_narrow_the_pane_and_escape_brings_it_back(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = main(pilot).desk.filters.filters
        await press(pilot, "f", "slash")
        await write(pilot, "qmin")
        assert filters.row_count == 0
        await press(pilot, "backspace", "backspace", "backspace", "backspace")
        await write(pilot, "min")
        assert [str(row.label) for row in filters._rows] == ["Topics", "mining", "critical minerals"]
        await press(pilot, "enter", "j", "space")
        assert main(pilot).session.text == "topic:mining"
        await press(pilot, "escape")
        assert filters.row_count > 10
        assert filters.has_focus
        await press(pilot, "escape")
        assert not filters.has_focus


async def test_group_keys_go_from_heading_to_heading(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = main(pilot).desk.filters.filters
        await press(pilot, "f", "J")
        assert str(filters._rows[filters.cursor].label) == "Places"
        await press(pilot, "right_square_bracket", "K", "left_square_bracket")
        assert str(filters._rows[filters.cursor].label) == "Topics"


async def test_the_mouse_turns_filters(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        filters = main(pilot).desk.filters.filters
        line = filters.lines_of(row_of(filters, "Norway"))[0]
        await pilot.click(filters, offset=(4, line))
        await settled(pilot)
        assert main(pilot).session.text == "place:Norway"
        await pilot.click(filters, offset=(1, line), button=3)
        await settled(pilot)
        assert main(pilot).session.text == "-place:Norway"


async def test_a_wrong_query_does_not_stop_the_filters(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "slash")
        await write(pilot, "ferries ")
        main(pilot).query_bar.input.value += "tgg:x"
        await settled(pilot)
        await press(pilot, "escape", "escape")
        await at(pilot, "Norway")
        await press(pilot, "space")
        assert main(pilot).session.text == "ferries place:Norway"
        assert "1 of 12" in text_of(pilot)


async def test_any_of_several_may_be_enough_or_all_are_asked_for(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await at(pilot, "mining")
        await press(pilot, "a")
        assert "Choose two values of this group first" in text_of(pilot)
        await press(pilot, "space")
        filters = main(pilot).desk.filters.filters
        filters.move_to(row_of(filters, "energy"))
        await press(pilot, "space")
        assert main(pilot).session.text == "topic:mining topic:energy"
        assert "all of" in "".join(line[:28] for line in picture(pilot))
        await press(pilot, "a")
        assert main(pilot).session.text == "(topic:mining or topic:energy)"
        assert "any of" in "".join(line[:28] for line in picture(pilot))
        assert "3 of 12" in text_of(pilot)
        filters.move_to(row_of(filters, "fishing"))
        await press(pilot, "space")
        assert main(pilot).session.text == "(topic:mining or topic:energy or topic:fishing)"
        await press(pilot, "backspace", "a")
        assert main(pilot).session.text == "topic:mining topic:energy"


async def test_the_mouse_switches_between_any_and_all(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("topic:mining topic:energy")
        await settled(pilot)
        filters = main(pilot).desk.filters.filters
        line = filters.lines_of(row_of(filters, "Topics"))[0]
        await pilot.click(filters, offset=(filters.width - 3, line))
        await settled(pilot)
        assert main(pilot).session.text == "(topic:mining or topic:energy)"


async def test_sources_are_always_joined_by_or(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await at(pilot, "Reuters")
        await press(pilot, "space")
        filters = main(pilot).desk.filters.filters
        filters.move_to(row_of(filters, "BBC"))
        await press(pilot, "space", "a")
        assert main(pilot).session.text == '(source:"Reuters" or source:"BBC")'
        assert "An item has one of these at most" in text_of(pilot)


async def test_a_group_is_sorted_by_name_and_by_count(app: DatelineApp) -> None:
    def topics(filters: FilterList) -> list[str]:
        kinds = [row for row in filters._rows if row.kind is FacetKind.TOPIC and row.role is Role.VALUE]
        return [str(row.name) for row in kinds]

    async with opened(app) as pilot:
        filters = await at(pilot, "mining")
        usual = topics(filters)
        assert usual[:2] == ["shipping", "mining"]
        await press(pilot, "c")
        assert topics(filters)[:2] == ["critical minerals", "diplomacy"]
        assert topics(filters) == sorted(topics(filters))
        await press(pilot, "c")
        assert topics(filters) == usual


async def test_years_and_months_and_states_can_be_chosen(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        for name, text in (("2023", "date:2023"), ("2024", "(date:2023 or date:2024)")):
            await at(pilot, name)
            await press(pilot, "space", "f")
            assert main(pilot).session.text == text
        await press(pilot, "C")
        await at(pilot, "February 2024")
        await press(pilot, "x", "f")
        assert main(pilot).session.text == "-date:2024-02"
        await press(pilot, "C")
        await at(pilot, "undated")
        await press(pilot, "space")
        assert main(pilot).session.text == "is:undated"
        assert "2 of 12" in text_of(pilot)


async def test_letters_find_what_a_long_group_does_not_show(app: DatelineApp, library: Library) -> None:
    """Groups with more values than are counted at once are looked through by the library."""
    async with opened(app) as pilot:
        screen = main(pilot)
        (topics,) = (each for each in screen.session.facets if each.kind is FacetKind.TOPIC)
        screen.session.facets = [Facet(FacetKind.TOPIC, topics.values[:1] * 400)]
        filters = screen.desk.filters.filters
        filters.show(Filters([Facet(FacetKind.TOPIC, topics.values[:1])]))
        await press(pilot, "f", "slash")
        await write(pilot, "fishi")
        assert [str(row.label) for row in filters._rows] == ["Topics", "fishing"]
        await press(pilot, "escape")
        assert [str(row.label) for row in filters._rows] == ["Topics", "shipping"]
