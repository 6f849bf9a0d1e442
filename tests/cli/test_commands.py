"""The other commands, the streams and the exit codes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from reader.cli.commands import MODULES, load

from .conftest import Runner


def _id(dateline: Runner, query: str) -> str:
    return str(json.loads(dateline("list", query, "--format", "jsonl").out)["id"])


def test_index_says_what_it_did(dateline: Runner, tmp_path: Path, corpus: Path) -> None:
    first = dateline("index", "--corpus", str(corpus), "--data", str(tmp_path / "new"))
    assert first.out == "3 items; documents: 2 new\n"
    assert dateline("index", "--corpus", str(corpus), "--data", str(tmp_path / "new")).out == (
        "3 items; documents: 2 as before\n"
    )


def test_show_prints_a_whole_item_by_the_beginning_of_its_id(dateline: Runner) -> None:
    ran = dateline("show", _id(dateline, "debt")[:8])
    assert ran.lines[0] == "Beijing asks for a fair look at debt"
    assert "2023/digest.txt, lines 5 to 7" in ran.out
    assert 'from "Friday, February 24, 2023' in ran.out
    assert "lenders of Zambia" in ran.out


def test_show_wraps_at_the_width_of_the_terminal(dateline: Runner) -> None:
    ran = dateline("show", _id(dateline, "debt"), terminal=40)
    assert all(len(line) <= 40 for line in ran.lines)
    text = " ".join(" ".join(ran.lines).split())
    assert "China wants lenders of Zambia to share the burden" in text


def test_show_why_gives_the_evidence(dateline: Runner) -> None:
    ran = dateline("show", "--why", _id(dateline, "debt"))
    assert "begins at line 5" in ran.out
    assert "source: " in ran.out


def test_show_in_other_formats(dateline: Runner) -> None:
    ids = [_id(dateline, "debt"), _id(dateline, "moscow")]
    found = [json.loads(line)["id"] for line in dateline("show", *ids, "--format", "jsonl").lines]
    assert found == ids


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("show", "zzzzzz"), 1, "no item has an id that begins so"),
        (("show", ""), 1, "no item"),
        (("show",), 2, "needs the id of an item"),
        (("show", "--left-out", "digst.txt"), 1, "no such document"),
        (("list", "--limit", "0"), 2, "from 1 on"),
        (("list", "--limit"), 2, "--limit needs a value"),
        (("list", "--fromat", "csv"), 2, "did you mean --format?"),
        (("list", "--format", "xml"), 2, "none of table, jsonl, csv, md"),
        (("index", "-x"), 2, "there is no option -x"),
        (("index", "x"), 2, "nothing to do with: x"),
        (("completion",), 2, "SHELL is needed"),
        (("lsit",), 2, "did you mean the command list?"),
        (("/no/such/folder",), 2, "no such file or folder"),
        (("--nonsense",), 2, "there is no option"),
        (("list", "--corpus", "/no/such/folder"), 1, "/no/such/folder"),
        (("list", "--config", "/no/such/file"), 2, "no such config file"),
    ],
)
def test_what_went_wrong_is_told_on_stderr(
    dateline: Runner, words: tuple[str, ...], code: int, said: str
) -> None:
    ran = dateline(*words)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.startswith("dateline: ")


def test_an_ambiguous_id_names_the_items(dateline: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "twins"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("The same title\n\nAnd the same text below it.\n", "utf-8")
    where = ("--corpus", str(folder), "--data", str(tmp_path / "d"))
    ids = [json.loads(line)["id"] for line in dateline("list", "--format", "jsonl", *where).lines]
    ran = dateline("show", min(ids, key=len)[:4], *where)
    assert ran.code == 1
    assert all(each in ran.err for each in ids)
    assert dateline("show", max(ids, key=len), *where).code == 0


def test_left_out_of_one_document_by_its_short_name(dateline: Runner) -> None:
    ran = dateline("show", "--left-out", "digest.txt", "--format", "jsonl")
    assert ran.code == 0
    assert all(json.loads(line)["document"] == "2023/digest.txt" for line in ran.lines)


def test_tags_counts_what_the_query_matches_alone(dateline: Runner) -> None:
    rows = [json.loads(line) for line in dateline("tags", "--kind", "source", "--format", "jsonl").lines]
    assert rows == [
        {"kind": "source", "name": "CNN", "count": 1},
        {"kind": "source", "name": "Reuters", "count": 1},
    ]
    narrowed = dateline("tags", "source:cnn", "--kind", "source", "--format", "csv").lines
    assert narrowed == ["kind,name,count", "source,CNN,1"]


def test_stats_add_up(dateline: Runner) -> None:
    rows = [json.loads(line) for line in dateline("stats", "--format", "jsonl").lines]
    counts = {(row["what"], row["name"]): row["count"] for row in rows}
    assert counts["items", "matching"] == 3
    assert counts["items", "dated"] + counts["items", "undated"] == 3
    assert counts["corpus", "documents"] == 2
    assert counts["year", "2023"] == 2
    assert dateline("stats", "--format", "md").lines[0] == "| what | name | count |"


def test_export_writes_markdown_without_limit(dateline: Runner) -> None:
    ran = dateline("export")
    assert ran.out.count("\n## ") + ran.out.startswith("## ") == 3
    assert "2023-03-20 · CNN" in ran.out
    assert (
        dateline("export", "--format", "jsonl", "debt").out
        == dateline("list", "debt", "--format", "jsonl").out
    )


def test_config_prints_what_holds(dateline: Runner, corpus: Path, tmp_path: Path) -> None:
    out = dateline("config").out
    assert str(corpus) in out
    assert dateline("config", "--path").out == f"{tmp_path / 'config.toml'}\n"
    assert str(tmp_path) in dateline("config", "--data", str(tmp_path)).out


def test_the_example_of_a_config_file_is_one(dateline: Runner, tmp_path: Path) -> None:
    example = dateline("config", "--example").out
    set_lines = [line.removeprefix("# ") for line in example.splitlines() if " = " in line]
    assert {"corpus", "data", "theme", "keys"} <= tomllib.loads("\n".join(set_lines)).keys()
    assert tomllib.loads(example) == {}


def test_doctor_finds_nothing_wrong_or_says_what(dateline: Runner, tmp_path: Path) -> None:
    dateline("index")
    well = dateline("doctor")
    assert "3 items of 2 documents" in well.out
    assert str(tmp_path / "config.toml") in well.out
    ill = dateline("doctor", "--corpus", str(tmp_path / "nowhere"))
    assert ill.code == 1
    assert "wrong  corpus" in ill.out


def test_the_screen_opens_on_a_terminal_alone(dateline: Runner, corpus: Path, tmp_path: Path) -> None:
    refused = dateline()
    assert (refused.code, refused.screens) == (2, [])
    assert "dateline list" in refused.err
    assert [config.corpora() for config in dateline(terminal=80).screens] == [(corpus,)]
    opened = dateline(str(tmp_path), "--data", str(tmp_path / "d"), terminal=80)
    assert [(config.corpora(), config.data) for config in opened.screens] == [((tmp_path,), tmp_path / "d")]


def test_help_of_everything_is_worth_reading(dateline: Runner) -> None:
    page = dateline("--help")
    assert page.code == 0
    assert all(f"\n  {name} " in page.out for name in MODULES)
    for name in MODULES:
        out = dateline(name, "--help").out
        assert out.startswith(f"usage: dateline {name}")
        assert "examples:\n" in out
        assert dateline(name, "-h").out == out
    assert dateline("-h").out == page.out


def test_version(dateline: Runner) -> None:
    assert dateline("--version").out.startswith("dateline 0.")


@pytest.mark.parametrize("name", MODULES)
def test_a_command_is_called_what_the_table_calls_it(name: str) -> None:
    command = load(name)
    assert command.name == name
    assert all(line.split()[0] in ("dateline", "eval") for line, _ in command.examples)


@pytest.mark.parametrize("name", MODULES)
def test_options_before_and_after_the_command(
    dateline: Runner, name: str, corpus: Path, tmp_path: Path
) -> None:
    file = str(next(corpus.rglob("*.txt")))
    dump = tmp_path / "dump"
    dump.write_text('{"dateline": "state", "format": 1}\n', "utf-8")
    needed = {
        "show": ["--left-out"],
        "completion": ["bash"],
        "split": [file],
        "mark": ["read", "tag:nowhere"],
        "correct": ["always-leave-out", "nowhere to be read", "--dry-run"],
        "restore": [str(dump)],
    }
    more = needed.get(name, [])
    data = str(tmp_path / "d")
    dateline("index", "--corpus", str(corpus), "--data", data)
    before = dateline("--corpus", str(corpus), "--data", data, name, *more)
    after = dateline(name, *more, "--corpus", str(corpus), "--data", data)
    assert (before.code, before.out) == (after.code, after.out)
    assert before.code == 0


def test_databases_that_cannot_be_made_are_a_failure(dateline: Runner, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    ran = dateline("list", "--data", str(blocked / "below"))
    assert ran.code == 1
    assert str(blocked) in ran.err
