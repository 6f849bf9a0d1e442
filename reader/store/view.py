"""One state of the index as it is seen: what several queries at the same revision share."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import apsw
from pyroaring import BitMap

from reader.query.names import FullName, NameWords, name_key
from reader.query.tokens import words
from reader.store.labels import Label, LabelKind, read_labels, read_posting
from reader.store.layout import Layout

MAX_WORDS: Final = 64
"""Answers to words that are kept."""


class Labels:
    """All labels that have been seen. Labels are only ever added, so one set serves every state."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0
        self.by_id: dict[int, Label] = {}
        self._by_kind: dict[str, list[Label]] = {}
        self._keys: dict[str, list[tuple[str, Label]]] = {}
        self._words: dict[str, list[tuple[str, Label]]] = {}

    def refresh(self, connection: apsw.Connection) -> None:
        """Take in the labels that are new."""
        with self._lock:
            for label in read_labels(connection, self._last):
                self.by_id[label.id] = label
                self._by_kind.setdefault(label.kind, []).append(label)
                self._last = label.id

    def of_kind(self, kind: str) -> list[Label]:
        """The labels of a kind, in the order in which they were first seen."""
        return self._by_kind.get(kind, [])

    def named(self, kind: str, name: FullName | NameWords) -> list[int]:
        """The labels of a kind that `name` means."""
        if isinstance(name, FullName):
            keys = self._prepared(kind, self._keys, name_key)
            if name.prefix:
                return [label.id for key, label in keys if key.startswith(name.key)]
            return [label.id for key, label in keys if key == name.key]
        joined = self._prepared(kind, self._words, lambda text: " ".join(words(text)))
        # The words in a row are in the joined words; the name itself has the last say.
        wanted = " ".join(name.words)
        return [label.id for text, label in joined if wanted in text and name.matches(label.name)]

    def _prepared(
        self, kind: str, cache: dict[str, list[tuple[str, Label]]], key: Callable[[str], str]
    ) -> list[tuple[str, Label]]:
        with self._lock:
            labels = self._by_kind.get(kind, [])
            made = cache.setdefault(kind, [])
            made += [(key(label.name), label) for label in labels[len(made) :]]
            return made


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

    def put(self, question: str, answer: BitMap) -> None:
        """Keep an answer."""
        with self._lock:
            self._answers[question] = answer
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)


class View:
    """A revision of the index, limited to the corpora that were opened."""

    def __init__(
        self, connection: apsw.Connection, revision: int, labels: Labels, corpora: Iterable[int]
    ) -> None:
        self.revision = revision
        self.labels = labels
        self.words = Cache(MAX_WORDS)
        self.layout = Layout.read(connection)
        self._postings: dict[int, BitMap] = {}
        self._sizes: dict[str, list[tuple[int, int]]] = {}
        labels.refresh(connection)
        known = {str(label.name): label.id for label in labels.of_kind(LabelKind.CORPUS)}
        postings = {name: read_posting(connection, label) for name, label in known.items()}
        shown = [postings[str(corpus)] for corpus in corpora if str(corpus) in postings]
        self.visible: BitMap = BitMap.union(BitMap(), *shown)
        """Every item of the opened corpora."""
        self.alone = len(self.visible) == sum(map(len, postings.values()))
        """Whether the index holds nothing but what is visible."""

    def posting(self, connection: apsw.Connection, label: int) -> BitMap:
        """The numbers that have a label, of all corpora."""
        found = self._postings.get(label)
        if found is None:
            found = self._postings[label] = read_posting(connection, label)
        return found

    def sizes(self, connection: apsw.Connection, kind: str) -> list[tuple[int, int]]:
        """Labels of a kind with how many items have each in all corpora, the most frequent first."""
        found = self._sizes.get(kind)
        if found is None:
            rows: Iterable[Any] = connection.execute(
                "SELECT label, size FROM posting JOIN label ON label.id = posting.label "
                "WHERE kind = ? AND size > 0 ORDER BY size DESC",
                (kind,),
            )
            found = self._sizes[kind] = [(label, size) for label, size in rows]
        return found

    def names(self) -> Mapping[int, Label]:
        """Labels by their number."""
        return self.labels.by_id
