"""Who makes the items of files: this process, or for a large import others beside it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from reader.errors import DocumentError
from reader.ingest.roots import safe_name
from reader.library.reading import Reading

if TYPE_CHECKING:
    from reader.ingest.pipeline import Corrected, Ingested
    from reader.ingest.standing.learned import Learned
    from reader.ingest.worker import Stumbled

WORTHWHILE: Final = 3 << 20
"""Bytes to read that make up for the start of another process."""
MOST_PROCESSES: Final = 4
"""One process writes what all of them make, and more would only wait for it."""
MOST_BYTES: Final = 32 << 20
"""Of files that are under way at once, so that memory has a bound."""

K = TypeVar("K")


class Workers(Protocol[K]):
    """Take files and give back what they hold, in the order in which they were given them.

    What comes back is the items, or why it is no document, or an error that may not come up again.
    """

    def give(self, key: K, path: str, data: bytes, corrected: Corrected | None = None) -> None:
        """Hand in a file, and what a reader set right in it; `key` comes back with what it holds."""
        ...

    def learn(self, learned: Learned) -> None:
        """Leave these lines out of what is handed in from now on. What is under way may be read without."""
        ...

    def take(self, *, everything: bool = False) -> list[tuple[K, Ingested | str | DocumentError]]:
        """What is ready; waits only while too much is under way, or until everything is done."""
        ...

    def close(self) -> None:
        """Drop what is still under way."""
        ...


def _answer(path: str, made: Ingested | str | Stumbled) -> Ingested | str | DocumentError:
    from reader.ingest.worker import Stumbled

    return DocumentError(safe_name(path), made.reason) if isinstance(made, Stumbled) else made


class Here(Generic[K]):
    """Does the work at once, in this process."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._learned: Learned | None = None
        self._done: list[tuple[K, Ingested | str | DocumentError]] = []

    def give(self, key: K, path: str, data: bytes, corrected: Corrected | None = None) -> None:
        from reader.ingest.worker import make_items

        how = self._reading
        made = make_items(path, data, how.day_first, how.ingest, self._learned, corrected)
        self._done.append((key, _answer(path, made)))

    def learn(self, learned: Learned) -> None:
        self._learned = learned

    def take(self, *, everything: bool = False) -> list[tuple[K, Ingested | str | DocumentError]]:
        done, self._done = self._done, []
        return done

    def close(self) -> None:
        self._done.clear()


class Beside(Generic[K]):
    """Has other processes do the work, so that this one can write, and draw, meanwhile.

    They are plain programs that are asked over pipes: `multiprocessing` would run the main module of
    whoever uses the library a second time, and leave its helpers behind when it is killed.
    """

    def __init__(self, processes: int, *, day_first: bool = False, command: list[str] | None = None) -> None:
        self._day_first = day_first
        self._command = command or [sys.executable, "-m", "reader.ingest.worker"]
        self._most = processes * 3
        self._threads = ThreadPoolExecutor(processes, "dateline-worker")
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
        self._running: list[subprocess.Popen[bytes]] = []
        self._waiting: deque[tuple[K, str, int, Future[Any]]] = deque()
        self._closed = False
        self._learned: Learned | None = None
        self._told: dict[int, Learned | None] = {}
        """What each process has been told, by its id."""

    def learn(self, learned: Learned) -> None:
        self._learned = learned._replace(lines=dict(learned.lines))  # threads read it while more is learned

    def give(self, key: K, path: str, data: bytes, corrected: Corrected | None = None) -> None:
        answer = self._threads.submit(self._ask, path, data, corrected)
        self._waiting.append((key, path, len(data), answer))

    def take(self, *, everything: bool = False) -> list[tuple[K, Ingested | str | DocumentError]]:
        found = []
        while self._waiting and (everything or self._crowded() or self._waiting[0][3].done()):
            key, path, _, future = self._waiting.popleft()
            try:
                found.append((key, _answer(path, future.result())))
            except (OSError, EOFError):
                found.append((key, DocumentError(safe_name(path), "the process that was to read it ended")))
        return found

    def close(self) -> None:
        self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._waiting.clear()
        for process in self._running:
            process.kill()
        self._threads.shutdown()
        for process in self._running:
            process.communicate()

    def _crowded(self) -> bool:
        return len(self._waiting) > self._most or sum(each[2] for each in self._waiting) > MOST_BYTES

    def _ask(self, path: str, data: bytes, corrected: Corrected | None) -> object:
        """Let one process make the items; runs in a thread, of which there are as many as processes."""
        from reader.ingest.worker import receive, send

        process = self._process()
        assert process.stdin is not None
        assert process.stdout is not None
        learned = self._learned
        news = None if self._told.get(process.pid) is learned else learned
        send(process.stdin, (path, data, self._day_first, news, corrected))
        self._told[process.pid] = learned
        answer = receive(process.stdout)
        self._idle.put(process)  # one that failed is not asked again
        return answer

    def _process(self) -> subprocess.Popen[bytes]:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            if self._closed:
                raise EOFError from None
        # A session of its own keeps ctrl+c away from it; our package must be found wherever it lies.
        here = str(Path(__file__).resolve().parents[2])
        paths = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": paths},
        )
        self._running.append(process)
        return process


def choose(size: int, reading: Reading) -> Workers[K]:
    """The workers for an import of `size` bytes. A way of splitting of one's own is used in this process."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    spare = min(processors - 1, MOST_PROCESSES)
    if reading.ingest is not None or spare < 1 or size < WORTHWHILE:
        return Here(reading)
    return Beside(spare, day_first=reading.day_first)
