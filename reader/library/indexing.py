"""One run of indexing: walk, plan, read what is new, write it in steps."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.domain.document import Document
from reader.domain.text import SafeText
from reader.errors import CorpusError, DocumentError
from reader.ingest.corpus import CorpusFile, Walk, safe_name, walk
from reader.ingest.planner import Intent, Plan, Read, plan, settle, settled_mtime
from reader.library.reports import IndexReport, Progress
from reader.store.index import Index, KnownDocument
from reader.store.writer import FileFacts, Writer

if TYPE_CHECKING:
    from reader.ingest.pipeline import Ingested

FIRST_COMMIT_S: Final = 0.3
"""The first items show up this soon."""
COMMIT_S: Final = 1.5
"""Later ones in steps of this length."""

ProgressCallback = Callable[[Progress], None]
StopCallback = Callable[[], bool]


class IndexRun:
    """Brings the index up to the files of some corpora. Used once."""

    def __init__(
        self,
        index: Index,
        rules: str,
        ingest: Callable[[Document], Ingested] | None = None,
        on_progress: ProgressCallback | None = None,
        stop: StopCallback | None = None,
    ) -> None:
        self._index = index
        self._rules = rules
        self._ingest = ingest
        self._on_progress = on_progress
        self._stop = stop
        self._counts = dict.fromkeys(("added", "changed", "gone", "unchanged"), 0)
        self._failures: list[DocumentError] = []
        self._interrupted = False
        self._done = 0
        self._total = 0
        self._items = 0
        self._commit_at = 0.0

    def run(self, roots: Sequence[Path]) -> IndexReport:
        """Do it all, or as much as is done when `stop` says so."""
        work: list[tuple[Path, int, Plan[KnownDocument]]] = []
        for root in roots:
            found = None if self._stopped() else self._look(root)
            if found is None or self._stopped():
                continue
            planned = self._plan(root, found)
            if planned.reads or planned.gone or self._index.device(root) is None:
                work.append((root, found.device, planned))
        self._total = sum(len(planned.reads) for _, _, planned in work)
        if work and not self._interrupted:
            with self._index.writer() as writer:
                self._write(writer, work)
        done = self._counts
        return IndexReport(
            done["added"],
            done["changed"],
            done["gone"],
            done["unchanged"],
            tuple(self._failures),
            self._interrupted,
        )

    def _look(self, root: Path) -> Walk | None:
        """Walk a corpus; None where it is not there to be walked, and what is known of it must be kept."""
        try:
            found = walk(root, stop=self._stop)
        except CorpusError:
            reason = "is not there now; what was read from it before is kept"
            self._failures.append(DocumentError(safe_name(str(root)), reason))
            return None
        before = self._index.device(root)
        if not found.files and before not in (None, found.device):
            reason = "is empty, perhaps a disk is missing; what was read from it before is kept"
            self._failures.append(DocumentError(safe_name(str(root)), reason))
            return None
        self._failures += found.failures
        return found

    def _plan(self, root: Path, found: Walk) -> Plan[KnownDocument]:
        known = self._index.documents(root)
        planned = plan(known, found.files, rules=self._rules, unseen=found.unseen)
        for document in planned.unchanged:
            self._unchanged(document)
        return planned

    def _write(self, writer: Writer, work: Sequence[tuple[Path, int, Plan[KnownDocument]]]) -> None:
        writer.start_run()
        writer.begin()
        self._commit_at = time.monotonic() + FIRST_COMMIT_S
        for root, device, planned in work:
            corpus = writer.corpus(os.fsencode(root), device)
            gone = planned.by_digest()
            left = {document.id: document for document in planned.gone}
            for read in planned.reads:
                if self._stopped():
                    break
                self._read(writer, root, corpus, read, gone, left)
                self._step(writer, read.file.name)
            if self._stopped():
                break  # what looks gone may only have been renamed: that is for a run that reads everything
            for document in left.values():
                writer.remove(corpus, document.id)
                self._counts["gone"] += 1
        writer.commit()

    def _read(
        self,
        writer: Writer,
        root: Path,
        corpus: int,
        read: Read[KnownDocument],
        gone: dict[bytes, KnownDocument],
        left: dict[int, KnownDocument],
    ) -> None:
        from reader.ingest import decode  # imported here: a run that finds nothing new needs neither

        file = read.file
        document = None if read.known is None else read.known.id
        try:
            data = decode.read_bytes(root / file.path if root.is_dir() else root, file.name)
        except decode.UnsuitableError as error:
            self._put_unsuitable(writer, corpus, document, file, b"", error)
            return
        except DocumentError as error:
            self._failures.append(error)  # it may be readable next time: what is known of it stays
            return
        digest = blake2b(data, digest_size=16).digest()
        intent, known = settle(read, digest, gone, rules=self._rules)
        facts = self._facts(file, digest)
        if known is not None and intent in (Intent.TOUCH, Intent.RENAME):
            if intent is Intent.TOUCH:
                writer.restat(known.id, facts)
            else:
                writer.rename(known.id, facts)
                gone.pop(digest, None)
                left.pop(known.id, None)
            self._unchanged(known)
            return
        try:
            made = decode.make_document(file.path, data)
        except decode.UnsuitableError as error:
            self._put_unsuitable(writer, corpus, document, file, digest, error)
            return
        found = self._items_of(made)
        writer.put(corpus, document, facts, found.items, found.left_out)
        self._items += len(found.items)
        self._counts["added" if document is None else "changed"] += 1

    def _items_of(self, document: Document) -> Ingested:
        if self._ingest is None:
            from reader.ingest.pipeline import ingest

            self._ingest = ingest
        return self._ingest(document)

    def _put_unsuitable(
        self,
        writer: Writer,
        corpus: int,
        document: int | None,
        file: CorpusFile,
        digest: bytes,
        error: DocumentError,
    ) -> None:
        """Remember a file that is no document, so that it is not read again until it changes."""
        ignored = not file.must_be_text
        writer.put(corpus, document, self._facts(file, digest, error.reason, ignored=ignored))
        if not ignored:
            self._failures.append(error)

    def _facts(
        self, file: CorpusFile, digest: bytes, failure: str | None = None, *, ignored: bool = False
    ) -> FileFacts:
        mtime = settled_mtime(file, time.time_ns())
        path = os.fsencode(file.path)
        return FileFacts(path, file.name, file.size, mtime, file.inode, digest, self._rules, failure, ignored)

    def _unchanged(self, document: KnownDocument) -> None:
        if document.failure is None:
            self._counts["unchanged"] += 1
        elif not document.ignored:
            self._failures.append(DocumentError(document.name, document.failure))

    def _step(self, writer: Writer, name: SafeText) -> None:
        self._done += 1
        if time.monotonic() >= self._commit_at:
            writer.commit()
            writer.begin()
            self._commit_at = time.monotonic() + COMMIT_S
        if self._on_progress is not None:
            self._on_progress(Progress(self._done, self._total, name, self._items))

    def _stopped(self) -> bool:
        self._interrupted = self._interrupted or (self._stop is not None and self._stop())
        return self._interrupted
