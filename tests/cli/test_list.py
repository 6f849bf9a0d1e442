"""`dateline list`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .conftest import Runner

FIELDS = {
    "id", "document", "start_line", "end_line", "title", "date", "date_precision", "source", "author", "tags",
    "text", "left_out", "evidence", "read", "starred", "note",
}  # fmt: skip


def test_one_object_a_line_newest_first_undated_last(dateline: Runner) -> None:
    ran = dateline("list", "--format", "jsonl")
    items = [json.loads(line) for line in ran.lines]
    assert ran.code == 0
    assert [item["date"] for item in items] == ["2023-03-20", "2023-02-24", None]
    assert all(item.keys() >= FIELDS for item in items)
    first, last = items[0], items[-1]
    assert (first["document"], first["start_line"], first["source"]) == ("2023/digest.txt", 1, "CNN")
    assert first["date_precision"] == "day"
    assert first["evidence"]["date"]["start_line"] == 1
    assert first["evidence"]["date"].keys() == {"rule", "start_line", "text"}
    assert (last["date_precision"], last["source"], last["note"]) == (None, None, None)
    assert (last["read"], last["starred"]) == (False, False)
    assert all(tag.keys() == {"name", "kind"} for item in items for tag in item["tags"])


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (["debt"], ["Beijing asks for a fair look at debt"]),
        (["mining"], ["A loan for a battery recycler"]),
        (["source:cnn", "or", "date:none"], ["Xi and Putin meet in Moscow", "A loan for a battery recycler"]),
        (["-source:cnn", "date:2023"], ["Beijing asks for a fair look at debt"]),
        (["--", "-source:cnn date:any"], ["Beijing asks for a fair look at debt"]),
        (
            ["date:2023 sort:date-asc"],
            ["Beijing asks for a fair look at debt", "Xi and Putin meet in Moscow"],
        ),
    ],
)
def test_a_query_chooses_and_orders(dateline: Runner, query: list[str], titles: list[str]) -> None:
    ran = dateline("list", "--format", "jsonl", *query)
    assert [json.loads(line)["title"] for line in ran.lines] == titles


def test_count_and_limit(dateline: Runner) -> None:
    assert dateline("list", "--count").out == "3\n"
    assert dateline("list", "date:2023", "--count").out == "2\n"
    assert len(dateline("list", "--limit", "1").lines) == 1
    assert len(dateline("list", "--limit=2", "--format=jsonl").lines) == 2


def test_a_table_in_a_pipe_is_not_cut_and_has_no_header(dateline: Runner) -> None:
    lines = dateline("list").lines
    assert len(lines) == 3
    assert lines[0].endswith("2023-03-20  CNN               Xi and Putin meet in Moscow")
    assert "undated" in lines[2]


@pytest.mark.parametrize("width", [140, 80, 60, 40, 24])
def test_a_table_fits_the_terminal(dateline: Runner, width: int) -> None:
    ran = dateline("list", terminal=width)
    assert all(len(line) <= width for line in ran.lines)
    assert "TITLE" in ran.lines[0]
    assert ("SOURCE" in ran.lines[0]) is (width >= 72)
    assert len(ran.lines) == 4
    assert "3 items" in ran.err


def test_colours_are_for_terminals_that_want_them(dateline: Runner) -> None:
    assert "\x1b[" in dateline("list", terminal=80, environ={"NO_COLOR": ""}).out
    assert "\x1b[" not in dateline("list", terminal=80).out
    assert "\x1b[" not in dateline("list", environ={"NO_COLOR": ""}).out
    assert "\x1b[" not in dateline("list", terminal=80, environ={"NO_COLOR": "", "TERM": "dumb"}).out


def test_csv_has_a_row_for_each_item_and_no_formula(dateline: Runner) -> None:
    rows = list(csv.DictReader(io.StringIO(dateline("list", "--format", "csv").out)))
    assert [row["date"] for row in rows] == ["2023-03-20", "2023-02-24", ""]
    assert rows[0]["title"] == "Xi and Putin meet in Moscow"
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_markdown_shows_tags_of_html_and_does_not_run_them(dateline: Runner) -> None:
    out = dateline("list", "date:none", "--format", "md").out
    assert out.startswith("## A loan for a battery recycler\n")
    assert "<script>" not in out
    assert "&lt;script>" in out


def test_nothing_found_is_no_failure_and_says_what_may_be_meant(dateline: Runner) -> None:
    ran = dateline("list", "source:reuter")
    assert (ran.code, ran.out) == (0, "")
    assert 'did you mean: source:"Reuters"' in ran.err


def test_a_mistake_in_a_query_is_shown_where_it_stands(dateline: Runner) -> None:
    ran = dateline("list", "debt tga:china")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[1:] == ["  debt tga:china", "       ^^^^", "Did you mean: debt tag:china"]


def test_explain_says_it_in_words(dateline: Runner) -> None:
    ran = dateline("list", "--explain", "source:cnn -debt")
    assert ran.out == 'Items from the source "cnn" and not with the word "debt"; newest first.\n'


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(dateline: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text("A good one\n\nIt has some text.\n", "utf-8")
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 40)
    ran = dateline("list", "--corpus", str(folder), "--data", str(tmp_path / "d"))
    assert ran.code == 3
    assert len(ran.lines) == 1
    assert "bad.txt" in ran.err


def test_every_line_is_in_an_item_or_left_out(dateline: Runner, corpus: Path) -> None:
    covered: dict[str, list[int]] = {}
    records = (
        dateline("list", "--format", "jsonl").lines
        + dateline("show", "--left-out", "--format", "jsonl").lines
    )
    for line in records:
        record = json.loads(line)
        covered.setdefault(record["document"], []).extend(range(record["start_line"], record["end_line"] + 1))
    for path in corpus.rglob("*.txt"):
        lines = path.read_text("utf-8").splitlines()
        filled = [number for number, text in enumerate(lines, 1) if text.strip()]
        found = [number for number in covered[str(path.relative_to(corpus))] if lines[number - 1].strip()]
        assert sorted(found) == filled


def test_no_result_says_which_term_took_away_the_last_item(dateline: Runner) -> None:
    ran = dateline("list", "debt", "zambia", "-minister", "date:2023")
    assert ran.code == 0
    assert "-minister leaves nothing; without it: debt zambia date:2023" in ran.err
