"""A dump brings back what it was made of, to the byte; it does not matter which side is merged into which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.marks import Place
from reader.domain.text import make_safe
from reader.store.state import traces
from reader.store.state.dumping import dump, parse
from reader.store.state.evidence import VERSION, signs_of
from reader.store.state.journal import Change
from reader.store.state.merging import merge
from reader.store.state.store import StateStore
from reader.store.state.traces import Row

DAY = dt.date(2024, 5, 1)
TEXT = "one two three four five six seven eight nine ten eleven"

_change = st.one_of(
    st.builds(
        Change,
        st.sampled_from("abcd"),
        st.sampled_from(["read", "starred", "own:x", "own:中 文"]),
        st.integers(0, 1),
    ),
    st.builds(
        Change,
        st.sampled_from("abcd"),
        st.just("note"),
        st.text(max_size=8).map(make_safe),
    ),
)
_actions = st.lists(st.lists(_change, min_size=1, max_size=4), max_size=6)


class Side:
    """A state that was changed in some way; each change a second after the last."""

    def __init__(self, folder: Path, actions: Sequence[Sequence[Change]], start: int) -> None:
        self.time = start
        self.store = StateStore(folder / "state.db", clock=self._tick, today=lambda: DAY)
        for changes in actions:
            self.store.apply("x", changes)
        self.store.save_place(b"/c\xff", Place("tag:x", "list", "a", 3))
        rows = [
            Row(
                b"/c",
                b"d\xff %.txt",
                at,
                item,
                VERSION,
                signs_of(f"T{at}", f"{TEXT} {at}", ()),
                20230300,
                f"T{at}",
            )
            for at, item in enumerate(["a", None, "b"])
        ]
        self.store.write(lambda state: traces.put_documents(state, [(b"/c", b"d\xff %.txt", rows)]))

    def _tick(self) -> int:
        self.time += 1_000_000
        return self.time

    def bring_in(self, lines: Sequence[str]) -> None:
        dumped = parse(lines)
        self.store.write(lambda state: merge(state, dumped, self._tick()))

    def dump(self) -> list[str]:
        return list(dump(self.store))


def empty(folder: Path) -> StateStore:
    return StateStore(folder / "state.db", today=lambda: DAY)


@settings(max_examples=20, deadline=None)
@given(actions=_actions)
def test_dump_restore_dump_gives_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, actions: list[list[Change]]
) -> None:
    side = Side(tmp_path_factory.mktemp("one"), actions, 0)
    lines = side.dump()
    other = empty(tmp_path_factory.mktemp("other"))
    dumped = parse(lines)
    other.write(lambda state: merge(state, dumped, 1))
    assert "".join(dump(other)) == "".join(lines)
    assert other.marks("abcd") == side.store.marks("abcd")
    side.bring_in(lines)
    assert side.dump() == lines, "what one has brings nothing new"
    other.close()
    side.store.close()


@settings(max_examples=20, deadline=None)
@given(first=_actions, second=_actions, later=st.integers(0, 10))
def test_merging_is_the_same_from_both_sides(
    tmp_path_factory: pytest.TempPathFactory,
    first: list[list[Change]],
    second: list[list[Change]],
    later: int,
) -> None:
    one = Side(tmp_path_factory.mktemp("one"), first, 0)
    other = Side(tmp_path_factory.mktemp("other"), second, later * 1_000_000)
    mine, theirs = one.dump(), other.dump()
    one.bring_in(theirs)
    other.bring_in(mine)
    assert one.dump() == other.dump()
    one.store.close()
    other.store.close()
