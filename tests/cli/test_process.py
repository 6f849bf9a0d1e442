"""What only a process of its own can show: what is loaded, pipes that close, terminals, Ctrl-C."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

DATELINE = [sys.executable, "-m", "reader"]
_LOADED = """
import sys
from reader.__main__ import _show_screen
from reader.cli.main import run
code = run(sys.argv[1:], show_screen=_show_screen)
sys.stdout.flush()
print(*sorted(sys.modules), file=sys.stderr)
raise SystemExit(code)
"""


@pytest.fixture
def where(corpus: Path, data: Path) -> list[str]:
    return ["--corpus", str(corpus), "--data", str(data)]


def _loaded(words: list[str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["list", "debt", "--format", "jsonl"],
        ["tags"],
        ["stats"],
        ["show", "--left-out"],
        ["index"],
        ["doctor"],
    ],
)
def test_no_command_loads_textual(words: list[str], where: list[str]) -> None:
    loaded = _loaded([*words, *where])
    assert "reader.library" in loaded
    assert not {
        name for name in loaded if name.partition(".")[0] == "textual" or name.startswith("reader.ui")
    }


def test_help_and_completion_load_no_database() -> None:
    for words in (["--help"], ["list", "--help"], ["completion", "fish"]):
        assert not _loaded(words) & {"apsw", "pyroaring", "reader.library", "rich"}


def test_a_list_that_is_only_counted_loads_neither_parser_nor_splitter(where: list[str]) -> None:
    _loaded(["index", *where])
    loaded = _loaded(["list", "--count", *where])
    assert not loaded & {"reader.query.parser", "reader.ingest.pipeline", "reader.export", "rich"}


def test_a_pipe_that_closes_early_is_no_failure(where: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*DATELINE, "list", *where],
        stdin=subprocess.DEVNULL,
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", [">&-", "<&- 2>&-"])
def test_streams_that_were_never_open_do_no_harm(closed: str, where: list[str]) -> None:
    shell = f'"$@" {closed}'
    done = subprocess.run(["sh", "-c", shell, "sh", *DATELINE, "list", "--count", *where], check=False)
    assert done.returncode == 0


def test_without_a_terminal_no_screen_is_opened(where: list[str]) -> None:
    done = subprocess.run(
        [*DATELINE, *where], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr


def test_a_table_on_a_real_terminal(where: list[str]) -> None:
    environ = {**os.environ, "TERM": "xterm"}
    environ.pop("COLUMNS", None)
    environ.pop("NO_COLOR", None)
    child = pexpect.spawn(
        DATELINE[0], [*DATELINE[1:], "list", *where], dimensions=(20, 60), encoding="utf-8", env=environ
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "TITLE" in child.before
    assert "\x1b[" in child.before
    assert "SOURCE" not in child.before
