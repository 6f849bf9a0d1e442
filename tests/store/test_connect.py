"""Connections: one state per reading, and errors in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from reader.errors import InterruptedSearchError, StoreBusyError, StoreDamagedError, StoreError
from reader.store.connect import Pool, connect, said_plainly


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Pool]:
    made = Pool(tmp_path / "some.db")
    with made.writing() as connection:
        connection.execute("CREATE TABLE t (x)")
    yield made
    made.close()


def count(connection: apsw.Connection) -> object:
    return connection.execute("SELECT count(*) FROM t").get


def test_a_reading_sees_one_state_whatever_is_written(pool: Pool) -> None:
    with pool.reading() as reading:
        assert count(reading) == 0
        with pool.writing() as writing:
            writing.execute("INSERT INTO t VALUES (1)")
        assert count(reading) == 0
    with pool.reading() as reading:
        assert count(reading) == 1


def test_what_was_begun_and_not_ended_is_undone(pool: Pool) -> None:
    with pool.writing() as connection:
        connection.execute("BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    with pool.reading() as connection:
        assert count(connection) == 0


def test_connections_are_used_again(pool: Pool) -> None:
    with pool.reading() as first:
        pass
    with pool.reading() as second:
        assert second is first


def test_a_closed_pool_gives_no_connection(pool: Pool) -> None:
    with pool.reading() as connection:
        pool.close()
        assert count(connection) == 0, "who is reading may end"
    with pytest.raises(apsw.ConnectionClosedError):
        count(connection)
    with pytest.raises(StoreError, match="closed"), pool.reading():
        pass


def test_an_interrupt_stops_a_statement(pool: Pool) -> None:
    with pytest.raises(InterruptedSearchError):
        endless(pool, stoppable=True)


def endless(pool: Pool, *, stoppable: bool) -> None:
    """Run what takes long, and interrupt it from the inside."""
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000)"

    def step() -> bool:
        pool.interrupt()
        return False

    with pool.reading(stoppable=stoppable) as connection:
        connection.set_progress_handler(step, 1000)
        assert connection.execute(f"{numbers} SELECT max(x) FROM n").get == 10_000


def test_what_is_no_search_is_not_stopped(pool: Pool) -> None:
    endless(pool, stoppable=False)


def test_an_interrupt_between_two_statements_stops_the_search(pool: Pool) -> None:
    with pytest.raises(InterruptedSearchError):
        stop_between(pool, stoppable=True)
    stop_between(pool, stoppable=False)


def stop_between(pool: Pool, *, stoppable: bool) -> None:
    """Interrupt a reading while it is at nothing."""
    with pool.reading(stoppable=stoppable) as connection:
        assert count(connection) == 0
        pool.interrupt()


def test_errors_are_said_plainly(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    for error, expected, words in (
        (apsw.BusyError(), StoreBusyError, "in use by another"),
        (apsw.CorruptError(), StoreDamagedError, "damaged"),
        (apsw.NotADBError(), StoreDamagedError, "damaged"),
        (apsw.FullError(), StoreError, "disk is full"),
        (apsw.ReadOnlyError(), StoreError, "permissions"),
        (apsw.CantOpenError(), StoreError, "permissions"),
        (apsw.SQLError("no such table: x"), StoreError, "no such table"),
    ):
        with pytest.raises(expected, match=words) as caught, said_plainly(path):
            raise error
        assert caught.type is expected


def test_a_writer_that_is_held_off_says_so(pool: Pool) -> None:
    holder = connect(pool.path)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusyError):
        begin(pool)
    holder.close()


def begin(pool: Pool) -> None:
    """Try to write, without patience."""
    with pool.writing() as connection:
        connection.set_busy_timeout(1)
        connection.execute("BEGIN IMMEDIATE")
