"""The program in a real terminal."""

from __future__ import annotations

import io
import os
import re
import select
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pexpect
import pyte
import pytest

from reader.ui.driver import SturdyDriver

SCRIPT = """
import sys
from pathlib import Path
from tests.ui import newsroom
from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings
folder = Path(sys.argv[1])
with Library.open([folder / "news"], folder / "data", ingest=newsroom.ingest) as library:
    app = DatelineApp(library, [folder / "news"], Settings())
    result = app.run()
    sys.exit(app.return_code if result is None else result)
"""
RESTORED = b"\x1b[?1049l"
"""Textual leaves the alternate screen with it."""
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    from . import newsroom

    newsroom.write(tmp_path / "news", "digest")
    return tmp_path


@pytest.fixture
def terminal(folder: Path) -> Iterator[pexpect.spawn]:
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    for name in ("NO_COLOR", "EDITOR", "VISUAL"):
        environment.pop(name, None)
    environment["EDITOR"] = f"{folder}/editor"
    child = pexpect.spawn(
        sys.executable,
        ["-c", SCRIPT, str(folder)],
        cwd=ROOT,
        env=environment,
        dimensions=(30, 120),
        timeout=30,
    )
    child.logfile_read = io.BytesIO()
    child.expect_exact("Harbour council votes")
    child.expect_exact("The council of Varde")
    yield child
    if not child.ptyproc.closed:
        child.close(force=True)


def end_of(child: pexpect.spawn) -> tuple[bytes, int | None]:
    child.expect(pexpect.EOF)
    rest: bytes = child.before
    child.close()
    return rest, child.exitstatus


def test_q_ends_it_and_restores_the_terminal(terminal: pexpect.spawn) -> None:
    terminal.send("q")
    rest, status = end_of(terminal)
    assert RESTORED in rest
    assert status == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_leave_the_terminal_as_it_was(terminal: pexpect.spawn, number: signal.Signals) -> None:
    terminal.kill(number)
    rest, status = end_of(terminal)
    assert RESTORED in rest
    assert b"Traceback" not in rest
    assert status == 128 + number


def test_a_closed_terminal_ends_it(terminal: pexpect.spawn) -> None:
    terminal.ptyproc.fileobj.close()
    terminal.ptyproc.closed = True
    # It would wait for ever, so it is not waited for here without end.
    ended = next((done for _ in range(200) if (done := _ended(terminal.pid)) is not None), None)
    if ended is None:
        os.kill(terminal.pid, signal.SIGKILL)
        os.waitpid(terminal.pid, 0)
    terminal.ptyproc.terminated = True
    assert ended is not None
    assert os.WIFEXITED(ended)


def _ended(pid: int) -> int | None:
    """Give the process a moment; its status if it has ended."""
    done, status = os.waitpid(pid, os.WNOHANG)
    if not done:
        select.select([], [], [], 0.1)
    return status if done else None


class _Dead:
    """A writing thread that died with its queue full."""

    def __init__(self) -> None:
        self._queue: Queue[str | None] = Queue(1)
        self._queue.put("never written")
        self.checks = 0

    def is_alive(self) -> bool:
        self.checks += 1
        return self.checks < 3

    def join(self) -> None:
        raise AssertionError("nobody waits for the dead")


def test_the_driver_does_not_wait_for_a_dead_thread() -> None:
    driver = SturdyDriver.__new__(SturdyDriver)
    driver._writer_thread = _Dead()  # type: ignore[assignment]
    driver.write("x")
    driver.close()
    driver._writer_thread = None
    driver.write("x")
    driver.close()


def test_a_terminal_shows_what_was_drawn(terminal: pexpect.spawn) -> None:
    screen = pyte.Screen(120, 30)
    terminal.send("j")
    terminal.expect_exact("The survey speaks of")
    pyte.ByteStream(screen).feed(terminal.logfile_read.getvalue())
    assert screen.display[0].startswith(" ◆ Dateline  news")
    assert "12 items" in screen.display[1]
    assert "Wed 20 March 2024" in screen.display[3]
    assert any("Lithium found under the old" in line for line in screen.display)


def test_copying_writes_osc_52_where_there_is_no_program(folder: Path, terminal: pexpect.spawn) -> None:
    terminal.send("y")
    terminal.expect(re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07|Copied the item"))


def test_the_editor_gets_the_terminal_and_the_line(folder: Path, terminal: pexpect.spawn) -> None:
    editor = folder / "editor"
    editor.write_text(f'#!/bin/sh\necho "$@" > {folder}/asked\necho EDITING\n')
    editor.chmod(0o755)
    terminal.send("je")
    terminal.expect_exact("EDITING")
    terminal.expect_exact("Lithium")
    assert (folder / "asked").read_text().strip() == str(folder / "news" / "digest.txt")
    terminal.send("q")
    assert end_of(terminal)[1] == 0
