"""What is new, changed and gone: a pure decision between the walk and the store.

It touches no file, clock or database. Two steps, because only a changed stat is worth a read:
`plan` compares stats, `settle` decides about one file once its bytes have been hashed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, Protocol, TypeVar

from reader.ingest.corpus import CorpusFile

UNSETTLED_NS: Final = 2_000_000_000
"""A file modified so shortly before it was read may change again without its stat showing it."""

NOTHING_OWN: Final[Mapping[str, str]] = {}


class Known(Protocol):
    """What the store remembers of a file."""

    @property
    def path(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...
    @property
    def inode(self) -> int: ...
    @property
    def digest(self) -> bytes:
        """Hash of its bytes; empty when it could not be read."""
        ...

    @property
    def rules(self) -> str:
        """The version of the rules that it was read with."""
        ...


K = TypeVar("K", bound=Known)


class Intent(StrEnum):
    """What is to be done about a file."""

    ADD = "add"
    CHANGE = "change"
    RENAME = "rename"
    """The same bytes stood under another path, which is gone: its items move along as they are."""
    TOUCH = "touch"
    """The same bytes under the same path: only its stat is noted."""


@dataclass(frozen=True, slots=True)
class Read(Generic[K]):
    """A file that must be read, and what is known under its path."""

    file: CorpusFile
    known: K | None


@dataclass(frozen=True, slots=True)
class Plan(Generic[K]):
    """What an indexing run has to do with one corpus."""

    reads: tuple[Read[K], ...]
    """In the order of the walk."""
    gone: tuple[K, ...]
    """No longer there; candidates for a rename until all is read."""
    unchanged: tuple[K, ...]

    def by_digest(self) -> dict[bytes, K]:
        """The gone ones by content; of several alike the first."""
        return {known.digest: known for known in reversed(self.gone) if known.digest}


def plan(
    known: Iterable[K],
    files: Sequence[CorpusFile],
    *,
    rules: str,
    own: Mapping[str, str] = NOTHING_OWN,
    unseen: Iterable[str] = (),
) -> Plan[K]:
    """Compare what is known with what was found. What lies below an `unseen` path is taken as unchanged.

    `own` are rules that count for one path alone, beside those for all: what a reader set right there.
    """
    before = {entry.path: entry for entry in known}
    reads: list[Read[K]] = []
    unchanged: list[K] = []
    for file in files:
        entry = before.pop(file.path, None)
        if entry is not None and entry.rules == rules_of(file.path, rules, own) and same_stat(entry, file):
            unchanged.append(entry)
        else:
            reads.append(Read(file, entry))
    blind = tuple(unseen)
    gone: list[K] = []
    for entry in before.values():
        (unchanged if _below(entry.path, blind) else gone).append(entry)
    return Plan(tuple(reads), tuple(gone), tuple(unchanged))


def rules_of(path: str, rules: str, own: Mapping[str, str]) -> str:
    """The rules that a document is read by."""
    return f"{rules} {own[path]}" if path in own else rules


def settle(
    read: Read[K],
    digest: bytes,
    gone: Mapping[bytes, K],
    *,
    rules: str,
    own: Mapping[str, str] = NOTHING_OWN,
) -> tuple[Intent, K | None]:
    """Decide about a file whose content hashes to `digest`; with what is known of it, here or elsewhere."""
    if read.known is not None:
        same = read.known.digest == digest and read.known.rules == rules_of(read.file.path, rules, own)
        return (Intent.TOUCH if same else Intent.CHANGE), read.known
    moved = gone.get(digest)
    if moved is None or _ending(moved.path) != _ending(read.file.path):
        return Intent.ADD, None
    if moved.rules == rules_of(moved.path, rules, own):
        return Intent.RENAME, moved
    return Intent.ADD, None


def same_stat(known: Known, file: CorpusFile) -> bool:
    """Whether size, time and inode are what they were."""
    return (known.mtime_ns, known.size, known.inode) == (file.mtime_ns, file.size, file.inode)


def settled_mtime(file: CorpusFile, now_ns: int) -> int:
    """The mtime to remember: none for a file so fresh that a second change might show the same stat."""
    return -1 if abs(now_ns - file.mtime_ns) <= UNSETTLED_NS else file.mtime_ns


def _ending(path: str) -> str:
    """What a path ends in. It tells Markdown from plain text, so another ending is another document."""
    return os.path.splitext(path)[1].lower()


def _below(path: str, folders: tuple[str, ...]) -> bool:
    return any(not folder or path == folder or path.startswith(folder + os.sep) for folder in folders)
