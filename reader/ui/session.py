"""What the screen knows: it stands here and nowhere else, and flows down to the panes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING

from reader.domain.text import fold
from reader.ui.history import History

if TYPE_CHECKING:
    import datetime as dt

    from reader.domain.dates import NewsDate
    from reader.domain.facet import Facet, FacetKind
    from reader.domain.item import StoredItem
    from reader.domain.marks import Standing
    from reader.domain.timeline import Timeline
    from reader.errors import DocumentError
    from reader.library import Result
    from reader.library.emptied import Emptied
    from reader.library.saved import SavedCount
    from reader.query.edit import Choice, Join
    from reader.ui.filter_rows import Key


class Session:
    """The state of the main screen."""

    def __init__(self) -> None:
        self.text = ""
        """The query as it was typed last; it may be wrong or not answered yet."""
        self.meant = ""
        """The query that the answer to it is for: a last word that was being typed may end in a star."""
        self.result: Result | None = None
        """The last good answer."""
        self.total = 0
        """Items in the index."""
        self.unread = 0
        """Of them, those that were not read."""
        self.unread_by_date: Mapping[NewsDate | None, int] = {}
        """Of the items of the list, the unread ones by date."""
        self.facets: Sequence[Facet] = ()
        self.chosen: Mapping[Key, Choice] = {}
        """What the query includes and excludes of the facets."""
        self.joins: Mapping[FacetKind, Join] = {}
        """How the values that it includes of a facet are joined, where there are several."""
        self.saved: Sequence[SavedCount] = ()
        """The saved searches with what they find."""
        self.running = ""
        """Name of the saved search that was run last, which the query may be an edit of."""
        self.timeline: Timeline | None = None
        """The items of the last good answer over time."""
        self.window: tuple[dt.date, dt.date] | None = None
        """The span that the timeline shows; None: all of it."""
        self.item: StoredItem | None = None
        """The item in the detail pane."""
        self.by_hand = False
        """The person chose it, so it is kept under the cursor as long as it matches."""
        self.resumed = False
        """It is known where these corpora were left."""
        self.scrolls: dict[str, int] = {}
        """The line at which items were left, by id."""
        self.standing: Standing | None = None
        """Whether what is marked can be saved; None: not known yet."""
        self.suggestion: str | None = None
        """A query to use instead of one that is wrong or finds nothing."""
        self.emptied: Emptied | None = None
        """The term that takes away the last item, where the query finds nothing and has others."""
        self.failures: Sequence[DocumentError] = ()
        """Files that could not be read."""
        self.indexed = False
        """Indexing has come to its end at least once."""
        self.history = History()

    @property
    def anything_read(self) -> bool:
        """Whether a mark on what is unread says something: where nothing was read, it is everything."""
        return self.unread < self.total

    @property
    def good_text(self) -> str:
        """The query of the last good answer, which edits of the panes start from."""
        return "" if self.result is None else self.result.text

    @property
    def included(self) -> Set[str]:
        """Folded names of what the query asks for."""
        return {fold(name) for (_, name), choice in self.chosen.items() if choice == "include"}
