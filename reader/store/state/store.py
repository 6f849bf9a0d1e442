"""What a person did, kept: one writer across processes, and what cannot be saved at once is not forgotten."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

import apsw

from reader.domain.marks import OPENED, UNTOUCHED, Done, Marks, Place, Saved
from reader.domain.text import SafeText
from reader.errors import StoreBusyError, StoreDamagedError, StoreError
from reader.store.connect import said_plainly
from reader.store.lock import Lock
from reader.store.state import journal
from reader.store.state.file import OutdatedError, backups_of, copy_of_today, open_to_read, open_to_write
from reader.store.state.journal import OWN, Change, Step
from reader.store.state.unshown import Unshown

STATE_NAME: Final = "state.db"
ANOTHER: Final = "another Dateline that is open keeps what you mark; close it, or mark there"
T = TypeVar("T")
Which: TypeAlias = Callable[[apsw.Connection], int | None]
Way: TypeAlias = Callable[[apsw.Connection, int, int], Step | None]
_safe = SafeText.trusted  # it was made safe before it was stored


class Waiting(NamedTuple):
    """A change that could not be saved yet."""

    what: str
    changes: tuple[Change, ...]
    at: int


class Version(NamedTuple):
    """Which state of the state: equal ones hold the same."""

    uuid: str
    seq: int


NEVER: Final = Version("", 0)


class StateStore:
    """state.db of one data folder. Usable from several threads; opened when it is first needed."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[], int] = lambda: time.time_ns() // 1000,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        self.path = path
        self._clock = clock
        self._today = today
        self._mutex = threading.RLock()
        self._role = Lock(path.with_suffix(".lock"))
        self._connection: apsw.Connection | None = None
        self._writes = False
        self._waiting: list[Waiting] = []
        self._unshown = Unshown()
        self._turning: tuple[Way, int] | None = None
        """A step back or forward that failed, and the number of its action."""
        self._copied: dt.date | None = None
        """The last day for which a copy was looked after."""
        self.notes: list[str] = []
        """What the person should know and has not been told."""
        self.trouble = ""
        """Why changes cannot be saved just now."""

    # Changing

    def apply(self, what: str, changes: Sequence[Change], patience: float = 0.0) -> Saved:
        """Make changes as one action. What cannot be saved is kept, and saved with the next ones.

        `patience` is how many seconds another writer is waited for.
        """
        with self._mutex:
            self._turning = None
            new = Waiting(what, tuple(changes), self._clock())
            self._waiting.append(new)
            changed = self._save(patience)
            if self._waiting:
                items = {change.item for change in new.changes}
                return Saved(len(items), kept=False, why=self.trouble)
            return Saved(changed)

    def retry(self, patience: float = 0.0) -> Saved:
        """Save what could not be saved before."""
        with self._mutex:
            waiting = bool(self._waiting)
            changed = self._save(patience) if waiting else 0
            return Saved(changed, kept=not self._waiting, why=self.trouble if self._waiting else "")

    def undo(self, patience: float = 0.0) -> tuple[Step | None, Saved]:
        """Take back the newest action; None where there is none."""
        with self._mutex:
            if self._waiting:
                dropped = self._waiting.pop()
                self._tell_waiting()
                return Step(dropped.what, len({change.item for change in dropped.changes})), Saved(0)
            return self._turn(journal.next_undo, journal.undo, patience)

    def redo(self, patience: float = 0.0) -> tuple[Step | None, Saved]:
        """Do again what was undone last; None where there is nothing."""
        with self._mutex:
            if self._waiting:
                return None, Saved(0)
            return self._turn(journal.next_redo, journal.redo, patience)

    def _turn(self, which: Which, way: Way, patience: float) -> tuple[Step | None, Saved]:
        # A step that failed at its very end may be on the disk: to go on from there would be one too many.
        known = self._turning[1] if self._turning is not None and self._turning[0] is way else None
        self._turning = None

        def turn(connection: apsw.Connection) -> Step | None:
            action = which(connection) if known is None else known
            if action is None:
                return None
            self._turning = way, action
            return way(connection, action, self._clock())

        try:
            step = self.write(turn, patience)
        except StoreError as error:
            if self._turning is None and known is not None:
                self._turning = way, known
            return None, Saved(0, kept=False, why=str(error))
        self._turning = None
        self._unshown.forget()
        return step, Saved(step.items if step else 0)

    def _save(self, patience: float) -> int:
        changed = 0
        try:
            while self._waiting:
                first = self._waiting[0]

                def record(connection: apsw.Connection, it: Waiting = first) -> tuple[int, int]:
                    return journal.record(connection, it.what, it.changes, it.at), version_in(connection).seq

                try:
                    changed, seq = self.write(record, patience)
                except StoreError as error:
                    self.trouble = str(error)
                    return 0
                del self._waiting[0]
                self._unshown.saved(first.changes, seq)
            self.trouble = ""
            return changed
        finally:
            self._tell_waiting()

    def _tell_waiting(self) -> None:
        self._unshown.wait(change for each in self._waiting for change in each.changes)

    def write(self, work: Callable[[apsw.Connection], T], patience: float = 0.0) -> T:
        """Do something in one transaction, on the disk when this returns. StoreError where it failed."""
        with self._mutex:
            try:
                return self._in_transaction(work, patience)
            except StoreDamagedError:
                self._drop()  # opening puts a good copy in its place, and says so
                return self._in_transaction(work, patience)

    def _in_transaction(self, work: Callable[[apsw.Connection], T], patience: float) -> T:
        connection = self._writer(patience)
        self._copy_daily(connection)
        try:
            with said_plainly(self.path):
                connection.execute("BEGIN IMMEDIATE")
                done = work(connection)
                connection.execute("COMMIT")
                return done
        except BaseException:
            # After a failed write nothing is known of the connection; the next one begins anew.
            self._drop()
            raise

    def save_scroll(self, item: str, line: int) -> None:
        """Remember how far an item was read; it is not worth a place in the history."""
        values = [(item, "scroll", line, self._clock())]
        self.write(lambda connection: journal.write(connection, values))

    def save_place(self, root: bytes, place: Place) -> None:
        """Remember where a corpus was left."""
        self.write(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?)", (root, *place, self._clock())
            )
        )

    # Reading

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection | None]:
        """A connection to read with; None where nothing was ever kept."""
        with self._mutex:
            if self._connection is None:
                self._connection = self._reader()
            if self._connection is None:
                yield None
                return
            try:
                with said_plainly(self.path):
                    yield self._connection
            except StoreError:
                self._drop()
                raise

    def tell(self, note: str) -> None:
        """Let the person know something, once."""
        if note not in self.notes:
            self.notes.append(note)

    def version(self) -> Version:
        """Which state this is."""
        with self.reading() as connection:
            return NEVER if connection is None else version_in(connection)

    def marks(self, ids: Iterable[str]) -> dict[str, Marks]:
        """What was done to items, what waits to be saved included; those never touched are left out."""
        wanted = list(ids)
        with self.reading() as connection:
            found = {} if connection is None else marks_in(connection, wanted)
            asked = set(wanted)
            for change in self._unshown.waiting:
                if change.item in asked:
                    found[change.item] = _with(found.get(change.item, UNTOUCHED), change)
            return found

    def unshown(self, shown: tuple[str, int]) -> Sequence[Change]:
        """The changes that an index which shows that state lacks, the oldest first.

        Those that could not be saved, and few that were. It is another object when they change.
        """
        self._unshown.shown(shown[1])
        return self._unshown.changes

    @property
    def shows_all(self) -> bool:
        """Whether all that was saved lately is among the changes that are seen before an index has them."""
        return self._unshown.all_of_it

    def history(self, most: int) -> list[Done]:
        """The newest actions first."""
        with self.reading() as connection:
            if connection is None:
                return []
            rows: Iterable[Any] = connection.execute(
                "SELECT number, at, what, items, undone FROM action WHERE what <> ? "
                "ORDER BY number DESC LIMIT ?",
                (OPENED, most),
            )
            return [
                Done(number, when(at), what, items, bool(undone), undone == 1)
                for number, at, what, items, undone in rows
            ]

    def scrolls(self, most: int) -> dict[str, int]:
        """How far items were read, by id: those that were scrolled last."""
        with self.reading() as connection:
            if connection is None:
                return {}
            rows: Iterable[Any] = connection.execute(
                "SELECT id, scroll FROM item WHERE scroll > 0 ORDER BY scroll_at DESC LIMIT ?", (most,)
            )
            return dict(rows)

    def place(self, root: bytes) -> Place:
        """Where a corpus was left."""
        with self.reading() as connection:
            row: Any = (
                connection
                and connection.execute(
                    "SELECT query, pane, item, scroll FROM place WHERE root = ?", (root,)
                ).fetchone()
            )
            return Place(*row) if row else Place()

    # Opening and closing

    def hold(self, patience: float = 0.0) -> bool:
        """Become the writer; False where another one is."""
        with self._mutex:
            try:
                self._writer(patience)
            except StoreError as error:
                self.trouble = str(error)
                return False
            if not self._waiting:
                self.trouble = ""
            return True

    def waiting_for(self, field: str) -> list[tuple[Change, int]]:
        """The changes of a field that wait to be saved, with their times, the oldest first."""
        with self._mutex:
            return [(each, it.at) for it in self._waiting for each in it.changes if each.field == field]

    @property
    def has_waiting(self) -> bool:
        """Whether changes wait to be saved."""
        return bool(self._waiting)

    @property
    def writes(self) -> bool:
        """Whether this is the writer."""
        return self._writes

    def close(self) -> None:
        """Save what waits, if that is possible, and let another one write."""
        with self._mutex:
            if self._waiting:
                self._save(0)
            self._drop()
            self._role.release()

    def _reader(self) -> apsw.Connection | None:
        try:
            found = open_to_read(self.path)
        except OutdatedError:
            return self._writer(0)
        # A file that went is brought back from its copy: nobody shall see that nothing was ever marked.
        return self._writer(0) if found is None and backups_of(self.path) else found

    def _writer(self, patience: float) -> apsw.Connection:
        if self._writes and self._connection is not None:
            return self._connection
        if not self._role.take(patience):
            raise StoreBusyError(ANOTHER)
        self._drop()
        try:
            opened = open_to_write(self.path)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written ({error.strerror})") from error
        self._connection, self._writes = opened.connection, True
        self.notes += opened.notes
        return opened.connection

    def _copy_daily(self, connection: apsw.Connection) -> None:
        """Make the copy of the day before its first change, on each day that the writer stays open."""
        today = self._today()
        if self._copied != today:
            self._copied = today
            self.notes += copy_of_today(connection, self.path, today)

    def _drop(self) -> None:
        connection, self._connection, self._writes = self._connection, None, False
        if connection is not None:
            # All that was committed is on the disk; that a file cannot be tidied up on closing harms nothing.
            with suppress(apsw.Error):
                connection.close(True)


def version_in(connection: apsw.Connection) -> Version:
    """Which state a database holds."""
    rows: Iterable[Any] = connection.execute("SELECT name, value FROM meta")
    values = dict(rows)
    return Version(values["uuid"], values["seq"])


def marks_in(connection: apsw.Connection, ids: Sequence[str]) -> dict[str, Marks]:
    """The marks of items by their ids."""
    wanted = json.dumps(ids)
    rows: Iterable[Any] = connection.execute(
        "SELECT id, read, starred, note, scroll FROM item WHERE id IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    found = {row[0]: row[1:] for row in rows}
    own: dict[str, list[SafeText]] = {}
    tags: Iterable[Any] = connection.execute(
        "SELECT item, name FROM own WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, name",
        (wanted,),
    )
    for item, name in tags:
        own.setdefault(item, []).append(_safe(name))
    return {
        item: Marks(bool(read), bool(starred), _safe(note), tuple(own.get(item, ())), scroll)
        for item, (read, starred, note, scroll) in found.items()
    }


def known_among(connection: apsw.Connection, ids: Sequence[str]) -> set[str]:
    """Those of `ids` that belong to touched items."""
    rows: Iterable[Any] = connection.execute(
        "SELECT id FROM item WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    return {row[0] for row in rows}


def own_names(state: StateStore) -> list[SafeText]:
    """The names of all own tags in use."""
    with state.reading() as connection:
        if connection is None:
            return []
        rows: Iterable[Any] = connection.execute("SELECT DISTINCT name FROM own ORDER BY name")
        return [_safe(row[0]) for row in rows]


def when(at: int) -> dt.datetime:
    """A time of the tables as people's time, aware, in UTC."""
    return dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=at)


def _with(marks: Marks, change: Change) -> Marks:
    if change.field.startswith(OWN):
        name = _safe(change.field.removeprefix(OWN))
        rest = {tag for tag in marks.tags if tag != name}
        return marks._replace(tags=tuple(sorted(rest | {name} if change.value else rest)))
    if change.field == "note":
        return marks._replace(note=_safe(str(change.value)))
    if change.field == "scroll":
        return marks._replace(scroll=int(change.value))
    if change.field == "read":
        return marks._replace(read=bool(change.value))
    return marks._replace(starred=bool(change.value))
