"""The errors that Dateline raises on purpose.

    DatelineError
    ├── UsageError            what was asked for makes no sense (exit code 2)
    │   ├── QueryError        a mistake in a query, with its place
    │   └── ConfigError       a mistake in the config file or in a flag
    ├── CorpusError           a corpus that cannot be read at all
    ├── DocumentError         one file that cannot be read; the others go on
    └── StoreError            the databases
        ├── StoreBusyError    another process holds what we need
        ├── StoreDamagedError the file is not a database, or is broken
        ├── ItemGoneError     there is no such item (any more)
        └── InterruptedSearchError  a search was stopped because its answer is not wanted any more

Every message is for a person: what happened, to what, and what to do about it.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root: anything that Dateline itself reports to a person."""


class UsageError(DatelineError):
    """What was asked for makes no sense as it stands."""


class QueryError(UsageError):
    """A mistake in a query.

    `start` and `end` are character offsets into `query`; `suggestion` is a whole query to use instead.
    """

    def __init__(self, message: str, query: str, start: int, end: int, suggestion: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.query = query
        self.start = start
        self.end = end
        self.suggestion = suggestion


class ConfigError(UsageError):
    """A mistake in the configuration."""


class CorpusError(DatelineError):
    """A corpus that cannot be read at all."""


class DocumentError(DatelineError):
    """One file that cannot be read. `path` is shown to the person, `reason` says why in a few words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class StoreError(DatelineError):
    """Something went wrong with a database."""


class StoreBusyError(StoreError):
    """Another process holds what is needed."""


class StoreDamagedError(StoreError):
    """The file is not a database of ours, or it is broken."""


class ItemGoneError(StoreError, KeyError):
    """There is no such item, or there is none any more."""

    __str__ = StoreError.__str__  # a KeyError would put its message in quotes


class InterruptedSearchError(StoreError):
    """A search was stopped because its answer is not wanted any more."""
