"""What is told on stderr: errors, progress, and being stopped."""

from __future__ import annotations

import io
import os
import signal

import pytest

from reader.cli.diagnostics import Diagnostics
from reader.cli.main import run
from reader.cli.reading import interruptible
from reader.errors import QueryError

from .conftest import Terminal


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_short_work_shows_no_progress() -> None:
    clock, stream = Clock(), Terminal()
    line = Diagnostics(stream, clock=clock).progress()
    for clock.now in (100.0, 100.2, 100.49):
        line.update("working")
    line.clear()
    assert stream.getvalue() == ""


def test_long_work_shows_progress_now_and_then_and_wipes_it() -> None:
    clock, stream = Clock(), Terminal()
    line = Diagnostics(stream, clock=clock).progress()
    for clock.now in (100.6, 100.61, 100.65, 100.75):
        line.update(f"at {clock.now}")
    line.clear()
    assert stream.getvalue() == "\r\x1b[Kat 100.6\r\x1b[Kat 100.75\r\x1b[K"


def test_progress_is_for_terminals_alone() -> None:
    clock, stream = Clock(), io.StringIO()
    line = Diagnostics(stream, clock=clock).progress()
    clock.now = 200.0
    line.update("working")
    line.clear()
    assert stream.getvalue() == ""


def test_what_is_told_cannot_act_on_the_terminal() -> None:
    stream = Terminal()
    told = Diagnostics(stream)
    told.error("a\x1b]0;owned\x07b")
    told.note("c\u202ed")
    told.query_error(QueryError("bad", "x\x1b[2Jy", 0, 1, "x\x1by"))
    assert "\x1b" not in stream.getvalue()
    assert "\x07" not in stream.getvalue()
    assert "\u202e" not in stream.getvalue()


def test_a_stream_that_was_closed_is_no_failure() -> None:
    stream = io.StringIO()
    told = Diagnostics(stream)
    stream.close()
    told.error("nobody hears this")


def test_the_first_ctrl_c_is_a_wish_and_the_second_breaks_off() -> None:
    before = signal.getsignal(signal.SIGINT)  # none at all where the tests run in the background
    with interruptible() as stop:
        assert not stop()
        os.kill(os.getpid(), signal.SIGINT)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_ends_with_130() -> None:
    def stopped(config: object) -> int:
        raise KeyboardInterrupt

    err = Terminal()
    code = run(
        [],
        show_screen=stopped,
        stdin=Terminal(),
        stdout=Terminal(),
        stderr=err,
        environ={"DATELINE_DATA": "/x"},
    )
    assert (code, err.getvalue()) == (130, "Stopped.\n")
