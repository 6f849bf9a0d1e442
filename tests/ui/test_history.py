"""The way one came, and all queries to go back and forth in."""

from __future__ import annotations

from reader.ui.history import History


def visited(*texts: str) -> History:
    history = History()
    for text in texts:
        history.visit(text)
    return history


def test_back_the_way_one_came() -> None:
    history = visited("a", "b", "b", "a")
    assert [history.former() for _ in range(4)] == ["b", "a", "", None]
    assert not history.has_former


def test_going_back_does_not_count_as_going_somewhere() -> None:
    history = visited("a", "b")
    history.former()
    history.visit("c")
    assert [history.former(), history.former()] == ["a", ""]


def test_older_and_newer_with_what_was_typed_at_the_end() -> None:
    history = visited("a", "b", "c")
    assert [history.older("dra"), history.older("c"), history.older("b"), history.older("a")] == [
        "c",
        "b",
        "a",
        "a",
    ]
    assert [history.newer(), history.newer(), history.newer(), history.newer()] == ["b", "c", "dra", None]


def test_what_stands_in_the_bar_already_is_passed_over() -> None:
    assert visited("a", "b").older("b") == "a"
    assert visited("a").older("a") is None
    assert History().older("") is None
    assert History().newer() is None


def test_each_query_stands_in_the_history_once() -> None:
    history = visited("a", "b", "a")
    assert [history.older(""), history.older(""), history.older("")] == ["a", "b", "b"]
