"""Work done in other processes is the work done here, in the same order, and survives their end."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.domain.document import Document
from reader.errors import DocumentError
from reader.ingest.pipeline import Ingested
from reader.ingest.worker import receive, send
from reader.library import Library
from reader.library import workers as workers_module
from reader.library.reading import Reading
from reader.library.workers import Beside, Here, Workers, choose

from .conftest import Write
from .ingesting import Lines

FILES = [
    (
        "digest.md",
        b"3/4/2023 - A mine opens, the company said.\n\n5/6/2023 - A mine closes in Peru.\n",
    ),
    ("scan.txt", bytes(range(256)) * 4),
    ("plain.txt", "Über die Lage\n\nEs gibt nichts Neues.\n".encode("cp1252")),
    ("empty.txt", b""),
]

# Answers with the name of what it was given; ends at once when that is "die".
ECHO = """
import sys
from reader.ingest.worker import receive, send
while True:
    path, data, day_first, learned, corrected = receive(sys.stdin.buffer)
    if path == "die":
        sys.exit(1)
    send(sys.stdout.buffer, f"{path} {len(data)}")
"""


@contextmanager
def beside(code: str, processes: int = 1) -> Iterator[Beside[str]]:
    with closing(Beside[str](processes, command=[sys.executable, "-c", code])) as made:
        yield made


@pytest.mark.parametrize("day_first", [False, True])
def test_here_and_beside_make_the_same(day_first: bool) -> None:
    with (
        closing(Here[str](Reading(day_first))) as here,
        closing(Beside[str](2, day_first=day_first)) as there,
    ):
        for path, data in FILES:
            here.give(path, path, data)
            there.give(path, path, data)
        made = here.take(everything=True)
        assert there.take(everything=True) == made
    (_, digest), *_ = made
    assert not isinstance(digest, str | DocumentError)
    first = next(item.date.iso() for item in digest.items if item.date)
    assert first == ("2023-04-03" if day_first else "2023-03-04")


def test_answers_come_in_the_order_of_the_questions() -> None:
    with beside(ECHO, processes=3) as made:
        names = [f"{number}.txt" for number in range(30)]
        found = []
        for name in names:
            made.give(name, name, b"x" * 10)
            found += made.take()
        found += made.take(everything=True)
    assert found == [(name, f"{name} 10") for name in names]
    assert len(made._running) <= 3, "a process is asked again and again"


def test_only_so_much_is_under_way() -> None:
    with beside(ECHO) as made:
        for number in range(8):
            made.give(str(number), str(number), b"")
        assert len(made.take()) >= 8 - 3


def test_a_process_that_ends_costs_its_own_file_alone() -> None:
    with beside(ECHO) as made:
        for name in ("one", "die", "two"):
            made.give(name, name, b"")
        (_, first), (_, second), (_, third) = made.take(everything=True)
    assert (first, third) == ("one 0", "two 0")
    assert isinstance(second, DocumentError)
    assert second.path == "die"


def test_what_is_under_way_is_dropped_on_closing() -> None:
    with beside("import time; time.sleep(1000)") as made:
        made.give("a", "a", b"")
        made.give("b", "b", b"")
        while not made._running:
            pass
    assert all(process.returncode for process in made._running)


def test_a_worker_ends_with_whoever_asked() -> None:
    command = [sys.executable, "-m", "reader.ingest.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_values_travel_whole_or_not_at_all() -> None:
    stream = io.BytesIO()
    send(stream, ("a.txt", b"data"))
    stream.seek(0)
    assert receive(stream) == ("a.txt", b"data")
    for length in (0, 3, len(stream.getvalue()) - 1):
        with pytest.raises(EOFError):
            receive(io.BytesIO(stream.getvalue()[:length]))


def test_other_processes_are_for_large_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module.os, "sched_getaffinity", lambda who: range(8), raising=False)
    with closing(choose(workers_module.WORTHWHILE, Reading())) as large:
        assert isinstance(large, Beside)
    assert isinstance(choose(workers_module.WORTHWHILE - 1, Reading()), Here)
    assert isinstance(choose(workers_module.WORTHWHILE, Reading(ingest=Lines())), Here)
    monkeypatch.setattr(workers_module.os, "sched_getaffinity", lambda who: range(1), raising=False)
    assert isinstance(choose(workers_module.WORTHWHILE, Reading()), Here)


def test_a_file_whose_process_died_is_tried_again_next_time(
    corpus: Path, tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", "A mine opens in Nevada.\n")
    with Library.open([corpus], tmp_path / "data") as library:
        with monkeypatch.context() as patch:
            patch.setattr(
                "reader.library.importing.choose",
                lambda size, reading: Beside(1, command=[sys.executable, "-c", "raise SystemExit(1)"]),
            )
            report = library.index()
        assert [failure.path for failure in report.failures] == ["a.txt"]
        assert library.index().added == 1


@pytest.mark.parametrize("apart", [False, True], ids=["here", "in a process"])
def test_a_fault_of_ours_costs_one_file_and_says_so(apart: bool) -> None:
    def failing(document: Document) -> Ingested:
        raise IndexError("list index out of range")

    made: Workers[str] = Here(Reading(ingest=failing))
    if apart:
        code = (
            "import reader.ingest.pipeline as p\n"
            "def failing(*a, **k): raise IndexError('list index out of range')\n"
            "p.ingest = failing\n"
            "from reader.ingest.worker import main\nmain()"
        )
        made = Beside(1, command=[sys.executable, "-c", code])
    with closing(made):
        made.give("a", "a.txt", b"A mine opens in Nevada.\n")
        made.give("b", "b.txt", bytes(range(256)) * 4)
        (_, first), (_, second) = made.take(everything=True)
    assert isinstance(first, DocumentError)
    assert "a.txt: Dateline itself failed on it (IndexError: list index out of range)" in str(first)
    assert isinstance(second, str), "the next file is read"
