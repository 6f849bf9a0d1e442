"""Saved searches: a query with a name, kept in a file of the person's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.domain.saved import SavedSearch
from reader.domain.text import SafeText, one_line
from reader.errors import DatelineError, InterruptedSearchError, UsageError
from reader.library.named import Named, names_inside, renamed_inside
from reader.query.names import name_key

if TYPE_CHECKING:
    from reader.library.result import Result
    from reader.library.searches_file import SearchesFile
    from reader.query.tree import Query

SavedLookup = Callable[[str], str | None]
_NOUN: Final = "saved search"


class SavedCount(NamedTuple):
    """A saved search and what it finds now."""

    search: SavedSearch
    items: int = 0
    unread: int = 0
    mistake: str | None = None
    """What is wrong with its query; then it finds nothing."""


class Saved:
    """The saved searches. Each method reads the file anew where it has changed; ConfigError if it cannot."""

    def __init__(
        self,
        file: SearchesFile,
        parse: Callable[[str, SavedLookup], Query],
        search: Callable[[str], Result],
    ) -> None:
        """`parse` reads a query with the saved searches that it is given, `search` answers one."""
        self._file = file
        self._named = Named(file, "saved", _NOUN)
        self._rules = Named(file, "rules", "rule")
        self._parse = parse
        self._search = search

    def all(self) -> tuple[SavedSearch, ...]:
        """Every saved search, in the order of the file: the first nine have a digit."""
        return tuple(SavedSearch(one_line(name), query) for name, query in self._named.entries().items())

    def stamp(self) -> object:
        """Something that is another one after the file has changed."""
        return self._file.stamp()

    def text(self, name: str) -> str | None:
        """The query of that name, case and spacing aside; None where there is none."""
        written = self._named.find(name)
        return None if written is None else self._named.entries()[written]

    def counts(self) -> tuple[SavedCount, ...]:
        """Every saved search with what it finds. InterruptedSearchError when it was stopped."""
        return tuple(map(self._count, self.all()))

    def add(self, name: str, query: str) -> SavedSearch:
        """Save `query`; one of that name is replaced.

        QueryError for a mistake in it, which it is also to contain itself by way of others.
        """
        good = self._named.find(name) or self._named.good_name(name)
        key = name_key(good)
        self._parse(query, lambda wanted: query if name_key(wanted) == key else self.text(wanted))
        return SavedSearch(self._named.put(good, query), query)

    def remove(self, name: str) -> SavedSearch:
        """Take one away; UsageError while another search or a rule stands on it."""
        written = self._named.must_find(name)
        users = [each for each in self._mentioning(written) if each != written]
        if users:
            raise UsageError(
                f'"{written}" stands inside {", ".join(f"{user!r}" for user in users)}; change that first'
            )
        gone = SavedSearch(one_line(written), self._named.entries()[written])
        self._named.remove(written)
        return gone

    def rename(self, old: str, new: str) -> SavedSearch:
        """Give one another name, inside other searches and rules too."""
        written = self._named.must_find(old)
        fresh = self._named.rename(written, new)
        for named in (self._named, self._rules):
            for name, query in named.entries().items():
                changed = renamed_inside(query, written, fresh)
                if changed != query:
                    named.put(name, changed)
        return SavedSearch(fresh, self._named.entries()[fresh])

    def names(self) -> tuple[SafeText, ...]:
        """All names."""
        return tuple(map(one_line, self._named.entries()))

    def _mentioning(self, name: str) -> list[str]:
        """The searches and rules whose text mentions a saved search."""
        key = name_key(name)
        tables: tuple[Mapping[str, str], ...] = (self._named.entries(), self._rules.entries())
        return [each for table in tables for each, query in table.items() if key in names_inside(query)]

    def _count(self, search: SavedSearch) -> SavedCount:
        try:
            found = self._search(search.query)
        except InterruptedSearchError:
            raise
        except DatelineError as error:
            return SavedCount(search, mistake=str(error))
        return SavedCount(search, len(found), found.unread)
