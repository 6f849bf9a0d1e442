"""The short run of `make faults`, and two processes that write to one state."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from faults import Bench, Strike, run
from power import Blow

from reader.store.state import file as state_file
from reader.store.state.journal import Change
from reader.store.state.store import StateStore

ROUNDS = 25


def test_what_was_saved_survives_kills_cuts_and_failing_writes() -> None:
    assert run(3, 4, seed=7, every=300) == []


def test_a_cut_is_noticed_where_nothing_is_flushed(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = state_file._checked

    def careless(path: Path):  # type: ignore[no-untyped-def]
        connection = sound(path)
        connection.execute("PRAGMA synchronous = off")
        return connection

    monkeypatch.setattr(state_file, "_checked", careless)
    bench = Bench()
    try:
        cuts = [Strike("cut", Blow.CUT, at, migrates=False, seed=at) for at in range(300, 400, 25)]
        wrong = [bench.strike(cut).wrong for cut in cuts]
    finally:
        bench.close()
    assert any(wrong), "the test would see a state that is not flushed"


def test_two_processes_on_one_state_lose_nothing_and_end(tmp_path: Path) -> None:
    children = []
    for name in "ab":
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = _hammer(tmp_path, name)
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    store = StateStore(tmp_path / "state.db")
    found = store.marks([f"{name}{number}" for name in "ab" for number in range(ROUNDS)])
    assert sum(marks.read for marks in found.values()) == 2 * ROUNDS
    assert len(store.history(1000)) == 2 * ROUNDS
    store.close()


def _hammer(folder: Path, name: str) -> int:
    for number in range(ROUNDS):
        store = StateStore(folder / "state.db")
        saved = store.apply("read", [Change(f"{name}{number}", "read", 1)], patience=30.0)
        store.close()
        if not saved.kept:
            return 1
    return 0
