"""Kills, power cuts and failing writes, by the thousand: what was said to be saved must be there afterwards.

A session marks, tags, notes, undoes, edits files and indexes them, and in every second run begins with a
migration. Another process runs it and says through a pipe which steps are done; then it is struck. Afterwards
state.db must hold what was said, or one step more, be whole, and the index must come up again beside it.
`python benchmarks/faults.py`
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

import apsw
from power import Blow, Disk, Vfs
from reindexing import one_item_a_line

from reader.errors import StoreError
from reader.library import Library
from reader.store.state import file as state_file
from reader.store.state import schema

Essence = dict[str, str]
"""What was done to each item, without the times."""

_WORDS: Final = "amber basalt cedar delta ember fjord garnet harbor indigo jasper".split()
TRIES: Final = 6
_SESSION_S: Final = 0.25
"""About as long as a session takes."""
_MEMORY: Final = Path("/dev/shm")
"""Where files lie in memory: what is flushed is known by `power.Disk`, so that no real disk is needed."""
_LONGER: Final = (*schema.MIGRATIONS, "ALTER TABLE place ADD COLUMN mood TEXT NOT NULL DEFAULT ''")


def _text(document: int, item: int, more: str = "") -> str:
    words = " ".join(f"{word}{document}{item}" for word in _WORDS)
    return f"2023-03-{item + 1:02d} | Title {document} {item} | {words}{more}\n"


def make_corpus(folder: Path) -> None:
    """Three documents of four items."""
    folder.mkdir(parents=True)
    for document in range(3):
        (folder / f"d{document}.txt").write_text("".join(_text(document, item) for item in range(4)))


def _edit(folder: Path) -> None:
    path = folder / "d0.txt"
    path.write_text("".join(_text(0, item, " and more of it" if item == 1 else "") for item in (2, 1, 0, 3)))
    path.with_name("d1.txt").rename(path.with_name("e1.txt"))


def _id_of(library: Library, title: str) -> str:
    return library.search(f'title:"{title}"').heads(0, 1)[0].id


def _indexed(library: Library) -> bool:
    return not library.index().notes  # it says where marks could not be told apart yet


def _edited(library: Library) -> bool:
    folder = library.corpora[0]
    if (folder / "d1.txt").exists():
        _edit(folder)
    return _indexed(library)


def _undone(library: Library) -> bool:
    done = library.undo()
    return done is not None and done[1].kept


STEPS: Final[Sequence[Callable[[Library], bool]]] = (
    _indexed,
    lambda library: (
        library.mark([_id_of(library, "Title 0 1"), _id_of(library, "Title 1 2")], starred=True).kept
    ),
    lambda library: library.tag("title:title -title:2", "to cite").kept,
    lambda library: library.note(_id_of(library, "Title 0 1"), "a note").kept,
    lambda library: library.mark("", read=True).kept,
    _undone,
    _edited,
    lambda library: library.mark("title:1", read=True).kept,
    lambda library: library.untag(f"id:{_id_of(library, 'Title 0 1')}", "to cite").kept,
    _indexed,
)


class Strike(NamedTuple):
    """What is to be done to one session."""

    kind: str
    blow: Blow | None
    """None: a kill by the clock."""
    at: float
    """The write that is struck, or the seconds until the kill."""
    migrates: bool
    seed: float = 0.0
    """Of what a cut leaves."""


class Outcome(NamedTuple):
    """What became of it."""

    strike: Strike
    said: int
    """The last step that was said to be saved."""
    wrong: str


class World(NamedTuple):
    """One run of the session: where it is, and whether it begins with a migration."""

    folder: Path
    migrates: bool

    def open(self) -> Library:
        """Open the library."""
        return Library.open([self.folder / "corpus"], self.folder / "data", ingest=one_item_a_line)

    def prepare(self) -> None:
        """Use the tables that this run shall have."""
        migrations = _LONGER if self.migrates else schema.MIGRATIONS
        state_file.MIGRATIONS = migrations  # type: ignore[attr-defined]
        defaults = state_file.open_to_write.__kwdefaults__
        assert defaults is not None
        defaults["migrations"] = migrations


def essence(library: Library) -> Essence:
    """What state.db says."""
    found: Essence = {}
    for line in library.dump():
        said = json.loads(line)
        if "item" not in said:
            continue
        values = [said.get(name, [0])[0] for name in ("read", "starred", "note")]
        kept = [value for value in values if value] + sorted(said.get("tags", {}))
        if kept:
            found[said["item"]] = repr(
                (*map(bool, values[:2]), values[2] or "", sorted(said.get("tags", {})))
            )
    return found


def session(world: World, done: Callable[[int], None], *, stubborn: bool) -> None:
    """Go through the steps. `stubborn`: a step that failed is tried again."""
    world.prepare()
    library: Library | None = None
    for number, step in enumerate(STEPS, 1):
        for _ in range(TRIES if stubborn else 1):
            try:
                library = library or world.open()
                if step(library) or (stubborn and library.not_saved and library.save_again().kept):
                    done(number)
                    break
            except (StoreError, IndexError, apsw.Error, OSError):
                if not stubborn:
                    return
                if library is not None:
                    with suppress(StoreError, apsw.Error, OSError):
                        library.close()
                    library = None
        else:
            return
    if library is not None:
        library.close()


class Bench:
    """Runs sessions in other processes and judges what they leave. Usable from forked processes."""

    def __init__(self) -> None:
        memory = _MEMORY if os.access(_MEMORY, os.W_OK) else None
        self._home = Path(tempfile.mkdtemp(prefix="dateline-faults-", dir=memory))
        template = World(self._home / "template", migrates=False)
        make_corpus(template.folder / "corpus")
        with template.open() as library:
            library.index()
            library.mark([_id_of(library, "Title 2 3")], starred=True)
        self._template = template.folder
        self.expected = {migrates: self._reference(migrates) for migrates in (False, True)}

    def close(self) -> None:
        """Take everything away, the longer list of migrations too."""
        World(self._home, migrates=False).prepare()
        shutil.rmtree(self._home)

    def world(self, migrates: bool) -> World:
        """A fresh place."""
        folder = Path(tempfile.mkdtemp(dir=self._home))
        shutil.copytree(self._template, folder, dirs_exist_ok=True)
        return World(folder, migrates)

    def steps_of(self, migrates: bool) -> int:
        """How many writes a session makes that nobody strikes."""
        world = self.world(migrates)
        disk = Disk()

        def count() -> None:
            vfs = Vfs(disk)  # it is there as long as somebody holds it
            session(world, lambda _: None, stubborn=False)
            vfs.remove()
            (world.folder / "count").write_text(str(disk.count))

        _in_a_child(count)
        return int((world.folder / "count").read_text())

    def strike(self, strike: Strike) -> Outcome:
        """Strike one session."""
        world = self.world(strike.migrates)
        blow = strike.blow
        stubborn = blow in (Blow.ERROR, Blow.ERRORS)

        def run(done: Callable[[int], None]) -> None:
            if blow is None:
                session(world, done, stubborn=False)
                return
            disk = Disk(blow, int(strike.at))
            vfs = Vfs(disk)
            try:
                session(world, done, stubborn=stubborn)
            finally:
                vfs.remove()
                if blow is Blow.CUT:
                    disk.after_the_cut(random.Random(strike.seed))

        said = _told(run, kill_after=strike.at if blow is None else None)
        try:
            wrong = self._wrong(world, said, whole=stubborn)
        except Exception:
            wrong = traceback.format_exc()
        shutil.rmtree(world.folder)
        return Outcome(strike, said, wrong)

    def _reference(self, migrates: bool) -> list[Essence]:
        """What state.db holds after each step when nothing goes wrong."""
        found = [self._essence_of(self._template)]
        for count in range(1, len(STEPS) + 1):
            world = self.world(migrates)

            def some(world: World = world, count: int = count) -> None:
                world.prepare()
                with world.open() as library:
                    for step in STEPS[:count]:
                        assert step(library)

            _in_a_child(some)
            found.append(self._essence_of(world.folder, migrates))
        return found

    def _essence_of(self, folder: Path, migrates: bool = False) -> Essence:
        world = World(folder, migrates)
        world.prepare()
        with world.open() as library:
            return essence(library)

    def _wrong(self, world: World, said: int, whole: bool) -> str:
        world.prepare()
        expected = self.expected[world.migrates]
        may_be = expected[-1:] if whole else expected[said : said + 2]
        if whole and said != len(STEPS):
            return f"{said} steps of {len(STEPS)}, although a failed write is tried again"
        with world.open() as library:
            report = library.index()  # it may have been struck before all files were read
            now = essence(library)
            if now not in may_be:
                return f"after {said} steps: {now} is none of {may_be}"
            if report.notes:
                return f"after {said} steps: {report.notes}"
            health = library.state_health()
            if health.integrity != "ok":
                return f"state.db: {health.integrity}"
            wrong = _disagreement(library, now)
        for path in (world.folder / "data").glob("index.db*"):
            path.unlink()
        with world.open() as library:
            library.index()
            return wrong or _disagreement(library, now)


def _disagreement(library: Library, now: Essence) -> str:
    """What the index shows in another way than state.db has it."""
    shown: Essence = {}
    for stored in library.items(library.search("")):
        head = stored.head
        own = sorted(str(tag.name) for tag in head.tags if tag.kind == "own")
        if head.read or head.starred or stored.note or own:
            shown[head.id] = repr((head.read, head.starred, str(stored.note), own))
    integrity = apsw.Connection(str(library.corpora[0].parent / "data" / "index.db"))
    said = integrity.execute("PRAGMA integrity_check(1)").get
    integrity.close()
    if said != "ok":
        return f"index.db: {said}"
    return "" if shown == now else f"the index shows {shown}, state.db says {now}"


def _in_a_child(work: Callable[[], None]) -> None:
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(f"a session that nobody struck ended with {status}")


def _told(work: Callable[[Callable[[int], None]], None], kill_after: float | None = None) -> int:
    """Run `work` in a child that may die; the last step that it said to be done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # who is struck complains
        try:
            work(lambda number: _say(writing, number))
        finally:
            os._exit(0)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    told = b""
    while part := os.read(reading, 64):
        told += part
    os.close(reading)
    os.waitpid(child, 0)
    return told[-1] if told else 0


def _say(pipe: int, number: int) -> None:
    os.write(pipe, bytes([number]))


def planned(
    kills: int, cuts: int, every: int, draw: random.Random, steps: Mapping[bool, int]
) -> list[Strike]:
    """What is struck; every second session begins with a migration."""
    plan: list[Strike] = []
    for number in range(kills):
        migrates = bool(number // 2 % 2)
        if number % 2:
            plan.append(Strike("kill -9 after a time", None, draw.random() * _SESSION_S, migrates))
        else:
            plan.append(Strike("kill -9 at a write", Blow.KILL, draw.randint(1, steps[migrates]), migrates))
    for number in range(cuts):
        migrates = bool(number % 2)
        at = draw.randint(1, steps[migrates])
        plan.append(Strike("power cut", Blow.CUT, at, migrates, draw.random()))
    for migrates in (False, True):
        for at in range(1, steps[migrates] + 1, every):
            plan.append(Strike("one write fails", Blow.ERROR, at, migrates))
            plan.append(Strike("some writes in a row fail", Blow.ERRORS, at, migrates))
            plan.append(Strike("full disk from then on", Blow.FULL, at, migrates))
    draw.shuffle(plan)  # so that a run that is stopped has seen some of everything
    return plan


def run(
    kills: int, cuts: int, *, seed: int = 1, every: int = 1, jobs: int = 1, shows: bool = False
) -> list[str]:
    """Strike so many times; what went wrong. `every`: of the writes that fail, every so-manieth.

    `jobs` strike at a time; where it `shows`, a table is printed.
    """
    started = time.monotonic()
    bench = Bench()
    try:
        steps = {migrates: bench.steps_of(migrates) for migrates in (False, True)}
        plan = planned(kills, cuts, every, random.Random(seed), steps)
        outcomes: list[Outcome] = []
        with _at_once(bench.strike, plan, jobs) as coming:
            for outcome in coming:
                outcomes.append(outcome)
                if shows and len(outcomes) % 250 == 0:
                    print(f"{len(outcomes)} of {len(plan)}, {time.monotonic() - started:.0f} s", flush=True)
    finally:
        bench.close()
    if shows:
        print(f"writes and flushes of a session: {steps[False]}, with a migration {steps[True]}\n")
        _print_table(outcomes)
        print(f"\n{time.monotonic() - started:.0f} s")
    return [
        f"{'a migration, ' if each.strike.migrates else ''}{each.strike.kind}, {each.strike.at}: {each.wrong}"
        for each in outcomes
        if each.wrong
    ]


@contextmanager
def _at_once(
    work: Callable[[Strike], Outcome], plan: Sequence[Strike], jobs: int
) -> Iterator[Iterable[Outcome]]:
    if jobs == 1:
        yield map(work, plan)
        return
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield pool.imap_unordered(work, plan)


def _print_table(outcomes: Sequence[Outcome]) -> None:
    print(
        f"{'':26}{'sessions':>9}{'wrong':>7}   struck after step (of {len(STEPS)}) that was said to be saved"
    )
    print(" " * 45 + "".join(f"{said:5}" for said in range(len(STEPS) + 1)))
    for kind in dict.fromkeys(sorted(each.strike.kind for each in outcomes)):
        those = [each for each in outcomes if each.strike.kind == kind]
        said = Counter(each.said for each in those)
        wrong = sum(bool(each.wrong) for each in those)
        reached = "".join(f"{said[step]:5}" for step in range(len(STEPS) + 1))
        print(f"{kind:26}{len(those):9}{wrong:7}   {reached}")


def main() -> int:
    """Print what went wrong; 1 where anything did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--cuts", type=int, default=1_000)
    parser.add_argument("--every", type=int, default=1, help="of the writes that fail, every so-manieth")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    wrong = run(
        options.kills, options.cuts, seed=options.seed, every=options.every, jobs=options.jobs, shows=True
    )
    for each in wrong[:20]:
        print(each)
    print(f"{len(wrong)} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
