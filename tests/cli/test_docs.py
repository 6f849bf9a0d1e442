"""docs/cli.md names every command, option and exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from query.items import stored

from reader.cli.command import COMMON, Command
from reader.cli.commands import MODULES, load
from reader.cli.diagnostics import ExitCode
from reader.export import CSV_FIELDS, record

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")


def _section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", MODULES)
def test_each_command_has_its_row_and_its_options(name: str) -> None:
    command = load(name)
    assert f"| `dateline {name}" in PAGE
    assert f"| {command.help} |" in PAGE
    section = _section(name)
    for option in command.options:
        shown = f"{option.name} {option.metavar}" if option.metavar else option.name
        values = ": " + ", ".join(f"`{choice}`" for choice in option.choices) if option.choices else ""
        assert f"| `{shown}` | {option.help}{values} |" in section


def test_each_common_option_has_its_row() -> None:
    section = _section("Options of every command")
    for option in COMMON:
        shown = f"{option.name} {option.metavar}" if option.metavar else option.name
        assert f"| `{shown}` | {option.help} |" in section


def test_no_row_is_about_an_option_that_does_not_exist() -> None:
    commands: list[Command] = [load(name) for name in MODULES]
    known = {option.name for command in commands for option in command.all_options}
    rows = [line for line in PAGE.splitlines() if line.startswith("| `--")]
    assert {row.split("`")[1].split()[0] for row in rows} == known


def test_each_exit_code_is_explained() -> None:
    for code in ExitCode:
        assert f"\n| {int(code)} | " in _section("Streams and exit codes")


def test_each_field_of_the_objects_is_explained() -> None:
    section = _section("list")
    for field in {*record(stored()), *CSV_FIELDS}:
        assert f"`{field}`" in section
