"""When an item counts as read: without a clock."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.dwell import Dwell


class Clock:
    """Timers that fire when they are told to."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []

    def set(self, seconds: float, then: Callable[[], None]) -> Timer:
        self.timers.append(Timer(seconds, then))
        return self.timers[-1]

    def fire(self) -> None:
        for timer in self.timers:
            if not timer.stopped:
                timer.stopped = True
                timer.then()


class Timer:
    def __init__(self, seconds: float, then: Callable[[], None]) -> None:
        self.seconds = seconds
        self.then = then
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True


def made(seconds: float) -> tuple[Dwell, Clock, list[str]]:
    clock, read = Clock(), list[str]()
    return Dwell(seconds, clock.set, read.append), clock, read


def test_an_item_that_stays_open_is_read() -> None:
    dwell, clock, read = made(1.5)
    dwell.begin("a")
    assert clock.timers[0].seconds == 1.5
    assert read == []
    clock.fire()
    assert read == ["a"]
    assert dwell.item is None


def test_what_is_passed_by_is_not_read() -> None:
    dwell, clock, read = made(1.5)
    for item in "abc":
        dwell.begin(item)
    clock.fire()
    assert read == ["c"]


def test_what_is_begun_twice_is_waited_for_from_the_first_time() -> None:
    dwell, clock, _ = made(1.5)
    dwell.begin("a")
    dwell.begin("a")
    assert len(clock.timers) == 1


def test_what_the_person_has_marked_is_left_alone() -> None:
    dwell, clock, read = made(1.5)
    dwell.begin("a")
    dwell.end()
    clock.fire()
    dwell.finish()
    assert read == []


def test_what_was_read_to_its_end_needs_no_time() -> None:
    dwell, clock, read = made(1.5)
    dwell.begin("a")
    dwell.finish()
    clock.fire()
    assert read == ["a"]


def test_zero_is_never() -> None:
    dwell, clock, read = made(0)
    dwell.begin("a")
    dwell.finish()
    assert (clock.timers, read) == ([], [])
