"""One state of the index as it is seen: what several queries at the same revision share."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import apsw
from pyroaring import BitMap

from reader.domain.text import SafeText
from reader.store.labels import LabelKind, Labels, read_posting, read_postings
from reader.store.layout import Layout

if TYPE_CHECKING:
    from reader.store.ruled import Rule, Ruled
    from reader.store.state.journal import Change

MAX_WORDS: Final = 64
"""Answers to words that are kept."""
_BATCH: Final = 256
"""Bitmaps that are read at once."""


_MARKED: Final = (LabelKind.OWN, LabelKind.FLAG)
"""Kinds of labels that a person gives and takes."""


class Cache:
    """Answers kept by their question, the oldest dropped first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._answers: OrderedDict[str, BitMap] = OrderedDict()

    def get(self, question: str) -> BitMap | None:
        """The answer, if it is still there."""
        with self._lock:
            found = self._answers.get(question)
            if found is not None:
                self._answers.move_to_end(question)
            return found

    def clear(self) -> None:
        """Drop all answers."""
        with self._lock:
            self._answers.clear()

    def put(self, question: str, answer: BitMap) -> None:
        """Keep an answer."""
        with self._lock:
            self._answers[question] = answer
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)


class View:
    """A revision of the index, limited to the corpora that were opened."""

    def __init__(
        self,
        connection: apsw.Connection,
        revision: int,
        state: tuple[str, int],
        labels: Labels,
        corpora: Iterable[int],
        rules: Sequence[Rule] = (),
    ) -> None:
        self.revision = revision
        self.state = state
        """Which state of state.db is shown."""
        self._flags: dict[str, int | None] = {}
        self.rules = rules
        """What gives tags beside those that are written down."""
        self.ruled: Sequence[Ruled] | None = None if rules else ()
        """What the rules have given; None until somebody who has time asks for it."""
        self.steady: Sequence[Ruled] = ()
        """What those rules have given that ask for no marks: a mark changes nothing about it."""
        self.unshown: Sequence[Change] = ()
        """The changes that are not in the index yet, and are seen as well."""
        self._plain: View | None = None
        self.labels = labels
        self.words = Cache(MAX_WORDS)
        self.layout = Layout.read(connection)
        self._postings: dict[int, BitMap] = {}
        self._sizes: dict[str, dict[int, int]] = {}
        shown = [labels.exactly(connection, LabelKind.CORPUS, str(corpus)) for corpus in corpora]
        self.visible: BitMap = BitMap.union(
            BitMap(), *[read_posting(connection, label) for label in shown if label is not None]
        )
        """Every item of the opened corpora."""
        self._all = sum(self.sizes(connection, LabelKind.CORPUS).values())

    @property
    def alone(self) -> bool:
        """Whether the index holds nothing but what is visible."""
        return len(self.visible) == self._all

    @property
    def plain(self) -> View:
        """The same without what is not in the index."""
        return self._plain or self

    def with_state(self, connection: apsw.Connection, state: tuple[str, int]) -> View:
        """The same with what was marked since; all that does not hang on it is shared."""
        view = self._before_marks()
        view.state = state
        marked = {label.id for kind in _MARKED for label in self.labels.of_kind(connection, kind)}
        view._postings = {label: ids for label, ids in self._postings.items() if label not in marked}
        return view

    def with_unshown(self, connection: apsw.Connection, unshown: Sequence[Change]) -> View:
        """The same with changes that are not in the index yet."""
        from reader.store.unshown import laid_over

        view = self._before_marks()
        view.unshown = unshown
        view._plain = self
        view.labels, changed = laid_over(connection, self, unshown)
        view._postings = self._postings | changed
        for kind in _MARKED:
            of = {label.id for label in view.labels.of_kind(connection, kind)}
            sizes = self.sizes(connection, kind) | {
                label: len(ids) for label, ids in changed.items() if label in of
            }
            used = [(label, size) for label, size in sizes.items() if size]
            view._sizes[kind] = dict(sorted(used, key=lambda pair: -pair[1]))
        return view

    def _before_marks(self) -> View:
        """A copy that has still to find out all that hangs on marks."""
        view = copy(self)
        view._flags = {}
        view._sizes = {kind: sizes for kind, sizes in self._sizes.items() if kind not in _MARKED}
        if self.ruled:
            view.steady = [each for each in self.ruled if not each.rule.asks_for_marks]
            view.ruled = self.ruled if len(view.steady) == len(self.ruled) else None
        return view

    def flagged(self, connection: apsw.Connection, flag: str) -> BitMap:
        """The numbers that a person's mark is on, of all corpora."""
        if flag not in self._flags:
            self._flags[flag] = self.labels.exactly(connection, LabelKind.FLAG, flag)
        label = self._flags[flag]
        return BitMap() if label is None else self.posting(connection, label)

    def own(self, connection: apsw.Connection) -> list[tuple[SafeText, BitMap]]:
        """The person's own tags by name, and who has them."""
        used = self.sizes(connection, LabelKind.OWN)
        if not used:
            return []
        names = self.labels.get(connection, used)
        found = [(names[label].name, self.posting(connection, label)) for label in used]
        return sorted(found, key=lambda pair: pair[0])

    def posting(self, connection: apsw.Connection, label: int) -> BitMap:
        """The numbers that have a label, of all corpora."""
        found = self._postings.get(label)
        if found is None:
            found = self._postings[label] = read_posting(connection, label)
        return found

    def sizes(self, connection: apsw.Connection, kind: str) -> dict[int, int]:
        """Labels of a kind with how many items have each in all corpora, the most frequent first."""
        found = self._sizes.get(kind)
        if found is None:
            rows: Iterable[Any] = connection.execute(
                "SELECT label, size FROM posting JOIN label ON label.id = posting.label "
                "WHERE kind = ? AND size > 0 ORDER BY size DESC",
                (kind,),
            )
            found = self._sizes[kind] = dict(rows)
        return found

    def by_size(self, connection: apsw.Connection, kind: str) -> Iterator[tuple[int, int, BitMap]]:
        """Labels of a kind with their size and their numbers, the most frequent first."""
        waiting = iter(self.sizes(connection, kind).items())
        known = self._postings
        while batch := list(islice(waiting, _BATCH)):
            missing = [label for label, _ in batch if label not in known]
            if missing:
                known.update(read_postings(connection, missing))
            for label, size in batch:
                yield label, size, known[label]

    @cached_property
    def months(self) -> dict[str, int]:
        """Year and month ("2023-03") to how many visible items it has, newest first."""
        return self.layout.by_month(self.visible)

    @cached_property
    def years(self) -> dict[str, int]:
        """Year to how many visible items it has, newest first."""
        return self.layout.by_year(self.visible)
