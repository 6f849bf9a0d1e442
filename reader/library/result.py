"""The answer to one query."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reader.domain.item import Head
from reader.store.index import Answer, Index
from reader.store.order import Group, Order

if TYPE_CHECKING:
    from reader.domain.dates import NewsDate
    from reader.domain.text import SafeText
    from reader.query.tree import Query

SNIPPET_READS: Final = 20_000
"""Characters of a text that are looked through for a snippet."""

NEAR: Final = 512
"""Items of the neighbourhood that are looked at first: what is unread next is seldom further away."""


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
    def unread_by_date(self) -> dict[NewsDate | None, int]:
        """How many items of each date are unread now; empty where the list is not ordered by date."""
        return {group.date: group.count for group in self._index.unread_order(self.answer).groups()}

    def next_unread(self, position: int) -> int | None:
        """Where the first item below `position` stands that is unread now; None where none is."""
        near = self._index.unread_among(self.answer.order.page(position + 1, position + 1 + NEAR))
        if near:
            return position + 1 + near[0]
        unread, order = self._index.unread_order(self.answer), self.answer.order
        # A range is enough to search by halves: no list is made of them all.
        at = bisect_right(range(len(unread)), position, key=lambda at: _place(order, unread, at))
        return _place(order, unread, at) if at < len(unread) else None

    def former_unread(self, position: int) -> int | None:
        """Where the last item above `position` stands that is unread now; None where none is."""
        first = max(0, position - NEAR)
        near = self._index.unread_among(self.answer.order.page(first, min(position, len(self))))
        if near:
            return first + near[-1]
        unread, order = self._index.unread_order(self.answer), self.answer.order
        at = bisect_left(range(len(unread)), position, key=lambda at: _place(order, unread, at))
        return _place(order, unread, at - 1) if at else None

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

    def snippets(self, numbers: Iterable[int]) -> dict[int, SafeText]:
        """For items of the result by their numbers, a few words of the text around what the query looks for.

        On one line. Without those in whose text, as far as it is looked through, nothing is found.
        """
        from reader.domain.text import one_line
        from reader.query.snippet import snippet

        found = {}
        for number, text in self._index.texts(numbers, SNIPPET_READS).items():
            stretch = snippet(text, self.terms)
            if stretch is not None:
                found[number] = one_line(text[slice(*stretch)])
        return found

    def position(self, number: int) -> int | None:
        """Where an item stands; None where it is not in the result."""
        return self.answer.order.position(number)

    def number_at(self, position: int) -> int:
        """The number of the item at `position`; IndexError where there is none."""
        if not 0 <= position < len(self):
            raise IndexError(position)
        return self.answer.order.page(position, position + 1)[0]


def _place(order: Order, part: Order, at: int) -> int:
    """Where the item at position `at` of a part of an order stands in the whole."""
    place = order.position(part.page(at, at + 1)[0])
    assert place is not None
    return place
