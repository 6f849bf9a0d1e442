"""Words around a match for the rows of a list that would not show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.item import Head
    from reader.domain.text import SafeText
    from reader.library import Result
    from reader.ui.heads import Heads


class Snippets:
    """Those of one result, found once for each row that comes into view."""

    def __init__(self, result: Result, heads: Heads) -> None:
        self._result = result
        self._heads = heads
        self._known: dict[int, SafeText | None] = {}

    def at(self, position: int, last: int) -> SafeText | None:
        """The words for the row at `position`; None where title or tags show the match, or nothing does.

        Rows up to `last`, which will be asked for next, are read with it.
        """
        if not self._result.terms:
            return None
        if position not in self._known:
            rows = range(position, min(last + 1, len(self._result)))
            heads = {row: self._heads[row] for row in rows if row not in self._known}
            hidden = {
                row: head.number for row, head in heads.items() if head is not None and self._hides(head)
            }
            found = self._result.snippets(hidden.values()) if hidden else {}
            self._known.update({row: found.get(hidden[row]) if row in hidden else None for row in heads})
        return self._known.get(position)

    def _hides(self, head: Head) -> bool:
        from reader.query.highlight import spans  # the list of everything, seen first, needs no words

        terms = self._result.terms
        return not any(spans(text, terms) for text in (head.title, *(tag.name for tag in head.tags)))
