"""Searching in a thread: one search at a time, each answer with the query that it answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import ConfigError, DatelineError, InterruptedSearchError, QueryError

if TYPE_CHECKING:
    import datetime as dt

    from textual.dom import DOMNode

    from reader.domain.dates import NewsDate
    from reader.domain.facet import Facet, FacetKind
    from reader.domain.timeline import Timeline
    from reader.library import Library, Result
    from reader.library.emptied import Emptied
    from reader.library.saved import SavedCount
    from reader.query.edit import Choice, Join
    from reader.ui.completing import Vocabulary
    from reader.ui.filter_rows import Key


@dataclass(eq=False, repr=False)
class Found(Message):
    """The answer to a query."""

    text: str
    result: Result
    total: int
    unread: int
    meant: str
    """The query that found it: the last word may have been taken for the beginning of one."""


@dataclass(eq=False, repr=False)
class Hinted(Message):
    """What may be done about a query that finds nothing."""

    result: Result
    suggestion: str | None
    """The query with its mistyped name put right."""
    emptied: Emptied | None


@dataclass(eq=False, repr=False)
class Counted(Message):
    """The facets of an answer, and what its query chooses of them."""

    result: Result
    facets: Sequence[Facet]
    chosen: Mapping[Key, Choice]
    joins: Mapping[FacetKind, Join]
    vocabulary: Vocabulary
    """The names of everything, for completion."""
    unread: int
    """Items of the whole index that are unread."""
    unread_by_date: Mapping[NewsDate | None, int]
    """Of the items of the answer, the unread ones by date."""


@dataclass(eq=False, repr=False)
class Timed(Message):
    """The items of an answer over time."""

    result: Result
    timeline: Timeline
    window: tuple[dt.date, dt.date] | None


@dataclass(eq=False, repr=False)
class Kept(Message):
    """The saved searches with what they find."""

    saved: Sequence[SavedCount]
    mistake: str = ""
    """Why they could not be read."""


@dataclass(eq=False, repr=False)
class FoundValues(Message):
    """Values of long facets whose names have some letters."""

    result: Result
    letters: str
    facets: Sequence[Facet]


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
    PAUSE_S = 0.04
    """How long what follows an answer waits for another key."""

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._library = library
        self._vocabulary: tuple[object, Vocabulary] | None = None
        self.named = 0
        """Grows when there may be other tags of the person's own."""
        self._saved: tuple[object, Kept] = (None, Kept(()))
        self._asked = threading.Event()
        """Set when something else has been asked for."""
        self.bars = 60
        """How many bars of the timeline there is room for."""
        self.window: tuple[dt.date, dt.date] | None = None
        """The span of time that the timeline shows; None: all of it."""

    def start(self, text: str, *, typing: bool = False) -> None:
        """Search for `text`; a search that is still running is given up.

        While `typing`, where nothing matches, the last word is taken for the beginning of a longer one.
        """
        self._library.interrupt()
        self._asked.set()
        self._asked = threading.Event()
        self._in_thread(self.GROUP, lambda: [self._search(text, typing=typing)], text)

    def follow(self, found: Found, *, typing: bool = False) -> None:
        """Find all that follows an answer: what may be done where it is empty, facets, timeline, saved.

        It would hold up the painting of the answer, so call it after that; while `typing` it waits a little
        for the next key. The next search stops it.
        """
        asked, pause = self._asked, self.PAUSE_S if typing else 0.0
        self._in_thread(self.GROUP, lambda: () if asked.wait(pause) else self._followers(found))

    def now(self, text: str) -> Found:
        """Search for `text` and wait: for the first page, before there is a screen to keep awake."""
        return self._search(text, typing=False, tagged=False)

    def _followers(self, found: Found) -> Iterator[Message]:
        result = found.result
        if not len(result) and found.text.strip():
            emptied = self._library.emptied_by(found.text)
            worth = emptied is not None and bool(emptied.query.strip())
            yield Hinted(result, self._library.nearest(found.text), emptied if worth else None)
        yield self._count(result, result, found.meant, found.unread)
        yield self._over_time(result)
        yield self._kept(result)

    def count_again(self, result: Result, meant: str) -> None:
        """Something was marked: count anew, but leave the items of `result` in the list as they are."""

        def count() -> Iterator[Message]:
            everything, now = self._library.search(""), self._library.search(meant)
            yield self._count(result, now, meant, everything.unread)
            yield self._kept(now)

        self._in_thread("counting", count)

    def look_closer(self, result: Result) -> None:
        """Count the items of `result` over time anew: the timeline shows another span, or has more room."""
        self._in_thread("timeline", lambda: [self._over_time(result)])

    def find_values(self, result: Result, kinds: Sequence[FacetKind], letters: str) -> None:
        """Find every value of some facets whose name has `letters` in it."""

        def find() -> Iterator[Message]:
            facets = [self._library.narrow(result, kind, letters) for kind in kinds]
            yield FoundValues(result, letters, facets)

        self._in_thread("values", find)

    def _in_thread(self, group: str, find: Callable[[], Iterable[Message]], text: str = "") -> None:
        """Send what `find` brings; widgets are not touched in the thread."""

        def run() -> None:
            try:
                for message in find():
                    self._node.post_message(message)
            except InterruptedSearchError:
                return  # the next search is under way
            except QueryError as error:
                self._node.post_message(Mistaken(text, error))
            except DatelineError as error:
                self._node.post_message(Failed(error))

        self._node.run_worker(run, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _over_time(self, result: Result) -> Timed:
        window = self.window
        return Timed(result, self._library.timeline(result, most=self.bars, window=window), window)

    def _count(self, shown: Result, now: Result, meant: str, unread: int) -> Counted:
        """Count what the query finds `now`, for the list that shows the items of `shown`."""
        facets = self._library.facets(now)
        vocabulary = self._words(now.revision, None if meant.strip() else facets)
        chosen, joins = _chosen(meant, facets)
        return Counted(shown, facets, chosen, joins, vocabulary, unread, shown.unread_by_date)

    def _kept(self, result: Result) -> Kept:
        """The saved searches, counted once for each state of the index, of the marks and of their file."""
        saved = self._library.saved
        state = (result.revision, result.marks, saved.stamp())
        if self._saved[0] != state:
            try:
                kept = Kept(saved.counts())
            except ConfigError as error:
                kept = Kept((), str(error))
            self._saved = (state, kept)
        return self._saved[1]

    def _words(self, revision: int, everything: Sequence[Facet] | None) -> Vocabulary:
        """The names of everything, gathered once for each revision of the index and change of tags."""
        known, state = self._vocabulary, (revision, self.named)
        if known is None or known[0] != state:
            from reader.ui.completing import Vocabulary

            if everything is None:
                everything = self._library.facets(self._library.search(""))
            known = self._vocabulary = (state, Vocabulary(everything))
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
        _ = result.groups, result.terms  # kept once found: the thread that paints shall not have to wait
        return Found(text, result, len(everything), everything.unread, meant)


def _chosen(text: str, facets: Sequence[Facet]) -> tuple[Mapping[Key, Choice], Mapping[FacetKind, Join]]:
    if not text.strip():
        return {}, {}
    from reader.ui.choices import choices, joins

    return choices(text, facets), joins(text)
