"""`dateline split`, a dry run."""

from __future__ import annotations

import json
from pathlib import Path

from reader.cli.diagnostics import ExitCode
from reader.domain.anatomy import why_cut
from reader.library.dry_run import dry_run

from .conftest import DIGEST, Runner


def test_every_line_stands_there_with_cuts_and_evidence(dateline: Runner, tmp_path: Path) -> None:
    file = tmp_path / "digest.txt"
    file.write_text(DIGEST + "Advertisement\n", "utf-8")
    ran = dateline("split", str(file))
    assert ran.code == ExitCode.DONE
    lines = ran.out.splitlines()
    assert sum(line.startswith("── ") for line in lines) == 2
    for number, text in enumerate((DIGEST + "Advertisement\n").splitlines(), 1):
        assert any(line.split(maxsplit=1)[:1] == [str(number)] and line.endswith(text) for line in lines), (
            text
        )
    assert any("date" in line and "Monday, March 20" in line for line in lines)
    assert any("advert" in line and "┆" in line for line in lines)


def test_brief_prints_a_line_an_item(dateline: Runner, tmp_path: Path) -> None:
    file = tmp_path / "digest.txt"
    file.write_text(DIGEST, "utf-8")
    ran = dateline("split", "--brief", str(file))
    assert [line.split()[:2] for line in ran.out.splitlines()[1:]] == [
        ["1-3", "2023-03-20"],
        ["5-7", "2023-02-24"],
    ]


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(dateline: Runner, tmp_path: Path) -> None:
    file = tmp_path / "digest.txt"
    file.write_text(DIGEST, "utf-8")
    ran = dateline("split", "--brief", str(tmp_path / "gone.txt"), str(file))
    assert ran.code == ExitCode.PARTIAL
    assert "gone.txt" in ran.err
    assert "2023-03-20" in ran.out


def test_show_and_split_give_a_cut_the_same_reason(dateline: Runner, tmp_path: Path) -> None:
    file = tmp_path / "digest.txt"
    file.write_text(DIGEST, "utf-8")
    cut = why_cut(dry_run(file).ingested.items[1].cut)
    assert f"── {cut} ──" in dateline("split", str(file)).out
    found = json.loads(dateline("list", "debt", "--format", "jsonl").lines[0])["id"]
    assert f"begins at line 5: {cut}" in dateline("show", "--why", found).out
