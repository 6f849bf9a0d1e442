"""What a person did is on the disk once it is said to be, can be taken back, and comes back from a copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.marks import Marks, Place
from reader.domain.text import SafeText
from reader.errors import StoreBusyError, StoreError
from reader.store.state import schema
from reader.store.state.file import KEPT, backups_of, open_to_write
from reader.store.state.journal import Change
from reader.store.state.store import ANOTHER, StateStore

DAY = dt.date(2024, 5, 1)


def opened(folder: Path, day: dt.date = DAY) -> StateStore:
    return StateStore(folder / "state.db", today=lambda: day)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StateStore]:
    made = opened(tmp_path)
    yield made
    made.close()


def read(*ids: str, value: int = 1) -> list[Change]:
    return [Change(item, "read", value) for item in ids]


def marks_of(folder: Path, *ids: str) -> dict[str, Marks]:
    """What another one sees that opens the same file."""
    other = opened(folder)
    found = other.marks(ids)
    other.close()
    return found


def test_looking_makes_no_file(store: StateStore, tmp_path: Path) -> None:
    assert store.marks(["a"]) == {}
    assert store.history(9) == []
    assert store.place(b"/c") == Place()
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_seen_by_others(store: StateStore, tmp_path: Path) -> None:
    saved = store.apply("read", [*read("a", "b"), Change("a", "note", "so"), Change("b", "own:to cite", 1)])
    assert saved == (2, True, "")
    assert marks_of(tmp_path, "a", "b", "c") == {
        "a": Marks(read=True, note=SafeText("so")),
        "b": Marks(read=True, tags=(SafeText("to cite"),)),
    }


def test_what_changes_nothing_is_no_action(store: StateStore) -> None:
    store.apply("read", read("a"))
    assert store.apply("read", read("a")).items == 0
    assert store.apply("unread", read("b", value=0)).items == 0
    assert [done.what for done in store.history(9)] == ["read"]


def test_each_commit_is_flushed(store: StateStore) -> None:
    store.apply("read", read("a"))
    with store.reading() as connection:
        assert connection is not None
        assert connection.pragma("synchronous") == 2, "full"
        assert connection.pragma("journal_mode") == "wal"


_fields = st.sampled_from(["read", "starred", "note", "own:x", "own:y"])
_change = st.builds(
    lambda item, field, value: Change(item, field, f"n{value}" if field == "note" else value),
    st.sampled_from("abc"),
    _fields,
    st.integers(0, 1),
)
_moves = st.lists(
    st.one_of(st.lists(_change, min_size=1, max_size=4), st.sampled_from(["undo", "redo"])), max_size=14
)


@settings(max_examples=60, deadline=None)
@given(moves=_moves)
def test_undo_and_redo_go_back_and_forth_over_restarts(
    tmp_path_factory: pytest.TempPathFactory, moves: list[list[Change] | str]
) -> None:
    folder = tmp_path_factory.mktemp("state")
    store = opened(folder)
    past, future = [store.marks("abc")], []
    for move in moves:
        if isinstance(move, list):
            if store.apply("x", move).items:
                past.append(_seen(store))
                future = []
        elif move == "undo":
            step, _ = store.undo()
            assert (step is None) == (len(past) == 1)
            if step is not None:
                future.append(past.pop())
        else:
            step, _ = store.redo()
            assert (step is None) == (not future)
            if step is not None:
                past.append(future.pop())
        if len(moves) % 3 == 0:
            store.close()
            store = opened(folder)
        assert _seen(store) == past[-1]
    store.close()


def _seen(store: StateStore) -> dict[str, Marks]:
    return {item: marks for item, marks in store.marks("abc").items() if marks != Marks()}


def test_a_second_one_reads_says_so_and_takes_over(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    second = opened(tmp_path)
    assert second.marks(["a"])["a"].read
    saved = second.apply("read", read("b"))
    assert (saved.kept, saved.why) == (False, ANOTHER)
    assert second.marks(["b"])["b"].read, "what waits is shown"
    assert store.marks(["b"]) == {}
    with pytest.raises(StoreBusyError):
        second.write(lambda _: None)
    store.close()
    assert second.retry() == (1, True, "")
    assert marks_of(tmp_path, "b")["b"].read
    second.close()


def test_what_waits_is_saved_on_closing_and_can_be_undone_before(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    second = opened(tmp_path)
    second.apply("read", read("b"))
    second.apply("read", read("c"))
    step, _ = second.undo()
    assert step is not None
    store.close()
    second.close()
    assert set(marks_of(tmp_path, "a", "b", "c")) == {"a", "b"}


def test_a_folder_that_cannot_be_written_keeps_the_change_in_memory(tmp_path: Path) -> None:
    (tmp_path / "state.lock").mkdir()  # not even root can open a folder to write
    store = opened(tmp_path)
    saved = store.apply("read", read("a"))
    assert not saved.kept
    assert "state.lock" in saved.why
    assert store.marks(["a"])["a"].read
    (tmp_path / "state.lock").rmdir()
    assert store.retry().kept
    store.close()
    assert marks_of(tmp_path, "a")["a"].read


def test_a_copy_is_made_each_day_and_seven_are_kept(tmp_path: Path) -> None:
    for day in range(10):
        store = opened(tmp_path, DAY + dt.timedelta(day))
        store.apply("read", read(f"i{day}"))
        store.close()
    names = [path.name for path in backups_of(tmp_path / "state.db")]
    assert len(names) == KEPT
    assert names[0] == "state-2024-05-10.db"


@pytest.mark.parametrize("harm", ["header", "middle", "empty", "gone", "foreign"])
def test_a_broken_file_is_moved_aside_and_the_newest_good_copy_comes_back(tmp_path: Path, harm: str) -> None:
    for day in (0, 1, 2):
        store = opened(tmp_path, DAY + dt.timedelta(day))
        store.apply("read", read(*(f"{day}-{n}" for n in range(300))))
        store.close()
    path = tmp_path / "state.db"
    copies = backups_of(path)
    copies[0].write_bytes(b"not good either")
    if harm == "gone":
        path.unlink()
    elif harm == "foreign":
        path.unlink()
        other = apsw.Connection(str(path))
        other.execute("CREATE TABLE other (x)")
        other.close()
    else:
        whole = path.read_bytes()
        start = 0 if harm == "header" else 8192
        path.write_bytes(b"" if harm == "empty" else whole[:start] + b"\xff" * 6000 + whole[start + 6000 :])
    store = opened(tmp_path, DAY + dt.timedelta(2))
    assert store.hold()
    assert store.marks(["0-7"])["0-7"].read
    assert store.marks(["2-7"]) == {}, "the good copy is older"
    (note,) = store.notes
    assert "2024-05-02" in note
    aside = list(tmp_path.glob("state.db.damaged-*"))
    assert bool(aside) == (harm in ("header", "middle", "foreign"))
    store.close()


def test_without_any_copy_the_loss_is_told(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"x" * 5000)
    store = opened(tmp_path)
    assert store.hold()
    (note,) = store.notes
    assert "no good copy" in note
    assert (tmp_path / "state.db.damaged-1").read_bytes() == b"x" * 5000
    store.close()


def test_an_older_version_is_copied_and_brought_up(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    store.close()
    longer = (*schema.MIGRATIONS, "ALTER TABLE item ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
    connection, notes = open_to_write(tmp_path / "state.db", migrations=longer)
    assert connection.execute("SELECT id, read, mood FROM item").fetchall() == [("a", 1, "")]
    connection.close()
    assert notes == ()
    copy = apsw.Connection(str(tmp_path / f"state.db.v{len(schema.MIGRATIONS)}"))
    assert copy.execute("SELECT id FROM item").get == "a"
    copy.close()


def test_an_older_file_is_brought_up_when_it_is_only_read(
    store: StateStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply("read", read("a"))
    store.close()
    longer = (*schema.MIGRATIONS, "ALTER TABLE item ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
    monkeypatch.setattr("reader.store.state.file.MIGRATIONS", longer)
    monkeypatch.setitem(open_to_write.__kwdefaults__, "migrations", longer)
    assert marks_of(tmp_path, "a")["a"].read


def test_a_file_that_is_gone_comes_back_when_it_is_only_read(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    store.close()
    later = opened(tmp_path)
    later.apply("read", read("b"))
    later.close()
    (tmp_path / "state.db").unlink()
    for day in (1, 2):
        assert "a" in marks_of(tmp_path, "a", "b"), day


def test_a_migration_that_fails_leaves_everything_as_it_was(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    store.close()
    wrong = (*schema.MIGRATIONS, "CREATE TABLE fine (x); CREATE TABLE item (x)")
    with pytest.raises(StoreError):
        open_to_write(tmp_path / "state.db", migrations=wrong)
    assert marks_of(tmp_path, "a")["a"].read


def test_a_newer_version_is_left_alone(store: StateStore, tmp_path: Path) -> None:
    store.apply("read", read("a"))
    store.close()
    connection = apsw.Connection(str(tmp_path / "state.db"))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    newer = opened(tmp_path)
    saved = newer.apply("read", read("b"))
    assert "newer Dateline" in saved.why
    assert list(tmp_path.glob("*.damaged*")) == []
    newer.close()


def test_places_and_scrolls_are_kept_and_are_no_actions(store: StateStore, tmp_path: Path) -> None:
    store.save_place(b"/c", Place("tag:china", "list", "abc", 7))
    store.save_scroll("a", 12)
    assert store.place(b"/c") == Place("tag:china", "list", "abc", 7)
    assert store.history(9) == []
    assert marks_of(tmp_path, "a")["a"].scroll == 12


def test_ten_thousand_items_are_one_action(store: StateStore) -> None:
    ids = [f"i{number}" for number in range(10_000)]
    assert store.apply("read", read(*ids)).items == 10_000
    assert len(store.history(9)) == 1
    step, saved = store.undo()
    assert step == ("read", 10_000)
    assert saved.items == 10_000
    assert not any(marks.read for marks in store.marks(ids).values())


def test_a_step_back_that_failed_and_is_on_the_disk_is_not_taken_twice(
    store: StateStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply("note", [Change("a", "note", "so")])
    store.apply("read", [Change("a", "read", 1)])
    write = StateStore._in_transaction

    def fails_at_the_end(self: StateStore, work: Any, patience: float) -> Any:
        write(self, work, patience)
        raise StoreError("the disk went away")

    with monkeypatch.context() as patch:
        patch.setattr(StateStore, "_in_transaction", fails_at_the_end)
        step, saved = store.undo()
        assert (step, saved.kept) == (None, False)
        step, saved = store.undo()
        assert (step, saved.kept) == (None, False)
    step, saved = store.undo()
    assert step is not None
    assert (step.what, saved.kept) == ("read", True)
    assert store.marks(["a"])["a"] == Marks(note=SafeText("so"))
    store.undo()
    assert not store.marks(["a"])["a"].note


def test_a_writer_that_stays_open_makes_the_copy_of_each_new_day(tmp_path: Path) -> None:
    days = [DAY]
    store = StateStore(tmp_path / "state.db", today=lambda: days[-1])
    store.apply("read", read("a"))
    assert backups_of(store.path) == [], "there was nothing to copy"
    days.append(DAY + dt.timedelta(days=1))
    store.apply("read", read("b"))
    store.apply("read", read("c"))
    (made,) = backups_of(store.path)
    days.append(DAY + dt.timedelta(days=2))
    store.apply("read", read("d"))
    assert len(backups_of(store.path)) == 2
    store.close()
    kept = apsw.Connection(str(made), flags=apsw.SQLITE_OPEN_READONLY)
    assert kept.execute("SELECT group_concat(id) FROM item").get == "a", "as the day began"
    kept.close()
