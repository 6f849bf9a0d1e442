"""Marks on the command line: by query, previewed, undone, listed, written out and brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli import keeping
from reader.library import Library

from .conftest import Ran, Runner


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def found(ran: Ran) -> int:
    assert (ran.code, ran.err) == (0, "")
    return int(ran.out)


@pytest.mark.parametrize(
    ("how", "query"),
    [(["read"], "is:read"), (["star"], "is:starred"), (["tag", "to cite"], "own:to-cite")],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_mark_and_its_opposite(dateline: Runner, how: list[str], query: str) -> None:
    ran = dateline("mark", *how, "tag:china")
    assert (ran.code, ran.lines, ran.err) == (0, [f"{' '.join(how)}: 2 items"], "")
    assert found(dateline("list", query, "--count")) == 2
    assert dateline("mark", f"un{how[0]}", *how[1:], "source:cnn").lines == [f"un{' '.join(how)}: 1 item"]
    assert found(dateline("list", query, "--count")) == 1


def test_a_dry_run_lists_what_would_change_and_changes_nothing(dateline: Runner) -> None:
    dateline("mark", "read", "source:cnn")
    ran = dateline("mark", "read", "tag:china", "--dry-run")
    (line,) = ran.lines
    assert "Beijing asks" in line
    assert "1 item of 2 would change" in ran.err
    assert found(dateline("list", "is:read", "--count")) == 1
    dateline("mark", "tag", "x", "source:cnn")
    assert "1 item of 3" in dateline("mark", "untag", "X", "--all", "--dry-run").err


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["tag"],
        ["tag", "x"],
        ["love", "tag:china"],
        ["read", "tag:china", "--all"],
        ["tag", " ", "--all"],
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_refused(dateline: Runner, words: list[str]) -> None:
    ran = dateline("mark", *words)
    assert ran.code == 2
    assert ran.err


def test_a_mistake_in_the_query_marks_nothing(dateline: Runner) -> None:
    assert dateline("mark", "read", "tga:china").code == 2
    ran = dateline("mark", "read", "tag:nowhere")
    assert (ran.code, ran.out) == (0, "")
    assert "Nothing matches" in ran.err


def test_undo_goes_back_step_by_step_and_redo_again(dateline: Runner) -> None:
    dateline("mark", "read", "--all")
    dateline("mark", "star", "source:cnn")
    assert dateline("undo").lines == ["undone: star: 1 item"]
    assert dateline("undo").lines == ["undone: read: 3 items"]
    assert "nothing to undo" in dateline("undo").err
    assert dateline("undo", "--redo").lines == ["done again: read: 3 items"]
    rows = [json.loads(line) for line in dateline("history", "--format", "jsonl").lines]
    assert [(row["what"], row["items"], row["undone"]) for row in rows] == [
        ("star", 1, "undone"),
        ("read", 3, ""),
    ]


def test_a_dump_can_be_restored(dateline: Runner, tmp_path: Path) -> None:
    dateline("mark", "tag", "to cite", "tag:china")
    dumped = dateline("dump").out
    assert dumped == dateline("dump").out
    dateline("undo")
    file = tmp_path / "state.jsonl"
    file.write_text(dumped, "utf-8")
    ran = dateline("restore", str(file))
    assert (ran.code, ran.lines) == (0, ["2 items in the dump, 2 of them in the corpus; 2 changed"])
    assert found(dateline("list", "own:to-cite", "--count")) == 2
    other = dateline("restore", str(file), "--data", str(tmp_path / "other"))
    assert other.code == 0
    assert dateline("dump", "--data", str(tmp_path / "other")).out == dumped
    file.write_text("no dump", "utf-8")
    assert dateline("restore", str(file)).code == 2
    assert dateline("restore", str(tmp_path / "nowhere")).code == 1


def test_lost_marks_are_listed_and_given_away_by_hand(dateline: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    text = folder / "a.txt"
    text.write_text(
        "Old title\n\nA text of some words that will not be there for very long, says the author.\n", "utf-8"
    )
    here = ("--corpus", str(folder))
    assert "Nothing is lost" in dateline("missing", *here).err
    dateline("mark", "star", "--all", *here)
    text.write_text(
        "Another one\n\nNobody would know this again, since each of its words is a different word.\n", "utf-8"
    )
    (row,) = [json.loads(line) for line in dateline("missing", "--format", "jsonl", *here).lines]
    assert (row["title"], row["marks"], row["document"]) == ("Old title", "starred", "a.txt")
    (now,) = [json.loads(line) for line in dateline("list", "--format", "jsonl", *here).lines]
    ran = dateline("missing", now["id"][:6], "--relink", row["id"], *here)
    assert (ran.code, ran.err) == (0, "")
    assert found(dateline("list", "is:starred", "--count", *here)) == 1
    (step,) = [
        json.loads(line) for line in dateline("history", "--relinks", "--format", "jsonl", *here).lines
    ]
    assert (step["by"], step["title"]) == ("by hand", "Another one")
    assert dateline("undo", "--relink", str(step["number"]), *here).code == 0
    assert found(dateline("list", "is:starred", "--count", *here)) == 0
    assert dateline("undo", "--relink", str(step["number"]), *here).code == 2


@pytest.fixture
def another(dateline: Runner, corpus: Path, data: Path) -> Iterator[Library]:
    """Another Dateline that keeps the marks."""
    dateline("mark", "star", "source:cnn")
    with Library.open([corpus], data) as library:
        library.index()
        library.mark("source:cnn", read=True)
        yield library


def test_while_another_one_keeps_the_marks_nothing_is_changed_and_it_is_said(
    dateline: Runner, another: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE_S", 0.0)
    ran = dateline("mark", "star", "--all")
    assert ran.code == 1
    assert "another Dateline" in ran.err
    assert dateline("undo").code == 1
    assert found(dateline("list", "is:starred", "--count")) == 1, "reading goes on"
    another.close()
    assert dateline("mark", "star", "--all").lines == ["star: 2 items"]


def test_doctor_looks_at_the_marks(dateline: Runner, data: Path) -> None:
    dateline("mark", "star", "--all")
    (line,) = [line for line in dateline("doctor").lines if " marks " in line]
    assert "3 items in" in line
    assert "nobody" in line
    path = data / "state.db"
    path.write_bytes(b"x" * 4096)
    ran = dateline("doctor")
    assert ran.code == 1
    assert path.read_bytes() == b"x" * 4096, "looking changes nothing"
