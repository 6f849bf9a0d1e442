"""One run of indexing: walk, plan, and have what is new read and written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CorpusError, DocumentError, StoreError
from reader.ingest.corpus import Walk, walk
from reader.ingest.planner import Plan, plan
from reader.ingest.roots import safe_name
from reader.library.in_force import InForce
from reader.library.reading import Reading
from reader.library.reports import IndexReport, Progress
from reader.store.documents import KnownDocument
from reader.store.index import Index

if TYPE_CHECKING:
    from reader.store.state.store import StateStore

ProgressCallback = Callable[[Progress], None]
StopCallback = Callable[[], bool]


class IndexRun:
    """Brings the index up to the files of some corpora. Used once."""

    def __init__(
        self,
        index: Index,
        reading: Reading,
        on_progress: ProgressCallback | None = None,
        stop: StopCallback | None = None,
        state: StateStore | None = None,
    ) -> None:
        self.index = index
        self._state = state
        self.reading = reading
        self.rules = reading.version()
        self.on_progress = on_progress
        self._stop = stop
        self.corrections = _in_force(state)
        """None where they cannot be read just now: documents stay as they were read with them."""
        self._interrupted = False
        self.counts = dict.fromkeys(("added", "changed", "gone", "unchanged"), 0)
        self.failures: list[DocumentError] = []

    def run(self, roots: Sequence[Path]) -> IndexReport:
        """Do it all, or as much as is done when `stop` says so."""
        work: list[tuple[Path, int, Plan[KnownDocument]]] = []
        for root in roots:
            self._settle_always(root)
            found = None if self.stopped() else self._look(root)
            if found is None or self.stopped():
                continue
            own = self.own_rules(root)
            planned = self._plan(root, found, own)
            new = planned.reads or planned.gone or self.index.documents.device(root) is None
            if new or self.index.documents.unsettled(root):
                work.append((root, found.device, planned))
        if work and not self._interrupted:
            from reader.library.importing import Import  # a run that finds nothing new does not need it

            with self.index.writer(self._state) as writer:
                Import(self, writer, work).run()
        if self._state is not None:
            if self.corrections is not None:
                self.corrections.save(self._state)
            self._settle(self._state, roots)
        counts = self.counts
        return IndexReport(
            counts["added"],
            counts["changed"],
            counts["gone"],
            counts["unchanged"],
            tuple(self.failures),
            self._interrupted,
        )

    def _settle(self, state: StateStore, roots: Sequence[Path]) -> None:
        """Tell touched items from new ones, and show what was marked; a stopped run leaves it to the next."""
        lags = self.index.shown() != state.version()
        if not lags and (self._interrupted or not self.index.has_new_items()):
            return
        with self.index.writer(state) as writer:
            assert writer.known is not None
            writer.begin()
            if not self._interrupted:
                for root in roots:
                    device = self.index.documents.device(root)
                    if device is not None:
                        writer.known.settle(writer.corpus(os.fsencode(root), device), os.fsencode(root))
            writer.commit()

    def _settle_always(self, root: Path) -> None:
        """Have those documents read again that a correction for the whole corpus newly concerns."""
        if self.corrections is None or self.index.documents.device(root) is None:
            return
        always = self.corrections.always(str(root))
        known = self.index.documents.always_known(root)
        if {each.id for each in always} == known:
            return
        concerned = {
            each.id: []
            if each.id in known
            else [number for number, _, _ in self.index.documents.concerned(each)]
            for each in always
        }
        with self.index.writer() as writer:
            writer.begin()
            writer.set_always(os.fsencode(root), concerned)
            writer.commit()

    def own_rules(self, root: Path) -> dict[str, str]:
        """By path, the word for the corrections that a document has of its own."""
        if self.corrections is not None:
            return self.corrections.rules(str(root))
        known = (
            (each.path, each.rules.removeprefix(self.rules)) for each in self.index.documents.known(root)
        )
        return {path: own[1:] for path, own in known if own.startswith(" ") and "day first" not in own}

    def keep(self, document: KnownDocument) -> None:
        """Note a document that stays as it is."""
        if document.failure is None:
            self.counts["unchanged"] += 1
        elif not document.ignored:
            self.failures.append(DocumentError(document.name, document.failure))

    def stopped(self) -> bool:
        """Whether the run is to end."""
        self._interrupted = self._interrupted or (self._stop is not None and self._stop())
        return self._interrupted

    def _look(self, root: Path) -> Walk | None:
        """Walk a corpus; None where it is not there to be walked, and what is known of it must be kept."""
        try:
            found = walk(root, stop=self._stop)
        except CorpusError:
            reason = "is not there now; what was read from it before is kept"
            self.failures.append(DocumentError(safe_name(str(root)), reason))
            return None
        before = self.index.documents.device(root)
        if not found.files and before not in (None, found.device):
            reason = "is empty, perhaps a disk is missing; what was read from it before is kept"
            self.failures.append(DocumentError(safe_name(str(root)), reason))
            return None
        self.failures += found.failures
        return found

    def _plan(self, root: Path, found: Walk, own: Mapping[str, str]) -> Plan[KnownDocument]:
        known = self.index.documents.known(root)
        planned = plan(known, found.files, rules=self.rules, own=own, unseen=found.unseen)
        for document in planned.unchanged:
            self.keep(document)
        return planned


def _in_force(state: StateStore | None) -> InForce | None:
    from reader.store.state.corrections import in_force

    if state is None:
        return None
    try:
        return InForce(correction for correction, _ in in_force(state))
    except StoreError as error:
        state.tell(str(error))
        return None
