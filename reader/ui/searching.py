"""Searching in a thread: one search at a time, each answer with the query that it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import DatelineError, InterruptedSearchError, QueryError

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from reader.domain.facet import Facet
    from reader.library import Library, Result
    from reader.query.edit import Choice
    from reader.ui.completing import Vocabulary
    from reader.ui.filter_rows import Key


@dataclass(eq=False, repr=False)
class Found(Message):
    """The answer to a query."""

    text: str
    result: Result
    total: int
    unread: int
    suggestion: str | None
    meant: str
    """The query that found it: the last word may have been taken for the beginning of one."""


@dataclass(eq=False, repr=False)
class Counted(Message):
    """The facets of an answer, and what its query chooses of them."""

    result: Result
    facets: Sequence[Facet]
    chosen: Mapping[Key, Choice]
    vocabulary: Vocabulary
    """The names of everything, for completion."""


@dataclass(eq=False, repr=False)
class Mistaken(Message):
    """The query is wrong."""

    text: str
    error: QueryError


@dataclass(eq=False, repr=False)
class Failed(Message):
    """The index could not be read."""

    error: DatelineError


class Searching:
    """Runs searches for `node`, which gets the messages."""

    GROUP = "search"

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._library = library
        self._vocabulary: tuple[int, Vocabulary] | None = None

    def start(self, text: str, *, typing: bool = False) -> None:
        """Search for `text`; a search that is still running is given up.

        While `typing`, where nothing matches, the last word is taken for the beginning of a longer one.
        """
        self._library.interrupt()
        self._node.run_worker(
            partial(self._run, text, typing),
            group=self.GROUP,
            thread=True,
            exclusive=True,
            exit_on_error=False,
        )

    def now(self, text: str) -> Found:
        """Search for `text` and wait: for the first page, before there is a screen to keep awake."""
        return self._search(text, typing=False, tagged=False)

    def _run(self, text: str, typing: bool) -> None:
        """In a thread: widgets are not touched here, only messages are sent."""
        try:
            found = self._search(text, typing=typing)
            self._node.post_message(found)
            facets = self._library.facets(found.result)
            vocabulary = self._words(found.result.revision, facets if not text.strip() else None)
            self._node.post_message(Counted(found.result, facets, _chosen(found.meant, facets), vocabulary))
        except InterruptedSearchError:
            return  # the next search is under way
        except QueryError as error:
            self._node.post_message(Mistaken(text, error))
        except DatelineError as error:
            self._node.post_message(Failed(error))

    def _words(self, revision: int, everything: Sequence[Facet] | None) -> Vocabulary:
        """The names of everything, gathered once for each revision of the index."""
        known = self._vocabulary
        if known is None or known[0] != revision:
            from reader.ui.completing import Vocabulary

            if everything is None:
                everything = self._library.facets(self._library.search(""))
            known = self._vocabulary = (revision, Vocabulary(everything))
        return known[1]

    def _search(self, text: str, *, typing: bool, tagged: bool = True) -> Found:
        meant, result = text, self._library.search(text, tagged=tagged)
        if typing and not len(result) and text.strip():
            from reader.ui.completing import as_beginning

            longer = as_beginning(text)
            found = None if longer is None else self._library.search(longer)
            if longer is not None and found is not None and len(found):
                meant, result = longer, found
        everything = self._library.search("") if text.strip() else result
        suggestion = None if len(result) or not text.strip() else self._library.nearest(text)
        return Found(text, result, len(everything), everything.unread, suggestion, meant)


def _chosen(text: str, facets: Sequence[Facet]) -> Mapping[Key, Choice]:
    if not text.strip():
        return {}
    from reader.ui.choices import choices

    return choices(text, facets)
