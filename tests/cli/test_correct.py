"""Corrections on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.cli import keeping
from reader.library import Library

from .conftest import DIGEST, LOAN, Runner

PROMPT = "Read this paper for a month without paying anything, and see whether you like it."
Items = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "2023").mkdir(parents=True)
    head, tail = DIGEST.split("Source: CNN")
    (folder / "2023" / "digest.txt").write_text(f"{head}{PROMPT}\nSource: CNN{tail}", "utf-8")
    end = "The plant is to open in the spring of next year."
    (folder / "loan.txt").write_text(f"{LOAN}\n{PROMPT}\n\n{end}\n", "utf-8")
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def items(dateline: Runner) -> Items:
    def read() -> list[dict[str, Any]]:
        return [json.loads(line) for line in dateline("list", "", "--format", "jsonl").lines]

    return read


def id_of(items: Items, words: str) -> str:
    (found,) = [str(item["id"]) for item in items() if words in item["title"]]
    return found


def test_join_is_listed_and_undone(dateline: Runner, items: Items) -> None:
    ran = dateline("correct", "join", id_of(items, "Putin"))
    assert (ran.code, ran.err) == (0, "")
    name, what = ran.out.split("  ", 1)
    assert what.startswith("join: Friday, February 24")
    assert len(items()) == 2
    assert name in dateline("corrections").out
    assert dateline("undo").lines == [f"undone: {what.strip()}: 1 item"]
    assert len(items()) == 3


def test_split_and_take_back_by_id(dateline: Runner, items: Items) -> None:
    name = dateline("correct", "split", "digest.txt:3").out.split()[0]
    assert len(items()) == 4
    ran = dateline("corrections", "--format", "jsonl")
    assert json.loads(ran.out)["document"] == "2023/digest.txt"
    assert json.loads(ran.out)["lines"] == "3"
    assert dateline("corrections", "remove", name[:5]).out.startswith("taken back: split: ")
    assert len(items()) == 3
    assert "Nothing was corrected" in dateline("corrections").err


@pytest.mark.parametrize(
    ("words", "field", "expected"),
    [
        (["date", "2022-03"], "date", "2022-03"),
        (["date", "none"], "date", None),
        (["title", "A", "summit"], "title", "A summit"),
        (["source", "Daily Fish"], "source", "Daily Fish"),
    ],
)
def test_fields(dateline: Runner, items: Items, words: list[str], field: str, expected: object) -> None:
    name = id_of(items, "Putin")
    assert dateline("correct", words[0], name, *words[1:]).code == 0
    (item,) = [item for item in items() if item["id"] == name]
    assert item[field] == expected
    assert item["evidence"][field]["rule"] == "set by hand"


def test_leave_out_and_bring_back(dateline: Runner, items: Items, corpus: Path) -> None:
    out = dateline("correct", "leave-out", "2023/digest.txt:2-3").out
    assert "leave out 2 lines: The two leaders" in out
    item = next(item for item in items() if "Putin" in item["title"])
    assert item["left_out"] == [{"start_line": 2, "end_line": 3, "reason": "left out"}]
    assert dateline("correct", "bring-back", f"{corpus / '2023' / 'digest.txt'}:2").code == 0
    item = next(item for item in items() if "Putin" in item["title"])
    assert "four hours" in item["text"]
    assert PROMPT not in item["text"]


def test_always_leave_out_with_a_preview(dateline: Runner, items: Items) -> None:
    ran = dateline("correct", "always-leave-out", PROMPT.lower(), "--dry-run")
    assert [line.split()[:2] for line in ran.lines] == [["2023/digest.txt", "3"], ["loan.txt", "6"]]
    assert "2 lines, 2 items, 2 documents; nothing was changed" in ran.err
    assert sum(PROMPT in item["text"] for item in items()) == 2
    assert dateline("correct", "always-leave-out", PROMPT, "--folder", "2023").code == 0
    assert [item["document"] for item in items() if PROMPT in item["text"]] == ["loan.txt"]
    assert "2023/" in dateline("corrections").out


def test_a_preview_says_how_many_items_there_would_be(dateline: Runner, items: Items) -> None:
    ran = dateline("correct", "split", "digest.txt:3", "--dry-run")
    assert "2 items would be 3" in ran.err
    assert len(items()) == 3


def test_what_waits_is_said(dateline: Runner, corpus: Path) -> None:
    dateline("correct", "leave-out", "loan.txt:6")
    (corpus / "loan.txt").write_text("Nothing but another text stands here now, of all things.\n")
    ran = dateline("corrections", "--format", "jsonl")
    assert json.loads(ran.out)["lines"] == "waiting"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["love"], "there is no love"),
        (["join"], "write it as: dateline correct join ID"),
        (["join", "zzzz"], "no item has this id"),
        (["split", "digest.txt"], "write the file and the line"),
        (["split", "digest.txt:999"], "there are lines 1 to"),
        (["split", "digest.txt:3", "--folder", "x"], "--folder goes with always-leave-out"),
        (["always-leave-out", "--"], "write it as"),
    ],
)
def test_what_makes_no_sense_is_said(dateline: Runner, words: list[str], said: str) -> None:
    ran = dateline("correct", *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_document_that_is_not_there(dateline: Runner) -> None:
    ran = dateline("correct", "split", "nothing.txt:3")
    assert ran.code == 1
    assert "there is no such document" in ran.err


def test_while_another_one_keeps_the_state_nothing_is_changed(
    dateline: Runner, items: Items, corpus: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE_S", 0.0)
    items()
    with Library.open([corpus], data) as other:
        assert other.mark("putin", read=True).kept
        ran = dateline("correct", "split", "digest.txt:3")
        assert (ran.code, ran.out) == (1, "")
        assert "nothing was changed" in ran.err
    assert len(items()) == 3
