"""The completion scripts. That of bash is run; those of zsh and fish are run where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli.commands import load_all

from .conftest import Runner

# Sets what bash sets when the tab key is pressed at the end of the line, and prints what is offered.
_DRIVER = """
source "$1"
COMP_LINE=$2 COMP_POINT=${#2}
read -ra COMP_WORDS <<< "$2"
[[ $2 == *' ' ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_dateline
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def bash_offers(dateline: Runner, tmp_path: Path):  # type: ignore[no-untyped-def]
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    script = tmp_path / "dateline.bash"
    script.write_text(dateline("completion", "bash").out, "utf-8")

    def offers(line: str) -> list[str]:
        done = subprocess.run(
            ["bash", "-c", _DRIVER, "bash", str(script), line],
            capture_output=True, text=True, check=True, cwd=tmp_path,
        )  # fmt: skip
        assert done.stderr == ""
        return done.stdout.split()

    return offers


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("dateline li", ["list"]),
        ("dateline --data x sho", ["show"]),
        ("dateline list --fo", ["--format"]),
        ("dateline list --format j", ["jsonl"]),
        ("dateline tags --kind p", ["place", "person"]),
        ("dateline list ta", ["tag:"]),
        ("dateline list is:un", ["unread", "undated"]),
        ("dateline completion ", ["bash", "zsh", "fish"]),
        ("dateline list --limit ", []),
        ("dateline --corpus datel", ["dateline.bash"]),
        ("dateline datel", ["dateline.bash"]),
    ],
)
def test_what_bash_offers(bash_offers, line: str, offered: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert bash_offers(line) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_knows_every_command_and_option(dateline: Runner, shell: str) -> None:
    out = dateline("completion", shell).out
    for command in load_all():
        assert command.name in out
        for option in command.all_options:
            assert option.name.removeprefix("--" if shell == "fish" else "") in out
    assert "is:unread" in out


@pytest.mark.parametrize(("shell", "check"), [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
def test_a_script_is_correct_for_its_shell(dateline: Runner, tmp_path: Path, shell: str, check: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "script"
    script.write_text(dateline("completion", shell).out, "utf-8")
    subprocess.run([shell, check, str(script)], check=True)


def test_quotes_in_texts_do_not_end_the_scripts(dateline: Runner) -> None:
    for shell in ("zsh", "fish"):
        for line in dateline("completion", shell).lines:
            assert line.count("'") % 2 == 0, line
