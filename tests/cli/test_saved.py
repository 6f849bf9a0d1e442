"""`dateline saved` and `dateline rule`."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Runner


def test_saved_searches_are_added_listed_used_renamed_and_removed(dateline: Runner, tmp_path: Path) -> None:
    assert dateline("saved").out == ""
    ran = dateline("saved", "add", "On debt", "debt", "-russia")
    assert (ran.code, ran.out, ran.err) == (0, "", 'Saved "On debt"\n')
    assert "debt -russia" in (tmp_path / "searches.toml").read_text("utf-8")
    listed = dateline("saved", "--format", "jsonl")
    assert json.loads(listed.out) == {"name": "On debt", "query": "debt -russia", "items": 1, "unread": 1}
    assert dateline("list", 'saved:"on debt"', "--count").out == "1\n"
    assert 'in the saved search "on debt"' in dateline("list", 'saved:"on debt"', "--explain").out
    assert "which was debt -russia" in dateline("saved", "add", "On debt", "debt").err
    assert dateline("saved", "rename", "On debt", "D").err == 'It is called "D" now\n'
    assert dateline("saved", "remove", "d").err == 'Removed "D", which was debt\n'
    assert dateline("saved", "list").out == ""


def test_what_saved_cannot_do_is_said(dateline: Runner) -> None:
    for words, said in (
        (("delete", "x"), "there is no delete; there are list, add, remove, rename"),
        (("add", "x"), "write it as: dateline saved add NAME QUERY"),
        (("remove", "x"), 'There is no saved search called "x"'),
        (("add", "x", "tga:y"), "There is no field tga:"),
    ):
        ran = dateline("saved", *words)
        assert ran.code == 2
        assert said in ran.err


def test_rules_are_added_tried_run_and_removed(dateline: Runner) -> None:
    ran = dateline("rule", "add", "tag:lenders", "debt", "or", "loan")
    assert ran.err == 'The rule gives the tag "lenders": 2 more items have it, 0 lose it, 0 keep it\n'
    assert dateline("list", "own:lenders", "--count").out == "2\n"
    tried = dateline("rule", "add", "tag:lenders", "debt or moscow", "--dry-run", "--format", "jsonl")
    rows = [json.loads(line) for line in tried.lines]
    assert [(row["change"], row["date"]) for row in rows] == [("+", "2023-03-20"), ("-", "undated")]
    assert "Nothing was changed" in tried.err
    assert len(dateline("rule", "run").lines) == 2
    assert json.loads(dateline("rule", "--format", "jsonl").out) == {
        "tag": "lenders", "query": "debt or loan", "items": 2,
    }  # fmt: skip
    assert '"own": ' not in dateline("tags", "--kind", "own").out
    assert "lenders" in dateline("tags", "--kind", "own").out
    shown = dateline("list", "own:lenders", "--format", "jsonl").lines
    assert {"name": "lenders", "kind": "own"} in json.loads(shown[0])["tags"]
    assert dateline("rule", "rename", "tag:lenders", "tag:banks").code == 0
    assert len(dateline("rule", "remove", "tag:banks", "--dry-run").lines) == 2
    assert "2 lose it" in dateline("rule", "remove", "tag:banks").err
    assert dateline("rule").out == ""


def test_a_broken_rule_is_named_by_every_command(dateline: Runner, tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text('[rules]\nx = "tga:y"\n', "utf-8")
    ran = dateline("list", "--count")
    assert ran.out == "3\n"
    assert 'The rule for "x" gives nothing' in ran.err
