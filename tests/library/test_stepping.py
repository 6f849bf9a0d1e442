"""Several steps back and forth, several tags at once, what is unread next, and who writes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.library import Library

from .conftest import Write
from .ingesting import Lines

ROWS = "\n".join(
    f"{'' if number % 7 == 0 else f'2023-03-{number % 28 + 1:02}'} | Item {number} | words of item {number}"
    f" | {'CNN' if number % 2 else 'Reuters'} | place:China"
    for number in range(40)
)


@pytest.fixture
def ready(library: Library, write: Write) -> Library:
    write("day.txt", ROWS)
    library.index()
    return library


def done(library: Library) -> list[tuple[str, bool, bool]]:
    return [(each.what, each.undone, each.again) for each in library.history()]


def test_one_goes_back_to_any_point_and_forth_again(ready: Library) -> None:
    for name in "abcd":
        ready.tag('"item 3"', name)
    numbers = [each.number for each in ready.history()]
    assert ready.undo_to(numbers[2])[0] == 3
    assert done(ready) == [("tag d", True, True), ("tag c", True, True), ("tag b", True, True),
                           ("tag a", False, False)]  # fmt: skip
    assert ready.own_tags() == ["a"]
    assert ready.undo_to(numbers[2])[0] == 0, "it is undone already"
    assert ready.redo_to(numbers[1])[0] == 2
    assert ready.own_tags() == ["a", "b", "c"]
    ready.tag('"item 3"', "e")
    assert done(ready)[1] == ("tag d", True, False), "something else was done since"
    assert ready.redo_to(numbers[0])[0] == 0


def test_what_counts_as_read_because_it_was_open_is_no_step(ready: Library) -> None:
    ready.tag('"item 3"', "a")
    ready.mark('"item 4"', read=True, opened=True)
    assert [what for what, *_ in done(ready)] == ["tag a"]
    assert ready.undo()
    ready.mark('"item 5"', read=True, opened=True)
    assert done(ready) == [("tag a", True, True)], "it can still be redone"
    assert ready.redo()
    assert ready.own_tags() == ["a"]
    assert len(ready.search("is:read")) == 2


def test_where_nothing_can_be_saved_no_step_is_made(ready: Library, tmp_path: Path, corpus: Path) -> None:
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        other.mark('"item 3"', read=True)
        steps, saved = ready.undo_to(1)
    assert (steps, saved.kept) == (0, False)
    assert "another Dateline" in saved.why


def test_tags_are_given_and_taken_in_one_step(ready: Library) -> None:
    ready.tag('"item 3"', "Old")
    assert ready.retag('"item 3"', ["new", "To Cite"], ["old", "never"]).items == 1
    assert ready.own_tags() == ["To Cite", "new"]
    assert done(ready)[0][0] == "tag new, tag To Cite, untag old, untag never"
    ready.undo()
    assert ready.own_tags() == ["Old"]


@pytest.mark.parametrize("near", [512, 3])
@pytest.mark.parametrize("query", ["", "china", "sort:date-asc", "sort:source", "words sort:relevance"])
def test_the_next_unread_item_is_what_a_plain_look_finds(
    ready: Library, query: str, near: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.result.NEAR", near)
    draw = random.Random(7)
    for share in (0.0, 0.1, 0.6, 1.0):
        ready.mark("", read=True)
        heads = ready.search(query).heads(0, 40)
        ready.mark([head.id for head in heads if draw.random() < share], read=False)
        result = ready.search(query)
        unread = [place for place, head in enumerate(result.heads(0, 40)) if not head.read]
        for place in range(-1, 41):
            assert result.next_unread(place) == min((at for at in unread if at > place), default=None)
            assert result.former_unread(place) == max((at for at in unread if at < place), default=None)
        if result.groups:
            assert sum(result.unread_by_date.values()) == result.unread == len(unread)


def test_what_could_not_be_saved_counts_as_read_too(ready: Library, tmp_path: Path, corpus: Path) -> None:
    ready.mark('"item 1"', read=True)
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        result = other.search("")
        (head,) = result.heads(0, 1)
        (second,) = other.search('"item 1"').heads(0, 1)
        assert not other.mark([head.id], read=True).kept
        assert not other.mark([second.id], read=False).kept
        assert result.unread == 39
        assert result.next_unread(-1) == 1


def test_who_writes_and_who_takes_over(ready: Library, tmp_path: Path, corpus: Path) -> None:
    assert ready.take_over().writes
    other = Library.open([corpus], tmp_path / "data", ingest=Lines())
    standing = other.take_over()
    assert (standing.writes, standing.another, standing.waiting) == (False, True, False)
    other.mark('"item 3"', starred=True)
    assert other.standing.waiting
    assert other.take_over().waiting
    ready.close()
    standing = other.take_over()
    assert (standing.writes, standing.another, standing.waiting, standing.why) == (True, False, False, "")
    assert len(other.search("is:starred")) == 1
    other.close()


def test_how_far_items_were_read(ready: Library) -> None:
    first, second = ready.search("").heads(0, 2)
    ready.save_scroll(first.id, 12)
    ready.save_scroll(second.id, 3)
    ready.save_scroll(second.id, 0)
    assert ready.scrolls() == {first.id: 12}
    ready.save_scroll(second.id, 4)
    assert ready.scrolls(1) == {second.id: 4}
