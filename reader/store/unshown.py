"""Marks that are not in the index yet, laid over one of its states: queries and counts know them as well."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import apsw
from pyroaring import BitMap

from reader.domain.text import SafeText
from reader.query.names import name_key
from reader.store.labels import NOTED, READ, STARRED, Label, LabelKind, Labels
from reader.store.state.journal import OWN

if TYPE_CHECKING:
    from reader.query.names import FullName, NameWords
    from reader.store.state.journal import Change
    from reader.store.view import View

_FLAG_OF = {"read": READ, "starred": STARRED, "note": NOTED}


def laid_over(
    connection: apsw.Connection, view: View, unshown: Iterable[Change]
) -> tuple[Labels, dict[int, BitMap]]:
    """The labels, those that the index has not seen yet among them, and who has each one that changes."""
    wanted: dict[tuple[LabelKind, str], dict[str, bool]] = {}
    for item, field, value in unshown:
        if field.startswith(OWN):
            wanted.setdefault((LabelKind.OWN, field.removeprefix(OWN)), {})[item] = bool(value)
        elif field in _FLAG_OF:
            wanted.setdefault((LabelKind.FLAG, _FLAG_OF[field]), {})[item] = bool(value)
    numbers = _numbers(connection, {item for items in wanted.values() for item in items})
    new: list[Label] = []
    ids: dict[int, BitMap] = {}
    for (kind, name), items in wanted.items():
        label = view.labels.exactly(connection, kind, name)
        if label is None:
            label = -1 - len(new)  # those of the index are positive
            new.append(Label(label, kind, SafeText.trusted(name)))
        have = view.posting(connection, label) if label > 0 else BitMap()
        given = BitMap([each for item, has in items.items() if has for each in numbers.get(item, ())])
        taken = BitMap([each for item, has in items.items() if not has for each in numbers.get(item, ())])
        ids[label] = (have - taken) | given
    return (_MoreLabels(view.labels, new) if new else view.labels), ids


def _numbers(connection: apsw.Connection, items: Iterable[str]) -> dict[str, list[int]]:
    rows: Iterable[Any] = connection.execute(
        "SELECT id, number FROM head WHERE gone = 0 AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(items)),),
    )
    found: dict[str, list[int]] = {}
    for item, number in rows:
        found.setdefault(item, []).append(number)
    return found


class _MoreLabels(Labels):
    """The labels of the index, and some that are not in it yet."""

    def __init__(self, labels: Labels, new: Sequence[Label]) -> None:
        super().__init__()
        self._labels = labels
        self._new = new

    def get(self, connection: apsw.Connection, wanted: Iterable[int]) -> dict[int, Label]:
        asked = list(wanted)
        known = self._labels.get(connection, [label for label in asked if label > 0])
        return {label: known[label] for label in asked if label > 0} | {each.id: each for each in self._new}

    def of_kind(self, connection: apsw.Connection, kind: str) -> list[Label]:
        return [*self._labels.of_kind(connection, kind), *self._of(kind)]

    def exactly(self, connection: apsw.Connection, kind: str, name: str) -> int | None:
        found = self._labels.exactly(connection, kind, name)
        return found or next((each.id for each in self._of(kind) if each.name == name), None)

    def named(self, connection: apsw.Connection, kind: str, name: FullName | NameWords) -> list[int]:
        known = self._labels.named(connection, kind, name)
        return [*known, *(each.id for each in self._of(kind) if name.matches(each.name))]

    def containing(self, connection: apsw.Connection, kind: str, key: str) -> list[int]:
        known = self._labels.containing(connection, kind, key)
        return [*known, *(each.id for each in self._of(kind) if key in name_key(each.name))]

    def _of(self, kind: str) -> list[Label]:
        return [each for each in self._new if each.kind == kind]
