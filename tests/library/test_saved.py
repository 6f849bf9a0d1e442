"""Saved searches: the file, and what can be done with what stands in it."""

from __future__ import annotations

import threading
import tomllib
from pathlib import Path

import pytest

from reader.errors import ConfigError, QueryError, UsageError
from reader.library import Library

from .conftest import Write
from .ingesting import Lines

SOME = """\
2023-03-20 | A lithium mine | Critical minerals. | Reuters | place:Nevada, topic:energy
2023-02-01 | Debt talks | Beijing asks. | Reuters | place:China
2023-01-05 | Lithium prices | They fall. | CNN | place:China
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "searches.toml"


@pytest.fixture
def some(corpus: Path, tmp_path: Path, write: Write, lines: Lines, file: Path) -> Library:
    write("digest.txt", SOME)
    library = Library.open([corpus], tmp_path / "data", ingest=lines, searches=file)
    library.index()
    return library


def test_one_is_saved_found_used_and_removed(some: Library, file: Path) -> None:
    assert some.saved.all() == ()
    some.saved.add("In China", "place:china")
    some.saved.add("Lithium there", 'saved:"in-china" lithium')
    assert [tuple(each) for each in some.saved.all()] == [
        ("In China", "place:china"),
        ("Lithium there", 'saved:"in-china" lithium'),
    ]
    assert len(some.search('saved:"Lithium there"')) == 1
    assert len(some.search('-saved:"in china"')) == 1
    assert [(each.items, each.unread) for each in some.saved.counts()] == [(2, 2), (1, 1)]
    with pytest.raises(UsageError, match="stands inside 'Lithium there'"):
        some.saved.remove("In China")
    some.saved.remove("Lithium there")
    some.saved.remove("IN CHINA")
    assert tomllib.loads(file.read_text("utf-8")) == {"saved": {}}


def test_a_new_name_is_written_into_other_searches_and_rules(some: Library) -> None:
    some.saved.add("A", "lithium")
    some.saved.add("B", 'x or (saved:A and search:"a") sort:date-asc')
    some.rules.add("own", "saved:a")
    some.saved.rename("A", "The first")
    assert [tuple(each) for each in some.saved.all()] == [
        ("The first", "lithium"),
        ("B", 'x or (saved:"The first" and search:"The first") sort:date-asc'),
    ]
    assert some.rules.all()[0].query == 'saved:"The first"'
    with pytest.raises(UsageError, match='called "B" already'):
        some.saved.rename("the first", "b")
    assert some.saved.rename("B", "b").name == "b"


def test_comments_and_the_order_of_the_file_stay(some: Library, file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        '# mine\n\n[saved]\n# about ore\n"Ore" = \'lithium\'  # short\nz = "y"\n\n[other]\nx = 1\n'
    )
    some.saved.add("New", 'a "phrase"')
    some.saved.add("Ore", "nickel")
    text = file.read_text("utf-8")
    for kept in ("# mine\n", "# about ore\n", "# short\n", "[other]\nx = 1\n", "New = 'a \"phrase\"'\n"):
        assert kept in text, text
    assert list(tomllib.loads(text)["saved"].items()) == [
        ("Ore", "nickel"),
        ("z", "y"),
        ("New", 'a "phrase"'),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("saved = 3", "must be a table"),
        ("[saved]\nx = 3", 'query of "x" must stand in quotes'),
        ("[saved\n", "line 1"),
        ("\udcff", "cannot be read"),
    ],
)
def test_a_broken_file_is_told_and_never_overwritten(some: Library, file: Path, text: str, said: str) -> None:
    file.parent.mkdir()
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    before = file.read_bytes()
    for action in (some.saved.all, lambda: some.saved.add("a", "b")):
        with pytest.raises(ConfigError, match=said):
            action()
    assert file.read_bytes() == before
    assert len(some.search("lithium")) == 2
    assert any(said in note for note in some.index().notes)
    assert some.index().notes == ()


def test_what_was_edited_by_hand_is_seen_at_once(some: Library, file: Path) -> None:
    some.saved.add("A", "lithium")
    file.write_text('[saved]\nA = "debt talks"\n')
    assert len(some.search("saved:a")) == 1


@pytest.mark.parametrize(
    ("name", "query", "error"),
    [
        ("  ", "x", UsageError),
        ("x" * 81, "x", UsageError),
        ("x", "tga:china", QueryError),
        ("x", "saved:X", QueryError),
        ("A", "saved:b", QueryError),
        ("x", "saved:nothing", QueryError),
    ],
)
def test_what_cannot_be_saved(some: Library, name: str, query: str, error: type[Exception]) -> None:
    some.saved.add("A", "lithium")
    some.saved.add("B", "saved:A")
    with pytest.raises(error):
        some.saved.add(name, query)
    assert [each.name for each in some.saved.all()] == ["A", "B"]


def test_a_circle_written_by_hand_is_a_clean_error(some: Library, file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[saved]\nA = "saved:b"\nB = "saved:A lithium"\nC = "debt"\n')
    with pytest.raises(QueryError, match="contains itself"):
        some.search("saved:a")
    counts = some.saved.counts()
    assert [each.items for each in counts] == [0, 0, 1]
    assert "contains itself" in (counts[0].mistake or "")


def test_a_name_that_is_nearly_right_offers_the_nearest(some: Library) -> None:
    some.saved.add("Critical minerals", "lithium")
    with pytest.raises(QueryError, match='did you mean "Critical minerals"') as caught:
        some.search('debt saved:"critcal minerals"')
    assert caught.value.suggestion == 'debt saved:"Critical minerals"'
    with pytest.raises(UsageError, match='did you mean "Critical minerals"'):
        some.saved.remove("Critical mineral")


def test_hostile_names_are_safe_to_show(some: Library, file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[saved]\n"a\\u001b]0;x\\u0007\\nb" = "lithium"\n')
    (one,) = some.saved.all()
    assert "\x1b" not in one.name
    assert "\n" not in one.name


def test_a_link_into_a_repository_stays_a_link(some: Library, file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "repository.toml"
    kept.write_text("", "utf-8")
    kept.chmod(0o640)
    file.parent.mkdir()
    file.symlink_to(kept)
    some.saved.add("A", "lithium")
    assert file.is_symlink()
    assert tomllib.loads(kept.read_text("utf-8")) == {"saved": {"A": "lithium"}}
    assert kept.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".new"] == []


def test_many_writers_lose_nothing(some: Library) -> None:
    def save(number: int) -> None:
        some.saved.add(f"n{number}", "lithium")

    threads = [threading.Thread(target=save, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(some.saved.all()) == 8


def test_unread_counts_follow_what_is_marked(some: Library) -> None:
    some.saved.add("Unread", "is:unread")
    some.saved.add("All", "date:any or date:none")

    def counts() -> list[tuple[int, int]]:
        return [(each.items, each.unread) for each in some.saved.counts()]

    total = len(some.search(""))
    assert counts() == [(total, total), (total, total)]
    some.mark([some.search("").heads(0, 1)[0].id], read=True)
    assert counts() == [(total - 1, total - 1), (total, total - 1)]
    some.undo()
    assert counts() == [(total, total), (total, total)]
