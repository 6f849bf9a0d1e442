"""Marking on the screen: each key, what it does to state.db, and what is seen of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.layout import Pane

from . import newsroom
from .conftest import MakeApp
from .driving import NARROW, SMALL, WIDE, main, opened, picture, press, settled, text_of, until, write


def titles(library: Library, query: str) -> list[str]:
    return [str(head.title) for head in library.search(query).heads(0, 50)]


def row_of(pilot: Pilot[object], title: str) -> str:
    return next(line[28:82] for line in picture(pilot) if title in line[28:82])


def done(library: Library) -> list[tuple[str, int, bool]]:
    return [(each.what, each.items, each.undone) for each in library.history()]


@pytest.fixture
def other(library: Library, corpus: Path, tmp_path: Path) -> Iterator[Library]:
    """Another Dateline on the same data."""
    with Library.open([corpus], tmp_path / "data", ingest=newsroom.ingest) as opened:
        yield opened


async def test_s_gives_a_star_and_takes_it(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "j", "s")
        assert titles(library, "is:starred") == ["Lithium found under the old salt works"]
        assert "★" in row_of(pilot, "Lithium found")
        assert "★ starred" in text_of(pilot)
        await press(pilot, "s")
        assert titles(library, "is:starred") == []
        assert "★" not in text_of(pilot)


async def test_keys_faster_than_the_disk_are_all_counted_in_their_order(
    app: DatelineApp, library: Library
) -> None:
    async with opened(app) as pilot:
        await write(pilot, "sss" + "u" + "jsj" + "ssss")
        assert titles(library, "is:starred") == [
            "Harbour council votes for a third quay", "Lithium found under the old salt works",
        ]  # fmt: skip
        assert titles(library, "is:read") == ["Harbour council votes for a third quay"]
        assert len(library.history()) == 9


async def test_u_marks_as_read_and_as_unread_and_all_counts_follow(
    app: DatelineApp, library: Library
) -> None:
    library.saved.add("Ships", "topic:shipping")
    async with opened(app) as pilot:
        screen = main(pilot)
        assert "unread" not in "\n".join(picture(pilot)[:-1])
        assert "●" not in text_of(pilot)
        assert screen.session.saved[0].unread == 4
        await press(pilot, "u")
        assert titles(library, "is:read") == ["Harbour council votes for a third quay"]
        assert "12 items · 11 unread" in text_of(pilot)
        assert "●" not in row_of(pilot, "Harbour council")
        assert "●" in row_of(pilot, "Lithium found")
        assert "1/2" in row_of(pilot, "Wed 20 March 2024")
        assert screen.session.saved[0].unread == 3
        assert any("□ shipping" in line and "3/4" in line for line in picture(pilot))
        await press(pilot, "u")
        assert titles(library, "is:read") == []
        assert "●" not in text_of(pilot)


async def test_the_item_says_that_it_is_unread(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "u", "j", "enter")
        assert "● unread" in text_of(pilot)
        await press(pilot, "u")
        assert "● unread" not in text_of(pilot)


async def test_what_is_read_stays_in_a_list_of_unread_until_it_is_asked_for_again(
    app: DatelineApp, library: Library
) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("is:unread")
        await settled(pilot)
        await press(pilot, "u", "j")
        assert len(screen.session.result or ()) == 12
        assert "12 of 12" not in text_of(pilot)
        assert "11 unread" in text_of(pilot)
        screen.ask("is:unread")
        await settled(pilot)
        assert len(screen.session.result or ()) == 11


async def test_an_open_item_is_read_after_a_moment(make_app: MakeApp, library: Library) -> None:
    async with opened(make_app(mark_read_after=0.01)) as pilot:
        assert main(pilot).dwell.item is None, "nobody has chosen the first item"
        await press(pilot, "j")
        await until(lambda: titles(library, "is:read") == ["Lithium found under the old salt works"])


async def test_what_is_merely_passed_by_is_not_waited_for(make_app: MakeApp) -> None:
    async with opened(make_app(mark_read_after=3600)) as pilot:
        await press(pilot, "j", "j", "j")
        screen = main(pilot)
        assert screen.session.item is not None
        assert screen.dwell.item == screen.session.item.head.id
        await press(pilot, "u")
        assert screen.dwell.item is None, "the person has said what it is"


async def test_an_item_that_is_not_seen_is_not_read(make_app: MakeApp) -> None:
    async with opened(make_app(mark_read_after=3600), NARROW) as pilot:
        screen = main(pilot)
        await press(pilot, "j")
        assert screen.dwell.item is None
        await press(pilot, "enter")
        assert screen.dwell.item is not None


async def test_space_reads_to_the_end_and_goes_on_to_what_is_unread(
    make_app: MakeApp, library: Library
) -> None:
    library.mark("lithium or minister or ferries", read=True)
    async with opened(make_app(mark_read_after=3600), (80, 50)) as pilot:
        items = main(pilot).desk.list.items
        await press(pilot, "space")
        assert str(items.current and items.current.title) == "A treaty for the northern fisheries"
        assert "Harbour council votes for a third quay" in titles(library, "is:read")


async def test_space_says_when_all_is_read_and_then_goes_on_through_what_is_read(
    make_app: MakeApp, library: Library
) -> None:
    library.mark("", read=True)
    library.mark("minister", read=False)
    async with opened(make_app(mark_read_after=3600), (80, 50)) as pilot:
        items = main(pilot).desk.list.items
        await press(pilot, "space")
        assert items.cursor == 2
        await press(pilot, "space")
        assert "No other item here is unread" in text_of(pilot)
        assert items.cursor == 2
        await press(pilot, "space")
        assert items.cursor == 3
        await press(pilot, "G", "space")
        assert "This is the last item" in text_of(pilot)


async def test_points_and_commas_go_from_unread_to_unread_across_the_days(
    app: DatelineApp, library: Library
) -> None:
    library.mark("", read=True)
    library.mark("lithium or delta or recipe", read=False)
    async with opened(app) as pilot:
        items, seen = main(pilot).desk.list.items, []
        for key in ("full_stop", "full_stop", "full_stop", "full_stop", "comma", "comma"):
            await press(pilot, key)
            seen.append(items.cursor)
        assert seen == [1, 7, 11, 1, 11, 7]
        assert "Went on from the top" in text_of(pilot)
        library.mark("", read=True)
        await press(pilot, "full_stop")
        assert "No other item here is unread" in text_of(pilot)


async def test_all_of_the_list_is_marked_read_after_its_number_was_seen_and_undone(
    app: DatelineApp, library: Library
) -> None:
    library.mark("council", read=True)
    async with opened(app) as pilot:
        main(pilot).ask("topic:shipping")
        await settled(pilot)
        await press(pilot, "A")
        assert "Mark 3 items as read?" in text_of(pilot)
        await press(pilot, "escape")
        assert len(titles(library, "is:read")) == 1
        await press(pilot, "A", "enter")
        assert "Marked 3 items as read" in text_of(pilot)
        assert len(titles(library, "is:read")) == 4
        await press(pilot, "A")
        assert "Nothing here is unread" in text_of(pilot)
        await press(pilot, "U")
        assert len(titles(library, "is:read")) == 1
        assert "Undone: read (3 items)" in text_of(pilot)


@pytest.mark.parametrize(
    ("command", "question", "query", "found"),
    [
        ("all.star", "Give 4 items a star?", "is:starred", 4),
        ("all.unstar", "Take the star from 4 items?", "is:starred", 1),
        ("all.unread", "Mark 1 item as unread?", "is:read", 1),
    ],
)
async def test_commands_of_the_palette_mark_the_whole_list(
    app: DatelineApp, library: Library, command: str, question: str, query: str, found: int
) -> None:
    library.mark("council or lithium", starred=True, read=True)
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("topic:shipping")
        await settled(pilot)
        await screen.run_command(command)
        await settled(pilot)
        assert question in text_of(pilot)
        await press(pilot, "enter")
        assert len(titles(library, query)) == found + (command == "all.star")


async def test_an_empty_list_cannot_be_marked(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        main(pilot).ask("nosuchword")
        await settled(pilot)
        await press(pilot, "A")
        assert "The list is empty" in text_of(pilot)
        await press(pilot, "s", "t", "a", "u")
        assert library.history() == []


async def test_t_gives_tags_and_takes_them_as_one_step(app: DatelineApp, library: Library) -> None:
    library.tag("council", "Later")
    async with opened(app) as pilot:
        await press(pilot, "t")
        assert "has it" in text_of(pilot)
        await write(pilot, "to cite, -later")
        await press(pilot, "enter")
        assert titles(library, 'own:"to cite"') == ["Harbour council votes for a third quay"]
        assert titles(library, "own:later") == []
        assert done(library)[0] == ("tag to cite, untag later", 1, False)
        assert "to cite" in text_of(pilot)
        assert any("My tags" in line[:28] for line in picture(pilot))
        await press(pilot, "U")
        assert [str(tag) for tag in library.own_tags()] == ["Later"]


@pytest.mark.parametrize(
    ("typed", "keys", "expected"),
    [
        ("ci", ("tab", "enter"), ["Later", "cite"]),
        ("", ("down", "down", "enter"), ["Later", "cite"]),
        ("", ("down", "enter"), []),
        ("", ("enter",), ["Later"]),
        ("-l", ("tab", "enter"), []),
        ("new, ci", ("tab", "enter"), ["Later", "cite", "new"]),
        ("ci", ("escape",), ["Later"]),
    ],
)
async def test_tags_are_completed(
    app: DatelineApp, library: Library, typed: str, keys: tuple[str, ...], expected: list[str]
) -> None:
    library.tag("council", "Later")
    library.tag("lithium", "cite")
    (head,) = library.search("council").heads(0, 1)
    async with opened(app) as pilot:
        await press(pilot, "t")
        await write(pilot, typed)
        await press(pilot, *keys)
        marks = library.marks([head.id])[head.id]
        assert sorted(marks.tags) == expected


async def test_the_whole_list_is_tagged(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        screen = main(pilot)
        screen.ask("topic:shipping")
        await settled(pilot)
        await screen.run_command("all.tags")
        await settled(pilot)
        assert "My tags of 4 items" in text_of(pilot)
        await write(pilot, "quay")
        await press(pilot, "enter")
        assert len(titles(library, "own:quay")) == 4
        assert "Changed the tags of 4 items" in text_of(pilot)


async def test_a_writes_a_note_in_place(app: DatelineApp, library: Library) -> None:
    async with opened(app, WIDE) as pilot:
        await press(pilot, "a")
        await write(pilot, "Who pays?")
        await press(pilot, "ctrl+s")
        assert titles(library, "has:note") == ["Harbour council votes for a third quay"]
        assert "Who pays?" in text_of(pilot)
        await press(pilot, "a", "ctrl+s")
        assert len(library.history()) == 1, "what has not changed is no step"
        await press(pilot, "U")
        assert "Who pays?" not in text_of(pilot)


@pytest.mark.parametrize(
    ("keys", "kept"), [(("enter",), True), (("down", "enter"), False), (("escape", "ctrl+s"), True)]
)
async def test_a_note_is_not_thrown_away_unasked(
    app: DatelineApp, library: Library, keys: tuple[str, ...], kept: bool
) -> None:
    async with opened(app) as pilot:
        await press(pilot, "a")
        await write(pilot, "Who pays?")
        await press(pilot, "escape")
        assert "Save the note?" in text_of(pilot)
        await press(pilot, *keys)
        assert len(app.screen_stack) == 1
        assert bool(titles(library, "has:note")) is kept


async def test_an_unchanged_note_closes_at_once(app: DatelineApp) -> None:
    async with opened(app) as pilot:
        await press(pilot, "a")
        assert isinstance(app.screen.focused, TextArea)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_a_note_is_written_in_the_editor(
    app: DatelineApp, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "my-editor"
    editor.write_text('#!/bin/sh\nstat -c %a "$(dirname "$1")" > "$0.mode"\necho "and who else?" >> "$1"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))
    (head,) = library.search("council").heads(0, 1)
    library.note(head.id, "Who pays,")
    app.environment = dict(os.environ)
    monkeypatch.setattr("textual.app.App.suspend", _suspended)
    async with opened(app) as pilot:
        await press(pilot, "E")
        assert library.marks([head.id])[head.id].note == "Who pays,\nand who else?"
        await press(pilot, "a", "ctrl+e", "ctrl+s")
        assert library.marks([head.id])[head.id].note == "Who pays,\nand who else?\nand who else?"
    assert (tmp_path / "my-editor.mode").read_text().strip() == "700"


async def test_no_editor_is_said(app: DatelineApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.environment = {"EDITOR": "no-such-editor"}
    async with opened(app) as pilot:
        await press(pilot, "E")
        assert "The editor no-such-editor was not found" in text_of(pilot)


async def test_undo_and_redo_say_what_it_was(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "U")
        assert "There is nothing to undo" in text_of(pilot)
        await press(pilot, "ctrl+y")
        assert "There is nothing to do again" in text_of(pilot)
        await press(pilot, "s", "u", "U")
        assert "Undone: read (1 item)" in text_of(pilot)
        assert "●" not in text_of(pilot)
        await press(pilot, "ctrl+y")
        assert "Done again: read (1 item)" in text_of(pilot)
        assert titles(library, "is:read") == ["Harbour council votes for a third quay"]


async def test_undo_reaches_back_over_a_restart(make_app: MakeApp, library: Library) -> None:
    async with opened(make_app()) as pilot:
        await press(pilot, "s")
    async with opened(make_app()) as pilot:
        assert "★" in text_of(pilot)
        await press(pilot, "U")
        assert titles(library, "is:starred") == []


async def test_the_history_goes_back_to_any_point_and_forth_again(app: DatelineApp, library: Library) -> None:
    async with opened(app) as pilot:
        await press(pilot, "H")
        assert "Nothing was done yet" in text_of(pilot)
        await press(pilot, "s", "u", "j", "s", "H")
        assert "What was done" in text_of(pilot)
        assert "Take it back" in text_of(pilot)
        await press(pilot, "down")
        assert "Take back this and the 1 after it" in text_of(pilot)
        await press(pilot, "enter")
        assert [undone for _, _, undone in done(library)] == [True, True, False]
        assert "Undone: 2 steps" in text_of(pilot)
        await press(pilot, "H", "down")
        assert "Do it again, with what was undone before it" in text_of(pilot)
        await press(pilot, "enter")
        assert [undone for _, _, undone in done(library)] == [True, False, False]
        await press(pilot, "u", "H", "down", "down", "down")
        await press(pilot, "escape", "H", "down", "enter")
        assert "That cannot be done again" in text_of(pilot)


async def test_a_second_dateline_says_that_it_only_reads_and_takes_over(
    app: DatelineApp, library: Library, other: Library
) -> None:
    other.mark("lithium", starred=True)
    async with opened(app) as pilot:
        assert "read only: another Dateline writes" in picture(pilot)[0]
        assert "★" in row_of(pilot, "Lithium found")
        await press(pilot, "s")
        assert "Not saved yet: another Dateline" in text_of(pilot)
        assert "not saved" in picture(pilot)[0]
        assert "★" in row_of(pilot, "Harbour council"), "it is shown, though it is not saved"
        assert [str(title) for title in titles(other, "is:starred")] == [
            "Lithium found under the old salt works"
        ]
        said = text_of(pilot).count("Not saved yet")
        main(pilot).try_again()
        await press(pilot, "u")
        assert "not saved: another Dateline writes" in picture(pilot)[0]
        assert text_of(pilot).count("Not saved yet") == said == 1, "once is enough"
        other.close()
        main(pilot).try_again()
        await settled(pilot)
        assert "read only" not in picture(pilot)[0]
        assert "not saved" not in picture(pilot)[0]
        assert "The other Dateline has gone" in text_of(pilot)
        assert len(titles(library, "is:starred")) == 2


async def test_what_another_process_marks_is_seen(app: DatelineApp, library: Library, other: Library) -> None:
    other.mark("council", read=True)
    async with opened(app) as pilot:
        other.mark("lithium", starred=True)
        main(pilot).look_at_files()
        await settled(pilot)
        assert "★" in row_of(pilot, "Lithium found")


async def test_what_cannot_be_saved_is_said_and_saved_later(
    app: DatelineApp, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.errors import StoreError

    async with opened(app) as pilot:
        with monkeypatch.context() as full:

            def write(*_: object) -> None:
                raise StoreError("state.db: the disk is full")

            full.setattr(library._state, "write", write)
            await press(pilot, "s")
            assert "! not saved" in picture(pilot)[0]
            assert "Not saved yet: state.db: the disk is full. It is kept in memory" in text_of(pilot)
            assert "★" in row_of(pilot, "Harbour council")
        main(pilot).try_again()
        await settled(pilot)
        assert "not saved" not in picture(pilot)[0]
        assert "What waited is saved now" in text_of(pilot)
        assert titles(library, "is:starred") == ["Harbour council votes for a third quay"]


async def test_what_happened_to_the_state_is_told(app: DatelineApp, other: Library, tmp_path: Path) -> None:
    other.mark("council", starred=True)
    other.close()
    (tmp_path / "data" / "state.db").write_bytes(b"not a database" * 100)
    for more in ("-wal", "-shm"):
        (tmp_path / "data" / f"state.db{more}").unlink(missing_ok=True)
    async with opened(app) as pilot:
        assert "state.db was damaged" in text_of(pilot)


@pytest.mark.parametrize("size", [SMALL, NARROW, (20, 5)])
async def test_boxes_open_and_close_at_every_size(app: DatelineApp, size: tuple[int, int]) -> None:
    async with opened(app, size) as pilot:
        await press(pilot, "s")
        for key in ("t", "a", "A", "H"):
            await press(pilot, key)
            assert len(app.screen_stack) == 2, key
            picture(pilot)
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1, key
        assert main(pilot).desk.at is Pane.LIST


async def test_hostile_tags_and_notes_do_no_harm(app: DatelineApp, library: Library) -> None:
    hostile = "[@click=app.quit]x[/]\x1b]52;c;x\x07"
    (head,) = library.search("council").heads(0, 1)
    library.tag("council", hostile)
    library.note(head.id, hostile)
    async with opened(app) as pilot:
        for keys in (("t",), ("escape", "a"), ("escape", "H"), ("escape", "U")):
            await press(pilot, *keys)
            assert "\x1b" not in text_of(pilot)
            assert app.is_running


def _suspended(app: object) -> object:
    from contextlib import nullcontext

    return nullcontext()
