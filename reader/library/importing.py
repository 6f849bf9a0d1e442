"""Reading what is new and writing it into the index, in steps that each leave it whole."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.domain.text import SafeText
from reader.errors import DocumentError
from reader.ingest.corpus import CorpusFile
from reader.ingest.decode import UnsuitableError, digest_of, read_bytes
from reader.ingest.planner import Intent, Plan, Read, rules_of, settle, settled_mtime
from reader.library.learning import Learning
from reader.library.reports import Progress
from reader.library.workers import Workers, choose
from reader.store.documents import KnownDocument
from reader.store.writer import FileFacts, Writer

if TYPE_CHECKING:
    from reader.domain.correction import Correction, Placement
    from reader.ingest.pipeline import Corrected, Ingested
    from reader.library.indexing import IndexRun

FIRST_COMMIT_S: Final = 0.3
"""The first items show up this soon."""
COMMIT_S: Final = 1.5
"""Later ones in steps of this length."""


class _Task(NamedTuple):
    """A file whose items are being made."""

    corpus: int
    file: CorpusFile
    document: int | None
    digest: bytes
    again: bool = False
    """Its bytes are the same; other lines are left out of it."""


class Import:
    """Writes what the plans of some corpora ask for. Used once."""

    def __init__(
        self, run: IndexRun, writer: Writer, work: Sequence[tuple[Path, int, Plan[KnownDocument]]]
    ) -> None:
        self._run = run
        self._writer = writer
        self._work = work
        self._done = 0
        self._total = sum(len(planned.reads) for _, _, planned in work)
        self._items = 0
        self._commit_at = 0.0
        size = sum(read.file.size for _, _, planned in work for read in planned.reads)
        self._workers: Workers[_Task] = choose(size, run.reading)

    def run(self) -> None:
        """Do it all, or as much as is done when the run is stopped."""
        self._writer.start_run()
        self._writer.begin()
        self._commit_at = time.monotonic() + FIRST_COMMIT_S
        try:
            for root, device, planned in self._work:
                self._corpus(root, self._writer.corpus(os.fsencode(root), device), planned)
                if self._run.stopped():
                    break
        finally:
            self._workers.close()
        self._writer.commit()

    def _corpus(self, root: Path, corpus: int, planned: Plan[KnownDocument]) -> None:
        self._learning = Learning(self._writer.repeated, root, corpus, day_first=self._run.reading.day_first)
        self._workers.learn(self._learning.learned)
        self._begin_corrections(root, planned)
        gone = planned.by_digest()
        left = {document.id: document for document in planned.gone}
        for read in planned.reads:
            if self._run.stopped():
                # What looks gone may only have been renamed: a run that reads everything will tell.
                return
            renamed = self._read(root / read.file.path if root.is_dir() else root, corpus, read, gone)
            if renamed is not None:
                del left[renamed.id]
            self._write_ready()
        self._write_ready(everything=True)
        for document in left.values():
            self._writer.remove(corpus, document.id)
            self._run.counts["gone"] += 1
        self._read_again(root, corpus)

    def _begin_corrections(self, root: Path, planned: Plan[KnownDocument]) -> None:
        self._root = str(root)
        self._own = self._run.own_rules(root)
        self._guests: tuple[Correction, ...] = ()
        corrections = self._run.corrections
        if corrections is None:
            return
        paths = {read.file.path for read in planned.reads} | {known.path for known in planned.unchanged}
        self._guests = corrections.guests(self._root, paths)
        always = {each.id: () for each in corrections.always(self._root)}
        self._writer.set_always(os.fsencode(root), always)

    def _corrected(self, path: str, *, new: bool = False) -> Corrected | None:
        """What a reader set right in a document, and what may be about it if it is a new one."""
        corrections = self._run.corrections
        if corrections is None:
            return None
        return corrections.of(self._root, path, self._guests if new else ())

    def _read_again(self, root: Path, corpus: int) -> None:
        """Learn from what was read, and read what that leaves other lines out of."""
        self._learning.settle()
        self._writer.commit()
        self._writer.begin()
        self._workers.learn(self._learning.learned)
        stale = self._run.index.documents.stale(root)
        self._total += len(stale)
        for known in stale:
            if self._run.stopped():
                return
            path = root / known.path if root.is_dir() else root
            file = CorpusFile(known.path, known.size, known.mtime_ns, known.inode)
            try:
                data = read_bytes(path, known.name)
            except DocumentError:
                data = b""  # the next run will say so
            if digest_of(data) == known.digest:
                task = _Task(corpus, file, known.id, known.digest, again=True)
                self._workers.give(task, file.path, data, self._corrected(file.path))
            else:
                self._step(known.name)  # it has changed meanwhile: the next run reads it
            self._write_ready()
        self._write_ready(everything=True)

    def _read(
        self, path: Path, corpus: int, read: Read[KnownDocument], gone: dict[bytes, KnownDocument]
    ) -> KnownDocument | None:
        """Read one file and see to it; the document that it was before a rename."""
        file, number = read.file, None if read.known is None else read.known.id
        try:
            data = read_bytes(path, file.name)
        except UnsuitableError as error:
            self._put(_Task(corpus, file, number, b""), error.reason)
            return None
        except DocumentError as error:
            self._run.failures.append(error)  # it may be readable next time: what is known of it stays
            self._step(file.name)
            return None
        digest = digest_of(data)
        intent, known = settle(read, digest, gone, rules=self._run.rules, own=self._own)
        if known is None or intent in (Intent.ADD, Intent.CHANGE):
            corrected = self._corrected(file.path, new=number is None)
            self._workers.give(_Task(corpus, file, number, digest), file.path, data, corrected)
            return None
        facts = self._facts(file, digest)
        if intent is Intent.RENAME:
            self._writer.rename(known.id, facts)
            self._learning.move(known.id, facts.name)
            if self._run.corrections is not None:
                self._run.corrections.rename(self._root, known.path, file.path)
            del gone[digest]
        else:
            self._writer.restat(known.id, facts)
        self._run.keep(known)
        self._step(file.name)
        return known if intent is Intent.RENAME else None

    def _write_ready(self, *, everything: bool = False) -> None:
        for task, made in self._workers.take(everything=everything):
            self._put(task, made)

    def _put(self, task: _Task, made: Ingested | str | DocumentError) -> None:
        """Write the items of a file; or remember why it is no document, so that it is not read again."""
        if isinstance(made, DocumentError):
            self._run.failures.append(made)
        elif isinstance(made, str):
            ignored = not task.file.must_be_text
            facts = self._facts(task.file, task.digest, made, ignored=ignored)
            self._writer.repeated.leave(self._writer.put(task.corpus, task.document, facts))
            if not ignored:
                self._run.failures.append(DocumentError(task.file.name, made))
        else:
            facts = self._facts(task.file, task.digest, placed=made.placed)
            number = self._writer.put(task.corpus, task.document, facts, made.items, made.left_out)
            if made.placed or task.document is not None:
                self._writer.note_placed(number, made.placed)
            if self._learning.note(number, facts.name, made.standing, again=task.again):
                self._workers.learn(self._learning.learned)
            if not task.again:
                self._items += len(made.items)
                self._run.counts["added" if task.document is None else "changed"] += 1
        self._step(task.file.name)

    def _facts(
        self,
        file: CorpusFile,
        digest: bytes,
        failure: str | None = None,
        *,
        ignored: bool = False,
        placed: Sequence[Placement] = (),
    ) -> FileFacts:
        mtime, path = settled_mtime(file, time.time_ns()), os.fsencode(file.path)
        rules, corrections = self._run.rules, self._run.corrections
        if corrections is not None and (own := corrections.digest(self._root, file.path, placed)):
            rules = rules_of(file.path, rules, {file.path: own})
        return FileFacts(path, file.name, file.size, mtime, file.inode, digest, rules, failure, ignored)

    def _step(self, name: SafeText) -> None:
        self._done += 1
        known = self._writer.known
        if time.monotonic() >= self._commit_at or (known is not None and known.lags()):
            self._writer.commit()
            self._writer.begin()
            self._commit_at = time.monotonic() + COMMIT_S
        if self._run.on_progress is not None:
            self._run.on_progress(Progress(self._done, self._total, name, self._items))
