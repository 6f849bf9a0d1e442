"""Where one left is where one comes back to."""

from __future__ import annotations

from reader.domain.marks import Place
from reader.library import Library
from reader.ui.layout import Pane

from . import newsroom
from .conftest import MakeApp
from .driving import SMALL, main, opened, press, settled, text_of


async def test_query_item_and_pane_are_as_they_were(make_app: MakeApp) -> None:
    async with opened(make_app()) as pilot:
        main(pilot).ask("topic:shipping")
        await settled(pilot)
        await press(pilot, "j", "enter")
    async with opened(make_app()) as pilot:
        screen = main(pilot)
        assert screen.session.text == screen.query_bar.input.value == "topic:shipping"
        assert screen.desk.list.items.cursor == 1
        assert screen.desk.at is Pane.DETAIL
        assert screen.desk.detail.detail.has_focus
        assert "Two ferries collided in the fog" in text_of(pilot)
        await press(pilot, "backspace")
        assert screen.session.text == ""


async def test_the_text_is_scrolled_as_it_was_item_by_item(make_app: MakeApp, library: Library) -> None:
    newsroom.write(library.corpora[0], "long")
    library.index()
    async with opened(make_app(), SMALL) as pilot:
        main(pilot).ask("silt or lithium")
        await settled(pilot)
        await press(pilot, "j", "space", "space")
        screen = main(pilot)
        assert screen.session.item is not None
        assert screen.session.item.head.title == "The silt of Varde"
        line = screen.desk.detail.detail.scroll_offset.y
        assert line > 10
        await press(pilot, "k")
        assert screen.desk.detail.detail.at_top
        await press(pilot, "j")
        assert screen.desk.detail.detail.scroll_offset.y == line
    async with opened(make_app(), SMALL) as pilot:
        screen = main(pilot)
        assert screen.desk.detail.detail.scroll_offset.y == line
        await press(pilot, "k", "j")
        assert screen.desk.detail.detail.scroll_offset.y == line
        await press(pilot, "enter", "G", "escape", "k", "j")
        assert screen.desk.detail.detail.at_top, "what was read to its end begins anew"
    assert library.scrolls() == {}


async def test_an_item_that_has_gone_is_no_hindrance(make_app: MakeApp, library: Library) -> None:
    library.save_place(Place("topic:shipping", "nowhere", "feedfeed", 9))
    async with opened(make_app()) as pilot:
        assert main(pilot).desk.list.items.cursor == 0
        assert main(pilot).desk.at is Pane.LIST
        assert "4 of 12" in text_of(pilot)


async def test_an_item_that_the_query_does_not_find_any_more(make_app: MakeApp, library: Library) -> None:
    (head,) = library.search("lithium").heads(0, 1)
    library.save_place(Place("topic:shipping", "list", head.id, 0))
    async with opened(make_app()) as pilot:
        session = main(pilot).session
        assert session.item is not None
        assert session.item.head.title == "Harbour council votes for a third quay"


async def test_who_is_faster_is_not_sent_back(make_app: MakeApp, library: Library) -> None:
    library.save_place(Place("topic:shipping", "list", "", 0))
    app = make_app()
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("lithium")
        screen.marking.recall()
        await settled(pilot)
        assert screen.session.text == "lithium"


async def test_who_leaves_at_once_leaves_the_place_as_it_was(make_app: MakeApp, library: Library) -> None:
    place = Place("topic:shipping", "list", "", 0)
    library.save_place(place)
    async with opened(make_app()) as pilot:
        main(pilot).session.resumed = False
    assert library.place() == place


async def test_what_was_marked_last_is_saved_on_leaving(make_app: MakeApp, library: Library) -> None:
    async with opened(make_app()) as pilot:
        main(pilot).action_turn("starred")
        pilot.app.exit()
    assert len(library.search("is:starred")) == 1
