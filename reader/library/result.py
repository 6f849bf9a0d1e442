"""The answer to one query."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.item import Head
from reader.store.index import Answer, Index
from reader.store.order import Group

if TYPE_CHECKING:
    from reader.query.tree import Query


class Result:
    """The items that a query matches, in its order. It stays as it is while indexing goes on."""

    def __init__(self, index: Index, answer: Answer, text: str) -> None:
        self._index = index
        self._text = text
        self.answer = answer
        """For the library alone."""

    @property
    def text(self) -> str:
        """The query that it answers, as typed."""
        return self._text

    @property
    def query(self) -> Query:
        """The query that it answers."""
        from reader.store.sorting import EVERYTHING

        return self.answer.query or EVERYTHING

    @property
    def revision(self) -> int:
        """The revision of the index that it was found in."""
        return self.answer.view.revision

    @property
    def marks(self) -> object:
        """Another one for each state of what a person did to items."""
        return self.answer.view.state

    @property
    def unread(self) -> int:
        """How many of the items are unread now."""
        return self._index.unread(self.answer)

    @property
    def groups(self) -> Sequence[Group]:
        """Runs of items of one date; empty where the list is not ordered by date."""
        return self.answer.order.groups()

    @cached_property
    def terms(self) -> Sequence[str]:
        """Folded words and phrases to highlight; see `reader.query.highlight`."""
        if self.answer.query is None:
            return ()
        from reader.query.highlight import terms

        return terms(self.answer.query)

    def __len__(self) -> int:
        return len(self.answer.ids)

    def heads(self, start: int, stop: int) -> list[Head]:
        """The heads at the positions from `start` up to, not including, `stop`."""
        return self._index.heads(self.answer, self.answer.order.page(start, stop))

    def position(self, number: int) -> int | None:
        """Where an item stands; None where it is not in the result."""
        return self.answer.order.position(number)

    def number_at(self, position: int) -> int:
        """The number of the item at `position`; IndexError where there is none."""
        if not 0 <= position < len(self):
            raise IndexError(position)
        return self.answer.order.page(position, position + 1)[0]
